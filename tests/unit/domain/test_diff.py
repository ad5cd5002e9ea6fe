"""What is other between two states of a session, in meaning."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.answers import Answers
from journeycoach.domain.call_events import AssumptionSettled, DecisionMade, NextCallSet, Verdict
from journeycoach.domain.diff import Diff, compare
from journeycoach.domain.diff_values import Change
from journeycoach.domain.events import (
    ActionAdded,
    ActionChanged,
    ActionDropped,
    Event,
    Evidence,
    EvidenceGiven,
    IdeaParked,
    Key,
    Recorded,
    StageClosed,
)
from journeycoach.domain.session import fold
from tests.adapters.any_event import events
from tests.adapters.builder import SessionBuilder, five_stages
from tests.adapters.clock import START

PRICES = ActionAdded("a1", "", "put three prices on the page", "Kim", "2026-12-02")


def after(builder: SessionBuilder, *happened: Event) -> SessionBuilder:
    """The same session later."""
    later = builder.copy()
    for event in happened:
        number = len(later.log) + 1
        later.log.append(Recorded(number, number, START, "owner", "w", event))
    return later


def diff(before: SessionBuilder, then: SessionBuilder) -> Diff:
    return compare(before.answers(), then.answers())


def test_nothing_has_changed_in_the_same_session() -> None:
    builder = SessionBuilder().says("customer.who", "Nurses").agrees(PRICES)

    assert diff(builder, builder.copy()).is_same


def test_answers_are_new_gone_or_changed() -> None:
    before = SessionBuilder().says("customer.who", "Nurses on nights").says("customer.pain", "Cold feet")
    later = before.copy().says("customer.who", "Nurses on day shifts").leaves_open("customer.pain", "Kim")
    later.says("customer.looks", "Her sister")

    found = diff(before, later)

    assert {each.key.topic: each.state for each in found.answers} == {
        "customer.who": "changed",
        "customer.pain": "gone",
        "customer.looks": "new",
    }
    assert [each.text for each in found.left_open] == ["Kim"]


def test_a_figure_is_told_with_how_far_it_moved() -> None:
    before = SessionBuilder().says("numbers.average-sale", "£45")

    (answer,) = diff(before, before.copy().says("numbers.average-sale", "£50")).answers

    assert answer.changes == (Change("£45", "£50", by="£5 more, up 11%", is_figure=True),)


def test_a_row_is_known_by_its_first_cell_and_its_cells_are_told_apart() -> None:
    before = SessionBuilder().says("buying.routes", "phone | 4\nform on the page | 1")

    (answer,) = diff(before, before.copy().says("buying.routes", "phone | 5\nat the counter | 2")).answers

    changes = [(change.before, change.after) for change in answer.changes]
    assert changes == [("4", "5"), ("", "at the counter · 2"), ("form on the page · 1", "")]
    assert answer.changes[0].where.startswith("phone · ")


def test_picks_are_told_one_by_one() -> None:
    before = SessionBuilder().says("business.kind", "service, goods")

    (answer,) = diff(before, before.copy().says("business.kind", "service, online")).answers

    assert [bool(change.before) for change in answer.changes] == [True, False]


def test_evidence_that_moved_is_told_with_its_source() -> None:
    before = SessionBuilder().says("customer.who", "Nurses")
    later = after(before, EvidenceGiven(Key("customer.who"), Evidence.MEASURED, "the till"))

    (known,) = diff(before, later).evidence

    assert (known.before, known.after, known.source) == ("assumed", "measured", "the till")
    assert diff(before, later).answers == ()


def test_what_became_of_actions_is_told() -> None:
    more = (ActionAdded("a2", "", "ring Bart"), ActionAdded("a3", "", "mow"), ActionAdded("a4", "", "sow"))
    before = after(SessionBuilder(), PRICES, *more)
    later = after(
        before,
        ActionChanged("a1", {"owner": "Ann", "due": "2026-12-09"}),
        ActionChanged("a2", {"state": "done"}),
        ActionDropped("a3"),
        ActionAdded("a5", "", "print the list"),
    )

    found = {each.id: each for each in diff(before, later).actions}

    states = {name: each.state for name, each in found.items()}
    assert states == {"a1": "changed", "a2": "done", "a3": "dropped", "a5": "new"}
    assert found["a1"].changes == (
        Change("2026-12-02", "2026-12-09", by="7 days later", is_figure=True),
        Change("Kim", "Ann", "who"),
    )


def test_in_another_session_an_action_is_known_by_its_words() -> None:
    before = after(SessionBuilder(), PRICES)
    other = after(
        SessionBuilder(), ActionAdded("b7", "", "put three prices on the page", "Kim", "2026-12-02")
    )

    assert [each.state for each in diff(before, other).actions] == []


def test_decisions_ideas_stages_assumptions_and_the_next_call_are_told() -> None:
    before = SessionBuilder().says("customer.who", "Nurses")
    later = after(
        before,
        DecisionMade("No more fairs"),
        IdeaParked("A van"),
        StageClosed(before.pack.stages[0].id),
        AssumptionSettled(Key("customer.who"), Verdict.FELL, "most are teachers"),
        NextCallSet("2026-12-10"),
    )

    found = diff(before, later)

    assert (found.decisions, found.parked) == (("No more fairs",), ("A van",))
    assert [(each.what, each.text) for each in found.stages] == [("finished", before.pack.stages[0].title)]
    assert [each.text for each in found.settled] == ["fell: most are teachers"]
    assert found.next_call == Change("", "2026-12-10")


def answers(happened: list[Event]) -> Answers:
    log = [Recorded(n, n, START, "owner", "w", event) for n, event in enumerate(happened, start=1)]
    return Answers(five_stages(), fold(log))


@given(st.lists(events, max_size=20))
def test_no_session_is_other_than_itself(happened: list[Event]) -> None:
    assert compare(answers(happened), answers(happened)).is_same


@given(st.lists(events, max_size=12), st.lists(events, max_size=12))
def test_any_two_sessions_can_be_compared(one: list[Event], other: list[Event]) -> None:
    found = compare(answers(one), answers(other))

    assert all(each.changes for each in found.answers)

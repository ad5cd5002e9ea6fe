"""Actions proposed from answers: for a cause, one for a row, and no more than a stage can carry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.answers import Answers
from journeycoach.domain.events import OpenReason
from journeycoach.domain.packs import Kind, Pack, Phase, Proposal, ProposalCause, Stage
from journeycoach.domain.proposals import Proposed, pending_proposals
from journeycoach.domain.rewording import shorten
from journeycoach.domain.weeks import working_day
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method
from tests.adapters.shop import PATH, a_workshop, question

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

RATING = replace(question("shop.rating", Kind.SCALE), min=1, max=10)
NOTE = question("shop.note")


def proposal(name: str, topic: str, cause: ProposalCause, **more: object) -> Proposal:
    given = {
        "what": "Do it",
        "done_when": "It is done",
        "when_then": "When I open, I do it",
        "days": 7,
    } | more
    return Proposal(id=name, topic=topic, cause=cause, **given)  # type: ignore[arg-type]


def proposed(*proposals: Proposal, note: str = "", path: str = "", rating: str = "") -> list[Proposed]:
    stage = Stage("one", "One", "All of it.", (NOTE, PATH, RATING), proposals)
    workshop: Workshop = a_workshop(Pack("p", "P", "One stage.", (stage,)))
    for text in (note, path, rating):
        if text:
            workshop.answer(text)
        else:
            workshop.leave_open(OpenReason.SKIPPED)
    return list(pending_proposals(stage, workshop.answers))


def test_a_gap_a_low_step_and_an_answer_give_cause() -> None:
    found = proposed(
        proposal("gap", "shop.path", ProposalCause.OPEN),
        proposal("low", "shop.rating", ProposalCause.LOW, at_most=4),
        proposal("told", "shop.note", ProposalCause.ANSWERED, what="Print: {answer}"),
        note="warm bread",
        rating="3",
    )

    assert {each.id: each.what for each in found} == {
        "gap": "Do it",
        "low": "Do it",
        "told": "Print: warm bread",
    }


@pytest.mark.parametrize(
    ("happens", "count"), [("8 of 10", 1), ("always", 0), ("never", 0), ("now and then", 0)]
)
def test_a_share_is_low_when_it_is_under_its_bound_but_not_nothing(happens: str, count: int) -> None:
    low = proposal("low", "shop.path", ProposalCause.LOW, column="happens", at_most=9)

    assert len(proposed(low, path=f"she rings | Kim | {happens}")) == count


def test_one_row_gives_one_action_and_the_urgent_one_wins() -> None:
    found = proposed(
        proposal("later", "shop.path", ProposalCause.ROW, column="happens", picks=("never",)),
        proposal("sooner", "shop.path", ProposalCause.ROW, column="person", picks=("nobody",), urgency=1),
        path="she rings | nobody | never\nshe waits | Kim | never",
    )

    assert [each.id for each in found] == ["sooner/she rings", "later/she waits"]


def test_a_stage_carries_five_actions_at_most() -> None:
    row = proposal("row", "shop.path", ProposalCause.ROW, column="person", picks=("nobody",))

    assert len(proposed(row, path="\n".join(f"step {n} | nobody" for n in range(9)))) == 5


@pytest.mark.parametrize(("cell", "owner"), [("Kim", "Kim"), ("nobody", "you"), ("me", "you"), ("", "you")])
def test_the_person_of_the_row_owns_the_action(cell: str, owner: str) -> None:
    row = proposal("row", "shop.path", ProposalCause.LOW, column="happens", at_most=9, owner_column="person")

    (found,) = proposed(row, path=f"she rings | {cell} | 8 of 10")

    assert found.owner == owner


def test_what_an_owner_typed_fills_a_slot_and_is_never_a_slot_itself() -> None:
    told = proposal("told", "shop.note", ProposalCause.ANSWERED, what="Print: {answer}")

    (found,) = proposed(told, note="{step} {answer}")

    assert found.what == "Print: {step} {answer}"


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2026, 11, 27), date(2026, 11, 27)),
        (date(2026, 11, 28), date(2026, 11, 30)),
        (date(2026, 11, 29), date(2026, 11, 30)),
    ],
)
def test_a_day_at_the_weekend_becomes_the_monday(day: date, moved: date) -> None:
    assert working_day(day) == moved


def test_a_long_answer_is_cut_at_a_word() -> None:
    assert shorten("word " * 40).endswith("word …")
    assert shorten("one\ntwo") == "one …"


@pytest.mark.parametrize("text", ["nobody", "None yet.", "never", "Nothing so far"])
def test_an_answer_that_there_is_none_is_as_open_as_no_answer(text: str) -> None:
    builder = SessionBuilder().says("customer.looks", text)

    causes = {p.id: p.cause for stage in builder.pack.stages for p in stage.proposals}
    made = [p for stage in builder.pack.stages for p in pending_proposals(stage, builder.answers())]

    assert {causes[each.id] for each in made if each.origin.topic == "customer.looks"} <= {ProposalCause.OPEN}


def test_an_answer_that_ends_with_a_full_stop_stands_inside_the_sentence() -> None:
    one = proposal("quote", "shop.note", ProposalCause.ANSWERED, what="Take “{answer}” out of the way")

    (action,) = proposed(one, note="They fear the bill.")

    assert action.what == "Take “They fear the bill” out of the way"


def test_a_row_that_names_nothing_is_as_open_as_no_row() -> None:
    mend = proposal(
        "mend", "shop.path", ProposalCause.ROW, what="Mend {step}", column="happens", picks=("never",)
    )
    begin = proposal("begin", "shop.path", ProposalCause.OPEN, what="Begin")

    assert [each.what for each in proposed(mend, begin, path="nowhere | | never")] == ["Begin"]


def test_a_row_that_another_method_has_an_action_for_gets_no_second_one() -> None:
    steps = "is rung | retention | phone | nobody | | never"
    builder = SessionBuilder().says("journey.path", steps).accepts_proposals()
    taken = [each.what for each in builder.answers().session.actions.values() if "is rung" in each.what]

    answers = Answers(method("avatar-map"), builder.answers().session)
    offered = [each.what for stage in answers.pack.stages for each in pending_proposals(stage, answers)]

    assert len(taken) == 1
    assert [what for what in offered if "is rung" in what] == []


@pytest.mark.parametrize("cell", ["three inboxes", "automatic", "nobody"])
def test_an_action_is_the_owner_s_where_a_row_names_no_person(cell: str) -> None:
    mend = proposal(
        "mend", "shop.path", ProposalCause.ROW, column="happens", picks=("never",), owner_column="person"
    )

    (action,) = proposed(mend, path=f"form | {cell} | never")

    assert action.owner == "you"


def test_an_action_about_a_ladder_quotes_where_it_ends() -> None:
    builder = (
        SessionBuilder()
        .goes_deeper("consideration")
        .says("message.ladder", "own kiln -> and so it dries fast")
    )
    found = [
        each.what for stage in builder.pack.stages for each in pending_proposals(stage, builder.answers())
    ]

    assert "On the page people read before they ask, move “it dries fast” above the fact" in found


@pytest.mark.parametrize(
    "word", ["second one", "sit down for coffee", "that person before", "Somebody else in"]
)
def test_no_action_of_the_first_method_needs_a_second_person_in_the_house(word: str) -> None:
    texts = [
        text
        for stage in method("five-stage").stages
        for each in stage.proposals
        for text in (each.what, each.done_when, each.when_then)
    ]

    assert not [text for text in texts if word in text]


@pytest.mark.parametrize("step", ["shows it to friends", "rides home, hears nothing more"])
def test_a_step_that_no_person_can_be_given_is_given_to_none(step: str) -> None:
    builder = SessionBuilder().says("journey.path", f"{step} | loyalty | | nobody | | never")
    found = [
        each.what for stage in builder.pack.stages for each in pending_proposals(stage, builder.answers())
    ]

    assert not [what for what in found if step in what]


def due_days(*days: int, urgency: int = 2) -> list[str]:
    """The days on which actions fall due that are accepted one after the other."""
    made = [
        proposal(f"p{n}", "shop.note", ProposalCause.ANSWERED, days=each, urgency=urgency)
        for n, each in enumerate(days)
    ]
    builder = SessionBuilder(
        pack=Pack("p", "P", "One stage.", (Stage("one", "One", "All.", (NOTE,), tuple(made)),))
    )
    builder.says("shop.note", "warm bread").accepts_proposals()
    return [action.due for action in builder.answers().session.actions.values()]


def test_a_fourth_action_of_the_first_week_waits_for_the_second() -> None:
    assert due_days(7, 7, 7, 7, urgency=1) == ["2026-11-30"] * 3 + ["2026-12-07"]


def test_whoever_has_three_actions_in_a_week_has_the_next_one_a_week_later() -> None:
    assert due_days(14, 14, 14, 14, 21) == ["2026-12-07"] * 3 + ["2026-12-14"] * 2


def test_urgent_things_wait_for_room_too() -> None:
    assert due_days(14, 14, 14, 14, urgency=1) == ["2026-12-07"] * 3 + ["2026-12-14"]


@pytest.mark.parametrize(("stage", "count"), [("awareness", 1), ("retention", 0)])
def test_an_action_for_a_part_of_the_road_is_proposed_in_that_part_alone(stage: str, count: int) -> None:
    rows = f"sees the board | {stage} | street | Kim | | 3 of 10"
    answers = SessionBuilder().says("journey.path", rows).answers()
    begin = proposal(
        "begin", "journey.path", ProposalCause.LOW, column="happens", at_most=9, phases=(Phase.AWARENESS,)
    )

    found = pending_proposals(replace(answers.pack.stages[0], proposals=(begin,)), answers)

    assert len(found) == count


@pytest.mark.parametrize("happens", ["3 of 10", "never"])
def test_a_way_in_is_never_mended_like_a_step_that_is_left_out(happens: str) -> None:
    rows = f"sees the board | awareness | street | Kim | | {happens}\npays | purchase | till | Kim | | always"
    builder = SessionBuilder().says("journey.path", rows).accepts_proposals()

    told = [each.what for each in builder.answers().session.actions.values()]

    assert not any("take that reason away" in what or "next three customers" in what for what in told)
    assert any("three who do not know" in what for what in told) is (happens == "never")

"""The plan as a test suite: what falls short, and about which answer."""

from __future__ import annotations

from msgspec import Struct

from journeycoach.domain.events import ActionAdded, Key
from journeycoach.domain.shortfalls import Kind, Shortfall, shortfalls
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import CLOCKS
from tests.adapters.maps import case_of, mapped


class Spot(Struct, frozen=True):
    """Words the coach would sharpen."""

    rule: str
    key: Key
    quote: str
    says: str


def found(builder: SessionBuilder, *weak: Spot) -> tuple[Shortfall, ...]:
    """What falls short in a session."""
    return shortfalls(builder.answers(), builder.today, weak)


def of(rule: str, builder: SessionBuilder) -> list[str]:
    """What one rule says."""
    return [each.says for each in found(builder) if each.rule == rule]


def test_an_action_without_owner_and_day_falls_short_twice() -> None:
    builder = SessionBuilder().agrees(ActionAdded(action="a", stage="purchase", what="Print the list"))

    assert of("action-without-owner", builder) == ["Nobody has action 1, “Print the list”."]
    assert of("action-without-date", builder) == ["Action 1, “Print the list”, has no day."]


def test_an_action_that_is_done_needs_neither() -> None:
    builder = SessionBuilder().agrees(ActionAdded(action="a", stage="purchase", what="Print the list"))

    assert of("action-without-owner", builder.ticks("a")) == []


def test_an_action_with_both_holds() -> None:
    action = ActionAdded(action="a", stage="purchase", what="Print it", owner="Kim", due="2026-11-27")

    rules = {each.rule for each in found(SessionBuilder().agrees(action))}

    assert rules.isdisjoint({"action-without-owner", "action-without-date"})


def test_a_goal_needs_its_number_its_day_and_where_it_stands() -> None:
    builder = SessionBuilder().holds("business.goal", [{"what": "repairs"}])

    assert of("goal-without-number", builder) == ["Your goal, “repairs”, has no number to reach."]
    assert of("goal-without-date", builder) == ["Your goal, “repairs”, has no day."]
    assert of("measure-without-baseline", builder) == ["What “repairs” is today is not said."]


def test_a_plan_without_a_goal_falls_short() -> None:
    assert of("goal-without-number", SessionBuilder()) == [
        "There is no goal yet: one number, and the day for it."
    ]


def test_a_whole_goal_holds() -> None:
    builder = SessionBuilder().says("business.goal", "repairs | 14 | 20 | a month | 30 June 2027 | ")

    assert not [each for each in found(builder) if each.topic == "business.goal"]


def test_a_count_and_a_promise_need_a_baseline() -> None:
    builder = SessionBuilder().goes_deeper("awareness").says("awareness.count", "faces | | 20 | pad")
    builder.says("promise.made", "ready | 3 | days | the yes | | ")

    assert of("measure-without-baseline", builder) == [
        "How many “faces” there are is not said.",
        "How often of ten “ready” is kept is not said.",
    ]


def test_a_promise_of_a_time_needs_a_start() -> None:
    builder = SessionBuilder().says("promise.made", "ready | 3 | days | | | 9 of 10")

    assert of("promise-without-start", builder) == ["From when the time of “ready” runs is not said."]


def test_a_stage_names_its_questions_without_an_answer() -> None:
    builder = SessionBuilder().says("business.name", "Fenwick")

    first = of("stage-incomplete", builder)[0]

    assert first.startswith("Awareness: ")
    assert "without an answer" in first


def test_a_question_left_open_is_no_answer() -> None:
    builder = SessionBuilder().leaves_open("customer.pain")

    assert any(each.topic == "customer.pain" or "Awareness" in each.says for each in found(builder))


def test_a_road_without_a_recommendation_falls_short() -> None:
    case = case_of({"journey.path": mapped("hears of us/awareness///be-known/", "pays////sell/")})

    found_here = shortfalls(case.answers, case.today)

    (short,) = [each for each in found_here if each.rule == "no-recommendation"]
    assert (short.kind, short.topic) == (Kind.ROAD, "journey.path")
    assert short.says.startswith("The last thing on your map is the sale: “pays”.")


def test_words_of_the_coach_come_last_with_their_rule() -> None:
    spot = Spot("vague", Key("customer.who"), "everybody", "Who was the last one?")

    last = found(SessionBuilder().says("business.name", "Fenwick"), spot)[-1]

    assert last == Shortfall("vague", Kind.COACH, "“everybody”: Who was the last one?", "customer.who")


def test_what_no_plan_may_lack_comes_first() -> None:
    kinds = [each.kind for each in found(SessionBuilder().says_all(CLOCKS))]

    assert kinds == sorted(kinds, key=list(Kind).index)

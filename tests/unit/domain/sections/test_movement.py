"""The plan after a look back begins with what has moved."""

from __future__ import annotations

from datetime import date, timedelta

from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    ChangeTold,
    FollowUpBegun,
    Outcome,
    Verdict,
)
from journeycoach.domain.events import ActionAdded, ActionDropped, Evidence, EvidenceGiven, Key
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.plan_reader import section_ids, section_text, table_rows

LATER = SUNDAY + timedelta(days=30)
GOAL = "repair orders | {now} | 20 | a month | 30 June 2027 | the second bench"


def before() -> SessionBuilder:
    """A session with two actions, a number and a guess, then a look back that has just begun."""
    builder = SessionBuilder().says("business.goal", GOAL.format(now="12"))
    builder.says("customer.pain", "Their cake was late")
    builder.agrees(ActionAdded("a1", "awareness", "hang up the price list", "Kim", "2026-11-30"))
    builder.agrees(ActionAdded("a2", "awareness", "call the mill", "Kim", "2026-12-01"))
    builder.today = LATER
    return builder.then(FollowUpBegun(SUNDAY.isoformat()))


def movement(builder: SessionBuilder) -> str:
    return section_text(builder.plan(today=LATER), "movement")


def test_without_a_look_back_there_is_no_such_section() -> None:
    builder = SessionBuilder().says("business.goal", GOAL.format(now="12"))

    assert "movement" not in section_ids(builder.plan())
    assert "movement" not in section_ids(before().plan(today=LATER))


def test_it_stands_behind_the_first_page_and_says_since_when() -> None:
    plan = before().then(ActionReviewed("a1", Outcome.DONE)).plan(today=LATER)

    assert section_ids(plan)[:2] == ["one-page", "movement"]
    assert "What has moved since 22 November 2026" in section_text(plan, "movement")


def test_each_action_is_told_with_how_it_stands_and_why() -> None:
    builder = before().then(ActionReviewed("a1", Outcome.STUCK, "no wall"))
    builder.then(ActionDropped("a2")).then(ActionReviewed("a2", Outcome.DROPPED, "the mill closed"))

    text = movement(builder)

    assert "Two actions looked at: one stuck and one given up." in text
    assert "Stuck: hang up the price list (no wall)" in text
    assert "Given up: call the mill (the mill closed)" in text


def test_a_number_stands_beside_what_it_was_with_the_difference() -> None:
    plan = before().says("business.goal", GOAL.format(now="15")).plan(today=LATER)

    assert table_rows(plan, "movement") == [["repair orders", "12 (Sun 22 Nov)", "15", "+3 (+25%)"]]


def test_a_number_that_fell_and_one_that_stayed_say_so() -> None:
    fell = before().says("business.goal", GOAL.format(now="9")).plan(today=LATER)
    stayed = before().says("business.goal", GOAL.format(now="12")).plan(today=LATER)

    assert table_rows(fell, "movement")[0][3] == "−3 (−25%)"
    assert table_rows(stayed, "movement")[0][3] == "not at all"


def test_a_number_that_was_not_counted_before_has_no_difference() -> None:
    builder = SessionBuilder().says("business.goal", "repair orders | | 20 | a month | 30 June 2027 |")
    builder.today = LATER
    builder.then(FollowUpBegun()).says("business.goal", GOAL.format(now="15"))

    assert table_rows(builder.plan(today=LATER), "movement")[0][1:] == [
        "not counted",
        "15",
        "counted for the first time",
    ]


def test_a_range_has_no_difference() -> None:
    builder = before().says("business.goal", GOAL.format(now="14 to 16"))

    assert table_rows(builder.plan(today=LATER), "movement")[0][3] == "not to be reckoned"


def test_a_settled_guess_is_told_with_what_was_seen_and_what_is_left() -> None:
    builder = before().then(AssumptionSettled(Key("customer.pain"), Verdict.HELD, "nine of ten"))
    builder.then(EvidenceGiven(Key("customer.pain"), Evidence.MEASURED, "nine of ten"))

    text = movement(builder)

    assert "“Their cake was late”, held: nine of ten" in text
    assert "One guess settled, no claims rest on assumption alone." in text


def test_what_else_changed_is_told_in_the_owners_words() -> None:
    assert "the rival closed" in movement(before().then(ChangeTold("the rival closed")))


def test_the_day_is_the_look_backs_own() -> None:
    builder = before().then(ActionReviewed("a1", Outcome.GOING_ON))

    assert "Under way, due Mon 30 Nov: hang up" in section_text(
        builder.plan(today=date(2026, 12, 24)), "movement"
    )

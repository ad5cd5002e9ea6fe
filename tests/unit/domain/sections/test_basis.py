"""What a plan rests on and what is open."""

from __future__ import annotations

from journeycoach.domain.events import Evidence, OpenReason
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import CLOCKS
from tests.adapters.plan_reader import section_text, table_rows


def test_a_plan_of_guesses_says_so() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    text = section_text(plan, "basis")

    assert "Ten of your answers are claims" in text
    assert "so far all of them are assumed" in text


def test_what_was_heard_is_named_with_its_source() -> None:
    builder = SessionBuilder().says("customer.looks", "The jeweller")
    builder.says("customer.pain", "It had stopped", Evidence.HEARD, "Mrs Adair")

    text = section_text(builder.plan(), "basis")

    assert "Of two claims, one is more than a guess: “what was going wrong” (heard, Mrs Adair)." in text
    assert "The other one is assumed." in text


def test_an_answer_not_known_is_asked_of_whom_the_owner_named() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").leaves_open("buying.friction", "Ines").plan()

    (row,) = [row for row in table_rows(plan, "basis") if row[1].startswith("What stops them")]

    assert row[1].startswith("What stops them (not known yet). Think of the last person who nearly bought.")
    assert row[2] == "“Ines”"


def test_a_claim_about_customers_is_asked_of_customers() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").leaves_open("customer.pain").plan()

    (row,) = [row for row in table_rows(plan, "basis") if row[1].startswith("What was going wrong")]

    assert row[2] == "the next three customers"


def test_stages_that_are_not_reached_take_a_line_each() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").plan()

    rows = [row[1] for row in table_rows(plan, "basis")]

    assert len(rows) == 5
    assert rows[1].startswith("Consideration, not asked yet: ")


def test_an_empty_cell_of_the_road_is_an_open_question() -> None:
    plan = SessionBuilder().says("journey.path", "pays | purchase | counter | | |").plan()

    rows = [row[1] for row in table_rows(plan, "basis")]

    assert "Step 1, “pays”: who sees to it and how many times of ten it happens" in rows


def test_a_promise_without_a_start_is_an_open_question() -> None:
    plan = SessionBuilder().says("promise.made", "ready | 3 | days | | | always").plan()

    assert any(row[1] == "From which moment the time runs: “ready”" for row in table_rows(plan, "basis"))


def test_an_action_without_a_day_is_an_open_question() -> None:
    plan = SessionBuilder().says("action.first", "Tom paints the sign").plan()

    assert any("Action 1, “Tom paints the sign”: by which day" in row[1] for row in table_rows(plan, "basis"))


def test_open_questions_come_in_the_order_of_their_days() -> None:
    plan = SessionBuilder().says_all(CLOCKS).leaves_open("customer.pain").plan()

    assert [row[0] for row in table_rows(plan, "basis")] == ["Q1", "Q2", "Q3", "Q4"]


def test_a_goal_that_lacks_something_is_an_open_question() -> None:
    plan = SessionBuilder().holds("business.goal", [{"what": "repairs"}]).plan()

    assert any(
        row[1] == "Of your goal, “repairs”: what it is today, what it should become and by which day"
        for row in table_rows(plan, "basis")
    )


def test_nothing_is_asked_after_the_day_of_the_goal() -> None:
    builder = (
        SessionBuilder()
        .says("business.goal", "repairs | 14 | 20 | | 27 November 2026 | ")
        .leaves_open("customer.pain")
    )

    rows = table_rows(builder.plan(), "basis")

    assert {row[3] for row in rows} == {"Fri 27 Nov"}


def test_an_answer_about_the_house_is_asked_of_whoever_does_the_stage() -> None:
    builder = (
        SessionBuilder()
        .says("journey.path", "pays | purchase | | Tom | | always")
        .leaves_open("buying.routes")
    )

    (row,) = [row for row in table_rows(builder.plan(), "basis") if row[1].startswith("Ways to buy")]

    assert row[2] == "Tom"


def test_a_choice_left_for_later_is_the_owners() -> None:
    builder = SessionBuilder().says("business.name", "Fenwick")
    builder.leaves_open("message.benefit", reason=OpenReason.SKIPPED)

    (row,) = [row for row in table_rows(builder.plan(), "basis") if row[1].startswith("First words they see")]

    assert row[1].startswith("First words they see (left for later).")
    assert row[2] == "you"

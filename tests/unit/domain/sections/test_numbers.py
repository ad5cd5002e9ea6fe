"""The sums of a plan."""

from __future__ import annotations

from tests.adapters.builder import SessionBuilder
from tests.adapters.plan_reader import section_ids, section_text


def test_the_sum_of_the_goal_is_shown() -> None:
    plan = SessionBuilder().says("business.goal", "contracts | 3 | 12 | | 31 December 2027 | ").plan()

    assert "Goal. 12 - 3 = 9. 404 days are left: 404 ÷ 9 = 45 days for each." in section_text(plan, "numbers")


def test_days_until_the_first_action_are_taken_from_those_left() -> None:
    builder = SessionBuilder().says("business.goal", "contracts | 3 | 12 | | 31 December 2027 | ")
    plan = builder.says("action.first", "Els prints 200 stickers by 3 March").plan()

    text = section_text(plan, "numbers")

    assert "Nothing is due before Wed 3 Mar 2027: that uses up 101 of them." in text
    assert "Then 303 ÷ 9 = 34 days for each." in text


def test_a_promise_kept_three_times_running_has_its_condition() -> None:
    plan = SessionBuilder().says("promise.made", "in time | 1 | day | the call | | 8 of 10").plan()

    assert (
        "“in time”, three times running: 0.8 × 0.8 × 0.8 = 0.51, if each time runs the same risk. "
        "At 9 in 10 it would be 0.73."
    ) in section_text(plan, "numbers")


def test_a_road_with_a_step_at_nought_is_gone_by_nobody() -> None:
    road = "asks | consideration | | Tom | | 9 of 10\nis called | retention | | nobody | | never"

    text = section_text(SessionBuilder().says("journey.path", road).plan(), "numbers")

    assert "0.9 × 0 = 0; as long as “is called” is missing, nobody gets to the end" in text


def test_a_road_of_shares_is_multiplied() -> None:
    road = "asks | consideration | | Tom | | 5 of 10\npays | purchase | | Tom | | 8 of 10"

    text = section_text(SessionBuilder().says("journey.path", road).plan(), "numbers")

    assert "0.5 × 0.8 = 0.4; 40 of 100 who ask go the whole road" in text


def test_a_customer_is_worth_a_sale_as_often_as_they_buy() -> None:
    builder = SessionBuilder().goes_deeper("purchase", "retention")
    builder.says("numbers.average-sale", "£13").says("numbers.purchases-a-year", "2")

    assert "A customer in a year. £13 × 2 = £26." in section_text(builder.plan(), "numbers")


def test_ranges_are_carried_through() -> None:
    builder = SessionBuilder().goes_deeper("purchase", "retention")
    builder.says("numbers.average-sale", "£10 to 15").says("numbers.purchases-a-year", "2")

    assert "= £20 to £30" in section_text(builder.plan(), "numbers")


def test_one_count_is_set_against_the_next() -> None:
    builder = SessionBuilder().goes_deeper("awareness", "consideration")
    builder.says("awareness.count", "people who saw it | 4000 | | ").says(
        "consideration.count", "people who asked | 520 | | "
    )

    assert "520 ÷ 4,000 = 13 of 100, if both count the same month" in section_text(builder.plan(), "numbers")


def test_the_share_sent_by_others_leaves_the_rest() -> None:
    plan = SessionBuilder().goes_deeper("loyalty").says("numbers.referral-share", "15%").plan()

    assert "15 of 100 new customers; 85 have to find you" in section_text(plan, "numbers")


def test_without_typed_numbers_there_are_no_sums() -> None:
    plan = SessionBuilder().says("customer.pain", "They have no time").plan()

    assert "numbers" not in section_ids(plan)


def test_a_count_that_grows_from_one_stage_to_the_next_is_no_share() -> None:
    builder = SessionBuilder().goes_deeper("awareness", "consideration")
    builder.says("awareness.count", "people who saw it | 40 | | ").says(
        "consideration.count", "people who asked | 520 | | "
    )

    text = section_text(builder.plan(), "numbers")

    assert "520 of “people who asked” after 40 of “people who saw it”: more come out than go in" in text
    assert "÷" not in text

"""The funnel in a plan: shares, backwards from the goal, a tenth more, worth, and what to measure first."""

from __future__ import annotations

from tests.adapters.builder import SessionBuilder
from tests.adapters.plan_reader import section_text, table_rows

WINDOW, ASK, REPAIRS = "people at the window | 400 | | ", "people who ask | 52 | | ", "repairs | 14 | | "
ALL = ("awareness", "consideration", "purchase", "retention", "loyalty")


def counted(window: str = WINDOW, ask: str = ASK, repairs: str = REPAIRS) -> SessionBuilder:
    """A session with three counts."""
    builder = SessionBuilder().goes_deeper(*ALL)
    builder.says("awareness.count", window).says("consideration.count", ask)
    return builder.says("purchase.count", repairs)


def text(builder: SessionBuilder) -> str:
    """The numbers of its plan."""
    return section_text(builder.plan(), "numbers")


def test_a_monthly_goal_is_led_back_to_the_first_count() -> None:
    builder = counted().says("business.goal", "repairs | 14 | 20 | a month | 30 June 2027 | ")

    # 20 × 400 ÷ 14 = 571.4 and 20 × 52 ÷ 14 = 74.3
    assert (
        "20 of “repairs” in a month. By today's shares that takes 20 × 400 ÷ 14 = 571 of "
        "“people at the window”, and 20 × 52 ÷ 14 = 74 of “people who ask”."
    ) in text(builder)


def test_a_goal_in_all_takes_so_many_in_all() -> None:
    builder = counted().says("business.goal", "clock repairs | 30 | 44 | repairs | 30 June 2027 | ")

    # 14 more, as many as come in a month now.
    assert "14 more of “clock repairs”. By today's shares that takes 14 × 400 ÷ 14 = 400" in text(builder)
    assert "in all" in text(builder)


def test_an_income_is_divided_by_a_sale_before_it_is_led_back() -> None:
    builder = counted().says("business.goal", "turnover | 1000 | 2400 | £ a month | 30 June 2027 | ")
    builder.says("numbers.average-sale", "£80 to £120")

    # 2,400 ÷ 120 = 20; 20 × 52 ÷ 14 = 74.3; 2,400 ÷ 80 = 30; 30 × 52 ÷ 14 = 111.4
    assert "£2,400 ÷ £80 to £120 = 20 to 30 sales in a month" in text(builder)
    assert "20 to 30 × 52 ÷ 14 = 74 to 111 of “people who ask”" in text(builder)


def test_a_profit_is_divided_by_what_is_left_of_a_sale() -> None:
    builder = counted().says("business.goal", "profit | 100 | 12000 | £ a year | 30 June 2027 | ")
    builder.says("numbers.average-sale", "£80").says("numbers.margin", "50%")

    # 12,000 ÷ 12 ÷ 80 ÷ 0.5 = 25
    assert "£12,000 ÷ 12 months ÷ £80 ÷ 50 % = 25 sales in a month" in text(builder)


def test_a_profit_without_a_margin_is_led_nowhere() -> None:
    builder = counted().says("business.goal", "profit | 100 | 12000 | £ a year | 30 June 2027 | ")

    assert "Backwards." not in text(builder.says("numbers.average-sale", "£80"))


def test_without_a_goal_the_number_wanted_at_the_sale_is_led_back() -> None:
    assert "28 × 52 ÷ 14 = 104 of “people who ask”" in text(counted(repairs="repairs | 14 | 28 | "))


def test_a_count_that_is_wanted_too_low_is_named() -> None:
    builder = counted(ask="people who ask | 52 | 60 | ", repairs="repairs | 14 | 28 | ")

    assert "You want 60 of “people who ask”: that is enough only if more of them go on than today." in text(
        builder
    )


def test_the_step_at_which_most_stop_comes_first() -> None:
    plan = counted().says("numbers.average-sale", "£85").plan()

    # 52 ÷ 400 = 13 %, 14 ÷ 52 = 26.9 %; 400 - 52 = 348 stop, a tenth of 52 is 5.2.
    assert table_rows(plan, "numbers") == [
        [
            "“people at the window” → “people who ask”",
            "13 of 100",
            "5.2 of the 348 who stop here",
            "23 ÷ 13: 77 % more",
        ],
        ["“people who ask” → “repairs”", "27 of 100", "1.4 of the 38 who stop here", "37 ÷ 27: 37 % more"],
    ]
    # 1.4 × 12 × 85 = 1,428
    assert "a tenth more of “repairs”, 1.4 in a month, £1,428 in a year" in section_text(plan, "numbers")


def test_guesses_that_overlap_are_to_be_counted_before_one_chooses() -> None:
    builder = counted(window="people at the window | 100 to 400 | | ", ask="people who ask | 40 to 60 | | ")

    assert "The guesses overlap, so count “people who ask” for a month" in text(builder)


def test_a_step_that_nearly_all_take_has_less_than_a_tenth_left() -> None:
    assert "Only “repairs” has less than that left." in text(counted(repairs="repairs | 50 | | "))


def test_a_step_that_all_take_has_nothing_left() -> None:
    plan = counted(repairs="repairs | 52 | | ").plan()

    assert table_rows(plan, "numbers")[1][3] == "nothing: all go on already"


def test_counts_after_the_sale_are_no_share_of_this_months_buyers() -> None:
    builder = counted().says("retention.count", "second repairs | 3 | | ")

    assert "“second repairs” comes from people who bought in earlier months" in text(builder)


def test_a_week_is_not_divided_by_a_month() -> None:
    builder = counted(window="faces, Saturdays | 90 | | ")

    assert "“people who ask” is counted by the month, “faces, Saturdays” by the week." in text(builder)
    assert "each new name on one list, a tick when it is on the other" in text(builder)


def test_a_year_of_sales_is_twelve_months() -> None:
    builder = counted().says("numbers.average-sale", "£85")

    assert "14 of “repairs” × 12 months × £85 = £14,280, if every month is like this one" in text(builder)


def test_what_they_buy_again_is_not_in_the_revenue_of_new_sales() -> None:
    builder = counted().says("numbers.average-sale", "£85").says("numbers.purchases-a-year", "12")

    assert "one ordinary sale; what they buy after it is not in this." in text(builder)


def test_a_stretch_that_the_owner_names_is_not_said_twice() -> None:
    builder = counted().says("business.goal", "repairs in a month | 14 | 20 | | 30 June 2027 | ")

    assert "20 of “repairs in a month”. By" in text(builder)


def worth(*answers: tuple[str, str]) -> str:
    """The numbers of a plan with what a customer is worth."""
    builder = SessionBuilder().goes_deeper(*ALL)
    builder.says("numbers.average-sale", "£85").says("numbers.purchases-a-year", "2")
    return text(builder.says_all(dict(answers)))


def test_customer_lifetime_value_is_shown_with_its_formula_and_sources() -> None:
    said = worth(("numbers.years", "3"), ("numbers.margin", "60"))

    assert "Customer lifetime value. £85 × 2 × 3 years × 60 % = £306: an ordinary sale, times" in said
    assert (
        "an ordinary sale (assumed), purchases in a year (assumed), years a customer stays (assumed)" in said
    )


def test_without_a_margin_it_is_what_they_spend() -> None:
    said = worth(("numbers.years", "3 to 5"))

    assert "What a customer spends with you. £85 × 2 × 3 to 5 years = £510 to £850" in said
    assert "What is left of a sale: it tells what a new customer may cost to win." in said


def test_a_margin_of_nothing_is_none() -> None:
    assert "Customer lifetime value." not in worth(("numbers.years", "3"), ("numbers.margin", "0"))


def test_what_a_sum_waits_for_is_measured_first() -> None:
    said = worth()

    assert "Years a customer stays: a year of a customer is known" in said


def test_a_sale_alone_waits_for_how_often_they_buy() -> None:
    builder = counted().says("numbers.average-sale", "£85")

    assert "Purchases in a year: one sale says little" in text(builder)


def test_how_often_they_buy_waits_for_the_sale() -> None:
    builder = counted().says("numbers.purchases-a-year", "2")

    assert "An ordinary sale: without it, none of the other numbers turns into money." in text(builder)


def test_an_income_of_no_stretch_of_time_is_asked_for_it() -> None:
    builder = counted().says("business.goal", "turnover | 1000 | 2400 | £ | 30 June 2027 | ")

    assert "Whether your goal, “turnover”, is the money of a month or of a year" in text(builder)


def test_a_count_with_a_name_and_no_number_is_measured_first() -> None:
    builder = counted(ask="people who ask | | | the book")

    assert "“people who ask”, for one month (“the book”): the counts before and after it" in text(builder)


def test_the_count_of_sales_is_missed_where_earlier_ones_are_there() -> None:
    builder = SessionBuilder().goes_deeper(*ALL).says("awareness.count", WINDOW)
    builder.says("consideration.count", ASK)

    assert "How many buy in a month: 52 of “people who ask” lead somewhere" in text(builder)


def test_the_widest_guess_is_measured_first_and_told_how_wide_it_is() -> None:
    builder = counted(window="people at the window | 200 to 500 | | ")

    assert "the guess runs from 200 to 500, so every sum with it is 2.5 times as large" in text(builder)
    assert "Of “people at the window” you gave two ends, so each sum with it was done twice" in text(builder)


def test_no_more_than_three_are_measured_first() -> None:
    builder = counted(window="faces, Saturdays | 2 to 90 | | ", ask="people who ask | | | ")
    builder.says("business.goal", "turnover | 1000 | 2400 | £ | 30 June 2027 | ")
    builder.says("numbers.purchases-a-year", "2 to 9")

    assert text(builder).count("Measure this first") == 1
    assert "times as large" not in text(builder)

"""The customer in a plan."""

from __future__ import annotations

from journeycoach.domain.events import Evidence
from tests.adapters.builder import SessionBuilder
from tests.adapters.plan_reader import section_ids, section_text, table_rows


def test_each_trait_stands_in_the_owners_words_with_its_basis() -> None:
    builder = SessionBuilder().says("customer.who", "A nurse on nights")
    builder.says("customer.pain", "Everything died", Evidence.HEARD, "Jo")

    assert table_rows(builder.plan(), "customer") == [
        ["Who", "A nurse on nights", "assumed"],
        ["Goes wrong", "Everything died", "heard: Jo"],
    ]


def test_what_was_heard_is_told_apart_from_guesses() -> None:
    builder = SessionBuilder().says("customer.who", "A nurse on nights").says("customer.looks", "Her sister")
    builder.says("customer.pain", "Everything died", Evidence.MEASURED)

    assert "Heard or counted: what was going wrong; the other two are your own view." in (
        section_text(builder.plan(), "customer")
    )


def test_a_customer_who_asks_people_is_noticed() -> None:
    plan = SessionBuilder().says("customer.looks", "Her sister, who has a garden").plan()

    assert "They turn to somebody first (“Her sister, who has a garden”)" in section_text(plan, "customer")


def test_a_search_before_a_friend_is_told_in_that_order() -> None:
    plan = SessionBuilder().says("customer.looks", "They google at night and ask one good friend").plan()

    assert "They look first and ask somebody after it: “They google" in section_text(plan, "customer")


def test_a_choice_by_price_against_other_weights_is_pointed_out() -> None:
    builder = SessionBuilder().goes_deeper("consideration").says("customer.compares", "Who is here first")
    builder.says("customer.chosen-for", "price")

    assert "Two answers pull apart" in section_text(builder.plan(), "customer")


def test_a_talk_about_price_that_does_not_decide_is_pointed_out() -> None:
    builder = SessionBuilder().goes_deeper("consideration").says("customer.compares", "The cheapest quote")
    builder.says("customer.chosen-for", "trust")

    assert "price opens the talk and does not decide it" in section_text(builder.plan(), "customer")


def test_a_quick_decision_is_read_as_one() -> None:
    plan = SessionBuilder().says("customer.who", "A nurse").says("buying.time", "minutes").plan()

    assert "This is decided in minutes" in section_text(plan, "customer")


def test_a_time_alone_makes_no_customer() -> None:
    plan = SessionBuilder().says("buying.time", "weeks").plan()

    assert "customer" not in section_ids(plan)


def test_feelings_stand_by_kind() -> None:
    builder = (
        SessionBuilder()
        .goes_deeper("awareness")
        .says("customer.feelings", "fear | it is my fault\nwant | quiet")
    )

    assert table_rows(builder.plan(), "customer")[0][1] == "fear: “it is my fault”; want: “quiet”"


def test_a_customer_of_whom_all_was_heard_is_no_guess() -> None:
    builder = SessionBuilder().says("customer.who", "A nurse", Evidence.HEARD)
    builder.says("customer.pain", "Everything died", Evidence.MEASURED)

    assert "Everything in this table was heard or counted." in section_text(builder.plan(), "customer")


def test_what_is_said_of_all_answers_is_not_said_of_the_customer_again() -> None:
    builder = SessionBuilder().says("customer.who", "Lea, who bakes").says("customer.pain", "no time")

    assert "your own view" not in section_text(builder.says("customer.looks", "a friend").plan(), "customer")

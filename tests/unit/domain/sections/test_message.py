"""What a plan says of the message."""

from __future__ import annotations

import pytest

from tests.adapters.builder import SessionBuilder
from tests.adapters.plan_reader import section_ids, section_text, table_rows


def test_a_time_in_the_first_words_shows_how_often_it_is_kept() -> None:
    builder = SessionBuilder().says("message.benefit", "A gear at your gate within 24 hours")
    builder.says("promise.made", "gear at the gate | 24 | hours | the call | | 8 of 10")

    assert "You keep that time, “24 hours”, “8 of 10”." in section_text(builder.plan(), "message")


def test_a_time_that_is_always_kept_is_said_to_be() -> None:
    builder = SessionBuilder().says("message.benefit", "A gear at your gate within 24 hours")
    builder.says("promise.made", "gear at the gate | 1 | day | the call | | always")

    assert "You keep that time, “24 hours”, every time." in section_text(builder.plan(), "message")


def test_first_words_that_share_a_word_with_the_trouble_are_told_so() -> None:
    builder = SessionBuilder().says("customer.pain", "The biscuits arrive in crumbs")
    builder.says("message.benefit", "No more crumbs in the box")

    assert "Like their trouble, it speaks of “crumbs”." in section_text(builder.plan(), "message")


def test_the_name_of_what_is_sold_is_no_shared_word() -> None:
    builder = (
        SessionBuilder().says("business.offer", "Biscuits").says("customer.pain", "The biscuits are soft")
    )
    builder.says("message.benefit", "Biscuits that last")

    assert "it speaks of" not in section_text(builder.plan(), "message")


@pytest.mark.parametrize(
    ("rungs", "says"),
    [
        ("own lab -> no colouring", "“own lab” means to them: “no colouring”. Tell the second first"),
        (
            "own lab -> no colouring -> and so it does not itch",
            "and in the end “it does not itch”. Begin with the end",
        ),
    ],
    ids=["two rungs", "three rungs"],
)
def test_one_ladder_is_told_as_a_sentence(rungs: str, says: str) -> None:
    plan = SessionBuilder().says("message.ladder", rungs).plan()

    assert says in section_text(plan, "message")


def test_several_ladders_are_a_table_that_says_what_is_missing() -> None:
    plan = SessionBuilder().says("message.ladder", "own lab -> no colouring\nsince 1911").plan()

    assert table_rows(plan, "message") == [
        ["own lab", "“no colouring”"],
        ["since 1911", "not said yet"],
    ]


def test_a_case_without_a_detail_is_asked_for_one() -> None:
    plan = SessionBuilder().says("message.proof", "everybody is happy").plan()

    assert "It still lacks a day, a sum or a name" in section_text(plan, "message")


def test_a_case_that_meets_the_doubt_says_so() -> None:
    builder = SessionBuilder().says("message.proof", "Mrs Adair paid 40 pounds postage once, never again")
    builder.says("buying.friction", "The postage showed up at the end")

    assert "It meets what stops them" in section_text(builder.plan(), "message")


@pytest.mark.parametrize(
    ("ease", "how"), [(5, "which you call easy for a stranger"), (2, "which you do not call easy")]
)
def test_the_step_asked_for_is_followed_to_its_door(ease: int, how: str) -> None:
    builder = SessionBuilder().says("message.call-to-action", "Ring me before noon")
    builder.says("buying.routes", f"by phone | {ease}\nmarket | 5")

    assert f"It leads to “by phone”, {how} ({ease} of 5)." in section_text(builder.plan(), "message")


def test_without_words_there_is_no_message() -> None:
    assert "message" not in section_ids(SessionBuilder().says("business.name", "Fenwick").plan())


def test_one_day_is_spoken_of_as_one() -> None:
    builder = SessionBuilder().says("message.benefit", "We ring you back within a day")
    builder.says("promise.made", "ring back | 1 | day | the form | | 6 of 10")

    assert "You keep that time, “a day”, “6 of 10”." in section_text(builder.plan(), "message")

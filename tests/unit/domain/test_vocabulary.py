"""Words that carry meaning."""

from __future__ import annotations

import pytest

from journeycoach.domain.vocabulary import (
    channels_in,
    has_a_detail,
    is_bare,
    names_a_person,
    says_never_asked,
    says_nothing,
    shared_words,
)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("stock contracts", "signs a stock contract", ("stock", "contracts")),
        ("the biscuits arrive", "no more crumbs", ()),
        ("We ring customers on Monday", "customers come on Monday", ()),
        ("parties", "a party", ("parties",)),
    ],
)
def test_shared_words_mean_something_and_may_be_plural(one: str, other: str, words: tuple[str, ...]) -> None:
    assert shared_words(one, other) == words


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("Ring me", {"phone"}),
        ("Fill in the form on our page", {"page"}),
        ("Bring it in", {"visit"}),
        ("Get in touch", set()),
    ],
)
def test_ways_of_reaching_a_business_are_known_by_their_words(text: str, channels: set[str]) -> None:
    assert channels_in(text) == channels


@pytest.mark.parametrize(
    "text",
    ["I never asked", "we have not asked yet", "Nobody", "I don't ask", "I don\u2019t ask", "never happened"],
)
def test_never_having_asked_is_heard(text: str) -> None:
    assert says_never_asked(text)


@pytest.mark.parametrize(
    "text", ["Her sister saw it", "A friend of hers, at supper. I had asked for nothing."]
)
def test_a_referral_that_came_about_is_not_taken_for_none(text: str) -> None:
    assert not says_never_asked(text)


@pytest.mark.parametrize(
    ("text", "nothing"), [("Nothing", True), ("Honestly, nothing", True), ("Nothing, but their cup", False)]
)
def test_nothing_is_nothing_unless_a_but_follows(text: str, nothing: bool) -> None:  # noqa: FBT001
    assert says_nothing(text) is nothing


@pytest.mark.parametrize("text", ["since 4 May", "then Petra wrote"])
def test_a_figure_or_a_name_can_be_checked(text: str) -> None:
    assert has_a_detail(text)


def test_a_case_is_bare_without_any_number_or_name() -> None:
    assert is_bare("everybody is happy with us")
    assert not is_bare("most sleep again by week four")
    assert not has_a_detail("so I asked")


def test_people_are_known_by_their_words() -> None:
    assert names_a_person("a colleague, then a search")
    assert not names_a_person("a search at night")


@pytest.mark.parametrize("text", ["The parents' group on WhatsApp", "the page of their family", "a forum"])
def test_a_group_or_a_place_is_no_person(text: str) -> None:
    assert not names_a_person(text)


def test_a_person_beside_a_group_is_one() -> None:
    assert names_a_person("the parents' group, then a friend")

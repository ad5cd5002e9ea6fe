"""What changes between one step and the next."""

from __future__ import annotations

import pytest

from journeycoach.domain.joints import Change, Jump, changes
from tests.adapters.maps import mapped, path_of


def between(before: str, after: str) -> list[Change]:
    """What changes from one message to the other."""
    return list(changes(path_of(mapped(f"one///{before}//", f"two///{after}//"))))


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("a tub in 24 hours", "a tub in 5 days", Jump.TIME),
        ("the visit is £60", "the visit is £80", Jump.PRICE),
        ("the visit is free", "the visit costs £80", Jump.FREE),
        ("10% for friends", "5% for friends", Jump.SHARE),
    ],
)
def test_a_promise_that_differs_is_a_change(before: str, after: str, kind: Jump) -> None:
    (change,) = between(before, after)

    assert change.kind is kind


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("in 24 hours", "in a day"),
        ("in 24 hours", "we bring it"),
        ("£60", "60 pounds, paid on the day"),
        ("free", "free, later £80"),
        ("£60, free for children", "£60"),
        ("", "in 5 days"),
    ],
)
def test_the_same_figure_in_other_words_is_no_change(before: str, after: str) -> None:
    assert between(before, after) == []


def test_a_change_knows_what_both_sides_speak_of() -> None:
    (change,) = between("the pump comes in 24 hours", "your pump takes 5 days")

    assert change.about == ("pump",)


def test_a_change_of_tone_is_found_along_each_way_of_a_fork() -> None:
    path = path_of(mapped("one//calm///2, 3", "two//loud///end", "three//quiet///end"))

    assert [(each.before.number, each.after.number) for each in changes(path)] == [(1, 2)]


def test_where_a_recommendation_leads_back_another_customer_begins() -> None:
    path = path_of(mapped("sees//calm//be-known/", "tells//loud//refer/1"))

    assert [(each.before.number, each.after.number) for each in changes(path)] == [(1, 2)]

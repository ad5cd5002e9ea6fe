"""What the words of a step say of it."""

from __future__ import annotations

import pytest

from journeycoach.domain.step_nature import before_silence, is_silence, is_theirs


@pytest.mark.parametrize(
    ("what", "before"),
    [
        ("rides home, hears nothing more", "rides home"),
        ("nobody calls", ""),
        ("writes to us and gets no answer", "writes to us"),
        ("is forgotten", ""),
        ("pays \N{EN DASH} then silence", "pays"),
    ],
)
def test_a_silence_is_known_with_what_comes_before_it(what: str, before: str) -> None:
    assert is_silence(what)
    assert before_silence(what) == before


@pytest.mark.parametrize(
    "what", ["gets a call after a week", "pays at the counter", "notes the number", "nods"]
)
def test_a_step_in_which_something_happens_is_no_silence(what: str) -> None:
    assert not is_silence(what)


@pytest.mark.parametrize(
    "what",
    [
        "shows it to friends",
        "brings a colleague",
        "tells others",
        "comes back",
        "recommends us",
        "orders again",
    ],
)
def test_what_only_the_customer_can_do_is_theirs(what: str) -> None:
    assert is_theirs(what)


@pytest.mark.parametrize(
    "what", ["is called after a week", "gets the bill", "shows the gear", "the van brings it"]
)
def test_what_the_house_does_is_not_theirs(what: str) -> None:
    assert not is_theirs(what)


def test_at_the_end_of_the_road_the_others_need_no_name() -> None:
    assert is_theirs("sends her sister-in-law's cousin", is_after_all=True)
    assert is_theirs("passes the card on", is_after_all=True)

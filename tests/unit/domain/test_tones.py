"""When a customer hears another tone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.tones import ALIKE, OPPOSED, sounds_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("warm", "friendly"),
        ("Warmly", "warm and kind"),
        ("cheerily", "cheery, a joke"),
        ("short, dry", "short and warm"),
        ("calm", "the same as before"),
        ("not formal", "formal"),
        ("", "loud"),
        ("none", "loud"),
        ("N/A", "loud"),
        ("none.", "formal"),
        ("salty", "salty"),
    ],
)
def test_two_words_for_one_tone_are_no_change(one: str, other: str) -> None:
    assert sounds_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("friendly", "formal"),
        ("calm", "loud, funny"),
        ("short, formal", "short, personal"),
        ("salty", "sweet"),
        ("short", "not short but long"),
    ],
)
def test_other_words_are_a_change(one: str, other: str) -> None:
    assert not sounds_alike(one, other)


def test_every_word_stands_in_one_line() -> None:
    words = [word for line in ALIKE for word in line.split()]

    assert sorted(words) == sorted(set(words))


def test_tones_that_do_not_go_together_are_heads_of_lines() -> None:
    heads = {line.split()[0] for line in ALIKE}

    assert {word for pair in OPPOSED for word in pair} <= heads


words = st.sampled_from([word for line in ALIKE for word in line.split()]) | st.text(max_size=12)
tones = st.lists(words, max_size=4).map(", ".join)


@given(one=tones, other=tones)
def test_the_order_of_the_two_does_not_matter(one: str, other: str) -> None:
    assert sounds_alike(one, other) == sounds_alike(other, one)


@given(tone=tones)
def test_a_tone_is_like_itself(tone: str) -> None:
    assert sounds_alike(tone, tone)

"""What a reader takes in first, and what a list finds in it."""

from __future__ import annotations

import pytest

from journeycoach.coach.words import (
    figure_with_unit,
    first_thought,
    opens_with,
    phrases_in,
    quoted,
    quoted_around,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "thought"),
    [
        pytest.param("Warm again tonight. Price first.", "Warm again tonight.", id="one sentence"),
        pytest.param(
            "Kid-tested. Parent-approved. Since 1961.", "Kid-tested. Parent-approved. Since 1961.", id="short"
        ),
        pytest.param("Your bread at seven - baked overnight", "Your bread at seven -", id="a dash"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_first_thought_is_a_sentence_of_three_words_or_more(text: str, thought: str) -> None:
    assert first_thought(text) == thought


def test_phrases_are_found_as_whole_words() -> None:
    words = words_of("Award-winning, and you’re safe: no more waiting.")

    assert phrases_in(words, frozenset({"award-winning", "no more", "you're", "war", "more"})) == (
        "award-winning",
        "you're",
        "no more",
        "more",
    )


@pytest.mark.parametrize(
    ("text", "is_unit"),
    [
        ("delivered in 30 minutes", True),
        ("30minutes flat", True),
        ("some minutes", False),
        ("30 good minutes", False),
    ],
)
def test_a_unit_counts_only_behind_a_figure(text: str, *, is_unit: bool) -> None:
    assert figure_with_unit(words_of(text), frozenset({"minutes"})) is is_unit


def test_an_opening_is_at_the_start_or_nowhere() -> None:
    assert opens_with(words_of("We are here"), {"we are"})
    assert not opens_with(words_of("Here we are"), {"we are"})


def test_a_quote_is_cut_at_a_word() -> None:
    assert quoted("word " * 40).endswith("word …")
    assert len(quoted("word " * 40)) <= 62


def test_the_part_that_decided_is_quoted() -> None:
    text = "Our office is in Leeds, near the river. You get rich, and it works for everyone. Ask for Nora."

    assert quoted_around(text, ("everyone", "works")) == "it works for everyone"


def test_a_short_text_is_quoted_whole() -> None:
    assert quoted_around("Good, cheap and fast.", ("cheap",)) == "Good, cheap and fast"

"""A score in words: points, reasons, and the one next thing."""

from __future__ import annotations

import pytest

from journeycoach.coach.score import COSTS, Reason, StageScore
from journeycoach.workshop.scoring import NEXT, WHY, score_lines


def test_a_full_score_is_one_line() -> None:
    assert score_lines(StageScore("awareness", 10, ())) == ("This stage carries 10 of 10.",)


def test_a_missing_point_is_told_with_its_words_and_what_gives_it_back() -> None:
    score = StageScore("awareness", 9, (Reason("weak-answer", 1, "customer.looks", "social media"),))

    assert score_lines(score) == (
        "This stage carries 9 of 10.",
        "\N{MINUS SIGN}1  could be sharper: “social media”",
        "What would lift it most: one case or figure for “social media”.",
    )


def test_at_most_three_reasons_are_told_and_the_rest_is_counted() -> None:
    reasons = tuple(Reason("action-without-day", 1, "", f"step {number}") for number in range(5))

    lines = score_lines(StageScore("loyalty", 5, reasons))

    assert sum(line.startswith("\N{MINUS SIGN}") for line in lines) == 3
    assert "and 2 more of the kind" in lines


@pytest.mark.parametrize("rule", COSTS)
def test_every_rule_of_the_score_has_words(rule: str) -> None:
    assert "{words}" in WHY[rule]
    assert "{words}" in NEXT[rule]


def test_words_in_braces_stay_as_they_were_typed() -> None:
    lines = score_lines(StageScore("loyalty", 9, (Reason("weak-answer", 1, "x", "a {quote} {0}"),)))

    assert "a {quote} {0}" in lines[1]

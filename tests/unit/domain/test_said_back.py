"""Answers are said back as a person would write them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from journeycoach.domain.kinds import read_answer
from journeycoach.domain.packs import Kind
from journeycoach.domain.said_back import in_brief, in_full, played_back, understood
from tests.adapters.kinds import TODAY, of_kind


def test_a_date_is_echoed_as_understood() -> None:
    asked = of_kind(Kind.DATE)

    assert understood(asked, read_answer(asked, "in two weeks", TODAY), TODAY) == "Sun 6 Dec"


@pytest.mark.parametrize(
    ("kind", "text", "brief"),
    [
        pytest.param(Kind.ROWS, "she rings | 4\nshe waits", "she rings, she waits", id="rows"),
        pytest.param(
            Kind.LADDER,
            "own oven -> warm bread\nsince 1961",
            "own oven → warm bread; since 1961",
            id="ladder",
        ),
        pytest.param(Kind.CHOICES, "1, at noon", "minutes, at noon", id="picks"),
    ],
)
def test_an_answer_is_played_back_on_one_line(kind: Kind, text: str, brief: str) -> None:
    asked = of_kind(kind)

    assert in_brief(asked, read_answer(asked, text, TODAY)) == brief


@pytest.mark.parametrize(
    ("kind", "text", "full"),
    [
        pytest.param(
            Kind.ROWS,
            "she rings | 4 | 2\nshe waits",
            "she rings · 4 · weeks, or longer\nshe waits",
            id="rows",
        ),
        pytest.param(Kind.LADDER, "own oven -> warm bread", "own oven → warm bread", id="ladder"),
        pytest.param(Kind.CHOICE, "1", "minutes", id="pick"),
        pytest.param(Kind.MONEY, "€ 1.2k", "€1,200", id="amount"),
    ],
)
def test_an_answer_in_full_has_no_marks_and_its_picks_by_name(kind: Kind, text: str, full: str) -> None:
    asked = of_kind(kind)

    assert in_full(asked, read_answer(asked, text, TODAY)) == full


def test_the_only_row_of_a_table_is_said_back_with_its_figures() -> None:
    one_row = replace(of_kind(Kind.ROWS), max=1)

    assert played_back(one_row, read_answer(one_row, "she rings | 4", TODAY)) == "she rings · 4"

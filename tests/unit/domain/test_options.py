"""An option is recognised by its number, its name, or in a cell by its first letters, and by nothing else."""

from __future__ import annotations

import pytest

from journeycoach.domain.options import ask_for_option, option_begun, option_named
from journeycoach.domain.packs import Column, Kind, Option

STATES = (
    Option("exists", "exists"),
    Option("to-make", "to make"),
    Option("to-mend", "to mend"),
    Option("to", "to and fro"),
)
STATE = Column("state", "State", Kind.CHOICE, options=STATES)


@pytest.mark.parametrize("text", ["2", "to-make", "TO MAKE"])
def test_an_option_is_named_by_number_id_or_label(text: str) -> None:
    assert option_named(text, STATES) == STATES[1]


@pytest.mark.parametrize(
    ("text", "option"),
    [("Ex", "exists"), ("to ma", "to-make"), ("to-me", "to-mend"), ("to", "to"), ("to a", "to"), ("4", "to")],
)
def test_first_letters_name_the_one_option_that_begins_so(text: str, option: str) -> None:
    found = option_begun(text, STATES)

    assert found is not None
    assert found.id == option


@pytest.mark.parametrize("text", ["to m", "make", "5", "0", "", "existing"])
def test_what_begins_no_option_or_several_names_none(text: str) -> None:
    assert option_begun(text, STATES) is None


def test_words_that_are_no_option_are_answered_with_the_options() -> None:
    assert ask_for_option("gone", STATE) == (
        "“gone” is none of the options for “State”. Take one of these, by its number or its first letters: "
        "1 exists · 2 to make · 3 to mend · 4 to and fro."
    )


def test_letters_that_begin_two_options_are_answered_with_both() -> None:
    assert ask_for_option("to m", STATE).startswith("“to m” could be to make or to mend. Take one of these")

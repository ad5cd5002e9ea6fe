"""Which answers say that there is none yet, and which only sound like it."""

from __future__ import annotations

import pytest

from journeycoach.domain.not_known import leaves_open, says_not_known
from journeycoach.domain.packs import Kind
from tests.adapters.shop import PATH, question


@pytest.mark.parametrize(
    "text",
    [
        "don't know",
        "don’t know",
        "Dont know.",
        "I do not know yet",
        "idk",
        "IDK!",
        "I don't know really",
        "I really don't know, sorry",
        "no idea",
        "I have no idea about that",
        "I've no clue",
        "not sure",
        "I'm not really sure yet",
        "unsure",
        "dunno",
        "no clue",
        "haven't a clue",
        "not known yet",
        "?",
        "??",
        " ? ? ",
        "Well, I don't know …",
    ],
)
def test_words_for_not_knowing_say_so(text: str) -> None:
    assert says_not_known(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't know a baker who does it at night",
        "They don't know us",
        "“don't know”",
        '"no idea"',
        "No idea is too small for us",
        "not sure of the price, about 40",
        "They are not sure which size fits",
        "don't know their names, but they come on Fridays",
        "I don't know. Perhaps nurses",
        "I know",
        "no",
        "nobody",
        "",
        "   ",
        "Clueless Cakes",
        "?mine",
    ],
)
def test_what_says_more_is_an_answer(text: str) -> None:
    assert not says_not_known(text)


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.CHOICES, Kind.SCALE])
def test_a_question_with_options_is_answered_by_them(kind: Kind) -> None:
    assert not leaves_open(question("shop.it", kind), "not sure")


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.LADDER])
def test_every_other_question_is_left_open(kind: Kind) -> None:
    assert leaves_open(question("shop.it", kind), "not sure")


@pytest.mark.parametrize("text", ["idk", "? | idk |", "idk\n?"])
def test_a_table_is_left_open_when_all_its_cells_are(text: str) -> None:
    assert leaves_open(PATH, text)


def test_a_table_with_one_cell_filled_is_an_answer() -> None:
    assert not leaves_open(PATH, "hello | ? | ?")

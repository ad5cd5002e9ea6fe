"""Every kind of answer is read from text, shown as text, and refused with advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.kinds import read_answer, read_cell, show_answer, written
from journeycoach.domain.packs import Column, Kind
from journeycoach.domain.said_back import in_brief, in_full, understood
from tests.adapters.kinds import OPTIONS, TODAY, of_kind

if TYPE_CHECKING:
    from journeycoach.domain.events import Plain


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        pytest.param(Kind.TEXT, "  a baker \n", "a baker", id="text loses blanks at its ends"),
        pytest.param(Kind.LONG_TEXT, "one\r\ntwo", "one\ntwo", id="long text keeps its lines"),
        pytest.param(Kind.CHOICE, "1", "quick", id="a choice by number"),
        pytest.param(Kind.CHOICE, "MINUTES", "quick", id="a choice by its label in any case"),
        pytest.param(Kind.CHOICE, "about an hour", "about an hour", id="a choice in the owner's words"),
        pytest.param(Kind.CHOICE, "6 weeks", "6 weeks", id="a choice in words that begin with a number"),
        pytest.param(Kind.CHOICES, "weeks, or longer, 1", ["slow", "quick"], id="a label with a comma"),
        pytest.param(Kind.CHOICES, "2; at the market", ["slow", "at the market"], id="picks and own words"),
        pytest.param(Kind.CHOICES, "2 1", ["slow", "quick"], id="picks with a blank between"),
        pytest.param(Kind.CHOICES, "1 and 2", ["quick", "slow"], id="picks with an and"),
        pytest.param(Kind.CHOICES, "by boat, 2 & 1", ["by boat", "slow", "quick"], id="own words and picks"),
        pytest.param(Kind.CHOICES, "1, and 2", ["quick", "slow"], id="a comma and an and"),
        pytest.param(Kind.CHOICES, "2 days", ["2 days"], id="a number with a word"),
        pytest.param(Kind.SCALE, "7", 7, id="a step"),
        pytest.param(Kind.SCALE, "7/10", 7, id="a step of ten"),
        pytest.param(Kind.NUMBER, "1.2k", {"value": "1200", "unit": ""}, id="a number"),
        pytest.param(Kind.MONEY, "€ 300", {"value": "300", "unit": "EUR"}, id="money"),
        pytest.param(Kind.PERCENT, "1 in 8", {"value": "12.5", "unit": "%"}, id="a share"),
        pytest.param(Kind.DATE, "15 Mar", "2027-03-15", id="a date without a year is the next one"),
        pytest.param(
            Kind.ROWS,
            "she rings | 4 | minutes | 15 Mar\nshe waits",
            [
                {"step": "she rings", "ease": "4", "stage": "quick", "by": "Mon 15 Mar 2027"},
                {"step": "she waits", "ease": "", "stage": "", "by": ""},
            ],
            id="rows with typed cells",
        ),
        pytest.param(
            Kind.LADDER,
            "own oven -> warm bread -> breakfast is ready\nsince 1961",
            [
                {"fact": "own oven", "so": ["warm bread", "breakfast is ready"]},
                {"fact": "since 1961", "so": []},
            ],
            id="a ladder with and without meaning",
        ),
    ],
)
def test_an_answer_is_read_as_its_kind(kind: Kind, text: str, value: object) -> None:
    read = read_answer(of_kind(kind), text, TODAY)

    assert read == value


@pytest.mark.parametrize(
    ("kind", "text", "advice"),
    [
        pytest.param(Kind.TEXT, " \n\t", "nothing here yet", id="nothing"),
        pytest.param(
            Kind.CHOICE, "3", "There are 2 to choose from. Give 1 to 2, or your", id="no such option"
        ),
        pytest.param(Kind.CHOICE, "0", "There are 2 to choose from", id="the options count from one"),
        pytest.param(Kind.CHOICES, "1, 6", "There are 2 to choose from", id="no such option among picks"),
        pytest.param(
            Kind.CHOICES, "1 2 3 6", "1 minutes · 2 weeks, or longer.", id="no such option in a row"
        ),
        pytest.param(Kind.CHOICE, "1 2", "There are 2 to choose from", id="two numbers where one is asked"),
        pytest.param(Kind.ROWS, "x | 4 | 9", "“9” is none of the options for “Stage”", id="no such cell"),
        pytest.param(Kind.ROWS, "x | 4 | at noon", "1 minutes · 2 weeks, or longer", id="words in a cell"),
        pytest.param(Kind.SCALE, "11", "whole number, 1 to 10", id="off the scale"),
        pytest.param(Kind.SCALE, "4.5", "whole number", id="between the steps"),
        pytest.param(Kind.NUMBER, "lots", "Try 12", id="no number"),
        pytest.param(Kind.DATE, "around Eastr", "Try 5 Apr", id="no date"),
        pytest.param(Kind.ROWS, " | 4", "“Step” is still empty", id="a needed cell is empty"),
        pytest.param(Kind.ROWS, "x | nine", "whole number, 1 to 5", id="a cell off its scale"),
        pytest.param(Kind.LADDER, "->", "one fact", id="a ladder without a fact"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(kind: Kind, text: str, advice: str) -> None:
    with pytest.raises(AnswerRefusedError, match=advice):
        read_answer(of_kind(kind), text, TODAY)


def test_a_refusal_says_nothing_of_a_screen() -> None:
    with pytest.raises(AnswerRefusedError) as refusal:
        read_answer(of_kind(Kind.SCALE), "11", TODAY)

    assert refusal.value.text == "Give a whole number, 1 to 10."


def test_an_answer_may_have_no_more_lines_than_the_question_takes() -> None:
    one_line = replace(of_kind(Kind.ROWS), max=1)

    with pytest.raises(AnswerRefusedError, match="one line"):
        read_answer(one_line, "a\nb", TODAY)


answers_as_typed = st.text(max_size=60) | st.lists(
    st.sampled_from(
        [
            "1",
            "minutes",
            "weeks, or longer",
            "€ 1,200",
            "12%",
            " | ",
            " -> ",
            "\n",
            "15 Mar",
            "\\",
            "a b",
            "7",
        ]
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize(
    ("kind", "takes"),
    [
        (Kind.TEXT, "A word or two is enough."),
        (Kind.SCALE, "Give a whole number, 1 to 5."),
        (
            Kind.CHOICE,
            "Take one of these, by its number or its first letters: 1 minutes · 2 weeks, or longer.",
        ),
        (Kind.MONEY, "Give an amount, for instance 300 or £1.2k."),
        (Kind.DATE, "Give a day, for instance 5 Apr or next friday."),
    ],
)
def test_an_empty_cell_says_what_it_takes(kind: Kind, takes: str) -> None:
    options = OPTIONS if kind is Kind.CHOICE else ()
    column = Column("a", "Ease", kind, options=options, required=True)

    with pytest.raises(AnswerRefusedError) as refused:
        read_cell(of_kind(Kind.ROWS), column, " ", TODAY)

    assert refused.value.text == f"“Ease” is still empty. {takes}"


@given(st.sampled_from(list(Kind)), answers_as_typed)
def test_what_is_shown_is_read_as_the_same_answer(kind: Kind, text: str) -> None:
    asked = of_kind(kind)
    try:
        value = read_answer(asked, text, TODAY)
    except AnswerRefusedError as refusal:
        assert refusal.text  # noqa: PT017
        return

    assert read_answer(asked, show_answer(asked, value), TODAY) == value


@given(
    st.sampled_from(list(Kind)),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("1E+999999"),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["value", "high", "unit", "fact", "so", "step"]), inner, max_size=3
            )
        ),
        max_leaves=6,
    ),
)
def test_data_of_any_shape_is_shown_without_raising(kind: Kind, value: Plain) -> None:
    asked = of_kind(kind)

    said = (show_answer(asked, value), in_full(asked, value), in_brief(asked, value))

    assert isinstance("".join(said) + understood(asked, value, TODAY), str)


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        pytest.param(Kind.CHOICE, "1", "minutes", id="a digit"),
        pytest.param(Kind.CHOICE, "at noon", "at noon", id="own words"),
        pytest.param(Kind.CHOICES, "2; at noon", "weeks, or longer, at noon", id="a digit and own words"),
        pytest.param(
            Kind.ROWS,
            "rings|4|1|in two weeks\nwaits",
            "rings | 4 | minutes | in two weeks\nwaits |  |  |",
            id="cells",
        ),
        pytest.param(Kind.LADDER, "oven->warm bread", "oven -> warm bread", id="a ladder"),
        pytest.param(Kind.MONEY, " about 1.2k pounds ", "about 1.2k pounds", id="an amount"),
    ],
)
def test_a_pick_is_kept_by_its_label_and_words_as_typed(kind: Kind, text: str, kept: str) -> None:
    asked = of_kind(kind)

    assert written(asked, text, read_answer(asked, text, TODAY)) == kept


@given(st.sampled_from(list(Kind)), answers_as_typed)
def test_what_is_kept_is_read_as_the_same_answer(kind: Kind, text: str) -> None:
    asked = of_kind(kind)
    try:
        value = read_answer(asked, text, TODAY)
    except AnswerRefusedError as refusal:
        assert refusal.text  # noqa: PT017
        return

    assert read_answer(asked, written(asked, text, value), TODAY) == value

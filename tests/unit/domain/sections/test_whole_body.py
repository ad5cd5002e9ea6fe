"""What was answered stands in the plan itself, not only in its appendix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.document import plain
from journeycoach.domain.packs import Kind
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method
from tests.adapters.plan_reader import all_lines

if TYPE_CHECKING:
    from journeycoach.domain.packs import Column, Question

METHODS = ("five-stage", "seven-step", "ten-step", "avatar-map", "persona-funnel", "complete")
FIGURES = {"happens": "5 of 10", "kept": "5 of 10"}
"""Cells whose words are read as a figure."""


def mark(number: int) -> str:
    """A word that stands nowhere else, and shares no part with another."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03d}") + "zq"


def cell(column: Column, word: str) -> str:
    if column.options:
        return column.options[0].id
    if column.kind is Kind.TEXT:
        return FIGURES.get(column.id, f"{word}{column.id}")
    return "31 Dec 2027" if column.kind is Kind.DATE else "3"


def answer(question: Question, word: str) -> str:
    if question.kind is Kind.ROWS:
        return " | ".join(cell(column, word) for column in question.columns)
    if question.kind is Kind.LADDER:
        return f"{word}\nso {word}"
    if question.options:
        return question.options[0].id
    if question.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return f"{word} tells of Tom on Friday"
    return "31 Dec 2027" if question.kind is Kind.DATE else "5"


def words_of(question: Question, word: str) -> list[str]:
    """The words that have to be met again."""
    if question.kind is Kind.ROWS:
        plain_cells = [c for c in question.columns if c.kind is Kind.TEXT and not c.options]
        return [f"{word}{column.id}" for column in plain_cells if column.id not in FIGURES]
    return [word] if question.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.LADDER) else []


@pytest.mark.parametrize("method_id", METHODS)
def test_every_answer_in_words_stands_in_a_section(method_id: str) -> None:
    builder = SessionBuilder(pack=method(method_id))
    asked = list(builder.pack.questions())
    for number, question in enumerate(asked):
        builder.says(question.topic, answer(question, mark(number)))

    body = " ".join(plain(words) for section, words in all_lines(builder.plan()) if section != "appendix")

    wanted = [(q.topic, word) for number, q in enumerate(asked) for word in words_of(q, mark(number))]
    assert [topic for topic, word in wanted if word not in body] == []

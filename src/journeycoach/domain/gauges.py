"""The numbers of a session that stand at something today, and will stand elsewhere at the next look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.amounts import read_money, read_number, read_percent
from journeycoach.domain.kinds import CELL_MARK, cells, items, plain_to_amount, show_answer
from journeycoach.domain.packs import Kind
from journeycoach.domain.separated import join_parts, split_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Key, Plain
    from journeycoach.domain.packs import Question
    from journeycoach.domain.session import Answer

NOW = frozenset(("now", "today"))
"""Columns of a table that tell where its number stands."""
COUNTED = frozenset((Kind.NUMBER, Kind.MONEY, Kind.PERCENT))


class Gauge(Struct, frozen=True):
    """One number that can be read again."""

    question: Question
    key: Key
    text: str
    """Where it stands, as typed; empty when nobody has counted yet."""
    answer: Answer
    label: str
    """What is counted, in the owner's words where a table tells."""
    row: int = -1
    """Its line in a table, from 0; -1 when the number is the whole answer."""
    column: int = -1


def gauges(answers: Answers) -> tuple[Gauge, ...]:
    """Every number that was asked for, in the order of the questions."""
    return tuple(
        gauge
        for question in answers.pack.questions()
        if (answer := answers.answer(question.topic)) is not None
        for gauge in gauges_in(question, answer)
    )


def gauges_in(question: Question, answer: Answer) -> Iterator[Gauge]:
    """The numbers of one answer."""
    if question.kind in COUNTED:
        yield Gauge(question, answer.key, show_answer(question, answer.value), answer, question.label)
    if question.kind is not Kind.ROWS:
        return
    for column, each in enumerate(question.columns):
        if each.id not in NOW:
            continue
        for row, cell in enumerate(map(cells, items(answer.value))):
            what = cell.get("what", "").strip() or question.label
            yield Gauge(question, answer.key, cell.get(each.id, "").strip(), answer, what, row, column)


def read_again(gauge: Gauge, text: str) -> str:
    """The whole answer as it is typed, with this number in the place of the old one."""
    if gauge.row < 0:
        return text
    lines = _lines(gauge)
    parts = list(split_parts(lines[gauge.row], CELL_MARK))
    parts += [""] * (len(gauge.question.columns) - len(parts))
    parts[gauge.column] = text
    lines[gauge.row] = join_parts(tuple(parts), CELL_MARK)
    return "\n".join(lines)


def _lines(gauge: Gauge) -> list[str]:
    """The rows as the owner wrote them; as they are shown where the text is of another shape."""
    typed = [line for line in gauge.answer.text.split("\n") if line.strip()]
    shown = show_answer(gauge.question, gauge.answer.value).split("\n")
    return typed if len(typed) == len(shown) else shown


def amount_of(text: str) -> Amount | None:
    """The amount that a number was typed as; None for words such as “not counted”."""
    return read_number(text) or read_money(text) or read_percent(text)


def before(gauge: Gauge, earlier: tuple[Answer, ...], number: int) -> Gauge | None:
    """The same number as it stood before an event of this number; None when it was not asked by then.

    A line of a table is found again by what it counts. An answer that was given anew in the same words since
    stands where it stood.
    """
    old = [each for each in earlier if each.number < number]
    if not old or gauge.answer.changed < number:
        old = [gauge.answer]
    same = gauges_in(gauge.question, replace(old[-1], key=gauge.key))
    return next((each for each in same if (each.label, each.column) == (gauge.label, gauge.column)), None)


def amount_in(gauge: Gauge) -> Amount | None:
    """The amount at which it stands."""
    value: Plain = gauge.answer.value
    return plain_to_amount(value) if gauge.row < 0 else amount_of(gauge.text)

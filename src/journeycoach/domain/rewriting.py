"""Every text in an event by another one: whatever is not a name without meaning is a text of somebody's."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.events import MAIN, AnswerGiven, Key, NudgeKept
from journeycoach.domain.kinds import cells, items, plain_to_amount, show_answer
from journeycoach.domain.packs import Kind
from journeycoach.domain.redaction import Sort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from journeycoach.domain.events import Event, Plain, Recorded
    from journeycoach.domain.packs import Question
    from journeycoach.domain.redaction import Redaction

MEANINGLESS = frozenset(("question", "pack", "noun", "stage", "action", "thought", "target", "rule", "boot"))
"""Fields that hold an id of ours."""
OURS = frozenset(("owner", "coach"))
"""Who speaks, where nobody is named."""


def texts_in(event: Event) -> Iterator[str]:
    """What somebody wrote, wherever in an event it stands; an answer by its text alone."""
    if isinstance(event, AnswerGiven):
        yield from (event.text, event.source)
        return
    for name in event.__struct_fields__:
        value = getattr(event, name)
        if name not in MEANINGLESS and not isinstance(value, StrEnum | Key):
            yield from _strings(value)


def _strings(value: Plain) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _strings(each)
        case dict():
            for each in value.values():
                yield from _strings(each)
        case _:
            pass


class Rewriter:
    """Rewrites the events of one log, the same text always in the same way."""

    def __init__(self, redaction: Redaction, question: Callable[[str], Question | None]) -> None:
        """`question` finds what asks for a topic: some kinds of answer are an amount as a whole."""
        self._redaction = redaction
        self._question = question
        self._subjects: dict[str, str] = {MAIN: MAIN}

    def records(self, log: Sequence[Recorded]) -> Iterator[Recorded]:
        """The log with its texts rewritten; advice about words that are no longer there is left behind."""
        said: dict[Key, str] = {}
        for record in log:
            author = record.author if record.author in OURS else self._redaction.text(record.author)
            event = self._event(record.event)
            if isinstance(event, AnswerGiven):
                said[event.key] = " ".join(event.text.split())
            is_stale = isinstance(event, NudgeKept) and (
                event.quote.removesuffix(" …") not in said.get(event.key, "")
            )
            if not is_stale:
                yield replace(record, author=author, event=event)

    def _event(self, event: Event) -> Event:
        if isinstance(event, AnswerGiven) and (question := self._question(event.key.topic)):
            value = self._answer(question, event.value)
            text = self._text_of(question, event, value)
            return replace(
                event,
                key=self._key(event.key),
                value=value,
                text=text,
                source=self._redaction.text(event.source),
            )
        return replace(event, **dict(self._fields(event)))

    def _fields(self, event: Event) -> Iterator[tuple[str, object]]:
        for name in event.__struct_fields__:
            value = getattr(event, name)
            if name == "subject":
                yield name, self._subject(value)
            elif isinstance(value, Key):
                yield name, self._key(value)
            elif name not in MEANINGLESS and not isinstance(value, StrEnum):
                yield name, self._plain(value)

    def _key(self, key: Key) -> Key:
        return Key(key.topic, self._subject(key.subject))

    def _subject(self, subject: str) -> str:
        """The name of an avatar or event; two that would be called alike stay two."""
        if subject not in self._subjects:
            name = told = self._redaction.text(subject)
            while told in self._subjects.values():
                told = f"{name} ({len(self._subjects)})"
            self._subjects[subject] = told
        return self._subjects[subject]

    def _plain(self, value: Plain) -> Plain:
        match value:
            case str():
                return self._redaction.text(value)
            case list():
                return [self._plain(each) for each in value]
            case dict():
                return self._amount(value) or {key: self._plain(each) for key, each in value.items()}
            case _:
                return value

    def _amount(self, value: Mapping[str, Plain]) -> str:
        """An amount of money as it is kept by its parts."""
        from journeycoach.domain.amounts import show_amount
        from journeycoach.domain.currencies import is_currency

        amount = plain_to_amount(dict(value))
        is_money = amount is not None and is_currency(amount.unit) and self._redaction.hides(Sort.MONEY)
        return self._redaction.amount(show_amount(amount)) if amount and is_money else ""

    def _answer(self, question: Question, value: Plain) -> Plain:
        if question.kind is Kind.MONEY and self._redaction.hides(Sort.MONEY):
            return self._redaction.amount(show_answer(question, value) or str(value))
        if question.kind is Kind.ROWS:
            money = {column.id for column in question.columns if column.kind is Kind.MONEY}
            return [
                self._row(row, money if self._redaction.hides(Sort.MONEY) else set()) for row in items(value)
            ]
        return self._plain(value)

    def _row(self, row: Plain, money: set[str]) -> Plain:
        told = cells(row)
        return {
            key: self._redaction.amount(cell) if key in money else self._redaction.text(cell)
            for key, cell in told.items()
        }

    def _text_of(self, question: Question, event: AnswerGiven, value: Plain) -> str:
        """The text beside a value: made of the value where cells of it are amounts as a whole."""
        if question.kind is Kind.MONEY and isinstance(value, str):
            return value
        is_made = question.kind is Kind.ROWS and any(column.kind is Kind.MONEY for column in question.columns)
        if is_made and self._redaction.hides(Sort.MONEY):
            return show_answer(question, value)
        return self._redaction.text(event.text)

"""Sentences put together from our words and the owner's, and the small grammar that this takes."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from journeycoach.domain.document import Run, Voice, Words, quote
from journeycoach.domain.language import SLOT, filled, marked, sentence_of, translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

Part = str | Run | Words
"""What a sentence is put together from."""

SENTENCE = 3
"""Words from which a title reads like a sentence."""
QUOTE_LENGTH = 90
"""Characters; longer answers are cut where they pause when a sentence quotes them."""

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SMALL = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def told(*parts: Part) -> Words:
    """One line made of the parts; empty ones leave nothing behind. A part without a voice is ours."""
    runs: list[Run] = []
    for part in parts:
        match part:
            case str():
                runs.append(Run(translated(part)))
            case Run():
                runs.append(part)
            case _:
                runs.extend(part)
    return _melted(run for run in runs if run.text)


def _melted(runs: Iterable[Run]) -> Words:
    """The runs with neighbours of our own voices made one."""
    line: list[Run] = []
    for run in runs:
        if line and line[-1].voice is run.voice and run.voice not in (Voice.OWNER, Voice.VERBATIM):
            line[-1] = Run(line[-1].text + run.text, run.voice)
        else:
            line.append(run)
    return tuple(line)


def line(sentence: str, **slots: Part | int) -> Words:
    """One line whose `{name}` are the slots; the sentence is ours, so no owner's brace is ever a slot."""
    parts: list[Part] = []
    for index, piece in enumerate(SLOT.split(sentence_of(sentence))):
        # What stands between slots is no sentence: it has been looked up as a whole.
        slot = slots[piece] if index % 2 else Run(piece)
        parts.append(str(slot) if isinstance(slot, int) else slot)
    return told(*parts)


def strong(*parts: Part) -> Words:
    """The same words, standing out; the owner's keep their own voice."""
    return tuple(Run(run.text, Voice.STRONG) if run.voice is Voice.OURS else run for run in told(*parts))


def titled(title: str) -> Words:
    """The title of a stage inside our sentence: in quotation marks where it is a sentence of its own."""
    return (
        told(title)
        if len(title.split()) < SENTENCE
        else told("\N{LEFT DOUBLE QUOTATION MARK}", title, "\N{RIGHT DOUBLE QUOTATION MARK}")
    )


def quiet(text: str) -> Words:
    """Small print."""
    return (Run(translated(text), Voice.QUIET),)


def name(text: str) -> Run:
    """The owner's word for a person or a thing, standing in our sentence without quotation marks."""
    return Run(one_line(text), Voice.VERBATIM)


def one_line(text: str) -> str:
    """The text with its lines joined by a slash, as it is quoted inside a sentence."""
    return " / ".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def gist(text: str, limit: int = QUOTE_LENGTH) -> str:
    """The beginning of a text: whole when it is short, else cut after a sentence, a clause or a word."""
    text = one_line(text)
    if len(text) <= limit:
        return text
    ends = [found.end() for found in re.finditer(r"[.!?](?=\s)", text[:limit])]
    if ends and ends[-1] > limit // 3:
        return text[: ends[-1]]
    pauses = [found.start() for found in re.finditer(r"[,;:](?=\s)", text[:limit])]
    if pauses and pauses[-1] > limit // 2:
        return f"{text[: pauses[-1]]} …"
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def quoted(text: str, limit: int = QUOTE_LENGTH) -> Run:
    """The gist of the owner's words, ready to stand inside our sentence: without its full stop."""
    return quote(gist(text, limit).rstrip(" .,;:") or one_line(text))


def standing(text: str) -> Words:
    """The owner's words as a sentence of their own: whole, and with a full stop when they have no end."""
    text = one_line(text)
    return told(quote(text), "" if text[-1:] in ".!?" else ".")


def capital(words: Words) -> Words:
    """The line with a capital at its head, when its head is ours."""
    if not words or words[0].voice in (Voice.OWNER, Voice.VERBATIM):
        return words
    first = words[0]
    return (Run(first.text[:1].upper() + first.text[1:], first.voice), *words[1:])


def listed(parts: Sequence[Part], last: str = "and") -> Words:
    """The parts with commas between them and a word before the last."""
    if len(parts) < 2:
        return told(*parts)
    head = joined(parts[:-1], ", ")
    return told(head, f" {last} ", parts[-1])


def joined(parts: Iterable[Part], mark: str = " · ") -> Words:
    """The parts with a mark between them."""
    line: list[Part] = []
    for part in parts:
        line.extend((mark, part) if line else (part,))
    return told(*line)


def sentences(*parts: Words) -> Words:
    """Several sentences on one line; empty ones are left out."""
    return joined((part for part in parts if part), " ")


def in_words(count: int) -> str:
    """A small number as a word, a larger one in figures."""
    return translated(_small(count))


def _small(count: int) -> str:
    return _SMALL[count] if 0 <= count < len(_SMALL) else marked(f"{count:,}")


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "one step", "12 steps"."""
    return translated(f"{_small(count)} {noun if count == 1 else plural or noun + 's'}")


def figure(value: Decimal, places: int = 2) -> str:
    """A number as it is printed: grouped, rounded, without idle noughts."""
    rounded = round(value, places)
    text = f"{rounded:,f}"
    return marked(text.rstrip("0").rstrip(".") if "." in text else text)


def short_day(day: date, today: date) -> str:
    """Fri 27 Nov, with its year when it is another one than this."""
    year = f" {day.year}" if day.year != today.year else ""
    weekday, month = translated(_DAYS[day.weekday()]), translated(_MONTHS[day.month - 1])
    return filled("{weekday} {day} {month}", weekday=weekday, day=str(day.day), month=month) + year


def long_day(day: date) -> str:
    """Friday 27 November 2026."""
    return filled("{weekday} {date}", weekday=translated(_LONG_DAYS[day.weekday()]), date=plain_day(day))


def plain_day(day: date) -> str:
    """27 November 2026."""
    month = translated(_LONG_MONTHS[day.month - 1])
    return filled("{day} {month} {year}", day=str(day.day), month=month, year=str(day.year))


def working_days_on(today: date, days: int) -> date:
    """The working day so many working days after today; 0 is today, or the Monday after a weekend."""
    day = today
    while day.weekday() > 4:
        day += timedelta(days=1)
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day

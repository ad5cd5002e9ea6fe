"""Which of some numbered options is meant by what somebody typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.domain.packs import Column, Option

_BETWEEN = Late(r"(?:[\s&+]|\band\b)+")


def option_named(text: str, options: tuple[Option, ...]) -> Option | None:
    """The option of that number, id or label, in capitals or not; None for anything else."""
    wanted = text.casefold()
    for number, option in enumerate(options, start=1):
        if wanted in (str(number), option.id.casefold(), option.label.casefold()):
            return option
    return None


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a text that is nothing else, as in “1 2 3” or “3 and 4”; none for any other text."""
    pieces = tuple(piece for piece in _BETWEEN.split(text.casefold()) if piece)
    return pieces if all(piece.isdecimal() for piece in pieces) else ()


def option_begun(text: str, options: tuple[Option, ...]) -> Option | None:
    """The same, and the first letters will do where they begin one option alone."""
    named = option_named(text, options)
    begun = _begun(text, options)
    return named or (begun[0] if len(begun) == 1 else None)


def ask_for_option(text: str, column: Column) -> str:
    """What to say about a cell in which no option, or more than one, can be recognised."""
    several = _begun(text, column.options)
    said = f"“{text[:40]}” is none of the options for “{column.label}”."
    if several:
        said = f"“{text[:40]}” could be {' or '.join(option.label for option in several)}."
    return f"{said} {take_one(column.options)}"


def take_one(options: Iterable[Option]) -> str:
    """The options with their numbers, as a request."""
    return f"Take one of these, by its number or its first letters: {numbered(options)}."


def numbered(options: Iterable[Option]) -> str:
    """The options with their numbers, in one line."""
    return " · ".join(f"{number} {option.label}" for number, option in enumerate(options, start=1))


def _begun(text: str, options: tuple[Option, ...]) -> list[Option]:
    start = text.casefold()
    return [each for each in options if _has_start(each, start)] if start else []


def _has_start(option: Option, start: str) -> bool:
    return option.label.casefold().startswith(start) or option.id.casefold().startswith(start)

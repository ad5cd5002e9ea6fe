"""The sentences of another language, read from prompts/language/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.errors import PackError, Problem
from journeycoach.domain.language import is_english, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.packs.source import Source

FOLDER = "language"
LANGUAGE_PATTERN = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""As in web pages: en, de, pt-BR."""


def is_language(text: str) -> bool:
    """Whether it can be the name of a language."""
    return bool(re.fullmatch(LANGUAGE_PATTERN, text))


def files_for(language: str) -> tuple[str, ...]:
    """Names without ending: the language at large first, then as it is spoken somewhere; none for English."""
    if is_english(language) or not is_language(language):
        return ()
    return tuple(dict.fromkeys((language.partition("-")[0].lower(), language)))


def read_sentences(source: Source) -> Mapping[str, str]:
    """Translations by the English sentence. Raises PackError with every mistake."""
    problems = list(_problems(source))
    if problems:
        raise PackError(tuple(problems))
    return {key: text for table in source.data.values() for key, text in table.items()}


def _problems(source: Source) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, table in source.data.items():
        if not isinstance(table, dict):
            yield Problem(source.name, None, name, "Write the sentences below a header such as [headings].")
            continue
        for index, (key, text) in enumerate(table.items()):
            advice = _advice(key, text, seen)
            if advice:
                yield Problem(source.name, _line(source, name, index), f"{name}.{key}", advice)
            seen.add(key)


def _advice(key: str, text: object, seen: set[str]) -> str:
    if not isinstance(text, str) or not text.strip():
        return "Give the translation as a text in quotation marks."
    if key in seen:
        return "This sentence is translated twice."
    strange = slots_of(text) - slots_of(key)
    return f"{{{min(strange)}}} stands for nothing in the English sentence." if strange else ""


def _line(source: Source, table: str, index: int) -> int | None:
    """Where the nth sentence below a header stands: sentences have a line each."""
    header = source.line_of(table, 0)
    if header is None:
        return None
    lines = [n for n, line in enumerate(source.lines[header:], header + 1) if line.startswith(('"', "'"))]
    return lines[index] if index < len(lines) else None

"""The one place where our own words become those of another language; the owner's never come here.

Sentences are written in English where they are made, and looked up as they become part of a plan.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ENGLISH = "en"
FIGURE = "1,234.5"
"""Looked up to see which marks group and divide the figures of a number."""
SLOT = re.compile(r"\{(\w+)\}")
_SPLIT = re.compile(r"(\{\w+\})")


class Catalogue(Struct, frozen=True, dict=True):
    """Sentences of ours in another language; what is not in it stays English."""

    sentences: Mapping[str, str] = field(default_factory=dict)
    """By the English sentence; `{name}` stands for what is put in."""

    def say(self, text: str) -> str:
        """The text in this language: found as it is, or by its shape where something was put in before."""
        core = text.strip()
        if core not in self._known:
            self._known[core] = self.sentences.get(core) or self._by_shape(core)
        found = self._known[core]
        return text.replace(core, found, 1) if found else text

    @cached_property
    def _known(self) -> dict[str, str]:
        """What was looked up before; a plan says most words many times."""
        return {}

    def _by_shape(self, text: str) -> str:
        for shape, sentence in self._shapes:
            if match := shape.fullmatch(text):
                parts = {name: self.say(part) for name, part in match.groupdict().items()}
                return _with(sentence, parts)
        return ""

    @cached_property
    def _shapes(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """The sentences with slots, the one that says most by itself first."""
        slotted = (key for key in self.sentences if SLOT.search(key) and _own_length(key))
        keys = sorted(slotted, key=_own_length, reverse=True)
        return tuple((_shape(key), self.sentences[key]) for key in keys)


_AT_HAND: ContextVar[Catalogue | None] = ContextVar("catalogue", default=None)
"""Set only while a plan is built: all else is said in English."""


def is_english(language: str) -> bool:
    """Whether our own sentences are in a language of that name: en, en-GB."""
    return language.partition("-")[0].lower() == ENGLISH


@contextmanager
def speaking(catalogue: Catalogue | None) -> Iterator[None]:
    """What is said inside is said in the language of a catalogue; in English with None."""
    token = _AT_HAND.set(catalogue)
    try:
        yield
    finally:
        _AT_HAND.reset(token)


def translated(text: str) -> str:
    """Words of ours in the language that is spoken now."""
    catalogue = _AT_HAND.get()
    return text if catalogue is None else catalogue.say(text)


def sentence_of(sentence: str) -> str:
    """A sentence whose slots are still open, in the language that is spoken now; its slots have its names."""
    catalogue = _AT_HAND.get()
    return sentence if catalogue is None else catalogue.sentences.get(sentence, sentence)


def filled(sentence: str, **slots: str) -> str:
    """A sentence as text, in the language that is spoken now, with its slots filled."""
    return _with(sentence_of(sentence), slots)


def lowered(text: str) -> str:
    """Our words inside a sentence: English has them small there, other languages as they are."""
    # A catalogue that does not say how figures are written has no grammar of its own, either.
    return text.lower() if translated(FIGURE) == FIGURE else text


def marked(figures: str) -> str:
    """An English number with the marks of the language that is spoken now."""
    marks = translated(FIGURE)
    return figures if marks == FIGURE else figures.translate({ord(","): marks[1], ord("."): marks[5]})


def slots_of(sentence: str) -> frozenset[str]:
    """The names of what is put into a sentence."""
    return frozenset(SLOT.findall(sentence))


def _with(sentence: str, parts: Mapping[str, str]) -> str:
    return SLOT.sub(lambda slot: parts[slot[1]], sentence)


def _own_length(sentence: str) -> int:
    """Characters besides slots and spaces; a sentence of slots alone would fit everything."""
    return len("".join(SLOT.sub("", sentence).split()))


def _shape(sentence: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts: list[str] = []
    for piece in _SPLIT.split(sentence):
        name = SLOT.fullmatch(piece)
        if name is None:
            parts.append(re.escape(piece))
        else:
            parts.append(f"(?P={name[1]})" if name[1] in seen else f"(?P<{name[1]}>.+?)")
            seen.add(name[1])
    return re.compile("".join(parts))

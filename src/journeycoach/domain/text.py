"""Owner's text: what is kept of it, and how its invisible commands are shown."""

from __future__ import annotations

import re

BIDI_MARK = "\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW}"
"""Stands on the screen and in the plan where a control turns the direction of the text."""

# As strings: compiling them takes milliseconds at every start, and few texts need them.
_LINE_ENDS = "[\r\u2028\u2029]"
_REFUSED = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
_BIDI = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def clean(text: str) -> str:
    """The text as it may be stored: every way in passes here, typed, pasted, imported or read.

    Gone are control characters (all but tab and line feed) and lone surrogates; every kind of line end is a
    line feed. Joiners, variation selectors, no-break spaces, soft hyphens and direction controls are
    part of how people write, and stay.
    """
    if _is_harmless(text):
        return text
    return re.sub(_REFUSED, "", re.sub(_LINE_ENDS, "\n", text.replace("\r\n", "\n")))


def visible(text: str) -> str:
    """The text as it may be shown: clean, and nothing in it can reorder what stands beside it.

    A cleaned text keeps its length in code points, so a place in one is the same place in the other.
    """
    return text if _is_harmless(text) else re.sub(_BIDI, BIDI_MARK, clean(text))


def straight(text: str) -> str:
    """The text with the apostrophe of a typewriter, as our lists of words have it; phones type another."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def _is_harmless(text: str) -> bool:
    """Whether one look is enough: only letters, signs, blanks and line feeds, as in nearly all texts."""
    return text.replace("\n", " ").isprintable()

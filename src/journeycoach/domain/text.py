"""Owner's text: what is kept of it, and how its invisible commands are shown."""

from __future__ import annotations

import re

BIDI_MARK = "\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW}"
"""Stands on the screen and in the plan where a control turns the direction of the text."""

_HARMLESS = re.compile(
    "[\t\n -~\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\U0010ffff]*"
)
"""Texts that are kept and shown as they are: nearly all, so they are let through at one look."""

_LINE_ENDS = re.compile("[\r\u2028\u2029]")
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text as it may be stored: every way in passes here, typed, pasted, imported or read.

    Gone are control characters (all but tab and line feed) and lone surrogates; every kind of line end is a
    line feed. Joiners, variation selectors, no-break spaces, soft hyphens and direction controls are
    part of how people write, and stay.
    """
    if _HARMLESS.fullmatch(text):
        return text
    return _REFUSED.sub("", _LINE_ENDS.sub("\n", text.replace("\r\n", "\n")))


def visible(text: str) -> str:
    """The text as it may be shown: clean, and nothing in it can reorder what stands beside it.

    A cleaned text keeps its length in code points, so a place in one is the same place in the other.
    """
    return text if _HARMLESS.fullmatch(text) else _BIDI.sub(BIDI_MARK, clean(text))

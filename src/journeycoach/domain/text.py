"""Owner's text: what is kept of it, and how its invisible commands are shown."""

from __future__ import annotations

import re

BIDI_MARK = "\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW}"
"""Stands on the screen and in the plan where a control turns the direction of the text."""

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text as it may be stored: every way in passes here, typed, pasted, imported or read.

    Gone are control characters (all but tab and line feed) and lone surrogates; every kind of line end is a
    line feed. Joiners, variation selectors, no-break spaces, soft hyphens and direction controls are
    part of how people write, and stay.
    """
    return _REFUSED.sub("", _LINE_ENDS.sub("\n", text))


def visible(text: str) -> str:
    """The text as it may be shown: clean, and nothing in it can reorder what stands beside it.

    A cleaned text keeps its length in code points, so a place in one is the same place in the other.
    """
    return _BIDI.sub(BIDI_MARK, clean(text))

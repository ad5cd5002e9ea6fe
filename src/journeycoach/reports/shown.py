"""Words as they stand on paper: what cannot be seen is out, and the owner's words are in quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.document import Voice
from journeycoach.domain.text import visible

if TYPE_CHECKING:
    from journeycoach.domain.document import Words

_NO_CHARACTERS = re.compile("[\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""No character that is written: some files may not hold them, and nobody would see them."""
_BREAKS = re.compile(r"[ \t]*\n\s*")


def shown(text: str, voice: str) -> str:
    """The text of a run; a line feed in it is a line break, and no line is empty."""
    text = _BREAKS.sub("\n", _NO_CHARACTERS.sub("", visible(text)))
    if voice == Voice.OWNER:
        return f"“{text.strip()}”" if text.strip() else ""
    return text


def is_shown(words: Words) -> bool:
    """Whether anything of the words can be seen."""
    return any(shown(run.text, run.voice).strip() for run in words)


def heading(words: Words) -> str:
    """The words on one line, as programs show a title."""
    return " ".join("".join(shown(run.text, run.voice) for run in words).split())

"""Characters that a file's fonts cannot draw: signs are named instead, letters have to be told of."""

from __future__ import annotations

import re
import unicodedata

SHOWN = 8
"""Characters that a sentence names."""

_MISSING = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
_SPELT = re.compile(r"\\u\{([0-9a-f]+)\}")
_SIGNS = ("S", "P", "Co", "Cn")
"""Categories of what is no letter."""
_EAST = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH")
"""Scripts that one font has together."""
_AT_HAND = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "MODIFIER", "FEMININE", "MASCULINE", "MICRO")
"""What the names of letters begin with that typst's own fonts have."""
_PARTS = re.compile("[\u200d\u20e3\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e007f]")
"""Joiners, variants, frames and skin colours: they say nothing without the sign they belong to."""


def missing_in(complaint: str) -> str:
    """The characters that typst says its fonts lack, each once, without parts of signs and plain ASCII."""
    told = "".join(_SPELT.sub(_spelt, each) for each in _MISSING.findall(complaint))
    return "".join(dict.fromkeys(each for each in told if not each.isascii() and not _PARTS.match(each)))


def signs_in(missing: str) -> str:
    """Those for which a name can stand."""
    return "".join(each for each in missing if unicodedata.category(each).startswith(_SIGNS))


def named(text: str, signs: str) -> str:
    """The text with a name in brackets for each of the signs: a cake becomes “[birthday cake]”."""
    text = _PARTS.sub("", text)
    for each in signs:
        text = text.replace(each, f"[{unicodedata.name(each, 'a sign').lower()}]")
    return text


def fonts_for(letters: str) -> tuple[str, ...]:
    """Fonts that anybody can have and that have them, one a script."""
    scripts = (unicodedata.name(each, "CJK").split()[0] for each in letters)
    return tuple(dict.fromkeys(f"Noto Sans {'CJK' if each in _EAST else each.title()}" for each in scripts))


def needs_help(text: str) -> bool:
    """Whether it has letters of a script that typst's own fonts lack."""
    letters = (each for each in set(text) if not each.isascii() and each.isalpha())
    return any(unicodedata.name(each, "LATIN").split()[0] not in _AT_HAND for each in letters)


def listed(characters: str) -> str:
    """The first of them, for a sentence."""
    return " ".join(characters[:SHOWN]) + (" …" if len(characters) > SHOWN else "")


def _spelt(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))

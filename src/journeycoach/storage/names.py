"""Names of sessions: made from titles by us, so that no title can ever be a path."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from journeycoach.domain.errors import SessionNameError
from journeycoach.domain.late import Late

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

NAME_LIMIT = 64
"""Characters in a name."""
FALLBACK = "session"
"""For titles with hardly a letter that could be written in a-z."""
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{device}{n}" for device in ("com", "lpt") for n in range(10)))
)
"""Names that Windows keeps for devices."""
SHOWN = 5
"""How many candidates an error names."""

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "\u0131": "i"}
)
_APOSTROPHES = Late("['`\u2019]")
_RESCUED = Late(r"(?P<slug>[a-z0-9-]{1,64})(\.rescued-[0-9]{1,4})*")


def slug(title: str) -> str:
    """A name in a-z, 0-9 and hyphens for any title at all; accents are dropped, other scripts left out."""
    lower = _APOSTROPHES.sub("", title).casefold().translate(_LETTERS)
    letters = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", letters)
    name = words.strip("-")[:NAME_LIMIT].rstrip("-")
    if not name or (len(name) == 1 and name != lower.strip()):
        return FALLBACK  # One letter that is left over says nothing.
    return f"{name}-{FALLBACK}" if name in RESERVED else name


def free_name(title: str, taken: Collection[str]) -> str:
    """The slug of a title, with -2, -3 and so on where it is taken already."""
    base = slug(title)
    if base not in taken:
        return base
    number = 2
    while (name := _numbered(base, number)) in taken:
        number += 1
    return name


def find_name(wanted: str, names: Sequence[str], program: str) -> str:
    """The one name that is meant: exact, as a title, or a unique beginning. Raises SessionNameError.

    `program` is how the owner calls us, for the advice.
    """
    for exact in (wanted, slug(wanted)):
        if wanted.strip() and exact in names:
            return exact
    found = [name for name in names if wanted and name.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    raise SessionNameError(_advice(wanted, found, names, program))


def is_name(text: str) -> bool:
    """Whether the text can be the name of a session in a folder of ours."""
    return _RESCUED.fullmatch(text) is not None


def _numbered(base: str, number: int) -> str:
    ending = f"-{number}"
    return base[: NAME_LIMIT - len(ending)].rstrip("-") + ending


def _advice(wanted: str, found: list[str], names: Sequence[str], program: str) -> str:
    if found:
        return f"{len(found)} sessions begin with {wanted!r}: {_some(found)}. Type more of the name."
    if not names:
        return f"There is no session named {wanted!r}; there are none yet. Begin one with: {program} start"
    return f"There is no session named {wanted!r}. There are: {_some(names)}."


def _some(names: Sequence[str]) -> str:
    rest = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")

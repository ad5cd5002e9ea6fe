"""Who does a thing, read from the cells in which owners say so: names, nobody, themselves, a machine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.late import Late
from journeycoach.domain.wording import listed, name, told

if TYPE_CHECKING:
    from journeycoach.domain.document import Words

YOU = "you"
"""The owner, as our sentences address them."""

_NOBODY = Late(r"nobody|no[ -]one|nowhere|none|nothing|not yet|never|no|n/a|-+", re.IGNORECASE)
_NOBODY_FIRST = Late(r"(?:nobody|no[ -]one)\b", re.IGNORECASE, needs=("no",))
_ITSELF = Late(
    r"\b(?:itself|themselves|automatic\w*|by machine|the system)\b",
    re.IGNORECASE,
    needs=("itself", "themselves", "automatic", "by machine", "the system"),
)
_OWNER = frozenset({"i", "me", "myself", "we", "us", "ourselves", "you", "the owner", "owner"})
_BETWEEN = Late(r"\s*(?:[,/&+;]|\band\b|\bor\b|\bwith\b)\s*", re.IGNORECASE)
_HOW = Late(
    r"(?:since|until|when|if|for now|so far|in|on|at|by|from|every|once|twice|alone|together|badly|well)\b|"
    r"(?:only|mostly|sometimes|usually|often|rarely|not (?:yet|always))$",
    re.IGNORECASE,
)
"""How or when somebody does it: "Kit, since autumn" is one person."""
_PLACE = Late(r"(?:in-?box|mailbox|letterbox)(?:es)?$", re.IGNORECASE)
"""Where things arrive is nobody who sees to them: "three inboxes"."""
_MINE = Late(r"\b(?:my|our)\b", re.IGNORECASE)


class Hands(Struct, frozen=True):
    """The people who see to something."""

    names: tuple[str, ...] = ()
    is_nobody: bool = False
    """The owner said that there is nobody; an empty cell says nothing."""
    runs_itself: bool = False

    @property
    def is_said(self) -> bool:
        """Whether the owner told anything at all."""
        return bool(self.names) or self.is_nobody or self.runs_itself

    @property
    def is_plural(self) -> bool:
        """Whether the verb after the names takes its plural: it does after "you"."""
        return len(self.names) > 1 or self.names == (YOU,)


def read_hands(cell: str, owner: str = "") -> Hands:
    """Who is named in a cell; the owner's own name is "you", and "my wife" becomes "your wife"."""
    cell = cell.strip(" .")
    if _ITSELF.search(cell):
        return Hands(runs_itself=True)
    if not cell.strip(" ?"):
        return Hands()
    if says_nobody(cell):
        return Hands(is_nobody=True)
    parts = (part for part in _BETWEEN.split(cell) if part.strip(" ?.") and not _is_aside(part))
    found = (_person(part, owner) for part in parts)
    return Hands(tuple(dict.fromkeys(found)))


def _is_aside(part: str) -> bool:
    """Whether a part of a cell says how, when or where, and not who."""
    return bool(_HOW.match(part) or _PLACE.search(part.strip(" .?")))


def says_nobody(cell: str) -> bool:
    """Whether a cell says that there is no one."""
    return bool(_NOBODY.fullmatch(cell.strip(" .")) or _NOBODY_FIRST.match(cell.strip()))


def _person(text: str, owner: str) -> str:
    text = text.strip(" .?")
    if text.casefold() in _OWNER or text.casefold() in _own_names(owner):
        return YOU
    return _MINE.sub("your", text)


def _own_names(owner: str) -> frozenset[str]:
    """What the owner may be called: the whole name as typed, and the first word of it."""
    whole = owner.strip().casefold()
    return frozenset({whole, whole.replace(",", " ").split()[0]}) if whole.strip(" ,") else frozenset()


def person(who: str) -> Words:
    """A person inside our sentence."""
    return told(who) if who == YOU else told(name(who))


def people(who: tuple[str, ...]) -> Words:
    """Several persons inside our sentence; "you" comes first."""
    ordered = sorted(who, key=lambda each: each != YOU)
    return listed([person(each) for each in ordered])


def does(hands: Hands, singular: str, plural: str) -> Words:
    """The people with their verb: "Bart sees to", "you see to"."""
    return told(people(hands.names), f" {plural if hands.is_plural else singular}")


def called(who: str, owner: str) -> str:
    """People joined by "and", the owner by name where known: in a list that travels, "you" is nobody."""
    names = who.split(" and ")
    return " and ".join((owner.strip() or each) if each == YOU else each for each in names)

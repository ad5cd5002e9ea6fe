"""The people whom a session knows by name: in cells, in actions, as sources, and among those who spoke."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeycoach.domain.kinds import cells, items
from journeycoach.domain.late import Late
from journeycoach.domain.people import YOU, read_hands
from journeycoach.domain.wording import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeycoach.domain.events import Recorded
    from journeycoach.domain.session import Session

OWNER = "people.owner"
PERSON_COLUMNS = frozenset(("person", "stand-in", "who", "owner"))
ROLES = frozenset(("owner", "coach", "client", "team", "all", "everybody", "everyone", "we", "both", YOU))
"""Who speaks or does a thing without being named."""
TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "mr.", "mrs.", "dr.", "prof."))
NO_NAMES = frozenset(("the", "a", "an", "my", "our", "your", "their", "his", "her", "and", "or", "of", "i"))
MOST_TOLD = 20
"""Words that somebody reads through."""
_CAPITALS = Late(r"(?<=[a-z,] )(?!I\b)[^\W\d_a-z][^\W\d_]+(?![\w@])")
_HEADS = Late(
    r"(?:\A|[.!?\n] ?)(?!I\b)([^\W\d_a-z][^\W\d_]+)(?= (?:[a-z]{2,}s|and|or|will|had|can|said|did|knew) )"
)
_NOBODY = frozenset(
    (
        *("this", "that", "it", "she", "he", "they", "we", "you", "what", "who", "which", "there", "here"),
        *(
            "everybody",
            "everyone",
            "somebody",
            "nobody",
            "nothing",
            "everything",
            "one",
            "now",
            "then",
            "how",
        ),
    )
)
"""What may do something at the head of a sentence, and is no name."""
_CALENDAR = frozenset(
    (
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
        *("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    )
)
LONGEST = 3
"""Words of a name in a line that may as well tell of something else."""


def names_known(session: Session, log: Sequence[Recorded]) -> tuple[str, ...]:
    """Each name once, the longest of those that begin alike first, so that parts count as the same person."""
    found = dict.fromkeys(name for name in _all(session, log) if name)
    return tuple(sorted(found, key=lambda name: (name.split()[0].casefold(), -len(name))))


def _all(session: Session, log: Sequence[Recorded]) -> Iterator[str]:
    for answer in session.answers.values():
        if answer.key.topic == OWNER:
            yield from _names(answer.text.partition(",")[0], may_be_small=True)
        for row in items(answer.value):
            told = cells(row)
            for column in PERSON_COLUMNS & told.keys():
                yield from _names(told[column])
        yield from _sure(answer.source)
    for action in session.actions.values():
        yield from _names(action.owner, may_be_small=True)
    for left in session.left_open.values():
        yield from _sure(left.whom)
    for author in dict.fromkeys(record.author for record in log):
        yield from _names(author, may_be_small=True)


def _sure(text: str) -> Iterator[str]:
    """A source is a name only where it is nothing else: "Kim Berg", not "Reviews on the page"."""
    for each in read_hands(text).names:
        words = each.split()
        if len(words) <= LONGEST and all(word[:1].isupper() for word in words):
            yield from _names(each)


def _names(cell: str, *, may_be_small: bool = False) -> Iterator[str]:
    for each in read_hands(one_line(cell)).names:
        words = [word.strip("().:\"'") for word in each.split()]
        kept = [word for word in words if word and _is_name(word)]
        if kept:
            yield " ".join(kept)
        elif may_be_small and len(words) == 1 and words[0].casefold() not in ROLES:
            yield words[0]


def _is_name(word: str) -> bool:
    """With a capital, or of a script that has none."""
    folded = word.casefold()
    if folded in NO_NAMES or folded in TITLES or folded in ROLES:
        return False
    return word[0].isupper() or (word[0].isalpha() and word[0].lower() == word[0].upper())


def look_like_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Words with a capital in the midst of a sentence, or at its head where somebody does something."""
    known = list(texts)
    found = Counter(each for text in known for each in _CAPITALS.findall(text) if each not in _CALENDAR)
    heads = (each for text in known for each in _HEADS.findall(text))
    found.update(each for each in heads if each not in _CALENDAR and each.casefold() not in _NOBODY)
    return tuple(word for word, _ in found.most_common(MOST_TOLD))

"""Words that carry meaning, so that two answers can be seen to speak of the same thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.late import Late
from journeycoach.domain.text import straight

if TYPE_CHECKING:
    from collections.abc import Mapping


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL_WORDS = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday tonight tomorrow morning evening night
    about after again ahead also always another answer around back because been before being best
    better between both bring business buyer buys call came client come comes could customer
    customers days does doing done each easy else even ever every everything find first from gets
    gives goes going good great half have having here hour hours into just keep knows last less like
    little long look made make makes many maybe minutes money month months more most much must need
    needs never next nice nobody none nothing often once only onto other ours over people person
    please price really said same says sees sell sells should some somebody someone something soon
    still such sure take takes tell than thank that their them then there these they thing things
    think this those three through time times today told under until used uses usually very wait
    walk want wants week weeks well were what when where which while whom whose will with within
    without word words work works would year years yet your yours
    """
)
SHORTEST = 4
"""Letters; shorter words say too little."""

CHANNELS: Mapping[str, frozenset[str]] = {
    "phone": _set("phone call ring telephone mobile dial"),
    "message": _set("whatsapp text sms message messenger instagram dm signal photo"),
    "mail": _set("mail email e-mail write"),
    "page": _set("online website web site page click form link app checkout webshop download basket order"),
    "visit": _set(
        "counter shop store visit drop come bring walk door market stall studio workshop showroom appointment"
    ),
    "post": _set("post letter envelope card"),
}
"""Ways in which people reach a business, by the words that owners use for them."""

_PEOPLE = _set(
    """
    friend friends neighbour neighbours neighbor neighbors colleague colleagues sister brother
    mother father mum dad aunt uncle cousin daughter son wife husband partner family boss chef
    teacher doctor gp vet midwife parents mates mate acquaintance somebody someone
    """
)
_OTHERS = _set("others people mothers fathers club team")
_PLACES = _set("group groups forum forums board boards noticeboard page pages newsletter window chat")
"""Where many read at once: who is asked there is nobody in particular."""
_HABIT = Late(r"\b(?:i|we) (?:do |always )?ask\b|\b(?:always|every|each|once a|twice a)\b", re.IGNORECASE)
_DETAIL = Late(r"\d|(?<=[a-z,;] )(?!I\b)[A-Z][\w'-]+")
_NUMBER_WORD = Late(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b", re.IGNORECASE
)
RECORD_WORDS = _set(
    """
    mail email e-mail whatsapp paper notebook pad diary calendar excel sheet spreadsheet form forms
    notes book crm messenger instagram folder slips list
    """
)
"""Places in which people keep what they know of a customer."""
HEAD_WORDS = _set("head heads memory")
_NEVER_ASKED = Late(
    r"\b(?:never|not|haven'?t|don'?t|didn'?t|havent|dont)\b[^.]{0,20}\b(?:ask|asked|happen|happened|sent)\b"
    r"|^(?:nobody|no one|none|never|nothing)\b|\bno idea\b",
    re.IGNORECASE,
    needs=("ask", "happen", "sent", "nobody", "no one", "none", "never", "nothing", "no idea"),
)
_NOTHING = Late(
    r"^\W*(?:honestly,? |to be honest,? |well,? |really,? )*(?:nothing|none|not a thing|no)\b(?!.*\bbut\b)",
    re.IGNORECASE,
    needs=("nothing", "none", "not a thing", "no"),
)


def words_in(text: str) -> tuple[str, ...]:
    """Every word in lower case, in order."""
    return tuple(re.findall(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*", text.casefold()))


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """Words with meaning that stand in both texts, plural or not, in the order of the first."""
    there = {_stem(word) for word in words_in(other)}
    found = (word for word in words_in(one) if _means(word) and _stem(word) in there)
    return tuple(dict.fromkeys(found))


def _means(word: str) -> bool:
    return len(word) >= SHORTEST and word not in _SMALL_WORDS and _stem(word) not in _SMALL_WORDS


def _stem(word: str) -> str:
    for ending in ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def channels_in(text: str) -> frozenset[str]:
    """The ways of reaching a business that a text speaks of."""
    there = set(words_in(text))
    return frozenset(channel for channel, words in CHANNELS.items() if words & there)


def names_a_person(text: str) -> bool:
    """Whether somebody turns to another person there: a friend, a colleague; a group is no person."""
    parts = (set(words_in(part)) for part in re.split(r"[,;.:]|\bthen\b|\bor\b|\band\b", text))
    return any(part & _PEOPLE and not part & _PLACES for part in parts)


def begins_with_a_person(text: str) -> bool:
    """Whether another person comes before any other place that they turn to."""
    parts = re.split(r"[,;.:]|\bthen\b|\bor\b|\band\b", text)
    return names_a_person(next((part for part in parts if part.strip()), ""))


def mentions_people(text: str) -> bool:
    """Whether a text speaks of people beside the customer, such as friends or other parents."""
    return not (_PEOPLE | _OTHERS).isdisjoint(words_in(text))


def says_never_asked(text: str) -> bool:
    """Whether an answer about referrals says that there are none, or that nobody asked for one."""
    return len(text) < 120 and bool(_NEVER_ASKED.search(straight(text)))


def says_nothing(text: str) -> bool:
    """Whether an answer says that there is nothing, and nothing else after it."""
    return len(text) < 80 and bool(_NOTHING.search(text))


def is_a_habit(text: str) -> bool:
    """Whether somebody does it again and again: asks, always, every, once a year."""
    return bool(_HABIT.search(text))


def has_a_detail(text: str) -> bool:
    """Whether a case can be checked: figures in it, or a name that is not the head of a sentence."""
    return bool(_DETAIL.search(text))


def is_bare(text: str) -> bool:
    """Whether a case has nothing that could be checked: not even a number in words."""
    return not has_a_detail(text) and not _NUMBER_WORD.search(text)

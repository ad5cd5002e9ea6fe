"""What changes in an action that is on the plan, read from one line as people type it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.case import names_in
from journeycoach.domain.dates import read_date
from journeycoach.domain.deeds import date_in, doer_in
from journeycoach.domain.errors import CoachError
from journeycoach.domain.late import Late
from journeycoach.domain.people import YOU, called, read_hands, says_nobody
from journeycoach.domain.text import clean
from journeycoach.workshop.drafting import ActionDraft, draft_in

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from journeycoach.domain.answers import Answers

SAYS_NOTHING = "Say what changes: WHO, WHAT or by WHEN, such as “Kim by 15 Mar”"
NO_DAY = "I couldn't read “{text}” as a date. Try 5 Apr, or “in two weeks”."
_HEAD = Late(r"([^:,]{1,60})([:,])\s+(\S.*)")
_DEADLINE = Late(r"(?:^|(.*?)\s)(?:by|before|until|till|due)\s+(\S.*)", re.IGNORECASE)
_LEADS = frozenset(
    (
        *("by", "before", "until", "till", "due", "on", "in", "within"),
        *("next", "this", "today", "tonight", "tomorrow"),
    )
)
"""A day at the end of a line begins with one of these, or stands behind a comma or a name."""
_LONGEST_DAY = 8
"""Words."""
_LONGEST_NAME = 2
"""Words of a name that nobody has told us before."""


def read_change(text: str, answers: Answers, today: date) -> ActionDraft:
    """What one line names of an action; every other field is empty.

    Raises CoachError for a line without words, and for a day that cannot be read.
    """
    line = " ".join(clean(text).split()).rstrip(" :,;")
    names = (*names_in(answers), *(each.owner for each in answers.session.actions.values() if each.owner))
    owner, rest = _headed(line, names)
    what, day = _until(rest, names, today)
    due = day.isoformat() if day else ""
    if not owner and (owner := _people(what, names)):
        what = ""
    if (says_nobody(what) and len(what.split()) <= _LONGEST_NAME) or not (what or owner or due):
        raise CoachError(SAYS_NOTHING)
    if not what:
        return ActionDraft("", _kept(owner, answers), due)
    draft = draft_in(rest, answers, today)
    if not due and _DEADLINE.fullmatch(rest):
        due = draft.due  # Without such a word a month may be what the action is about: the June list.
    return ActionDraft(what, _kept(owner, answers) or _told(draft, rest, answers), due)


def _kept(owner: str, answers: Answers) -> str:
    """The owner by name where we know it, as a new action has it."""
    return called(owner, answers.text("people.owner"))


def _told(draft: ActionDraft, line: str, answers: Answers) -> str:
    """Who has a drafted action, when its words say so: where they do not, the draft names the owner."""
    owner = answers.text("people.owner")
    found = read_hands(doer_in(line, names_in(answers)), owner).names
    return draft.owner if found and found == read_hands(draft.owner, owner).names else ""


def _headed(line: str, names: Collection[str]) -> tuple[str, str]:
    """Who is named in front of a colon, or of a comma where the session knows them, and what follows."""
    head = _HEAD.fullmatch(line)
    who = _people(head[1], names) if head else ""
    is_known = all(each in (YOU, *names) for each in who.split(" and "))
    return (who, head[3]) if head and who and (head[2] == ":" or is_known) else ("", line)


def _until(text: str, names: Collection[str], today: date) -> tuple[str, date | None]:
    """The text without the day at its end, and that day; a day in its midst stays where it is."""
    words = text.split()
    for start in range(max(0, len(words) - _LONGEST_DAY), len(words)):
        before = " ".join(words[:start])
        is_day = not before or before.endswith((",", ";")) or words[start].casefold() in _LEADS
        day = read_date(" ".join(words[start:]), today) if is_day or _people(before, names) else None
        if day:
            return before.rstrip(" ,;"), day
    deadline = _DEADLINE.fullmatch(text)
    if deadline and (not deadline[1] or _people(deadline[1], names)) and date_in(text, today) is None:
        raise CoachError(NO_DAY.format(text=deadline[2][:40]))
    return text, None


def _people(text: str, names: Collection[str]) -> str:
    """The people of a text that names nobody and nothing else; empty for any other."""
    known = {each.casefold(): each for each in names}
    found = [known.get(each.casefold(), each) for each in read_hands(text).names]
    is_whole = all(each == YOU or each in names or _looks_like_name(each) for each in found)
    return " and ".join(found) if is_whole else ""


def _looks_like_name(text: str) -> bool:
    words = text.split()
    return len(words) <= _LONGEST_NAME and all(word[0].isalpha() and not word[0].islower() for word in words)

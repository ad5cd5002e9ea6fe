"""What a line of a plan says of its action: words, person and day as the plan writes them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from journeycoach.domain.case import names_in
from journeycoach.domain.dates import read_date
from journeycoach.domain.document import Tasks
from journeycoach.domain.errors import CoachError
from journeycoach.domain.late import Late
from journeycoach.domain.people import YOU, called, read_hands
from journeycoach.domain.plan_marks import bare
from journeycoach.domain.wording import one_line, short_day

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.deeds import Deed
    from journeycoach.workshop.plan_sheet import Now

NOBODY = "nobody yet"
NO_DAY = "no day yet"
NO_SUCH_DAY = "I can't read “{text}” as its day. Write one such as 5 Apr, or “no day yet”."
LONG_GONE = "“{text}” went by long ago. Write a day to come, or “no day yet”."
NO_PERSON = "I don't see who has it. Write it as the plan does: words, full stop, person, comma, day."
REMARK = "There is something behind its day: “{text}”. Put that on a line of its own."
OLDEST = timedelta(days=180)
"""Plans are brought back late; a day that is further back is a slip."""
_YEAR = Late(r" \d{4}$")
_FROM = ". From “"
_TITLED = Late(r"(.*?[.!?][”\"')]?)\s+((?:[A-Z][a-z]{0,2}\.\s+)*[^.!?]+)")
_LONGEST_NAME = 60


def read_line(text: str, deed: Deed, now: Now) -> dict[str, str]:
    """What is other than in the session, by the fields of an action.

    Raises CoachError for a line that no longer has the form of a plan: nothing in it is guessed.
    """
    text = _without_origin(text.strip(), deed, now)
    rest, comma, day = text.removesuffix(".").rpartition(", ")
    due = _due(day, deed, now.today) if comma else None
    if due is None:
        raise CoachError(_why(text, day if comma else text))
    what, who = _what_and_who(rest, deed, now.answers)
    told = {"what": what, "owner": _holder(who, now.answers), "due": due}
    kept = {
        "what": deed.what,
        "owner": _holder(deed.owner or NOBODY, now.answers),
        "due": deed.due.isoformat() if deed.due else "",
    }
    return {name: said for name, said in told.items() if bare(said) != bare(kept[name])}


def _why(text: str, day: str) -> str:
    """What is wrong with a line without a day: a remark behind it, or the day itself."""
    sentences = text.removesuffix(".").split(". ")
    for at, sentence in enumerate(sentences[:-1]):
        if _looks_dated(sentence):
            return REMARK.format(text=". ".join(sentences[at + 1 :])[:40])
    return NO_SUCH_DAY.format(text=day[-40:].strip())


def _looks_dated(sentence: str) -> bool:
    _, comma, day = sentence.rpartition(", ")
    return bool(comma) and bool(_PLAN_DAY.fullmatch(day.strip()))


_PLAN_DAY = Late(r"(?:\w{2,4} )?\d{1,2} \w{3,4}(?: \d{4})?|no day yet")


def _without_origin(text: str, deed: Deed, now: Now) -> str:
    """The line without the answer that it came from; a remark behind that is no part of it."""
    head, found, tail = text.rpartition(_FROM)
    if not found:
        return text
    label, closed, behind = tail.partition("”")
    if not closed or bare(behind) not in ("", bare(_origin(deed, now).partition("”")[2])):
        raise CoachError(REMARK.format(text=(behind or label).strip(" .")[:40]))
    return f"{head}."


def _origin(deed: Deed, now: Now) -> str:
    for section in now.document.sections:
        for block in section.blocks:
            for task in block.items if isinstance(block, Tasks) else ():
                if task.id == deed.id:
                    return "".join(run.text for run in task.words).rpartition(_FROM)[2]
    return ""


def _due(text: str, deed: Deed, today: date) -> str | None:
    """ISO, empty for none; None where it is no day. Raises CoachError for one long gone."""
    if bare(text) == bare(NO_DAY):
        return ""
    is_its_day = deed.due and bare(_YEAR.sub("", text)) == bare(short_day(deed.due, deed.due))
    if deed.due and is_its_day and (_YEAR.search(text) is None or str(deed.due.year) in text):
        return deed.due.isoformat()
    day = read_date(text, today)
    if day and day < today - OLDEST and day != deed.due:
        raise CoachError(LONG_GONE.format(text=text))
    return day.isoformat() if day else None


def _what_and_who(text: str, deed: Deed, answers: Answers) -> tuple[str, str]:
    """The words and the person behind them: by the words we know, else behind the last full stop."""
    what = one_line(deed.what)
    if text.startswith(what):
        who = text.removeprefix(what).lstrip(".!? ").strip()
        if _is_person(who, deed, answers):
            return deed.what, who
    found = _TITLED.fullmatch(text)
    if found is None or not _is_person(found[2], deed, answers):
        raise CoachError(NO_PERSON)
    if _looks_dated(found[1].rstrip(".!? ")) and not _looks_dated(what.rstrip(".!? ")):
        raise CoachError(REMARK.format(text=found[2][:40]))
    ends = found[1] if what[-1:] in ".!?" or not found[1].endswith(".") else found[1][:-1]
    return ends, found[2]


def _is_person(who: str, deed: Deed, answers: Answers) -> bool:
    """Whether that can be somebody: a name that is known, or few words without a sentence in them."""
    if not who.strip():
        return False
    known = (NOBODY, YOU, deed.owner, *names_in(answers))
    if who.casefold() in {each.casefold() for each in known}:
        return True
    is_one = (
        not _DAY_WITHIN.search(who) and ". " not in _ABBREVIATED.sub("", who) and not set("!?") & set(who)
    )
    return is_one and len(who) <= _LONGEST_NAME and bool(read_hands(who).names)


_ABBREVIATED = Late(r"\b[A-Z][a-z]{0,2}\. ")
_DAY_WITHIN = Late(r"\b\d{1,2} [A-Z][a-z]{2}\b|no day yet")


def _holder(who: str, answers: Answers) -> str:
    """As the session keeps it: the owner by name, several joined by "and", nobody as nothing."""
    owner = answers.text("people.owner")
    return called(" and ".join(read_hands(who, owner).names), owner) if who.casefold() != NOBODY else ""

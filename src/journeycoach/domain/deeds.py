"""The actions of a plan in the order in which they fall due, each with the number the plan calls it by."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.dates import read_date
from journeycoach.domain.late import Late
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import YOU, read_hands
from journeycoach.domain.places import Places
from journeycoach.domain.proposal_words import Wording
from journeycoach.domain.rewording import proposal_of, worded_anew
from journeycoach.domain.road import read_steps
from journeycoach.domain.text import straight
from journeycoach.domain.vocabulary import shared_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.session import Action

FIRST_STEP = "action.first"
LATER = 3
"""The urgency of what another method proposed."""
PROMISES = "promise.made"
_DATED = Late(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\btomorrow\b|\btonight\b|\btoday\b"
    r"|\b(?:week|month|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\d{4}-\d\d|\d[./]\d",
    re.IGNORECASE,
)
_DEADLINE = frozenset(("by", "before", "until", "till", "latest"))
_RHYTHM = frozenset(("a", "an", "each", "every", "per"))
"""Before a day or a week they tell how often, not when."""
_FIRST_PERSON = frozenset(("i", "i'll", "i'd", "i'm", "we", "we'll", "we'd", "we're", "me"))
_LONGEST_DATE = 5
"""Words."""
_SUBJECT = Late(r"(?!The |A |An |My |Our |It |This |That |There )([A-Z][\w'\u2019-]+) [a-z]+s\b")


class Deed(Struct, frozen=True):
    """One action as the plan lists it."""

    number: int
    id: str
    what: str
    owner: str
    """A name, or "you"; empty when nobody has it."""
    due: date | None
    done_when: str
    when_then: str
    stage: str
    topic: str
    """The answer it came from; empty when it came from none."""
    mark: str
    """The row of that answer, by its first cell."""
    is_done: bool
    agreed_on: date | None = None
    done_on: date | None = None
    subject: str = ""
    """The only avatar, product or event it is for; empty when it is for the whole."""
    urgency: int = 0
    """1 first week, 2 within a month, 3 later; 0 for what the owner set without being asked."""

    @property
    def is_about_first_step(self) -> bool:
        """Whether it would only word the owner's own first step better: the step itself comes before it."""
        return self.topic == FIRST_STEP and self.id != FIRST_STEP


def read_deeds(answers: Answers, names: Collection[str]) -> tuple[Deed, ...]:
    """Every action that was not dropped, the earliest first; those without a date come last.

    Of one day the owner's own come first, then the urgent.
    """
    wording = Wording(answers)
    kept = [action for action in answers.session.actions.values() if action.state != "dropped"]
    deeds = [
        replace(_deed(action, wording), stage=_told_in(action, answers), subject=_subject(action, answers))
        for action in kept
    ]
    if first := first_step(answers, names):
        # With a person and a day it is worded well enough.
        left = [deed for deed in deeds if not (deed.is_about_first_step and first.owner and first.due)]
        deeds = [first, *left]
    ordered = sorted(deeds, key=lambda deed: (deed.due or date.max, deed.id != FIRST_STEP, deed.urgency))
    return tuple(replace(deed, number=number) for number, deed in enumerate(ordered, start=1))


def _deed(action: Action, wording: Wording) -> Deed:
    mark, proposal = action.proposal.partition("/")[2], proposal_of(action, wording.answers.pack)
    what, done_when, when_then = worded_anew(action, wording)
    return Deed(
        number=0,
        id=action.id,
        what=what,
        owner=_holder(action.owner, wording.answers.text("people.owner")),
        due=day_of(action.due),
        done_when=done_when,
        when_then=when_then,
        stage=action.stage,
        topic=action.origin.topic if action.origin else "",
        mark=mark,
        is_done=action.state == "done",
        agreed_on=action.agreed_at.date() if action.agreed_at else None,
        done_on=action.done_at.date() if action.done_at else None,
        urgency=proposal.urgency if proposal else LATER if action.proposal else 0,
    )


def _told_in(action: Action, answers: Answers) -> str:
    """The stage of this method; an action of another method goes where the answer it came from is asked."""
    places = Places(answers.pack)
    if action.origin is not None and action.origin.topic == PROMISES:
        # A promise is told where it is given, wherever it was asked for.
        return places.told_in(PROMISES, Phase.PURCHASE) or action.stage
    stage = places.stage(action.stage)
    if stage is not None or not action.stage or action.origin is None:
        return stage.id if stage else action.stage
    question = answers.question(action.origin.topic)
    return answers.pack.stage_of(question.id).id if question else action.stage


def _subject(action: Action, answers: Answers) -> str:
    question = answers.question(action.origin.topic) if action.origin else None
    return action.origin.subject if action.origin and question and question.per_subject else ""


def _holder(text: str, owner: str) -> str:
    hands = read_hands(text, owner)
    return " and ".join(hands.names)


def day_of(text: str) -> date | None:
    """The day that an action keeps as text; None where it has none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def first_step(answers: Answers, names: Collection[str]) -> Deed | None:
    """The owner's own first step; None while it is not said, and when it is among the actions already."""
    answer = answers.answer(FIRST_STEP)
    text = answers.text(FIRST_STEP) if answer else ""
    actions = (each for each in answers.session.actions.values() if each.state != "dropped")
    if answer is None or not text.strip() or text.casefold() in {each.what.casefold() for each in actions}:
        return None
    return Deed(
        number=0,
        id=FIRST_STEP,
        what=text,
        owner=_holder(doer_in(text, names), answers.text("people.owner")),
        due=date_in(text, answer.at.date()),
        done_when="",
        when_then="",
        stage=_stage_spoken_of(text, answers),
        topic=FIRST_STEP,
        mark="",
        is_done=False,
        agreed_on=answer.at.date(),
    )


def _stage_spoken_of(text: str, answers: Answers) -> str:
    """The stage of the first step that a sentence shares a word with; empty when it speaks of none."""
    road = read_steps(answers, answers.text("people.owner"))
    return next((step.stage for step in road if shared_words(step.what, text)), "")


def doer_in(text: str, names: Collection[str]) -> str:
    """Who does what a sentence says: a known name at its head, a name with its verb, "you" after I and we."""
    first = text.split(maxsplit=1)[0].strip(",.") if text.split() else ""
    if straight(first).casefold() in _FIRST_PERSON:
        return YOU
    known = next((each for each in names if each != YOU and text.casefold().startswith(each.casefold())), "")
    found = _SUBJECT.match(text)
    return known or (found[1] if found else "")


def date_in(text: str, said_on: date) -> date | None:
    """The day a sentence sets for its deed, read as of the day it was said.

    A day after "by" counts before any other; of equal ones the first and its longest reading.
    """
    words = re.sub(r"[,;:!?()]|\.(?=\s|$)", " ", text).split()
    found = [
        (_is_deadline(words, start), day)
        for start in range(len(words))
        if (day := _day_at(words, start, said_on))
    ]
    return next((day for is_deadline, day in found if is_deadline), found[0][1] if found else None)


def _is_deadline(words: list[str], start: int) -> bool:
    return any(word.casefold() in _DEADLINE for word in words[max(0, start - 1) : start + 1])


def _day_at(words: list[str], start: int, said_on: date) -> date | None:
    """The longest reading of a day that begins at a word."""
    if words[start].casefold() in _RHYTHM:
        return None
    for length in range(min(_LONGEST_DATE, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + length])
        day = read_date(phrase, said_on) if _DATED.search(phrase) else None
        if day:
            return day
    return None

"""The end of a stage: what was heard, what follows from it, and a breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.dates import read_date, show_date
from journeycoach.domain.errors import CoachError
from journeycoach.domain.proposals import due_day
from journeycoach.line.hearing import hear
from journeycoach.workshop import wording
from journeycoach.workshop.drafting import ActionDraft

if TYPE_CHECKING:
    from journeycoach.domain.interview import Breathing, PlayingBack
    from journeycoach.domain.proposals import Proposed
    from journeycoach.line.talk import Talk
    from journeycoach.workshop.turn import Turn

ACCEPT = frozenset({"a", "accept", "y", "yes"})
CHANGE = frozenset({"e", "edit", "change"})
DROP = frozenset({"d", "drop", "n", "no"})


def play_back(talk: Talk, moment: PlayingBack) -> Turn:
    """Say what was heard, until it is right or a line of it is to be changed."""
    talk.coach(wording.heard_title(moment.stage))
    for number, line in enumerate(talk.turn.heard, start=1):
        talk.line(f"{number}. {wording.heard_line(line)}")
    talk.coach(wording.RIGHT)
    while True:
        said = hear(talk)
        if not said:
            return talk.workshop.confirm_heard()
        if said.isdecimal() and 0 < int(said) <= len(talk.turn.heard):
            return talk.workshop.jump(talk.turn.heard[int(said) - 1].question.id)
        talk.coach(wording.RIGHT)


def propose(talk: Talk) -> Turn:
    """Put the first proposed action, and take what becomes of it."""
    proposals = talk.turn.proposals
    first = proposals[0]
    due = due_day(first, talk.workshop.today, talk.workshop.answers)
    if talk.proposals_of != first.stage:
        talk.coach(wording.proposals_title(len(proposals)))
        talk.proposals_of = first.stage
    talk.line(wording.proposal(first, due))
    talk.line(wording.ACCEPT_HINT)
    while True:
        said = hear(talk)
        if said == "A" or said.casefold() == "all":
            return talk.workshop.accept()
        if (turn := _settle(talk, first, said.casefold())) is not None:
            return turn
        talk.line(wording.ACCEPT_HINT)


def breathe(talk: Talk, moment: Breathing) -> Turn:
    """Say that a stage is done, and go on or go deeper."""
    talk.coach(wording.breath(moment, talk.turn.weak))
    for line in talk.turn.score:
        talk.line(line)
    talk.line(wording.so_far(talk.turn.progress))
    if moment.deeper:
        talk.line(wording.deeper(moment))
        talk.line(wording.DEEPER_HINT)
    talk.line(wording.GO_ON_HINT)
    while said := hear(talk):
        if said.casefold() == "deeper":
            return talk.workshop.deepen()
        talk.line(wording.GO_ON_HINT)
    return talk.workshop.go_on()


def _settle(talk: Talk, proposed: Proposed, said: str) -> Turn | None:
    if said in ACCEPT:
        return talk.workshop.accept(proposed.id)
    if said in DROP:
        return talk.workshop.decline(proposed.id)
    if said in CHANGE:
        return talk.workshop.accept_changed(proposed.id, _hear_changes(talk, proposed))
    return None


def _hear_changes(talk: Talk, proposed: Proposed) -> ActionDraft:
    talk.line(wording.KEEP_HINT)
    return ActionDraft(
        what=_hear_field(talk, "what", proposed.what),
        owner=_hear_field(talk, "who", proposed.owner),
        due=_hear_due(talk, proposed),
        done_when=_hear_field(talk, "done when", proposed.done_when),
        when_then=_hear_field(talk, "when, then", proposed.when_then),
    )


def _hear_field(talk: Talk, name: str, proposed: str) -> str:
    talk.line(f"{name}: {proposed}" if proposed else f"{name}: nothing yet")
    return " ".join(hear(talk, name).split("\n"))


def _hear_due(talk: Talk, proposed: Proposed) -> str:
    day = due_day(proposed, talk.workshop.today, talk.workshop.answers)
    while text := _hear_field(talk, "by when", show_date(day)):
        read = read_date(text, talk.workshop.today)
        if read is not None:
            return read.isoformat()
        talk.refuse(CoachError(f"I couldn't read “{text[:40]}” as a date. Try 5 Apr, or “in two weeks”."))
    return ""

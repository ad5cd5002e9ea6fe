"""A whole workshop without a person: the same deeds in the same order as at a keyboard, from a script."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.domain.events import Evidence, OpenReason
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.workshop.drafting import ActionDraft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.proposals import Proposed
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn


class Scripted(Struct, frozen=True):
    """One answer as it would be typed, with how the owner knows."""

    text: str
    evidence: Evidence = Evidence.ASSUMED
    source: str = ""


class Verdict(StrEnum):
    """What becomes of a proposed action."""

    ACCEPT = "accept"
    DECLINE = "decline"


class Script(Struct, frozen=True):
    """Everything that an owner would type."""

    method: str = ""
    """The id of the method; empty where a file names none."""
    title: str = ""
    answers: Mapping[str, tuple[Scripted, ...]] = field(default_factory=dict)
    """By question id; more than one only where a question repeats."""
    verdicts: Mapping[str, Verdict | ActionDraft] = field(default_factory=dict)
    """By proposal id, with or without its row; a draft is accepted with these changes."""
    otherwise: Verdict = Verdict.ACCEPT
    """For proposals that are not named."""
    actions: tuple[ActionDraft, ...] = ()
    """Actions that nobody proposes, put on the plan at the end."""
    parked: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    """Names in the file that belong to no question of any method at hand."""


def replay(workshop: Workshop, script: Script) -> Turn:
    """Lead the workshop to its end, or to where a question that repeats has no further answer.

    Questions without a value are left open; stages go deeper when the script has answers for it; a value
    for a question that conditions hide is kept all the same. Raises CoachError as the deeds do.
    """
    return _Player(workshop, script).play()


class _Player:
    """Remembers which answers were given, and gives each once."""

    def __init__(self, workshop: Workshop, script: Script) -> None:
        self._workshop = workshop
        self._script = script
        self._left = {question: list(texts) for question, texts in script.answers.items()}
        self._stopped = False

    def play(self) -> Turn:
        """All of it: the conversation, what conditions hid, and what was added by hand."""
        turn = self._talk(self._workshop.turn())
        while not self._stopped and (hidden := self._next_hidden()):
            turn = self._talk(self._give(hidden, hidden))
        for idea in self._script.parked:
            turn = self._workshop.park(idea)
        for draft in self._script.actions:
            turn = self._workshop.add_action(draft)
        return turn

    def _talk(self, turn: Turn) -> Turn:
        while not self._stopped and not isinstance(turn.moment, Finished):
            turn = self._step(turn)
        return turn

    def _step(self, turn: Turn) -> Turn:
        match turn.moment:
            case Asking() as asking:
                return self._answer(asking)
            case PlayingBack():
                return self._workshop.confirm_heard()
            case Proposing():
                return self._settle(turn.proposals[0])
            case Breathing(deeper=deeper) if any(self._left.get(question.id) for question in deeper):
                return self._workshop.deepen()
            case _:
                return self._workshop.go_on()

    def _answer(self, asking: Asking) -> Turn:
        if self._left.get(asking.question.id):
            return self._give(asking.question.id)
        if asking.old is not None:
            return self._workshop.confirm_old()
        if asking.question.repeat:
            self._stopped = True
            return self._workshop.turn()
        return self._workshop.leave_open(OpenReason.SKIPPED)

    def _give(self, question: str, named: str = "") -> Turn:
        scripted = self._left[question].pop(0)
        turn = self._workshop.answer(scripted.text, named)
        if scripted.evidence is Evidence.ASSUMED or turn.kept is None:
            return turn
        topic = turn.kept.key.topic if named else ""
        return self._workshop.evidence(scripted.evidence, topic, scripted.source)

    def _settle(self, proposed: Proposed) -> Turn:
        verdicts = self._script.verdicts
        verdict = verdicts.get(proposed.id, verdicts.get(proposed.id.split("/")[0], self._script.otherwise))
        match verdict:
            case ActionDraft() as draft:
                return self._workshop.accept_changed(proposed.id, draft)
            case Verdict.ACCEPT:
                return self._workshop.accept(proposed.id)
            case _:
                return self._workshop.decline(proposed.id)

    def _next_hidden(self) -> str:
        pack = self._workshop.pack
        return next((q.id for q in pack.questions() if self._left.get(q.id) and not q.repeat), "")

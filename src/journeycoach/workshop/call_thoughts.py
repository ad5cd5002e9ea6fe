"""Capture first, sort later: lines caught in passing, and the place that each finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.call_events import DecisionMade, Sorted, ThoughtCaptured, ThoughtSorted
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import ActionAdded, AnswerGiven, Evidence, IdeaParked
from journeycoach.domain.kinds import read_answer, written
from journeycoach.domain.packs import Kind
from journeycoach.workshop.belonging import question_like
from journeycoach.workshop.beside import BesideTheQuestions
from journeycoach.workshop.drafting import ACTION_FIELDS, draft_in

if TYPE_CHECKING:
    from journeycoach.domain.events import Event
    from journeycoach.domain.meetings import Thought
    from journeycoach.domain.packs import Question
    from journeycoach.workshop.turn import Turn

BESIDE = {Kind.CHOICES: ", ", Kind.ROWS: "\n", Kind.LADDER: "\n", Kind.LONG_TEXT: "\n", Kind.TEXT: "; "}
"""How more words go behind an answer, by its kind; an answer of any other kind is replaced."""


class CallThoughts(BesideTheQuestions):
    """Deeds about lines of quick capture."""

    def capture(self, text: str) -> Turn:
        """Catch a line without leaving the question."""
        if not text.strip():
            raise CoachError("Type the line behind the word: /catch her sister sends her half the customers")
        caught = ThoughtCaptured(self._workshop.new_id(), text.strip())
        turn = self._workshop.note_down(caught)
        waiting = len(self._workshop.session.meetings.waiting)
        return self._workshop.turn(f"Caught. {waiting} to sort: /sort") if waiting else turn

    def looks_like_action(self, thought: str) -> bool:
        """Whether somebody is named to do it, or a day stands in it: "Kim: book-now button, 15 Mar"."""
        draft = draft_in(self._thought(thought).text, self._workshop.answers, self._workshop.today)
        return bool(draft.due) or draft.what != self._thought(thought).text.strip()

    def suggested(self, thought: str) -> Question | None:
        """The question that a line seems to belong to: by its words, else the one at hand; None for none."""
        found = self.belongs(thought)
        if found is not None:
            return found
        try:
            return self._question()
        except CoachError:
            return None

    def belongs(self, thought: str) -> Question | None:
        """The question whose words a line shares; None where that would be a guess."""
        return question_like(self._thought(thought).text, self._workshop.answers)

    def sort(self, thought: str, to: Sorted, target: str = "") -> Turn:
        """Put a line where it belongs, as one step; `target` names the question of an answer.

        Raises AnswerRefusedError when the question takes no such words; the line waits on then.
        """
        line = self._thought(thought)
        become, about, said = self._become(line, to, target)
        return self._workshop.note_down(*become, ThoughtSorted(line.id, to, about), note=said)

    def _thought(self, wanted: str) -> Thought:
        """A waiting line by its id, or by its number."""
        waiting = self._workshop.session.meetings.to_sort
        by_name = {str(n): each for n, each in waiting} | {each.id: each for _, each in waiting}
        found = by_name.get(wanted.strip())
        if found is None:
            raise CoachError(
                "That line is sorted already. /sort shows what waits." if waiting else NOTHING_WAITS
            )
        return found

    def _become(self, line: Thought, to: Sorted, target: str) -> tuple[tuple[Event, ...], str, str]:
        """What a line turns into, what it then is about, and what is said."""
        match to:
            case Sorted.ANSWER:
                return self._as_answer(line, target)
            case Sorted.ACTION:
                return self._as_action(line)
            case Sorted.DECISION:
                return (DecisionMade(line.text, self._stage),), "", "Settled; it is on the plan."
            case Sorted.PARKED:
                return (IdeaParked(line.text),), "", "Parked. It will be at the end of the plan."
            case Sorted.DROPPED:
                return (), "", "Dropped."
            case _:
                assert_never(to)

    def _as_answer(self, line: Thought, target: str) -> tuple[tuple[Event, ...], str, str]:
        question = self._question(target) if target else self.belongs(line.id)
        if question is None:
            raise CoachError(SAY_WHERE)
        workshop = self._workshop
        key = workshop.answers.key(question.topic)
        old = workshop.session.answers.get(key)
        joint = BESIDE.get(question.kind)
        text = _joined(old.text, joint, line.text) if old and joint else line.text
        value = read_answer(question, text, workshop.today)
        evidence, source = (old.evidence, old.source) if old else (Evidence.ASSUMED, "")
        given = AnswerGiven(question.id, key, written(question, text, value), value, evidence, source)
        how = "behind the answer to" if old and joint else "as the answer to"
        return (given,), question.id, f"It stands {how} “{question.label}”."

    def _as_action(self, line: Thought) -> tuple[tuple[Event, ...], str, str]:
        workshop = self._workshop
        draft = draft_in(line.text, workshop.answers, workshop.today)
        name = workshop.new_id()
        told = {field: getattr(draft, field) for field in ACTION_FIELDS}
        return (ActionAdded(action=name, stage=self._stage, **told),), name, "It is on the plan."


def _joined(old: str, joint: str, new: str) -> str:
    """A sentence that ended needs no other sign between it and the next."""
    return f"{old} {new}" if joint == "; " and old.endswith((".", "!", "?")) else f"{old}{joint}{new}"


SAY_WHERE = (
    "Say where it belongs: /sort 1 action, /sort 1 park, or a question by its name: /sort 1 what stops"
)
NOTHING_WAITS = "No line waits to be sorted. /catch keeps one."

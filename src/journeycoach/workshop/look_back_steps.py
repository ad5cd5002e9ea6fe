"""What there is to look back at: open actions, numbers that were read, guesses that could be tested."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.case import names_in
from journeycoach.domain.claim_tests import TESTS
from journeycoach.domain.deeds import FIRST_STEP, first_step
from journeycoach.domain.document import plain
from journeycoach.domain.events import Evidence
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.gauges import gauges
from journeycoach.domain.kinds import day_of
from journeycoach.domain.people import YOU
from journeycoach.domain.sections.assumptions import MOST, riskiest
from journeycoach.domain.session import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.call_events import Outcome, Verdict
    from journeycoach.domain.events import Key
    from journeycoach.domain.gauges import Gauge
    from journeycoach.domain.meetings import FollowUp
    from journeycoach.workshop.service import Workshop


REST, CHANGES, NEXT, MEETING = "rest", "changes", "next", "meeting"
"""The questions that take free words, by the ids of their steps."""
SOON = timedelta(days=7)
"""An action that is due later than that is looked at only when somebody wants to."""


class Doing(Struct, frozen=True):
    """An action that was open."""

    action: Action
    who: str = ""
    """Who has it; empty for the owner's own."""

    @property
    def id(self) -> str:
        """Of the step."""
        return f"action/{self.action.id}"

    def is_late(self, today: date) -> bool:
        """Whether its day is over."""
        return "" < self.action.due < today.isoformat()


class Reading(Struct, frozen=True):
    """A number, to be read again."""

    gauge: Gauge
    stood_on: date
    """The day on which it was told."""

    @property
    def id(self) -> str:
        """Of the step."""
        return f"number/{self.gauge.key.topic}/{self.gauge.key.subject}/{self.gauge.row}/{self.gauge.column}"

    def is_read_since(self, follow_up: FollowUp | None) -> bool:
        """Whether the answer it stands in was given in this look back."""
        return follow_up is not None and self.gauge.answer.number > follow_up.begun.number


class Guess(Struct, frozen=True):
    """A claim that was only assumed."""

    key: Key
    assumes: str
    """The claim, in a sentence."""
    test: str
    """How it was to be found out."""

    @property
    def id(self) -> str:
        """Of the step."""
        return f"guess/{self.key.topic}/{self.key.subject}"


class Wish(Struct, frozen=True):
    """A question that takes free words."""

    id: str
    number: int = 0
    """Of actions that are due later, where it asks whether to go through them."""


Step = Doing | Reading | Guess | Wish


class Then(Struct, frozen=True):
    """A further question about what was just said."""

    step: Step
    what: Outcome | Verdict


def steps_of(
    workshop: Workshop, follow_up: FollowUp | None, *, all_actions: bool = False
) -> tuple[Step, ...]:
    """Everything still to be looked at, the action that is due first at the head.

    all_actions: those too that are due later; else one step asks whether to go through them.
    """
    doings = _doings(workshop, follow_up)
    soon = doings if all_actions else tuple(each for each in doings if _is_soon(each, workshop.today))
    rest = len(doings) - len(soon)
    return (
        *soon,
        *((Wish(REST, rest),) if rest else ()),
        *(Reading(each, each.answer.at.date()) for each in gauges(workshop.answers)),
        *_guesses(workshop, follow_up),
        *(Wish(each) for each in (CHANGES, NEXT, MEETING)),
    )


def _is_soon(doing: Doing, today: date) -> bool:
    """Whether it is due by now or within days, or has no day."""
    day = day_of(doing.action.due)
    return day is None or day <= today + SOON


def _doings(workshop: Workshop, follow_up: FollowUp | None) -> tuple[Doing, ...]:
    spoken_of = {each.action for each in follow_up.reviewed} if follow_up else set()
    actions = (each for each in workshop.session.actions.values() if each.state == "open")
    open_ones = [each for each in (*_own_step(workshop), *actions) if each.id not in spoken_of]
    old = (each for each in open_ones if not _is_new(each, follow_up))
    own = ("", YOU, workshop.answers.text("people.owner").strip())
    return tuple(
        Doing(each, "" if each.owner in own else each.owner)
        for each in sorted(old, key=lambda action: action.due or "9999")
    )


def _is_new(action: Action, follow_up: FollowUp | None) -> bool:
    """Whether it was agreed in this look back."""
    return bool(follow_up and action.agreed_at and action.agreed_at >= follow_up.begun.at)


def _own_step(workshop: Workshop) -> Iterator[Action]:
    """The owner's own first step in the shape of an action, while it is none yet."""
    answers = workshop.answers
    step = first_step(answers, names_in(answers))
    if step is not None:
        day = step.due.isoformat() if step.due else ""
        yield Action(FIRST_STEP, step.stage, step.what, owner=step.owner, due=day)


def _guesses(workshop: Workshop, follow_up: FollowUp | None) -> Iterator[Guess]:
    """Those that the plan proposes a test for."""
    settled = {each.key for each in follow_up.settled} if follow_up else set()
    material = gather_all(workshop.answers, workshop.today, ())
    for topic in riskiest(material)[:MOST]:
        test, key = TESTS[topic](material.case), workshop.answers.key(topic)
        is_open = workshop.answers.evidence(topic) is Evidence.ASSUMED
        if test is not None and is_open and key not in settled:
            yield Guess(key, plain(test.assumes), plain(test.test))

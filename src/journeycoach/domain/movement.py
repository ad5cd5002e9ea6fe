"""What has moved between two looks: actions, numbers and guesses, then and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.gauges import amount_in, before, gauges

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.call_events import Outcome
    from journeycoach.domain.gauges import Gauge
    from journeycoach.domain.meetings import FollowUp, Settled
    from journeycoach.domain.packs import Question
    from journeycoach.domain.session import Action


class Spoken(Struct, frozen=True):
    """An action with what was said of it."""

    action: Action
    outcome: Outcome
    why: str


class Shift(Struct, frozen=True):
    """One number at two looks."""

    what: str
    was: str
    """As typed; empty when nobody had counted."""
    now: str
    then_on: date | None
    """The day on which it was told before."""
    change: Decimal | None
    """Now less then; None where one of them is no single number, or they are told in other units."""
    share: Decimal | None
    """The change as a part of what it was; None from nought."""


class Verdicts(Struct, frozen=True):
    """A guess with its question."""

    question: Question
    settled: Settled


class Movement(Struct, frozen=True):
    """Everything that a look back found."""

    follow_up: FollowUp
    actions: tuple[Spoken, ...]
    shifts: tuple[Shift, ...]
    guesses: tuple[Verdicts, ...]


def movement_of(answers: Answers) -> Movement | None:
    """What the last look back found; None when there was none, or nothing came of it."""
    looks = answers.session.meetings.follow_ups
    if not looks:
        return None
    found = Movement(
        looks[-1],
        tuple(_spoken(looks[-1], answers)),
        tuple(_shifts(looks[-1], answers)),
        tuple(_guesses(looks[-1], answers)),
    )
    return found if found.actions or found.shifts or found.guesses or found.follow_up.changes else None


def _spoken(look: FollowUp, answers: Answers) -> Iterator[Spoken]:
    known = answers.session.actions
    told = (each for each in look.reviewed if each.action in known)
    return (Spoken(known[each.action], each.outcome, each.why) for each in told)


def _shifts(look: FollowUp, answers: Answers) -> Iterator[Shift]:
    """Numbers that were read again since the look began."""
    for gauge in gauges(answers):
        if gauge.answer.number > look.begun.number and gauge.text:
            earlier = answers.session.earlier.get(gauge.key, ())
            yield _shift(gauge, before(gauge, earlier, look.begun.number))


def _shift(gauge: Gauge, old: Gauge | None) -> Shift:
    then, now = amount_in(old) if old else None, amount_in(gauge)
    change = _less(now, then) if now and then else None
    share = change / then.value if change is not None and then and then.value else None
    # An answer given anew in the same words has only its new day.
    then_on = old.answer.at.date() if old and old.answer.number != gauge.answer.number else None
    return Shift(gauge.label, old.text if old else "", gauge.text, then_on, change, share)


def _less(now: Amount, then: Amount) -> Decimal | None:
    """The difference of two single amounts in one unit."""
    is_alike = (now.unit, now.per, now.high, then.high) == (then.unit, then.per, None, None)
    return now.value - then.value if is_alike else None


def _guesses(look: FollowUp, answers: Answers) -> Iterator[Verdicts]:
    for each in look.settled:
        question = answers.question(each.key.topic)
        if question is not None:
            yield Verdicts(question, each)

"""What has moved since the last look: deeds, numbers and guesses, side by side with what they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.call_events import Outcome, Verdict
from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Table
from journeycoach.domain.events import Evidence
from journeycoach.domain.kinds import day_of
from journeycoach.domain.movement import movement_of
from journeycoach.domain.wording import (
    capital,
    counted,
    figure,
    gist,
    in_words,
    line,
    listed,
    name,
    one_line,
    plain_day,
    quoted,
    sentences,
    short_day,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.movement import Movement, Shift, Spoken, Verdicts

_ENDS: Mapping[Outcome, str] = {
    Outcome.DONE: "done",
    Outcome.GOING_ON: "under way",
    Outcome.STUCK: "stuck",
    Outcome.DROPPED: "given up",
}
WHOLE = 160
"""Characters of an action that are told; most are shorter."""
_HEAD = ("What is counted", "Then", "Now", "Moved by")


def movement_section(material: Material) -> Section | None:
    """What the last look back found; None before the first."""
    movement = movement_of(material.case.answers)
    if movement is None:
        return None
    since = day_of(movement.follow_up.since)
    title = told(f"What has moved since {plain_day(since)}") if since else told("What has moved")
    blocks = (
        *_deeds(movement, material),
        *_numbers(movement.shifts, material),
        *_guesses(movement, material),
        *_changes(movement),
    )
    return Section("movement", title, blocks)


def _deeds(movement: Movement, material: Material) -> Iterator[Block]:
    """How many stand how, then those that need a word."""
    spoken = movement.actions
    if not spoken:
        return
    counts = [(label, sum(each.outcome is outcome for each in spoken)) for outcome, label in _ENDS.items()]
    parts = [told(f"{in_words(count)} {label}") for label, count in counts if count]
    looked = counted(len(spoken), "action")
    yield Paragraph(capital(line("{looked} looked at: {parts}.", looked=looked, parts=listed(parts))))
    yield Bullets(tuple(_deed(each, material) for each in spoken))


def _deed(spoken: Spoken, material: Material) -> Words:
    due = day_of(spoken.action.due)
    is_moved = spoken.outcome is Outcome.GOING_ON and due is not None
    by = f", due {short_day(due, material.case.today)}" if is_moved and due else ""
    why = told(" (", name(spoken.why), ")") if spoken.why else ""
    what = name(gist(spoken.action.what, WHOLE).rstrip("."))
    return told(strong(capital(told(_ENDS[spoken.outcome]))), f"{by}: ", what, why)


def _numbers(shifts: tuple[Shift, ...], material: Material) -> Iterator[Block]:
    if shifts:
        yield Table(tuple(told(each) for each in _HEAD), tuple(_row(each, material) for each in shifts))


def _row(shift: Shift, material: Material) -> tuple[Words, ...]:
    on = f" ({short_day(shift.then_on, material.case.today)})" if shift.then_on else ""
    was = told(name(shift.was), on) if shift.was else told("not counted")
    return told(name(shift.what)), was, told(name(shift.now)), _moved(shift)


def _moved(shift: Shift) -> Words:
    if not shift.was:
        return told("counted for the first time")
    if shift.change is None:
        return told("not to be reckoned")
    if not shift.change:
        return told("not at all")
    share = f" ({_signed(shift.share * 100, 0)}%)" if shift.share is not None else ""
    return told(_signed(shift.change), share)


def _signed(value: Decimal, places: int = 2) -> str:
    return f"{'+' if value > 0 else '−'}{figure(abs(value), places)}"


def _guesses(movement: Movement, material: Material) -> Iterator[Block]:
    settled = [each for each in movement.guesses if each.settled.verdict is not Verdict.OPEN]
    if not movement.guesses:
        return
    claims = (material.case.answers.evidence(each.topic) for each in material.case.answers.pack.questions())
    left = sum(each is Evidence.ASSUMED for each in claims)
    rests = "claim rests" if left == 1 else "claims rest"
    still = line("{n} {rests} on assumption alone", n=in_words(left), rests=rests)
    burnt = counted(len(settled), "guess", "guesses")
    yield Paragraph(capital(told(f"{burnt} settled, " if settled else "", still, ".")))
    yield Bullets(tuple(_guess(each, material) for each in movement.guesses))


def _guess(verdicts: Verdicts, material: Material) -> Words:
    said = quoted(material.case.text(verdicts.question.topic))
    seen = told(": ", name(one_line(verdicts.settled.text))) if verdicts.settled.text else ()
    match verdicts.settled.verdict:
        case Verdict.HELD:
            return told(verdicts.question.label, ", ", said, ", held", seen)
        case Verdict.FELL:
            return told(verdicts.question.label, ", ", said, ", did not hold", seen)
        case Verdict.OPEN:
            return told(verdicts.question.label, ", ", said, ", is still open", seen)


def _changes(movement: Movement) -> Iterator[Block]:
    told_ones = movement.follow_up.changes
    if told_ones:
        yield Paragraph(sentences(told("Besides:")))
        yield Bullets(tuple(told(name(one_line(each))) for each in told_ones))

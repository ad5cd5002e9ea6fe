"""What the coach says now, below the answers that are kept: advice, the question, the end of a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.domain.proposals import due_day
from journeycoach.tui.chronicle import record_key, speaker_of, stage_entry
from journeycoach.tui.sheets.moments import MARKS
from journeycoach.tui.widgets.entries import Entry, Kind
from journeycoach.workshop import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn

NUDGER = "Coach · one thing"
NUDGE_HINT = "improves it; or just go on, and it stays as it is"


class Now(Struct, frozen=True):
    """What the coach's words depend on beside the session itself."""

    turn: Turn
    said: tuple[str, ...] = ()
    """What was asked for since the question was put: why, an example, a probe."""
    heading: bool = False
    """Whether the stage of the question is new to the conversation."""
    improves: str = "↑"
    """The key that brings the last answer back."""
    is_altering: bool = False
    """Whether the fields of the proposal stand open below."""
    aside: str = ""
    """For the coach alone, and only while no client sees the screen."""
    put: str = ""
    """The probe in whose words the question is put; empty for its own."""
    is_knowing_asked: bool = False
    """Whether it is asked how the owner knows what they said last."""


def speech(now: Now, workshop: Workshop) -> tuple[Entry, ...]:
    """The entries at the end of the conversation; they go when the next thing happens."""
    return (*_about_last(now), *_moment(now, workshop), *_said(now))


def _about_last(now: Now) -> Iterator[Entry]:
    turn = now.turn
    if now.is_knowing_asked:
        yield Entry("now/knows", Kind.SYSTEM, KNOWING)
    if turn.note:
        yield Entry("now/note", Kind.SYSTEM, turn.note)
    if now.aside:
        yield Entry("now/aside", Kind.SYSTEM, now.aside)
    if touched := wording.touched(turn.touched, turn.moment):
        yield Entry("now/touched", Kind.SYSTEM, touched)
    if turn.nudge:
        start = f"start, if you like: {turn.nudge.start}\n" if turn.nudge.start else ""
        yield Entry(
            "now/nudge", Kind.NUDGE, turn.nudge.says, NUDGER, note=f"{start}{now.improves} {NUDGE_HINT}"
        )


KNOWING = "How do you know? It counts as your guess. F2: a customer said so. F2 twice: you counted it."


def _moment(now: Now, workshop: Workshop) -> Iterator[Entry]:
    match now.turn.moment:
        case Asking() as asking:
            yield from _question(asking, now, workshop)
        case PlayingBack() as moment:
            yield from _play_back(moment, now.turn)
        case Proposing():
            yield from _proposal(now, workshop)
        case Breathing() as moment:
            more = wording.deeper(moment)
            said = wording.breath(moment, 0)
            weak = _weak(now.turn.weak)
            yield Entry(
                "now/breath",
                Kind.COACH,
                said,
                wording.COACH,
                note="\n".join(filter(None, (*now.turn.score, weak, more))),
            )
        case Finished():
            yield Entry("now/end", Kind.COACH, wording.FINISHED, wording.COACH, note=_next_steps(workshop))


def _question(asking: Asking, now: Now, workshop: Workshop) -> Iterator[Entry]:
    if now.heading:
        yield stage_entry(asking.stage, "now/stage")
    changed = (workshop.answers.question(topic) for topic in asking.because)
    changes = [question for question in changed if question]
    if because := wording.because(changes) or wording.reworded(asking):
        yield Entry("now/because", Kind.SYSTEM, because)
    question = asking.question
    speaker = speaker_of(question, asking.key)
    yield Entry(
        f"now/{record_key(asking.key)}", Kind.COACH, question.ask, speaker, note=wording.why(question)
    )
    if now.put:
        yield Entry("now/put", Kind.COACH, now.put, speaker)


def _play_back(moment: PlayingBack, turn: Turn) -> Iterator[Entry]:
    yield Entry("now/heard", Kind.COACH, wording.heard_title(moment.stage), wording.COACH)
    for n, line in enumerate(turn.heard):
        mark = MARKS[n] if n < len(MARKS) else "·"
        yield Entry(f"heard/{line.question.id}", Kind.HEARD, wording.heard_line(line), mark=mark)


def _proposal(now: Now, workshop: Workshop) -> Iterator[Entry]:
    proposed, waiting = now.turn.proposals[0], len(now.turn.proposals)
    due = due_day(proposed, workshop.today, workshop.answers)
    more = "" if waiting == 1 else f" {waiting} to decide."
    yield Entry("now/proposing", Kind.COACH, f"Shall we put this on the plan?{more}", wording.COACH)
    if not now.is_altering:
        yield Entry("now/proposal", Kind.HEARD, wording.proposal(proposed, due))


def _said(now: Now) -> Iterator[Entry]:
    for n, text in enumerate(now.said):
        yield Entry(f"now/said/{n}", Kind.SYSTEM, text)


def _weak(number: int) -> str:
    if not number:
        return ""
    return (
        "One of its answers could be sharper."
        if number == 1
        else f"{number} of its answers could be sharper."
    )


def _next_steps(workshop: Workshop) -> str:
    actions = [action for action in workshop.session.actions.values() if action.state == "open"]
    agreed = f"{wording.count(len(actions), 'action')} on it. " if actions else ""
    return (
        f"{agreed}Enter opens it, and there e writes it as a file. Every answer above can still be changed."
    )

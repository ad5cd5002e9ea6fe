"""What a call of so many minutes has room for, stage by stage: a pure function of the answers and the time.

The must-ask set comes first, then the rest of this pass as far as it fits, then deeper questions of each
stage in turn. What the questions leave over is shared out, so that all minutes at hand are planned.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.interview import deeper_questions, open_questions, pace, play_back
from journeycoach.domain.must_ask import must_ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Question, Stage

TALKED = 2.0
"""A client who talks takes about so many times as long as an owner who types; then the call itself tells."""
CLOSING = 1 / 12
"""The part of a call that is kept for its end, where there is room: who does what, and the next call."""
LONGEST_CLOSING = 5.0


class Item(Struct, frozen=True):
    """A question with its time."""

    question: Question
    minutes: float
    is_must: bool
    is_extra: bool = False
    """A deeper question that there is room for; it is put when the stage goes deeper."""


class Slot(Struct, frozen=True):
    """One stage of a call."""

    stage: Stage
    items: tuple[Item, ...]
    """What there is time for, in the order of the stage."""
    known: tuple[Question, ...]
    """What has an answer already."""

    @property
    def minutes(self) -> float:
        """Planned for the stage."""
        return sum(item.minutes for item in self.items)


class Agenda(Struct, frozen=True):
    """A whole call: the minutes of all slots and of the closing are the minutes at hand."""

    minutes: float
    slots: tuple[Slot, ...]
    """Every stage of the method, those without an open question, too."""
    closing: float
    """Minutes for the end of the call; all of them when nothing is open."""
    waits: tuple[Question, ...] = ()
    """Questions of this pass that there is no time for, in their order; never one of the must-ask set."""
    is_tight: bool = False
    """Whether even the must-ask set, with a question at hand, gets less than its usual time."""

    @property
    def items(self) -> tuple[Item, ...]:
        """What is planned, in order."""
        return tuple(item for slot in self.slots for item in slot.items)

    @property
    def must(self) -> tuple[Question, ...]:
        """The must-ask set that is still open, in order."""
        return tuple(item.question for item in self.items if item.is_must)


def plan_call(answers: Answers, minutes: float, at_hand: str = "") -> Agenda:
    """The agenda for the minutes at hand; `at_hand` is a question being talked about, which stays on it."""
    now = tuple(_open_items(answers))
    must = tuple(item for item in now if item.is_must or item.question.id == at_hand)
    needed = _minutes(must)
    closing = max(0.0, min(minutes * CLOSING, LONGEST_CLOSING, minutes - needed))
    room = max(0.0, minutes - closing - needed)
    rest = _fitting((item for item in now if item not in must), room)
    chosen = {item.question.id for item in (*must, *rest)}
    waits = tuple(item.question for item in now if item.question.id not in chosen)
    more = () if waits or _lacks_time(answers) else _fitting(_deeper_in_turn(answers), room - _minutes(rest))
    items = _shared_out((*must, *rest, *more), minutes - closing)
    return Agenda(
        minutes=minutes,
        slots=tuple(_slot(stage, items, answers) for stage in answers.pack.stages),
        closing=closing if items else minutes,
        waits=waits,
        is_tight=needed > minutes,
    )


def _lacks_time(answers: Answers) -> bool:
    """Whether this call puts off a question of the pass; one of a stage that was closed early is no such."""
    call = answers.session.meetings.call
    return call is not None and bool(set(call.deferred) - set(call.closed_early))


def talk_pace(answers: Answers) -> float:
    """How many times its usual minutes a question takes in this talk."""
    return pace(answers, TALKED)


def whole_minutes(shares: Sequence[float], total: int) -> tuple[int, ...]:
    """The shares in whole minutes that come to the total, each at most one off: for a table that adds up."""
    down = [int(share) for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda each: down[each] - shares[each])
    short = total - sum(down)
    return tuple(many + (1 if each in by_rest[:short] else 0) for each, many in enumerate(down))


def _open_items(answers: Answers) -> Iterator[Item]:
    vital, slow = must_ask(answers.pack), talk_pace(answers)
    for stage in answers.pack.stages:
        for question in open_questions(stage, answers):
            yield Item(question, question.minutes * slow, question.id in vital)


def _minutes(items: Iterable[Item]) -> float:
    return sum(item.minutes for item in items)


def _fitting(items: Iterable[Item], room: float) -> tuple[Item, ...]:
    """One after the other, passing over those that are too long for what is left."""
    chosen: list[Item] = []
    for item in items:
        if item.minutes <= room:
            chosen.append(item)
            room -= item.minutes
    return tuple(chosen)


def _deeper_in_turn(answers: Answers) -> Iterator[Item]:
    """The first deeper question of each stage that is not done, then the second of each, and so on."""
    stages = [stage for stage in answers.pack.stages if answers.leg(stage) not in answers.session.closed]
    waiting = [deeper_questions(stage, answers) for stage in stages if not _is_deep(stage, answers)]
    slow = talk_pace(answers)
    for row in zip_longest(*waiting):
        for question in filter(None, row):
            yield Item(question, question.minutes * slow, is_must=False, is_extra=True)


def _is_deep(stage: Stage, answers: Answers) -> bool:
    """Whether its deeper questions are in the pass already."""
    return answers.leg(stage) in answers.session.deepened


def _shared_out(items: tuple[Item, ...], minutes: float) -> tuple[Item, ...]:
    """The same with all minutes used: each question gets its part of what is over, or of what there is."""
    planned = _minutes(items)
    if planned <= 0:
        return ()
    return tuple(replace(item, minutes=item.minutes * minutes / planned) for item in items)


def _slot(stage: Stage, items: tuple[Item, ...], answers: Answers) -> Slot:
    by_id = {item.question.id: item for item in items}
    own = tuple(by_id[question.id] for question in stage.questions if question.id in by_id)
    return Slot(stage, own, play_back(stage, answers).heard)

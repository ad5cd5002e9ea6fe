"""What the coach's panel shows, as values; and how far the clock is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from journeycoach.domain.appointments import show_appointment
from journeycoach.domain.interview import Asking
from journeycoach.workshop.call_agenda import LAG, LEAST_LAG
from journeycoach.workshop.call_words import clock, in_minutes
from journeycoach.workshop.putting import probe_put

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from journeycoach.domain.agenda_now import StageTime
    from journeycoach.domain.packs import Defect
    from journeycoach.domain.session import Action
    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.service import Workshop

NO_CALL: Final = "No call is going on."
PLANS_ANEW: Final = "plans it anew"


SHOWN_ON_DEMAND = "/note alone shows them"


class Hour(Struct, frozen=True):
    """The clock of a call at one moment."""

    time: str = ""
    """What is left; empty without a call."""
    more: str = ""
    """Of how much, and whether the clock stands."""
    pace: str = NO_CALL
    """Ahead or behind, in words."""
    is_late: bool = False
    """Whether planning anew is worth offering."""


class Probe(Struct, frozen=True):
    """Another way into the question, with the key that puts it."""

    key: str
    kind: str
    text: str
    is_put: bool = False


class Line(Struct, frozen=True):
    """One stage of the agenda."""

    title: str
    used: int
    """Minutes."""
    planned: int
    sign: str
    is_here: bool = False
    put_off: int = 0


class Heap(Struct, frozen=True):
    """Things of one sort, the newest last."""

    title: str
    items: tuple[str, ...]
    stands_for: int = 0
    """How many things there are, where the items do not tell."""

    @property
    def number(self) -> int:
        """How many there are."""
        return self.stands_for or len(self.items)


class Board(Struct, frozen=True):
    """All of the panel but the clock."""

    agenda: tuple[Line, ...] = ()
    probes: tuple[Probe, ...] = ()
    heaps: tuple[Heap, ...] = ()


def hour_of(facilitation: Facilitation, ahead: float) -> Hour:
    """The clock now, `ahead` of the agenda by so many seconds."""
    time = facilitation.time
    if time is None:
        return Hour()
    stands = "" if time.is_running else ", paused"
    more = f"of {in_minutes(time.planned)}{stands}"
    if time.left < 0:
        return Hour(clock(time.left), more, "over time", is_late=False)
    is_late = -ahead >= max(LEAST_LAG, LAG * time.planned)
    return Hour(f"{clock(time.left)} left", more, pace_in_words(ahead), is_late)


def pace_in_words(ahead: float) -> str:
    """Ahead or behind; less than a minute is neither."""
    if abs(ahead) < 60:
        return "on time"
    return f"{in_minutes(abs(ahead))} {'ahead' if ahead > 0 else 'behind'}"


def board_of(
    facilitation: Facilitation, workshop: Workshop, notes: Sequence[str], keys: Mapping[Defect, str]
) -> Board:
    """The panel as the session stands; `keys` are those that put a probe of each kind."""
    return Board(
        agenda=tuple(_line(each, workshop) for each in facilitation.stages),
        probes=tuple(_probes(workshop, keys)),
        heaps=tuple(heap for heap in _heaps(workshop, notes) if heap.items),
    )


def _line(time: StageTime, workshop: Workshop) -> Line:
    is_done = workshop.answers.leg(time.stage) in workshop.session.closed
    sign = "●" if is_done else "◐" if time.is_here or time.used >= 1 else "○"
    used, planned = round(time.used / 60), round(time.planned / 60)
    return Line(time.stage.title, used, planned, sign, time.is_here, time.put_off)


def _probes(workshop: Workshop, keys: Mapping[Defect, str]) -> Iterator[Probe]:
    moment = workshop.moment
    if isinstance(moment, Asking):
        put = probe_put(workshop)
        for kind, text in moment.question.probes.items():
            yield Probe(keys.get(kind, ""), kind.value, text, text == put)


def _heaps(workshop: Workshop, notes: Sequence[str]) -> Iterator[Heap]:
    session = workshop.session
    meetings = session.meetings
    labels = {question.id: question.label for question in workshop.pack.questions()}
    flags = (": ".join(filter(None, (labels.get(f.question, ""), f.text))) for f in meetings.flags)
    agreed = (each for each in session.actions.values() if each.state == "open")
    yield Heap("Come back to", tuple(flags))
    yield Heap("To sort", tuple(f"{n} {each.text}" for n, each in meetings.to_sort))
    yield Heap("Actions", tuple(_action(each, workshop.today) for each in agreed))
    yield Heap("Decided", tuple(each.text for each in meetings.decisions))
    # The screen may be shared: how many there are is enough, until somebody asks for them.
    yield Heap("Private notes", (SHOWN_ON_DEMAND,) if notes else (), len(notes))
    yield Heap("Parked", session.parked)


def _action(action: Action, today: date) -> str:
    by = show_appointment(action.due, today) if action.due else ""
    who = ", ".join(filter(None, (action.owner, by)))
    return f"{who}: {action.what}" if who else action.what

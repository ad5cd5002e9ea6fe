"""What a customer meets at one point of the road: where, in which tone, what is said and what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.kinds import label_of
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import PATH
from journeycoach.domain.people import YOU
from journeycoach.domain.road import last_rung
from journeycoach.domain.wording import joined, name, one_line, quiet, quoted, standing, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.path_graph import PathMap, Station
    from journeycoach.domain.road import Step

Line = tuple[str, "Words"]
"""A label and what stands behind it."""


class Spoken(Struct, frozen=True):
    """What is asked and promised at one point of the road, in the owner's words."""

    asks: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()


SAID: Mapping[Phase, tuple[str, ...]] = {
    Phase.AWARENESS: ("message.benefit", "message.few-seconds", "message.headline"),
    Phase.CONSIDERATION: ("message.headline", "message.ladder", "message.proof"),
    Phase.PURCHASE: ("buying.price",),
    Phase.RETENTION: ("delight.promise", "retention.after-sale"),
    Phase.LOYALTY: ("loyalty.easy-word",),
}
"""Where the words stand that a customer meets in a part of the road; the first that is answered counts."""
ASKED: Mapping[Phase, tuple[str, ...]] = {
    Phase.PURCHASE: ("message.call-to-action", "choice.ask", "funnel.invitation")
}
"""The same for what is asked of them, where no ladder of asks says so."""
GIVEN: Mapping[Phase, tuple[str, ...]] = {Phase.LOYALTY: ("loyalty.reward",)}
"""The same for what they get."""
_AT_HOME = (
    ("They are", "customer.who"),
    ("It begins with", "customer.trigger"),
    ("What is wrong", "customer.pain"),
    ("They turn to", "customer.looks"),
)


def at_home(case: Case) -> tuple[Line, ...]:
    """Who walks, before the first step."""
    return tuple((label, standing(case.text(topic))) for label, topic in _AT_HOME if case.has(topic))


def at_station(station: Station, path: PathMap, case: Case, spoken: Spoken) -> tuple[Line, ...]:
    """What a step says of itself, and what its part of the road says where it is the first of it."""
    step = station.step
    phase = step.phase if step is _first_in(step.phase, case) else None
    own = tuple(_own_words(station, path, case))
    said = () if station.message or phase is None else _said(phase, case)
    mood = _mood(phase, case) if phase else ()
    return (
        *_where(step),
        *mood,
        *own,
        *said,
        *_promised(spoken),
        *_asked(spoken.asks, phase, case),
        *_behind(step, case),
    )


def in_stage(stage: Stage, case: Case, spoken: Spoken) -> tuple[Line, ...]:
    """What the answers say of a stage of which no step tells."""
    if stage.phase is None:
        return ()
    if not case.places.is_home(stage):
        return (*_promised(spoken), *_asked(spoken.asks, None, case))
    found = (
        *_mood(stage.phase, case),
        *_said(stage.phase, case),
        *_promised(spoken),
        *_asked(spoken.asks, stage.phase, case),
    )
    return (("The way", told("No step of the road is drawn here.")), *found) if found and case.road else found


def said_topic(phase: Phase, case: Case) -> str:
    """The answer in which the words of a part of the road stand; empty when there is none."""
    return _first(SAID, phase, case)


def is_silent(phase: Phase, case: Case) -> bool:
    """Whether no answer says what is said or asked in a part of the road."""
    return not said_topic(phase, case) and not _first(ASKED, phase, case)


def _first(topics: Mapping[Phase, tuple[str, ...]], phase: Phase, case: Case) -> str:
    return next((topic for topic in topics.get(phase, ()) if case.has(topic)), "")


def _first_in(phase: Phase | None, case: Case) -> Step | None:
    return next(iter(case.steps_in(phase)), None) if phase else None


def _where(step: Step) -> Iterator[Line]:
    if step.channel:
        yield "Where", told(name(one_line(step.channel)))


def _own_words(station: Station, path: PathMap, case: Case) -> Iterator[Line]:
    """What only a map of the road has."""
    tone = station.tone or (case.text("message.tone") if not path.uses("tone") else "")
    if tone and (station.tone or _speaks_first(station, case)):
        yield "Tone", told(name(one_line(tone)))
    if station.message:
        yield "They say", standing(station.message)
    if station.purpose:
        yield "What for", told(name(one_line(_label("purpose", station.purpose, case))))


def _speaks_first(station: Station, case: Case) -> bool:
    step = station.step
    return step is _first_in(step.phase, case) and bool(step.phase and said_topic(step.phase, case))


def _label(column: str, cell: str, case: Case) -> str:
    """A pick as its label reads; own words as they are."""
    question = case.answers.question(PATH)
    options = [o for c in (question.columns if question else ()) if c.id == column for o in c.options]
    return label_of(cell, tuple(options))


def _said(phase: Phase, case: Case) -> tuple[Line, ...]:
    said, given = said_topic(phase, case), _first(GIVEN, phase, case)
    return (
        *((("They say", _first_words(said, case)),) if said else ()),
        *((("They give", _first_words(given, case)),) if given else ()),
    )


def _first_words(topic: str, case: Case) -> Words:
    """An answer as words to hear: where a ladder leads to, the first line of a table, else all of it."""
    rungs = case.answers.rungs(topic) if topic == "message.ladder" else ()
    if rungs:
        return standing(last_rung(rungs[0]))
    cells = [cell for cell in case.answers.row(topic).values() if cell.strip()]
    return standing(cells[0] if cells else case.text(topic))


def _mood(phase: Phase, case: Case) -> tuple[Line, ...]:
    """How somebody feels in a part of the road, and what they doubt, by the owner's own account."""
    stages = [stage for stage in case.answers.pack.stages if stage.phase is phase]
    feels = dict.fromkeys(topic for stage in stages for topic in case.own(stage.id, "feeling"))
    doubts = dict.fromkeys(topic for stage in stages for topic in case.own(stage.id, "doubt"))
    return (
        *(("They feel", words) for topic in feels if (words := _feeling(case.answers.row(topic)))),
        *(("They wonder", standing(case.text(topic))) for topic in doubts if case.has(topic)),
    )


def _feeling(row: Mapping[str, str]) -> Words:
    feels, score = row.get("feels", "").strip(), row.get("score", "").strip()
    return told(quoted(feels), quiet(f" {score} of 5") if score else "") if feels else ()


def _promised(spoken: Spoken) -> tuple[Line, ...]:
    return tuple(("They promise", standing(each)) for each in spoken.promises if each.strip())


def _asked(asks: Sequence[str], phase: Phase | None, case: Case) -> tuple[Line, ...]:
    if asks or phase is None:
        return tuple(("They ask", standing(ask)) for ask in asks if ask.strip())
    topic = _first(ASKED, phase, case)
    doors = [told(quoted(each.name, 60)) for each in case.routes] if phase is Phase.PURCHASE else []
    return (
        *((("They ask", standing(case.text(topic))),) if topic else ()),
        *((("Ways to buy", joined(doors, ", ")),) if doors else ()),
    )


def _behind(step: Step, case: Case) -> Iterator[Line]:
    """Who is there, and whether it happens at all."""
    hands = step.hands
    if hands.names:
        yield "Who is there", joined([_person(each, case) for each in hands.names], ", ")
    elif hands.is_nobody or hands.runs_itself:
        yield "Who is there", told("nobody" if hands.is_nobody else "it runs by itself")
    if step.happens:
        yield "How often", told(name(one_line(step.happens)))


def _person(who: str, case: Case) -> Words:
    """The owner by name: to a customer, "you" is somebody else."""
    if who != YOU:
        return told(name(one_line(who)))
    return told(name(one_line(case.owner))) if case.owner else told("the owner")

"""The rows that owners fill in, read as steps, promises and ways to buy that can be computed with."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.amounts import Amount, read_number, read_share
from journeycoach.domain.late import Late
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import Hands, read_hands
from journeycoach.domain.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.answers import Answers

TEN = Decimal(10)
NEVER = Late(r"(?:never|nobody|no[ -]one|nothing|not yet|no|not at all)\b", re.IGNORECASE)
_ALWAYS = Late(r"(?:always|every time|each time)\b", re.IGNORECASE)
_OF_TEN = Late(r"(\d+) ?(?:of|in|out of|from|/) ?(\d+)", re.IGNORECASE)


AFTER_THE_SALE = frozenset({Phase.RETENTION, Phase.LOYALTY})
"""Phases in which the customer has bought already."""
PHASE_OF: Mapping[str, Phase] = {
    "be-known": Phase.AWARENESS,
    **dict.fromkeys(("be-liked", "be-trusted", "endorse-flagship"), Phase.CONSIDERATION),
    "sell": Phase.PURCHASE,
    **dict.fromkeys(("deliver", "use", "renew"), Phase.RETENTION),
    **dict.fromkeys(("refer", "testify"), Phase.LOYALTY),
}
"""The phase of a step that names none, by what it is for."""


class Step(Struct, frozen=True):
    """One step of the customer's road."""

    number: int
    what: str
    stage: str
    """The id of the stage that tells of it; the cell as typed where it names none."""
    channel: str
    hands: Hands
    tool: str
    happens: str
    share: Decimal | None
    """How many times of ten it happens; None when the owner did not say, or not in numbers."""
    phase: Phase | None = None
    """The part of the road it lies in; None where the cell names neither a phase nor a stage."""

    @property
    def is_missing(self) -> bool:
        """Whether it never happens, or nobody sees to it and nobody said that it happens all the same."""
        return self.share == 0 or (self.hands.is_nobody and self.share is None)


class Promise(Struct, frozen=True):
    """Something promised that can be counted."""

    number: int
    text: str
    amount: Amount | None
    unit: str
    start: str
    """From when the clock runs."""
    hours: str
    """At which hours it holds."""
    kept: str
    share: Decimal | None
    """How many times of ten it is kept."""

    @property
    def length(self) -> Decimal | None:
        """Its time in minutes; None for what is no time."""
        return None if self.amount is None else minutes_of(self.amount.value, self.unit or self.amount.unit)

    @property
    def slips(self) -> bool:
        """Whether it is kept less than always."""
        return self.share is not None and self.share < TEN


class Route(Struct, frozen=True):
    """One way to buy, with its ease for a stranger from 1 to 5."""

    name: str
    ease: int | None


def read_steps(answers: Answers, owner: str) -> tuple[Step, ...]:
    """The path as steps, in the owner's order."""
    places = Places(answers.pack)
    rows = enumerate(answers.rows("journey.path"), start=1)
    return tuple(_placed(_step(number, row, owner), places) for number, row in rows)


def _placed(step: Step, places: Places) -> Step:
    """The step in its stage: the one its cell names, else the one that tells of the phase named there."""
    stage = places.stage(step.stage)
    phase = next((each for each in Phase if each == step.stage), stage.phase if stage else None)
    return replace(step, stage=stage.id if stage else step.stage, phase=phase)


def _step(number: int, row: Mapping[str, str], owner: str) -> Step:
    happens = row.get("happens", "").strip()
    return Step(
        number=number,
        what=row.get("step", ""),
        stage=(row.get("stage", "") or PHASE_OF.get(row.get("purpose", ""), "")).casefold(),
        channel=row.get("channel", "").strip(),
        hands=read_hands(row.get("person", ""), owner),
        tool=row.get("tool", "").strip(),
        happens=happens,
        share=times_of_ten(happens),
    )


def times_of_ten(text: str) -> Decimal | None:
    """How often of ten, also when more is said: "always, twice so far", "not counted, 9 of 10"."""
    text = text.strip(" .")
    whole = read_share(text)
    if whole is not None:
        return whole
    if found := _OF_TEN.search(text):
        return read_share(f"{found[1]} of {found[2]}")
    if NEVER.match(text):
        return (
            Decimal(0)
            if not re.match(r"(?:not counted|no idea|nobody (?:knows|counts))", text, re.IGNORECASE)
            else None
        )
    return TEN if _ALWAYS.match(text) else None


def read_promises(answers: Answers) -> tuple[Promise, ...]:
    """The promises in the owner's order."""
    return tuple(_promise(number, row) for number, row in enumerate(answers.rows("promise.made"), start=1))


def _promise(number: int, row: Mapping[str, str]) -> Promise:
    kept = row.get("kept", "").strip()
    return Promise(
        number=number,
        text=row.get("promise", ""),
        amount=read_number(row.get("amount", "")),
        unit=row.get("unit", "").strip(),
        start=row.get("from", "").strip(),
        hours=row.get("hours", "").strip(),
        kept=kept,
        share=times_of_ten(kept),
    )


def read_routes(answers: Answers) -> tuple[Route, ...]:
    """The ways to buy in the owner's order."""
    return tuple(_route(row) for row in answers.rows("buying.routes") if row.get("route"))


def _route(row: Mapping[str, str]) -> Route:
    ease = row.get("ease", "").strip()
    return Route(row.get("route", ""), int(ease) if ease.isdecimal() else None)


_AND_SO = Late(r"(?:and )?so(?: that)?,? +", re.IGNORECASE)


def last_rung(rungs: tuple[str, ...]) -> str:
    """Where a ladder ends, without the "and so" that leads up to it."""
    return without_and_so(rungs[-1]) if rungs else ""


def without_and_so(rung: str) -> str:
    """A rung without the words that join it to the one before."""
    return _AND_SO.sub("", rung.strip(), count=1) if _AND_SO.match(rung.strip()) else rung.strip()


def without_from(start: str) -> str:
    """When a clock starts, without the "from" that our sentence says already."""
    return re.sub(r"^from +", "", start.strip(), flags=re.IGNORECASE)


class Time(Struct, frozen=True):
    """A length of time somebody named."""

    text: str
    minutes: Decimal


_UNITS: Mapping[str, int] = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), 1),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), 60),
    **dict.fromkeys(("day", "days", "night", "nights"), 1440),
    **dict.fromkeys(("week", "weeks"), 10080),
    **dict.fromkeys(("month", "months"), 43800),
    **dict.fromkeys(("year", "years"), 525600),
}
_NUMBERS = "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty sixty ninety"
_TIME = Late(
    rf"\b(\d+(?:[.,]\d+)?|an?|{_NUMBERS.replace(' ', '|')})[ -]?(?:working )?({'|'.join(_UNITS)})\b",
    re.IGNORECASE,
)


def minutes_of(value: Decimal, unit: str) -> Decimal | None:
    """A length of time in minutes, a month being 30 days and 10 hours; None when the unit is no time."""
    word = next((word for word in unit.casefold().split() if word in _UNITS), "")
    return value * _UNITS[word] if word else None


def times_in(text: str) -> Iterator[Time]:
    """Every length of time that a text names in numbers."""
    for found in _TIME.finditer(text):
        amount = read_number("one" if found[1].casefold() in ("a", "an") else found[1])
        if amount is not None:
            yield Time(found[0], amount.value * _UNITS[found[2].casefold()])

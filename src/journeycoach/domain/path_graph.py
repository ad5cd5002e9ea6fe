"""The rows of a road as a graph of steps: where each leads, and shapes that a single road should not have.

An empty `next` means the row below; the last row ends the road. Words that name no step are kept as they are,
and the row below is taken in their place, so that one slip of the pen does not cut a road in two.
"""

from __future__ import annotations

from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.packs import Phase
from journeycoach.domain.path_names import Onward, read_onward

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.road import Step

PATH = "journey.path"
RECOMMENDS = frozenset({"refer", "testify"})
GOOD_ENDS = RECOMMENDS | {"renew"}
"""Purposes a road may end in."""


class Station(Struct, frozen=True):
    """One step with what the map says of it, and the steps that follow."""

    step: Step
    tone: str
    message: str
    purpose: str
    """The id of an option, or words of the owner's own."""
    process: str
    onward: Onward
    after: tuple[int, ...]
    """Numbers of the steps that follow; none where the road ends."""

    @property
    def number(self) -> int:
        """Its row, from 1."""
        return self.step.number

    @property
    def ends(self) -> bool:
        """Whether somebody's road may end there."""
        return self.onward.ends or not self.after

    @property
    def recommends(self) -> bool:
        """Whether people pass the word on there: by its purpose, else by its stage."""
        return self._serves(RECOMMENDS)

    @property
    def may_end(self) -> bool:
        """Whether a road may well end there: passed on, praised or renewed."""
        return self._serves(GOOD_ENDS)

    def _serves(self, purposes: frozenset[str]) -> bool:
        return self.purpose in purposes if self.purpose else self.step.phase is Phase.LOYALTY


class PathMap(Struct, frozen=True, dict=True):
    """A whole road."""

    stations: tuple[Station, ...] = ()

    @property
    def is_mapped(self) -> bool:
        """Whether anything stands in the columns that only a map has."""
        return any(
            p.tone or p.message or p.purpose or p.process or p.onward != Onward() for p in self.stations
        )

    def station(self, number: int) -> Station:
        """The step of that number, from 1."""
        return self.stations[number - 1]

    def uses(self, column: str) -> bool:
        """Whether any step has something in the column."""
        return any(bool(getattr(station, column)) for station in self.stations)

    @cached_property
    def joints(self) -> tuple[tuple[Station, Station], ...]:
        """Each step with each that follows it."""
        return tuple((station, self.station(number)) for station in self.stations for number in station.after)

    @cached_property
    def reach(self) -> Mapping[int, frozenset[int]]:
        """The steps somebody can come to from each; itself only where the road comes back."""
        return {station.number: self._from(station) for station in self.stations}

    def _from(self, start: Station) -> frozenset[int]:
        seen: set[int] = set()
        waiting = list(start.after)
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                waiting.extend(self.station(number).after)
        return frozenset(seen)

    @cached_property
    def walked(self) -> frozenset[int]:
        """The steps that somebody who starts at the first can come to, that one too."""
        return self.reach[1] | {1} if self.stations else frozenset()

    @cached_property
    def behind(self) -> Mapping[int, tuple[int, ...]]:
        """The steps somebody comes to from each, the nearest first; none to which the road goes back."""
        # Whoever sets foot again on a step that nobody leaves out before this one has gone back.
        around = {number: self._without(number) for number in self.reach}
        before = {n: frozenset(b for b in around if b != n and n not in around[b]) for n in self.reach}
        return {n: tuple(each for each in self._steps_to(n, before[n]) if each != n) for n in self.reach}

    @property
    def forks(self) -> tuple[Station, ...]:
        """Steps after which there is more than one way."""
        return tuple(station for station in self.stations if len(station.after) > 1)

    @property
    def dead_ends(self) -> tuple[Station, ...]:
        """Steps at which the road ends although nobody is passed on, praised or renewed there or later."""
        return tuple(each for each in self.stations if each.ends and not self.goes_well(each))

    def goes_well(self, station: Station) -> bool:
        """Whether somebody there can still come to where a road may end."""
        return station.may_end or any(self.station(number).may_end for number in self.reach[station.number])

    @property
    def loose_ends(self) -> tuple[Station, ...]:
        """Steps that lead on to words that name no step."""
        return tuple(station for station in self.stations if station.onward.loose)

    @property
    def ends_in_a_recommendation(self) -> bool:
        """Whether somebody who starts at the first step can come to one that passes the word on."""
        return any(station.recommends for station in self.stations if station.number in self.walked)

    @cached_property
    def spine(self) -> frozenset[int]:
        """The steps that nobody leaves out on the way from the first step to where the road may end well.

        Where it never ends well, those that nobody leaves out on the way to any end.
        """
        goals = {s.number for s in self.stations if s.may_end and s.ends and s.number in self.walked}
        goals = goals or {s.number for s in self.stations if s.ends and s.number in self.walked}
        return frozenset(n for n in self.walked if not goals & self._without(n)) if goals else frozenset()

    @property
    def aside(self) -> frozenset[int]:
        """The steps of a map that some people never come to, since the road parted before them."""
        return self.walked - self.spine if self.is_mapped and self.spine else frozenset()

    def _without(self, left_out: int) -> frozenset[int]:
        """Where somebody can come to from the first step who never sets foot on one of them."""
        seen: set[int] = set()
        waiting = [1]
        while waiting:
            number = waiting.pop()
            if number not in seen and number != left_out:
                seen.add(number)
                waiting.extend(self.station(number).after)
        return frozenset(seen)

    @cached_property
    def loops(self) -> tuple[tuple[int, ...], ...]:
        """Circles in which nothing is renewed or passed on, each as the numbers of its steps in order."""
        found: dict[tuple[int, ...], None] = {}
        for station in self.stations:
            if station.number in self.reach[station.number]:
                circle = tuple(
                    n for n in sorted(self.reach[station.number]) if station.number in self.reach[n]
                )
                found[circle] = None
        return tuple(circle for circle in found if not any(self.station(n).may_end for n in circle))

    @cached_property
    def side_doors(self) -> tuple[Station, ...]:
        """Steps that nothing leads to, although others begin there; each stands for what comes after it."""
        led_to = {number for station in self.stations for number in station.after}
        lost = sorted(
            (station for station in self.stations if station.number not in self.walked),
            key=lambda station: (station.number in led_to, station.number),
        )
        doors: list[Station] = []
        for station in lost:
            if not any(station.number in self.reach[door.number] for door in doors):
                doors.append(station)
        return tuple(sorted(doors, key=lambda station: station.number))

    def meet_again(self, station: Station) -> int:
        """The first step on the way at which the ways out of a fork come together; 0 when they never do.

        A way that goes back to the fork is walked through it only where they do not come together before.
        """
        return self._meeting(station, frozenset({station.number})) or self._meeting(station, frozenset())

    def _meeting(self, fork: Station, closed: frozenset[int]) -> int:
        ways = [self._steps_to(number, closed) for number in fork.after]
        common = set[int].intersection(*map(set, ways)) if ways else set[int]()
        return min(common, key=lambda n: (max(w[n] for w in ways), sum(w[n] for w in ways), n), default=0)

    def _steps_to(self, start: int, closed: frozenset[int]) -> Mapping[int, int]:
        """How many steps on each is, for somebody who never sets foot on closed ones."""
        far: dict[int, int] = {}
        waiting = deque([(start, 0)])
        while waiting:
            number, distance = waiting.popleft()
            if number not in far and number not in closed:
                far[number] = distance
                waiting.extend((each, distance + 1) for each in self.station(number).after)
        return far


def read_path(answers: Answers, road: tuple[Step, ...]) -> PathMap:
    """The road of an answer with what its map says; the steps are those of the same rows."""
    rows = answers.rows(PATH)
    names = [step.what for step in road]
    return PathMap(tuple(_station(row, step, names) for row, step in zip(rows, road, strict=True)))


def _station(row: Mapping[str, str], step: Step, names: list[str]) -> Station:
    onward = read_onward(row.get("next", ""), names)
    below = (step.number + 1,) if step.number < len(names) else ()
    return Station(
        step=step,
        tone=row.get("tone", "").strip(),
        message=row.get("message", "").strip(),
        purpose=row.get("purpose", "").strip(),
        process=row.get("process", "").strip(),
        onward=onward,
        after=onward.steps if onward.steps or onward.ends else below,
    )

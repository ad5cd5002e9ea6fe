"""The clock of a call counts what was spent talking, and nothing else."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.call_clock import CallTime, call_time
from journeycoach.domain.call_events import (
    CallBegun,
    CallEnded,
    CallMoved,
    CallPaused,
    CallResumed,
    CallTimeSet,
    ClockEvent,
)
from journeycoach.domain.events import Recorded
from journeycoach.domain.meetings import Call, Meetings, meetings_after
from tests.adapters.clock import START, FixedClock


class Room:
    """A call while it is held: deeds are recorded at the moment that the clock shows."""

    def __init__(self, minutes: int = 60) -> None:
        self.clock = FixedClock()
        self._meetings = Meetings()
        self._numbers = iter(range(1, 1000))
        self.do(CallBegun(minutes, 0, "first"))

    def do(self, event: ClockEvent) -> None:
        """It happens now."""
        number = next(self._numbers)
        record = Recorded(number, number, self.clock.now(), "coach", "w", event)
        self._meetings = meetings_after(self._meetings, record, event)

    def at_hand(self) -> tuple[int, str]:
        """Ticks and boot, as every event of the clock has them."""
        now = self.clock.instant()
        return now.ticks, now.boot

    @property
    def call(self) -> Call:
        """The last one."""
        return self._meetings.calls[-1]

    def time(self) -> CallTime:
        """As the coach sees it now."""
        return call_time(self.call, self.clock.instant())


def test_time_that_passes_is_used_and_what_is_left_grows_less() -> None:
    room = Room(minutes=60)

    room.clock.pass_by(minutes=12)

    assert (room.time().used, room.time().left) == (12 * 60, 48 * 60)


def test_time_belongs_to_the_stage_that_the_call_moved_to_last() -> None:
    room = Room()
    room.do(CallMoved("awareness", *room.at_hand()))
    room.clock.pass_by(minutes=10)
    room.do(CallMoved("purchase", *room.at_hand()))
    room.clock.pass_by(minutes=5)
    room.do(CallMoved("awareness", *room.at_hand()))
    room.clock.pass_by(minutes=1)

    assert room.time().by_stage == {"": 0, "awareness": 11 * 60, "purchase": 5 * 60}
    assert room.time().stage == "awareness"


def test_a_pause_is_not_counted() -> None:
    room = Room()
    room.clock.pass_by(minutes=10)
    room.do(CallPaused(*room.at_hand()))
    room.clock.pass_by(minutes=30)

    assert (room.time().used, room.time().is_running) == (10 * 60, False)

    room.do(CallResumed(*room.at_hand()))
    room.clock.pass_by(minutes=1)

    assert (room.time().used, room.time().is_running) == (11 * 60, True)


def test_setting_the_wall_clock_changes_nothing() -> None:
    room = Room()
    room.clock.pass_by(minutes=10)
    room.clock.set_to(START - timedelta(hours=5))
    room.do(CallMoved("awareness", *room.at_hand()))
    room.clock.pass_by(minutes=3)
    room.clock.set_to(START + timedelta(days=900))

    assert room.time().used == 13 * 60


def test_what_is_said_to_be_left_counts_from_then_on() -> None:
    room = Room(minutes=60)
    room.clock.pass_by(minutes=20)
    room.do(CallTimeSet(25, *room.at_hand()))
    room.clock.pass_by(minutes=5)

    assert (room.time().left, room.time().planned) == (20 * 60, 45 * 60)


def test_a_call_that_runs_over_has_less_than_nothing_left() -> None:
    room = Room(minutes=10)

    room.clock.pass_by(minutes=12)

    assert room.time().left == -2 * 60


def test_after_a_new_start_of_the_computer_the_wall_clock_fills_the_gap() -> None:
    room = Room()
    room.clock.pass_by(minutes=10)
    room.do(CallMoved("awareness", *room.at_hand()))
    room.clock.boot = "second"
    room.clock.pass_by(minutes=4)

    assert room.time().used == 14 * 60


def test_a_call_that_was_ended_stands_still() -> None:
    room = Room()
    room.clock.pass_by(minutes=50)
    room.do(CallEnded(*room.at_hand()))
    room.clock.pass_by(minutes=50)

    assert (room.time().used, room.time().is_running, room.call.is_over) == (50 * 60, False, True)


KINDS = (CallPaused, CallResumed, CallMoved, CallTimeSet, None)
deeds = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 90_000)), max_size=30)


@given(deeds, st.integers(-(10**7), 10**7))
def test_used_time_is_the_sum_of_the_stages_and_never_more_than_has_passed(
    done: list[tuple[type[ClockEvent] | None, int]], seconds: int
) -> None:
    room, passed = Room(), 0
    for deed, milliseconds in done:
        room.clock.pass_by(milliseconds=milliseconds)
        passed += milliseconds
        room.clock.set_to(START + timedelta(seconds=seconds))
        if deed is CallMoved:
            room.do(CallMoved(f"stage {passed % 3}", *room.at_hand()))
        elif deed is CallTimeSet:
            room.do(CallTimeSet(passed % 90, *room.at_hand()))
        elif deed is CallPaused or deed is CallResumed:
            room.do(deed(*room.at_hand()))

    time = room.time()

    assert abs(time.used - sum(time.by_stage.values())) < 1e-6
    assert 0 <= time.used <= passed / 1000 + 1e-6

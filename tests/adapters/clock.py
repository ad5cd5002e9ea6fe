"""A clock that stands still until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from journeycoach.domain.call_clock import Instant

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
"""A Monday morning."""


class FixedClock:
    """Tells the same moment until `pass_by` moves it; the wall clock is UTC plus some hours."""

    def __init__(self, moment: datetime = START, *, hours_ahead: int = 0) -> None:
        self.moment = moment
        self._ahead = timedelta(hours=hours_ahead)
        self.boot = "first"
        """Another text when the computer was started anew."""
        self._ticks = 0

    def now(self) -> datetime:
        """The moment set last."""
        return self.moment

    def local(self, moment: datetime) -> datetime:
        """The moment on the wall clock, without a zone."""
        return (moment.astimezone(UTC) + self._ahead).replace(tzinfo=None)

    def instant(self) -> Instant:
        """The moment, with what has passed by since the clock was made."""
        return Instant(self._ticks, self.boot, self.moment)

    def set_to(self, moment: datetime) -> None:
        """Somebody sets the wall clock; no time passes."""
        self.moment = moment

    def pass_by(self, **units: float) -> None:
        """Let time pass: seconds=1, minutes=5, and so on."""
        gone = timedelta(**units)
        self.moment += gone
        self._ticks += int(gone.total_seconds() * 1000)

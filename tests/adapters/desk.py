"""A desk with a fixed clock and ids that count."""

from __future__ import annotations

from journeycoach.storage.desk import Desk
from tests.adapters.clock import FixedClock
from tests.adapters.ids import CountingIds


def a_desk(window: str = "w1") -> Desk:
    """What a store is given in a test."""
    return Desk(FixedClock(), CountingIds(), window)

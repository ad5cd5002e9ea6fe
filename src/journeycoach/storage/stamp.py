"""From events to the lines of one step, with numbers, time and author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import Recorded
from journeycoach.storage.codec import decode_event, encode_event, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.events import Event
    from journeycoach.storage.desk import Desk


TOO_MUCH = "This answer cannot be kept: it is too long, or not plain text. Shorten it, then send it again."


class Step(Struct, frozen=True):
    """One deed, ready to be written."""

    lines: tuple[bytes, ...]
    records: tuple[Recorded, ...]
    """As they will be read back."""


def make_step(events: Sequence[Event], author: str, desk: Desk, first: int) -> Step:
    """The lines of a deed whose first event gets the number `first`.

    Raises NotKeptError for an event that could not be read back: better refused now than damaged later.
    """
    at = rounded(desk.clock.now())
    last = len(events) - 1
    try:
        lines = tuple(
            encode_event(Recorded(first + i, first, at, author, desk.window, event), more=i < last)
            for i, event in enumerate(events)
        )
        return Step(lines, tuple(decode_event(line[:-1]) for line in lines))
    except (ValueError, TypeError, RecursionError) as error:
        raise NotKeptError(TOO_MUCH) from error

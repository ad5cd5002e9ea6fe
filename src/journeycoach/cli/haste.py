"""What a command that lives for a tenth of a second can leave out."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 50_000
"""New objects before garbage is looked for; Python's own 700 have a start searched fifty times, in vain."""
USUAL = 700
WISHED_FOR = "typing_extensions"


@contextmanager
def rare_collection() -> Iterator[None]:
    """Garbage is looked for only when there may be a lot of it."""
    before = gc.get_threshold()
    gc.set_threshold(PATIENCE)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def usual_collection() -> None:
    """As Python does it, for whatever stays for hours: little garbage at a time, and so short pauses."""
    gc.set_threshold(USUAL)


def leave() -> None:
    """Spare the end of the process its last search for garbage: all memory goes at once."""
    gc.freeze()


def import_values() -> None:
    """Import what values are made with, before anything asks for it.

    It takes the types of a large library where there is one; those of Python itself do as well.
    """
    if WISHED_FOR in sys.modules:
        return
    sys.modules[WISHED_FOR] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules[WISHED_FOR]

"""Who is talked to line by line: a person at a keyboard, or whatever comes through a pipe."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeycoach.cli import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.line.console import Console
    from journeycoach.wiring.house import House


@contextmanager
def console_of(here: House) -> Iterator[Console]:
    """With editing and history where the terminal can; talk goes to standard error."""
    if says.has_person() and not here.around.is_dumb:
        from journeycoach.line.keyboard import Keyboard, prompts_on

        with prompts_on(sys.stderr):
            yield Keyboard(sys.stderr)
    else:
        from journeycoach.line.pipe import Pipe

        yield Pipe(sys.stdin, sys.stderr, echo=not says.has_person())

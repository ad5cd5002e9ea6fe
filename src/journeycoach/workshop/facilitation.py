"""Leading a call: the client talks, the coach keeps time, catches lines, and marks what to come back to."""

from __future__ import annotations

from contextlib import suppress

from journeycoach.domain.errors import NotKeptError
from journeycoach.workshop.call_agenda import USUAL
from journeycoach.workshop.call_hour import CallHour
from journeycoach.workshop.call_talk import CallTalk
from journeycoach.workshop.call_thoughts import CallThoughts


class Facilitation(CallHour, CallTalk, CallThoughts):
    """One call on one workshop, for the front end of whoever leads it.

    Every deed returns the turn after it. One that could not be kept raises NotKeptError, and nothing changed;
    one that makes no sense here raises CoachError with what to do instead.
    """

    greeting = ""
    """What is said when the window opens: how much time there is, and what was put off."""

    def open(self, minutes: int = USUAL) -> None:
        """Begin the call of this window, or go on with the one that goes on. Raises CoachError."""
        self.greeting = self.begin_or_go_on(minutes).note

    def keep_up(self) -> str:
        """After every turn: let the clock count for the stage at hand; a word when the call falls behind."""
        # What the disk does not take here is told with the next answer, which matters more.
        with suppress(NotKeptError):
            self.moved()
        return self.notice()

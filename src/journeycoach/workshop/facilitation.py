"""Leading a call: the client talks, the coach keeps time, catches lines, and marks what to come back to."""

from __future__ import annotations

from journeycoach.workshop.call_hour import CallHour
from journeycoach.workshop.call_talk import CallTalk
from journeycoach.workshop.call_thoughts import CallThoughts


class Facilitation(CallHour, CallTalk, CallThoughts):
    """One call on one workshop, for the front end of whoever leads it.

    Every deed returns the turn after it. One that could not be kept raises NotKeptError, and nothing changed;
    one that makes no sense here raises CoachError with what to do instead.
    """

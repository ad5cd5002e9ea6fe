"""An action as somebody types it, before it is kept."""

from __future__ import annotations

from msgspec import Struct

ACTION_FIELDS = ("what", "owner", "due", "done_when", "when_then")
"""What can be typed, in the order it is asked for."""
ACTION_MISSING = "Say what will be done: /action Kim puts three prices on the order page by Fri 4 Dec"


class ActionDraft(Struct, frozen=True):
    """An action as typed: what, who, when, and how one will know."""

    what: str
    owner: str = ""
    due: str = ""
    """ISO date or empty."""
    done_when: str = ""
    when_then: str = ""
    stage: str = ""
    """The stage it belongs to; empty for the one at hand."""

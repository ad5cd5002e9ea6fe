"""A proposed action opened field by field: what, who, by when, done when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.dates import read_date, show_date
from journeycoach.tui.sheets.sheet import Complain, Deed, Do, Fill, Outcome, Row, Tone

if TYPE_CHECKING:
    from datetime import date

LABELS = ("what", "who", "by when", "done when", "when, then")
DUE = 2


class Draft(Struct, frozen=True):
    """The fields as typed, in the order of LABELS."""

    what: str
    owner: str
    due: str
    done_when: str
    when_then: str

    @property
    def values(self) -> tuple[str, ...]:
        """In the order of LABELS."""
        return (self.what, self.owner, self.due, self.done_when, self.when_then)

    def changed(self, place: int, text: str) -> Draft:
        """With another text in one field."""
        name = ("what", "owner", "due", "done_when", "when_then")[place]
        return replace(self, **{name: text})


class Fields:
    """Enter or Tab takes a field; after the last one the action is accepted as it then reads."""

    takes_answer = False
    enter_does = "next"

    def __init__(self, proposal: str, draft: Draft, today: date) -> None:
        self._proposal = proposal
        self._today = today
        self._at = 0
        self.action = draft
        """The action as it reads now; its date as ISO text once taken."""

    @property
    def begins(self) -> str:
        """The field at hand."""
        return self.field

    @property
    def field(self) -> str:
        """What the field at hand holds, for the composer."""
        return self._shown(self._at)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every field, the one at hand marked."""
        return tuple(
            Row(
                "…" if n == self._at else self._shown(n),
                lead=label,
                tone=Tone.HERE if n == self._at else Tone.PLAIN,
            )
            for n, label in enumerate(LABELS)
        )

    @property
    def hint(self) -> str:
        """Which field, and the way out."""
        return f"{LABELS[self._at]} · Enter next · Esc leaves it as it was"

    def press(self, key: str, text: str) -> Outcome | None:
        """Tab on, Shift+Tab and Up back, Escape out."""
        if key == "escape":
            return Do(Deed.LEAVE)
        if key == "tab":
            return self.enter(text)
        if key in ("up", "shift+tab") and self._at:
            self._at -= 1
            return Fill(self.field)
        return None

    def enter(self, text: str) -> Outcome:
        """Takes the field and goes on; a date is read first."""
        text = " ".join(text.split("\n")).strip()
        if self._at == DUE and text:
            day = read_date(text, self._today)
            if day is None:
                return Complain(f"I couldn't read “{text}” as a date. Try 5 Apr, or in two weeks.")
            text = day.isoformat()
        self.action = self.action.changed(self._at, text)
        if self._at + 1 == len(LABELS):
            return Do(Deed.ALTERED, self._proposal)
        self._at += 1
        return Fill(self.field)

    def draft(self, text: str) -> str:
        """Not kept: the proposal itself stays until it is accepted or dropped."""
        del text
        return ""

    def _shown(self, place: int) -> str:
        text = self.action.values[place]
        day = read_date(text, self._today) if place == DUE and text else None
        return show_date(day) if day else text

"""A scale: one key gives the step."""

from __future__ import annotations

from journeycoach.tui.sheets.sheet import STAY, Complain, Outcome, Row, Send, Tone


class Scale:
    """Steps from low to high; 0 stands for 10, arrows and Enter do as well."""

    takes_answer = True
    enter_does = "send"
    begins = ""

    def __init__(self, low: int, high: int, picked: int | None = None) -> None:
        self._low, self._high = low, high
        self._at = picked

    @property
    def rows(self) -> tuple[Row, ...]:
        """The steps in one line, the one under the arrow in brackets."""
        steps = range(self._low, self._high + 1)
        shown = "  ".join(f"[{step}]" if step == self._at else str(step) for step in steps)
        return (Row(shown, tone=Tone.PLAIN if self._at is None else Tone.HERE),)

    @property
    def hint(self) -> str:
        """Which keys there are."""
        ten = ", 0 is 10" if self._high == 10 and self._low > 0 else ""
        return f"one key, {self._low} to {min(self._high, 9)}{ten}"

    def press(self, key: str, text: str) -> Outcome | None:
        """Digits and arrows act while nothing is typed."""
        if text:
            return None
        if key in ("left", "right"):
            self._move(1 if key == "right" else -1)
            return STAY
        if len(key) != 1 or not key.isdecimal():
            return None
        step = 10 if key == "0" and self._low > 0 else int(key)
        return Send(str(step)) if self._is_one_key and self._low <= step <= self._high else None

    def enter(self, text: str) -> Outcome:
        """The typed number, or the step under the arrow."""
        if text.strip():
            return Send(text)
        if self._at is None:
            return Complain(f"Press a number, {self._low} to {self._high}.")
        return Send(str(self._at))

    def draft(self, text: str) -> str:
        """Only what is typed: a step is sent at once."""
        return text

    @property
    def _is_one_key(self) -> bool:
        return self._high <= (9 if self._low == 0 else 10)

    def _move(self, by: int) -> None:
        at = (self._low + self._high) // 2 if self._at is None else self._at + by
        self._at = max(self._low, min(self._high, at))

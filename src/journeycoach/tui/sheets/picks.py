"""Picking from numbered options: one of them at a key, or several, or the owner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.tui.sheets.sheet import STAY, Complain, Outcome, Row, Send, Tone

if TYPE_CHECKING:
    from journeycoach.domain.packs import Option

OWN_WORDS = "or say it in your own words"
PICK_FIRST = "Press a number, or type your own words."
SEPARATORS = ",;\n"


class Pick:
    """One option: a digit picks it, arrows and Enter do too, anything else is typed."""

    takes_answer = True
    enter_does = "send"

    def __init__(self, options: tuple[Option, ...], picked: str = "") -> None:
        """Begin with an option's id, or with somebody's own words."""
        self._options = options
        self._at = next((n for n, option in enumerate(options) if option.id == picked), -1)
        self.begins = picked if self._at < 0 else ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The options by number."""
        return tuple(
            Row(option.label, str(n + 1), tone=Tone.HERE if n == self._at else Tone.PLAIN, picks=_digit(n))
            for n, option in enumerate(self._options)
        )

    @property
    def hint(self) -> str:
        """That words do as well."""
        return OWN_WORDS

    def press(self, key: str, text: str) -> Outcome | None:
        """Digits and arrows act while nothing is typed."""
        if text:
            return None
        if key in ("up", "down"):
            self._at = _step(self._at, key, len(self._options))
            return STAY
        picked = _picked(key, len(self._options))
        return None if picked is None else Send(self._options[picked].label)

    def enter(self, text: str) -> Outcome:
        """The typed words, or the option under the arrow."""
        if text.strip():
            return Send(text)
        return Complain(PICK_FIRST) if self._at < 0 else Send(self._options[self._at].label)

    def draft(self, text: str) -> str:
        """Only what is typed: a pick is sent at once."""
        return text


class Picks:
    """Several options: digits and the space bar tick them, Enter sends them with what is typed."""

    takes_answer = True
    enter_does = "send"

    def __init__(self, options: tuple[Option, ...], picked: tuple[str, ...] = ()) -> None:
        """Begin with the ids of options and with own words among them."""
        self._options = options
        self._ticked = {option.id for option in options} & set(picked)
        self._at = -1
        self.begins = ", ".join(pick for pick in picked if pick not in self._ticked)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The options by number, a cross before those that are ticked."""
        return tuple(self._row(n, option) for n, option in enumerate(self._options))

    @property
    def hint(self) -> str:
        """What Enter does now."""
        return "Enter sends them; more in your own words" if self._ticked else "numbers, or your own words"

    def press(self, key: str, text: str) -> Outcome | None:
        """Digits, arrows and the space bar act while nothing is typed."""
        if text:
            return None
        if key in ("up", "down"):
            self._at = _step(self._at, key, len(self._options))
            return STAY
        picked = self._at if key == "space" and self._at >= 0 else _picked(key, len(self._options))
        if picked is None:
            return None
        self._ticked ^= {self._options[picked].id}
        return STAY

    def enter(self, text: str) -> Outcome:
        """The ticked options by number, then the typed words."""
        sent = self._text_form(text)
        return Send(sent) if sent else Complain("Tick one or more by number, or type your own words.")

    def draft(self, text: str) -> str:
        """What Enter would send."""
        return self._text_form(text)

    def _text_form(self, text: str) -> str:
        ticked = [option for option in self._options if option.id in self._ticked]
        return ", ".join([*map(self._written, ticked), *([text.strip()] if text.strip() else [])])

    def _written(self, option: Option) -> str:
        """The option as words where that reads back as one part, else by its number."""
        is_one = not any(separator in option.label for separator in SEPARATORS)
        return option.label if is_one else str(self._options.index(option) + 1)

    def _row(self, n: int, option: Option) -> Row:
        sign = f"{n + 1} {'[x]' if option.id in self._ticked else '[ ]'}"
        return Row(option.label, sign, tone=Tone.HERE if n == self._at else Tone.PLAIN, picks=_digit(n))


def _step(at: int, key: str, count: int) -> int:
    if at < 0:
        return count - 1 if key == "up" else 0
    return (at + (-1 if key == "up" else 1)) % count


def _picked(key: str, count: int) -> int | None:
    number = int(key) if len(key) == 1 and key.isdecimal() else 0
    return number - 1 if 1 <= number <= min(count, 9) else None


def _digit(n: int) -> str:
    return str(n + 1) if n < 9 else ""

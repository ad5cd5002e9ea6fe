"""The moments at the end of a stage, where one key answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.tui.sheets.sheet import Complain, Deed, Do, Outcome, Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.interview import Breathing
    from journeycoach.domain.proposals import Proposed

MARKS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The keys of a play-back's lines, in order."""


class Keys:
    """A moment in which Enter and single keys do something; text waits for the next question."""

    takes_answer = False
    begins = ""

    def __init__(self, keys: Mapping[str, Do], hint: str, enter_does: str = "") -> None:
        self._keys = keys
        self._hint = hint
        self.enter_does = enter_does

    @property
    def rows(self) -> tuple[Row, ...]:
        """None: the coach says it all in the conversation."""
        return ()

    @property
    def hint(self) -> str:
        """The keys."""
        return self._hint

    def press(self, key: str, text: str) -> Outcome | None:
        """One of the keys, while nothing is typed."""
        return None if text else self._keys.get(key)

    def enter(self, text: str) -> Outcome:
        """What Enter does here, if there is nothing in the composer."""
        if text.strip():
            return Complain(
                f"No question is open here. Esc keeps your text for the next one; then {self._hint}."
            )
        return self._keys.get("enter", Complain(f"Enter alone does nothing here. Press a key: {self._hint}."))

    def draft(self, text: str) -> str:
        """What is typed waits for the next question."""
        return text


def playing_back(question_ids: tuple[str, ...]) -> Keys:
    """Enter goes on, a mark changes its line."""
    keys = {mark: Do(Deed.CHANGE, name) for mark, name in zip(MARKS, question_ids, strict=False)}
    return Keys({**keys, "enter": Do(Deed.CONFIRM)}, "Enter goes on · a number changes one", "go on")


def proposing(proposed: Proposed) -> Keys:
    """Accept, change or drop the proposal at hand, or accept all."""
    keys = {
        "a": Do(Deed.ACCEPT, proposed.id),
        "e": Do(Deed.ALTER, proposed.id),
        "d": Do(Deed.DECLINE, proposed.id),
        "A": Do(Deed.ACCEPT_ALL),
    }
    return Keys(keys, "a accept · e change · d drop · A all")


def breathing(moment: Breathing, weak: int) -> Keys:
    """Enter goes on; deeper and a look at the weak ones where there is something."""
    keys, hint = {"enter": Do(Deed.GO_ON)}, "Enter goes on"
    if moment.deeper:
        keys["g"], hint = Do(Deed.DEEPEN), f"{hint} · g goes deeper"
    if weak:
        keys["l"], hint = Do(Deed.LOOK), f"{hint} · l looks at the weak ones"
    return Keys(keys, hint, "go on")


def finished() -> Keys:
    """Enter opens the plan."""
    return Keys({"enter": Do(Deed.PLAN)}, "Enter opens the plan", "plan")

"""What is said around a walk along the road; what is met there are the owner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.domain.document import plain
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.packs import Question
    from journeycoach.domain.walk import Encounter
    from journeycoach.domain.walk_places import Break

BREAK: Final = "!"
"""Stands before an encounter at which something breaks."""
EMPTY: Final = "There is no road to walk yet. It begins with whom it is for, and with the steps they take."
ENDS: Final = "This is the end of the road."
GOES_ON: Final = "/walk goes on where you were on the road."
NO_QUESTION: Final = "This method has no question that mends it; another one may. /method lists them."
NO_SUCH_BREAK: Final = "There is no break of that number here."
HINT: Final = "Enter goes on, a number mends that break, b goes back, e edits this step, q leaves."
MEND_HINT: Final = "A number mends it; Enter goes on."
LEAVE_FIRST: Final = "q leaves the walk; then I can do that."
BACK_HINT: Final = "Enter, b, e or q leads back to the road; none of them is an answer here."
BACK_ON_THE_ROAD: Final = "Back on the road."


def opening(encounters: Sequence[Encounter]) -> str:
    """How long the road is and how often it breaks."""
    broken = sum(len(each.breaks) for each in encounters)
    many = count(len(encounters), "encounter")
    if not broken:
        return f"This is your road as the ideal customer meets it: {many}, and nothing that breaks."
    return f"This is your road as the ideal customer meets it: {many}. It breaks in {count(broken, 'place')}."


def place(encounter: Encounter) -> str:
    """Where an encounter lies: its stage, and its step by number."""
    number = f"step {encounter.row}" if encounter.key.startswith("step/") else ""
    return " · ".join(filter(None, (encounter.place, number)))


def place_told(encounter: Encounter) -> str:
    """The same with how often it breaks there, for where the breaks themselves may be out of sight."""
    breaks = f"breaks in {count(len(encounter.breaks), 'place')}" if encounter.breaks else ""
    return " · ".join(filter(None, (place(encounter), breaks)))


def heading(encounter: Encounter, number: int, total: int) -> str:
    """An encounter by its place on the road, on one line."""
    where = place(encounter)
    return f"{number} of {total}{f' · {where}' if where else ''}: {plain(encounter.title)}"


def touched(questions: Sequence[Question]) -> str:
    """Which answers a change on the road may touch; empty when none."""
    named = ", ".join(f"“{question.label}”" for question in questions)
    return f"This may touch {named}; in the conversation I come back to it." if named else ""


def broken(encounter: Encounter) -> str:
    """What stands before the list of breaks."""
    return (
        "Here it breaks."
        if len(encounter.breaks) == 1
        else f"Here it breaks in {len(encounter.breaks)} places."
    )


def mends(broken: Break) -> str:
    """Which answer mends a break."""
    if not broken.question:
        return "no question of this method mends it"
    return f"mended in “{broken.label}”{f', line {broken.row}' if broken.row else ''}"


def lines_of(encounter: Encounter) -> Iterator[str]:
    """What is met, a line each."""
    for label, words in encounter.lines:
        yield f"{label}: {plain(words)}"


def break_lines(encounter: Encounter) -> Iterator[str]:
    """What breaks, by number, each with the answer that mends it."""
    for number, each in enumerate(encounter.breaks, start=1):
        yield f"{number}. {plain(each.says)} ({mends(each)})"

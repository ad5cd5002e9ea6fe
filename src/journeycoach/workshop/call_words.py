"""What is said about a call: its clock, its agenda, and what there is no time for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.agenda import Agenda
    from journeycoach.domain.packs import Question

NO_CALL: Final = "No call is going on. Begin one with: open NAME --facilitate"
OVER: Final = "The time is up. /longer 10 adds ten minutes, /end closes the call."
NAMED: Final = 4
"""So many questions are named in a sentence; of more, how many there are."""


def how_tight(agenda: Agenda) -> str:
    """A sentence where the must-ask set, with the question at hand, is too long for the minutes there are."""
    if not agenda.is_tight:
        return ""
    many = len(agenda.items)
    each = agenda.minutes / many
    about = "under a minute" if each < 1 else f"about {in_minutes(each * 60)}"
    apiece = f": {about} each" if many > 1 else ""
    return f"{count(many, 'question')} in {in_minutes(agenda.minutes * 60)}{apiece}."


def begun(agenda: Agenda) -> str:
    """The first words of a call."""
    return joined(
        f"The clock runs: {in_minutes(agenda.minutes * 60)}.", put_off(agenda.waits), how_tight(agenda)
    )


def planned_anew(agenda: Agenda, back: int = 0) -> str:
    """What a new plan keeps and what it puts off; `back` questions are taken up again."""
    minutes = in_minutes(agenda.minutes * 60)
    tight = how_tight(agenda)
    own = sum(not item.is_extra for item in agenda.items) + back if back else len(agenda.items)
    kept = tight or f"{minutes} for {count(own, 'question')}."
    return joined(kept, put_off(agenda.waits))


def put_off(questions: Sequence[Question]) -> str:
    """What there is no time for, by name where that stays readable; empty for nothing."""
    if not questions:
        return ""
    return f"Put off until after the call: {_named(questions)}. /undo brings them back."


def taken_up(questions: Sequence[Question]) -> str:
    """What there is time for again, by name where that stays readable; empty for nothing."""
    return f"Back on the agenda: {_named(questions)}." if questions else ""


def _named(questions: Sequence[Question]) -> str:
    names = [f"“{question.label}”" for question in questions[:NAMED]]
    more = len(questions) - NAMED
    return f"{', '.join(names)}{f' and {more} more' if more > 0 else ''}"


def behind(minutes: float, left: float, agenda: Agenda) -> str:
    """The offer to plan anew; nothing is done before it is taken."""
    would = (
        f"{count(len(agenda.waits), 'question')} would wait" if agenda.waits else "nothing would be put off"
    )
    lag, rest = in_minutes(minutes * 60), in_minutes(left)
    return f"{lag} behind. /left plans the {rest} that remain: {would}."


def ended(used: float, deferred: int) -> str:
    """The last words of a call."""
    open_again = f"What was put off is open again: {count(deferred, 'question')}." if deferred else ""
    return joined(f"The call is over after {in_minutes(used)}.", open_again)


def clock(seconds: float) -> str:
    """A stretch of time as a clock shows it: 7:05, or 1:07:05; under nought with a minus."""
    sign, whole = ("-" if seconds < 0 else ""), int(abs(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


def in_minutes(seconds: float) -> str:
    """A stretch of time in whole minutes, at least one."""
    return count(max(1, round(seconds / 60)), "minute")


def joined(*sentences: str) -> str:
    """One after the other, empty ones left out."""
    return " ".join(each for each in sentences if each)

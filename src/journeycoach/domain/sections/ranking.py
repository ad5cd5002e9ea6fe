"""Where one notch up pays most: the owner's marks for the stages, and which of them the sale hangs on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.document import Paragraph, Section, Table
from journeycoach.domain.wording import figure, in_words, line, listed, strong, titled, told

if TYPE_CHECKING:
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

CRITICAL = "stages.critical"
FEWEST = 3
"""Marks; with fewer there is nothing to rank."""
BEST = 10


class Mark(Struct, frozen=True):
    """One stage with the owner's mark for it."""

    title: str
    mark: int
    is_critical: bool
    place: int
    """Its place on the road, counted from 0."""

    @property
    def gain(self) -> Decimal:
        """How much more comes through when the mark rises by one, in per cent.

        The stages are a chain: what comes out at its end is the product of its links. One notch up from m
        multiplies it by (m + 1) / m, whatever the other links are. 0 for the best mark.
        """
        return Decimal(0) if self.mark >= BEST else Decimal(100) / self.mark


def ranked(case: Case) -> tuple[Mark, ...]:
    """The marked stages: critical ones first, then by gain; those at the best mark last.

    The stages are those that the question for the critical ones lists, in whichever method it is asked.
    """
    critical = frozenset(case.answers.picks(CRITICAL))
    question = case.answers.question(CRITICAL)
    options = question.options if question else ()
    marks = [
        Mark(option.label, number, option.id in critical, place)
        for place, option in enumerate(options)
        if (number := case.answers.number(f"{option.id}.rating"))
    ]
    return tuple(sorted(marks, key=lambda m: (not m.gain, not m.is_critical, -m.gain, m.place)))


def ranking_section(material: Material) -> Section | None:
    """The table, and what it says; None with few marks, or in a method that asks for no critical stages."""
    case = material.case
    marks = ranked(case)
    if len(marks) < FEWEST or case.answers.question(CRITICAL) is None:
        return None
    table = Table(
        tuple(map(told, ("Stage", "Your mark", "Sale hangs on it", "One notch up brings"))),
        tuple(_row(mark) for mark in marks),
    )
    return Section("ranking", told("Where one notch up pays most"), (table, Paragraph(_told(marks))))


def _row(mark: Mark) -> tuple[Words, ...]:
    return (
        told(mark.title),
        told(f"{mark.mark} of 10"),
        told("yes" if mark.is_critical else "no"),
        told(f"{mark.mark + 1} ÷ {mark.mark}: {figure(mark.gain, 0)} % more")
        if mark.gain
        else told("nothing: it is at its best"),
    )


def _told(marks: tuple[Mark, ...]) -> Words:
    first = marks[0]
    critical = [titled(mark.title) for mark in marks if mark.is_critical]
    hangs = (
        line("You say the sale hangs on {stages}. ", stages=listed(critical))
        if critical
        else told("You have not said on which of them the sale hangs, so all count alike. ")
    )
    if not first.gain:
        return told(hangs, "All of them are at their best already.")
    return told(
        line(
            "{hangs}Begin with {stage}: from {mark} to {next} lets {gain} % more people through",
            hangs=hangs,
            stage=strong(titled(first.title)),
            mark=in_words(first.mark),
            next=in_words(first.mark + 1),
            gain=figure(first.gain, 0),
        ),
        _beside(first, marks),
        ".",
    )


def _beside(first: Mark, marks: tuple[Mark, ...]) -> Words:
    """What the same notch brings where the mark is best, to compare."""
    best = max((mark for mark in marks if mark.gain), key=lambda mark: mark.mark)
    if best.mark == first.mark:
        return ()
    return line("; one notch at {best} lets {gain} %", best=titled(best.title), gain=figure(best.gain, 0))

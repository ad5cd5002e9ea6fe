"""Which number to measure first: the one that the next sum waits for, or that makes a result widest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Subheading
from journeycoach.domain.numbers import range_of
from journeycoach.domain.packs import Phase
from journeycoach.domain.sections.numbers_backwards import income_goal
from journeycoach.domain.sections.numbers_worth import MARGIN, SALE, YEARLY, YEARS
from journeycoach.domain.sections.range_words import shown
from journeycoach.domain.tallies import BEFORE_OR_AT_THE_SALE, Mismatch, links
from journeycoach.domain.wording import figure, line, quoted, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.numbers import Range
    from journeycoach.domain.tallies import Tally

MOST = 3
"""Numbers to begin with; who is sent to count everything counts nothing."""
WIDE = 2
"""From so many times its lower end on, a guess makes too much of a result."""


def measure_first(tallies: Sequence[Tally], case: Case) -> tuple[Block, ...]:
    """At most three numbers, each with what it would tell; nothing when no sum waits for one."""
    found = (
        *_money(case),
        *_uncounted(tallies),
        *_unequal(tallies),
        *_no_sale(tallies, case),
        *_wide(tallies, case),
    )
    if not found:
        return ()
    return Subheading(told("Measure this first")), Bullets(found[:MOST], is_numbered=True)


def _money(case: Case) -> Iterator[Words]:
    """What the worth of a customer or an income goal lacks, of what the method asks for."""
    sale, yearly = case.has(SALE), case.has(YEARLY)
    income = income_goal(case)
    if income and not income.stretch:
        yield line(
            "Whether your goal, {what}, is the money of a month or of a year: until that is said, "
            "nobody can tell how many sales it takes.",
            what=quoted(case.answers.row("business.goal").get("what", ""), 60),
        )
    if not sale and (yearly or income):
        yield from _asked(SALE, "without it, none of the other numbers turns into money.", case)
    if sale and not yearly:
        yield from _asked(YEARLY, "one sale says little about a customer who may come again.", case)
    if sale and yearly and not case.has(YEARS):
        yield from _asked(YEARS, "a year of a customer is known; how many such years there are is not.", case)
    if sale and yearly and not case.has(MARGIN):
        yield from _asked(MARGIN, "it tells what a new customer may cost to win.", case)


def _asked(topic: str, why: str, case: Case) -> Iterator[Words]:
    question = case.answers.question(topic)
    if question is not None:
        yield line("{what}: {why}", what=strong(question.label), why=why)


def _uncounted(tallies: Sequence[Tally]) -> Iterator[Words]:
    """Counts that have a name and no number, when another one has."""
    if not any(tally.now for tally in tallies):
        return
    for tally in tallies:
        if tally.now is None and tally.phase in BEFORE_OR_AT_THE_SALE:
            where = line(" ({where})", where=quoted(tally.read_where, 50)) if tally.read_where else ()
            yield line(
                "{what}, for one month{where}: the counts before and after it cannot be joined without it.",
                what=strong(quoted(tally.what, 50)),
                where=where,
            )


def _unequal(tallies: Sequence[Tally]) -> Iterator[Words]:
    """The first two counts that are of different things: one such list is enough to begin with."""
    found = links([tally for tally in tallies if tally.phase in BEFORE_OR_AT_THE_SALE])
    for pair in [each for each in found if isinstance(each, Mismatch)][:1]:
        yield line(
            "{first} and {second} for the same month, and of the same people: "
            "each new name on one list, a tick when it is on the other.",
            first=strong(quoted(pair.first.what, 50)),
            second=strong(quoted(pair.then.what, 50)),
        )


def _no_sale(tallies: Sequence[Tally], case: Case) -> Iterator[Words]:
    """The count of those who buy, where earlier ones are counted."""
    counted = [tally for tally in tallies if tally.now and tally.phase in BEFORE_OR_AT_THE_SALE]
    if not counted or any(tally.phase is Phase.PURCHASE for tally in tallies):
        return
    if any(
        case.places.own(stage.id, "count")
        for stage in case.answers.pack.stages
        if stage.phase is Phase.PURCHASE
    ):
        yield line(
            "How many buy in a month: {count} of {what} lead somewhere, and it is not said where.",
            count=shown(counted[-1].now or _nothing(counted)),
            what=quoted(counted[-1].what, 50),
        )


def _nothing(counted: Sequence[Tally]) -> Range:
    return next(tally.now for tally in counted if tally.now)


def _wide(tallies: Sequence[Tally], case: Case) -> Iterator[Words]:
    """The widest guess, when it makes a result at least twice as large at one end as at the other."""
    widest = max(guessed(tallies, case), key=lambda each: each[1].spread, default=None)
    if widest is not None and widest[1].spread >= WIDE:
        what, amount = widest
        yield line(
            "{what}: the guess runs from {low} to {high}, so every sum with it is {times} times as large "
            "at one end as at the other.",
            what=strong(what),
            low=figure(amount.low),
            high=figure(amount.high),
            times=figure(amount.spread, 1),
        )


def guessed(tallies: Sequence[Tally], case: Case) -> Iterator[tuple[Words, Range]]:
    """Every number that was given by two ends, by its name."""
    for what, amount in (*_guessed_counts(tallies), *_guessed_amounts(case)):
        if not amount.is_exact:
            yield what, amount


def _guessed_counts(tallies: Sequence[Tally]) -> Iterator[tuple[Words, Range]]:
    for tally in tallies:
        if tally.now:
            yield told(quoted(tally.what, 50)), tally.now


def _guessed_amounts(case: Case) -> Iterator[tuple[Words, Range]]:
    for topic in (SALE, YEARLY, YEARS, MARGIN):
        amount, question = case.answers.amount(topic), case.answers.question(topic)
        if amount and question:
            yield told("“", question.label, "”"), range_of(amount)

"""What the sales of a year and one customer are worth, with where each number comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.amounts import Amount, show_amount
from journeycoach.domain.document import Run
from journeycoach.domain.language import lowered, translated
from journeycoach.domain.material import basis_of
from journeycoach.domain.numbers import (
    ALL,
    HUNDRED,
    exactly,
    lifetime_value,
    over,
    range_of,
    revenue_in_a_year,
    times,
)
from journeycoach.domain.sections.range_words import money, shown
from journeycoach.domain.tallies import sale_tally
from journeycoach.domain.wording import joined, line, name, quoted, sentences, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.numbers import Range
    from journeycoach.domain.tallies import Tally
    from journeycoach.domain.wording import Part

SALE, YEARLY = "numbers.average-sale", "numbers.purchases-a-year"
YEARS, MARGIN = "numbers.years", "numbers.margin"
TIMES_SIGN = "\N{MULTIPLICATION SIGN}"


def worth(tallies: Sequence[Tally], case: Case) -> Iterator[Words]:
    """Revenue in a year, a customer in a year, and customer lifetime value, as far as the answers allow."""
    sale, yearly = case.answers.amount(SALE), case.answers.amount(YEARLY)
    if sale:
        yield from _revenue(tallies, sale, again=yearly is not None and yearly.value > 1)
    if sale and yearly:
        yield _in_a_year(sale, yearly)
        yield from _for_life(sale, yearly, case)


def margin_of(case: Case) -> Range | None:
    """The margin as a part of 1; None where it is not said, or more than all."""
    amount = case.answers.amount(MARGIN)
    if amount is None or not 0 < amount.value <= (amount.high or amount.value) <= HUNDRED:
        return None
    return over(range_of(amount), exactly(HUNDRED))


def _revenue(tallies: Sequence[Tally], sale: Amount, *, again: bool) -> Iterator[Words]:
    sold = sale_tally(tallies)
    if sold is None or sold.now is None:
        return
    words = line(
        "{sold} of {what} {times} 12 months {times} {sale} = {total}, "
        "if every month is like this one and each of them is one ordinary sale{again}.",
        sold=shown(sold.now),
        what=quoted(sold.what, 50),
        times=TIMES_SIGN,
        sale=name(show_amount(sale)),
        total=money(revenue_in_a_year(sold.now, range_of(sale)), sale.unit),
        again="; what they buy after it is not in this" if again else "",
    )
    yield told(strong("Revenue in a year."), " ", words)


def _in_a_year(sale: Amount, yearly: Amount) -> Words:
    year = times(range_of(sale), range_of(yearly))
    high = None if year.is_exact else year.high
    words = line(
        "{sale} {times} {yearly} = {year}.",
        sale=name(show_amount(sale)),
        times=TIMES_SIGN,
        yearly=name(show_amount(yearly)),
        year=name(show_amount(Amount(year.low, sale.unit, high))),
    )
    return told(strong("A customer in a year."), " ", words)


def _for_life(sale: Amount, yearly: Amount, case: Case) -> Iterator[Words]:
    """Sale × purchases a year × years × margin; without a margin it is what they spend."""
    years, margin = case.answers.amount(YEARS), margin_of(case)
    if years is None or years.value <= 0:
        return
    factors: list[Part] = [name(show_amount(sale)), figure_of(yearly), line("{n} years", n=figure_of(years))]
    kept = [line("{share} %", share=shown(times(margin, exactly(HUNDRED))))] if margin else []
    total = lifetime_value(range_of(sale), range_of(yearly), range_of(years), margin or exactly(ALL))
    words = line(
        "{sum} = {total}: an ordinary sale, times the purchases in a year, times the years{margin}. "
        "This is the plain formula; money that comes in years from now is counted as if it came today.",
        sum=joined([*factors, *kept], f" {TIMES_SIGN} "),
        total=money(total, sale.unit),
        margin=", times the margin" if margin else "",
    )
    topics = [SALE, YEARLY, YEARS, *([MARGIN] if margin else [])]
    yield told(strong(_lead(margin)), " ", sentences(words, _sources(topics, case), _meaning(margin)))


def figure_of(amount: Amount) -> Words:
    """A number without the owner's unit."""
    return shown(range_of(amount), 2)


def _lead(margin: Range | None) -> str:
    return "Customer lifetime value." if margin else "What a customer spends with you."


def _sources(topics: Sequence[str], case: Case) -> Words:
    known = [_source(topic, case) for topic in topics]
    return told("Where the numbers come from: ", joined(known, ", "), ".")


def _source(topic: str, case: Case) -> Words:
    question = case.answers.question(topic)
    label = lowered(translated(question.label)) if question else topic
    return told(Run(label), " (", basis_of(topic, case.answers), ")")


def _meaning(margin: Range | None) -> Words:
    if margin is None:
        return told("How much of it stays with you needs your margin.")
    return told("Winning one customer must cost less than that.")

"""The funnel in numbers: from one count to the next, and what a tenth more of each would bring."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.document import Paragraph, Table
from journeycoach.domain.numbers import (
    HUNDRED,
    MORE,
    Range,
    brought_by_a_tenth,
    brought_by_ten_of_a_hundred,
    exactly,
    in_the_hundred,
    revenue_in_a_year,
    times,
)
from journeycoach.domain.road import AFTER_THE_SALE
from journeycoach.domain.sections.range_words import money, shown
from journeycoach.domain.tallies import MONTH, Link, Mismatch, chain, links
from journeycoach.domain.wording import line, listed, quoted, sentences, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.tallies import Tally

NAMED = 50
"""Characters of what is counted."""
TENTH = 10
"""Per cent."""
FEWEST_LINKS = 2
"""With fewer there is nothing to rank."""


def step_by_step(tallies: Sequence[Tally]) -> Iterator[Words]:
    """From each count to the next, or why the two are not divided."""
    found = links(tallies)
    for each in found:
        yield _link(each) if isinstance(each, Link) else _mismatch(each)
    later = [each.then for each in found if isinstance(each, Link) and each.then.phase in AFTER_THE_SALE]
    if later:
        words = line(
            "{them} {come} from people who bought in earlier months: "
            "read {it} beside the count before, not as a share of the same people.",
            them=listed([quoted(tally.what, 40) for tally in later]),
            come="comes" if len(later) == 1 else "come",
            it="it" if len(later) == 1 else "them",
        )
        yield told(strong("After the sale."), " ", words)


def _link(link: Link) -> Words:
    words = line(
        "{second} of {first}: {fewer} ÷ {many} = {share} of 100, if both count the same {stretch}.",
        second=quoted(link.then.what, NAMED),
        first=quoted(link.first.what, NAMED),
        fewer=shown(_now(link.then)),
        many=shown(_now(link.first)),
        share=shown(in_the_hundred(link.share), 0),
        stretch=link.first.stretch,
    )
    return told(strong("From one to the next."), " ", words)


def _mismatch(pair: Mismatch) -> Words:
    first, then = quoted(pair.first.what, NAMED), quoted(pair.then.what, NAMED)
    if pair.is_of_time:
        words = line(
            "{second} is counted by the {short}, {first} by the {long}. Count both for one month first.",
            second=then,
            short=pair.then.stretch,
            first=first,
            long=pair.first.stretch,
        )
    else:
        words = line(
            "{more} of {second} after {fewer} of {first}: more come out than go in, "
            "so these are not the same people, and no share is worked out.",
            more=shown(_now(pair.then)),
            second=then,
            fewer=shown(_now(pair.first)),
            first=first,
        )
    return told(strong("Not divided."), " ", words)


def _now(tally: Tally) -> Range:
    return tally.now or exactly(Decimal(0))


def a_tenth_more(tallies: Sequence[Tally], sale: Amount | None) -> Iterator[Block]:
    """Every step with what a tenth more takes there, the one where little helps most first."""
    steps = chain(tallies)
    if len(steps) < FEWEST_LINKS:
        return
    ranked = in_rank(steps)
    head = ("Step", "Goes on today", "A tenth more takes", "Ten more of each hundred bring")
    yield Table(tuple(map(told, head)), tuple(_row(link) for link in ranked))
    yield Paragraph(sentences(_the_same(steps, sale), _first(ranked), _unsure(ranked)))


def in_rank(steps: Sequence[Link]) -> tuple[Link, ...]:
    """The steps, the one where ten more of each hundred bring most first; of equal ones the earlier."""
    return tuple(sorted(steps, key=lambda link: -brought_by_ten_of_a_hundred(link.share).middle))


def _row(link: Link) -> tuple[Words, ...]:
    first, then = quoted(link.first.what, 40), quoted(link.then.what, 40)
    share = in_the_hundred(link.share)
    brought = brought_by_ten_of_a_hundred(link.share)
    return (
        line("{first} → {second}", first=first, second=then),
        line("{share} of 100", share=shown(share, 0)),
        _takes(link),
        line("{sum}: {gain} % more", sum=_rise(link), gain=shown(brought, 0))
        if brought.high
        else told("nothing: all go on already"),
    )


def _takes(link: Link) -> Words:
    """How many of those who stop here would have to go on."""
    more = times(_now(link.then), exactly(MORE))
    first, then = _now(link.first), _now(link.then)
    lost = Range(max(first.low - then.high, Decimal(0)), first.high - then.low)
    return line("{more} of the {lost} who stop here", more=shown(more, 1), lost=shown(lost))


def _rise(link: Link) -> Words:
    share = in_the_hundred(link.share)
    rise = Range(min(share.low + 10, HUNDRED), min(share.high + 10, HUNDRED))
    return line("{then} ÷ {now}", then=shown(rise, 0), now=shown(share, 0))


def _the_same(steps: Sequence[Link], sale: Amount | None) -> Words:
    """The steps multiply, so that a tenth more of any is a tenth more of the whole."""
    last = steps[-1].then
    more = times(_now(last), exactly(MORE))
    year = revenue_in_a_year(more, _range(sale)) if sale and last.stretch == MONTH else None
    worth = line(", {money} in a year", money=money(year, sale.unit)) if sale and year else ()
    same = line(
        "The steps multiply: a tenth more at any one of them, the rest as it is, brings a tenth more of "
        "{what}, {more} in a {stretch}{worth}.",
        what=quoted(last.what, NAMED),
        more=shown(more, 1),
        stretch=last.stretch,
        worth=worth,
    )
    full = [link for link in steps if brought_by_a_tenth(link.share).high < TENTH]
    short = line("Only {step} has less than that left.", step=quoted(full[0].then.what, 40)) if full else ()
    return sentences(same, short)


def _range(sale: Amount) -> Range:
    return Range(sale.value, sale.value if sale.high is None else sale.high)


def _first(ranked: Sequence[Link]) -> Words:
    best = ranked[0]
    return line(
        "It takes least where most stop: between {first} and {second} {stop} of 100 do.",
        first=quoted(best.first.what, 40),
        second=quoted(best.then.what, 40),
        stop=shown(_stopping(best), 0),
    )


def _stopping(link: Link) -> Range:
    share = in_the_hundred(link.share)
    return Range(HUNDRED - share.high, HUNDRED - share.low)


def _unsure(ranked: Sequence[Link]) -> Words:
    """A word when guesses are too wide for the first place to be certain."""
    first, second = ranked[0].share, ranked[1].share
    if (first.is_exact and second.is_exact) or first.high < second.low:
        return ()
    wide = max(ranked[:2], key=lambda link: link.share.spread)
    what = quoted(wide.then.what, 40)
    return line("The guesses overlap, so count {what} for a month before you choose.", what=what)

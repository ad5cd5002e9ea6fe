"""The funnel backwards: how many it takes at each count for what the owner wants to reach."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_money
from journeycoach.domain.currencies import is_currency
from journeycoach.domain.late import Late
from journeycoach.domain.numbers import ALL, HUNDRED, Range, backwards, exactly, over, range_of, times
from journeycoach.domain.sections.numbers_worth import SALE, margin_of
from journeycoach.domain.sections.range_words import money, shown
from journeycoach.domain.tallies import MONTH, MONTHS_IN, chain, named_stretch
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import figure, joined, line, listed, quoted, sentences, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.tallies import Tally

NAMED = 50
_PROFIT = Late(r"\b(?:profits?|earn(?:s|ed|ings)?|margin|take[- ]home|net|left over)\b", re.IGNORECASE)


class Target(Struct, frozen=True):
    """What the last count is to become."""

    amount: Range
    says: Words
    """Where it comes from, with its sum: a clause without a full stop."""
    in_all: bool = False
    """Whether it is a number in all by a day, and not one in each month."""


def backwards_from_goal(tallies: Sequence[Tally], case: Case) -> Iterator[Words]:
    """How many it takes at each count; nothing without counts that lead to the sale, or without an aim."""
    steps = chain(tallies)
    target = target_of(steps[-1].then, case) if steps else None
    if target is None:
        return
    passed = [steps[0].first, *(link.then for link in steps)]
    taken = backwards(target.amount, [each.now for each in passed if each.now])
    if taken is None:
        return
    needs = [_needs(tally, need, target, passed[-1]) for tally, need in zip(passed, taken, strict=True)][:-1]
    says = line(
        "{aim}. By today's shares that takes {needs}.", aim=target.says, needs=joined(needs, ", and ")
    )
    yield told(strong("Backwards."), " ", sentences(says, _short_of(passed, taken, target)))


def _needs(tally: Tally, need: Range, target: Target, last: Tally) -> Words:
    return line(
        "{wanted} × {now} ÷ {end} = {need} of {what}{all}",
        wanted=shown(target.amount),
        now=shown(tally.now or need),
        end=shown(last.now or need),
        need=shown(need, 0),
        what=quoted(tally.what, NAMED),
        all=" in all" if target.in_all else "",
    )


def _short_of(passed: Sequence[Tally], taken: Sequence[Range], target: Target) -> Words:
    """Counts for which the owner wants less than that; what is to be reached in all has no monthly number."""
    fewer = [
        line("{wanted} of {what}", wanted=shown(tally.wanted), what=quoted(tally.what, NAMED))
        for tally, need in zip(passed[:-1], taken[:-1], strict=True)
        if tally.wanted and tally.wanted.high < round(need.low) and not target.in_all
    ]
    if not fewer:
        return ()
    return line("You want {them}: that is enough only if more of them go on than today.", them=listed(fewer))


def target_of(last: Tally, case: Case) -> Target | None:
    """The aim for the last count: from an income, from the goal's own number, else what is wanted there."""
    return _from_income(last, case) or _from_goal(last, case) or _from_wish(last)


def _from_wish(last: Tally) -> Target | None:
    if last.wanted is None or last.wanted.low <= 0:
        return None
    says = line(
        "You want {wanted} of {what}{often}",
        wanted=shown(last.wanted),
        what=quoted(last.what, NAMED),
        often=_often(last, last.what),
    )
    return Target(last.wanted, says)


def _from_goal(last: Tally, case: Case) -> Target | None:
    goal = case.goal
    if goal is None or goal.wanted is None or goal.wanted <= 0 or not _is_the_same(last, goal.what):
        return None
    stretch = named_stretch(f"{goal.what} {goal.unit}")
    what = quoted(goal.what)
    if stretch == last.stretch or (not stretch and last.now == exactly(goal.now or Decimal(-1))):
        says = line("{n} of {what}{often}", n=figure(goal.wanted), what=what, often=_often(last, goal.what))
        return Target(exactly(goal.wanted), says)
    if stretch or goal.gap is None or goal.gap <= 0:
        return None
    return Target(
        exactly(goal.gap), line("{n} more of {what}", n=figure(goal.gap), what=quoted(goal.what)), in_all=True
    )


def _often(last: Tally, what: str) -> str:
    """In how much time, unless the owner's words say it already."""
    return "" if named_stretch(what) else f" in a {last.stretch}"


def _is_the_same(last: Tally, what: str) -> bool:
    return last.what.casefold() == what.casefold() or bool(shared_words(last.what, what))


def _from_income(last: Tally, case: Case) -> Target | None:
    """So much money in a month, divided by what a sale brings; of a profit by what is left of a sale."""
    income, sale = income_goal(case), case.answers.amount(SALE)
    if income is None or sale is None or last.stretch != MONTH or income.stretch not in MONTHS_IN:
        return None
    kept = margin_of(case) if income.is_profit else exactly(ALL)
    if kept is None:
        return None
    monthly = exactly(income.wanted / MONTHS_IN[income.stretch])
    sales = over(monthly, times(range_of(sale), kept))
    return Target(sales, _income_says(income, sale, kept, sales)) if sales else None


def _income_says(income: Income, sale: Amount, kept: Range, sales: Range) -> Words:
    months = MONTHS_IN[income.stretch]
    left = line(" ÷ {share} %", share=shown(times(kept, exactly(HUNDRED)))) if income.is_profit else ()
    return line(
        "{income}{months} ÷ {sale}{left} = {sales} sales in a month",
        income=money(exactly(income.wanted), income.unit or sale.unit),
        months=f" ÷ {figure(months)} months" if months > 1 else "",
        sale=money(range_of(sale), sale.unit),
        left=left,
        sales=shown(sales, 1),
    )


class Income(Struct, frozen=True):
    """A goal that is money."""

    wanted: Decimal
    unit: str
    """An ISO code, or empty."""
    stretch: str
    """In how much time it comes in; empty when the owner does not say."""
    is_profit: bool = False
    """Whether it is what is left, and not what comes in."""


def income_goal(case: Case) -> Income | None:
    """The goal as money; None where it counts something else."""
    row = case.answers.row("business.goal")
    if case.goal is None or case.goal.wanted is None or case.goal.wanted <= 0:
        return None
    amount, unit = read_money(row.get("wanted", "")), read_money(f"1 {row.get('unit', '')}")
    named = [each.unit for each in (amount, unit) if each and is_currency(each.unit)]
    if not named:
        return None
    per = amount.per if amount else ""
    stretch = named_stretch(f"{case.goal.what} {case.goal.unit} {per}")
    return Income(case.goal.wanted, named[0], stretch, bool(_PROFIT.search(case.goal.what)))

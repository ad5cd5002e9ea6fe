"""The numbers: every sum shown, every input typed by the owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Paragraph, Section
from journeycoach.domain.findings.promises import kept_each_time
from journeycoach.domain.goal import pace_sum
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.road import TEN
from journeycoach.domain.sections.numbers_backwards import backwards_from_goal
from journeycoach.domain.sections.numbers_first import guessed, measure_first
from journeycoach.domain.sections.numbers_funnel import a_tenth_more, step_by_step
from journeycoach.domain.sections.numbers_worth import SALE, TIMES_SIGN, YEARLY, worth
from journeycoach.domain.tallies import read_tallies
from journeycoach.domain.wording import (
    figure,
    joined,
    line,
    listed,
    quoted,
    sentences,
    short_day,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Run, Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.road import Step
    from journeycoach.domain.tallies import Tally

EQUALS = f" {TIMES_SIGN} "
FEWEST_SHARES = 2
"""Steps with a share; fewer make no chain."""


def numbers_section(material: Material) -> Section | None:
    """The sums that typed numbers allow; None when they allow none."""
    case = material.case
    tallies = read_tallies(case)
    sums = (
        *_goal(case),
        *_road(case),
        *_promises(case),
        *step_by_step(tallies),
        *backwards_from_goal(tallies, case),
        *worth(tallies, case),
        *_sent(case),
    )
    if not sums:
        return None
    blocks: tuple[Block, ...] = (
        Bullets(sums),
        *a_tenth_more(tallies, case.answers.amount(SALE)),
        *_how_guesses_go(tallies, case),
        *_missing(case),
        *measure_first(tallies, case),
    )
    return Section("numbers", told("The numbers"), blocks)


def _bullet(lead: str, words: Words) -> Words:
    return told(strong(lead), " ", words)


def _goal(case: Case) -> Iterator[Words]:
    goal = case.goal
    if goal is None or goal.gap is None or goal.wanted is None or goal.now is None:
        return
    first, second = max(goal.wanted, goal.now), min(goal.wanted, goal.now)
    parts = [told(f"{figure(first)} - {figure(second)} = {figure(abs(goal.gap))}.")]
    days = goal.days_left(case.today) or 0
    if days > 0 and goal.gap and goal.is_rate:
        parts.append(told(f"{days} days are left to reach it."))
    elif days > 0 and goal.gap:
        parts.append(told(f"{days} days are left: {pace_sum(goal.gap, days)}."))
        parts.extend(_waiting(case, days))
    yield _bullet("Goal.", sentences(*parts))


def _waiting(case: Case, days: int) -> Iterator[Words]:
    """What the days until the first action cost, when they are more than a tenth of the time."""
    goal = case.goal
    due = next((d.due for d in case.deeds if d.due and d.due >= case.today and not d.is_done), None)
    waits = (due - case.today).days if due else 0
    if goal and goal.gap and due and days > waits > days / 10:
        left = days - waits
        yield told(
            f"Nothing is due before {short_day(due, case.today)}: that uses up {waits} of them. "
            f"Then {pace_sum(goal.gap, left)}."
        )


def _never(steps: Sequence[Step]) -> Run:
    return quoted(next(step.what for step in steps if not step.share), 50)


def _road(case: Case) -> Iterator[Words]:
    """The chance of the whole road after its first stage, as a product of what happens."""
    path = read_path(case.answers, case.road)
    spine = path.spine if path.is_mapped else {step.number for step in case.road}
    steps = [
        s for s in case.road if s.number in spine and s.phase is not Phase.AWARENESS and s.share is not None
    ]
    less = [step for step in steps if step.share != TEN]
    if len(less) < FEWEST_SHARES:
        return
    product = TEN / TEN
    for step in less:
        product *= (step.share or 0 * TEN) / TEN
    factors = EQUALS.join(figure((step.share or 0 * TEN) / TEN) for step in less)
    named = joined([told(quoted(step.what, 50)) for step in less], ", ")
    result = (
        line("as long as {step} is missing, nobody gets to the end of it.", step=_never(less))
        if not product
        else told(f"{_of_a_hundred(product)} who ask go the whole road, if each step runs its own risk.")
    )
    yield _bullet(
        "Road.",
        line(
            "{named}: {sum} = {total}; {result}",
            named=named,
            sum=factors,
            total=figure(product, 3),
            result=result,
        ),
    )


def _of_a_hundred(share: Decimal) -> str:
    return f"{figure(share * 100, 0)} of 100" if share * 100 >= 1 else "fewer than 1 of 100"


def _promises(case: Case) -> Iterator[Words]:
    for promise in case.promises:
        share = promise.share
        if share is None or not 0 < share < TEN:
            continue
        yield _bullet("Promise.", _three_times(promise.text, share))


def _three_times(promise: str, share: Decimal) -> Words:
    kept = line(
        "{what}, three times running: {sum} = {kept}, if each time runs the same risk.",
        what=quoted(promise, 60),
        sum=EQUALS.join([figure(share / TEN)] * 3),
        kept=figure(kept_each_time(share)),
    )
    more = share + 1
    if more >= TEN:
        return kept
    return sentences(kept, told(f"At {figure(more)} in 10 it would be {figure(kept_each_time(more))}."))


def _sent(case: Case) -> Iterator[Words]:
    share = case.answers.amount("numbers.referral-share")
    if share is None or share.high is not None or not 0 < share.value < 100:
        return
    rest = 100 - share.value
    yield _bullet(
        "Sent by others.",
        told(
            f"{figure(share.value)} of 100 new customers; "
            f"{figure(rest)} have to find you without a word from anybody."
        ),
    )


def _missing(case: Case) -> tuple[Paragraph, ...]:
    """Which two numbers would turn the sums into money, when neither was given."""
    if case.has(SALE) or case.has(YEARLY) or case.goal is None or case.goal.gap is None:
        return ()
    return (
        Paragraph(
            line(
                "What the {gap} ({what}) {are} worth cannot be said yet. It takes two numbers: "
                "an ordinary sale, and how often one customer buys in a year.",
                gap=figure(abs(case.goal.gap)),
                what=quoted(case.goal.what, 60),
                are="is" if abs(case.goal.gap) == 1 else "are",
            )
        ),
    )


def _how_guesses_go(tallies: Sequence[Tally], case: Case) -> tuple[Paragraph, ...]:
    """How a range came out of a sum, so that it can be done again."""
    guesses = [what for what, _ in guessed(tallies, case)]
    if not guesses:
        return ()
    words = line(
        "Of {them} you gave two ends, so each sum with {it} was done twice: "
        "with the ends that make it smallest, and with those that make it largest.",
        them=listed(guesses),
        it="it" if len(guesses) == 1 else "them",
    )
    return (Paragraph(words),)

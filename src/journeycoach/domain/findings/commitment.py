"""Findings about what is asked too early: a rung that is skipped, a sale before a small yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.commitment import TOPIC, Ask, read_asks
from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.offers import CORE, ENTRY, read_offer
from journeycoach.domain.packs import Phase
from journeycoach.domain.wording import figure, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words

MOST_OF_CORE = 2
"""An entry offer at one half of the core offer's price or more is no small step."""


def commitment_findings(case: Case) -> Iterator[Finding]:
    """What the ladder of commitment and the prices on it say."""
    for ask in read_asks(case.answers):
        if ask.is_a_jump:
            yield _jump(ask, case)
    yield from _no_small_step(case)
    yield from _steep(case)


def _jump(ask: Ask, case: Case) -> Finding:
    level = ask.level.told if ask.level else ""
    between = listed([told(each.told) for each in ask.skipped], "and")
    return Finding(
        id=f"jump/{ask.number}",
        weight=Weight.SOME,
        phase=_phase(ask, case),
        topics=(TOPIC,),
        says=sentences(
            line("{ask} asks for {level}.", ask=quoted(ask.text, 70), level=level),
            _earned(ask),
            line("Nobody was asked for {between} first.", between=between),
        ),
        short=line("{ask} asks for {level} too early", ask=quoted(ask.text, 40), level=level),
        move=line("Before {ask}, ask for {less}", ask=quoted(ask.text, 60), less=between),
        cost=line("strangers go on being asked for {level}", level=level),
        mark=ask.text,
        order=20 + ask.number,
    )


def _phase(ask: Ask, case: Case) -> Phase:
    stage = case.stage(ask.step)
    return (stage.phase if stage else None) or Phase.PURCHASE


def _earned(ask: Ask) -> Words:
    if ask.earned is None:
        return told("It is the first thing a stranger meets.")
    return line("The steps before it have earned {earned}, no more.", earned=ask.earned.told)


def _no_small_step(case: Case) -> Iterator[Finding]:
    """A core offer where the entry offer was left open."""
    core = read_offer(case.answers, CORE)
    if core is None or not case.answers.left_open(ENTRY):
        return
    yield Finding(
        id="no-entry-offer",
        weight=Weight.SOME,
        phase=Phase.PURCHASE,
        topics=(ENTRY, CORE),
        says=line(
            "The first thing anybody can buy from you is {core}{price}. "
            "There is nothing small by which to find out how you work.",
            core=quoted(core.name),
            price=told(f" at {core.shown_price}" if core.shown_price else ""),
        ),
        short=told("nothing small to buy first"),
        move=line(
            "Choose one small thing to sell before {core}, at a price nobody has to think about",
            core=quoted(core.name, 60),
        ),
        order=22,
    )


def _steep(case: Case) -> Iterator[Finding]:
    """An entry offer that costs nearly as much as the core offer."""
    entry, core = read_offer(case.answers, ENTRY), read_offer(case.answers, CORE)
    if entry is None or core is None or entry.price is None or core.price is None:
        return
    if entry.price.unit != core.price.unit or entry.price.value * MOST_OF_CORE < core.price.value:
        return
    share = figure(entry.price.value / core.price.value * 100, 0)
    yield Finding(
        id="steep-entry",
        weight=Weight.BESIDE,
        phase=Phase.PURCHASE,
        topics=(ENTRY, CORE),
        says=line(
            "{entry} at {low} is {share} % of the price of {core} ({high}): for a first purchase it is as "
            "large a decision as the second.",
            entry=quoted(entry.name, 60),
            low=entry.shown_price,
            share=share,
            core=quoted(core.name, 60),
            high=core.shown_price,
        ),
        short=line("first purchase at {share} % of the main one", share=share),
        move=line("Cut a piece out of {entry} that can be sold for much less", entry=quoted(entry.name, 60)),
        order=45,
    )

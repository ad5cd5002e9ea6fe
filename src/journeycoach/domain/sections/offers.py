"""What is asked and offered on the way: the ladder of commitment, the offers with prices, a sent customer."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.amounts import Amount, show_amount
from journeycoach.domain.commitment import TOPIC, Ask, read_asks
from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Subheading, Table
from journeycoach.domain.kinds import label_of
from journeycoach.domain.offers import ADD_ONS, CORE, ENTRY, Offer, read_offer, read_offers
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.vocabulary import says_never_asked
from journeycoach.domain.wording import figure, joined, line, name, quoted, sentences, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

WORTH = "numbers.referred-worth"
SALE, YEARLY = "numbers.average-sale", "numbers.purchases-a-year"
PUBLISHED_WORTH = Decimal(16)
"""Per cent by which a referred customer's lifetime value is said to be higher than that of others.

A figure of the Wharton School, cited by the article that the seven steps come from; it is assumed until the
owner has counted, and the plan says so.
"""
KINDS = {"add-on": "goes with it", "cross-sell": "beside it", "upsell": "instead of it, and more"}


def offers_section(material: Material) -> Section | None:
    """The ladder, the offers and what a recommendation is worth; None without any of them."""
    case = material.case
    blocks = (*_ladder(case), *_offers(case), *_sent(case))
    return Section("offers", told("What you ask for, and what you sell"), blocks) if blocks else None


def _ladder(case: Case) -> Iterator[Block]:
    asks = read_asks(case.answers)
    if not asks:
        return
    yield Subheading(told("From attention to a recommendation"))
    yield Table(
        tuple(map(told, ("Step", "You ask", "That is", "Earned so far"))),
        tuple(_ask(ask, case) for ask in asks),
    )


def _ask(ask: Ask, case: Case) -> tuple[Words, ...]:
    stage = case.stage(ask.step)
    earned = told(ask.earned.told if ask.earned else "nothing yet")
    return (
        told(stage.title) if stage else told(name(upper_first(_step_name(ask, case)))),
        told(quoted(ask.text, 80)),
        told(ask.level.told) if ask.level else told("not said"),
        told(earned, strong(": too early")) if ask.is_a_jump else earned,
    )


def _step_name(ask: Ask, case: Case) -> str:
    """The step as its question calls it: the method that tells the plan may have no stage for it."""
    question = case.answers.question(TOPIC)
    columns = question.columns if question else ()
    return label_of(ask.step, next((column.options for column in columns if column.id == "step"), ()))


def _offers(case: Case) -> Iterator[Block]:
    entry, core = read_offer(case.answers, ENTRY), read_offer(case.answers, CORE)
    extras = read_offers(case.answers, ADD_ONS)
    lines = tuple(_cards(entry, core, extras))
    if lines:
        yield Subheading(told("What can be bought, in its order"))
        yield Bullets(lines, is_numbered=True)
    if entry and core and (steps := _how_often(entry, core)):
        yield Paragraph(steps)


def _cards(entry: Offer | None, core: Offer | None, extras: tuple[Offer, ...]) -> Iterator[Words]:
    if entry:
        yield sentences(_card("First, something small:", entry), _purpose(entry))
    if core:
        yield _card("What you live on:", core)
    for extra in extras:
        when = line("Offered {when}.", when=quoted(extra.when, 80)) if extra.when else ()
        lead = KINDS.get(extra.kind, "")
        yield sentences(_card(f"{upper_first(lead)}:" if lead else "", extra), when)


def _card(lead: str, offer: Offer) -> Words:
    price = told(", ", name(offer.shown_price)) if offer.shown_price else ()
    return told(strong(lead), " " if lead else "", quoted(offer.name), price, ".")


def _purpose(offer: Offer) -> Words:
    return sentences(
        line("It is there for {what}.", what=quoted(offer.serves, 90)) if offer.serves else (),
        line("What brings them to it: {what}.", what=quoted(offer.mover, 90)) if offer.mover else (),
    )


def _how_often(entry: Offer, core: Offer) -> Words:
    """How many small purchases weigh as much as one large one."""
    if entry.price is None or core.price is None or entry.price.unit != core.price.unit:
        return ()
    if entry.price.value <= 0 or core.price.value <= entry.price.value:
        return ()
    times = figure(core.price.value / entry.price.value, 1)
    first, second = entry.shown_price, core.shown_price
    return told(f"{second} ÷ {first} = {times}: the second yes is {times} times as large as the first.")


def _sent(case: Case) -> Iterator[Block]:
    """What a customer is worth whom another one sent: by the owner's figure, else by a published one."""
    if not any(case.has(topic) for topic in ("referral.value", "referral.first", "loyalty.referral", WORTH)):
        return
    if case.answers.question(WORTH) is None:
        return
    own = case.answers.amount(WORTH)
    share = own.value if own and own.high is None else PUBLISHED_WORTH
    origin = (
        line("You put a customer who was sent at {more} % more than another.", more=figure(share))
        if own
        else line(
            "What a customer is worth who came because of {word}, you have not counted ({how}). "
            "Until then it is put at {more} % more than another, after a Wharton School study.",
            word=_word_of_mouth(case),
            more=figure(share),
            how=strong("/edit numbers.referred-worth"),
        )
    )
    yield Subheading(told("What a recommendation is worth"))
    yield Paragraph(sentences(origin, _sum(case, share)))


def _word_of_mouth(case: Case) -> Words:
    """What others hear of the business, in the owner's words."""
    topics = ("referral.value", "loyalty.referral", "referral.first")
    said = next((text for topic in topics if (text := case.text(topic)) and not says_never_asked(text)), "")
    return told(quoted(said, 60)) if said else told("another")


def _sum(case: Case, share: Decimal) -> Words:
    sale, yearly = (
        case.answers.amount("numbers.average-sale"),
        case.answers.amount("numbers.purchases-a-year"),
    )
    if sale is None or yearly is None or sale.high is not None or yearly.high is not None:
        return ()
    year = sale.value * yearly.value
    more = year * share / 100
    shown = (show_amount(Amount(round(each, 2), sale.unit)) for each in (year, more))
    whole, extra = shown
    parts = joined(
        [told(name(show_amount(sale))), told(figure(yearly.value)), told(f"{figure(share)} %")], " × "
    )
    return line("{sum} = {extra} a year on top of {whole}.", sum=parts, extra=name(extra), whole=name(whole))

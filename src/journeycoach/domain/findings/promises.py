"""Findings about promises: kept less than always, without a start to their clock, or told in two ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.document import quote
from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.road import TEN, times_in
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import counted, figure, line, listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.road import Promise, Time

TOPIC = "promise.made"
SAID_TO_CUSTOMERS = (
    ("message.benefit", "Your first words"),
    ("message.headline", "Your headline"),
    ("message.call-to-action", "Your call to action"),
)
TOLD_OF_THE_HOUSE = (
    ("buying.delivery", "how goods reach them"),
    ("buying.start", "what happens between a yes and the start"),
    ("buying.online", "how far a stranger gets online"),
    ("buying.price", "how the price is told"),
)
TIMES = 3
"""After how many purchases the plan asks how many customers have seen every promise kept."""


def promise_findings(case: Case) -> Iterator[Finding]:
    """What the promises say beside the messages and the other answers."""
    for promise in case.promises:
        if promise.slips:
            yield _slipping(promise, case)
    yield from _clockless(case)
    yield from _two_clocks(case)
    yield from _off_the_list(case)


def kept_each_time(share: Decimal, times: int = TIMES) -> Decimal:
    """The part of 1 that sees a promise kept so many times running, if each time runs the same risk."""
    return round((share / TEN) ** times, 2)


def _slipping(promise: Promise, case: Case) -> Finding:
    share = promise.share or Decimal(0)
    missed = TEN - share
    return Finding(
        id=f"promise-slips/{promise.number}",
        weight=Weight.SOME,
        stage="purchase",
        topics=(TOPIC, "purchase.if-fails"),
        says=sentences(_slip(promise, missed), _third_time(share), _where_it_hurts(promise, case)),
        short=told(f"kept {figure(share)} of 10"),
        move=told("Keep ", quoted(promise.text, 60), " ten times running, or promise what you can keep"),
        cost=told(
            f"{figure(missed)} in 10 go on hearing ", quoted(promise.text, 60), " and getting something else"
        ),
        mark=promise.text,
        order=int(share),
    )


def _slip(promise: Promise, missed: Decimal) -> Words:
    what, kept = quoted(promise.text), quoted(promise.kept)
    if missed == TEN:
        return told("You promise ", what, " and by your own account it is kept ", kept, ".")
    if missed >= 5:
        return (
            told(
                "You promise ",
                what,
                "; it is kept ",
                kept,
                ", so more people learn that it fails than that it holds.",
            )
            if (missed > 5)
            else told(
                "You promise ", what, "; it is kept ", kept, ", which for the customer is a toss of a coin."
            )
        )
    if missed <= 1:
        return (
            told(what, " holds ", kept, f": {figure(missed)} customer in 10 is told it and does not get it.")
            if (missed == 1)
            else told(what, " holds nearly always (", kept, ").")
        )
    return told(
        "You promise ",
        what,
        " and keep it ",
        kept,
        f". {figure(missed)} customers in 10 hear it and get something else.",
    )


def _third_time(share: Decimal) -> Words:
    if not 0 < share < TEN:
        return ()
    left = kept_each_time(share)
    return line(
        "If every purchase runs that risk, {missed} of 100 have met a broken one by their third.",
        missed=figure(100 - left * 100, 0),
    )


def _where_it_hurts(promise: Promise, case: Case) -> Words:
    parts: list[Words] = []
    for topic, label in SAID_TO_CUSTOMERS:
        found = next((t for t in times_in(case.text(topic)) if t.hours == promise.length), None)
        if found:
            parts.append(told(f"{label} repeat it (", quote(found.text), ")."))
            break
    if case.has("purchase.if-fails"):
        parts.append(told("And when it goes wrong once: ", quoted(case.text("purchase.if-fails")), "."))
    return sentences(*parts)


def _clockless(case: Case) -> Iterator[Finding]:
    timed = [promise for promise in case.promises if promise.length is not None]
    without = [promise for promise in timed if not promise.start]
    if not without:
        return
    named = listed([quoted(promise.text, 60) for promise in without])
    several = len(without) > 1
    yield Finding(
        id="promise-clockless",
        weight=Weight.BESIDE,
        stage="purchase",
        topics=(TOPIC,),
        says=told(
            named,
            " name a time and no start: " if several else " names a time and no start: ",
            "their clock may run from the call, you may count from the payment.",
        ),
        short=told("no start to the clock"),
        move=told("Say for ", named, " from which moment the time runs"),
        mark=without[0].text,
        order=40,
    )


def _two_clocks(case: Case) -> Iterator[Finding]:
    """A time told of the house that is longer than a promise about the same thing."""
    for promise in case.promises:
        for topic, about in TOLD_OF_THE_HOUSE:
            longer = _longer_time(promise, case.text(topic))
            if longer and shared_words(promise.text, case.text(topic)):
                yield _contradiction(promise, longer, (topic, about), case)


def _longer_time(promise: Promise, text: str) -> Time | None:
    if promise.length is None:
        return None
    return next((time for time in times_in(text) if time.hours > promise.length), None)


def _contradiction(promise: Promise, longer: Time, where: tuple[str, str], case: Case) -> Finding:
    topic, about = where
    return Finding(
        id=f"two-clocks/{promise.number}/{topic}",
        weight=Weight.SOME,
        stage="purchase",
        topics=(TOPIC, topic),
        says=told(
            "You promise ",
            quoted(promise.text),
            f" ({_amount(promise)}); asked {about}, you wrote ",
            quoted(case.text(topic)),
            ". Whoever hears both will believe ",
            quote(longer.text),
            ".",
        ),
        short=told("two times for one thing"),
        move=told("Choose one time for ", quoted(promise.text, 60), " and strike the other out everywhere"),
        cost=told("two times stay in use for ", quoted(promise.text, 60)),
        mark=promise.text,
        order=10,
    )


def _amount(promise: Promise) -> str:
    return (
        ""
        if promise.amount is None
        else f"{figure(promise.amount.value)} {promise.unit or promise.amount.unit}"
    )


def _off_the_list(case: Case) -> Iterator[Finding]:
    """A time in a message to customers that no promise on the list carries."""
    listed_times = {promise.length for promise in case.promises}
    for topic, label in SAID_TO_CUSTOMERS:
        loose = [time for time in times_in(case.text(topic)) if time.hours not in listed_times]
        if loose and case.promises:
            yield Finding(
                id=f"off-the-list/{topic}",
                weight=Weight.BESIDE,
                stage="purchase" if topic.endswith("action") else "awareness",
                topics=(topic, TOPIC),
                says=told(
                    f"{label} name ",
                    listed([quote(time.text) for time in loose[:2]]),
                    f". Among the {counted(len(case.promises), 'promise')} you count, none is that one: "
                    "how often it is kept, nobody knows.",
                ),
                short=told("a time nobody counts"),
                move=told("Count for ten customers whether ", quote(loose[0].text), " is kept"),
                mark="",
                order=45,
            )

"""Findings about promises: kept less than always, without a start to their clock, or told in two ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeycoach.domain.document import quote
from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.road import TEN, times_in
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import capital, counted, figure, line, listed, name, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.road import Promise, Time
    from journeycoach.domain.wording import Part

TOPIC = "promise.made"
SAID_TO_CUSTOMERS = (
    ("message.benefit", "your first words"),
    ("message.headline", "your headline"),
    ("message.call-to-action", "the step you ask for"),
)
TOLD_OF_THE_HOUSE = (
    ("buying.delivery", "how goods reach them"),
    ("buying.start", "what happens between a yes and the start"),
    ("buying.online", "how far a stranger gets online"),
    ("buying.price", "how the price is told"),
    ("buying.friction", "what stopped the last one"),
)
MINIMUM = "trust.minimum"
"""The topic of the least that the owner would put up with, of ten."""
TIMES = 3
"""After how many purchases the plan asks how many customers have seen a promise kept each time."""
HALF = TEN / 2
HURTS_MORE = 30
"""A broken promise comes before a step left out, unless that is left out three times of ten more often."""


def promise_findings(case: Case) -> Iterator[Finding]:
    """What the promises say beside the messages and the other answers."""
    stopped = below_minimum(case)[:1]
    for promise in case.promises:
        # What the stop sign is about is told there.
        if promise.slips and promise not in stopped:
            yield _slipping(promise, case)
    yield from _clockless(case)
    yield from _two_clocks(case)
    yield from _off_the_list(case)


def below_minimum(case: Case) -> tuple[Promise, ...]:
    """The promises kept less often than the owner's own minimum of ten, the worst first."""
    minimum = case.answers.number(MINIMUM)
    if minimum is None:
        return ()
    kept = [(each.share, each) for each in case.promises if each.share is not None]
    rare = [(share, each) for share, each in kept if share < minimum]
    return tuple(each for _, each in sorted(rare, key=lambda pair: pair[0]))


def kept_each_time(share: Decimal, times: int = TIMES) -> Decimal:
    """The part of 1 that sees a promise kept so many times running, if each time runs the same risk."""
    return round((share / TEN) ** times, 2)


def _slipping(promise: Promise, case: Case) -> Finding:
    share = promise.share or Decimal(0)
    missed, what = figure(TEN - share), quoted(promise.text, 60)
    return Finding(
        id=f"promise-slips/{promise.number}",
        weight=Weight.SOME,
        phase=Phase.PURCHASE,
        topics=(TOPIC, "purchase.if-fails"),
        says=sentences(
            _slip(promise, TEN - share), _third_time(promise, case), where_it_hurts(promise, case)
        ),
        short=line("{what}: kept {share} of 10", what=what, share=figure(share)),
        move=line("Keep {what} ten times running, or promise what you can keep", what=what),
        cost=line(
            "{missed} hearing {what} and getting something else",
            missed="one in ten goes on" if missed == "1" else f"{missed} in 10 go on",
            what=what,
        ),
        mark=promise.text,
        order=int(share * 10) - HURTS_MORE,
    )


def _slip(promise: Promise, missed: Decimal) -> Words:
    slots: dict[str, Part] = {
        "what": quoted(promise.text),
        "kept": quoted(promise.kept),
        "missed": figure(missed),
    }
    if missed == TEN:
        return line("You promise {what}, and by your own account it is kept {kept}.", **slots)
    if missed == HALF:
        return line("You promise {what}, and it is kept {kept}: for the customer, a toss of a coin.", **slots)
    if missed > HALF:
        return line("You promise {what} and keep it {kept}: more people see it fail than hold.", **slots)
    if missed == 1:
        return line("{what} holds {kept}; one customer in ten hears it and does not get it.", **slots)
    if missed < 1:
        return line("{what} holds nearly always ({kept}).", **slots)
    return line(
        "You promise {what} and keep it {kept}: {missed} in 10 hear it and get something else.", **slots
    )


def _third_time(promise: Promise, case: Case) -> Words:
    """What the risk comes to by the third order, for the promise that slips most."""
    share = promise.share
    slipping = [each for each in case.promises if each.slips]
    if share is None or share == 0 or promise is not min(slipping, key=lambda each: each.share or TEN):
        return ()
    missed = figure(100 - kept_each_time(share) * 100, 0)
    return line(
        "If each time runs that risk, {missed} in 100 have met a broken one by their third.", missed=missed
    )


def where_it_hurts(promise: Promise, case: Case) -> Words:
    """Where customers are told the promise, and what they do when it fails."""
    told_in = (
        capital(told(f"{label} {_repeats(label)} it (", quote(named.text), ")."))
        for topic, label in SAID_TO_CUSTOMERS
        for named in times_in(case.text(topic))
        if named.minutes == promise.length
    )
    step = next(
        (s for s in case.road if s.share == promise.share and shared_words(s.what, promise.text)), None
    )
    on_road = line("Step {n} of your road says the same.", n=step.number) if step else ()
    fails = case.text("purchase.if-fails")
    after = line("And when it goes wrong once: {fails}.", fails=quoted(fails)) if fails else ()
    return sentences(next(told_in, ()), on_road, after)


def _repeats(label: str) -> str:
    return "repeat" if label.endswith("words") else "repeats"


def _clockless(case: Case) -> Iterator[Finding]:
    without = [p for p in case.promises if p.length is not None and not p.start]
    if not without:
        return
    named = listed([quoted(promise.text, 60) for promise in without])
    says = (
        "{named} name a time and no start. Their clock may run from the call, yours from the payment."
        if len(without) > 1
        else "{named} names a time and no start: their clock may run from the call, yours from the payment."
    )
    yield Finding(
        id="promise-clockless",
        weight=Weight.BESIDE,
        phase=Phase.PURCHASE,
        topics=(TOPIC,),
        says=line(says, named=named),
        short=told("a time without a start"),
        move=line("Say from which moment the time of {named} runs", named=named),
        mark=without[0].text,
        order=40,
    )


def _two_clocks(case: Case) -> Iterator[Finding]:
    """A longer time, told elsewhere about the same thing."""
    for promise in case.promises:
        for topic, about in TOLD_OF_THE_HOUSE:
            longer = _longer_time(promise, case.text(topic))
            if longer and _is_about(promise, topic, case):
                yield _contradiction(promise, longer, (topic, about), case)
                break


def _longer_time(promise: Promise, text: str) -> Time | None:
    length = promise.length
    return (
        None if length is None else next((named for named in times_in(text) if named.minutes > length), None)
    )


def _is_about(promise: Promise, topic: str, case: Case) -> bool:
    """Whether an answer speaks of what is promised: by a shared word, or as the time of the first words."""
    if topic == "buying.friction":
        return any(named.minutes == promise.length for named in times_in(case.text("message.benefit")))
    return bool(shared_words(promise.text, case.text(topic)))


def _contradiction(promise: Promise, longer: Time, where: tuple[str, str], case: Case) -> Finding:
    topic, about = where
    return Finding(
        id=f"two-clocks/{promise.number}/{topic}",
        weight=Weight.SOME,
        phase=Phase.PURCHASE,
        topics=(TOPIC, topic),
        says=line(
            "{what} is {amount} by your list. Asked {about}, you wrote {text}. "
            "Which of the two does a customer meet?",
            what=quoted(promise.text),
            amount=amount_of(promise),
            about=about,
            text=quoted(case.text(topic)),
        ),
        short=line("{amount} here, {longer} there", amount=amount_of(promise), longer=quote(longer.text)),
        move=line(
            "Choose one time for {what} and strike the other out everywhere", what=quoted(promise.text, 60)
        ),
        cost=line("two times stay in use for {what}", what=quoted(promise.text, 60)),
        mark=promise.text,
        order=55,
    )


def amount_of(promise: Promise) -> Words:
    """How much is promised: "24 hours"; empty where no number stands."""
    if promise.amount is None:
        return ()
    unit = promise.unit or promise.amount.unit
    return told(figure(promise.amount.value), " " if unit else "", name(unit))


def _off_the_list(case: Case) -> Iterator[Finding]:
    """A time in a message to customers that no promise on the list carries."""
    known = {promise.length for promise in case.promises}
    for topic, label in SAID_TO_CUSTOMERS:
        loose = [named for named in times_in(case.text(topic)) if named.minutes not in known]
        if loose and case.promises:
            yield _uncounted(loose[0], (topic, label), case)


def _uncounted(time_named: Time, where: tuple[str, str], case: Case) -> Finding:
    topic, label = where
    named = quote(time_named.text)
    return Finding(
        id=f"off-the-list/{topic}",
        weight=Weight.BESIDE,
        phase=Phase.PURCHASE if topic.endswith("action") else Phase.AWARENESS,
        topics=(topic, TOPIC),
        says=line(
            "In {label} stands {named}. Of the {count} you listed, none is that one: "
            "how often it is kept, nobody counts.",
            label=label,
            named=named,
            count=counted(len(case.promises), "promise"),
        ),
        short=line("{named} is promised and not counted", named=named),
        move=line("Count for ten customers whether {named} is kept", named=named),
        order=45,
    )

"""The cheapest test of a claim that is only assumed, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.packs import Phase
from journeycoach.domain.people import YOU, people, person
from journeycoach.domain.road import TEN
from journeycoach.domain.ruled_out import rules_out_asking
from journeycoach.domain.wording import capital, line, name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words


class ClaimTest(Struct, frozen=True):
    """How one could find out, and what to do with what is found."""

    assumes: Words
    test: Words
    then: Words
    days: int
    """Working days it takes."""


def _who(phase: Phase, case: Case, you_do: str, they_do: str) -> Words:
    who = case.who_is_in(phase)
    return capital(told(person(who), " ", you_do if who == YOU else they_do))


def _pain(case: Case) -> ClaimTest | None:
    first = case.text("message.benefit")
    change = (
        line("if not, {first} is written again from what they said", first=quoted(first, 50))
        if first
        else told("if not, what they said takes its place")
    )
    return ClaimTest(
        told(quoted(case.text("customer.pain"))),
        line(
            "{who} the next three who come to {business} what had gone wrong that week, "
            "and their first sentence is written down",
            who=_who(Phase.CONSIDERATION, case, "ask", "asks"),
            business=name(case.text("business.name")) if case.has("business.name") else told("you"),
        ),
        line("Two of the three say something like it: keep; {change}", change=change),
        10,
    )


def _looks(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("where they turn first: {looks}", looks=quoted(case.text("customer.looks"))),
        line(
            "{who} the next ten who or what sent them, one word beside each name",
            who=_who(Phase.CONSIDERATION, case, "ask", "asks"),
        ),
        told("Six or more name it: be there first; fewer: go where most of the ten came from"),
        15,
    )


def _who_it_is(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("the customer is {who}", who=quoted(case.text("customer.who"), 70)),
        line(
            "Lay the last ten sales of {offer} side by side and mark those that were for somebody like this",
            offer=quoted(case.text("business.offer"), 50) if case.has("business.offer") else told("yours"),
        ),
        line(
            "Five or more: keep; fewer: either {who} is not who buys, or others find you",
            who=quoted(case.text("customer.who"), 40),
        ),
        5,
    )


def _time(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("a yes takes {time}", time=quoted(case.text("buying.time"))),
        line(
            "{who} up the last five sales: the day of the first question, and the day of the yes",
            who=_who(Phase.CONSIDERATION, case, "look", "looks"),
        ),
        told(
            "Three of five agree: keep; longer: something must reach them meanwhile; "
            "shorter: drop what slows them"
        ),
        5,
    )


def _friction(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("what stops them is {friction}", friction=quoted(case.text("buying.friction"), 70)),
        line(
            "{who} the last two who asked and did not buy, with one question: "
            "what would have made it easier?",
            who=_who(Phase.PURCHASE, case, "ring", "rings"),
        ),
        told("One of the two names it: mend it now; neither: mend what they name"),
        5,
    )


def _routes(case: Case) -> ClaimTest | None:
    rated = [route for route in case.routes if route.ease is not None]
    hardest = min(rated, key=lambda route: route.ease or 0, default=None)
    named = quoted(hardest.name, 50) if hardest else told("a way to buy")
    return ClaimTest(
        line("{door} has an ease of {ease}", door=named, ease=hardest.ease or 0 if hardest else 0),
        line("Hand a friend your phone with one task, {door}, and watch without a word", door=named),
        line("Through {door} in five minutes: leave it; they stop: that spot is mended first", door=named),
        3,
    )


def _road(case: Case) -> ClaimTest | None:
    """The step that happens sometimes; what never happens needs no test."""
    some = [step for step in case.road if step.share is not None and 0 < step.share < TEN]
    if not some:
        return None
    step = min(some, key=lambda each: each.phase is Phase.AWARENESS)
    tick = "puts" if step.hands.names and step.hands.names != (YOU,) else "put"
    who = capital(people(step.hands.names)) if step.hands.names else told("You")
    return ClaimTest(
        line("{step} happens {often}", step=quoted(step.what, 60), often=quoted(step.happens)),
        line(
            "{who} {put} a tick for each of the next ten who have {step} behind them",
            who=who,
            put=tick,
            step=quoted(step.what, 40),
        ),
        line(
            "Near {often}: mend it as planned; far from it: {step} changes its place among the moves",
            often=quoted(step.happens),
            step=quoted(step.what, 40),
        ),
        15,
    )


def _proof(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("the case holds: {proof}", proof=quoted(case.text("message.proof"), 60)),
        told("Read it to the customer it is about, and ask whether it was so and whether it may be told"),
        told("They say yes: tell it with a name; they correct it: tell their version"),
        5,
    )


def _referral(case: Case) -> ClaimTest | None:
    if rules_out_asking(case.answers):
        return None
    return ClaimTest(
        line("on being passed on: {said}", said=quoted(case.text("loyalty.referral"), 70)),
        line(
            "{who} three who came back: has anybody ever asked you about us?",
            who=_who(Phase.LOYALTY, case, "ask", "asks"),
        ),
        told("One says yes: ask the next ten for a name; none does: give them something to tell first"),
        10,
    )


def _model(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("what they go on to buy is {model}", model=quoted(case.text("retention.model"), 60)),
        told("Count among the last twenty customers those who bought a second time, and what"),
        told("Five or more: build on that; fewer: the second purchase has to be made first"),
        5,
    )


def _fails(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("when it goes wrong once: {fails}", fails=quoted(case.text("purchase.if-fails"), 60)),
        told("Look up the last five for whom it went wrong: did they buy again?"),
        told("Most did not: no new promise before the old one holds; most did: other moves come first"),
        5,
    )


def _compares(case: Case) -> ClaimTest | None:
    return ClaimTest(
        line("what they weigh is {weighed}", weighed=quoted(case.text("customer.compares"), 60)),
        line("{who} the next ten who say yes: why us?", who=_who(Phase.PURCHASE, case, "ask", "asks")),
        told("Most say the same: it moves to the head of the message; most say something else: that does"),
        15,
    )


TESTS: Mapping[str, Callable[[Case], ClaimTest | None]] = {
    "customer.pain": _pain,
    "customer.looks": _looks,
    "customer.who": _who_it_is,
    "buying.time": _time,
    "buying.friction": _friction,
    "buying.routes": _routes,
    "journey.path": _road,
    "message.proof": _proof,
    "loyalty.referral": _referral,
    "retention.model": _model,
    "purchase.if-fails": _fails,
    "customer.compares": _compares,
}
"""The test of each topic that has one; a test may find nothing to do."""

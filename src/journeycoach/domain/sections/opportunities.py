"""First, next, not now: everything that was found, ranked by whom it hits and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.document import Bullets, Paragraph, Section, Subheading
from journeycoach.domain.events import Evidence
from journeycoach.domain.findings.finding import Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.road import TEN
from journeycoach.domain.wording import (
    capital,
    counted,
    figure,
    line,
    listed,
    name,
    quoted,
    short_day,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.findings.finding import Finding
    from journeycoach.domain.material import Material

FEWEST = 4
"""Findings; the first page ranks fewer by itself."""
UNCOUNTED = TEN / 2
"""Times of ten that count for what nobody has counted: neither first nor last by that alone."""
MISSED = frozenset({"step-missing", "step-sometimes", "promise-slips", "stop-sign"})
"""Findings that hit whoever does not get what stands in their row."""
MET = frozenset({"dead-end", "fork", "side-door", "loose-end"})
"""Findings that hit whoever comes to the step in their row."""
NEXT, LATER = 5, 6
"""At most so many are told as next, and as not now; the others are counted."""
HALF = TEN / 2


class Opportunity(Struct, frozen=True):
    """One finding with what its place in the order comes from."""

    finding: Finding
    reach: Decimal | None
    """How many of ten customers it hits, of those who come so far; None where nobody said."""
    deeds: tuple[Deed, ...]
    """The open actions that mend it."""
    evidence: Evidence | None
    """How the owner knows."""
    place: str
    """The title of its stage; empty when it is about the whole."""

    @property
    def score(self) -> Decimal:
        """Whom it hits, 1 to 4, times how many of ten: 0 to 40."""
        return int(self.finding.weight) * (UNCOUNTED if self.reach is None else self.reach)


class Order(Struct, frozen=True):
    """All opportunities in three groups, each with the best first."""

    now: tuple[Opportunity, ...]
    next: tuple[Opportunity, ...]
    later: tuple[Opportunity, ...]


def ranked(material: Material) -> Order:
    """What the first page tells is for now; what breaks the road or has an action is next; the rest waits."""
    now = [_opportunity(finding, material) for finding in material.summed_up()]
    told_first = {each.finding.id for each in now}
    others = sorted(
        (_opportunity(each, material) for each in material.findings if each.id not in told_first),
        key=lambda each: (-each.score, -each.finding.weight, len(each.deeds) or NEXT, each.finding.order),
    )
    pressing = [each for each in others if each.finding.weight >= Weight.SOME or each.deeds]
    after = [each for each in others if each not in pressing[:NEXT]]
    return Order(tuple(now), tuple(pressing[:NEXT]), tuple(after))


def _opportunity(finding: Finding, material: Material) -> Opportunity:
    case = _case_of(finding, material)
    stage = case.stage(finding.stage)
    return Opportunity(
        finding=finding,
        reach=_reach(finding, case),
        deeds=material.deeds_for(finding),
        evidence=case.answers.evidence(finding.topics[0]),
        place=stage.title if stage else "",
    )


def _case_of(finding: Finding, material: Material) -> Case:
    """The case of the subject that it is about; what holds for each is read from the first."""
    parts = [part.case for part in material.parts]
    own = [case for case in parts if case.answers.subject == finding.subject]
    return next(iter((*own, *parts)), material.case)


def _reach(finding: Finding, case: Case) -> Decimal | None:
    """How many of ten a finding hits: who miss a step or a promise, or who come to a step that is broken."""
    is_sometimes = finding.kind == "step-sometimes"
    # Whoever does not come by one way in may come by another: nobody has counted who is lost.
    steps = [
        (step.what, step.share) for step in case.road if not (is_sometimes and step.phase is Phase.AWARENESS)
    ]
    promises = [(promise.text, promise.share) for promise in case.promises]
    shares = (share for what, share in (*steps, *promises) if what == finding.mark and share is not None)
    share = next(shares, None) if finding.mark else None
    if share is None or finding.kind not in (MISSED | MET):
        return None
    return share if finding.kind in MET else TEN - share


def opportunities_section(material: Material) -> Section | None:
    """The three groups, each with its reasons; None with so few findings that the first page says it all."""
    if len(material.findings) < FEWEST:
        return None
    order = ranked(material)
    blocks = (
        Paragraph(_how(order, material)),
        *_group("Now", order.now, 1, material),
        *_group("Next", order.next, len(order.now) + 1, material),
        *_waiting(order, material),
    )
    return Section("opportunities", told("First, next, not now"), blocks)


def _how(order: Order, material: Material) -> Words:
    """How the order came about, and how much of it rests on a count."""
    every = (*order.now, *order.next, *order.later)
    known = sum(each.reach is not None for each in every)
    return line(
        "{all}{road}, by whom they hit and how often; how often is known for {known}, "
        "and the others count as half.",
        all=capital(told(counted(len(every), "finding", "findings"))),
        road=_from_end_to_end(material.case),
        known=counted(known, "of them", "of them") if known else "none",
    )


def _from_end_to_end(case: Case) -> Words:
    if len(case.road) < FEWEST:
        business = case.text("business.name")
        return line(" for {business}", business=name(business)) if business else ()
    first, last = case.road[0].what, case.road[-1].what
    return line(" between {first} and {last}", first=quoted(first, 50), last=quoted(last, 50))


def _group(title: str, group: Sequence[Opportunity], start: int, material: Material) -> Iterator[Block]:
    if group:
        yield Subheading(told(title))
        yield Bullets(
            tuple(_item(each, number, material) for number, each in enumerate(group, start)),
        )


def _item(each: Opportunity, number: int, material: Material) -> Words:
    reason = line(
        "{impact}; {effort}{known}.",
        impact=_impact(each, material),
        effort=_effort(each, material),
        known=_known(each),
    )
    return _told(each, number, reason)


def _told(each: Opportunity, number: int, reason: Words) -> Words:
    place = told(each.place, ": ") if each.place else ()
    return told(
        strong(f"{number}. "),
        strong(capital(each.finding.move)),
        ". ",
        told(place, reason) if place else capital(reason),
    )


def _impact(each: Opportunity, material: Material) -> Words:
    if each.reach is not None:
        return told(_met(each.reach) if each.finding.kind in MET else _missing(each.reach))
    goal = material.case.goal
    end = line("the way to {goal}", goal=quoted(goal.what, 40)) if goal else told("the road")
    match each.finding.weight:
        case Weight.ALL:
            return line("all on {end} meet it", end=end)
        case Weight.SOME:
            return line("some on {end} meet it, nobody has counted how many", end=end)
        case Weight.BESIDE:
            return line("it costs people beside {end}", end=end)
        case Weight.FEEDS:
            return line("nobody on {end} is lost by it", end=end)


def _missing(reach: Decimal) -> str:
    if reach == TEN:
        return "all who come so far miss it"
    return "half of those who come so far miss it" if reach == HALF else f"{figure(reach)} in 10 miss it"


def _met(reach: Decimal) -> str:
    return "all who come so far meet it" if reach == TEN else f"{figure(reach)} in 10 come so far and meet it"


def _effort(each: Opportunity, material: Material) -> Words:
    deeds = each.deeds
    if not deeds:
        return told("nothing is agreed yet")
    days = [deed.due for deed in deeds if deed.due]
    due = f" by {short_day(max(days), material.case.today)}" if days else ", without a day"
    return told(_numbers(each), due)


def _numbers(each: Opportunity) -> Words:
    """Its actions by their numbers in the plan."""
    numbers = listed([str(deed.number) for deed in each.deeds])
    return line(
        "{actions} {numbers}", actions="action" if len(each.deeds) == 1 else "actions", numbers=numbers
    )


def _known(each: Opportunity) -> str:
    """How the owner knows, where it is more than a guess: guesses are counted at the head of the plan."""
    match each.evidence:
        case Evidence.MEASURED:
            return "; you have measured it"
        case Evidence.HEARD:
            return "; you have heard it from customers"
        case _:
            return ""


def _waiting(order: Order, material: Material) -> Iterator[Block]:
    """What waits, with what it waits for; those beyond the last told are counted."""
    if not order.later:
        return
    yield Subheading(told("Not now"))
    yield Paragraph(_waits_for(order))
    start = len(order.now) + len(order.next) + 1
    yield Bullets(
        tuple(
            _told(each, number, _why_later(each, material))
            for number, each in enumerate(order.later[:LATER], start)
        )
    )


def _waits_for(order: Order) -> Words:
    left = len(order.later) - LATER
    more = (
        f" {left} more of less weight {'stands' if left == 1 else 'stand'} in the stages." if left > 0 else ""
    )
    return line(
        "They wait for number 1 ({first}).{more}",
        first=order.now[0].finding.short,
        more=more,
    )


def _why_later(each: Opportunity, material: Material) -> Words:
    if each.finding.weight >= Weight.SOME:
        return line(
            "{impact}, and what stands above weighs more{agreed}.",
            impact=_impact(each, material),
            agreed=line("; {effort} can wait", effort=_numbers(each)) if each.deeds else "",
        )
    agreed = told("; ", _numbers(each), " can wait") if each.deeds else ", and nothing is agreed yet"
    return line("{impact}{agreed}{known}.", impact=_impact(each, material), agreed=agreed, known=_known(each))

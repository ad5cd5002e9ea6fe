"""Findings about the last step: what stops people, and the doors through which they can buy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.vocabulary import channels_in, shared_words
from journeycoach.domain.wording import listed, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.road import Route

CALL = "message.call-to-action"
ROUTES = "buying.routes"
FRICTION = "buying.friction"
HARD = 2
"""The ease at and under which a way to buy is hard."""


def buying_findings(case: Case) -> Iterator[Finding]:
    """What the ways to buy, the call to action and the last near-buyer say together."""
    door = called_route(case)
    if door is not None and door.ease is not None and door.ease <= HARD:
        yield _hard_door_called(door, case)
    elif door is None and case.has(CALL) and case.routes:
        yield _no_door(case)
    for route in case.routes:
        if route.ease is not None and route.ease <= HARD and route is not door:
            yield _hard_door(route, case)
    yield from _friction(case)


def called_route(case: Case) -> Route | None:
    """The way to buy that the call to action sends people to; None when none of them fits its words."""
    call = case.text(CALL)
    fitting = [
        r for r in case.routes if channels_in(r.name) & channels_in(call) or shared_words(r.name, call)
    ]
    return max(fitting, key=lambda route: len(shared_words(route.name, call)), default=None)


def easiest(case: Case) -> Route | None:
    """The way to buy with the highest ease; None when none has one."""
    rated = [route for route in case.routes if route.ease is not None]
    return max(rated, key=lambda route: route.ease or 0, default=None)


def _hard_door_called(door: Route, case: Case) -> Finding:
    best = easiest(case)
    other = (
        told("The easiest, ", quoted(best.name), f" with {best.ease}, goes unnamed.")
        if best and best is not door
        else ()
    )
    return Finding(
        id="hard-door-called",
        weight=Weight.SOME,
        stage="purchase",
        topics=(ROUTES, CALL),
        says=sentences(
            told(
                "You ask them to do this next: ",
                quoted(case.text(CALL)),
                ". It leads to ",
                quoted(door.name),
                f", and that way you give {door.ease} of 5 for ease.",
            ),
            other,
        ),
        short=told(f"asked through a door of ease {door.ease}"),
        move=told("Take a step out of ", quoted(door.name, 60), " before you send more people there"),
        cost=told("your call to action goes on leading to a door that you rate ", str(door.ease), " of 5"),
        mark=door.name,
        who=case.who_sees_to("purchase"),
        order=20,
    )


def _no_door(case: Case) -> Finding:
    ways = listed([quoted(route.name, 50) for route in case.routes[:4]])
    return Finding(
        id="no-door",
        weight=Weight.BESIDE,
        stage="purchase",
        topics=(CALL, ROUTES),
        says=told(
            "The step you ask for, ",
            quoted(case.text(CALL)),
            ", names none of the ways in which one can buy: ",
            ways,
            ".",
        ),
        short=told("the next step leads to no door"),
        move=told("Let the next step name ", quoted((easiest(case) or case.routes[0]).name, 60)),
        cost=told("people who are ready are not told where to go"),
        who=case.who_sees_to("purchase"),
        order=30,
    )


def _hard_door(route: Route, case: Case) -> Finding:
    best = easiest(case)
    beside = best is not None and (best.ease or 0) - (route.ease or 0) >= 2
    return Finding(
        id=f"hard-door/{route.name}",
        weight=Weight.FEEDS,
        stage="purchase",
        topics=(ROUTES,),
        says=told(
            quoted(route.name),
            f" gets a {route.ease} from you",
            told(", ", quoted(best.name), f" a {best.ease}") if best and beside else "",
            ": a way that is this hard for a stranger is better mended or closed than left standing.",
        ),
        short=told(f"a way to buy of ease {route.ease}"),
        move=told("Mend or close ", quoted(route.name, 60)),
        mark=route.name,
        who=case.who_sees_to("purchase"),
        order=70,
    )


def _friction(case: Case) -> Iterator[Finding]:
    """What stopped the last near-buyer, while no action takes it away."""
    if not case.has(FRICTION) or case.deeds_for(FRICTION):
        return
    yield Finding(
        id="friction-stands",
        weight=Weight.BESIDE,
        stage="purchase",
        topics=(FRICTION,),
        says=told(
            "The last one who nearly bought: ",
            quoted(case.text(FRICTION), 140),
            ". No action on this plan changes that yet.",
        ),
        short=told("what stopped the last one still stands"),
        move=_clear(case),
        cost=told("the next one stops where the last one did"),
        who=case.who_sees_to("purchase"),
        order=25,
    )


def _clear(case: Case) -> Words:
    return told("Take ", quoted(case.text(FRICTION), 60), " out of the way of the next one")

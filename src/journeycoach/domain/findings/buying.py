"""Findings about the last step: what stops people, and the doors through which they can buy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.vocabulary import channels_in, shared_words
from journeycoach.domain.wording import line, listed, quoted, sentences, told

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
    if door is not None and is_hard(door):
        yield _hard_door_called(door, case)
    elif door is None and case.has(CALL) and case.routes:
        yield _no_door(case)
    for route in case.routes:
        if is_hard(route) and route is not door:
            yield _hard_door(route, case)
    yield from _friction(case)
    yield from _other_way(case)
    yield from _requests(case)


def is_hard(route: Route) -> bool:
    """Whether a stranger finds this way to buy hard, by the owner's own mark."""
    return route.ease is not None and route.ease <= HARD


def called_route(case: Case) -> Route | None:
    """The way to buy that the call to action sends people to; None when no way fits its words."""
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
    ease = str(door.ease)
    unnamed = (
        line("The easiest, {best} with {ease}, goes unnamed.", best=quoted(best.name), ease=best.ease or 0)
        if best and not is_hard(best)
        else ()
    )
    return Finding(
        id="hard-door-called",
        weight=Weight.SOME,
        phase=Phase.PURCHASE,
        topics=(ROUTES, CALL),
        says=sentences(
            line(
                "You ask for this step: {call}. It leads to {door}, which you give {ease} of 5 for ease.",
                call=quoted(case.text(CALL)),
                door=quoted(door.name),
                ease=ease,
            ),
            unnamed,
        ),
        short=line("the step you ask for leads to an ease of {ease}", ease=ease),
        move=line(
            "Take one stop out of {door} before more people are sent there", door=quoted(door.name, 60)
        ),
        cost=line("the step you ask for goes on leading to a door of ease {ease}", ease=ease),
        mark=door.name,
        who=case.who_is_in(Phase.PURCHASE),
        order=20,
    )


def _no_door(case: Case) -> Finding:
    ways = listed([quoted(route.name, 50) for route in case.routes[:4]])
    best = easiest(case) or case.routes[0]
    return Finding(
        id="no-door",
        weight=Weight.BESIDE,
        phase=Phase.PURCHASE,
        topics=(CALL, ROUTES),
        says=line(
            "There are these ways to buy: {ways}. The step you ask for, {call}, {lacks}.",
            ways=ways,
            call=quoted(case.text(CALL)),
            lacks="is none of them" if channels_in(case.text(CALL)) else "does not say by which",
        ),
        short=told("the next step names no way to buy"),
        move=line("Let the step you ask for name the easiest way to buy, {best}", best=quoted(best.name, 60)),
        cost=told("whoever is ready has to find the door alone"),
        who=case.who_is_in(Phase.PURCHASE),
        order=30,
    )


def _hard_door(route: Route, case: Case) -> Finding:
    best = easiest(case)
    ease = str(route.ease)
    beside = best is not None and (best.ease or 0) - (route.ease or 0) > 1
    compared = (
        line(", beside a {ease} for {best}", ease=best.ease or 0, best=quoted(best.name))
        if best and beside
        else ()
    )
    return Finding(
        id=f"hard-door/{route.name}",
        weight=Weight.FEEDS,
        phase=Phase.PURCHASE,
        topics=(ROUTES,),
        says=line(
            "{route} gets a {ease} from you{compared}.",
            route=quoted(route.name),
            ease=ease,
            compared=compared,
        ),
        short=line("{route}: ease {ease}", route=quoted(route.name, 50), ease=ease),
        move=line("Mend {route}, or close it", route=quoted(route.name, 60)),
        mark=route.name,
        who=case.who_is_in(Phase.PURCHASE),
        order=70,
    )


def _friction(case: Case) -> Iterator[Finding]:
    """What stopped the last near-buyer, while no action takes it away."""
    if case.has(FRICTION) and not case.deeds_for(FRICTION):
        yield Finding(
            id="friction-stands",
            weight=Weight.BESIDE,
            phase=Phase.PURCHASE,
            topics=(FRICTION,),
            says=line(
                "The last one who nearly bought: {friction}. No action of yours changes that yet.",
                friction=quoted(case.text(FRICTION), 140),
            ),
            short=told("what stopped the last one still stands"),
            move=_clear(case),
            cost=told("the next one stops where the last one did"),
            who=case.who_is_in(Phase.PURCHASE),
            order=25,
        )


def _clear(case: Case) -> Words:
    return line("Take out of the way: {friction}", friction=quoted(case.text(FRICTION), 70))


def _other_way(case: Case) -> Iterator[Finding]:
    """The way they would choose, while the call to action speaks of another."""
    preferred, call = case.text("buying.route-preferred"), case.text(CALL)
    ways = channels_in(preferred)
    if not call or not ways or ways & channels_in(call):
        return
    yield Finding(
        id="other-way",
        weight=Weight.BESIDE,
        phase=Phase.PURCHASE,
        topics=(CALL, "buying.route-preferred"),
        says=line(
            "The way they would choose to buy is {preferred}. The step you ask for is another one: {call}.",
            preferred=quoted(preferred),
            call=quoted(call),
        ),
        short=told("asked for another way than they would choose"),
        move=line(
            "Let the step you ask for go the way they choose: {preferred}", preferred=quoted(preferred, 60)
        ),
        who=case.who_is_in(Phase.PURCHASE),
        order=32,
    )


def _requests(case: Case) -> Iterator[Finding]:
    """A last piece that asked for nothing, or for several things at once."""
    pick = next(
        (each for each in case.answers.picks("message.last-piece") if each in ("none", "several")), ""
    )
    if not pick or case.deeds_for("message.last-piece"):
        return
    asked = "asked nobody to do anything" if pick == "none" else "asked for several things at once"
    step = case.text(CALL)
    instead = line("Your own words for one thing are there: {step}.", step=quoted(step)) if step else ()
    yield Finding(
        id="requests",
        weight=Weight.FEEDS,
        phase=Phase.PURCHASE,
        topics=("message.last-piece", CALL),
        says=sentences(line("The last piece you put out {asked}.", asked=asked), instead),
        short=line("the last piece {asked}", asked=asked),
        move=told("Put the last piece out again so that it asks for one thing"),
        order=62,
    )

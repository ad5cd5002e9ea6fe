"""Findings about the voice: at which joint of a road it becomes another one, and what goes with that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.path_graph import PATH
from journeycoach.domain.path_words import SHORT, named, short, who_of
from journeycoach.domain.people import YOU, people
from journeycoach.domain.road import AFTER_THE_SALE
from journeycoach.domain.wording import capital, line, name, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Words
    from journeycoach.domain.joints import Change
    from journeycoach.domain.wording import Part

SELLS = "sell"


def tone_findings(heard: tuple[Change, ...]) -> Iterator[Finding]:
    """One for each change of tone, told by what goes with it: money, a new face, a new place."""
    told_so: Counter[str] = Counter()
    for change in heard:
        before, after = change.before, change.after
        tellings = dict(_tellings(change))
        with_it = min(tellings, key=lambda each: told_so[each])
        told_so[with_it] += 1
        yield Finding(
            id=f"tone/{before.number}-{after.number}",
            weight=Weight.BESIDE,
            stage=after.step.stage,
            topics=(PATH,),
            says=tellings[with_it],
            short=line(
                "{was}, then {becomes}", was=quoted(change.was, SHORT), becomes=quoted(change.becomes, SHORT)
            ),
            move=_move(change),
            mark=after.step.what,
            who=who_of(after),
            order=70 + after.number,
        )


def _slots(change: Change) -> dict[str, Part]:
    return {
        "was": quoted(change.was, SHORT),
        "becomes": quoted(change.becomes, SHORT),
        "before": named(change.before),
        "after": named(change.after),
    }


def _tellings(change: Change) -> Iterator[tuple[str, Words]]:
    """Every way of telling it that is true of this joint, by what goes with it, the most telling first."""
    before, after, slots = change.before.step, change.after.step, _slots(change)
    if change.after.purpose == SELLS and change.before.purpose != SELLS:
        yield (
            "money",
            line(
                "It is {was} up to {before}, and {becomes} as soon as money is in the room ({after}).",
                **slots,
            ),
        )
    if after.phase in AFTER_THE_SALE and before.phase and before.phase not in AFTER_THE_SALE:
        yield "sale", line("Before they have bought you are {was}; at {after}, {becomes}.", **slots)
    if _is_handed_on(change):
        yield (
            "hands",
            line(
                "Other hands, another voice: {one} {was} at {before}, {other} {becomes} at {after}.",
                one=people(before.hands.names),
                other=people(after.hands.names),
                **slots,
            ),
        )
    yield from _told_by_place(change)


def _told_by_place(change: Change) -> Iterator[tuple[str, Words]]:
    """By the place, as far as it is named, and in the end by nothing but the two tones."""
    before, after, slots = change.before.step, change.after.step, _slots(change)
    if before.channel and before.channel.casefold() == after.channel.casefold():
        yield (
            "same-place",
            line(
                "One place ({where}), two voices: {was} at {before}, {becomes} at {after}.",
                where=name(after.channel),
                **slots,
            ),
        )
    elif before.channel and after.channel:
        yield (
            "place",
            line(
                "From {here} to {there}, {was} turns into {becomes}: {after}, sounds like another house.",
                here=name(before.channel),
                there=name(after.channel),
                **slots,
            ),
        )
    yield "nothing", capital(line("{after}, sounds {becomes}; the step before it sounded {was}.", **slots))


def _is_handed_on(change: Change) -> bool:
    mine, theirs = change.before.step.hands.names, change.after.step.hands.names
    return bool(mine and theirs) and set(mine).isdisjoint(theirs)


def _move(change: Change) -> Words:
    slots = {**_slots(change), "after": short(change.after)}
    if change.after.purpose == SELLS:
        return line("Say the price at {after} the way you spoke before it: {was}", **slots)
    if _is_handed_on(change):
        both = dict.fromkeys((*change.before.step.hands.names, *change.after.step.hands.names))
        others = people(tuple(who for who in both if who != YOU))
        agree = "Agree with {others} on" if YOU in both else "Let {others} agree on"
        return line(agree + " the first sentence of {after}", others=others, **slots)
    return line("Write the first line of {after} anew, {was} instead of {becomes}", **slots)

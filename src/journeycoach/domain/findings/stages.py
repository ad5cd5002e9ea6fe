"""Findings about a stage as a whole: marks that do not fit the road, and things that are still to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.people import YOU, person, read_hands
from journeycoach.domain.vocabulary import has_a_detail
from journeycoach.domain.wording import quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.packs import Stage

LOW, HIGH = 4, 7
"""Marks of ten at or under the one are low, at or over the other are high."""


def stage_findings(case: Case) -> Iterator[Finding]:
    """What the owner's mark for each stage, its assets and its case say."""
    for stage in case.answers.pack.stages:
        yield from _mark(stage, case)
        yield from _assets(stage, case)
    yield from _bare_case(case)


def _mark(stage: Stage, case: Case) -> Iterator[Finding]:
    topic = f"{stage.id}.rating"
    mark = case.answers.number(topic)
    broken = [step for step in case.steps_of(stage.id) if step.is_missing]
    if mark is not None and mark >= HIGH and broken:
        yield Finding(
            id=f"mark-too-high/{stage.id}",
            weight=Weight.BESIDE,
            stage=stage.id,
            topics=(topic, "journey.path"),
            says=told(
                f"You give {stage.title} {mark} of 10, and yet ",
                quoted(broken[0].what),
                " does not happen in it. One of the two is too kind.",
            ),
            short=told(f"{mark} of 10, with a step missing"),
            move=told(f"Give {stage.title} a mark again after walking through it once as a customer"),
            order=65,
        )
    elif mark is not None and mark <= LOW:
        yield Finding(
            id=f"low-mark/{stage.id}",
            weight=Weight.BESIDE,
            stage=stage.id,
            topics=(topic,),
            says=told(f"You give {stage.title} {mark} of 10 yourself."),
            short=told(f"{mark} of 10 by your own mark"),
            move=told(f"Name the one thing that would lift {stage.title} from {mark} to {mark + 2}"),
            who=case.who_sees_to(stage.id),
            order=40 + mark,
        )


def _assets(stage: Stage, case: Case) -> Iterator[Finding]:
    for row in case.answers.rows(f"{stage.id}.assets"):
        state, asset = row.get("state", ""), row.get("asset", "")
        hands = read_hands(row.get("person", ""), case.owner)
        if state not in ("to-make", "to-mend") or not asset or case.deeds_for(f"{stage.id}.assets", asset):
            continue
        who = hands.names[0] if hands.names else YOU
        verb = "made" if state == "to-make" else "mended"
        yield Finding(
            id=f"asset/{stage.id}/{asset}",
            weight=Weight.FEEDS,
            stage=stage.id,
            topics=(f"{stage.id}.assets",),
            says=told(
                quoted(asset),
                f" still has to be {verb}, ",
                told("by ", person(who)) if hands.names else "by nobody yet",
                ", and no action has a date for it.",
            ),
            short=told(f"one thing still to be {verb}"),
            move=told("Give ", quoted(asset, 60), " a day"),
            mark=asset,
            who=who,
            order=70,
        )


def _bare_case(case: Case) -> Iterator[Finding]:
    proof = case.text("message.proof")
    if proof and not has_a_detail(proof):
        yield Finding(
            id="bare-case",
            weight=Weight.FEEDS,
            stage="consideration",
            topics=("message.proof",),
            says=told(
                "Your case, ", quoted(proof), ", has no day, sum or name in it that a doubter could check."
            ),
            short=told("a case without a detail"),
            move=told("Look up the day, the sum or the name that makes your case believable"),
            order=66,
        )

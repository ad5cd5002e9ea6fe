"""From what a plan is written from to the picture of the journey, and what is said beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.amounts import read_number
from journeycoach.domain.document import plain
from journeycoach.domain.events import Evidence
from journeycoach.domain.findings.finding import Weight
from journeycoach.domain.late import Late
from journeycoach.domain.people import YOU, person, read_hands, says_nobody
from journeycoach.domain.picture import (
    Chore,
    Count,
    Curve,
    JourneyMap,
    Legend,
    MapStage,
    MapStep,
    Point,
    Teller,
)
from journeycoach.domain.text import straight
from journeycoach.domain.wording import figure, gist, one_line, short_day, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.road import Step

FEWEST = 2
"""Stages, points or counts; with fewer there is nothing to draw a line through."""
CELL = 120
"""Characters of one text; the whole stands in the appendix."""
BREAKS = 2
"""At most so many in one stage."""

CAPTIONS: Mapping[Curve, str] = {
    Curve.FEELING: "How it feels, from 1 (wretched) to 5 (fine)",
    Curve.MARK: "Your own mark for each stage, out of 10",
    Curve.HOLDS: "How many times of 10 the weakest step of each stage happens, by your account",
}
HALVED: Mapping[Curve, str] = {
    Curve.MARK: "Your own marks, halved so that 5 is best",
    Curve.HOLDS: "How often each step happens by your account, 5 always, 1 hardly ever or never",
}
"""Said instead where a drawing has no scale but one to five."""
_GUESS = Late(r"\b(?:guess\w*|suppose|assum\w+|think|expect\w*|imagin\w+|feeling)\b", re.IGNORECASE)
_ENDS_IT = Late(
    r"^\W*(?:no|never|finished|gone)\b(?!\W+(?:problem|matter|idea)\b)"
    r"|\b(?:not|never|don't|doesn't|won't|wouldn't|didn't|nobody) (?:ever )?(?:come|comes|came|be) back\b"
    r"|\b(?:finished|gone for good|never again|lost for (?:good|ever)|writes? us off|the last we see)\b",
    re.IGNORECASE,
)
"""How owners say that one failure is the end."""


def picture_of(material: Material, otherwise: Mapping[str, str] | None = None) -> JourneyMap | None:
    """The map of the one journey that the material is about; None where there is too little to draw.

    otherwise: by the ids of stages, what they do there as other answers than the road tell it.
    """
    case = material.case
    curve = _curve(case)
    stages = tuple(
        replace(_stage(stage, curve, material), instead=(otherwise or {}).get(stage.id, ""))
        for stage in case.answers.pack.stages
    )
    drawn = tuple(stage for stage in stages if stage.is_drawn_from)
    if len(drawn) < FEWEST:
        return None
    whose = one_line(material.name) or gist(case.text("customer.who"), CELL)
    return JourneyMap(
        title=one_line(case.text("business.name")) or one_line(case.answers.session.title),
        subject=whose,
        stages=drawn,
        curve=curve,
        counts=_counts(case),
        legend=_legend(curve),
    )


def _legend(curve: Curve | None) -> Legend:
    texts = {name: getattr(Legend(), name) for name in Legend.__struct_fields__}
    if curve is not None:
        texts["curve"], texts["halved"] = CAPTIONS[curve], HALVED.get(curve, CAPTIONS[curve])
    return Legend(**{name: plain(told(text)) for name, text in texts.items()})


def _stage(stage: Stage, curve: Curve | None, material: Material) -> MapStage:
    case = material.case
    steps = case.steps_of(stage.id)
    return MapStage(
        title=plain(told(stage.title)),
        steps=tuple(_step(step) for step in steps if step.what.strip()),
        channels=tuple(dict.fromkeys(one_line(step.channel) for step in steps if step.channel)),
        point=_point(stage, curve, case) if curve else None,
        moment=_moment(stage, case),
        breaks=_breaks(stage, material),
        chores=tuple(_chore(deed, case) for deed in _pending(stage, case)),
    )


def _step(step: Step) -> MapStep:
    times = None if step.share is None else int(step.share)
    return MapStep(gist(step.what, CELL), times, step.hands.names)


def _curve(case: Case) -> Curve | None:
    """The line that says most: feelings, else marks, else how often steps happen."""
    stages = case.answers.pack.stages
    for curve in Curve:
        if sum(_point(stage, curve, case) is not None for stage in stages) >= FEWEST:
            return curve
    return None


def _point(stage: Stage, curve: Curve, case: Case) -> Point | None:
    match curve:
        case Curve.FEELING:
            return next(_feelings(stage, case), None)
        case Curve.MARK:
            marks = (case.answers.number(topic) for topic in case.own(stage.id, "rating"))
            return next((Point(mark) for mark in marks if mark is not None), None)
        case Curve.HOLDS:
            return _weakest(case.steps_of(stage.id))


def _feelings(stage: Stage, case: Case) -> Iterator[Point]:
    for topic in case.own(stage.id, "feeling"):
        row = case.answers.row(topic)
        score = read_number(row.get("score", ""))
        if score and 1 <= score.value <= Curve.FEELING.best:
            said_by = one_line(row.get("said-by", ""))
            teller = _teller(said_by, case.answers.evidence(topic), case)
            yield Point(int(score.value), gist(row.get("feels", ""), CELL), said_by, teller)


def _teller(said_by: str, evidence: Evidence | None, case: Case) -> Teller:
    """Customers only where somebody from outside the house is named: a doubt is no report."""
    if not said_by:
        is_known = evidence in (Evidence.HEARD, Evidence.MEASURED)
        return Teller.CUSTOMER if is_known else Teller.OWNER
    named = read_hands(said_by, case.owner).names
    is_ours = bool(named) and all(each in _house(case) for each in named)
    return Teller.OWNER if is_ours or says_nobody(said_by) or _GUESS.search(said_by) else Teller.CUSTOMER


def _house(case: Case) -> frozenset[str]:
    on_road = (each for step in case.road for each in step.hands.names)
    return frozenset((YOU, *on_road, *(member.name for member in case.team)))


def _weakest(steps: tuple[Step, ...]) -> Point | None:
    known = [(step.share, step) for step in steps if step.share is not None]
    if not known:
        return None
    share, step = min(known, key=lambda each: each[0])
    return Point(int(share), f"{gist(step.what, 70)}: {gist(step.happens, 40)}")


def _moment(stage: Stage, case: Case) -> str:
    texts = (case.text(topic) for topic in case.own(stage.id, "if-fails"))
    return next((gist(text, CELL) for text in texts if _ENDS_IT.search(straight(text))), "")


def _breaks(stage: Stage, material: Material) -> tuple[str, ...]:
    found = [each for each in material.found_in(stage.id) if each.weight >= Weight.SOME]
    return tuple(dict.fromkeys(plain(each.short) for each in found))[:BREAKS]


def _pending(stage: Stage, case: Case) -> tuple[Deed, ...]:
    return tuple(deed for deed in case.deeds if deed.stage == stage.id and not deed.is_done)


def _chore(deed: Deed, case: Case) -> Chore:
    day = short_day(deed.due, case.today) if deed.due else ""
    return Chore(gist(deed.what, CELL), plain(person(deed.owner)) if deed.owner else "", day)


def _counts(case: Case) -> tuple[Count, ...]:
    found = tuple(_counted(case))
    return found if len(found) >= FEWEST else ()


def _counted(case: Case) -> Iterator[Count]:
    for stage in case.answers.pack.stages:
        for topic in case.own(stage.id, "count")[:1]:
            row = case.answers.row(topic)
            now, wanted = read_number(row.get("now", "")), read_number(row.get("wanted", ""))
            if now is not None and now.value >= 0:
                yield Count(
                    stage=plain(told(stage.title)),
                    what=gist(row.get("what", ""), CELL),
                    now=now.value,
                    high=now.high,
                    wanted=wanted.value if wanted else None,
                    says=_ranged(now),
                    aims=_ranged(wanted) if wanted else "",
                )


def _ranged(amount: Amount) -> str:
    low = figure(amount.value)
    return low if amount.high is None else f"{low}–{figure(amount.high)}"

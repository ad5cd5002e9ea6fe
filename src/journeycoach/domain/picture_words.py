"""What is said under the picture: where its line is lowest and highest, and whose word that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.picture import Curve, Teller
from journeycoach.domain.wording import joined, line, listed, name, quoted, sentences, told

if TYPE_CHECKING:
    from journeycoach.domain.document import Words
    from journeycoach.domain.picture import JourneyMap, MapStage, Point


def reading_of(shown: JourneyMap) -> Words:
    """The line in a few sentences; nothing without a line."""
    match shown.curve:
        case None:
            return ()
        case Curve.FEELING:
            return sentences(_ends(shown), _told_by(shown))
        case Curve.MARK:
            return sentences(
                _ends(shown),
                line("These are your own marks; how it feels to {them} is not asked yet.", them=_them(shown)),
            )
        case Curve.HOLDS:
            return sentences(
                _ends(shown),
                line(
                    "It tells how often each happens by your count; how it feels to {them} is not asked yet.",
                    them=_them(shown),
                ),
            )


def _them(shown: JourneyMap) -> Words:
    """The customer in the owner's words, where there are some."""
    return told(quoted(shown.subject, 40)) if shown.subject else told("them")


def _ends(shown: JourneyMap) -> Words:
    """The lowest stages and the highest; one sentence where the line is level."""
    points = shown.points
    low, high = min(map(_score, points)), max(map(_score, points))
    if low == high:
        return line(
            "The line is level: {score} of {best} at every stage from {first} to {last}.",
            score=low,
            best=_best(shown),
            first=told(points[0][0].title),
            last=told(points[-1][0].title),
        )
    return line(
        "The line is lowest at {stages} ({score} of {best}{why}) and highest at {others} ({most} of {best}).",
        stages=_stages(shown, low),
        score=low,
        best=_best(shown),
        why=_why([point for _, point in points if point.score == low]),
        others=_stages(shown, high),
        most=high,
    )


def _stages(shown: JourneyMap, score: int) -> Words:
    return listed([told(stage.title) for stage, point in shown.points if point.score == score])


def _why(points: list[Point]) -> Words:
    reasons = [told(quoted(point.words, 60)) for point in points if point.words]
    return told(": ", joined(reasons, ", ")) if reasons else ()


def _score(point: tuple[MapStage, Point]) -> int:
    return point[1].score


def _best(shown: JourneyMap) -> int:
    return shown.curve.best if shown.curve else 0


def _told_by(shown: JourneyMap) -> Words:
    """How much of the line customers have told; the first of them by name."""
    points = [point for _, point in shown.points]
    reported = [point for point in points if point.teller is Teller.CUSTOMER]
    if not reported:
        return line("All {count} points are what you expect: no customer has been asked.", count=len(points))
    who = next((point.said_by for point in reported if point.said_by), "")
    if len(reported) == len(points):
        return line("Customers told you every point{who}.", who=_among(who))
    return line(
        "Customers told you {known} of the {count} points{who}; the others are what you expect.",
        known=len(reported),
        count=len(points),
        who=_among(who),
    )


def _among(who: str) -> Words:
    return told(" (", name(who), " among them)") if who else ()

"""What is said under the picture, in every form that the line can take."""

from __future__ import annotations

import pytest

from journeycoach.domain.document import plain
from journeycoach.domain.picture import Curve, JourneyMap, MapStage, Point, Teller
from journeycoach.domain.picture_words import reading_of


def reading(*points: Point, curve: Curve | None = Curve.FEELING) -> str:
    """What is said of stages with these points."""
    stages = tuple(MapStage(f"S{number}", point=point) for number, point in enumerate(points, start=1))
    return plain(reading_of(JourneyMap("A bakery", "", stages, curve)))


def heard(score: int, who: str = "") -> Point:
    """A point that customers reported."""
    return Point(score, "", who, Teller.CUSTOMER)


def test_without_a_line_nothing_is_said() -> None:
    assert reading(curve=None) == ""


def test_the_ends_are_named_all_of_a_kind() -> None:
    told = reading(Point(2, "cross"), Point(2, "lost"), Point(5, "proud"))

    assert told.startswith(
        "The line is lowest at S1 and S2 (2 of 5: “cross”, “lost”) and highest at S3 (5 of 5)."
    )


def test_a_level_line_has_no_ends() -> None:
    assert reading(heard(3), heard(3)).startswith("The line is level: 3 of 5 at every stage from S1 to S2.")


@pytest.mark.parametrize(
    ("points", "says"),
    [
        ((Point(1), Point(2)), "All 2 points are what you expect: no customer has been asked."),
        ((heard(1, "Jo"), heard(2)), "Customers told you every point (Jo among them)."),
        ((heard(1), Point(2)), "Customers told you 1 of the 2 points; the others are what you expect."),
    ],
    ids=["expected", "reported", "both"],
)
def test_it_is_said_whose_word_the_line_is(points: tuple[Point, ...], says: str) -> None:
    assert reading(*points).endswith(says)


def test_marks_and_steps_are_said_to_be_no_feelings() -> None:
    assert "how it feels to them is not asked yet" in reading(Point(3), Point(8), curve=Curve.MARK)
    assert "how often each happens by your count" in reading(Point(3), Point(8), curve=Curve.HOLDS)

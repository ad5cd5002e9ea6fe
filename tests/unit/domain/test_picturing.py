"""The picture before it is drawn: what it shows, whose word it is, and when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.events import Evidence
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.picture import Curve, JourneyMap, MapStage, Point, Teller
from journeycoach.domain.picturing import picture_of
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.businesses import CLOCKS, SEEDS, STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

ROAD = {"journey.path": "asks a friend | awareness | street\npays | purchase | till"}


def drawn(said: SessionBuilder | Mapping[str, str]) -> JourneyMap:
    """The picture of a session that has enough for one."""
    builder = said if isinstance(said, SessionBuilder) else deep(said)
    found = picture_of(gather_all(builder.answers(), SUNDAY, ()))
    assert found is not None
    return found


def deep(texts: Mapping[str, str]) -> SessionBuilder:
    """A session in which every stage may be asked more."""
    return SessionBuilder().goes_deeper(*STAGES).says_all(texts)


def teller(who: str, evidence: Evidence = Evidence.ASSUMED) -> Teller:
    """Whose word a feeling is when it was said by somebody."""
    texts = {"people.owner": "Milla", "people.team": "Tom | packs | nobody"}
    builder = deep(texts).says("awareness.feeling", f"ashamed | 2 | {who}", evidence)
    point = drawn(builder.says("purchase.feeling", "cross | 1 | me")).stages[0].point
    assert point is not None
    return point.teller


def test_one_stage_is_no_picture() -> None:
    session = SessionBuilder().says("journey.path", "asks a friend | awareness | street")

    assert picture_of(gather_all(session.answers(), SUNDAY, ())) is None


def test_stages_without_anything_are_left_out() -> None:
    assert [stage.title for stage in drawn(ROAD).stages] == ["Awareness", "Purchase"]


def test_two_stages_without_scores_have_no_line() -> None:
    assert drawn(ROAD).curve is None
    assert drawn(ROAD).points == ()


def test_the_line_is_how_it_feels_where_that_is_known() -> None:
    shown = drawn(SEEDS)

    assert shown.curve is Curve.FEELING
    assert [point.score for _, point in shown.points] == [2, 2, 2, 5, 5]


def test_without_feelings_the_line_is_the_owners_marks() -> None:
    shown = drawn(ROAD | {"awareness.rating": "6", "purchase.rating": "3"})

    assert shown.curve is Curve.MARK
    assert [point.score for _, point in shown.points] == [6, 3]


def test_without_marks_the_line_is_the_weakest_step_of_each_stage() -> None:
    shown = drawn(CLOCKS)

    assert shown.curve is Curve.HOLDS
    assert [(point.score, point.words) for _, point in shown.points][2:4] == [
        (7, "collects the clock: 7 of 10"),
        (0, "gets a call whether it keeps time: never"),
    ]


@pytest.mark.parametrize(
    "who", ["me", "Milla", "my guess", "I suppose", "", "nobody yet", "Tom", "me and Tom"]
)
def test_a_word_of_the_house_is_expected(who: str) -> None:
    assert teller(who) is Teller.OWNER


@pytest.mark.parametrize("who", ["Jo, by mail", "two mothers, this autumn", "Tom and a customer"])
def test_a_word_from_outside_is_reported(who: str) -> None:
    assert teller(who) is Teller.CUSTOMER


def test_what_was_heard_is_reported_also_without_a_name() -> None:
    assert teller("", Evidence.HEARD) is Teller.CUSTOMER


@pytest.mark.parametrize(
    "text", ["No.", "Never again", "She writes us off", "They don't come back", "Once late, finished"]
)
def test_where_one_failure_ends_it_is_a_moment_of_truth(text: str) -> None:
    shown = drawn(ROAD | {"purchase.if-fails": text})

    assert [bool(stage.moment) for stage in shown.stages] == [False, True]


@pytest.mark.parametrize("text", ["No problem, they ring us", "She puts it off", "They come back, cross"])
def test_a_failure_that_is_forgiven_is_no_moment_of_truth(text: str) -> None:
    assert not any(stage.moment for stage in drawn(ROAD | {"purchase.if-fails": text}).stages)


def test_a_promise_that_slips_stands_at_its_stage() -> None:
    purchase = next(stage for stage in drawn(CLOCKS).stages if stage.title == "Purchase")

    assert purchase.breaks[0] == "“ready in two weeks”: kept 7 of 10"


def test_what_is_due_names_the_person_and_the_day() -> None:
    chores = [chore for stage in drawn(CLOCKS).stages for chore in stage.chores]

    assert [(chore.who, chore.day) for chore in chores] == [("Tom", "Fri 4 Dec")]


def test_the_funnel_is_what_was_counted() -> None:
    assert [int(count.now) for count in drawn(SEEDS).counts] == [4000, 520, 60, 9, 6]


def test_one_count_is_no_funnel() -> None:
    assert drawn(ROAD | {"awareness.count": "faces | 12 | 20 | pad"}).counts == ()


def test_only_the_best_of_ten_is_five_of_five() -> None:
    assert [Point(score).in_fives(Curve.HOLDS) for score in (0, 1, 7, 9, 10)] == [1, 1, 3, 4, 5]
    assert [Point(score).in_fives(Curve.FEELING) for score in (1, 3, 5)] == [1, 3, 5]


def test_a_stage_with_actions_alone_is_not_drawn() -> None:
    assert not MapStage("Awareness", breaks=("x",)).is_drawn_from

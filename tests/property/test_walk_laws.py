"""What holds for every walk, whatever the road looks like and whatever was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.case import make_case
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.walk import walk_of
from journeycoach.domain.walk_order import stops
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.maps import map_pack, mapped, path_of, session

if TYPE_CHECKING:
    from journeycoach.domain.walk import Encounter

onward = st.lists(
    st.sampled_from(["", "1", "2", "3", "4", "5", "2, 3", "4, 1", "end", "end, 5", "nowhere known"]),
    min_size=1,
    max_size=7,
)
typed = st.text(max_size=30) | st.sampled_from(
    [
        "",
        "nobody",
        "never",
        "8 of 10",
        "awareness",
        "purchase",
        "loyalty",
        "me",
        "end",
        "2, 1",
        "£60",
        "refer",
    ]
)


def road_of(cells: list[str]) -> str:
    return mapped(*(f"step {chr(97 + index)}//// /{cell}" for index, cell in enumerate(cells)))


def numbers(road: tuple[Encounter, ...]) -> list[int]:
    return [each.row for each in road if each.key.startswith("step/")]


@given(onward)
def test_every_step_is_met_exactly_once(cells: list[str]) -> None:
    met = numbers(walk_of(session({"journey.path": road_of(cells)}).answers(), SUNDAY))

    assert sorted(met) == list(range(1, len(cells) + 1))


@given(st.integers(1, 9))
def test_a_road_without_turns_is_met_in_its_order(count: int) -> None:
    met = numbers(walk_of(session({"journey.path": road_of([""] * count)}).answers(), SUNDAY))

    assert met == list(range(1, count + 1))


@given(onward)
def test_a_step_follows_the_one_before_it_or_says_where_it_comes_from(cells: list[str]) -> None:
    path = path_of(road_of(cells))

    before = None
    for stop in stops(path):
        if before is not None and not stop.before:
            assert before.after[:1] == (stop.station.number,)
        before = stop.station


@settings(max_examples=80)
@given(data=st.data())
def test_whatever_stands_in_the_cells_can_be_walked(data: st.DataObject) -> None:
    builder = SessionBuilder(pack=map_pack())
    asked = {question.topic: question for question in map_pack().questions()}
    for topic in data.draw(st.lists(st.sampled_from(sorted(asked)), max_size=4, unique=True)):
        question = asked[topic]
        if question.columns:
            cells = st.fixed_dictionaries({column.id: typed for column in question.columns})
            builder.holds(question.topic, [dict(row) for row in data.draw(st.lists(cells, max_size=4))])
        else:
            builder.holds(question.topic, data.draw(typed))

    road = walk_of(builder.answers(), SUNDAY)

    case = make_case(builder.answers(), SUNDAY)
    assert sorted(numbers(road)) == [each.number for each in read_path(case.answers, case.road).stations]
    assert len({each.key for each in road}) == len(road)
    assert all(each.lines or each.breaks or each.row for each in road)

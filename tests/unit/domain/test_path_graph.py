"""A road as a graph of steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import PathMap, Station
from journeycoach.domain.road import PHASE_OF
from tests.adapters.maps import POND, PURPOSES, chain, mapped, path_of


def numbers(stations: tuple[Station, ...]) -> list[int]:
    """Their rows."""
    return [station.number for station in stations]


def test_without_words_for_it_each_step_leads_to_the_row_below() -> None:
    path = chain("", "", "")

    assert [station.after for station in path.stations] == [(2,), (3,), ()]


def test_an_answer_in_the_columns_of_a_road_alone_is_no_map() -> None:
    path = path_of("sees | awareness | street | Tom | sign | always\npays | purchase")

    assert not path.is_mapped
    assert path_of(mapped("sees/awareness/calm///")).is_mapped


def test_a_step_may_lead_on_and_end_the_road_for_others() -> None:
    path = chain("2, end", "")

    assert path.station(1).after == (2,)
    assert path.station(1).ends


def test_words_that_name_no_step_are_kept_and_the_row_below_is_taken() -> None:
    path = chain("waiting list", "")

    assert numbers(path.loose_ends) == [1]
    assert path.station(1).after == (2,)


def test_a_name_is_followed_wherever_it_stands() -> None:
    path = chain("c step", "end", "b step")

    assert [station.after for station in path.stations] == [(3,), (), (2,)]


@pytest.mark.parametrize(
    ("row", "is_dead"),
    [
        ("tells/loyalty////end", False),
        ("tells/loyalty///be-liked/end", True),
        ("tells////refer/end", False),
        ("writes////testify/end", False),
        ("stays////renew/end", False),
        ("pays////sell/end", True),
        ("pays/purchase////", True),
        ("pays////endorse-flagship/end", True),
    ],
)
def test_a_road_may_end_where_people_come_back_or_pass_the_word_on(row: str, *, is_dead: bool) -> None:
    cells = [cell.strip() for cell in row.split("/")]
    path = path_of(mapped("/".join((*cells[:1], cells[1], "", "", cells[4], cells[-1]))))

    assert bool(path.dead_ends) is is_dead


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_step_without_a_stage_lies_where_its_purpose_says(purpose: str) -> None:
    path = path_of(mapped(f"a////{purpose}/", f"b/awareness///{purpose}/"))

    assert path.station(1).step.phase is PHASE_OF[purpose]
    assert path.station(2).step.phase is Phase.AWARENESS


def test_a_renewal_is_an_end_and_no_recommendation() -> None:
    path = path_of(mapped("stays////renew/end"))

    assert not path.dead_ends
    assert not path.ends_in_a_recommendation


def test_a_recommendation_that_nobody_can_reach_does_not_count() -> None:
    path = path_of(mapped("pays////sell/end", "tells////refer/end"))

    assert not path.ends_in_a_recommendation


def test_a_fork_knows_where_its_ways_meet_again() -> None:
    path = chain("2, 3", "4", "4", "end")

    assert numbers(path.forks) == [1]
    assert path.meet_again(path.station(1)) == 4


def test_a_fork_whose_one_way_is_a_short_cut_meets_at_its_end() -> None:
    path = chain("2, 3", "3", "")

    assert path.meet_again(path.station(1)) == 3


def test_a_fork_with_two_ends_never_meets() -> None:
    path = chain("2, 3", "end", "end")

    assert path.meet_again(path.station(1)) == 0


@pytest.mark.parametrize(
    ("onward", "meets"),
    [
        pytest.param(("3, 4", "end", "5", "5", "2"), 5, id="a later row comes first on the way"),
        pytest.param(("2", "3, 4", "1", "5", "end"), 4, id="one way goes back before the fork"),
        pytest.param(("2, 3", "4, 1", "4, 1", "end"), 4, id="both may go back"),
        pytest.param(("2, 3", "1", "1"), 1, id="both only go back"),
        pytest.param(("1, 2", "3", "end"), 2, id="one way is the fork itself"),
    ],
)
def test_ways_meet_at_the_first_step_that_both_come_to(onward: tuple[str, ...], meets: int) -> None:
    path = chain(*onward)

    assert path.meet_again(path.forks[0]) == meets


@pytest.mark.parametrize(
    ("onward", "number", "behind"),
    [
        pytest.param(("", "", ""), 1, (2, 3), id="rows"),
        pytest.param(("3", "end", "2"), 3, (2,), id="a row above"),
        pytest.param(("2, 3", "4", "4", ""), 2, (4,), id="not the other way of a fork"),
        pytest.param(("", "", "1"), 2, (3,), id="not where the road goes back"),
        pytest.param(("2, 3", "4", "4", "1, 5", ""), 4, (5,), id="not another way to it"),
        pytest.param(("2, end", "1", ""), 3, (), id="nothing for a step that nobody comes to"),
        pytest.param(("2, 4", "", "", "1, 5", ""), 3, (4, 5), id="also what a short cut leads to"),
    ],
)
def test_behind_a_step_lies_what_the_road_comes_to_from_it(
    onward: tuple[str, ...], number: int, behind: tuple[int, ...]
) -> None:
    assert chain(*onward).behind[number] == behind


def test_a_circle_is_found_once_with_all_its_steps() -> None:
    path = chain("", "", "2, 4", "end")

    assert path.loops == ((2, 3),)


def test_a_step_that_leads_to_itself_is_a_circle() -> None:
    assert chain("1").loops == ((1,),)


@pytest.mark.parametrize("purpose", ["renew", "refer", "testify"])
def test_a_circle_through_a_renewal_or_a_recommendation_is_as_it_should_be(purpose: str) -> None:
    path = path_of(mapped("hears////be-known/", "pays////sell/", f"again////{purpose}/1"))

    assert path.loops == ()


def test_a_step_that_nothing_leads_to_stands_for_what_follows_it() -> None:
    path = chain("end", "4", "2", "end")

    assert numbers(path.side_doors) == [3]


def test_a_circle_that_nothing_leads_to_is_told_by_its_first_step() -> None:
    path = chain("end", "3", "2")

    assert numbers(path.side_doors) == [2]


def test_the_pond_has_a_fork_a_dead_end_a_side_door_and_a_loose_end() -> None:
    path = path_of(POND["journey.path"])

    assert numbers(path.forks) == [2]
    assert numbers(path.dead_ends) == [4]
    assert numbers(path.side_doors) == [9]
    assert numbers(path.loose_ends) == [6]
    assert path.ends_in_a_recommendation


def test_what_nobody_leaves_out_is_the_spine_of_a_road() -> None:
    path = path_of(POND["journey.path"])

    assert path.spine == {1, 2, 3, 5, 6, 7, 8}


def test_a_step_on_one_of_two_ways_is_not_of_the_spine() -> None:
    assert chain("2, 3", "4", "4", "end").spine == {1, 4}


def test_what_some_pass_by_lies_aside() -> None:
    assert path_of(POND["journey.path"]).aside == {4}
    assert chain("2, 3", "4", "4", "end").aside == {2, 3}
    assert chain("", "").aside == frozenset()


def test_a_road_that_never_ends_has_no_spine() -> None:
    assert chain("2", "1").spine == frozenset()


def test_a_road_without_steps_has_no_shapes() -> None:
    path = PathMap()

    assert (path.walked, path.loops, path.side_doors, path.joints) == (frozenset(), (), (), ())
    assert not path.ends_in_a_recommendation


ways_on = st.lists(st.text("123456789, end", max_size=8), min_size=1, max_size=9)


@given(onward=ways_on)
def test_every_step_leads_on_or_ends(onward: list[str]) -> None:
    path = chain(*onward)

    assert len(path.stations) == len(onward)
    assert all(station.after or station.ends for station in path.stations)


@given(onward=ways_on)
def test_every_step_is_walked_or_stands_behind_a_side_door(onward: list[str]) -> None:
    path = chain(*onward)

    behind = {n for door in path.side_doors for n in path.reach[door.number] | {door.number}}

    assert path.walked | behind == set(range(1, len(onward) + 1))
    assert path.walked.isdisjoint(numbers(path.side_doors))


@given(onward=ways_on)
def test_who_reaches_a_step_reaches_what_it_leads_to(onward: list[str]) -> None:
    path = chain(*onward)

    for before, after in path.joints:
        assert after.number in path.reach[before.number]
        assert path.reach[after.number] <= path.reach[before.number]


@given(onward=ways_on)
def test_circles_share_no_step(onward: list[str]) -> None:
    steps = [number for circle in chain(*onward).loops for number in circle]

    assert len(steps) == len(set(steps))


@given(onward=ways_on)
def test_a_road_without_circles_has_an_end(onward: list[str]) -> None:
    path = chain(*onward)

    if not path.loops:
        assert any(station.ends for station in path.stations)

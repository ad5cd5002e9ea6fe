"""A map written in lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.path_flow import Line, flow_of
from journeycoach.domain.path_graph import PathMap
from tests.adapters.maps import chain


def test_a_single_road_is_one_line() -> None:
    assert flow_of(chain("", "", "")) == (Line((1, 2, 3)),)


def test_a_fork_ends_a_line_and_names_the_next_two() -> None:
    path = chain("2, 3", "4", "4", "end")

    assert flow_of(path) == (Line((1,), (2, 3)), Line((2,), (4,)), Line((4,)), Line((3,), (4,)))


def test_a_circle_names_the_step_it_comes_back_to() -> None:
    assert flow_of(chain("", "", "1")) == (Line((1, 2, 3), (1,)),)


def test_a_step_that_may_end_the_road_ends_a_line() -> None:
    assert flow_of(chain("2, end", "")) == (Line((1,), (2,)), Line((2,)))


def test_what_nothing_leads_to_stands_at_the_end() -> None:
    assert flow_of(chain("end", "3", "")) == (Line((1,)), Line((2, 3)))


def test_no_steps_are_no_lines() -> None:
    assert flow_of(PathMap()) == ()


@given(onward=st.lists(st.text("123456789, end", max_size=8), min_size=1, max_size=9))
def test_every_step_stands_in_one_line_and_every_joint_is_drawn(onward: list[str]) -> None:
    path = chain(*onward)
    flow = flow_of(path)

    steps = [number for line in flow for number in line.steps]
    inside = {pair for line in flow for pair in zip(line.steps, line.steps[1:], strict=False)}
    between = {(line.steps[-1], number) for line in flow for number in line.onward}

    assert sorted(steps) == list(range(1, len(onward) + 1))
    assert inside | between == {(one.number, other.number) for one, other in path.joints}

"""What owners write for the step that follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.path_names import Onward, read_onward, step_named

STEPS = ("Sees the sign", "rings, asks the price", "pays", "pays again", "sends a friend")


@pytest.mark.parametrize(
    ("text", "onward"),
    [
        pytest.param("", Onward(), id="nothing"),
        pytest.param(" . ", Onward(), id="a full stop"),
        pytest.param("3", Onward((3,)), id="a number"),
        pytest.param("step 2.", Onward((2,)), id="a number with its noun"),
        pytest.param("SENDS A FRIEND.", Onward((5,)), id="a name in capitals"),
        pytest.param("sends", Onward((5,)), id="the beginning of a name"),
        pytest.param("pays", Onward((3,)), id="a whole name that begins another"),
        pytest.param("rings, asks the price", Onward((2,)), id="a name with a comma"),
        pytest.param("3, rings, asks the price; 5", Onward((3, 2, 5)), id="several, one with a comma"),
        pytest.param("3, 3", Onward((3,)), id="the same twice"),
        pytest.param("the end", Onward(ends=True), id="the end"),
        pytest.param("2, end", Onward((2,), ends=True), id="a step or the end"),
        pytest.param("nothing", Onward(ends=True), id="nothing after it"),
        pytest.param("-", Onward(ends=True), id="a dash"),
        pytest.param("—", Onward(ends=True), id="a long dash"),
        pytest.param("It ends.", Onward(ends=True), id="a sentence about the end"),
        pytest.param("end of the road", Onward(ends=True), id="the end of the road"),
        pytest.param("4 or 5", Onward((4, 5)), id="one or the other"),
        pytest.param("either 4, or 5", Onward((4, 5)), id="either, or"),
        pytest.param("4 & 5", Onward((4, 5)), id="an ampersand"),
        pytest.param("3/", Onward((3,)), id="a stroke and nothing after it"),
        pytest.param("3/4", Onward((3, 4)), id="a stroke"),
        pytest.param("4 and 5", Onward((4, 5)), id="and"),
        pytest.param("3 or the end", Onward((3,), ends=True), id="one or the end"),
        pytest.param("3 or the shed", Onward((3,), loose=("the shed",)), id="one or other words"),
        pytest.param("bed and board", Onward(loose=("bed and board",)), id="and between other words"),
        pytest.param("back to 1", Onward((1,)), id="back to a number"),
        pytest.param("goes on to sees the sign", Onward((1,)), id="on to a name"),
        pytest.param("waiting list", Onward(loose=("waiting list",)), id="no step"),
        pytest.param("pay", Onward(loose=("pay",)), id="the beginning of two names"),
        pytest.param("9", Onward(loose=("9",)), id="a number that no step has"),
        pytest.param("0", Onward(loose=("0",)), id="nought"),
        pytest.param("se", Onward(loose=("se",)), id="too few letters"),
        pytest.param("3, the shed", Onward((3,), loose=("the shed",)), id="a step and other words"),
    ],
)
def test_a_cell_names_the_steps_that_follow(text: str, onward: Onward) -> None:
    assert read_onward(text, STEPS) == onward


def test_a_name_that_has_an_and_in_it_is_not_parted() -> None:
    assert read_onward("bed and board", ("bed", "bed and board", "board")).steps == (2,)


def test_a_name_that_two_steps_have_names_neither() -> None:
    assert step_named("pays", ("pays", "pays")) == 0


@given(text=st.text(max_size=40), names=st.lists(st.text(max_size=20), max_size=6))
def test_whatever_is_written_names_only_steps_that_are_there(text: str, names: list[str]) -> None:
    onward = read_onward(text, names)

    assert all(1 <= number <= len(names) for number in onward.steps)
    assert len(set(onward.steps)) == len(onward.steps)


@given(number=st.integers(1, 30), names=st.lists(st.just("x"), min_size=30, max_size=30))
def test_every_step_can_be_named_by_its_number(number: int, names: list[str]) -> None:
    assert read_onward(str(number), names).steps == (number,)

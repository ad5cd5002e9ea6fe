"""What a plan remembers of its actions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.events import ActionAdded
from journeycoach.domain.plan_marks import Mark, bare, digest, marks_of, numbered, read_marks, write_marks
from tests.adapters.builder import SessionBuilder

digests = st.text("0123456789abcdef", min_size=6, max_size=6)
marks = st.builds(Mark, st.integers(1, 9999), digests, digests, digests, st.booleans())


@given(st.lists(marks, max_size=5).map(tuple))
def test_marks_are_read_as_they_were_written(written: tuple[Mark, ...]) -> None:
    assert read_marks(write_marks(written)) == written


@given(st.text(max_size=80))
def test_any_text_can_stand_where_marks_were(text: str) -> None:
    assert all(mark.number < 10_000 for mark in read_marks(text))


def test_looks_do_not_count_in_a_line() -> None:
    assert bare("Ring  “Bart” —\n now.") == bare('ring "bart", now')
    assert digest("a") != digest("b")


@pytest.mark.parametrize(
    ("line", "parts"),
    [("3 Ring Bart", (3, "Ring Bart")), ("3. Ring", (3, "Ring")), ("Ring 3", (0, "Ring 3")), ("", (0, ""))],
)
def test_a_number_at_the_head_is_read(line: str, parts: tuple[int, str]) -> None:
    assert numbered(line) == parts


def test_every_action_of_a_plan_has_a_mark_that_changes_with_it() -> None:
    one = SessionBuilder().agrees(ActionAdded("a", "", "Ring Bart", "Kim"))
    done = one.copy().ticks("a")

    (before,), (after,) = marks_of(one.plan()), marks_of(done.plan())

    assert (before.number, before.id, before.is_done, after.is_done) == (1, after.id, False, True)
    assert before.state != after.state

"""The long column: whatever is done to it, its measures agree with what stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.tui.widgets.entries import BLANK, Entry, Kind
from journeycoach.tui.widgets.galley import Galley

KINDS = st.sampled_from(Kind)
TEXTS = st.text(st.sampled_from("ab \né日"), max_size=60)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("append"), KINDS, TEXTS),
        st.tuples(st.just("replace"), st.integers(0, 20), TEXTS),
        st.tuples(st.just("remove"), st.integers(0, 3), st.just("")),
        st.tuples(st.just("width"), st.integers(4, 40), st.just("")),
    )
)


def galley_of(*texts: str, width: int = 20) -> Galley:
    """A galley with one entry of the coach a text, keyed by its number."""
    galley = Galley(width)
    galley.append(Entry(str(i), Kind.COACH, text) for i, text in enumerate(texts))
    return galley


@given(STEPS)
def test_its_measures_agree_with_its_lines(steps: list[tuple[str, Kind | int, str]]) -> None:
    galley = Galley(20)

    for number, step in enumerate(steps):
        _do(galley, step, f"k{number}")

    heights = [len(galley.lines(place)) for place in range(len(galley))]
    assert galley.height == sum(heights)
    assert [galley.at(line) for line in range(galley.height)] == [
        place for place, height in enumerate(heights) for _ in range(height)
    ]
    assert [galley.place_of(entry.key) for entry in galley.entries] == list(range(len(galley)))


def test_one_blank_line_parts_two_turns() -> None:
    galley = galley_of("one", "two")

    assert [line.text for place in (0, 1) for line in galley.lines(place)] == ["one", "", "two"]


def test_two_blank_lines_stand_before_a_stage() -> None:
    galley = galley_of("one")

    galley.append([Entry("s", Kind.STAGE, "Aim", "Name")])

    assert galley.lines(1)[:2] == (BLANK, BLANK)
    assert galley.lines(1)[2] != BLANK


def test_a_key_is_used_once() -> None:
    galley = galley_of("one")

    with pytest.raises(ValueError, match="two entries with the key '0'"):
        galley.append([Entry("0", Kind.COACH, "again")])


def _do(galley: Galley, step: tuple[str, Kind | int, str], key: str) -> None:
    match step:
        case ("append", Kind() as kind, text):
            galley.append([Entry(key, kind, text, "Who")])
        case ("replace", int() as place, text) if place < len(galley):
            galley.replace(Entry(galley.entries[place].key, Kind.OWNER, text))
        case ("remove", int() as count, _):
            galley.remove_last(count)
        case ("width", int() as width, _):
            galley.set_width(width)
        case _:
            pass

"""Parts of a line, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.separated import join_parts, split_parts

part = st.text(
    alphabet=st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u2028\u2029")
).map(str.strip)


@given(
    st.lists(part | st.text(alphabet="\\|->a ").map(str.strip), min_size=1).map(tuple),
    st.sampled_from(["|", "->"]),
)
def test_parts_come_back_as_they_went(parts: tuple[str, ...], mark: str) -> None:
    assert split_parts(join_parts(parts, mark), mark) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("a | b|c", ("a", "b", "c"), id="spaces around a mark do not count"),
        pytest.param(r"either\|or | x", ("either|or", "x"), id="a backslash keeps the mark"),
        pytest.param(r"\\server\share | x", (r"\\server\share", "x"), id="other backslashes stay"),
        pytest.param("", ("",), id="nothing is one empty part"),
    ],
)
def test_a_line_is_taken_apart(text: str, parts: tuple[str, ...]) -> None:
    assert split_parts(text, "|") == parts

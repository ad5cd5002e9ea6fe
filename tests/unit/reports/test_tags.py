"""Words in task lists of plain text, where some signs mean something."""

from __future__ import annotations

import re

import pytest

from journeycoach.reports.tags import inert, tag


@pytest.mark.parametrize("text", ["@home", "a +b", "due:2020-01-01", "a pri:A", "#x", "%p", "rec:+1w", "!!1"])
def test_what_would_be_a_label_is_text_that_looks_the_same(text: str) -> None:
    assert inert(text).replace("\u2060", "") == text
    assert not re.search(r"(?:^|\s)(?:[@+#%!]\S|due:|pri:|rec:)", inert(text))


@pytest.mark.parametrize("text", ["e@example.com", "http://example.com", "3:1", "a + b", "Note: ring", "50%"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize(
    ("text", "word"),
    [("Kim", "Kim"), ("Anna and Tomek", "Anna-and-Tomek"), ("", ""), ("@x +y\nz", "x-y-z"), ("日本", "日本")],
)
def test_a_name_becomes_one_word(text: str, word: str) -> None:
    assert tag(text) == word

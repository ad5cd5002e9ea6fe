"""Answers handed to the coach by programs, a line each."""

from __future__ import annotations

import json

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.intake.review_lines import read_lines

ITEM = {"id": "a1", "question_kind": "message", "question": "What do you promise?", "text": "Bread at seven."}


def test_a_line_becomes_a_reading_of_its_kind() -> None:
    ((name, reading),) = read_lines([json.dumps(ITEM), "\n"])

    assert (name, reading.expects, reading.text, reading.messages) == ("a1", "message", "Bread at seven.", ())


def test_messages_of_a_journey_keep_their_stages() -> None:
    told = [{"stage": "awareness", "message": "Hello."}, {"stage": "purchase", "message": "Ring us."}]

    ((_, reading),) = read_lines([json.dumps(ITEM | {"text": told})])

    assert reading.messages == (("awareness", "Hello."), ("purchase", "Ring us."))
    assert reading.text == "Hello.\nRing us."


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="no JSON"),
        pytest.param("[]", id="no object"),
        pytest.param('{"id": "a1"}', id="a field is missing"),
        pytest.param(json.dumps(ITEM | {"text": 5}), id="a text that is a number"),
        pytest.param(json.dumps(ITEM | {"text": [{"stage": "a"}]}), id="a stage without its message"),
    ],
)
def test_a_line_that_is_no_answer_is_named(line: str) -> None:
    with pytest.raises(CoachError, match="Line 2"):
        list(read_lines([json.dumps(ITEM), line]))

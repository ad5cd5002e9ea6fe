"""What holds between the methods that ship: one name for one thing, and no text twice."""

from __future__ import annotations

import tomllib
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest

from tests.adapters.methods_here import PROMPTS, library, method

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.packs import Question

METHODS = library().ids()


def written(method_id: str) -> list[dict[str, Any]]:
    """The questions as they stand in the file, borrowed ones included."""
    data = tomllib.loads((PROMPTS / f"{method_id}.toml").read_text("utf-8"))
    return list(chain.from_iterable(stage["questions"] for stage in data["stages"]))


def own_texts() -> Iterator[str]:
    """Every text that a method has of its own, borrowed ones left out."""
    for method_id in METHODS:
        for question in written(method_id):
            yield from (question[key] for key in ("ask", "why", "help") if key in question)
            yield from question.get("probes", {}).values()
            yield from (each["text"] for each in question.get("examples", ()))


def shape(question: Question) -> tuple[object, ...]:
    """What an answer has to fit to be used by another question."""
    options = tuple(option.id for option in question.options)
    return question.kind, options, question.unit if question.kind.value == "number" else ""


def test_all_six_methods_ship() -> None:
    assert METHODS == ("avatar-map", "complete", "five-stage", "persona-funnel", "seven-step", "ten-step")


def test_no_text_stands_twice() -> None:
    doubled = [text for text, count in Counter(own_texts()).items() if count > 1 and len(text) > 40]

    assert doubled == []


def test_an_id_is_one_question_wherever_it_is_asked() -> None:
    asks: dict[str, set[str]] = {}
    for method_id in METHODS:
        for question in method(method_id).questions():
            asks.setdefault(question.id, set()).add(question.ask)

    assert {name: each for name, each in asks.items() if len(each) > 1} == {}


def test_a_topic_takes_one_shape_of_answer_in_every_method() -> None:
    shapes: dict[str, set[tuple[object, ...]]] = {}
    columns: dict[str, list[tuple[str, ...]]] = {}
    for method_id in METHODS:
        for question in method(method_id).questions():
            shapes.setdefault(question.topic, set()).add(shape(question))
            columns.setdefault(question.topic, []).append(tuple(column.id for column in question.columns))

    assert {topic: each for topic, each in shapes.items() if len(each) > 1} == {}
    for each in columns.values():
        longest = max(each, key=len)
        assert all(longest[: len(fewer)] == fewer for fewer in each)


def test_a_topic_with_columns_of_its_own_is_confirmed() -> None:
    for method_id in METHODS:
        for question in method(method_id).questions():
            others = [q for each in METHODS for q in method(each).questions() if q.topic == question.topic]
            wider = any(len(other.columns) < len(question.columns) for other in others)
            assert question.confirm or not wider, question.id


def test_a_proposal_has_one_text_wherever_it_is_made() -> None:
    texts: dict[str, set[str]] = {}
    for method_id in METHODS:
        for stage in method(method_id).stages:
            for proposal in stage.proposals:
                texts.setdefault(proposal.id, set()).add(proposal.what)

    assert {name: each for name, each in texts.items() if len(each) > 1} == {}


@pytest.mark.parametrize("method_id", METHODS)
def test_the_first_pass_takes_about_half_an_hour(method_id: str) -> None:
    core = [question for question in method(method_id).questions() if question.core]

    assert len(core) <= (20 if method_id == "five-stage" else 25)
    assert 15 <= sum(question.minutes for question in core) <= 35


def test_the_one_that_joins_them_has_no_question_of_its_own() -> None:
    assert all(set(question) <= {"use", "core", "confirm", "per_subject"} for question in written("complete"))


LEFT_OUT = {
    "buying.if-no": "choice.no-path",
    "customer.money": "customer.budget",
    "delight.promise": "promise.made",
}
"""What the joined method asks under another topic."""
FOR_EACH_STAGE = ("assets", "count", "rating")
"""Asked once for each stage of one method only, not again for the stages of the others."""


def test_the_one_that_joins_them_asks_for_everything_once() -> None:
    joined = {question.topic for question in method("complete").questions()}
    others = {q.topic for each in METHODS if each != "complete" for q in method(each).questions()}
    missing = {topic for topic in others - joined if topic.rpartition(".")[2] not in FOR_EACH_STAGE}

    assert missing == set(LEFT_OUT)
    assert set(LEFT_OUT.values()) <= joined


def test_every_stage_that_lies_on_the_road_says_where() -> None:
    across = {"whole-path", "the-plan", "avatar", "path-test", "pressure-test", "persona"}

    for method_id in METHODS:
        stages = [stage for stage in method(method_id).stages if stage.id not in across]
        assert all(stage.phase for stage in stages)

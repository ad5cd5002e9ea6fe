"""Which questions a short hour may not lose."""

from __future__ import annotations

import pytest

from journeycoach.domain.must_ask import VITAL, must_ask
from tests.adapters.methods_here import library, method


@pytest.mark.parametrize("name", sorted(library().ids()))
def test_every_stage_keeps_a_question_and_all_are_core(name: str) -> None:
    pack = method(name)

    must = must_ask(pack)

    assert all(
        any(q.id in must for q in stage.questions)
        for stage in pack.stages
        if any(q.core for q in stage.questions)
    )
    assert all(question.core for question in pack.questions() if question.id in must)


@pytest.mark.parametrize("name", sorted(library().ids()))
def test_the_set_is_at_most_two_thirds_of_the_first_pass(name: str) -> None:
    pack = method(name)

    core = [question for question in pack.questions() if question.core]

    assert len(must_ask(pack)) <= len(core) * 2 / 3


def test_each_vital_topic_is_asked_for_by_a_method() -> None:
    asked = {question.topic for name in library().ids() for question in method(name).questions()}

    assert asked >= VITAL

"""The methods that ship: whole, short enough for a first pass, and good to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.packs.methods import Library

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack, Question

PROMPTS = Path(__file__).parents[3] / "prompts"
LIBRARY = Library((PROMPTS,))


@pytest.fixture(scope="module")
def five_stage() -> Pack:
    return LIBRARY.pack("five-stage")


@pytest.fixture(scope="module", params=LIBRARY.ids())
def each(request: pytest.FixtureRequest) -> Pack:
    """Every method in its turn."""
    return LIBRARY.pack(request.param)


def test_every_method_that_ships_is_free_of_mistakes() -> None:
    assert [pack.id for pack in LIBRARY.packs()] == list(LIBRARY.ids())


def test_the_first_pass_is_twenty_questions_and_twenty_five_minutes(five_stage: Pack) -> None:
    core = [question for question in five_stage.questions() if question.core]

    assert len(core) == 20
    assert 22 <= sum(question.minutes for question in core) <= 27


def test_every_stage_can_go_deeper_and_proposes_actions(each: Pack) -> None:
    for stage in each.stages:
        assert any(not question.core for question in stage.questions)
        assert stage.proposals


def _readable(question: Question) -> bool:
    return len(question.ask) <= 160 and "\n" not in question.why and "!" not in question.ask + question.why


def test_a_question_fits_on_two_lines_and_its_reason_on_one(each: Pack) -> None:
    assert [question.id for question in each.questions() if not _readable(question)] == []


def test_every_question_has_help(each: Pack) -> None:
    assert [question.id for question in each.questions() if not question.help] == []


def test_no_two_questions_are_worded_alike(each: Pack) -> None:
    asked = [question.ask for question in each.questions()]

    assert len(set(asked)) == len(asked)


def test_the_wordings_of_the_coach_are_free_of_mistakes() -> None:
    assert {"feature-led", "vague"} <= set(LIBRARY.wordings())

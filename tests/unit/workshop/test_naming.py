"""A question and a stage answer to their names, and to a beginning that is theirs alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import OpenReason
from journeycoach.workshop.naming import question_named, stage_named
from tests.adapters.garden import PACK
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop


def meant(wanted: str, *answers: str) -> str:
    workshop = a_workshop(PACK)
    for text in answers:
        workshop.answer(text)
    return question_named(wanted, workshop.answers, workshop.moment).id


@pytest.mark.parametrize("wanted", ["garden-name", "garden.name", "Name of the GARDEN", " garden-name "])
def test_a_question_is_found_by_its_whole_name_answered_or_not(wanted: str) -> None:
    assert meant(wanted) == "garden-name"


def test_an_answered_question_is_found_by_a_beginning() -> None:
    assert meant("name of", "Fern") == "garden-name"
    with pytest.raises(CoachError, match="No answer is called “na”"):
        meant("na")


@pytest.mark.parametrize("wanted", ["name of", "of the gard", "name"])
def test_a_question_without_an_answer_is_found_by_a_word_of_its_name(wanted: str) -> None:
    assert meant(wanted) == "garden-name"


@pytest.mark.parametrize("wanted", ["ame of", "ardens of"])
def test_a_syllable_inside_a_word_names_nothing(wanted: str) -> None:
    with pytest.raises(CoachError, match="No answer is called"):
        meant(wanted)


def test_a_beginning_of_several_is_told_with_their_names() -> None:
    with pytest.raises(CoachError, match=r"“garden\.kind”, “garden\.trouble”"):
        meant("garden.", "Fern", "1", "Moss everywhere.")


def at_the_play_back() -> Workshop:
    workshop = a_workshop(PACK)
    for text in ("Fern", "1", "Moss everywhere."):
        workshop.answer(text)
    workshop.leave_open(OpenReason.SKIPPED)
    return workshop


@pytest.mark.parametrize(("number", "question"), [("1", "garden-name"), (" 3 ", "garden-trouble")])
def test_a_number_means_that_line_of_the_play_back(number: str, question: str) -> None:
    workshop = at_the_play_back()

    assert question_named(number, workshop.answers, workshop.moment).id == question


@pytest.mark.parametrize("number", ["0", "99", "9" * 5000], ids=["0", "99", "endless"])
def test_a_number_that_no_line_has_is_told_how_many_there_are(number: str) -> None:
    workshop = at_the_play_back()
    lines = len(workshop.turn().heard)

    with pytest.raises(CoachError, match=f"I played back {lines} lines"):
        question_named(number, workshop.answers, workshop.moment)


def test_in_the_middle_of_a_stage_a_number_is_no_name() -> None:
    with pytest.raises(CoachError, match="No answer is called “1”"):
        meant("1", "Fern")


@pytest.mark.parametrize(
    "wanted", [PACK.stages[0].id, PACK.stages[0].title.upper(), PACK.stages[0].title[:4]]
)
def test_a_stage_is_found_by_its_name_or_a_beginning(wanted: str) -> None:
    assert stage_named(wanted, PACK) == PACK.stages[0].id


def test_no_words_name_no_stage() -> None:
    assert stage_named(" ", PACK) == ""


def test_an_unknown_stage_is_told_the_known_ones() -> None:
    with pytest.raises(CoachError, match=f"The stages are “{PACK.stages[0].title}”"):
        stage_named("nowhere", PACK)

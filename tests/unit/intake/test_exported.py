"""An export comes back as what was typed, and no table of any shape breaks the reader."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.errors import AnswerRefusedError, DataFileError
from journeycoach.domain.events import Evidence
from journeycoach.domain.kinds import read_answer
from journeycoach.intake.exported import is_export, methods_of, read_export
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.export import exported
from tests.adapters.garden import PACK
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.replay import Script

TODAY = date(2026, 3, 2)
QUESTIONS = {question.id: question for question in PACK.questions()}


def read(data: dict[str, Any]) -> Script:
    return read_export(Path("export.json"), data, PACK, TODAY)


@given(
    st.dictionaries(
        st.sampled_from(sorted(QUESTIONS)),
        st.text() | st.sampled_from(["1", "£1.2k", "10%", "a|b\nc", "a -> b"]),
    )
)
def test_any_answers_come_back_from_an_export(answers: dict[str, str]) -> None:
    workshop = a_workshop(PACK)
    for question, text in answers.items():
        with suppress(AnswerRefusedError):
            workshop.answer(text, question)

    script = read(exported(workshop.session))

    again = {
        name: read_answer(QUESTIONS[name], given[0].text, TODAY) for name, given in script.answers.items()
    }
    assert again == {answer.question: answer.value for answer in workshop.session.answers.values()}


def test_evidence_actions_and_ideas_come_back() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("moss", "garden-trouble")
    workshop.evidence(Evidence.HEARD, "garden.trouble", "Mr Oduya")
    workshop.add_action(ActionDraft("Buy pots", "Kim", "2026-04-01", stage="path"))
    workshop.park("a stall")

    script = read(exported(workshop.session))

    (scripted,) = script.answers["garden-trouble"]
    assert (scripted.evidence, scripted.source) == (Evidence.HEARD, "Mr Oduya")
    assert script.actions == (ActionDraft("Buy pots", "Kim", "2026-04-01", stage="path"),)
    assert script.parked == ("a stall",)


def test_an_answer_is_found_by_its_topic_where_the_question_is_unknown() -> None:
    item = {"question": "name-of-old", "topic": "garden.name", "value": "Fern"}

    assert read({"answers": [item]}).answers["garden-name"][0].text == "Fern"


@pytest.mark.parametrize(
    "item",
    [
        {"question": "nowhere", "topic": "no.where", "value": "x"},
        {"question": "garden-name", "subject": "second", "value": "x"},
        "garden-name",
    ],
)
def test_what_this_method_does_not_ask_is_passed_over(item: object) -> None:
    assert read({"answers": [item]}).answers == {}


def test_every_answer_that_cannot_be_read_is_told() -> None:
    items = [{"question": "garden-name", "value": ["x"]}, {"question": "garden-ease", "value": 9}]

    with pytest.raises(DataFileError) as caught:
        read({"answers": items})

    assert [problem.key for problem in caught.value.problems] == ["garden-name", "garden-ease"]


@pytest.mark.parametrize(("due", "stage"), [("soon", "nowhere"), (7, None)])
def test_dates_and_stages_that_are_none_are_left_out(due: object, stage: object) -> None:
    assert read({"actions": [{"what": "A", "due": due, "stage": stage}]}).actions == (ActionDraft("A"),)


@pytest.mark.parametrize("item", [{"what": ""}, {"what": "A", "state": "dropped"}])
def test_actions_that_are_none_are_left_out(item: dict[str, str]) -> None:
    assert read({"actions": [item]}).actions == ()


def test_an_export_is_told_from_an_answers_file() -> None:
    assert is_export({"answers": [], "methods": ["garden"]})
    assert not is_export({"answers": {}})
    assert methods_of({"methods": ["a", "b"]}) == ("a", "b")


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "unit", "high", "fact", "so", "step", "what"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
ITEM = st.fixed_dictionaries(
    {"question": st.sampled_from(sorted(QUESTIONS)), "value": JUNK},
    optional={"evidence": JUNK, "source": JUNK},
)


@given(st.lists(ITEM, max_size=3), JUNK, JUNK)
def test_no_shape_breaks_the_reader(
    answers: list[dict[str, object]], actions: object, parked: object
) -> None:
    with suppress(DataFileError):
        read({"answers": answers, "actions": actions, "parked": parked})

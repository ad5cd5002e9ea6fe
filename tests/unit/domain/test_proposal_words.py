"""The texts of actions in the owner's words: quoted where there are some, else the author's own."""

from __future__ import annotations

import pytest

from journeycoach.domain.proposal_words import Wording, is_made_from
from tests.adapters.builder import SessionBuilder

ROAD = (
    "sticker on the van | awareness | street | me | | always\n"
    "asks at the door | consideration | at home | Kit | | 9 of 10\n"
    "harp arrives | purchase | van | Kit | van | always\n"
    "call after a month | retention | phone | nobody | | never\n"
    "second year | loyalty | post | me | | 3 of 10"
)


def wording(**answers: str) -> Wording:
    builder = SessionBuilder()
    for topic, text in answers.items():
        builder = builder.says(topic.replace("__", ".").replace("_", "-"), text)
    return Wording(builder.answers())


@pytest.mark.parametrize(
    ("slot", "step"),
    [
        ("first-step", "sticker on the van"),
        ("talk-step", "asks at the door"),
        ("deciding-step", "harp arrives"),
        ("sale-step", "harp arrives"),
        ("late-step", "second year"),
    ],
)
def test_a_slot_names_a_step_that_happens(slot: str, step: str) -> None:
    found = wording(journey__path=ROAD)

    assert found.filled(f"After {{{slot}|it}}.", {}) == f"After “{step}”."


def test_the_words_behind_the_bar_stand_where_there_is_no_answer() -> None:
    assert wording().filled("Put {message.proof|the case} first", {}) == "Put the case first"


def test_an_answer_that_says_none_is_no_words_to_quote() -> None:
    assert wording(message__proof="nothing yet").filled("{message.proof|the case}", {}) == "the case"


def test_a_business_stands_in_a_sentence_without_quotation_marks() -> None:
    found = wording(business__name="Low Tide Harps.")

    assert found.filled("{business.name|you} first", {}) == "Low Tide Harps first"


def test_without_a_road_the_nearest_answer_is_named() -> None:
    found = wording(business__offer="harps by the month")

    assert found.filled("When it comes to {sale-step|a job}", {}) == "When it comes to “harps by the month”"


TEMPLATE = "Ring “{answer}” at {x|y}noon"


@pytest.mark.parametrize("text", ["Ring “Kit” at noon", "Ring “” at high noon"])
def test_a_text_is_known_by_what_stands_between_its_slots(text: str) -> None:
    assert is_made_from(text, TEMPLATE)


@pytest.mark.parametrize("text", ["Ring Kit before noon", "Please ring “Kit” at noon", "Ring “Kit” at nine"])
def test_a_changed_text_is_not_taken_for_the_template(text: str) -> None:
    assert not is_made_from(text, TEMPLATE)


def test_a_text_without_slots_is_made_from_itself_alone() -> None:
    assert is_made_from("Ring", "Ring")
    assert not is_made_from("Ring up", "Ring")


def test_where_they_talk_in_the_sale_they_decide_after_it() -> None:
    road = (
        "fills in the form | purchase | site | me | | always\n"
        "visit | purchase | at their house | me | | always\n"
        "signs | purchase | kitchen | me | | always"
    )

    found = wording(journey__path=road).filled("{talk-step|a talk}, {deciding-step|a yes}", {})

    assert found == "“visit”, “signs”"

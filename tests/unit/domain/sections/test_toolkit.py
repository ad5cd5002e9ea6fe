"""What is ready to use, and the one thing to know about each piece."""

from __future__ import annotations

import pytest

from journeycoach.domain.sections.toolkit import TOOLS
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import library, method
from tests.adapters.plan_reader import section_ids, section_text


def told(method_id: str, topic: str, text: str) -> str:
    return section_text(SessionBuilder(pack=method(method_id)).says(topic, text).plan(), "toolkit")


@pytest.mark.parametrize(
    ("method_id", "topic", "rows", "remark"),
    [
        (
            "ten-step",
            "inform.agenda",
            "5 | how they live | \n20 | the room itself | a sketch\n | price | ",
            "5 + 20 = 25 minutes, and one point without a time.",
        ),
        (
            "ten-step",
            "channel.focus",
            "van | £40 | the colour\nboard | £10 | the dog",
            "Together 40 + 10 = £50.",
        ),
        (
            "ten-step",
            "interest.signs",
            "asks on the page | a thank you | the book | Ada | daily\npicks up a card | | | | ",
            "Nobody looks for “picks up a card”.",
        ),
        (
            "ten-step",
            "approach.kit",
            "Do you come on Sundays? | | ",
            "Still without an answer: “Do you come on Sundays?”",
        ),
        (
            "seven-step",
            "channel.content",
            "a hem in a minute | helps | the shop's page | | Ada",
            "No rhythm yet: “a hem in a minute”.",
        ),
        (
            "seven-step",
            "referral.reviews",
            "the map | | after the last evening",
            "No link yet to the map.",
        ),
    ],
)
def test_rows_say_together_what_none_says_alone(method_id: str, topic: str, rows: str, remark: str) -> None:
    assert remark in told(method_id, topic, rows)


def test_costs_in_two_currencies_are_not_added() -> None:
    assert "Together" not in told("ten-step", "channel.focus", "van | £40 | \nboard | €10 | ")


def test_a_piece_without_an_answer_is_not_named() -> None:
    text = told("ten-step", "choice.ask", "Shall I put you down for Thursday?")

    assert "Asking for the sale" in text
    assert "The meeting" not in text


def test_nothing_worked_out_makes_no_kit() -> None:
    assert "toolkit" not in section_ids(
        SessionBuilder(pack=method("ten-step")).says("business.name", "Ada").plan()
    )


def test_every_piece_is_asked_for_by_a_method() -> None:
    asked = {q.topic for pack in library().packs() for q in pack.questions()}

    assert [topic for tool in TOOLS for topic in tool.topics if topic not in asked] == []


def test_a_place_that_is_none_lacks_no_link() -> None:
    assert "No link yet" not in told("seven-step", "referral.reviews", "nowhere | | never")

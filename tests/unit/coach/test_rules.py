"""The rules that ship: each sees its own bad example, leaves the good one alone, and never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach, all_findings
from journeycoach.coach.rule import Reading, Rule
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method

LIBRARY = Library((Path(__file__).parents[3] / "prompts",))
WORDINGS = LIBRARY.wordings()
COACH = Coach(all_rules(), WORDINGS)
EXPECTS = {
    "feature-led": "message",
    "inconsistent": "journey_messages",
    "jargon": "message",
    "no-cta": "purchase_message",
    "not-actionable": "action_item",
    "overclaim": "message",
    "pain-missing": "customer_pain",
    "persona-too-broad": "ideal_customer",
    "several-ctas": "purchase_message",
    "vague": "workshop_answer",
}
"""The kind of answer that a rule reads, for rules that need no more than that."""
BY_KIND = [rule for rule in all_rules() if rule.id in EXPECTS]


def reading(text: str, expects: str, *rungs: tuple[str, ...]) -> Reading:
    lines = (line.partition(": ") for line in text.split("\n")) if expects == "journey_messages" else ()
    messages = tuple((stage, message) for stage, _, message in lines)
    return Reading(Key("some.topic"), expects, "What?", text, rungs, messages)


def found(rule: str, text: str, *rungs: tuple[str, ...]) -> str | None:
    return {each.id: each for each in all_rules()}[rule].find(
        reading(text, EXPECTS[rule], *rungs), WORDINGS[rule]
    )


@pytest.mark.parametrize("rule", BY_KIND, ids=lambda rule: rule.id)
def test_a_rule_sees_its_bad_example_and_leaves_the_good_one_alone(rule: Rule) -> None:
    assert found(rule.id, WORDINGS[rule.id].bad) is not None
    assert found(rule.id, WORDINGS[rule.id].good) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Delivered in 30 minutes", id="a figure of time is the gain"),
        pytest.param("No more queues on Saturday. We have four tills.", id="a feature that comes second"),
        pytest.param("Tired of wet shoes?", id="a trouble"),
    ],
)
def test_a_message_that_opens_with_the_gain_is_left_alone(text: str) -> None:
    assert found("feature-led", text) is None


def test_a_gain_that_comes_second_does_not_save_a_message() -> None:
    assert found("feature-led", "Made from untreated oak. Easy on your back.") == "Made from untreated oak"


def test_a_fact_without_meaning_is_quoted() -> None:
    assert (
        found("feature-led", "own oven", ("own oven", "warm bread at seven"), ("since 1961",)) == "since 1961"
    )


@pytest.mark.parametrize(
    "text", ["no", "never asked", "by phone", "before Easter", "ask Nora", "a jar of jam with their name"]
)
def test_a_short_answer_with_a_detail_is_left_alone(text: str) -> None:
    assert found("vague", text) is None


@pytest.mark.parametrize(
    "text", ["social media", "better service", "we try to be good to our customers", "quality"]
)
def test_words_that_any_business_could_write_are_quoted(text: str) -> None:
    assert found("vague", text) == text


@given(
    st.text(max_size=300),
    st.sampled_from(sorted(set(EXPECTS.values()))),
)
def test_no_text_makes_a_rule_raise_and_a_review_is_the_same_every_time(text: str, expects: str) -> None:
    seen = reading(text, expects)

    assert COACH.review(seen) == COACH.review(seen)


def test_a_nudge_quotes_the_owners_words() -> None:
    (finding,) = COACH.review(reading("good quality", "workshop_answer"))

    assert "“good quality”" in finding.says
    assert finding.start


PERSONA = "Anyone who wants to look good, of all ages, and whoever likes nice things, women and men."


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_has_ways_to_say_it_and_to_go_on(rule: Rule) -> None:
    wording = WORDINGS[rule.id]

    assert len(wording.nudges) >= 4
    assert all("{quote}" in nudge and "!" not in nudge for nudge in wording.nudges)
    assert wording.starts


def test_a_long_answer_is_quoted_by_the_words_that_decided() -> None:
    quote = found("persona-too-broad", f"We have thought about it for long. {PERSONA}")

    assert quote is not None
    assert quote.startswith("Anyone who wants to look good")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Refund within 14 days, no questions.", id="terms"),
        pytest.param("Seven of our last ten pupils passed.", id="a measured result"),
        pytest.param("We answer within two hours.", id="a time of one's own"),
    ],
)
def test_what_a_business_can_keep_is_no_overclaim(text: str) -> None:
    assert found("overclaim", text) is None


@pytest.mark.parametrize(
    "text", ["Book your slot here.", "Reply with yes and it is yours", "Call 01632 960 055 before noon."]
)
def test_one_step_is_neither_too_few_nor_too_many(text: str) -> None:
    assert found("no-cta", text) is None
    assert found("several-ctas", text) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_an_edit_elsewhere_changes_no_finding(text: str, ask: str) -> None:
    seen = Reading(Key("some.topic"), "message", "What?", text)
    elsewhere = Reading(Key("some.topic"), "message", ask, text)

    assert COACH.review(seen) == COACH.review(elsewhere)


def found_under(topic: str, rule: str, text: str) -> str | None:
    """What a rule finds in a text that stands under a topic."""
    seen = Reading(Key(topic), EXPECTS[rule], "What?", text)
    return {each.id: each for each in all_rules()}[rule].find(seen, WORDINGS[rule])


def test_a_question_that_asks_for_a_yes_is_a_step() -> None:
    text = "would you like to try one lesson?"

    assert found_under("choice.ask", "no-cta", text) is None
    assert found_under("message.call-to-action", "no-cta", text) is not None


@pytest.mark.parametrize("topic", ["customer.psychographics", "funnel.compares", "trust.limits"])
def test_what_is_meant_to_be_short_is_never_vague(topic: str) -> None:
    text = "someone they'd like, someone near, someone who answers"

    assert found_under("engage.start", "vague", text) is not None
    assert found_under(topic, "vague", text) is None


def test_the_first_kind_of_customer_in_a_table_is_read_as_a_person() -> None:
    pack = method("avatar-map")
    builder = SessionBuilder(pack=pack).says("map.avatars", "Everybody who likes quality | shoes | more")

    found = [each.rule for each in all_findings(COACH, builder.answers())]

    assert "persona-too-broad" in found

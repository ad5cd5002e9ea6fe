"""Rules about what an answer leaves out, and about two customers in one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.coach.registry import all_rules
from journeycoach.coach.rule import Reading
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library

WORDINGS = Library((Path(__file__).parents[3] / "prompts",)).wordings()
RULES = {rule.id: rule for rule in all_rules()}
CONTEXT = {
    "no-channel": ("workshop_answer", "Where did they turn first?", "customer.looks"),
    "no-number": ("workshop_answer", "How many come by in a month?", "some.topic"),
    "no-date": ("workshop_answer", "By when should it stand?", "some.topic"),
    "no-plan-for-no": ("workshop_answer", "They say no. What do you do then?", "buying.if-no"),
    "two-avatars": ("ideal_customer", "Who was it?", "customer.who"),
    "unkept-promise": ("message", "What do they read?", "message.benefit"),
    "commitment-jump": ("journey_messages", "", "message.benefit"),
}


@pytest.mark.parametrize("rule", CONTEXT)
def test_a_rule_sees_its_bad_example_and_leaves_the_good_one_alone(rule: str) -> None:
    assert _found(rule, WORDINGS[rule].bad) is not None
    assert _found(rule, WORDINGS[rule].good) is None


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param("no-channel", "online, in the neighbours' group", id="a category with a door"),
        pytest.param("no-channel", "they ask their sister", id="a person"),
        pytest.param("no-number", "many, about 30", id="a word with a figure"),
        pytest.param("no-number", "none, nobody asks", id="none is a figure"),
        pytest.param("no-date", "soon, before Easter", id="soon with an event"),
        pytest.param("no-plan-for-no", "Nothing pushy: I ask them why and write it down.", id="nothing, but"),
        pytest.param(
            "two-avatars", "A couple, she teaches and he cooks in a hotel.", id="two people, one home"
        ),
        pytest.param("two-avatars", "Young families, mostly mothers with a pram.", id="kinds that overlap"),
        pytest.param("two-avatars", "The manager of a hotel who orders for students.", id="one of two words"),
        pytest.param("unkept-promise", "We usually open at nine.", id="doubt without a promise"),
        pytest.param("commitment-jump", "awareness: Try it free.\npurchase: Sign the contract.", id="earned"),
        pytest.param("commitment-jump", "purchase: Sign the contract.", id="late enough"),
        pytest.param("commitment-jump", "loyalty: Recommend us.", id="loyal by now"),
    ],
)
def test_a_near_miss_is_left_alone(rule: str, text: str) -> None:
    assert _found(rule, text) is None


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param("no-channel", "Social media mostly", id="a category"),
        pytest.param("no-number", "quite a few", id="a word"),
        pytest.param("no-date", "sooner or later", id="never"),
        pytest.param("no-plan-for-no", "I leave it.", id="left"),
        pytest.param("two-avatars", "retired couples and also companies with a canteen", id="old and firms"),
        pytest.param("two-avatars", "We have two very different groups.", id="says so"),
        pytest.param(
            "commitment-jump", "awareness: Recommend us to your boss.", id="vouching for a stranger"
        ),
    ],
)
def test_what_is_left_out_is_quoted(rule: str, text: str) -> None:
    assert _found(rule, text)


@pytest.mark.parametrize("rule", ["no-channel", "no-number", "no-date", "no-plan-for-no"])
def test_a_question_that_does_not_ask_for_it_is_no_business_of_the_rule(rule: str) -> None:
    seen = Reading(Key("other.topic"), "workshop_answer", "What makes them smile?", WORDINGS[rule].bad)

    assert RULES[rule].find(seen, WORDINGS[rule]) is None


@pytest.mark.parametrize("rule", ["two-avatars", "unkept-promise", "no-channel"])
def test_another_kind_of_answer_is_no_business_of_the_rule(rule: str) -> None:
    seen = Reading(Key("customer.looks"), "action_item", "Who does it?", WORDINGS[rule].bad)

    assert RULES[rule].find(seen, WORDINGS[rule]) is None


def test_an_action_without_a_day_has_a_rule_of_its_own() -> None:
    seen = Reading(Key("action.first"), "action_item", "By when?", "Jo calls them soon")

    assert RULES["no-date"].find(seen, WORDINGS["no-date"]) is None


def test_a_doubt_in_a_later_stage_takes_the_promise_back() -> None:
    text = "awareness: Delivered within 24 hours.\nretention: Sorry for the delay, bear with us."

    assert _found("unkept-promise", text, "journey_messages") == "Sorry for the delay, bear with us"


@given(st.sampled_from(sorted(CONTEXT)), st.text(max_size=120))
def test_no_text_makes_a_rule_raise_and_it_finds_the_same_each_time(rule: str, text: str) -> None:
    assert _found(rule, text) == _found(rule, text)


def _found(rule: str, text: str, expects: str = "") -> str | None:
    usual, ask, topic = CONTEXT[rule]
    kind = expects or usual
    lines = (line.partition(": ") for line in text.split("\n")) if kind == "journey_messages" else ()
    messages = tuple((stage, message) for stage, _, message in lines)
    return RULES[rule].find(Reading(Key(topic), kind, ask, text, (), messages), WORDINGS[rule])

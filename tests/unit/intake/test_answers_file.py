"""Answers files are read into what a person would type; every mistake is told at once."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.errors import DataFileError
from journeycoach.domain.events import Evidence
from journeycoach.intake.answers_file import parse_data, read_answers
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.replay import Scripted, Verdict
from tests.adapters.garden import ECHO, PACK

if TYPE_CHECKING:
    from journeycoach.workshop.replay import Script

TODAY = date(2026, 3, 2)


def script_in(text: str) -> Script:
    return read_answers(Path("answers.toml"), text, PACK, TODAY)


def typed(text: str, question: str) -> str:
    return script_in(text).answers[question][0].text


def mistakes(text: str) -> list[str]:
    with pytest.raises(DataFileError) as caught:
        script_in(text)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ('garden-name = "Fern"', "garden-name", "Fern"),
        ('"garden.name" = "Fern"', "garden-name", "Fern"),
        ('garden.name = "Fern"', "garden-name", "Fern"),
        ('[garden]\nname = "Fern"', "garden-name", "Fern"),
        ('{"garden-name": "Fern"}', "garden-name", "Fern"),
        ('garden-kind = ["plants", "work"]', "garden-kind", "plants, work"),
        ('garden-kind = "1, 2"', "garden-kind", "1, 2"),
        ("garden-ease = 4", "garden-ease", "4"),
        ("garden-visits = 12", "garden-visits", "12"),
        ('garden-sale = "1.2k"', "garden-sale", "1.2k"),
        ("garden-opens = 2026-04-05", "garden-opens", "2026-04-05"),
        (
            'garden-pride = [{fact = "own soil", so = ["no moss", "less work"]}]',
            "garden-pride",
            "own soil -> no moss -> less work",
        ),
        ('garden-pride = [["own soil", "no moss"]]', "garden-pride", "own soil -> no moss"),
        ('[[garden-steps]]\nstep = "call"\nhappens = "never"', "garden-steps", "call |  | never"),
        ('garden-steps = [["call", "Kim"], ["visit | look"]]', "garden-steps", "call | Kim\nvisit \\| look"),
        ('garden-steps = "call | Kim"', "garden-steps", "call | Kim"),
    ],
)
def test_a_value_becomes_what_would_be_typed(text: str, question: str, answer: str) -> None:
    assert typed(text, question) == answer


def test_a_table_says_how_the_owner_knows() -> None:
    script = script_in('garden-trouble = {value = "Moss.", evidence = "heard", source = "Mr Oduya"}')

    assert script.answers["garden-trouble"] == (Scripted("Moss.", Evidence.HEARD, "Mr Oduya"),)


def test_an_empty_value_is_no_answer() -> None:
    assert script_in('garden-name = "  "').answers == {}


def test_the_files_own_keys_are_no_answers() -> None:
    script = script_in('title = "Fern"\nmethod = "garden"\nparked = ["a stall"]')

    assert (script.title, script.method, script.parked, script.answers) == (
        "Fern",
        "garden",
        ("a stall",),
        {},
    )


def test_what_becomes_of_proposals_stands_under_actions() -> None:
    script = script_in(
        '[actions]\nall = "drop"\nask = "accept"\nmend-step = {what = "Call at nine", due = "5 Apr 2026"}\n'
        '[[actions.add]]\nwhat = "Buy pots"\nowner = "Kim"'
    )

    assert script.otherwise is Verdict.DECLINE
    assert script.verdicts == {
        "ask": Verdict.ACCEPT,
        "mend-step": ActionDraft("Call at nine", due="2026-04-05"),
    }
    assert script.actions == (ActionDraft("Buy pots", owner="Kim"),)


def test_every_mistake_is_told_at_once_with_its_line() -> None:
    found = mistakes(
        'garden-name = "Fern"\n'
        "garden-ease = 9\n"
        'garden-nothing = "x"\n'
        'garden-opens = "whenever"\n'
        'garden-season = {value = "spring", evidence = "heard"}\n'
        '[[garden-steps]]\nstip = "call"\n'
        '[actions]\nnobody = "accept"\nask = "perhaps"\n'
    )

    assert [line.split(": ")[:2] for line in found] == [
        ["answers.toml:2", "garden-ease"],
        ["answers.toml:3", "garden-nothing"],
        ["answers.toml:4", "garden-opens"],
        ["answers.toml:5", "garden-season"],
        ["answers.toml:6", "garden-steps"],
        ["answers.toml:9", "nobody"],
        ["answers.toml:10", "ask"],
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("garden-name = x", "answers.toml:1: this is not TOML: Invalid value"),
        ('{"garden-name": }', "answers.toml:1: this is not JSON: Expecting value"),
        ('a = "1"\na = "2"\n', "answers.toml:2: this is not TOML: Cannot overwrite a value"),
        ('{"a":' * 100_000, "this is nested too deeply"),
        ("garden-name = true", "give text in quotation marks"),
        ("garden-name = [1]", "give text in quotation marks"),
        (
            'garden-steps = [["call", "Kim", "rarely"]]',
            "“rarely” is none of the options for “does it happen”",
        ),
        ("garden-steps = [[1, 2, 3, 4]]", "give each row as a table or a list"),
        ("garden-pride = [{facts = 1}]", "give each fact as"),
        ('garden-name = "a"\n"garden.name" = "b"', "answered twice"),
        ("actions = 1", "give a table of proposals"),
        ("[actions]\nadd = 1", "give a list of actions"),
        ("[[actions.add]]\nowner = 'Kim'", "“what” is missing"),
        ("[[actions.add]]\nwhat = 'x'\ndue = 'whenever'", "could not read “whenever” as a date"),
        ("[[actions.add]]\nwhat = 'x'\nstage = 'nowhere'", "the stages are people, path"),
        ("[[actions.add]]\nwhy = 'x'", "an action has what, owner, due"),
        (
            "garden-trouble = {value = 'x', evidence = 'dreamt'}",
            "evidence is one of assumed, heard, measured",
        ),
        ("title = 1", "give text"),
        ("parked = 1", "give a list of texts"),
    ],
    ids=lambda text: text[:20],
)
def test_what_cannot_be_read_is_refused_with_advice(text: str, told: str) -> None:
    assert told in "\n".join(mistakes(text))


def test_a_question_that_repeats_takes_a_list() -> None:
    script = read_answers(Path("a.toml"), 'echo-word = ["one", "two"]', ECHO, TODAY)

    assert [scripted.text for scripted in script.answers["echo-word"]] == ["one", "two"]


@given(st.text())
def test_no_file_breaks_the_reader(text: str) -> None:
    with suppress(DataFileError):
        script_in(text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(max_size=5) | st.sampled_from(["value", "evidence", "step", "fact", "so"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from([q.id for q in PACK.questions()] + ["actions", "title", "parked", "garden"]), VALUES
    )
)
def test_no_value_breaks_the_reader(data: dict[str, object]) -> None:
    with suppress(DataFileError):
        script_in(json.dumps(data))


def test_json_and_toml_say_the_same() -> None:
    assert parse_data(Path("a"), '{"a": {"b": 1}}') == parse_data(Path("a"), "a.b = 1")

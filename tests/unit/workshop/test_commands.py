"""A line is a command only when it is one from end to end; everything else is the owner's answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.workshop.commands import (
    CALL_COMMANDS,
    COMMANDS,
    FOR_THE_COACH,
    LED,
    Command,
    CommandSpec,
    Takes,
    Word,
    help_lines,
    is_private,
    matching,
    misplaced,
    parse,
)


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.word.value)
def test_every_command_is_known_by_its_name(spec: CommandSpec) -> None:
    assert parse(f"/{spec.word.value}") == Command(spec.word)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("  /why  ", Command(Word.WHY)),
        ("/WHY", Command(Word.WHY)),
        ("/park a stall at the market", Command(Word.PARK, "a stall at the market")),
        ("/note first line\nsecond line", Command(Word.NOTE, "first line\nsecond line")),
        ("/unsure Kim at the till", Command(Word.UNSURE, "Kim at the till")),
        ("/heard", Command(Word.HEARD)),
    ],
)
def test_a_command_is_read_with_what_stands_behind_it(text: str, command: Command) -> None:
    assert parse(text) == command


@pytest.mark.parametrize(
    "text", ["", "/", "why", "/whyever", "/back door open on Sundays", "//why", "/ why", "and /why"]
)
def test_everything_else_is_an_answer(text: str) -> None:
    assert parse(text) is None


def test_every_word_stands_in_the_table_once() -> None:
    assert sorted(spec.word for spec in LED) == sorted(Word)


@pytest.mark.parametrize("spec", CALL_COMMANDS, ids=lambda spec: spec.word.value)
def test_the_words_of_a_call_are_answers_to_an_owner_alone(spec: CommandSpec) -> None:
    assert parse(f"/{spec.word.value}") is None
    assert parse(f"/{spec.word.value}", LED) == Command(spec.word)
    assert spec not in matching(f"/{spec.word.value}")
    assert not any(line.startswith(f"{spec.usage} ") for line in help_lines())
    assert any(line.startswith(f"{spec.usage} ") for line in help_lines(LED))


def test_no_key_is_given_to_two_commands() -> None:
    keys = [spec.key for spec in LED if spec.key]

    assert len(keys) == len(set(keys))


def test_the_help_shows_which_words_may_stay_away() -> None:
    assert "/unsure [WHO KNOWS] - not known yet; name who could tell you" in help_lines()
    assert any(line.startswith("/park IDEA - ") for line in help_lines())


def test_the_commands_that_a_beginning_may_become_are_offered() -> None:
    assert [spec.word for spec in matching("/un")] == [Word.UNSURE, Word.UNDO]
    assert matching("/un sure") == ()
    assert matching("un") == ()


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    found = parse(text)

    assert found is None or text.strip().startswith("/")


@given(st.sampled_from([spec for spec in COMMANDS if spec.takes is Takes.NOTHING]), st.text(min_size=1))
def test_words_behind_a_command_that_takes_none_make_it_an_answer(spec: CommandSpec, text: str) -> None:
    assert parse(f"/{spec.word.value} {text}") is None or not text.strip()


@pytest.mark.parametrize("word", sorted(FOR_THE_COACH), ids=str)
def test_what_is_typed_with_a_word_of_the_coach_is_private(word: Word) -> None:
    assert is_private(f"/{word} she dodges")
    assert is_private(f" /{word.upper()}\nshe dodges")


@pytest.mark.parametrize(
    "text", ["", "/", "flag", "/flagship store", "/park a stall", "/as Kim", "she dodges"]
)
def test_what_is_typed_for_everybody_is_not_private(text: str) -> None:
    assert not is_private(text)


@pytest.mark.parametrize("text", ["/time now", "/END of the road", "/flags x", "/pause\n5"])
def test_in_a_call_a_word_that_stands_alone_is_told_when_it_does_not(text: str) -> None:
    assert "stands alone" in misplaced(text, LED)
    assert misplaced(text, COMMANDS) == ""


@pytest.mark.parametrize(
    "text", ["/time", "/back door open on Sundays", "/flag x", "time now", "/left 5", ""]
)
def test_nothing_else_is_misplaced(text: str) -> None:
    assert misplaced(text, LED) == ""

"""`actions NAME`: the actions of a plan by its numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from journeycoach.cli.exits import OK, REFUSED, USAGE

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


@pytest.fixture
def busy(fern: Shell) -> Shell:
    """A session with two actions, without a day each."""
    fern(
        "open",
        "fern",
        "--plain",
        lines=("/action Kim: print the list", "/action Bart: mow the lawn", "/quit"),
    )
    return fern


def listed(shell: Shell) -> list[dict[str, Any]]:
    """The actions as scripts get them."""
    return list(json.loads(shell("actions", "fern", "--json").out)["actions"])


def test_the_actions_are_listed_with_the_numbers_of_the_plan(busy: Shell) -> None:
    lines = busy("actions", "fern").out.splitlines()

    assert [line.split() for line in lines[:2]] == [
        ["N", "DUE", "WHO", "WHAT"],
        ["1", "no", "day", "Kim", "print", "the", "list"],
    ]


def test_an_action_is_ticked_off_goes_behind_and_comes_back(busy: Shell) -> None:
    done = busy("actions", "fern", "--done", "1")
    after = listed(busy)
    again = busy("actions", "fern", "--done", "1")
    back = busy("actions", "fern", "--reopen", "1")

    assert (done.code, done.err) == (OK, "Action 1, “print the list”, is done.\n")
    assert [(each["number"], each["done"]) for each in after] == [(2, False), (1, True)]
    assert again.err == "Action 1, “print the list”, is done already.\n"
    assert back.err == "Action 1, “print the list”, is open again.\n"
    assert [each["done"] for each in listed(busy)] == [False, False]


def test_only_what_is_named_changes_and_the_new_number_is_told(busy: Shell) -> None:
    ended = busy("actions", "fern", "--change", "2", "by 15 Mar 2099")

    first = listed(busy)[0]
    assert ended.err == ("Action 2, “mow the lawn”: it is due Sun 15 Mar 2099. It is action 1 now.\n")
    assert (first["what"], first["owner"], first["due"]) == ("mow the lawn", "Bart", "2099-03-15")


def test_words_person_and_day_change_at_once_with_or_without_quotation_marks(busy: Shell) -> None:
    quoted = busy("actions", "fern", "--change", "1", "Ann: book-now button, 15 Mar 2099")
    loose = busy("actions", "fern", "--change", "1", "Bart", "by", "16", "Mar", "2099")
    same = busy("actions", "fern", "--change", "1", "bart")

    assert quoted.err == (
        "Action 1, “print the list”: it reads “book-now button” now; Ann has it; it is due Sun 15 Mar 2099.\n"
    )
    assert loose.err == "Action 1, “book-now button”: Bart has it; it is due Mon 16 Mar 2099.\n"
    assert same.err == "Nothing changed: action 1 says that already.\n"


def test_a_dropped_action_is_off_the_plan_and_undo_brings_it_back(busy: Shell) -> None:
    ended = busy("actions", "fern", "--drop", "1")
    left = [each["what"] for each in listed(busy)]
    busy("open", "fern", "--plain", lines=("/undo", "/quit"))

    assert ended.err == (
        "“print the list” is off the plan. To have it back: journeycoach open fern, then /undo\n"
    )
    assert left == ["mow the lawn"]
    assert len(listed(busy)) == 2


@pytest.mark.parametrize("option", ["--done", "--reopen", "--drop"])
def test_a_number_that_is_not_there_is_told_with_those_that_are(busy: Shell, option: str) -> None:
    ended = busy("actions", "fern", option, "9")

    assert ended.code == REFUSED
    assert ended.err == "There is no action 9 on the plan. Those there are: journeycoach actions fern\n"


def test_what_is_no_number_and_a_change_without_words_are_refused(busy: Shell) -> None:
    assert busy("actions", "fern", "--done", "mow").code == USAGE
    assert busy("actions", "fern", "--change", "1").code == REFUSED
    assert busy("actions", "fern", "--change", "1", "by nevruary").code == REFUSED


def test_the_answer_about_the_first_step_is_changed_as_an_answer(busy: Shell) -> None:
    step = "I sweep the yard by 1 March 2099"
    busy("open", "fern", "--plain", lines=("/edit The first step", step, "/quit"))

    ended = busy("actions", "fern", "--done", "1")

    assert listed(busy)[0]["first_step"]
    assert ended.code == REFUSED
    assert ended.err.startswith("Action 1, “I sweep the yard by 1 March 2099”, is your answer about")
    assert "To change it: journeycoach open fern, then /edit " in ended.err

    busy("open", "fern", "--plain", lines=(f"/action {step}", "/quit"))

    assert busy("actions", "fern", "--done", "1").code == OK
    assert [each["done"] for each in listed(busy)] == [False, False, True]


def test_a_plan_without_actions_says_how_to_add_one(fern: Shell) -> None:
    ended = fern("actions", "fern")

    assert (ended.code, ended.out) == (OK, "")
    assert "journeycoach open fern, then /action " in ended.err


def test_an_action_is_added_from_one_line_and_told_with_its_number(fern: Shell) -> None:
    ended = fern("actions", "fern", "--add", "Kim: book-now button, 15 Mar 2099")

    listed = json.loads(fern("actions", "fern", "--json").out)["actions"]
    added = next(each for each in listed if "book-now" in each["what"])
    assert (added["owner"], added["due"]) == ("Kim", "2099-03-15")
    assert f"is action {added['number']} now: Kim has it; it is due Sun 15 Mar 2099." in ended.err


def test_an_action_without_words_is_not_added(fern: Shell) -> None:
    assert "Say what will be done" in fern("actions", "fern", "--add", " , ").err

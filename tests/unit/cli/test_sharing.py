"""`share NAME -o FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.exits import OK, REFUSED, USAGE

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


@pytest.fixture
def kims(fern: Shell) -> Shell:
    """A session that names Kim, an amount and a telephone number."""
    lines = ("/action Kim: ring 01632 960 118 about the £300 mower", "/action Bart: mow", "/quit")
    fern("open", "fern", "--plain", lines=lines)
    fern("actions", "fern", "--drop", "2")
    return fern


def test_a_shared_session_opens_as_any_other(kims: Shell) -> None:
    ended = kims("share", "fern", "-o", "copy.journey.jsonl", "--without", "names,money,contacts")

    assert ended.code == OK
    assert ended.err == "The session is in copy.journey.jsonl\n"
    assert "ring [contact] about the [amount] mower" in kims("actions", "copy.journey.jsonl").out
    assert kims("check", "--file", "copy.journey.jsonl").code == OK
    copy = Path("copy.journey.jsonl").read_text("utf-8")
    assert not [word for word in ("Kim", "Bart", "300", "01632") if word in copy]


def test_the_list_says_what_is_gone_and_that_more_may_be_there(kims: Shell) -> None:
    told = kims("share", "fern", "-o", "copy.journey.jsonl", "--without", "names,money,contacts").out

    assert "- Kim → [name 2] (once)\n" in told
    assert "- £300 → [amount] (once)\n" in told
    assert "I may have missed others" in told
    assert "private notes, drafts" in told


def test_the_ending_of_the_file_says_what_is_made(kims: Shell) -> None:
    page = kims("share", "fern", "-o", "copy.html", "--without", "names")
    both = kims("share", "fern", "-o", "hand-out", "--as", "both")
    unclear = kims("share", "fern", "-o", "hand-out")

    assert page.err == "The plan is in copy.html\n"
    assert "Kim" not in Path("copy.html").read_text("utf-8")
    assert both.err.splitlines() == [
        "The session is in hand-out.journey.jsonl",
        "The plan is in hand-out-plan.md",
    ]
    assert unclear.code == USAGE


def test_words_that_are_named_go_too(kims: Shell) -> None:
    kims("share", "fern", "-o", "copy.md", "--without", "business", "--also", "mower", "Garden work")

    plan = Path("copy.md").read_text("utf-8")
    assert not [word for word in ("Fern", "mower", "Garden work") if word in plan]


def test_an_unknown_sort_and_a_taken_name_are_refused(kims: Shell) -> None:
    assert (
        "names, money, contacts or business" in kims("share", "fern", "-o", "x.md", "--without", "dates").err
    )
    unknown = kims("share", "fern", "-o", "x.md", "--without", "dates")
    Path("mine.journey.jsonl").write_text("mine", "utf-8")
    taken = kims("share", "fern", "-o", "mine.journey.jsonl")

    assert "names, money, contacts or business" in unknown.err
    assert (unknown.code, taken.code) == (USAGE, REFUSED)
    assert Path("mine.journey.jsonl").read_text("utf-8") == "mine"

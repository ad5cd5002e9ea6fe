"""The coach on the command line: what it looks for, and answers reviewed for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED, USAGE
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


def item(name: str, kind: str, text: object) -> str:
    return json.dumps({"id": name, "question_kind": kind, "question": "?", "text": text})


def test_answers_are_reviewed_line_by_line(shell: Shell) -> None:
    told = [
        {"stage": "awareness", "message": "Bread at seven."},
        {"stage": "purchase", "message": "Order by six."},
    ]

    ended = shell(
        "coach",
        "review",
        "--jsonl",
        lines=(
            item("a", "ideal_customer", "Everyone."),
            item("b", "message", "Warm again tonight."),
            item("c", "journey_messages", told),
        ),
    )

    assert ended.code == OK
    assert [json.loads(line) for line in ended.out.splitlines()] == [
        {"id": "a", "flags": ["PERSONA-TOO-BROAD"]},
        {"id": "b", "flags": []},
        {"id": "c", "flags": []},
    ]


def test_a_line_that_is_no_answer_is_refused_by_its_number(shell: Shell) -> None:
    ended = shell("coach", "review", "--jsonl", lines=(item("a", "message", "Bread."), "{"))

    assert ended.code == REFUSED
    assert "Line 2" in ended.err


def test_review_needs_to_be_told_the_form(shell: Shell) -> None:
    assert shell("coach", "review").code == USAGE


def test_a_rule_is_explained_however_it_is_written(shell: Shell) -> None:
    ended = shell("coach", "explain", "NO_CTA")

    assert ended.code == OK
    assert ended.out.startswith("no-cta: ")


def test_a_rule_that_is_not_there_gets_the_one_that_was_meant(shell: Shell) -> None:
    ended = shell("coach", "explain", "overclaims")

    assert (ended.code, ended.out) == (REFUSED, "")
    assert "Did you mean “overclaim”?" in ended.err


def test_without_a_rule_the_page_of_all_is_printed(shell: Shell) -> None:
    assert shell("coach", "explain").out == (ROOT / "docs" / "rules.md").read_text("utf-8")


def test_the_list_names_every_rule_once(shell: Shell) -> None:
    names = [line.split()[0] for line in shell("coach", "list").out.splitlines()]

    assert {"feature-led", "vague", "inconsistent"} <= set(names)
    assert len(names) == len(set(names))

"""The filters that lay out paragraphs, lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.reports.markdown import md_blocks, md_item, md_table, md_task, md_text
from journeycoach.reports.wrapping import COLUMNS

if TYPE_CHECKING:
    from journeycoach.reports.data import Plain

LONG = "word " * 40


def test_a_paragraph_fits_80_columns() -> None:
    assert max(map(len, md_text(LONG).split("\n"))) <= COLUMNS


def test_a_paragraph_with_hard_breaks_fits_80_columns() -> None:
    assert max(map(len, md_text(f"{'a' * 39} {'b' * 40}\n{LONG}").split("\n"))) <= COLUMNS


def test_a_long_entry_goes_on_under_its_first_word() -> None:
    assert [line[:4] for line in md_item(LONG, "-").split("\n")] == ["- wo", "  wo", "  wo"]


def test_an_entry_that_begins_like_an_entry_is_escaped() -> None:
    assert md_item("1. call the bank", "-") == r"- 1\. call the bank"


def test_after_a_box_nothing_can_begin_a_block() -> None:
    assert md_task("1. call the bank", "-", done=False) == "- [ ] 1. call the bank"


def test_a_task_that_is_done_is_ticked() -> None:
    assert md_task("Ring", "*", done=True) == "* [x] Ring"


def test_a_narrow_table_stands_in_columns() -> None:
    table = md_table([["日", "x|"], ["", "four"]], ["a", "b"])

    assert table.split("\n") == [
        "| a   | b    |",
        "| --- | ---- |",
        r"| 日  | x\|  |",
        "|     | four |",
    ]


def test_a_wide_table_is_not_padded() -> None:
    table = md_table([["x", LONG]], ["a", "b"])

    assert table.split("\n")[:2] == ["| a | b |", "| --- | --- |"]


def test_without_a_head_the_first_row_is_the_head() -> None:
    assert md_table([["one", "two"], ["a", "b"]]).startswith("| one | two |\n| --- |")


def test_lists_that_follow_one_another_have_different_marks() -> None:
    bullets: dict[str, Plain] = {"kind": "bullets", "numbered": False, "entries": []}
    numbers: dict[str, Plain] = {"kind": "bullets", "numbered": True, "entries": []}
    tasks: dict[str, Plain] = {"kind": "tasks", "tasks": []}
    text: dict[str, Plain] = {"kind": "paragraph", "words": []}

    blocks = md_blocks([bullets, tasks, bullets, text, bullets, numbers, numbers, tasks])

    assert [b["mark"] for b in blocks if b["kind"] != "paragraph"] == ["-", "*", "-", "-", ".", ")", "-"]

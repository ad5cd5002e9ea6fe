"""The law of task lists: whatever was typed, a list has its tasks and nothing else."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.domain.document import Document
from journeycoach.reports.formats import formats
from journeycoach.reports.jobs import jobs_of, one_line
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY
from tests.property.test_escaping import texts

CASES = 300
"""Texts tried in each run of the tests."""
KNOWN = formats(template_folders())
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")

hard = texts | st.sampled_from([f"{sign}cmd|' /C calc'!A0" for sign in FORMULAS])
KEYS = ("id", "what", "assignee", "done_when", "when_then", "stage_title", "cost", "measure")
actions = st.fixed_dictionaries(
    {
        **dict.fromkeys(KEYS, hard),
        "due": st.sampled_from(["", "2026-11-27", "2027-02-29"]),
        "state": st.sampled_from(["open", "done"]),
    }
)


@st.composite
def plans(draw: st.DrawFn) -> Document:
    """A plan with some actions of hard texts."""
    return replace(BAKERY, business=draw(hard), actions=tuple(draw(st.lists(actions, max_size=3))))


@settings(max_examples=CASES)
@given(plan=plans())
def test_a_table_has_a_row_an_action_and_no_formula(plan: Document) -> None:
    content = KNOWN["csv"].render(plan).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(content, newline=""))

    assert len(rows) == len(plan.actions) == content.count("\n") - 1
    assert [row[0].removeprefix("'") for row in rows] == [j.what.removeprefix("'") for j in jobs_of(plan)]
    assert {len(row) for row in rows} <= {len(head)}
    assert not any(one_line(cell).startswith(FORMULAS) for row in rows for cell in row)


@settings(max_examples=CASES)
@given(plan=plans())
def test_a_table_for_todoist_labels_nothing_but_people(plan: Document) -> None:
    content = KNOWN["todoist"].render(plan).decode("utf-8-sig")
    _, *rows = csv.reader(io.StringIO(content, newline=""))
    tasks = [row for row in rows if row[0] == "task"]

    assert {row[0] for row in rows} <= {"task", "section"}
    assert len(tasks) == sum(not job.is_done for job in jobs_of(plan))
    assert all(sum(word.startswith("@") for word in row[1].split()) <= 1 for row in tasks)
    assert not any(cell.startswith(FORMULAS) for row in rows for cell in row)

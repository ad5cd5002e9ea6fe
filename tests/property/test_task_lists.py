"""The law of task lists: whatever was typed, a list has its tasks and nothing else."""

from __future__ import annotations

import csv
import io
import json
import re

import icalendar
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
PROPERTIES = {
    *(
        "CATEGORIES",
        "COMPLETED",
        "DESCRIPTION",
        "DTSTAMP",
        "DUE",
        "PERCENT-COMPLETE",
        "STATUS",
        "SUMMARY",
        "UID",
    )
}
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
    assert [row[0].replace("'", "") for row in rows] == [job.what.replace("'", "") for job in jobs_of(plan)]
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


@settings(max_examples=CASES)
@given(plan=plans())
def test_a_calendar_has_a_task_an_action_and_each_text_is_read_back(plan: Document) -> None:
    content = KNOWN["ics"].render(plan)
    jobs = jobs_of(plan)
    parts = icalendar.Calendar.from_ical(content).walk()

    assert [part.name for part in parts] == ["VCALENDAR", *["VTODO"] * len(jobs)]
    assert [str(part["summary"]) for part in parts[1:]] == [job.what for job in jobs]
    assert {name for part in parts[1:] for name in part} <= PROPERTIES
    assert all(len(line) <= 75 and b"\n" not in line for line in content.split(b"\r\n"))


@settings(max_examples=CASES)
@given(plan=plans())
def test_a_todo_txt_has_a_line_an_action_and_no_label_of_the_owner(plan: Document) -> None:
    *lines, end = KNOWN["todo.txt"].render(plan).decode().split("\n")
    jobs = jobs_of(plan)

    assert end == ""
    for line, job in zip(filter(None, lines), jobs, strict=True):
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029]", line)
        assert line.startswith("x ") == job.is_done
        assert re.findall(r"(?:^|\s)(uid:\S+)", line) == [f"uid:{job.uid}"]
        assert len(re.findall(r"(?:^|\s)@\S", line)) <= 1
        assert len(re.findall(r"(?:^|\s)\+\S", line)) <= 1
        assert len(re.findall(r"(?:^|\s)due:\S", line)) == (job.due is not None)


@settings(max_examples=CASES)
@given(plan=plans())
def test_a_list_for_taskwarrior_keeps_each_text_on_a_line(plan: Document) -> None:
    tasks = json.loads(KNOWN["taskwarrior"].render(plan))

    assert [task["description"] for task in tasks] == [job.what for job in jobs_of(plan)]
    said = [text for task in tasks for text in (task["description"], *task.get("tags", ()))]
    assert not any(re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029]", text) for text in said)

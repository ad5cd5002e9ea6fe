"""The actions as Taskwarrior imports them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY, HOSTILE, TO_DO

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = formats(template_folders())


def test_every_task_says_what_by_when_and_since_when() -> None:
    first, second, third = json.loads(KNOWN["taskwarrior"].render(TO_DO))

    assert (first["status"], first["due"], first["tags"]) == (
        "pending",
        "2026-11-27T00:00:00",
        ["Kim", "Retention"],
    )
    assert (second["status"], second["end"]) == ("completed", "2026-11-21T00:00:00")
    assert third["description"].startswith("# Not a heading - [ ] not a task")


def test_notes_are_told_apart_by_their_seconds() -> None:
    first, *_ = json.loads(KNOWN["taskwarrior"].render(TO_DO))

    assert [note["entry"] for note in first["annotations"]] == ["2026-11-20T00:00:01", "2026-11-20T00:00:02"]


def test_a_plan_without_actions_is_an_empty_list() -> None:
    assert json.loads(KNOWN["taskwarrior"].render(replace(BAKERY, actions=()))) == []


@pytest.mark.skipif(shutil.which("task") is None, reason="Taskwarrior is not on this machine")
def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "rc").write_text(f"data.location={tmp_path}\nconfirmation=off\n", "utf-8")
    (tmp_path / "plan.json").write_bytes(KNOWN["taskwarrior"].render(TO_DO))

    def task(*words: str) -> str:
        around = {**os.environ, "TASKRC": str(tmp_path / "rc"), "TZ": "America/New_York"}
        ended = subprocess.run(
            ["task", *words], env=around, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
        )
        return ended.stdout

    task("import", "plan.json")
    before = [(tmp_path / name).read_bytes() for name in ("pending.data", "completed.data")]
    told = task("import", "plan.json")

    assert told.count(" skip ") == len(TO_DO.actions)
    assert before == [(tmp_path / name).read_bytes() for name in ("pending.data", "completed.data")]
    described = {each["description"] for each in json.loads(task("export"))}
    assert {action["what"] for action in TO_DO.actions} - {HOSTILE} <= described

"""A plan laid out with templates of an owner's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED
from tests.adapters.hostile_templates import with_template

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

NAME = "markdown/plan.md.j2"


def test_a_plan_is_laid_out_with_them(fern: Shell, tmp_path: Path) -> None:
    with_template(tmp_path / "own", NAME, "Plan of {{ business | md_line }}\n")

    ended = fern("plan", "fern", "--templates", str(tmp_path / "own"))

    assert (ended.code, ended.err) == (OK, "")
    assert ended.out.startswith("Plan of ")


def test_a_new_format_of_theirs_can_be_asked_for(fern: Shell, tmp_path: Path) -> None:
    with_template(tmp_path / "own", "mine/plan.txt.j2", "Plan\n")

    ended = fern("plan", "fern", "--templates", str(tmp_path / "own"), "--to", "txt", "-o", "a")

    assert ended.code == OK
    assert Path("a.txt").read_text("utf-8") == "Plan\n"


def test_a_mistake_is_told_with_its_line_and_nothing_is_written(fern: Shell, tmp_path: Path) -> None:
    with_template(tmp_path / "own", NAME, "# Plan\n{{ nobody }}\n")

    ended = fern("plan", "fern", "--templates", str(tmp_path / "own"), "-o", "a.md")

    assert ended.code == REFUSED
    assert ended.err.splitlines()[-1] == (
        "The report template markdown/plan.md.j2:2 failed: 'nobody' is undefined. "
        "Mend it there, or do without that template."
    )
    assert list(Path().iterdir()) == []


def test_a_folder_that_is_not_there_is_named(fern: Shell) -> None:
    ended = fern("plan", "fern", "--templates", "nowhere")

    assert ended.code == REFUSED
    assert "There is no folder nowhere." in ended.err

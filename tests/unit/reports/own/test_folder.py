"""What is read of an owner's folder of templates, and what is refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.own.folder import LARGEST, MOST, own_sources
from tests.adapters.hostile_templates import with_template

if TYPE_CHECKING:
    from pathlib import Path

NAME = "markdown/plan.md.j2"


def test_templates_and_style_sheets_are_read_by_their_names(tmp_path: Path) -> None:
    with_template(tmp_path, NAME, "# é\r\n")
    with_template(tmp_path, "html/plan.css", "a {}")

    assert own_sources(tmp_path) == {"html/plan.css": "a {}", NAME: "# é\n"}


def test_other_files_and_hidden_folders_are_left_alone(tmp_path: Path) -> None:
    with_template(tmp_path, "markdown/notes.txt", "x")
    with_template(tmp_path, ".git/plan.md.j2", "x")
    (tmp_path / "README.md").write_text("x")

    assert own_sources(tmp_path) == {}


def test_a_link_to_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "own" / "markdown").mkdir(parents=True)
    (tmp_path / "own" / NAME).symlink_to(tmp_path / "secret")

    with pytest.raises(TemplateError, match=r"plan\.md\.j2 is a link\."):
        own_sources(tmp_path / "own")


def test_a_link_to_a_folder_is_refused(tmp_path: Path) -> None:
    with_template(tmp_path / "elsewhere", NAME, "secret")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "markdown").symlink_to(tmp_path / "elsewhere" / "markdown")

    with pytest.raises(TemplateError, match=r"own/markdown is a link\."):
        own_sources(tmp_path / "own")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes that have names")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    os.mkfifo(tmp_path / NAME)

    with pytest.raises(TemplateError, match="is no plain file"):
        own_sources(tmp_path)


def test_a_file_that_is_no_template_by_its_size_is_refused(tmp_path: Path) -> None:
    with_template(tmp_path, NAME, "x" * (LARGEST + 1))

    with pytest.raises(TemplateError, match="larger than 1 MB"):
        own_sources(tmp_path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    with_template(tmp_path, NAME, "")
    (tmp_path / NAME).write_bytes(b"\xff\xfe")

    with pytest.raises(TemplateError, match="is not text in UTF-8"):
        own_sources(tmp_path)


def test_a_folder_of_anything_is_refused(tmp_path: Path) -> None:
    for number in range(MOST + 1):
        with_template(tmp_path, f"markdown/{number}.j2", "x")

    with pytest.raises(TemplateError, match="more than 100 templates"):
        own_sources(tmp_path)

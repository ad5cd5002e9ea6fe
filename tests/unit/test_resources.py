"""Where methods and templates are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.resources import prompts_folders, template_folders

if TYPE_CHECKING:
    from pathlib import Path


def test_our_own_folders_are_found() -> None:
    assert [folder.name for folder in (*prompts_folders(), *template_folders())] == [
        "prompts",
        "report_templates",
    ]


def test_an_installed_package_holds_its_own_folders(tmp_path: Path) -> None:
    package = tmp_path / "src" / "journeycoach"
    for folder in (package / "prompts", tmp_path / "prompts"):
        folder.mkdir(parents=True)

    assert prompts_folders(package=package) == (package / "prompts",)


def test_a_checkout_holds_them_at_its_top(tmp_path: Path) -> None:
    package = tmp_path / "src" / "journeycoach"
    for folder in (package, tmp_path / "prompts"):
        folder.mkdir(parents=True)

    assert prompts_folders(package=package) == (tmp_path / "prompts",)


def test_methods_of_the_owner_come_after_ours(tmp_path: Path) -> None:
    assert prompts_folders(tmp_path)[-1] == tmp_path


def test_templates_of_the_owner_count_before_ours(tmp_path: Path) -> None:
    assert template_folders(tmp_path)[0] == tmp_path


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="nowhere"):
        template_folders(tmp_path / "nowhere")


def test_a_broken_installation_says_so(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="Install journeycoach again"):
        template_folders(package=tmp_path / "a" / "b")

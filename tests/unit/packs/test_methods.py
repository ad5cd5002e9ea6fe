"""Methods of several folders: ours, the owner's own, and those that a command names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError, PackError
from journeycoach.packs.methods import Library
from journeycoach.packs.starter import starter
from tests.adapters.methods_here import PROMPTS

if TYPE_CHECKING:
    from pathlib import Path


def test_a_later_folder_counts_before_an_earlier_one(tmp_path: Path) -> None:
    (tmp_path / "five-stage.toml").write_text(starter(PROMPTS, "five-stage"), encoding="utf-8")
    library = Library((PROMPTS, tmp_path))

    assert library.pack("five-stage").title == "Five stage"
    assert library.file("five-stage").parent == tmp_path
    assert not library.is_built_in("five-stage")
    assert library.is_built_in("seven-step")


def test_shared_topics_with_mistakes_are_left_out_where_they_may_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").write_text("[[topics]]\nid = 1\n", encoding="utf-8")
    library = Library((PROMPTS, tmp_path), spared=(tmp_path,))

    assert library.pack("five-stage").id == "five-stage"
    assert {problem.file for problem in library.left_out} == {"topics.toml"}


def test_wordings_with_mistakes_are_left_out_where_they_may_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "coach").mkdir()
    (tmp_path / "coach" / "vague.toml").write_text("id = 1\n", encoding="utf-8")
    library = Library((PROMPTS, tmp_path), spared=(tmp_path,))

    assert library.wordings().keys() == Library((PROMPTS,)).wordings().keys()
    assert {problem.file for problem in library.left_out} == {"vague.toml"}


def test_elsewhere_they_are_refused(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").write_text("[[topics]]\nid = 1\n", encoding="utf-8")

    with pytest.raises(PackError):
        Library((PROMPTS, tmp_path)).pack("five-stage")


def test_a_method_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="five-stage"):
        Library((PROMPTS, tmp_path)).file("nothing")

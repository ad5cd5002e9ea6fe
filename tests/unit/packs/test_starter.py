"""The method to begin with: it works as it is, under any name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.packs.methods import Library
from journeycoach.packs.starter import starter
from tests.adapters.methods_here import PROMPTS, library

if TYPE_CHECKING:
    from pathlib import Path


def test_the_starter_is_free_of_mistakes_under_a_name_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "first-visit.toml").write_text(starter(PROMPTS, "first-visit"), encoding="utf-8")

    pack = Library((PROMPTS, tmp_path)).pack("first-visit")

    assert (pack.id, pack.title) == ("first-visit", "First visit")
    assert len(list(pack.questions())) > 2


def test_nothing_of_its_old_name_is_left() -> None:
    assert "my-method" not in starter(PROMPTS, "first-visit")


def test_it_is_none_of_the_methods() -> None:
    assert not {"starter", "method", "my-method"} & set(library().ids())


@pytest.mark.parametrize(
    "wrong", ["", "My-Method", "a b", "../mine", "mine.toml", "-", "ä", "topics", "demo"]
)
def test_what_can_be_no_id_is_refused_with_advice(wrong: str) -> None:
    with pytest.raises(CoachError, match=r"Use small letters|Choose another"):
        starter(PROMPTS, wrong)

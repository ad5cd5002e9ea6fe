"""Sentences of another language: read with every mistake told, and from every folder of methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import PackError
from journeycoach.packs.methods import Library
from tests.adapters.methods_here import PROMPTS, library

if TYPE_CHECKING:
    from pathlib import Path

MISTAKES = """\
loose = "without a header"

[headings]
"Actions" = "Maßnahmen"
"{who} sees to it" = "{wer} kümmert sich"
"Empty" = ""
"Number" = 1

[more]
"Actions" = "Taten"
"""


def written(folder: Path, text: str, name: str = "de") -> Path:
    (folder / "language").mkdir(exist_ok=True)
    (folder / "language" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def sentence(library: Library, language: str, english: str) -> str:
    catalogue = library.catalogue(language)
    return catalogue.say(english) if catalogue else english


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(PackError) as refused:
        Library((written(tmp_path, MISTAKES),)).catalogue("de")

    assert [(problem.key, problem.line) for problem in refused.value.problems] == [
        ("loose", None),
        ("headings.{who} sees to it", 5),
        ("headings.Empty", 6),
        ("headings.Number", 7),
        ("more.Actions", 10),
    ]


@pytest.mark.parametrize("language", ["en", "en-GB", "fr", "../de", "", "de/../de"])
def test_english_and_what_nobody_translated_have_no_sentences(language: str) -> None:
    assert library().catalogue(language) is None


def test_a_language_of_a_country_takes_the_language_at_large_and_its_own(tmp_path: Path) -> None:
    ours = written(tmp_path, '[a]\n"Actions" = "Maßnahmen"\n"January" = "Januar"\n')
    written(tmp_path, '[a]\n"January" = "Jänner"\n', "de-AT")

    said = [sentence(Library((ours,)), "de-AT", english) for english in ("Actions", "January")]

    assert said == ["Maßnahmen", "Jänner"]


def test_sentences_of_the_owner_count_before_ours(tmp_path: Path) -> None:
    written(tmp_path, '[a]\n"Actions" = "Taten"\n')
    both = Library((PROMPTS, tmp_path))

    assert sentence(both, "de", "Actions") == "Taten"
    assert sentence(both, "de", "Parked for later") == "Für später notiert"


def test_sentences_with_mistakes_are_left_out_where_they_may_stop_nothing(tmp_path: Path) -> None:
    spared = Library((PROMPTS, written(tmp_path, MISTAKES)), spared=(tmp_path,))

    assert sentence(spared, "de", "Actions") == "Maßnahmen"
    assert {problem.file for problem in spared.left_out} == {"de.toml"}

"""Methods of one's own: begun, kept in the owner's folder, and named when they have mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.exits import OK, REFUSED

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


@pytest.fixture
def own(shell: Shell) -> Path:
    """The owner's folder of methods."""
    folder = shell.home / "prompts"
    folder.mkdir(parents=True)
    return folder


def broken(folder: Path, name: str = "mine") -> None:
    (folder / f"{name}.toml").write_text(f'[method]\nid = "{name}"\ntitle = 1\n', encoding="utf-8")


def test_a_new_method_is_checked_and_started_as_it_is(shell: Shell) -> None:
    begun = shell("methods", "new", "first-visit")

    assert begun.code == OK
    assert "methods check first-visit.toml" in begun.err
    assert shell("methods", "check", "first-visit.toml").code == OK
    started = shell("--prompts", ".", "start", "A", "--method", "first-visit", "--plain", lines=("A nurse",))
    assert started.code == OK
    assert "asked you for a price" in started.out + started.err


def test_the_command_that_is_told_for_a_new_method_names_its_folder(shell: Shell) -> None:
    Path("sub").mkdir()

    begun = shell("methods", "new", "mine", "-o", "sub")

    assert "--prompts sub start --method mine" in begun.err
    assert Path("sub/mine.toml").is_file()


def test_in_the_owners_folder_a_new_method_needs_no_option(shell: Shell, own: Path) -> None:
    begun = shell("methods", "new", "mine", "-o", str(own))

    assert "--prompts" not in begun.err
    assert shell("start", "A", "--method", "mine", "--plain", lines=("A nurse",)).code == OK


def test_a_new_method_overwrites_nothing(shell: Shell) -> None:
    Path("mine.toml").write_text("mine", encoding="utf-8")

    refused = shell("methods", "new", "mine")

    assert (refused.code, Path("mine.toml").read_text("utf-8")) == (REFUSED, "mine")
    assert "stays as it is" in refused.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Mine",), "cannot be the id"),
        (("five-stage",), "There is a method five-stage already"),
        (("mine", "-o", "other.toml"), "Name that file, or a folder"),
        (("mine", "-o", "none/mine.toml"), "There is no folder none"),
    ],
    ids=["id", "taken", "other name", "no folder"],
)
def test_what_cannot_be_begun_is_refused_with_advice(
    shell: Shell, arguments: tuple[str, ...], said: str
) -> None:
    refused = shell("methods", "new", *arguments)

    assert refused.code == REFUSED
    assert said in refused.err
    assert list(Path().iterdir()) == []


def test_a_new_method_may_go_down_a_pipe(shell: Shell) -> None:
    assert 'id = "mine"' in shell("methods", "new", "mine", "-o", "-").out


def test_the_schema_is_printed_for_an_editor(shell: Shell) -> None:
    assert json.loads(shell("methods", "schema").out)["required"] == ["method", "stages"]


def test_the_list_says_where_a_method_of_ones_own_is(shell: Shell, own: Path) -> None:
    shell("methods", "new", "mine", "-o", str(own))

    told = shell("methods").out.split("\n")

    assert f"  Yours, from {own / 'mine.toml'}" in told
    assert sum("Yours" in line for line in told) == 1


def test_a_method_of_ones_own_with_mistakes_is_named_and_stops_nothing_else(shell: Shell, own: Path) -> None:
    broken(own)

    listed = shell("methods")

    assert listed.code == OK
    assert "five-stage: " in listed.out
    assert f"{own / 'mine.toml'} has mistakes" in listed.err
    assert shell("start", "Fern", "--plain", lines=("Fern",)).code == OK
    assert shell("plan", "fern").code == OK
    assert "mine" in shell("methods", "gaps", "fern").err
    assert "five-stage: " in shell("methods", "gaps", "fern").out


def test_a_command_for_it_tells_its_mistakes(shell: Shell, own: Path) -> None:
    broken(own)

    refused = shell("start", "Fern", "--method", "mine", "--plain", lines=("Fern",))

    assert refused.code == REFUSED
    assert "mine.toml" in refused.err


def test_topics_of_ones_own_with_mistakes_stop_nothing(shell: Shell, own: Path) -> None:
    (own / "topics.toml").write_text("[[topics]]\nid = 1\n", encoding="utf-8")

    listed = shell("methods")

    assert "five-stage: " in listed.out
    assert "topics.toml" in listed.err
    assert shell("start", "Fern", "--plain", lines=("Fern",)).code == OK

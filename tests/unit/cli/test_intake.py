"""Answers from files make a session, or come into one without overwriting anything unasked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.cli.exits import OK, REFUSED
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

DEMO = str(ROOT / "prompts" / "demo.toml")


def value(shell: Shell, name: str, topic: str) -> object:
    data = json.loads(shell("export", name).out)
    return next(each["value"] for each in data["answers"] if each["topic"] == topic)


@pytest.fixture
def hearth(shell: Shell) -> Shell:
    """The same with the example as session `hearth`."""
    shell("run", "Hearth", "--answers", DEMO)
    return shell


def test_a_file_goes_through_a_whole_workshop(shell: Shell) -> None:
    ended = shell("run", "Hearth", "--answers", DEMO)

    assert (ended.code, ended.out) == (OK, "")
    assert ended.err.endswith("The plan: journeycoach plan hearth\n")
    assert value(shell, "hearth", "people.owner") == "Marta"


def test_two_runs_write_the_same_plan(shell: Shell) -> None:
    shell("run", "One", "--answers", DEMO)
    shell("run", "Two", "--answers", DEMO)

    assert shell("plan", "one").out == shell("plan", "two").out


def test_a_file_with_mistakes_makes_nothing(shell: Shell) -> None:
    Path("bad.toml").write_text('business-name = "Fern"\nno-such = 1\n', "utf-8")

    ended = shell("run", "Fern", "--answers", "bad.toml")

    assert (ended.code, ended.out) == (REFUSED, "")
    assert ended.err.startswith("bad.toml:2: no-such: ")
    assert not shell.home.exists()


def test_mistakes_name_the_file_as_it_was_named(shell: Shell) -> None:
    Path("sub").mkdir()
    Path("sub/bad.toml").write_text("no-such = 1\n", "utf-8")

    assert shell("import", "sub/bad.toml").err.startswith("sub/bad.toml:1: no-such: ")
    assert shell("import", "sub/none.toml").err.startswith("sub/none.toml: there is no such file")


@pytest.mark.parametrize("command", [("run", "x", "--answers"), ("import",)])
@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"\x00", b"{", b"[[", b"~~~ journeycoach nine-lives\n~~~\n", b"# only words"],
)
def test_a_file_that_is_none_ends_with_a_sentence(
    shell: Shell, command: tuple[str, ...], content: bytes
) -> None:
    Path("odd.toml").write_bytes(content)

    ended = shell(*command, "odd.toml")

    assert ended.code in (OK, REFUSED)
    assert "Traceback" not in ended.err
    assert ended.err.strip()


def test_a_file_without_answers_makes_no_session(shell: Shell) -> None:
    Path("empty.toml").write_text('method = "five-stage"\n', "utf-8")

    ended = shell("run", "x", "--answers", "empty.toml")

    assert (ended.code, ended.err.strip()) == (REFUSED, "I find no answers in empty.toml.")
    assert not shell.file("x").exists()


def test_prose_is_told_to_be_no_worksheet_and_no_answers_file(shell: Shell) -> None:
    Path("README.md").write_text("# A bakery\n\nWe bake [bread](https://example.com).\n", "utf-8")

    ended = shell("import", "README.md")

    assert ended.code == REFUSED
    assert ended.err.startswith("README.md: this is no worksheet and no answers file.")


@pytest.mark.parametrize("name", ["nowhere.toml", "."])
def test_a_file_that_is_not_there_is_told_so(shell: Shell, name: str) -> None:
    assert shell("run", "x", "--answers", name).code == REFUSED


def test_a_filled_worksheet_comes_back_as_a_session(hearth: Shell) -> None:
    sheet = hearth("worksheet", "hearth").out.replace("Hearth\n~~~", "Copy\n~~~", 1)
    Path("sheet.md").write_text(sheet, "utf-8")

    ended = hearth("import", "sheet.md")

    assert ended.code == OK
    assert value(hearth, "copy", "journey.path") == value(hearth, "hearth", "journey.path")


def test_a_worksheet_without_a_title_is_named_after_the_business(shell: Shell) -> None:
    sheet = shell("worksheet").out.replace(
        "~~~ business-name\n", "~~~ business-name\nMill Street Bakery\n", 1
    )
    Path("sheet.md").write_text(sheet, "utf-8")

    shell("import", "sheet.md")

    assert value(shell, "mill-street-bakery", "business.name") == "Mill Street Bakery"


def test_a_worksheet_without_its_first_block_is_told_so(shell: Shell) -> None:
    sheet = shell("worksheet").out
    Path("sheet.md").write_text(sheet.replace("~~~ journeycoach five-stage\n\n~~~\n", "", 1), "utf-8")

    ended = shell("import", "sheet.md")

    assert ended.code == REFUSED
    assert ended.err.startswith("sheet.md: this looks like a worksheet whose first block is missing.")
    assert "~~~ journeycoach five-stage" in ended.err


def test_a_worksheet_can_be_run_as_well(hearth: Shell) -> None:
    Path("sheet.md").write_text(hearth("worksheet", "hearth").out, "utf-8")

    hearth("run", "Again", "--answers", "sheet.md")

    assert value(hearth, "again", "customer.pain") == value(hearth, "hearth", "customer.pain")


def test_an_export_comes_back_as_the_same_session(hearth: Shell) -> None:
    before = json.loads(hearth("export", "hearth").out)
    Path("export.json").write_text(json.dumps(before | {"title": "Copy"}), "utf-8")

    hearth("import", "export.json")

    after = json.loads(hearth("export", "copy").out)
    assert sorted(after["answers"], key=str) == sorted(before["answers"], key=str)
    assert [action["what"] for action in after["actions"]] == [action["what"] for action in before["actions"]]
    assert after["parked"] == before["parked"]


def test_what_is_there_already_is_not_written_again(hearth: Shell) -> None:
    Path("export.json").write_text(hearth("export", "hearth").out, "utf-8")
    before = hearth.file("hearth").read_bytes()

    ended = hearth("import", "export.json", "--into", "hearth")

    assert ended.code == OK
    assert hearth.file("hearth").read_bytes() == before


def test_without_a_terminal_what_differs_stays_and_is_told(hearth: Shell) -> None:
    Path("new.toml").write_text(['business-name = "Moss"', 'action-wish = "x"', ""][0], "utf-8")

    ended = hearth("import", "new.toml", "--into", "hearth")

    assert ended.code == REFUSED
    assert "The business\n  yours: Hearth and Flue\n  in the file: Moss\n" in ended.err
    assert value(hearth, "hearth", "business.name") == "Hearth and Flue"


@pytest.mark.parametrize(("agrees", "name"), [(True, "Moss"), (False, "Hearth and Flue")])
def test_at_a_terminal_each_difference_is_asked(
    hearth: Shell, monkeypatch: pytest.MonkeyPatch, *, agrees: bool, name: str
) -> None:
    monkeypatch.setattr(says, "has_person", lambda: True)
    monkeypatch.setattr(says, "is_agreed", lambda _: agrees)
    Path("new.toml").write_text('business-name = "Moss"', "utf-8")

    ended = hearth("import", "new.toml", "--into", "hearth")

    assert ended.code == OK
    assert value(hearth, "hearth", "business.name") == name


def test_a_file_for_a_name_that_is_taken_names_the_way_into_it(hearth: Shell) -> None:
    Path("hearth.toml").write_text('business-name = "Moss"', "utf-8")

    ended = hearth("import", "hearth.toml")

    assert ended.code == REFUSED
    assert ended.err.endswith("add: --into hearth\n")


def test_a_worksheet_of_another_method_is_taken_by_its_topics(shell: Shell) -> None:
    shell("start", "Mill", "--plain", lines=("Mill Street Bakery",))
    sheet = shell("worksheet", "--method", "ten-step").out
    ours = json.loads(shell("methods", "show", "five-stage", "--json").out)
    theirs = json.loads(shell("methods", "show", "ten-step", "--json").out)
    known = {question["topic"] for stage in ours["stages"] for question in stage["questions"]}
    asked = [question for stage in theirs["stages"] for question in stage["questions"]]
    texts = [question for question in asked if question["kind"] in ("text", "long-text") and question["core"]]
    shared = next(q for q in texts if q["topic"] in known and q["topic"] != "business.name")
    foreign = next(question for question in texts if question["topic"] not in known)
    for question in (shared, foreign):
        sheet = sheet.replace(f"~~~ {question['id']}\n", f"~~~ {question['id']}\nThree nurses\n", 1)
    Path("sheet.md").write_text(f"{sheet}\n~~~ no-such-thing\nx\n~~~\n\n~~~ nor-this\n\n~~~\n", "utf-8")

    ended = shell("import", "--into", "mill", "sheet.md")

    assert ended.code == OK
    assert value(shell, "mill", shared["topic"]) == value(shell, "mill", foreign["topic"]) == "Three nurses"
    assert "so they were passed over: no-such-thing.\n" in ended.err

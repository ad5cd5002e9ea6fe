"""Plans, exports and worksheets go where they are wanted, whole or not at all."""

from __future__ import annotations

import json
import os
import queue
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.cli.exits import OK, REFUSED, USAGE
from journeycoach.reports.names import format_names
from journeycoach.resources import template_folders
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

METHOD = """\
[method]
id = "tiny"
title = "Tiny"
summary = "One question."

[[stages]]
id = "first"
title = "First"
aim = "Who it is."

[[stages.questions]]
id = "who"
topic = "customer.who"
ask = "Who buys?"
why = "It is used."
minutes = 0.2
examples = [
  { trade = "vet", text = "a" },
  { trade = "baker", text = "b" },
  { trade = "tailor", text = "c" },
]
probes = { describe = "d?", instance = "i?", clarify = "c?", explain = "e?" }
"""


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is a terminal."""
    monkeypatch.setattr(says, "is_kept_elsewhere", lambda: False)


def test_a_pipe_gets_the_plan(fern: Shell) -> None:
    ended = fern("plan", "fern")

    assert (ended.code, ended.err) == (OK, "")
    assert ended.out.startswith("# Fern: Customer journey plan\n")
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("at_a_terminal")
def test_at_a_terminal_the_plan_is_a_file_in_the_current_folder(fern: Shell) -> None:
    ended = fern("plan", "fern")

    assert (ended.out, ended.err) == ("", "The plan is in fern-plan.md\n")
    assert Path("fern-plan.md").read_text("utf-8").startswith("# Fern: Customer journey plan\n")


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["-o", "a.md"], {"a.md"}),
        (["--to", "html", "-o", "a.htm"], {"a.htm"}),
        (["--to", "md,html,json", "-o", "a"], {"a.md", "a.html", "a.json"}),
        (["--to", "md,json"], {"fern-plan.md", "fern-plan.json"}),
    ],
)
def test_plans_are_written_where_they_are_wanted(fern: Shell, arguments: list[str], files: set[str]) -> None:
    ended = fern("plan", "fern", *arguments)

    assert ended.code == OK
    assert {path.name for path in Path().iterdir()} == files


@pytest.mark.parametrize(
    ("file", "begins"),
    [
        ("a.html", "<!doctype html>"),
        ("A plan.json", "{"),
        ("a.htm", "# Fern"),
    ],
)
def test_without_a_format_the_ending_of_the_file_says_which(fern: Shell, file: str, begins: str) -> None:
    assert fern("plan", "fern", "-o", file).code == OK

    assert Path(file).read_text("utf-8").lstrip().lower().startswith(begins.lower())


def test_a_plan_may_go_into_a_folder(fern: Shell) -> None:
    Path("plans").mkdir()

    fern("plan", "fern", "-o", "plans")

    assert [path.name for path in Path("plans").iterdir()] == ["fern-plan.md"]


def test_every_format_there_is_can_be_had_at_once(fern: Shell) -> None:
    names = format_names(template_folders())

    ended = fern("plan", "fern", "--to", ",".join(names), "-o", "all")

    assert ended.code == OK
    assert len(list(Path().iterdir())) == len(names)
    assert ended.err.count("The plan is in all.") == len(names)


def test_help_tells_every_format(shell: Shell) -> None:
    told = " ".join(shell("plan", "--help").out.split())

    *most, last = format_names(template_folders())
    assert f"{', '.join(most)} or {last}; several with commas: md,pdf" in told


@pytest.mark.usefixtures("at_a_terminal")
@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_a_terminal_is_not_flooded_with_bytes(fern: Shell, name: str) -> None:
    ended = fern("plan", "fern", "--to", name, "-o", "-")

    assert (ended.code, ended.out) == (USAGE, "")
    assert ended.err == f"{name} is nothing to read in a terminal. Name a file with -o.\n"


def test_what_a_file_cannot_show_is_told(fern: Shell) -> None:
    fern("start", "Baker", "--plain", lines=("Baker \U00010600\U00010601", "Bread"))

    ended = fern("plan", "baker", "--to", "pdf", "-o", "a.pdf")

    assert "can write \U00010600 \U00010601: boxes stand" in ended.err


def test_work_that_takes_longer_than_a_blink_is_told_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    told: queue.Queue[str] = queue.Queue()
    monkeypatch.setattr(says, "BLINK", 0.0)
    monkeypatch.setattr(says, "talk", told.put)
    monkeypatch.setattr(says, "_is_terminal", lambda _: True)

    with says.patience("Writing pdf …"):
        assert told.get(timeout=10) == "Writing pdf …"


def test_work_that_takes_a_blink_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    with says.patience("Writing md …"):
        pass

    assert capsys.readouterr().err == ""


def test_the_same_session_gives_the_same_bytes(fern: Shell) -> None:
    assert fern("plan", "fern", "--to", "html", "-o", "-").out == fern("plan", "fern", "--to", "html").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "papyrus"], "There is no format “papyrus”. Take "),
        (["-o", "nowhere/plan.md"], "There is no folder nowhere. "),
    ],
)
def test_what_cannot_be_written_is_told(fern: Shell, arguments: list[str], said: str) -> None:
    ended = fern("plan", "fern", *arguments)

    assert (ended.code, ended.out) == (REFUSED, "")
    assert ended.err.startswith(said)


def test_an_export_has_its_fixed_shape(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/park a stall", "/action Buy pots", "/unsure Kim"))

    data = json.loads(fern("export", "fern").out)

    assert list(data) == ["title", "methods", "answers", "actions", "parked", "open"]
    assert (data["title"], data["methods"], data["parked"]) == ("Fern", ["five-stage"], ["a stall"])
    assert data["answers"][0] == {
        "question": "business-name",
        "topic": "business.name",
        "subject": "main",
        "value": "Fern",
        "evidence": "assumed",
        "author": "owner",
    }
    assert data["actions"][0]["what"] == "Buy pots"
    assert data["open"][0] | {"topic": "business.kind", "reason": "unsure", "whom": "Kim"} == data["open"][0]


def test_a_worksheet_is_a_document(fern: Shell) -> None:
    blank, filled = fern("worksheet"), fern("worksheet", "fern")

    assert blank.out.startswith("# Five stages: worksheet\n")
    assert "~~~ business-offer\nGarden work\n~~~\n" in filled.out


def test_a_worksheet_may_go_into_a_file(fern: Shell) -> None:
    ended = fern("worksheet", "-o", "sheet.md")

    assert (ended.out, ended.err) == ("", "The worksheet is in sheet.md\n")
    assert Path("sheet.md").is_file()


def test_a_whole_file_is_told_to_be_whole(fern: Shell) -> None:
    ended = fern("check", "--file", "fern")

    assert (ended.code, ended.out) == (OK, "fern is whole: 3 events, none damaged.\n")


def test_a_damaged_file_is_mended_on_request_and_kept_as_it_was(fern: Shell) -> None:
    file = fern.file("fern")
    lines = file.read_bytes().split(b"\n")
    damaged = b"\n".join([*lines[:2], b'{"n":2 garbage}', *lines[2:]])
    file.write_bytes(damaged)

    told = fern("check", "--file", str(file))
    opened = fern("plan", "fern")
    mended = fern("check", "--file", "fern", "--mend")

    assert told.code == REFUSED
    assert "cannot be read" in told.out
    assert "bytes of fern cannot be read" in opened.err
    assert (mended.code, fern("check", "--file", "fern").code) == (OK, OK)
    assert any(path.read_bytes() == damaged for path in fern.home.glob("fern.before-mend-*"))


def test_what_was_put_aside_is_named_by_the_check_of_the_file(fern: Shell) -> None:
    with fern.file("fern").open("ab") as file:
        file.write(b'{"torn')

    opened, told = fern("plan", "fern"), fern("check", "--file", "fern")

    assert "fern.damaged-1" in opened.err
    assert told.code == OK
    assert told.out.splitlines() == [
        "fern is whole: 3 events, none damaged.",
        "Put aside beside it, as it could not be read: fern.damaged-1",
    ]


def test_a_damaged_first_line_names_the_command_that_mends_it(fern: Shell) -> None:
    file = fern.file("fern")
    file.write_bytes(file.read_bytes().replace(b'"Fern"', b'"Farn"', 1))
    before = file.read_bytes()

    opened = fern("plan", "fern")

    assert "journeycoach check --file fern --mend" in opened.err
    assert file.read_bytes() == before
    assert fern("check", "--file", "fern", "--mend").code == OK
    assert "--mend" not in fern("plan", "fern").err


def test_methods_are_listed_and_shown(shell: Shell) -> None:
    assert "five-stage: Five stages\n" in shell("methods").out == shell("methods", "list").out
    assert "  What is your business called?\n" in shell("methods", "show", "five-stage").out


def test_a_method_is_there_for_scripts_with_all_it_asks(shell: Shell) -> None:
    data = json.loads(shell("methods", "show", "five-stage", "--json").out)

    questions = [question for stage in data["stages"] for question in stage["questions"]]
    assert list(data) == ["id", "title", "stages"]
    assert set(questions[0]) == {
        *("id", "topic", "kind", "ask", "why"),
        *("core", "min", "max", "options", "columns"),
    }
    assert any(not question["core"] for question in questions)
    assert questions[2]["options"][0] == {"id": "goods", "label": "things they take home"}


def test_a_table_is_there_for_scripts_with_its_columns(shell: Shell) -> None:
    data = json.loads(shell("methods", "show", "five-stage", "--json").out)

    asked = {question["id"]: question for stage in data["stages"] for question in stage["questions"]}
    columns = [column for question in asked.values() for column in question["columns"]]
    assert all(bool(question["columns"]) == (question["kind"] == "rows") for question in asked.values())
    assert {frozenset(each) for each in columns} == {
        frozenset(("id", "label", "kind", "options", "required"))
    }
    assert any(column["options"] and column["required"] for column in columns)


def test_a_method_with_mistakes_is_refused_with_all_of_them(shell: Shell) -> None:
    Path("mine.toml").write_text('[method]\nid = "mine"\n\n[[stages]]\nid = "a"\n', "utf-8")

    ended = shell("methods", "check", "mine.toml")

    assert ended.code == REFUSED
    assert len(ended.out.splitlines()) > 1
    assert all(line.startswith("mine.toml") for line in ended.out.splitlines())


def test_mistakes_are_told_in_the_order_of_the_file_as_it_was_named(shell: Shell) -> None:
    Path("sub").mkdir()
    text = '[method]\nid = "mine"\nodd = 1\n\n[[stages]]\nid = "a"\n[[stages.questions]]\nid = "b"\n'
    Path("sub/mine.toml").write_text(text, "utf-8")

    told = shell("methods", "check", "sub/mine.toml").out.splitlines()

    lines = [int(line.split(":")[1]) for line in told if line.split(":")[1].isdecimal()]
    assert all(line.startswith("sub/mine.toml:") for line in told)
    assert len(set(lines)) > 1
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (".", ".: This is a folder. Name a method's file, such as mine.toml.\n"),
        ("sub/none.toml", "sub/none.toml: There is no such file.\n"),
    ],
)
def test_what_is_no_file_of_a_method_is_told(shell: Shell, name: str, said: str) -> None:
    ended = shell("methods", "check", name)

    assert (ended.code, ended.out) == (REFUSED, said)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(shell: Shell) -> None:
    os.mkfifo("mine.toml")

    ended = shell("methods", "check", "mine.toml")

    assert (ended.code, ended.out) == (REFUSED, "mine.toml: This is not a plain file.\n")


def test_a_method_with_one_question_is_counted_in_the_singular(shell: Shell) -> None:
    Path("mine").mkdir()
    Path("mine/tiny.toml").write_text(METHOD, "utf-8")

    assert "  1 question, about 1 minute.\n" in shell("--prompts", "mine", "methods").out


def test_our_own_method_has_no_mistakes(shell: Shell) -> None:
    assert shell("methods", "check", str(ROOT / "prompts" / "five-stage.toml")).code == OK


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_shell_gets_what_it_completes_with(shell: Shell, name: str) -> None:
    ended = shell("completion", name)

    assert "journeycoach names" in ended.out
    assert "csv docx " in ended.out
    assert "worksheet" in ended.out

"""Sessions are begun, gone on with, listed, renamed, put away and deleted by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.cli.exits import OK, REFUSED, USAGE
from journeycoach.storage.codec import decode_header, encode_header
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Shell


def answers(shell: Shell, name: str) -> dict[str, object]:
    data = json.loads(shell("export", name).out)
    return {each["topic"]: each["value"] for each in data["answers"]}


def make_newer(file: Path) -> None:
    """As a version of tomorrow would have written its first line."""
    first, _, rest = file.read_bytes().partition(b"\n")
    header = decode_header(first)
    file.write_bytes(encode_header(replace(header, version=2)) + rest)


def test_piped_answers_are_kept_and_talk_stays_off_standard_output(shell: Shell) -> None:
    ended = shell("start", "Fern", "--plain", lines=("Fern", "Garden work"))

    assert (ended.code, ended.out) == (OK, "")
    assert "Coach: What is your business called?" in ended.err
    assert ended.err.endswith("Your 2 answers are safe in fern. Go on with: journeycoach open fern\n")
    assert answers(shell, "fern") == {"business.name": "Fern", "business.offer": "Garden work"}


def test_without_a_name_the_first_answer_names_the_session(shell: Shell) -> None:
    shell("start", "--plain", lines=("Mill Street Bakery",))

    assert shell.file("mill-street-bakery").is_file()


def test_no_answer_leaves_no_file(shell: Shell) -> None:
    ended = shell("start", "--plain")

    assert ended.err.endswith("Nothing was answered yet, so nothing is kept.\n")
    assert list(shell.home.glob("*.jsonl")) == []


def test_a_named_session_in_which_nothing_was_said_leaves_no_file(shell: Shell) -> None:
    ended = shell("start", "Moss", "--plain")

    assert ended.err.endswith("Nothing was answered yet, so nothing is kept.\n")
    assert list(shell.home.glob("*.jsonl")) == []


def test_a_session_goes_on_where_it_was(fern: Shell) -> None:
    ended = fern("open", "fe", "--plain", lines=("2",))

    assert "Coach: Back in Fern. 2 of 20 questions done" in ended.err
    assert answers(fern, "fern")["business.kind"] == ["service"]


def test_the_plan_so_far_is_a_document_even_in_a_conversation(fern: Shell) -> None:
    ended = fern("open", "fern", "--plain", lines=("/plan",))

    assert ended.out.startswith("# Fern: Customer journey plan\n")


def test_a_private_note_is_kept_apart(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/note she hesitated",))

    assert "hesitated" in (fern.home / "fern.private.jsonl").read_text()
    assert "hesitated" not in fern("export", "fern").out + fern("plan", "fern").out


def test_a_name_that_is_taken_is_not_begun_again(fern: Shell) -> None:
    ended = fern("start", "FERN", "--plain", lines=("Other",))

    assert ended.code == REFUSED
    assert ended.err == "There is a session fern already. Go on with it: journeycoach open fern\n"


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "a\nb", "con", "..", "\x1b]52;c;evil"])
def test_no_name_leaves_the_folder(shell: Shell, name: str) -> None:
    ended = shell("start", name, "--plain", lines=("Evil",))

    assert ended.code == OK
    assert "\x1b" not in ended.err
    assert len(list(shell.home.glob("*.journey.jsonl"))) == 1


@pytest.mark.parametrize("command", ["open", "plan", "export", "rename", "archive", "delete", "worksheet"])
def test_a_session_that_is_not_there_is_told_so(fern: Shell, command: str) -> None:
    more = {"open": ["--plain"], "rename": ["New"]}.get(command, [])

    ended = fern(command, "moss", *more)

    assert (ended.code, ended.out) == (REFUSED, "")
    assert ended.err == "There is no session named 'moss'. There are: fern.\n"


@pytest.mark.parametrize("name", ["moss", "moss.journey.jsonl"])
def test_a_session_that_is_not_there_matters_more_than_the_screen(fern: Shell, name: str) -> None:
    ended = fern("open", name)

    assert ended.code == REFUSED
    assert ended.err.startswith("There is no session ")
    assert "--plain" not in ended.err


def test_without_a_terminal_a_session_can_be_gone_on_with_line_by_line(fern: Shell) -> None:
    ended = fern("open", "fe")

    assert ended.code == USAGE
    assert ended.err.endswith("Go line by line instead: journeycoach open fern --plain\n")


def test_the_list_shows_where_each_session_stands(fern: Shell) -> None:
    ended = fern("list")

    assert [line.split() for line in ended.out.splitlines()] == [
        ["NAME", "METHOD", "DONE", "TOUCHED", "NEXT", "ACTION"],
        ["fern", "Five", "stages", "2", "of", "20", "today"],
    ]


def test_the_list_tells_what_was_left_open(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/skip",))

    (line,) = json.loads(fern("list", "--json").out)

    assert "2 of 20, 1 open" in fern("list").out
    assert (line["answered"], line["open"], line["asked"]) == (2, 1, 20)


def test_the_list_is_there_for_scripts_too(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/action Buy pots",))

    (line,) = json.loads(fern("list", "--json").out)

    assert (line["name"], line["title"], line["answered"], line["asked"]) == ("fern", "Fern", 2, 20)
    assert (line["next_action"], line["overdue"]) == (None, False)


def test_no_sessions_are_an_empty_list(shell: Shell) -> None:
    assert shell("list").out == ""
    assert json.loads(shell("list", "--json").out) == []


def test_a_session_that_cannot_be_read_is_named_in_the_list(fern: Shell) -> None:
    folder = str(ROOT / "tests" / "data" / "prompts")
    fern("--prompts", folder, "start", "Moss", "--method", "torture", "--plain", lines=("one",))

    ended = fern("list")

    assert ended.code == REFUSED
    assert "fern" in ended.out
    assert ended.err.startswith("moss: There is no method “torture”.")


def test_a_session_that_cannot_be_written_is_not_led_through(fern: Shell) -> None:
    make_newer(fern.file("fern"))

    ended = fern("open", "fern", "--plain", lines=("goods", "more"))

    assert ended.code == REFUSED
    assert "newer version" in ended.err
    assert "Coach:" not in ended.err
    assert "--plain" not in ended.err


def test_the_list_marks_a_session_that_can_only_be_read(fern: Shell) -> None:
    make_newer(fern.file("fern"))

    ended = fern("list")
    (line,) = json.loads(fern("list", "--json").out)

    assert ended.code == OK
    assert "fern (read only)  Five stages" in ended.out
    assert line["read_only"].startswith("This session was written by a newer version")


def test_the_list_names_a_file_that_is_no_session(fern: Shell) -> None:
    fern.file("moss").mkdir()
    fern.file("rain").symlink_to(fern.file("fern"))
    fern.file("ivy").touch(0o600)
    with fern.file("ivy").open("wb") as file:
        file.truncate(2**27)

    ended = fern("list")

    assert ended.code == REFUSED
    assert "ivy: This session's file is larger than 64 MB" in ended.err


def test_the_folder_of_sessions_may_be_named_before_or_behind_the_command(fern: Shell) -> None:
    elsewhere = str(fern.home.parent / "elsewhere")
    fern("--home", elsewhere, "start", "Moss", "--plain", lines=("Moss",))

    assert fern("names").out == "fern\n"
    assert fern("--home", elsewhere, "names").out == fern("names", "--home", elsewhere).out == "moss\n"


def test_renaming_changes_the_title_and_the_name(fern: Shell) -> None:
    ended = fern("rename", "fern", "The Moss Garden")

    assert ended.err == "It is called the-moss-garden now.\n"
    assert json.loads(fern("export", "the-moss-garden").out)["title"] == "The Moss Garden"
    assert fern("names").out == "the-moss-garden\n"


def test_a_name_that_is_taken_is_refused_when_renaming(fern: Shell) -> None:
    fern("start", "Moss", "--plain", lines=("Moss",))

    ended = fern("rename", "fern", "Moss")

    assert (ended.code, ended.err) == (REFUSED, "There is a session moss already. Give fern another name.\n")
    assert fern("names").out == "fern\nmoss\n"
    assert fern("rename", "fern", "FERN").code == OK


def test_an_archived_session_is_out_of_the_list_and_on_the_disk(fern: Shell) -> None:
    fern("archive", "fern")

    assert fern("list").out == ""
    assert (fern.home / "archive" / "fern.journey.jsonl").is_file()


@pytest.mark.parametrize("command", ["open", "plan", "export"])
def test_an_archived_session_names_the_way_back(fern: Shell, command: str) -> None:
    fern("archive", "fern")

    ended = fern(command, "Fern")

    assert ended.code != OK
    assert ended.err == "fern is in the archive. To have it back: journeycoach restore fern\n"


def test_the_archive_has_a_list_and_a_way_back(fern: Shell) -> None:
    before = fern("list").out

    put = fern("archive", "fern")
    archived = fern("list", "--archived")
    back = fern("restore", "fe")

    assert put.err == "fern is in the archive. To have it back: journeycoach restore fern\n"
    assert archived.out == before
    assert back.err == "fern is back. Go on with: journeycoach open fern\n"
    assert fern("list").out == before
    assert fern("list", "--archived").err == "Nothing is in the archive.\n"


def test_deleting_says_what_goes_and_needs_a_yes(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/note x",))

    asked = fern("delete", "fern", lines=("y",))
    agreed = fern("delete", "fern", "--yes")

    assert asked.code == REFUSED
    assert "  fern.journey.jsonl\n  fern.private.jsonl\n" in asked.err
    assert agreed.code == OK
    assert list(fern.home.glob("fern*")) == []


def test_the_demo_shows_its_plan_where_there_is_no_terminal(shell: Shell) -> None:
    ended = shell("demo")

    assert ended.code == OK
    assert ended.out.startswith("# Hearth and Flue: Customer journey plan\n")
    assert not shell.home.exists()


def test_a_simple_terminal_gets_lines(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")

    assert shell("start", "Fern", lines=("Fern",)).code == OK
    assert answers(shell, "fern") == {"business.name": "Fern"}


def test_a_simple_terminal_is_shown_the_sessions_as_a_list(
    fern: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")

    ended = fern()

    assert (ended.code, ended.out) == (OK, fern("list").out)
    assert ended.err == "To go on with one: journeycoach open NAME. To begin another: journeycoach start\n"


def test_methods_of_ones_own_are_found(shell: Shell) -> None:
    folder = str(ROOT / "tests" / "data" / "prompts")

    ended = shell("--prompts", folder, "start", "T", "--method", "torture", "--plain", lines=("one", "two"))

    assert "Coach: Question 3. " in ended.err
    assert [each["value"] for each in json.loads(shell("export", "t").out)["answers"]] == ["one", "two"]


def test_a_method_that_is_not_there_is_told_so(shell: Shell) -> None:
    ended = shell("start", "T", "--method", "nine-lives", "--plain")

    assert ended.code == REFUSED
    assert ended.err.startswith("There is no method “nine-lives”.")


def test_a_method_that_is_not_there_is_told_before_the_terminal_that_is_missing(shell: Shell) -> None:
    assert shell("start", "T", "--method", "nine-lives").err.startswith("There is no method “nine-lives”.")


def test_a_method_that_lies_in_the_current_folder_is_told_with_the_option_for_it(shell: Shell) -> None:
    shell("methods", "new", "my-method")

    ended = shell("start", "T", "--method", "my-method", "--plain")

    assert ended.code == REFUSED
    assert "my-method.toml lies here." in ended.err
    assert "journeycoach --prompts . start --method my-method" in ended.err


def test_two_formats_do_not_fit_into_a_pipe(fern: Shell) -> None:
    assert fern("plan", "fern", "--to", "md,html", "-o", "-").code == USAGE


def test_whoever_answers_can_be_named(fern: Shell) -> None:
    fern("open", "fern", "--as", "Kim", "--plain", lines=("Mrs Doyle",))

    said = [each["author"] for each in json.loads(fern("export", "fern").out)["answers"]]
    assert said == ["owner", "owner", "Kim"]

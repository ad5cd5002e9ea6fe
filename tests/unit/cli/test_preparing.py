"""`prepare` and `note`: before a call and beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED, USAGE

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

HESITANT = "she hesitated at the price, zyxmarker"


def test_the_page_goes_to_standard_output_or_into_a_file(fern: Shell) -> None:
    printed = fern("prepare", "fern", "--minutes", "45")
    filed = fern("prepare", "fern", "--minutes", "45", "-o", "call.md")

    assert (printed.code, filed.code) == (OK, OK)
    assert printed.out.startswith("# Fern: a call of 45 minutes\n")
    assert filed.err == "Your page for the call is in call.md\n"
    assert (fern.home.parent / "here" / "call.md").read_text(encoding="utf-8") == printed.out


def test_a_call_of_no_length_is_not_prepared(fern: Shell) -> None:
    assert fern("prepare", "fern", "--minutes", "0").code == REFUSED


def test_preparing_changes_nothing(fern: Shell) -> None:
    before = fern.file("fern").read_bytes()

    fern("prepare", "fern")

    assert fern.file("fern").read_bytes() == before


def test_a_private_note_is_kept_apart_and_stands_nowhere_else(fern: Shell) -> None:
    kept = fern("note", "fern", "--private", *HESITANT.split())
    printed = [
        fern(*each).out for each in (("prepare", "fern"), ("plan", "fern", "-o", "-"), ("export", "fern"))
    ]

    assert kept.err == "Noted in fern, for your eyes only.\n"
    assert HESITANT in (fern.home / "fern.private.jsonl").read_text(encoding="utf-8")
    assert "zyxmarker" not in fern.file("fern").read_text(encoding="utf-8")
    assert all("zyxmarker" not in text for text in printed)


def test_a_private_note_never_reaches_what_a_call_leaves(fern: Shell) -> None:
    lines = ("/note private zyxmarker", "/time", "/flags", "/sort", "/decide No fairs", "/end", "/quit")

    said = fern("open", "fern", "--facilitate", "--plain", lines=lines).err
    written = [
        fern(*each).out
        for each in (("plan", "fern", "-o", "-"), ("prepare", "fern"), ("recap", "fern"), ("export", "fern"))
    ]

    assert said.count("zyxmarker") == 1
    assert all("zyxmarker" not in text for text in written)
    assert "zyxmarker" not in fern.file("fern").read_text(encoding="utf-8")


def test_a_note_that_is_not_private_is_parked_and_says_so(fern: Shell) -> None:
    kept = fern("note", "fern", "a", "stall", "in", "June")

    assert kept.err.startswith("Parked in fern, at the end of the plan.")
    assert "a stall in June" in fern("plan", "fern", "-o", "-").out


def test_an_empty_note_is_refused_and_a_missing_one_is_no_command(fern: Shell) -> None:
    assert fern("note", "fern", " ").code == REFUSED
    assert fern("note", "fern").code == USAGE


def test_homework_comes_back_from_an_e_mail_that_quotes_it(fern: Shell) -> None:
    sheet = fern("worksheet", "fern").out
    room = "~~~ customer-who\n"
    start = sheet.index(room) + len(room)
    filled = f"{sheet[:start]}Nurses on night shifts\n{sheet[start:]}"
    (fern.home.parent / "here" / "back.md").write_text(
        "".join(f"> {line}\n" for line in filled.splitlines()), encoding="utf-8"
    )

    ended = fern("import", "back.md", "--into", "fern")

    assert ended.code == OK
    assert "Nurses on night shifts" in fern("prepare", "fern").out

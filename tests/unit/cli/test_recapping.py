"""`recap NAME`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK, REFUSED
from journeycoach.wiring.house import house
from journeycoach.wiring.windows import Windows

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell


def test_the_recap_goes_to_standard_output_alone(fern: Shell) -> None:
    fern("open", "fern", "--plain", lines=("/action Kim: print the list", "/park a van", "/quit"))

    ended = fern("recap", "fern")

    assert (ended.code, ended.err) == (OK, "")
    assert ended.out.startswith("Hello,\n\nThis is where we stand after ")
    assert "- Kim: print the list (no day yet)\n" in ended.out
    assert "- a van\n" in ended.out


def test_a_file_holds_the_same_and_is_named(fern: Shell) -> None:
    out = fern("recap", "fern").out

    ended = fern("recap", "fern", "-o", "mail.txt")

    assert (ended.out, ended.err) == ("", "The recap is in mail.txt\n")
    assert Path("mail.txt").read_text("utf-8") == out


def test_an_own_template_with_a_mistake_is_named_with_its_line(fern: Shell) -> None:
    Path("own/recap").mkdir(parents=True)
    Path("own/recap/recap.txt.j2").write_text("fine\n{{ business }}\n", "utf-8")

    ended = fern("recap", "fern", "--templates", "own")

    assert ended.code == REFUSED
    assert "recap/recap.txt.j2:2" in ended.err


def test_a_folder_of_templates_that_is_not_there_is_refused(fern: Shell) -> None:
    assert fern("recap", "fern", "--templates", "nowhere").code == REFUSED


def test_the_app_offers_it_among_the_formats_of_a_plan(fern: Shell) -> None:
    here = house(str(fern.home), (), "journeycoach")
    services = Windows(here).services()

    told = services.export(here.resume("fern"), "recap")

    assert "recap" in services.formats()
    assert told == str(Path("fern-recap.txt").absolute())
    assert Path("fern-recap.txt").read_text("utf-8") == fern("recap", "fern").out

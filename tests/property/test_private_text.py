"""Nothing that is made of a session holds a word of its private notes and drafts, in any way of writing."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.cli.main import main
from journeycoach.domain.call_events import CallBegun, DecisionMade
from journeycoach.domain.events import IdeaParked, Key
from journeycoach.reports.names import format_names
from journeycoach.resources import template_folders
from journeycoach.wiring.house import house
from journeycoach.workshop.ports import Draft
from tests.adapters.leaks import is_in

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWERS = Path(__file__).parents[2] / "prompts" / "demo.toml"
SLOW = frozenset(("pdf", "png"))
COMMANDS = (
    ("plan", "mill", "-o", "-"),
    *(("plan", "mill", "-o", "-", "--for", reader) for reader in ("page", "team", "customer")),
    ("recap", "mill"),
    ("export", "mill"),
    ("worksheet", "mill"),
    ("walk", "mill", "--plain"),
    ("actions", "mill"),
    ("actions", "mill", "--json"),
    ("check", "mill"),
    ("check", "--file", "mill"),
    ("diff", "mill", "--at", "2020-01-01"),
    ("diff", "mill", "--at", "2020-01-01", "--json"),
    ("list",),
    ("list", "--json"),
    ("board",),
    ("prepare", "mill"),
    ("prepare", "mill", "-o", "out/prepared.md"),
    ("plan", "mill", "-o", "out/plan-to-tick.md"),
    ("sync", "mill", "out/plan-to-tick.md"),
    ("follow", "mill", "--plain"),
    ("methods", "gaps", "mill"),
    ("share", "mill", "-o", "out/one.journey.jsonl"),
    ("share", "mill", "-o", "out/two", "--as", "both", "--without", "names,money,contacts,business"),
)
"""Everything that writes something of a session down."""
CHEAP = (
    ("recap", "mill"),
    ("follow", "mill", "--plain"),
    ("actions", "mill", "--json"),
    ("list", "--json"),
    ("board",),
    ("share", "mill", "-o", "out/one.journey.jsonl"),
)
HAPPENED = frozenset((0, 1))
"""Ways to end that are no misuse: all is well, or something is other or to be done."""
markers = st.text(st.characters(exclude_categories=("C", "Z")), min_size=6, max_size=12).map("q7".__add__)
SECRETS = ("q7zebra-plain", "q7<b>\"zebra\"&'hard'\\u0041=", "q7\u65e5\u672c-\u00e9\u00df zebra \U0001f382")
"""Words alone, signs that every format escapes in its way, and letters that are written in many."""


@pytest.fixture(scope="module")
def played() -> Iterator[bytes]:
    """The file of a session with everything in it that a session has."""
    with tempfile.TemporaryDirectory() as home:
        with _quiet():
            main(["--home", home, "run", "mill", "--answers", str(ANSWERS)])
        workshop = house(home, (), "journeycoach").resume("mill")
        workshop.begin()
        workshop.note_down(CallBegun(60, 1), DecisionMade("No more fairs"), IdeaParked("a van"))
        yield (Path(home) / "mill.journey.jsonl").read_bytes()


@contextmanager
def _quiet() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        yield out, err


@contextmanager
def _planted(session: bytes, secrets: tuple[str, ...] = SECRETS) -> Iterator[Path]:
    """A home folder with the session, and the secrets wherever a private word can stand."""
    with tempfile.TemporaryDirectory() as top:
        home, here = Path(top) / "home", Path(top) / "here"
        home.mkdir()
        (here / "out").mkdir(parents=True)
        (home / "mill.journey.jsonl").write_bytes(session)
        shelf = house(str(home), (), "journeycoach").shelf
        secret = " | ".join(secrets)
        for each in secrets:
            shelf.notes("mill").add(each)
        shelf.drafts("mill").keep(Draft("customer-who", Key("customer.who"), f"draft {secret}"))
        shelf.note_drafts("mill").keep(Draft("", Key("note"), f"unsent {secret}"))
        before = Path.cwd()
        os.chdir(here)
        try:
            yield home
        finally:
            os.chdir(before)


def _run(home: Path, command: tuple[str, ...]) -> bytes:
    """What a command says, on both streams; following ends after its first look."""
    nothing, once = patch.object(sys, "stdin", io.StringIO()), patch.object(Event, "wait", return_value=True)
    with _quiet() as (out, err), nothing, once:
        code = main(["--home", str(home), *command])
    assert code in HAPPENED or "crash" in err.getvalue(), f"{command}: {err.getvalue()}"
    return f"{out.getvalue()}\n{err.getvalue()}".encode("utf-8", "surrogatepass")


def _leaks(
    home: Path, commands: tuple[tuple[str, ...], ...], secrets: tuple[str, ...] = SECRETS
) -> list[str]:
    said = {" ".join(each): _run(home, each) for each in commands}
    said |= {str(path): path.read_bytes() for path in Path.cwd().rglob("*") if path.is_file()}
    said |= {str(path): path.read_bytes() for path in home.rglob("*.log")}
    return [name for name, content in said.items() if any(is_in(secret, content) for secret in secrets)]


def _formats(names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(("plan", "mill", "--to", name, "-o", f"out/plan.{name}") for name in names)


def test_no_output_holds_a_private_word(played: bytes) -> None:
    quick = tuple(name for name in format_names(template_folders()) if name not in SLOW)
    with _planted(played) as home:
        assert _leaks(home, (*COMMANDS, *_formats(quick))) == []


@settings(max_examples=5, deadline=None)
@given(secret=markers)
def test_no_private_word_whatever_it_is_made_of_is_in_what_is_made_often(played: bytes, secret: str) -> None:
    with _planted(played, (secret,)) as home:
        assert _leaks(home, CHEAP, (secret,)) == []


def test_what_follows_a_session_shows_what_is_answered_and_not_only_nothing(played: bytes) -> None:
    with _planted(played) as home:
        assert b"Stage " in _run(home, ("follow", "mill", "--plain"))


def test_neither_paper_nor_pictures_hold_a_private_word(played: bytes) -> None:
    pytest.importorskip("typst")
    with _planted(played) as home:
        assert _leaks(home, _formats(tuple(sorted(SLOW)))) == []


def test_a_crash_report_holds_no_private_word_even_of_the_error_itself(played: bytes) -> None:
    def fail(*_: object) -> None:
        private = SECRETS[0]
        raise RuntimeError(private)

    with _planted(played) as home:
        with patch("journeycoach.workshop.export.exported", fail):
            said = _run(home, ("export", "mill"))
        assert not is_in(SECRETS[0], said)
        assert not is_in(SECRETS[0], (home / "crash.log").read_bytes())


@pytest.mark.parametrize("made", ["plain", "base64", "html", "docx"])
def test_a_leak_would_be_found(made: str, played: bytes) -> None:
    from base64 import b64encode
    from zipfile import ZIP_DEFLATED, ZipFile

    word = "q7<zebra>&word"
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word.xml", f"…{word}…")
    leaks = {
        "plain": played + word.encode(),
        "base64": b64encode(b"something before " + word.encode() + b" and behind"),
        "html": b"<p>q7&lt;zebra&gt;&amp;word</p>",
        "docx": archive.getvalue(),
    }

    assert is_in(word, leaks[made])
    assert not is_in(word, played)

"""PACKS: files of methods that are hostile, or broken in every way that editing breaks a file."""

from __future__ import annotations

import random
import tomllib
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError, DataFileError
from journeycoach.packs import source
from journeycoach.packs.methods import Library
from tests.adapters.methods_here import PROMPTS
from tests.adapters.naughty import naughty
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from pathlib import Path

SEED = 7
PATIENCE = 2.0
"""Seconds in which a file is read or refused; a slow machine is given three times as long."""
SMALL = PROMPTS.parent / "tests" / "data" / "prompts" / "torture.toml"
HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "no text": b"\xff\xfe\x00",
    "zeros": b"\x00" * 10_000,
    "too much": b"# x\n" * 400_000,
    "brackets": b"a = " + b"[" * 100_000,
    "tables within tables": b"a = " + b"{b=" * 50_000,
    "a deep key": b".".join([b"a"] * 20_000) + b" = 1",
    "a long number": b"a = " + b"9" * 5000,
    "many tables": b"[[a]]\n" * 100_000,
    "an endless text": b'a = """' + b"x" * 900_000,
    "a day that is none": b"a = 2026-02-30",
    "a key twice": b'[method]\nid = "x"\nid = "y"\n',
    "a list for a table": b"method = [1, 2]\nstages = 3\n",
    "half a character": b'[method]\nid = "\\ud800"\n',
    "an id that is a path": b'[method]\nid = "../../x"\ntitle = "x"\nsummary = "x"\nstages = []\n',
    "itself": b'[method]\nid = "mutant"\n[[stages]]\n[[stages.questions]]\nuse = "mutant/x"\n',
    "somebody unknown": b'[method]\nid = "mutant"\n[[stages]]\n[[stages.questions]]\nuse = "nobody/x"\n',
    "a number that is none": b"a = nan\nb = inf\nc = -0.0\n",
    "markup in every place": b'[method]\nid = "[/]"\ntitle = "\\u001b]52;c;x\\u0007"\nsummary = "{{7*7}}"\n',
}


def run(rounds: int, scratch: Path) -> Outcome:
    """The hostile files, then so many mutants of a method that ships."""
    folder = scratch / "prompts"
    folder.mkdir()
    chance = random.Random(SEED)
    whole = SMALL.read_bytes()
    files = [*HOSTILE.items(), *((f"mutant {n}", _mutant(whole, chance)) for n in range(rounds))]
    faults = [f"{name}: {fault}" for name, data in files if (fault := _fault(folder, data))]
    return Outcome(len(files), tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """What the reader of TOML says is not made a sentence."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "_parse", _trusting)
        return run(20, scratch)


def _trusting(path: Path, text: str) -> source.Source:
    return source.Source(path.name, tomllib.loads(text), tuple(text.split("\n")))


def _mutant(whole: bytes, chance: random.Random) -> bytes:
    """The file after one to four slips: pieces out, doubled, swapped, or a text that hurts put in."""
    lines = whole.splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = lines[at].replace(b'"', b"", 1)
            case 3:
                text = chance.choice(naughty())[:200].encode("utf-8", "replace")
                lines[at] = lines[at].split(b"=")[0] + b"= " + text + b"\n"
            case 4:
                cut = chance.randrange(len(lines[at]))
                lines[at] = lines[at][:cut] + chance.randbytes(3) + lines[at][cut:]
            case _:
                lines[at] = lines[at].replace(b'"', b"'''", 1)
        lines = lines or [b"\n"]
    return b"".join(lines)


def _fault(folder: Path, data: bytes) -> str:
    """What is wrong with how the file is read: an error that is no sentence about it, or too long a wait."""
    path = folder / "torture.toml"
    path.write_bytes(data)
    began = monotonic()
    try:
        Library([folder]).pack("torture")
    except DataFileError as error:
        if any("torture.toml" not in problem.file for problem in error.problems):
            return f"names no file: {error.text[:120]}"
    except CoachError as error:
        return "" if error.text.strip() else "says nothing"
    except Exception as error:  # noqa: BLE001 - any crash is what is looked for
        return f"crashed: {type(error).__name__}: {str(error)[:100]}"
    seconds = monotonic() - began
    return f"took {seconds:.1f} s" if seconds > 3 * PATIENCE else ""


TORTURE = Torture(
    "packs",
    "A method that is hostile or broken is refused in two seconds, each mistake with its file.",
    run,
    control,
    short=150,
    full=5000,
    unit="files",
)

"""The real program in a window of its own, over one folder of sessions."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.torture.frame import MissingError

if TYPE_CHECKING:
    from tests.tui.window import Window

    Done = subprocess.CompletedProcess[str]

ROOT = Path(__file__).parents[2]
METHOD = ("--prompts", str(ROOT / "tests" / "data" / "prompts"))
READY = "Question"
"""On the screen once an answer can be typed."""
SECONDS = 60.0
_SEQUENCE = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-_])")


class Program:
    """Commands over one home. `flaw` names what is broken in it: see `broken.py`."""

    def __init__(self, home: Path, flaw: str = "") -> None:
        self.home = home
        module = ("tests.torture.broken", flaw) if flaw else ("journeycoach",)
        self.command = (sys.executable, "-m", *module, *METHOD)
        self.environment = {
            **{name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "JOURNEYCOACH_HOME": str(home),
            "HOME": str(home.parent),
        }

    def window(self, *arguments: str, before: tuple[str, ...] = ()) -> Window:
        """A command at a terminal; `before` is what runs it, such as `strace`."""
        if sys.platform == "win32":
            raise MissingError("there are no pseudo-terminals on this system")
        from tests.tui.window import Window

        settings = [f"{name}={self.environment[name]}" for name in ("JOURNEYCOACH_HOME", "HOME")]
        aside = ["env", "-u", "PYTHONDONTWRITEBYTECODE", *settings]
        return Window([*aside, *before, *self.command, *arguments], rows=40, columns=120)

    def start(self, name: str) -> Window:
        """A new session of the endless method; nothing is kept of it yet."""
        return self.window("start", name, "--method", "torture")

    def open(self, name: str) -> Window:
        """The session once more, or a new one where there is none."""
        return self.window("open", name) if self.file(name).exists() else self.start(name)

    def file(self, name: str) -> Path:
        """Where a session is."""
        return self.home / f"{name}.journey.jsonl"

    def has(self, answer: str, name: str = "s") -> bool:
        """Whether it is at the end of the file now, while the program runs."""
        if not self.file(name).exists():
            return False
        return answer in self.file(name).read_bytes()[-4096:].decode("utf-8", "replace")

    def run(
        self, *arguments: str, typed: str = "", seconds: float | None = SECONDS
    ) -> subprocess.CompletedProcess[str]:
        """A command without a terminal, with lines through a pipe."""
        return subprocess.run(
            [*self.command, *arguments],
            cwd=ROOT,
            env=self.environment,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )

    def answers(self, name: str) -> list[str]:
        """What the program says is kept, in the order in which it was given."""
        if not self.file(name).exists():
            return []
        told = self.run("export", name)
        if told.returncode:
            raise AssertionError(f"export ended with {told.returncode}: {told.stderr.strip()[-300:]}")
        exported: dict[str, Any] = json.loads(told.stdout)
        return [answer["value"] for answer in exported["answers"]]


def has_shown(window: Window, pattern: str) -> bool:
    """Whether a line with that is on the screen, or went by on it."""
    return bool(re.search(pattern, window.text)) or bool(
        re.search(pattern, _SEQUENCE.sub(b"", window.raw).decode("utf-8", "replace"))
    )


def is_kept(window: Window, answer: str) -> bool:
    """Whether the owner has been told so: a tick, and how the answer begins."""
    return has_shown(window, f"✓ {re.escape(answer.split(maxsplit=1)[0])}")

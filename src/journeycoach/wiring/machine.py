"""What is read from this computer, here and nowhere else: time, chance, the environment."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeycoach.domain.call_clock import Instant

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)

    def local(self, moment: datetime) -> datetime:
        """As the computer's own time zone shows it."""
        return moment.astimezone()

    def instant(self) -> Instant:
        """Counted with sleep where the system can: a call goes on while the lid is down."""
        from journeycoach.domain.call_clock import Instant

        counted = getattr(time, "CLOCK_BOOTTIME", None)
        ticks = time.monotonic_ns() if counted is None else time.clock_gettime_ns(counted)
        return Instant(ticks // 1_000_000, _boot(), self.now())


def _boot() -> str:
    """What the system calls its last start; empty where it does not tell."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


class RandomIds:
    """Ids that nobody can guess or repeat."""

    def new(self) -> str:
        """Eight letters and digits."""
        return os.urandom(4).hex()


class CountedIds:
    """Ids in the order of asking, for a session that nobody else writes while it is made from a file.

    The same file makes the same ids, and so the same plan, byte for byte.
    """

    def __init__(self) -> None:
        self._given = 0

    def new(self) -> str:
        """a1, a2 and so on; no random id is that short."""
        self._given += 1
        return f"a{self._given}"


class Surroundings(Struct, frozen=True):
    """What was read from the environment and the command line."""

    home: Path
    """The folder of sessions."""
    prompts: tuple[Path, ...] = ()
    """Folders of methods besides ours; a later one counts before an earlier one."""
    templates: Path | None = None
    """A folder of report templates that take the place of ours; None for ours alone."""
    editor: tuple[str, ...] = ()
    """The owner's own editor as a command line; empty when none is set."""
    is_dumb: bool = False
    """Whether the terminal can show lines and nothing else."""
    program: str = "journeycoach"
    """How the owner calls this program in their shell."""


def surroundings(home: str | None, prompts: Sequence[str], environ: Mapping[str, str]) -> Surroundings:
    """Where sessions and methods are. Raises CoachError when there is no place for them."""
    return Surroundings(
        home=Path(home or environ.get("JOURNEYCOACH_HOME") or _data_folder()).absolute(),
        prompts=tuple(map(Path, prompts)),
        editor=_words(environ.get("VISUAL") or environ.get("EDITOR") or ""),
        is_dumb=environ.get("TERM") == "dumb",
    )


def _words(command: str) -> tuple[str, ...]:
    import shlex

    try:
        return tuple(shlex.split(command))
    except ValueError:
        return ()


def _data_folder() -> str:
    from platformdirs import user_data_dir

    try:
        return user_data_dir("journeycoach", appauthor=False)
    except (OSError, RuntimeError) as error:
        raise CoachError("There is no home folder for your sessions. Name one with --home DIR.") from error

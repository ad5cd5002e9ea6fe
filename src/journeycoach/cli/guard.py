"""The outermost guard: every way a command can end becomes an exit code, and a sentence where one helps."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.cli.exits import INTERRUPTED, OUR_ERROR, PIPE_CLOSED, REFUSED, USAGE
from journeycoach.cli.says import hush, talk
from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class UsageError(CoachError):
    """The command line asks for something that cannot be."""


def guarded(command: Callable[[], int], log: Callable[[], Path]) -> int:
    """The exit code of a command. An error of ours is noted in the log without anybody's text."""
    try:
        code = command()
        sys.stdout.flush()
    except UsageError as error:
        talk(error.text)
        return USAGE
    except CoachError as error:
        talk(error.text)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        hush()
        return PIPE_CLOSED
    except OSError as error:
        hush()
        reason = error.strerror or "no reason given"
        talk(f"The system refused something: {reason}. Look at the disk and the files.")
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the outermost guard
        with suppress(OSError, ValueError):
            talk(f"I stopped because of an error of mine.{_note(error, log)}")
        return OUR_ERROR
    return code


def _note(error: Exception, log: Callable[[], Path]) -> str:
    """Write down what kind of error it was and where; says so when that worked."""
    from journeycoach.domain.traces import places

    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    with suppress(OSError, CoachError):
        path = log()
        with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
            path.chmod(0o600)
            file.write("\n".join(["", *places(error), ""]))
        return f" What went wrong is in {path}, without your answers."
    return ""

"""The fence around foreign templates: a process of its own for each, with nothing at hand and little time."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import msgspec

import journeycoach
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.own.inside import LARGEST, TOO_LONG
from journeycoach.reports.own.job import CANNOT_SHUT_IN, Answer

if TYPE_CHECKING:
    from journeycoach.reports.own.job import Job

SECONDS = 10.0
"""On the wall: a busy computer takes its time over what the limit on computing allows."""
ANSWER = 3 * LARGEST
"""Bytes of an answer at most: a character may take several."""
ENVIRONMENT = {"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
"""All that the process is told: to work alone, as every further thread claims memory."""
ENDED = "the process that rendered it came to an end"
NO_FENCE = (
    "Templates of your own are foreign code, which I run only where the system can limit what it takes. "
    "This one cannot. Leave --templates out, or write the plan on Linux."
)

_START = "import sys; sys.path[:] = sys.argv[1:]; from journeycoach.reports.own.inside import main; main()"


def behind_fence(job: Job) -> Answer:
    """What came of a job. Raises TemplateError where the system has no limits to give."""
    code, content = _output(msgspec.json.encode(job))
    if code == CANNOT_SHUT_IN:
        raise TemplateError(NO_FENCE)
    if code:
        return Answer(failed=TOO_LONG if code < 0 else ENDED)
    try:
        return msgspec.json.decode(content, type=Answer)
    except msgspec.DecodeError:
        return Answer(failed=ENDED)


def _output(job: bytes) -> tuple[int, bytes]:
    """How a process ended, by its code, and what it wrote before."""
    program = [sys.executable, "-I", "-S", "-X", "utf8", "-c", _START, *_paths()]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - our own program on our own module
        program, stdin=pipe, stdout=pipe, stderr=nowhere, env=ENVIRONMENT, cwd="/", start_new_session=True
    ) as process:
        stop = Timer(SECONDS, process.kill)
        stop.start()
        try:
            return _spoken_to(process, job)
        finally:
            stop.cancel()
            process.kill()


def _spoken_to(process: subprocess.Popen[bytes], job: bytes) -> tuple[int, bytes]:
    if process.stdin is None or process.stdout is None:
        return 1, b""
    with suppress(BrokenPipeError):
        process.stdin.write(job)
        process.stdin.close()
    content = process.stdout.read(ANSWER + 1)
    if len(content) > ANSWER:
        process.kill()
    return process.wait(), content


def _paths() -> list[str]:
    """Where this program and its libraries are, whatever made them known to this process."""
    ours = str(Path(journeycoach.__file__).resolve().parents[1])
    return list(dict.fromkeys([ours, *(path for path in sys.path if Path(path).is_absolute())]))

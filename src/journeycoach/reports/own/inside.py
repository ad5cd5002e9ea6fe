"""What runs behind the fence: one template, in a process that can open nothing and write nothing.

The limits come first, then what is needed is imported, then the last way to a file or a socket is shut.
Only then is the template looked at.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Generator
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from msgspec.structs import replace

from journeycoach.reports.own.job import CANNOT_SHUT_IN, Answer, Job, Rendering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from journeycoach.reports.own.job import Typesetting

MEMORY = 512 * 2**20
"""Bytes of address space."""
SECONDS = (2, 3)
"""Of computing: after the first a template is stopped and its line told, after the second the process is."""
LARGEST = 8 * 2**20
"""Characters of a report."""

TOO_LONG = f"it takes more than {SECONDS[0]} seconds of computing"
TOO_LARGE = "what it writes is larger than 8 MB"
TOO_MUCH = "it takes more memory than a template may"


class TooLongError(Exception):
    """The computing time is used up."""


class TooLargeError(Exception):
    """The report grows without end."""


def main() -> None:
    """Do the job of standard input and answer on standard output; the whole life of such a process."""
    shut_in()
    import msgspec

    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Job)
    answer = render(job, seal) if isinstance(job, Rendering) else typeset(job, seal)
    sys.stdout.buffer.write(msgspec.json.encode(answer))
    sys.stdout.buffer.flush()


def shut_in() -> None:
    """Give this process its limits; ends it where the system has none of them."""
    try:
        import resource

        signal.signal(signal.SIGXCPU, _too_long)
        for limit, most in (
            (resource.RLIMIT_AS, (MEMORY, MEMORY)),
            (resource.RLIMIT_CPU, SECONDS),
            (resource.RLIMIT_FSIZE, (0, 0)),
            (resource.RLIMIT_CORE, (0, 0)),
        ):
            resource.setrlimit(limit, most)
    except (ImportError, AttributeError, ValueError, OSError):
        sys.exit(CANNOT_SHUT_IN)


def seal() -> None:
    """From here on nothing is opened: no file, no socket, no other program."""
    import resource

    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def render(job: Rendering, sealed: Callable[[], None]) -> Answer:
    """The text of a template, or where and why it failed; `sealed` is called before the template is read."""
    import jinja2
    from markupsafe import Markup

    from journeycoach.reports.jinja import FAILURES, place_of, reason_of, strict_environment

    environment = strict_environment(jinja2.FunctionLoader(lambda name: _found(name, job)))
    values = {
        name: Markup(value) if name in job.markup else value  # noqa: S704 - it was markup before it came here
        for name, value in job.values.items()
    }
    _warm_up()
    sealed()
    try:
        return Answer(_whole(environment.get_template(job.name).generate(values)).encode())
    except TooLongError as error:
        return Answer(place=place_of(job.name, error), failed=TOO_LONG)
    except TooLargeError as error:
        return Answer(place=place_of(job.name, error), failed=TOO_LARGE)
    except MemoryError as error:
        return Answer(place=place_of(job.name, error), failed=TOO_MUCH)
    except (*FAILURES, SyntaxError, AttributeError) as error:
        return Answer(place=place_of(job.name, error), failed=reason_of(error))


def _warm_up() -> None:
    """Have the engine import what it looks for only on its way, when nothing can be opened any more."""
    import jinja2

    from journeycoach.reports.jinja import strict_environment

    sample = strict_environment(jinja2.DictLoader({"sample.j2": "{{ 'x' | md_text }}{{ unknown }}"}))
    with suppress(jinja2.TemplateError):
        sample.get_template("sample.j2").render()


def _found(name: str, job: Rendering) -> tuple[str, str, None] | None:
    """The source with the file that a failure is said to be in."""
    return (job.sources[name], name, None) if name in job.sources else None


def _whole(pieces: Iterator[str]) -> str:
    kept: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > LARGEST and isinstance(pieces, Generator):
            # Raised where the template is, so that its line can be told.
            pieces.throw(TooLargeError())
        kept.append(piece)
    return f"{''.join(kept).rstrip()}\n"


def typeset(job: Typesetting, sealed: Callable[[], None]) -> Answer:
    """The file, or what typst has to say against it."""
    import typst  # noqa: F401 - before the seal

    from journeycoach.reports.setting import SettingError, set_here

    sealed()
    try:
        return Answer(set_here(replace(job.setting, borrows=False), "/"))
    except SettingError as error:
        return Answer(failed=error.message, diagnostic=error.diagnostic)


def _too_long(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise TooLongError

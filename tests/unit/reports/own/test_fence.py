"""The process that a foreign template runs in: what it cannot do, and how its end is told."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import pytest

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.own import fence
from journeycoach.reports.own.fence import behind_fence
from journeycoach.reports.own.inside import TOO_LONG
from journeycoach.reports.own.job import CANNOT_SHUT_IN, Answer, Rendering, Typesetting
from journeycoach.reports.setting import Setting

pytestmark = pytest.mark.skipif(find_spec("resource") is None, reason="a system without limits")

SHUT_IN = """
import sys; sys.path[:] = sys.argv[1:]
from journeycoach.reports.own.inside import seal, shut_in
shut_in()
import os, resource, socket
seal()
{}
"""


def rendering(text: str, **values: object) -> Rendering:
    """A job for one template."""
    return Rendering("kind/plan.md.j2", {"kind/plan.md.j2": text}, values)


def shut_in(deed: str) -> str:
    """The last line that a process says which did something behind the fence."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", SHUT_IN.format(deed), *sys.path],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        timeout=30,
    )
    return done.stderr.strip().rpartition("\n")[2] if done.returncode else ""


def test_a_template_is_rendered_with_its_data() -> None:
    answer = behind_fence(rendering("{{ a | md_line }}\n\n", a="{{ 7*7 }} *x*"))

    assert answer == Answer(b"{{ 7\\*7 }} \\*x\\*\n")


@pytest.mark.parametrize(
    "deed",
    ["open('/etc/hosts')", "open('x', 'w')", "os.listdir('/')", "socket.socket()", "os.pipe()"],
)
def test_nothing_can_be_opened_behind_the_fence(deed: str) -> None:
    assert "Too many open files" in shut_in(deed)


def test_no_more_memory_than_is_given_can_be_had() -> None:
    assert "MemoryError" in shut_in("bytearray(600 * 2**20)")


def test_computing_without_end_is_stopped() -> None:
    assert "TooLongError" in shut_in("while True: pass")


def test_the_process_knows_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "a key")
    monkeypatch.setattr(fence, "_START", "import os, sys; sys.stdout.write(str(sorted(os.environ)))")

    code, content = fence._output(b"")  # noqa: SLF001 - what goes over the fence is seen nowhere else

    assert code == 0
    assert b"SECRET" not in content
    assert b"HOME" not in content


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("raise SystemExit(3)", "the process that rendered it came to an end"),
        ("print('x')", "the process that rendered it came to an end"),
        ("import os; os.kill(os.getpid(), 9)", TOO_LONG),
        ("import os; [os.write(1, b'x' * 65536) for _ in range(2000)]", TOO_LONG),
    ],
    ids=["stops", "speaks nonsense", "killed", "floods"],
)
def test_however_the_process_ends_it_is_told(
    program: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fence, "_START", program)

    assert behind_fence(rendering("x")).failed == told


def test_a_process_that_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fence, "_START", "import time; time.sleep(60)")
    monkeypatch.setattr(fence, "SECONDS", 0.2)

    assert behind_fence(rendering("x" * 10**6)).failed == TOO_LONG


def test_without_limits_nothing_foreign_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fence, "_START", f"raise SystemExit({CANNOT_SHUT_IN})")

    with pytest.raises(TemplateError, match="only where the system can limit what it takes"):
        behind_fence(rendering("x"))


@pytest.mark.parametrize(
    "source", ['#read("/etc/hosts")', '#image("/etc/hosts")', '#import "@preview/x:0.1.0": y']
)
def test_typst_reads_nothing_behind_the_fence(source: str) -> None:
    assert behind_fence(Typesetting(Setting(source, {}))).failed


def test_typst_that_computes_without_end_is_stopped() -> None:
    assert behind_fence(Typesetting(Setting("#let f(n) = { while true { n += 1 } }\n#f(1)", {}))).failed

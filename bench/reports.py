"""Writing a plan of 60 answers and 40 actions, as ratios to bare Python and to the parts of the work.

Run: python bench/reports.py [--rounds N]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from documents import large_document

from journeycoach.reports.data import as_data
from journeycoach.reports.formats import formats
from journeycoach.reports.templates import Templates
from journeycoach.resources import template_folders

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.document import Document

COLD = """
from documents import large_document
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
formats(template_folders())[{!r}].render(large_document())
"""
LIMITS = {"md": 8.0, "html": 20.0, **dict.fromkeys(("json", "csv", "ics", "todo.txt", "taskwarrior"), 8.0)}
"""Cold, in times of `python -c pass`."""
HEAVY = ("pdf", "docx")
"""Cold, beside programs that do the same, where there are any."""
TOGETHER = ("md", "html", "svg", "csv", "ics")
ALL_WARM = 40.0
"""Milliseconds for those, one after the other, in one process."""
RIVALS = {
    "pandoc and LaTeX": ("pdflatex", ["pandoc", "plan.md", "-o", "rival.pdf"], 0.25),
    "WeasyPrint": ("weasyprint", ["weasyprint", "plan.html", "rival.pdf"], 0.2),
}
"""What makes a PDF of the same plan: a program that it needs, its command, and the goal as a ratio to it."""


def milliseconds(work: Callable[[], object]) -> float:
    """How long the work takes once."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def medians(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Each work's median, all of them in turn, so that a busy moment meets all."""
    for work in works.values():
        work()
    taken = [{name: milliseconds(work) for name, work in works.items()} for _ in range(rounds)]
    return {name: statistics.median(each[name] for each in taken) for name in works}


def process(statement: str) -> Callable[[], object]:
    """A fresh Python that runs a statement."""
    command = [sys.executable, "-c", statement]
    return lambda: subprocess.run(command, cwd=Path(__file__).parent, check=True)


def cold(rounds: int) -> None:
    """Whole processes, as ratios to one that does nothing."""
    works = {name: process(COLD.format(name)) for name in LIMITS}
    taken = medians({"nothing": process("pass"), **works}, rounds)
    for name, limit in LIMITS.items():
        print(f"cold {name:11} {taken[name] / taken['nothing']:5.1f} x bare Python  (limit {limit:g})")


def heavy(rounds: int) -> None:
    """Files that a library makes, and a PDF beside the programs that owners have for it."""
    known = formats(template_folders())
    with tempfile.TemporaryDirectory() as folder:
        for name in ("md", "html"):
            Path(folder, f"plan.{name}").write_bytes(known[name].render(large_document()))
        there = {
            name: rival
            for name, rival in RIVALS.items()
            if shutil.which(rival[0]) and shutil.which(rival[1][0])
        }
        works = {name: process(COLD.format(name)) for name in HEAVY}
        others = {name: _command(rival[1], folder) for name, rival in there.items()}
        taken = medians({"nothing": process("pass"), **works, **others}, rounds)
    for name in HEAVY:
        print(f"cold {name:11} {taken[name]:5.0f} ms  {taken[name] / taken['nothing']:5.1f} x bare Python")
    for name, (_, _, goal) in RIVALS.items():
        ratio = (
            f"{taken['pdf'] / taken[name]:.2f} of {name} (goal {goal})"
            if name in there
            else f"{name} is not here"
        )
        print(f"cold pdf         {ratio}")


def _command(command: list[str], folder: str) -> Callable[[], object]:
    return lambda: subprocess.run(command, cwd=folder, check=True, capture_output=True)


def warm(rounds: int) -> None:
    """In one process, and how much of the page is whose."""
    from journeycoach.reports.page import page_of

    document, known = large_document(), formats(template_folders())
    templates = Templates(template_folders())
    markdown = templates.render("markdown/plan.md.j2", as_data(document))
    works: dict[str, Callable[[], object]] = {name: _render(known[name].render, document) for name in known}
    works["data"] = lambda: as_data(document)
    works["Markdown to page"] = lambda: page_of(markdown)
    taken = medians(works, rounds)
    for name, each in taken.items():
        print(f"warm {name:17} {each:5.1f} ms  {each / taken['html']:4.2f} x html")
    together = [name for name in TOGETHER if name in known]
    whole = sum(taken[name] for name in together)
    print(f"warm {', '.join(together)}: {whole:.1f} ms  (limit {ALL_WARM:g}; {len(markdown)} characters)")
    for name in known:
        print(f"size {name:11} {len(known[name].render(document)):8,} bytes")


def _render(render: Callable[[Document], bytes], document: Document) -> Callable[[], object]:
    return lambda: render(document)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    cold(options.rounds)
    heavy(options.rounds)
    warm(options.rounds)

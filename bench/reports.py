"""Writing a plan of 60 answers and 40 actions, as ratios to bare Python and to the parts of the work.

Run: python bench/reports.py [--rounds N]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from documents import large_document

from journeycoach.reports.data import as_data
from journeycoach.reports.formats import formats
from journeycoach.reports.jinja import Templates
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
LIMITS = {"md": 8.0, "html": 20.0, "json": 8.0}
"""Cold, in times of `python -c pass`."""
ALL_WARM = 40.0
"""Milliseconds for every format, one after the other, in one process."""


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
        print(f"cold {name:5} {taken[name] / taken['nothing']:5.1f} x bare Python  (limit {limit:g})")


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
    whole = sum(taken[name] for name in known)
    print(f"warm all formats       {whole:5.1f} ms  (limit {ALL_WARM:g}; {len(markdown)} characters)")


def _render(render: Callable[[Document], bytes], document: Document) -> Callable[[], object]:
    return lambda: render(document)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    cold(options.rounds)
    warm(options.rounds)

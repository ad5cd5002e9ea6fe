"""Plans of many hostile texts at once, for formats that are slow to make: each text between two marks."""

from __future__ import annotations

import re
from datetime import date
from time import process_time
from typing import TYPE_CHECKING

from journeycoach.domain.document import Document, Run, Section, Subheading, Voice, ours
from journeycoach.domain.errors import CoachError
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.adapters.naughty import groups
from tests.property.test_escaping import PLACES, document_with
from tests.torture._search import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.document import Words

KNOWN = formats(template_folders())
SECONDS = 10.0
"""What the largest answer may take."""
_SAID = re.compile(r"Q(\d+)A(.*?)\1Z", re.DOTALL)

LARGE = {
    "a megabyte": ("Nobody at the counter knows who is next. " * 25_000)[:1_000_000],
    "ten thousand lines": "\n".join(f"line {number} of it" for number in range(10_000)),
}


def hostile(most: int) -> tuple[str, ...]:
    """Every script there is, and so many texts from all over the corpus."""
    return (*groups()["scripts"], *spread(most))


def marked(text: str, number: int) -> Words:
    """The text between two marks, by which it is found again."""
    return (Run(f"Q{number}A"), Run(text, Voice.VERBATIM), Run(f"{number}Z"))


def between_marks(read: str) -> dict[int, str]:
    """What stands between each pair of marks; the last of each number."""
    return {int(number): said for number, said in _SAID.findall(read)}


def plan_of(texts: Sequence[str], place: str) -> Document:
    """A plan that has every text in one kind of place, marked by its number."""
    words = [marked(text, number) for number, text in enumerate(texts)]
    if place in PLACES:
        blocks = tuple(block for each in words for block in PLACES[place](each))
        return Document(ours("Title"), (), (Section("one", ours("One"), blocks),), date(2026, 1, 2))
    front = tuple((each, each) for each in words) if place == "front" else ()
    sections = [Section("one", each, (Subheading(each),)) for each in words if place == "title"]
    title = words[0] if place == "title" else ours("Title")
    return Document(title, front, tuple(sections), date(2026, 1, 2))


def made(name: str, plan: Document) -> tuple[bytes, str]:
    """The file, or nothing and what went wrong."""
    try:
        return KNOWN[name].render(plan), ""
    except CoachError as error:
        return b"", error.text
    except Exception as error:  # noqa: BLE001 - whatever comes out is the fault
        return b"", f"{type(error).__name__}: {error}"


def timed(name: str, plan: Document) -> tuple[bytes, str, float]:
    """The same, and the seconds that it took to compute."""
    began = process_time()
    content, fault = made(name, plan)
    seconds = process_time() - began
    return content, fault or (f"took {seconds:.1f} s" if seconds > SECONDS else ""), seconds


def large(text: str, place: str) -> Document:
    """A plan with one answer that is far too long."""
    return document_with(marked(text, 0), place)

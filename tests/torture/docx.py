"""DOCX: hostile texts of all scripts, a megabyte and ten thousand lines, all over a plan for Word."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from journeycoach.domain.document import Voice
from journeycoach.reports import shown
from tests.torture._files import LARGE, between_marks, hostile, large, plan_of, timed
from tests.torture._search import together
from tests.torture.frame import Outcome, Torture
from tests.torture.md import ALL_PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from journeycoach.domain.document import Document

OURS = re.compile(
    r"\[Content_Types\]\.xml|(word/|customXml/|docProps/)?((_rels|theme)/)?\w*(\.xml)?\.(xml|rels)"
    r"|docProps/thumbnail\.jpeg"
)
"""Parts of a plan for Word: nothing that was put into it, and nothing that runs."""
ACTS = re.compile(rb'TargetMode\s*=\s*"External"|<w:(altChunk|object|control|hyperlink|instrText)\b')
FIELD = re.compile(rb'w:instr="([^"]*)"')


def run(rounds: int, _scratch: Path) -> Outcome:
    """So many texts of the corpus and all scripts in every place, then what is too long."""
    texts = hostile(rounds)
    corpus = [_tried(plan_of(texts, place), texts, place) for place in ALL_PLACES]
    long = [_long(name, place) for name in LARGE for place in ("paragraph", "cell", "title")]
    slowest = max(float(outcome.note) for outcome in long)
    counted = together(*(Outcome(each.count, each.faults) for each in (*corpus, *long)))
    return Outcome(counted.count, counted.faults, f"the slowest {slowest:.1f} s")


def control(rounds: int, _scratch: Path) -> Outcome:
    """Texts go into the file as they came."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shown, "visible", str)
        return together(*(_tried(plan_of([text], "paragraph"), [text], "p") for text in hostile(rounds)))


def _tried(plan: Document, texts: Sequence[str], place: str) -> Outcome:
    content, fault, seconds = timed("docx", plan)
    faults = [fault] if fault else []
    if content:
        read = between_marks(_read(content))
        wanted = {number: shown.shown(text, Voice.VERBATIM) for number, text in enumerate(texts)}
        lost = [number for number in wanted if read.get(number) != wanted[number]]
        faults += [f"{wanted[number]!r:.60} is read as {read.get(number)!r:.60}" for number in lost]
        faults += _active(content)
    return Outcome(len(texts), tuple(f"{place}: {each:.200}" for each in faults), f"{seconds:.1f}")


def _long(name: str, place: str) -> Outcome:
    return _tried(large(LARGE[name], place), [LARGE[name]], f"{name} as a {place}")


def _read(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    return "\n".join(Paragraph(each, file).text for each in file.element.body.iter(qn("w:p")))


def _active(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        foreign = [f"has a part {name}" for name in archive.namelist() if not OURS.fullmatch(name)]
        parts = b"".join(map(archive.read, archive.namelist()))
    acts = [f"holds {found[0].decode()}" for found in ACTS.finditer(parts)]
    fields = [f"has a field {field!r}" for field in FIELD.findall(parts) if field != b"PAGE"]
    return [*foreign, *acts, *fields]


TORTURE = Torture(
    "docx",
    "Any text goes into a plan for Word and is read back from it, in seconds, and nothing in it acts.",
    run,
    control,
    short=60,
    full=1500,
    control_rounds=20,
    unit="texts",
)

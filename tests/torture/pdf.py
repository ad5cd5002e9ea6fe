"""PDF: hostile texts of all scripts, a megabyte and ten thousand lines, in every place of a plan on paper."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.document import Voice
from journeycoach.reports import glyphs, shown
from tests.adapters.pdf_reader import Pdf
from tests.torture._files import KNOWN, LARGE, between_marks, hostile, large, plan_of, timed
from tests.torture._search import together
from tests.torture.frame import Outcome, Torture
from tests.torture.md import ALL_PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from journeycoach.domain.document import Document

ACTS = re.compile(
    r"/(JavaScript|JS|Launch|URI|GoToR|GoToE|SubmitForm|ImportData|OpenAction|AA|EmbeddedFiles?|Filespec|EF"
    r"|RichMedia|XFA|AcroForm|ObjStm|Movie|Sound)\b"
)
"""What runs, fetches, leads outside or is a file in the file; the outline leads to places of its own."""
MANY = 500
"""Rounds from which on megabytes are read back as well: that takes longer than making them."""
NO_SHAPE = "\uffff"
"""Stands for a letter of which only a box is there; the owner is told."""
_UNSEEN = re.compile(
    r"[\s\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb]"
)
"""Blanks and what has no glyph of its own: lines are broken anew on paper."""


def run(rounds: int, _scratch: Path) -> Outcome:
    """So many texts of the corpus and all scripts in every place, then what is too long."""
    texts = hostile(rounds)
    corpus = [_tried(plan_of(texts, place), texts, place) for place in ALL_PLACES]
    long = [_long("ten thousand lines", "paragraph"), _unread("a megabyte", "title")]
    if rounds > MANY:
        long += [_long(name, place) for name in LARGE for place in ("paragraph", "title")]
    slowest = max(float(outcome.note) for outcome in long)
    counted = together(*(Outcome(each.count, each.faults) for each in (*corpus, *long)))
    return Outcome(counted.count, counted.faults, f"the slowest {slowest:.1f} s")


def control(rounds: int, _scratch: Path) -> Outcome:
    """Controls are set as they come."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shown, "visible", str)
        texts = hostile(rounds)
        return _tried(plan_of(texts, "paragraph"), texts, "paragraph")


def _long(name: str, place: str) -> Outcome:
    return _tried(large(LARGE[name], place), [LARGE[name]], f"{name} as a {place}")


def _unread(name: str, place: str) -> Outcome:
    _, fault, seconds = timed("pdf", large(LARGE[name], place))
    return Outcome(1, (f"{name} as a {place}: {fault}",) if fault else (), f"{seconds:.1f}")


def _tried(plan: Document, texts: Sequence[str], place: str) -> Outcome:
    content, fault, seconds = timed("pdf", plan)
    faults = [fault] if fault else []
    if content:
        read = between_marks(_UNSEEN.sub("", Pdf(content).text))
        has_boxes = "No font here" in KNOWN["pdf"].remark(plan)
        lost = [text for number, text in enumerate(texts) if not _is_read(text, read.get(number), has_boxes)]
        faults += [f"{text!r:.60} is read as {read.get(texts.index(text))!r:.60}" for text in lost]
        faults += [f"holds {found[0]}" for head in Pdf(content).heads for found in ACTS.finditer(head)]
    return Outcome(len(texts), tuple(f"{place}: {each:.200}" for each in faults), f"{seconds:.1f}")


def _is_read(text: str, found: str | None, has_boxes: bool) -> bool:  # noqa: FBT001 - one place calls it
    if found is None:
        return False
    text = shown.shown(text, Voice.VERBATIM)
    wanted, told = Counter(_told(text, text)), Counter(_told(found, text))
    boxes = told.pop(NO_SHAPE, 0)
    if boxes and not has_boxes:
        return False
    if boxes or _is_turned(text):
        return not told - wanted and (wanted - told).total() == boxes
    return _told(found, text) == _told(text, text)


def _told(found: str, text: str) -> str:
    """What is to be seen of it, with the names of the signs of the text in their place."""
    named = glyphs.named(found, "".join(dict.fromkeys(glyphs.signs_in(text))))
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", named))


def _is_turned(text: str) -> bool:
    """Whether some of it is written from right to left: then it is read in another order."""
    return any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in text)


TORTURE = Torture(
    "pdf",
    "Any text goes onto paper and is read back from it, in seconds, and nothing in the file acts.",
    run,
    control,
    short=60,
    full=1500,
    control_rounds=60,
    unit="texts",
)

"""What we would still sharpen: the weak spots that stand, quoted, with one question each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Paragraph, Section, quote
from journeycoach.domain.gathering import subject_label
from journeycoach.domain.language import lowered
from journeycoach.domain.wording import capital, counted, line, name, one_line, quiet, quoted, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.case import WeakSpot
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

QUOTE_MARKS = '\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"'


def sharpen_section(material: Material) -> Section | None:
    """One bullet a weak answer; None when every answer is sharp enough."""
    spots = _one_an_answer(material.case.weak)
    if not spots:
        return None
    intro = Paragraph(_intro(spots, material))
    bullets = Bullets(tuple(_bullet(spot, material) for spot in spots))
    return Section("sharpen", told("What we would still sharpen"), (intro, bullets))


def _one_an_answer(weak: Sequence[WeakSpot]) -> tuple[WeakSpot, ...]:
    """The first, which is the most useful, of each answer."""
    return tuple({spot.key: spot for spot in reversed(weak)}.values())[::-1]


def _intro(spots: Sequence[WeakSpot], material: Material) -> Words:
    total, business = len(material.said()), one_line(material.case.text("business.name"))
    of = line(" for {business}", business=name(business)) if business else ()
    if len(spots) == 1:
        return line("One of {total} answers{of} could carry more than it does.", total=total, of=of)
    count = counted(len(spots), "answer")
    return capital(line("{count} of {total}{of} could carry more.", count=count, total=total, of=of))


def _bullet(spot: WeakSpot, material: Material) -> Words:
    question = material.case.answers.question(spot.key.topic)
    label = told(" ", quiet(f"({lowered(question.label)})")) if question else ()
    if question and question.per_subject:
        label = told(label, subject_label(spot.key.subject, material))
    return told(voiced(spot.says, spot.quote), label, _reason(spot, material))


def _reason(spot: WeakSpot, material: Material) -> Words:
    kept = material.case.answers.session.kept_nudges
    reason = next(
        (k.reason for k in kept if (k.rule, k.key, k.quote) == (spot.rule, spot.key, spot.quote)), ""
    )
    return line(" You kept it, because {reason}.", reason=quoted(reason)) if reason else ()


def voiced(says: str, words: str) -> Words:
    """The coach's sentence with the owner's words in their own voice, without the marks around them."""
    if not words or words not in says:
        return told(quote(one_line(words)), ". " if words else "", _unmarked(says))
    before, _, after = says.partition(words)
    return told(
        _unmarked(before.rstrip(QUOTE_MARKS)), quote(one_line(words)), _unmarked(after.lstrip(QUOTE_MARKS))
    )


def _unmarked(text: str) -> str:
    """On one line, without the stars that a wording may put around a word: no voice here is markup."""
    return re.sub(r"\*(\w[^*]*)\*", r"\1", re.sub(r"\s+", " ", text))

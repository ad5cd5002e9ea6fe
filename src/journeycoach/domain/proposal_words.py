"""The texts of a proposal in the owner's words: an answer, a cell of a row, a step of the road."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.late import Late
from journeycoach.domain.packs import Phase
from journeycoach.domain.road import read_steps
from journeycoach.domain.step_nature import is_silence
from journeycoach.domain.wording import gist

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.road import Step

QUOTE = 44
"""Characters of an answer inside a text that is about something else."""
NAMES = frozenset({"business.name"})
"""Answers that stand in a sentence without quotation marks."""
INSTEAD = {
    "first-step": "",
    "talk-step": "buying.routes",
    "deciding-step": "message.call-to-action",
    "sale-step": "business.offer",
    "late-step": "business.offer",
}
"""What a slot may name besides a topic: a step of the road, and the answer that is nearest to it, if any."""
BEFORE, SALE, AFTER = (Phase.CONSIDERATION,), (Phase.PURCHASE,), (Phase.RETENTION, Phase.LOYALTY)
_SLOT = Late(r"\{([a-z][a-z.-]*)(?:\|([^{}]*))?\}")
_TALKS = Late(
    r"\b(?:phone|telephone|calls?|rings?|visits?|talks?|meets?|meeting|sessions?|table|room|counter|desk|shop"
    r"|whatsapp|chat|home|house|in person|face to face)\b",
    re.IGNORECASE,
)
"""A step at which somebody of the house and the customer speak with each other."""
_BETWEEN = Late(r"\{[^{}]*\}")
_NONE = Late(
    r"(?:nobody|no[ -]one|none|nothing|never|not yet|no|n/a|nowhere)(?: (?:yet|so far|at all))?[.!]?",
    re.IGNORECASE,
)


def says_none(text: str) -> bool:
    """Whether somebody says that there is none."""
    return _NONE.fullmatch(text.strip()) is not None


def is_made_from(text: str, template: str) -> bool:
    """Whether the text is a template with its slots filled, whatever stands in them."""
    first, *others = _BETWEEN.split(template)
    if not others or not text.startswith(first) or not text.endswith(others[-1]):
        return text == template
    at = len(first)
    for piece in others:
        at = text.find(piece, at) + len(piece)
        if at < len(piece):
            return False
    return True


class Wording(Struct, frozen=True, dict=True):
    """What the slots of proposals stand for; each is looked up when a text first asks for it."""

    answers: Answers

    def filled(self, text: str, own: Mapping[str, str]) -> str:
        """The text with its slots: `own` ones as they are, others quoted, or the words behind their bar."""
        return _SLOT.sub(lambda found: self._told(found, own), text)

    def _told(self, found: re.Match[str], own: Mapping[str, str]) -> str:
        name, otherwise = found[1], found[2]
        if otherwise is None:
            # An answer ends without its full stop, as the sentence around it goes on.
            return own.get(name, "").rstrip(" .")
        words = self._words(name)
        if not words or name in NAMES:
            return words or otherwise
        return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"

    def _words(self, name: str) -> str:
        text = self._answer(name) if "." in name else self.of_road.get(name) or self._answer(INSTEAD[name])
        return "" if says_none(text) else gist(text, QUOTE).rstrip(" .,;:")

    def _answer(self, topic: str) -> str:
        """The answer; of rows the first one's first cell."""
        rows = self.answers.rows(topic)
        return next(iter(rows[0].values()), "") if rows else self.answers.text(topic)

    @cached_property
    def of_road(self) -> Mapping[str, str]:
        """The steps that slots may name: what happens first, before the sale, at it and after it."""
        steps = read_steps(self.answers, self.answers.text("people.owner"))
        road = [step for step in steps if step.share != 0 and not is_silence(step.what)]
        before, sale, after = (list(_within(road, phases)) for phases in (BEFORE, SALE, AFTER))
        talks = [step for step in (*before, *sale) if _TALKS.search(_told(step))]
        # They decide after they have spoken with somebody, if only the sale has both.
        spoken = [step for step in sale if talks and step.number > talks[0].number]
        deciding = [*before[-1:], *after[:1], *(spoken[:1] or sale[:1])][-1:]
        sold = [*before[-1:], *after[:1], *sale][-1:]
        return {
            "first-step": _what(road[:1]),
            "talk-step": _what(talks),
            "deciding-step": _what(deciding),
            "sale-step": _what(sold),
            "late-step": _what([*sold, *after[:1]][-1:]),
        }


def _within(road: list[Step], phases: tuple[Phase, ...]) -> Iterator[Step]:
    return (step for step in road if step.phase in phases)


def _told(step: Step) -> str:
    return f"{step.what} {step.channel}"


def _what(steps: list[Step]) -> str:
    return steps[0].what if steps else ""

"""What a rule of the coach is: it reads one answer in its context and may point at some of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.classifier import Verdict
from journeycoach.domain.language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.coach.classifier import Model
    from journeycoach.domain.events import Key
    from journeycoach.domain.packs import Defect


class Reading(Struct, frozen=True):
    """One answer as a rule sees it."""

    key: Key
    expects: str
    """What the question expects: message, workshop_answer, action_item, ideal_customer …"""
    ask: str
    text: str
    """The owner's words; the facts alone for a ladder, lines for rows."""
    rungs: tuple[tuple[str, ...], ...] = ()
    """For a ladder: each fact with what it means, step by step."""
    messages: tuple[tuple[str, str], ...] = ()
    """For the messages of a journey: each stage with what it says, in the order of the journey."""
    language: str = ENGLISH
    """Of the method, and so most likely of the words."""


class Wording(Struct, frozen=True):
    """The words of a rule, kept as data in prompts/coach/."""

    id: str
    title: str
    looks_for: str
    principle: str
    """Why it matters, from the methods."""
    probe: Defect
    bad: str
    good: str
    nudges: tuple[str, ...]
    """Several wordings; `{quote}` stands for the words it is about."""
    starts: tuple[str, ...] = ()
    """Rewrites begun for the owner."""
    aspects: Mapping[str, tuple[str, ...]] | None = None
    """Nudges for one side of the defect, such as the date that an action lacks; they go before the others."""
    lists: Mapping[str, frozenset[str]] | None = None
    """Word lists by name, in lower case."""
    model: Callable[[], Model] | None = None
    """The rule's classifier, loaded when it is first asked; None for rules that do without."""

    def words(self, name: str) -> frozenset[str]:
        """One word list; empty when the data has none of that name."""
        return (self.lists or {}).get(name, frozenset())

    def nudges_about(self, aspect: str) -> tuple[str, ...]:
        """The wordings for one side of the defect; the general ones where it has none of its own."""
        return (self.aspects or {}).get(aspect, ()) or self.nudges

    def classify(self, text: str) -> Verdict:
        """What the rule's classifier makes of a text; undecided when the rule has none."""
        return self.model().classify(text) if self.model else Verdict(0.0)


class Finding(Struct, frozen=True):
    """One thing about one answer that could be better, with the words it is about."""

    rule: str
    key: Key
    quote: str
    says: str
    """The nudge, as the coach says it."""
    start: str
    """A rewrite begun for the owner, or empty."""
    probe: Defect
    weight: int = 1
    """The larger, the more useful: the nudge is the weightiest finding."""


class Rule(Struct, frozen=True):
    """A named check: `find` gives the words that fall short, or None when it has nothing to say."""

    id: str
    find: Callable[[Reading, Wording], str | None]
    weight: int = 1
    aspect: Callable[[Reading, Wording], str] | None = None
    """Which side of the defect the nudge should speak of; asked only after `find` found something."""

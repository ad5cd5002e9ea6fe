"""A station of a map as our sentences name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.people import YOU
from journeycoach.domain.wording import line, quoted

if TYPE_CHECKING:
    from journeycoach.domain.document import Run, Words
    from journeycoach.domain.path_graph import Station

SHORT = 60
"""Characters of a step quoted beside others."""


def named(station: Station) -> Words:
    """Its number and its name: step 4, “pays”."""
    return line("step {n}, {what}", n=station.number, what=short(station))


def short(station: Station) -> Run:
    """Its name, cut where it is long."""
    return quoted(station.step.what, SHORT)


def who_of(station: Station) -> str:
    """The first of those who see to it; "you" where nobody is named."""
    return station.step.hands.names[0] if station.step.hands.names else YOU


def upper_first(text: str) -> str:
    """Our words with a large letter at their head; the rest as it is."""
    return text[:1].upper() + text[1:]

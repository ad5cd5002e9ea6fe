"""For whom a plan is written: the same material, as much of it as each reader needs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.document import Diagram, plain
from journeycoach.domain.errors import CoachError
from journeycoach.domain.language import translated
from journeycoach.domain.sections.glance import glance_section
from journeycoach.domain.sections.hand_off import hand_off_sections
from journeycoach.domain.sections.page import page_sections
from journeycoach.domain.sections.story import story_sections

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.domain.document import Section, Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.picture import JourneyMap


class Audience(StrEnum):
    """Who reads it."""

    OWNER = "owner"
    """All of it."""
    PAGE = "page"
    """The first page alone, for the wall or a meeting."""
    TEAM = "team"
    """What each person takes on."""
    CUSTOMER = "customer"
    """What the customer meets."""


VERSIONS: Mapping[Audience, Callable[[Material], tuple[Section, ...]]] = {
    Audience.PAGE: page_sections,
    Audience.TEAM: hand_off_sections,
    Audience.CUSTOMER: story_sections,
}
"""What the shorter versions are made of; the owner's has every section."""
FRONT: Mapping[Audience, frozenset[str]] = {
    Audience.PAGE: frozenset({"Business", "Date", "Customer", "Decision it serves", "Evidence", "Next look"}),
    Audience.TEAM: frozenset({"Business", "Date", "Journey", "Next look"}),
    Audience.CUSTOMER: frozenset({"Business", "Date", "About", "Customer", "Journey"}),
}
"""Rows of the front matter that a version has."""


def maps_for(audience: Audience, material: Material) -> tuple[JourneyMap, ...]:
    """The maps of a version that has no section for them; the customer's show nothing from behind."""
    if audience is Audience.OWNER:
        return ()
    sections = (glance_section(part) for part in material.parts or (material,))
    blocks = (block for section in sections if section for block in section.blocks)
    maps = (block.shown for block in blocks if isinstance(block, Diagram))
    return tuple(_from_outside(each) if audience is Audience.CUSTOMER else each for each in maps)


def _from_outside(shown: JourneyMap) -> JourneyMap:
    stages = tuple(
        replace(
            stage,
            breaks=(),
            chores=(),
            steps=tuple(replace(each, who=(), times=None) for each in stage.steps),
        )
        for stage in shown.stages
    )
    return replace(shown, stages=stages, counts=())


def rows_for(audience: Audience, rows: tuple[tuple[Words, Words], ...]) -> tuple[tuple[Words, Words], ...]:
    """The front matter that a version has, in the language that is spoken now."""
    if audience not in FRONT:
        return rows
    labels = {translated(label) for label in FRONT[audience]}
    return tuple((label, words) for label, words in rows if plain(label) in labels)


def named_audience(text: str) -> Audience:
    """An audience by its name. Raises CoachError for any other."""
    try:
        return Audience(text.strip().casefold())
    except ValueError as error:
        there = ", ".join(Audience)
        raise CoachError(f"A plan is for one of these: {there}. “{text}” is none of them.") from error

"""The methods that ship, each read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.packs.methods import Library

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack

PROMPTS = Path(__file__).parents[2] / "prompts"


@cache
def library() -> Library:
    """Everything in prompts/."""
    return Library([PROMPTS])


def method(pack_id: str) -> Pack:
    """A method as it stands in prompts/."""
    return library().pack(pack_id)

"""What a report format is; `formats.py` finds those there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.document import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a plan down."""

    name: str
    """As `--to` takes it."""
    suffix: str
    """With its dot."""
    media_type: str
    render: Callable[[Document], bytes]
    """The whole file; raises CoachError when a template is at fault."""

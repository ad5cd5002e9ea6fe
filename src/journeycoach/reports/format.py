"""What a report format is; `formats.py` finds those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.document import Document


def _nothing(_document: Document) -> str:
    return ""


class Format(Struct, frozen=True):
    """A way to write a plan down."""

    name: str
    """As `--to` takes it."""
    suffix: str
    """With its dot."""
    media_type: str
    render: Callable[[Document], bytes]
    """The whole file; raises CoachError when a template is at fault."""
    remark: Callable[[Document], str] = _nothing
    """A sentence about what the file cannot show as it was typed; empty when it shows everything."""

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return self.media_type.startswith("text/") or self.media_type.endswith(("json", "xml"))

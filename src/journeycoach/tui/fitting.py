"""Which classes a screen has at which size, for its looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.geometry import Size

WIDTHS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]
HEIGHTS = [(0, "-low"), (30, "-tall")]


def fitting(size: Size) -> tuple[str, str]:
    """What a screen of this size is; set before it is laid out, no frame is drawn that does not fit.

    The toolkit sets the same classes when a screen hears of its size, which is a frame later.
    """
    width = [name for least, name in WIDTHS if size.width >= least]
    height = [name for least, name in HEIGHTS if size.height >= least]
    return width[-1], height[-1]

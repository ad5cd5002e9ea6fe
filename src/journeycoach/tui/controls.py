"""A second wall behind `plain`: controls that slip past it still cannot reach the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import rich.control
import textual.content

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_CONTROLS = (*range(9), *range(11, 32), *range(127, 160))
"""All but tab and line feed, and those that begin a command to the terminal among them."""


def strip_controls_everywhere() -> None:
    """Widen the toolkits' two tables of characters that are left out when text is drawn.

    There is no other place through which the text of every widget passes, those of the toolkit included.
    """
    for table in (rich.control._CONTROL_STRIP_TRANSLATE, textual.content._CONTROL_STRIP_TRANSLATE):  # noqa: SLF001
        cast("MutableMapping[int, str | None]", table).update(dict.fromkeys(_CONTROLS))

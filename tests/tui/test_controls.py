"""The second wall holds in the toolkit's own widgets too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import rich.control
import textual.content
from textual.content import Content

from journeycoach.tui.controls import strip_controls_everywhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TABLES = (rich.control._CONTROL_STRIP_TRANSLATE, textual.content._CONTROL_STRIP_TRANSLATE)  # noqa: SLF001


@pytest.fixture(autouse=True)
def _tables_as_the_toolkits_bring_them() -> Iterator[None]:
    before = [dict(table) for table in TABLES]
    _fill([dict.fromkeys(rich.control.STRIP_CONTROL_CODES)] * 2)
    yield
    _fill(before)


def test_content_and_rich_text_lose_their_escapes() -> None:
    strip_controls_everywhere()

    assert Content("a\x1b]52;\x9bb").plain == "a]52;b"
    assert rich.control.strip_control_codes("a\x1b]52;\x9bb\tc\n") == "a]52;b\tc\n"


def test_left_to_themselves_they_do_not() -> None:
    assert "\x1b" in Content("a\x1b]52;").plain


def _fill(contents: Sequence[dict[int, None]]) -> None:
    for table, entries in zip(TABLES, contents, strict=True):
        table.clear()
        table.update(entries)

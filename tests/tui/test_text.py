"""Text that reaches a widget is text."""

from __future__ import annotations

import pytest
from textual.content import Content
from textual.markup import MarkupError

from journeycoach.tui.text import plain

MARKUP = [
    "[/]",
    "[/b] hi",
    "[bold]x[/",
    "[@click=app.quit]x[/]",
    "[link=file:///etc/passwd]x[/link]",
    "call [Jane Doe] about $5",
    "[ACME GmbH]",
    "[x]",
]


@pytest.mark.parametrize("text", MARKUP)
def test_brackets_stay_brackets(text: str) -> None:
    content = plain(text)

    assert content.plain == text
    assert content.spans == []


def test_the_toolkit_left_to_itself_would_choke_on_some() -> None:
    with pytest.raises(MarkupError):
        Content.from_markup("[/]")


def test_controls_are_gone_and_direction_marks_seen() -> None:
    assert plain("a\x1b[2Jb\u202ec").plain == "a[2Jb⇄c"

"""Markdown of ours as the body of an HTML page: safe links, boxes to tick, contents, tables that scroll."""

from __future__ import annotations

import re
from itertools import count, pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SAFE_LINK = re.compile(r"(https?://|mailto:)[^\s]", re.IGNORECASE)
_BOX = re.compile(r"\[([ x])\] ")
_BOXES = {
    " ": '<span class="box" role="img" aria-label="to do">\N{BALLOT BOX}</span> ',
    "x": '<span class="box done" role="img" aria-label="done">\N{BALLOT BOX WITH CHECK}</span> ',
}


class Page(Struct, frozen=True):
    """What a page template lays out."""

    body: Markup
    contents: tuple[tuple[str, str], ...]
    """Anchor and text of each section's heading."""


class _SafeMarkdown(MarkdownIt):
    """CommonMark with tables, without raw HTML and pictures; links leave for the web and for mail only."""

    def __init__(self) -> None:
        super().__init__("js-default", {"html": False, "linkify": False, "typographer": False})
        self.disable(["image", "html_block", "html_inline"])

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser calls it by this name
        return _SAFE_LINK.match(url) is not None


PICTURE = "picture"
"""What follows the signs that open a fence in whose place a picture stands; the fence holds its number."""


def page_of(markdown: str, pictures: Sequence[Markup] = ()) -> Page:
    """The page of a whole report in Markdown, with its pictures in the places that are kept for them."""
    parser = _SafeMarkdown()
    tokens = parser.parse(markdown)
    contents = tuple(_anchored(tokens))
    tokens = list(_framed(_pictured(_ticked(tokens), pictures)))
    return Page(Markup(parser.renderer.render(tokens, parser.options, {})), contents)  # noqa: S704 - the parser passes no HTML


def _anchored(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    numbers = count(1)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            anchor = f"section-{next(numbers)}"
            token.attrSet("id", anchor)
            yield anchor, "".join(part.content for part in inline.children or ())


def _ticked(tokens: Sequence[Token]) -> Sequence[Token]:
    """The same tokens, boxes drawn: ours are bare in the source, those in the owner's words are escaped."""
    for entry, _, inline in zip(tokens, tokens[1:], tokens[2:], strict=False):
        box = _BOX.match(inline.content) if entry.type == "list_item_open" else None
        if box and inline.children:
            entry.attrJoin("class", "task")
            inline.children[0].content = inline.children[0].content.removeprefix(box[0])
            inline.children.insert(0, Token("html_inline", "", 0, content=_BOXES[box[1]]))
    return tokens


def _pictured(tokens: Sequence[Token], pictures: Sequence[Markup]) -> Iterator[Token]:
    for token in tokens:
        is_place = token.type == "fence" and token.info == PICTURE
        yield _html(f"<figure>\n{pictures[int(token.content)]}</figure>\n") if is_place else token


def _framed(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "table_open":
            yield _html('<div class="table">\n')
        yield token
        if token.type == "table_close":
            yield _html("</div>\n")


def _html(text: str) -> Token:
    return Token("html_block", "", 0, content=text)

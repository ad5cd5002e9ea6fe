"""A plan set in lines at one width, by the toolkit's own reader of Markdown; nothing here touches a screen.

A whole plan takes the better part of a second: it is set in a thread, and a screen draws what it can see.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct
from rich import box, markdown
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text
from rich.theme import Theme
from textual.strip import Strip

from journeycoach.tui.table_room import Need, widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import ConsoleOptions, RenderResult

APART: Final = 3
"""Cells between two columns: one free at each side of a line."""
CHAPTER: Final = "## "


class Looks(Struct, frozen=True):
    """The styles of a theme, as the widget was given them."""

    text: Style
    heading: Style
    quiet: Style


class Page(Struct, frozen=True):
    """All lines of a document, and where its chapters begin."""

    strips: tuple[Strip, ...] = ()
    chapters: tuple[int, ...] = ()
    """The line of each heading of the second level, in order."""


def set_page(source: str, width: int, looks: Looks) -> Page:
    """The Markdown in lines of that many cells."""
    console = Console(
        file=StringIO(),
        width=width,
        color_system="truecolor",
        force_terminal=True,
        legacy_windows=False,
        theme=Theme(_styles(looks)),
    )
    strips: list[Strip] = []
    chapters: list[int] = []
    for chapter in _chapters(source):
        if strips:
            strips.append(Strip.blank(width, looks.text))
        if chapter.startswith(CHAPTER):
            chapters.append(len(strips))
        lines = console.render_lines(_Plan(chapter, hyperlinks=False), style=looks.text)
        strips += [Strip(line, width) for line in lines]
    return Page(tuple(strips), tuple(chapters))


def _chapters(source: str) -> Iterator[str]:
    """What stands before the first heading of the second level, then a text for each with what follows it."""
    lines = source.split("\n")
    starts = [n for n, line in enumerate(lines) if line.startswith(CHAPTER)]
    for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
        if text := "\n".join(lines[start:end]).strip("\n"):
            yield text


def _styles(looks: Looks) -> Mapping[str, Style]:
    bold, italic = Style(bold=True), Style(italic=True)
    return {
        **dict.fromkeys(("markdown.h1", "markdown.h2"), looks.heading),
        **dict.fromkeys(("markdown.h3", "markdown.h4", "markdown.h5", "markdown.h6"), bold),
        **dict.fromkeys(("markdown.strong", "markdown.code", "markdown.table.header"), bold),
        **dict.fromkeys(("markdown.em", "markdown.block_quote"), italic),
        **dict.fromkeys(
            ("markdown.hr", "markdown.link", "markdown.link_url", "markdown.table.border"), looks.quiet
        ),
        **dict.fromkeys(("markdown.item.bullet", "markdown.item.number"), looks.quiet),
        "markdown.s": Style(strike=True),
    }


class _Heading(markdown.Heading):
    """All headings at the left edge."""

    LEVEL_ALIGN: ClassVar = {}


class _Picture(markdown.CodeBlock):
    """A drawing in characters, line by line as it is."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(str(self.text).rstrip("\n"), no_wrap=True, overflow="crop")


class _Table(markdown.TableElement):
    """A table that shares its width out by what stands in its columns."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        heads, rows = self._cells()
        columns = list(zip(heads, *rows, strict=True))
        room = options.max_width - APART * (len(columns) - 1)
        if room < len(columns):
            return
        shared = widths([Need.of([cell.plain for cell in column]) for column in columns], room)
        table = Table(
            box=box.MINIMAL, show_edge=False, show_lines=True, pad_edge=False, style="markdown.table.border"
        )
        for head, width in zip(heads, shared, strict=True):
            table.add_column(head, width=width, overflow="fold", header_style="markdown.table.header")
        for row in rows:
            table.add_row(*row)
        yield table

    def _cells(self) -> tuple[Sequence[Text], Sequence[Sequence[Text]]]:
        heads = [cell.content for cell in self.header.row.cells] if self.header and self.header.row else []
        rows = self.body.rows if self.body else []
        return heads, [[cell.content for cell in row.cells] for row in rows]


class _Words(markdown.ImageItem):
    """An image is told in the words that stand for it."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.text.plain, end="")


class _Plan(markdown.Markdown):
    """Markdown with our headings, pictures and tables."""

    elements: ClassVar = {
        **markdown.Markdown.elements,
        "heading_open": _Heading,
        "fence": _Picture,
        "code_block": _Picture,
        "image": _Words,
        "table_open": _Table,
    }

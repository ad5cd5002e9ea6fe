"""The plan as a Word file, block by block: headings, lists, tables and boxes, each by its own style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.document import Bullets, Diagram, Paragraph, Run, Subheading, Table, Tasks, Voice
from journeycoach.reports import ooxml
from journeycoach.reports.shown import heading, is_shown, shown
from journeycoach.reports.widths import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.document import Document as File
    from docx.text.paragraph import Paragraph as Line

    from journeycoach.domain.document import Document, Task, Words
    from journeycoach.domain.picture import JourneyMap
    from journeycoach.reports.illustrations import Illustration

    Pictures = Callable[[JourneyMap], Sequence[Illustration]]

LANGUAGES = {"en": "en-GB"}
STYLES = {Voice.STRONG: ooxml.STRONG, Voice.QUIET: ooxml.QUIET}


def written(document: Document, pictures: Pictures = lambda _: ()) -> bytes:
    """The whole file; `pictures` draws a diagram."""
    file = ooxml.new_file(LANGUAGES.get(document.language, document.language))
    writing = _Writing(file, pictures)
    writing.line(document.title, "Title")
    writing.front(document.front)
    for section in document.sections:
        writing.line(section.title, "Heading 1")
        for block in section.blocks:
            writing.block(block)
    ooxml.describe(file, heading(document.title), document.made_on)
    return ooxml.packed(file)


class _Writing:
    """A file as it grows, block by block; what has nothing to be seen is left out."""

    def __init__(self, file: File, pictures: Pictures) -> None:
        self._file = file
        self._pictures = pictures
        self._styles = ooxml.style_ids(file)

    def line(self, words: Words, style: str) -> Line | None:
        """A paragraph in a style."""
        if not is_shown(words):
            return None
        line = self._dressed(self._file.add_paragraph(), style)
        self._say(line, words)
        return line

    def front(self, rows: Sequence[tuple[Words, Words]]) -> None:
        """What the plan is about: a line each, its name in bold."""
        for what, value in rows:
            self.line((*_strong(what), Run(": "), *value), "No Spacing")

    def block(self, block: object) -> None:
        """One block of a section; a kind it does not know is left out."""
        match block:
            case Paragraph(words=words):
                self.line(words, "Normal")
            case Subheading(words=words):
                self.line(words, "Heading 2")
            case Bullets(items=entries, is_numbered=is_numbered):
                self._list(entries, is_numbered=is_numbered)
            case Table(head=head, rows=rows):
                self._table([head, *rows])
            case Tasks(items=tasks):
                for task in tasks:
                    self._task(task)
            case Diagram(shown=shown):
                for picture in self._pictures(shown):
                    ooxml.add_picture(self._file, picture)
            case _:
                pass

    def _list(self, entries: Sequence[Words], *, is_numbered: bool) -> None:
        lines = [self.line(words, "List Number" if is_numbered else "List Bullet") for words in entries]
        if is_numbered:
            ooxml.begin_list(self._file, [line for line in lines if line])

    def _task(self, task: Task) -> None:
        if not is_shown(task.words):
            return
        line = self._dressed(self._file.add_paragraph(), ooxml.TASK)
        ooxml.add_box(line, is_done=task.is_done)
        self._say(line, task.words)
        for words in task.details:
            self.line(words, "List Bullet 2")

    def _table(self, rows: Sequence[Sequence[Words]]) -> None:
        table = self._file.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                line = self._dressed(cell.paragraphs[0], "No Spacing")
                self._say(line, _strong(words) if cells is rows[0] else words)
        ooxml.lay_out(table, weights([heading(words) for words in row] for row in rows))
        self._dressed(self._file.add_paragraph(), "No Spacing")

    def _dressed(self, line: Line, style: str) -> Line:
        ooxml.dress(line, self._styles[style])
        return line

    def _say(self, line: Line, words: Words) -> None:
        for run in words:
            if text := shown(run.text, run.voice):
                said = line.add_run(text)
                if style := STYLES.get(run.voice):
                    ooxml.dress(said, self._styles[style])


def _strong(words: Words) -> Words:
    return tuple(replace(run, voice=Voice.STRONG) if run.voice is Voice.OURS else run for run in words)

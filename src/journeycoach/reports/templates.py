"""Templates by name: from the Python they were made into when they ship, else through the engine.

Loading the engine takes longer than all the rest of a plan, and reading a template a third of that. So each
of ours is kept as Python as well, which counts as long as the template is, letter for letter, the one that
it was made from.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.reports.jinja import Engine
    from journeycoach.reports.setting import Setting

    Made = Callable[[Mapping[str, object]], str]

READY = "journeycoach.reports.ready"
_FOLDER = Path(__file__).parent / "ready"
_OTHER_DATA = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a template meets where a value is missing or of another kind; the engine tells the line."""


class Templates:
    """The report templates of some folders; of two with one name, the one in the earlier folder counts."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self._known: dict[str, Made | None] = {}

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """The text of a template such as `markdown/plan.md.j2`, with one line end at its end.

        The values are plain data, as `as_data` makes it. Raises TemplateError, which names template and line.
        """
        made = self._ready(name)
        if made is None:
            return self._engine.render(name, values)
        try:
            return f"{made(values).rstrip()}\n"
        except _OTHER_DATA:
            return self._engine.render(name, values)

    def source(self, name: str) -> str:
        """A file of a template folder as it is, such as `html/plan.css`. Raises TemplateError."""
        found = self._file(name)
        return found.read_text("utf-8") if found else self._engine.source(name)

    def set(self, setting: Setting) -> bytes:
        """The file that typst makes. Raises SettingError, and ImportError where typst is not installed."""
        from journeycoach.reports.setting import set_here

        return set_here(setting, str(self.folders[0]))

    def _ready(self, name: str) -> Made | None:
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _made(self, name: str) -> Made | None:
        module = module_of(name)
        if not (_FOLDER / f"{module}.py").is_file():
            return None
        ready = import_module(f"{READY}.{module}")
        is_meant = all(self._mark(source) == mark for source, mark in ready.MADE_FROM.items())
        made: Made | None = ready.text if is_meant else None
        return made

    def _mark(self, name: str) -> int:
        found = self._file(name)
        return mark_of(found.read_bytes()) if found else -1

    def _file(self, name: str) -> Path | None:
        files = (folder / name for folder in self.folders)
        return next((file for file in files if file.is_file()), None)

    @cached_property
    def _engine(self) -> Engine:
        from journeycoach.reports.jinja import Engine

        return Engine(self.folders)


def module_of(name: str) -> str:
    """The module that a template is kept in."""
    return name.removesuffix(".j2").replace("/", "_").replace(".", "_").lstrip("_")


def mark_of(source: bytes) -> int:
    """What tells one text of a template from another, whatever ends its lines."""
    return crc32(source.replace(b"\r\n", b"\n"))

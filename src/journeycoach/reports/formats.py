"""The formats there are: a template folder makes one, or a module in `writers` does; nobody keeps a list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.reports.format import Format
from journeycoach.reports.names import format_names, template_of, writer_of
from journeycoach.reports.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Document

_MEDIA_TYPES = {".md": "text/markdown"}


class UnknownFormatError(CoachError):
    """There is no format of that name; the text lists those there are."""


def formats(folders: tuple[Path, ...]) -> Mapping[str, Format]:
    """Every format by its name, in alphabetical order. Keep the result: it keeps the templates it has read.

    A template `FOLDER/plan.SUFFIX.j2` makes the format SUFFIX, unless a module of `writers` does. Each is
    loaded when it is first asked for.
    """
    return _Formats(folders)


def chosen(names: str, known: Mapping[str, Format]) -> tuple[Format, ...]:
    """The formats of a list such as `md,html`, each once. Raises UnknownFormatError."""
    wanted = dict.fromkeys(name.strip().lower().removeprefix(".") for name in names.split(","))
    for name in wanted:
        if name not in known:
            raise UnknownFormatError(f"There is no format “{name}”. Take {_list(known)}.")
    return tuple(known[name] for name in wanted)


class _Formats(Mapping[str, Format]):
    """Formats by name, each made once."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._names = format_names(folders)
        self._templates = templates_of(folders)
        self._made: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def _make(self, name: str) -> Format:
        if writer := writer_of(name):
            made: Format = import_module(writer).make(self._templates)
            return made
        return _of_template(template_of(name, self._templates.folders), self._templates)


def templates_of(folders: tuple[Path, ...]) -> Templates:
    """The templates of some folders; all but the last are an owner's own, and foreign."""
    if len(folders) > 1:
        from journeycoach.reports.own.templates import OwnTemplates

        return OwnTemplates(folders)
    return Templates(folders)


def _of_template(name: str, templates: Templates) -> Format:
    suffix = PurePosixPath(name.removesuffix(".j2")).suffix
    media_type = f"{_MEDIA_TYPES.get(suffix, 'text/plain')}; charset=utf-8"
    return Format(suffix.removeprefix("."), suffix, media_type, partial(_render, templates, name))


def _render(templates: Templates, name: str, document: Document) -> bytes:
    from journeycoach.reports.data import as_data

    text = templates.render(name, as_data(document))
    if name.endswith(".md.j2"):
        from journeycoach.reports.marks import with_marks

        text = with_marks(text, document)
    return text.encode()


def _list(known: Mapping[str, Format]) -> str:
    *most, last = known
    return f"{', '.join(most)} or {last}" if most else last

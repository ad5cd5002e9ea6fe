"""The formats there are: a template folder makes one, or a module in `writers` does; nobody keeps a list."""

from __future__ import annotations

import pkgutil
from functools import partial
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.reports import writers
from journeycoach.reports.data import as_data
from journeycoach.reports.format import Format
from journeycoach.reports.jinja import Templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from journeycoach.domain.document import Document

_MEDIA_TYPES = {".md": "text/markdown"}


class UnknownFormatError(CoachError):
    """There is no format of that name; the text lists those there are."""


def formats(folders: tuple[Path, ...]) -> Mapping[str, Format]:
    """Every format by its name, in alphabetical order. Keep the result: it keeps the templates it has read.

    A template `FOLDER/plan.SUFFIX.j2` makes the format SUFFIX, unless a module of `writers` does.
    """
    templates = Templates(folders)
    found = [*_of_templates(templates), *_of_writers(templates)]
    return MappingProxyType({each.name: each for each in sorted(found, key=lambda each: each.name)})


def chosen(names: str, known: Mapping[str, Format]) -> tuple[Format, ...]:
    """The formats of a list such as `md,html`, each once. Raises UnknownFormatError."""
    wanted = dict.fromkeys(name.strip().lower().removeprefix(".") for name in names.split(","))
    for name in wanted:
        if name not in known:
            raise UnknownFormatError(f"There is no format “{name}”. Take {_list(known)}.")
    return tuple(known[name] for name in wanted)


def _of_templates(templates: Templates) -> Iterator[Format]:
    own = {module.name for module in pkgutil.iter_modules(writers.__path__)}
    names = {
        path.relative_to(folder).as_posix()
        for folder in templates.folders
        for path in folder.glob("[!_]*/plan.*.j2")
    }
    for name in sorted(names):
        suffix = PurePosixPath(name.removesuffix(".j2")).suffix
        if suffix.removeprefix(".") not in own:
            media_type = f"{_MEDIA_TYPES.get(suffix, 'text/plain')}; charset=utf-8"
            yield Format(suffix.removeprefix("."), suffix, media_type, partial(_render, templates, name))


def _of_writers(templates: Templates) -> Iterator[Format]:
    for module in pkgutil.iter_modules(writers.__path__, f"{writers.__name__}."):
        made: Format = import_module(module.name).make(templates)
        yield made


def _render(templates: Templates, name: str, document: Document) -> bytes:
    return templates.render(name, as_data(document)).encode()


def _list(known: Mapping[str, Format]) -> str:
    *most, last = known
    return f"{', '.join(most)} or {last}" if most else last

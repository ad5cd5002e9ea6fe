"""The names of the formats there are, found without loading any of them: for help and for the shell."""

from __future__ import annotations

from pathlib import Path

WRITERS = "journeycoach.reports.writers"

_FOLDER = Path(__file__).parent / "writers"


def format_names(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """In alphabetical order: a module of `writers` each, and a template in some folder each.

    A module is called as its format is, with `_` for a dot.
    """
    modules = (path.stem.replace("_", ".") for path in _FOLDER.glob("[!_]*.py"))
    suffixes = (path.name.removesuffix(".j2").rpartition(".")[2] for path in _templates("*", folders))
    return tuple(sorted({*modules, *suffixes}))


def writer_of(name: str) -> str:
    """The module that makes a format; empty when there is none."""
    stem = name.replace(".", "_")
    return f"{WRITERS}.{stem}" if (_FOLDER / f"{stem}.py").is_file() else ""


def template_of(name: str, folders: tuple[Path, ...]) -> str:
    """The template that makes a format, such as `markdown/plan.md.j2`."""
    return max(f"{path.parent.name}/{path.name}" for path in _templates(name, folders))


def _templates(suffix: str, folders: tuple[Path, ...]) -> list[Path]:
    return [path for folder in folders for path in folder.glob(f"[!_]*/plan.{suffix}.j2")]

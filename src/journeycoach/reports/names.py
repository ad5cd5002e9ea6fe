"""The names of the formats there are, found without loading any of them: for help and for the shell."""

from __future__ import annotations

from pathlib import Path


def format_names(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """In alphabetical order: a module of `writers` each, and a template in some folder each.

    A module is called as its format is, with `_` for a dot.
    """
    modules = (Path(__file__).parent / "writers").glob("[!_]*.py")
    templates = (path for folder in folders for path in folder.glob("[!_]*/plan.*.j2"))
    suffixes = (path.name.removesuffix(".j2").rpartition(".")[2] for path in templates)
    return tuple(sorted({*(path.stem.replace("_", ".") for path in modules), *suffixes}))

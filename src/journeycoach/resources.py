"""Where methods and report templates lie: in the package or the checkout, and in a folder besides."""

from __future__ import annotations

from pathlib import Path

from journeycoach.domain.errors import CoachError

PACKAGE = Path(__file__).resolve().parent


def prompts_folders(extra: Path | None = None, *, package: Path = PACKAGE) -> tuple[Path, ...]:
    """The folders of methods: ours, then the owner's. Raises CoachError for a missing one."""
    return (_own("prompts", package), *_extra(extra))


def template_folders(extra: Path | None = None, *, package: Path = PACKAGE) -> tuple[Path, ...]:
    """The folders of report templates: the owner's, whose files count first, then ours.

    Raises CoachError for a missing one.
    """
    return (*_extra(extra), _own("report_templates", package))


def _own(name: str, package: Path) -> Path:
    """Inside an installed package; beside `src` in a checkout."""
    places = (package / name, package.parents[1] / name)
    for place in places:
        if place.is_dir():
            return place
    raise CoachError(f"The folder {name} is missing from my own files. Install journeycoach again.")


def _extra(folder: Path | None) -> tuple[Path, ...]:
    if folder is None:
        return ()
    if not folder.is_dir():
        raise CoachError(f"There is no folder {folder}. Check its name, or leave the option out.")
    return (folder,)

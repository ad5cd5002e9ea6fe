"""Typst at work: a source, its data, and the file that comes of it."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - msgspec reads it when an answer comes over the fence
from typing import Literal

from msgspec import Struct


class Setting(Struct, frozen=True):
    """One piece of work; what was typed is in `inputs` and never in `source`."""

    source: str
    inputs: dict[str, str]
    form: Literal["pdf", "png"] = "pdf"
    standards: tuple[Literal["ua-1"], ...] = ()
    day: datetime | None = None
    """What the file says it was made on."""
    dots: int | None = None
    """In an inch, for a picture of dots."""
    borrows: bool = False
    """Whether fonts of the computer help where typst's own lack a letter: another makes another file."""


class SettingError(Exception):
    """Typst refused it: why, and all that it had to say."""

    def __init__(self, message: str, diagnostic: str) -> None:
        super().__init__(message)
        self.message, self.diagnostic = message, diagnostic


def set_here(setting: Setting, root: str) -> bytes:
    """The file, made in this process with `root` as all that its source may read.

    Raises SettingError, and ImportError where typst is not installed.
    """
    import typst

    try:
        typesetter = typst.Compiler(
            setting.source.encode(),
            root=root,
            ignore_system_fonts=not setting.borrows,
            sys_inputs=setting.inputs,
        )
        made = typesetter.compile(
            format=setting.form, ppi=setting.dots, pdf_standards=[*setting.standards], timestamp=setting.day
        )
    except typst.TypstError as error:
        raise SettingError(error.message, error.diagnostic) from error
    return made if isinstance(made, bytes) else b""

"""An error as types and places: what may be written down, as it holds nobody's text."""

from __future__ import annotations

from pathlib import PurePath
from traceback import walk_tb
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def places(error: BaseException) -> Iterator[str]:
    """Type and places of the error and of those it came from: no messages, no values, no folders."""
    cause: BaseException | None = error
    while cause is not None:
        yield type(cause).__qualname__
        for frame, line in walk_tb(cause.__traceback__):
            yield f"  {PurePath(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
        cause = cause.__cause__ or cause.__context__

"""Libraries that only some formats need, and that need not be installed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator


class MissingExtraError(CoachError):
    """A format's library is not there; the text says how to get it."""


@contextmanager
def extra(form: str, library: str) -> Iterator[None]:
    """Around the import of a library that makes a form such as "PDF". Raises MissingExtraError."""
    try:
        yield
    except ImportError as error:
        raise MissingExtraError(
            f"A plan as {form} is made with {library}, which is not installed. Install journeycoach again "
            "with its files: pip install -c constraints.txt '.[files]'"
        ) from error

"""A whole session written at once, under a name that is free."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from journeycoach.storage import disk
from journeycoach.storage.codec import encode_event, encode_header
from journeycoach.storage.failures import NotDoneError, not_done

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from journeycoach.domain.events import Header, Recorded


def write_session(path: Path, header: Header, records: Sequence[Recorded]) -> None:
    """The file of a session. Raises NotDoneError, also where there is one: nothing is overwritten."""
    following = (*(record.step for record in records[1:]), 0)
    lines = (
        encode_event(record, more=record.step == after)
        for record, after in zip(records, following, strict=False)
    )
    data = encode_header(header) + b"".join(lines)
    try:
        os.close(disk.create(path, data))
    except FileExistsError as error:
        raise NotDoneError(f"There is a file {path.name} already. Name another one with -o.") from error
    except OSError as error:
        raise not_done(f"{path.name} cannot be written", error) from error

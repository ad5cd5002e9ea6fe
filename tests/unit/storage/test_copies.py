"""A session written at once is read as any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.events import Header, IdeaParked, Recorded
from journeycoach.storage.copies import write_session
from journeycoach.storage.failures import NotDoneError
from journeycoach.storage.jsonl import JsonlStore
from tests.adapters.clock import START
from tests.adapters.desk import a_desk

if TYPE_CHECKING:
    from pathlib import Path

HEADER = Header(1, "s1", "Bench Eleven", START)
RECORDS = (
    Recorded(1, 1, START, "owner", "shared", IdeaParked("a van")),
    Recorded(2, 1, START, "owner", "shared", IdeaParked("a stall")),
    Recorded(3, 3, START, "owner", "shared", IdeaParked("a page")),
)


def test_what_was_written_is_read_with_its_steps(tmp_path: Path) -> None:
    path = tmp_path / "bench.journey.jsonl"

    write_session(path, HEADER, RECORDS)

    store = JsonlStore.open(path, a_desk())
    assert (store.header, store.news(), store.damage) == (HEADER, RECORDS, ())
    assert [b'"more":true' in line for line in path.read_bytes().splitlines()] == [False, True, False, False]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "bench.journey.jsonl"
    path.write_text("mine", "utf-8")

    with pytest.raises(NotDoneError, match="There is a file"):
        write_session(path, HEADER, RECORDS)

    assert path.read_text("utf-8") == "mine"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotDoneError):
        write_session(tmp_path / "nowhere" / "bench.journey.jsonl", HEADER, RECORDS)

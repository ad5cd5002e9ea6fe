"""Several processes write one session: nothing lost, nothing doubled, numbers in the order of the lock."""

from __future__ import annotations

import multiprocessing
from contextlib import nullcontext
from pathlib import Path

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import IdeaParked
from journeycoach.storage import locks, logfile
from tests.adapters.meddling import before_first_write
from tests.unit.storage.files import ideas, ideas_in, new_store, opened

PROCESSES = 4
APPENDS = 50


def race(path: str, window: str) -> None:
    """What one process does."""
    store = opened(Path(path), window)
    for number in range(APPENDS):
        store.append([IdeaParked(f"{window} {number}")], "owner")
    store.close()


def test_processes_that_race_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    path = new_store(tmp_path).path
    spawn = multiprocessing.get_context("spawn")
    racers = [spawn.Process(target=race, args=(str(path), f"w{n}")) for n in range(PROCESSES)]

    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()

    store = opened(path)
    records = store.news()
    assert [racer.exitcode for racer in racers] == [0] * PROCESSES
    assert store.damage == ()
    assert [record.number for record in records] == list(range(1, PROCESSES * APPENDS + 1))
    for n in range(PROCESSES):
        mine = [record for record in records if record.window == f"w{n}"]
        assert ideas(mine) == [f"w{n} {number}" for number in range(APPENDS)]


def test_the_number_is_taken_inside_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "TRIES", 3)
    here = new_store(tmp_path)
    there = opened(here.path)
    refused = []

    def in_between() -> None:
        with pytest.raises(NotKeptError, match="busy"):
            there.append([IdeaParked("there")], "owner")
        refused.append(True)

    with before_first_write(in_between):
        here.append([IdeaParked("here")], "owner")
    news = there.append([IdeaParked("there")], "owner")

    assert refused == [True]
    assert [(record.number, record.window) for record in news] == [(1, "w1"), (2, "w2")]


def test_without_the_lock_two_windows_would_take_one_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logfile, "locked", lambda _descriptor, *, shared=False: nullcontext(shared))
    here = new_store(tmp_path)
    there = opened(here.path)

    def in_between() -> None:
        there.append([IdeaParked("there")], "owner")

    with before_first_write(in_between):
        here.append([IdeaParked("here")], "owner")

    assert ideas_in(here.path) == ["there"]


def test_a_window_that_only_reads_waits_for_no_lock_when_there_is_no_news(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "TRIES", 1)
    here = new_store(tmp_path, "one")
    there = opened(here.path)
    there.news()
    told = []

    with before_first_write(lambda: told.append(there.news())):
        here.append([IdeaParked("two")], "owner")

    assert told == [()]
    assert ideas(there.news()) == ["two"]


def test_closing_another_descriptor_of_the_file_does_not_drop_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "TRIES", 1)
    here = new_store(tmp_path)
    there = opened(here.path)

    def in_between() -> None:
        here.path.open("rb").close()
        with pytest.raises(NotKeptError, match="busy"):
            there.append([IdeaParked("there")], "owner")

    with before_first_write(in_between):
        here.append([IdeaParked("here")], "owner")

    assert ideas_in(here.path) == ["here"]

"""A list from the cache is the list that is read anew, whatever happened to the sessions meanwhile."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycoach.storage.jsonl import JsonlStore
from journeycoach.wiring.house import House
from journeycoach.wiring.machine import Surroundings, SystemClock

DEEDS = ("answer", "undo", "rename", "delete", "copy", "spoil", "begin", "nothing")


class Ahead(SystemClock):
    """An hour ahead of the computer's clock: whatever was written is no fresh news to it."""

    def now(self) -> datetime:
        """The moment in an hour."""
        return super().now() + timedelta(hours=1)


def a_house(home: Path) -> House:
    """As a new process has it."""
    return House(Surroundings(home), Ahead())


def begun(home: Path, name: str, text: str = "Mill Street Bakery") -> None:
    """A session with one answer."""
    workshop = a_house(home).start(title=name)
    workshop.answer(text)


def done(home: Path, deed: str, name: str) -> None:
    """A deed of an owner, or of somebody who meddles."""
    house, path = a_house(home), home / f"{name}.journey.jsonl"
    match deed:
        case "begin":
            begun(home, f"new-{len(house.shelf.names())}")
        case _ if not path.exists():
            return
        case "answer":
            house.resume(name).answer("Bread and cakes")
        case "undo":
            house.resume(name).undo()
        case "rename":
            house.shelf.rename(name, "Renamed")
        case "delete":
            house.shelf.delete(name)
        case "copy" if name != "copy":
            shutil.copyfile(path, home / "copy.journey.jsonl")
        case "spoil":
            path.write_bytes(path.read_bytes()[:-9])
        case _:
            pass


def forget(home: Path) -> None:
    """Delete what was remembered of lists."""
    for file in (home / ".cache").glob("*-.home-*"):
        file.unlink()


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from(("oak", "elm", "copy"))), max_size=4))
def test_whatever_happens_the_list_is_as_if_there_were_no_cache(deeds: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        begun(home, "oak")
        begun(home, "elm")
        for deed, name in deeds:
            a_house(home).sessions()
            done(home, deed, name)

            told = a_house(home).sessions()
            forget(home)

            assert told == a_house(home).sessions()


def test_a_session_that_stays_as_it_was_is_not_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(tmp_path, "oak")
    first = a_house(tmp_path).sessions()
    monkeypatch.setattr(JsonlStore, "open", None)

    assert a_house(tmp_path).sessions() == first


def test_a_session_of_just_now_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(tmp_path, "oak")
    House(Surroundings(tmp_path)).sessions()
    monkeypatch.setattr(JsonlStore, "open", None)

    with pytest.raises(TypeError):
        House(Surroundings(tmp_path)).sessions()


def test_another_method_makes_other_lines(tmp_path: Path) -> None:
    begun(tmp_path, "oak")
    (before,), _ = a_house(tmp_path).sessions()
    own = tmp_path / "prompts"
    own.mkdir()
    text = (Path(__file__).parents[3] / "prompts" / "five-stage.toml").read_text("utf-8")
    (own / "five-stage.toml").write_text(
        text.replace(f'title = "{before.method}"', 'title = "Mine"', 1), "utf-8"
    )

    (after,), _ = a_house(tmp_path).sessions()

    assert (before.method, after.method) == (before.method, "Mine")


@pytest.mark.parametrize("content", [b"", b"00000000", b"nonsense"])
def test_a_cache_that_is_spoilt_is_no_cache(content: bytes, tmp_path: Path) -> None:
    begun(tmp_path, "oak")
    first = a_house(tmp_path).sessions()
    for file in (tmp_path / ".cache").glob("*-.home-*"):
        file.write_bytes(content)

    assert a_house(tmp_path).sessions() == first

"""What every session store promises."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import AnswerGiven, IdeaParked, Key, PackChosen, Unknown

if TYPE_CHECKING:
    from tests.contract.houses import House


def test_a_new_session_has_a_header_and_no_events(house: House) -> None:
    store = house.store("Anna’s Bakery")

    assert store.name == "annas-bakery"
    assert store.header.title == "Anna’s Bakery"
    assert store.header.version == 1
    assert store.news() == ()


def test_append_tells_what_was_kept_with_number_time_author_and_window(house: House) -> None:
    store = house.store()

    (kept,) = store.append([IdeaParked("a bell")], "client")

    assert (kept.number, kept.step, kept.author, kept.window) == (1, 1, "client", "w1")
    assert kept.at == datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    assert kept.event == IdeaParked("a bell")


def test_news_are_told_once(house: House) -> None:
    store = house.store()
    store.append([IdeaParked("a bell")], "owner")

    assert store.news() == ()
    assert len(house.again(store).news()) == 1


def test_events_appended_together_are_one_step(house: House) -> None:
    store = house.store()
    store.append([PackChosen("five-stage")], "owner")

    kept = store.append([IdeaParked("one"), IdeaParked("two")], "owner")

    assert [(record.number, record.step) for record in kept] == [(2, 2), (3, 2)]


def test_nothing_appended_keeps_nothing(house: House) -> None:
    store = house.store()

    assert store.append([], "owner") == ()
    assert house.again(store).news() == ()


def test_another_window_is_told_what_this_one_kept(house: House) -> None:
    here = house.store()
    there = house.again(here)

    kept = here.append([IdeaParked("from here")], "owner")

    assert there.news() == kept


def test_append_tells_other_windows_events_first(house: House) -> None:
    here = house.store()
    there = house.again(here)
    there.append([IdeaParked("from there")], "client")

    news = here.append([IdeaParked("from here")], "owner")

    assert [(record.number, record.window) for record in news] == [(1, "w2"), (2, "w1")]


def test_a_window_opened_later_reads_the_same_events(house: House) -> None:
    store = house.store()
    given = AnswerGiven("who", Key("customer.who"), "Anna\u2028K.", [["a", 1.5, None]])
    kept = store.append([given, Unknown("from-later", {"x": {"y": 1}})], "owner")

    assert house.again(store).news() == kept


def test_what_could_not_be_read_back_is_not_kept(house: House) -> None:
    store = house.store()

    with pytest.raises(NotKeptError, match="cannot be kept"):
        store.append([IdeaParked("fine"), AnswerGiven("q", Key("t"), "x", float("nan"))], "owner")

    assert house.again(store).news() == ()


def test_a_text_of_five_megabytes_is_not_kept(house: House) -> None:
    store = house.store()

    with pytest.raises(NotKeptError):
        store.append([IdeaParked("x" * 5_000_000)], "owner")

    assert [record.number for record in store.append([IdeaParked("short")], "owner")] == [1]


def test_a_whole_session_is_neither_damaged_nor_read_only(house: House) -> None:
    store = house.store()
    store.append([IdeaParked("one")], "owner")

    assert store.damage == ()
    assert store.read_only == ""
    store.close()


def test_a_store_tells_its_window(house: House) -> None:
    assert (house.store().window, house.again(house.store(), "w2").window) == ("w1", "w2")

"""What every shelf of sessions promises, with its drafts and private notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import SessionNameError
from journeycoach.domain.events import IdeaParked, Key
from journeycoach.workshop.ports import Draft

if TYPE_CHECKING:
    from tests.contract.houses import House

DRAFT = Draft("who", Key("customer.who"), "Anna, who\x1b\u2028 is ...")


def test_an_empty_shelf_has_no_names(house: House) -> None:
    assert house.shelf().names() == ()


def test_equal_titles_get_names_of_their_own(house: House) -> None:
    shelf = house.shelf()

    names = [shelf.create("Anna").name for _ in range(3)]

    assert names == ["anna", "anna-2", "anna-3"]
    assert shelf.names() == ("anna", "anna-2", "anna-3")


def test_a_session_is_found_by_name_title_or_unique_beginning(house: House) -> None:
    shelf = house.shelf()
    shelf.create("Anna's Bakery")
    shelf.create("Bea")

    assert shelf.find("annas-bakery") == "annas-bakery"
    assert shelf.find("Anna's Bakery") == "annas-bakery"
    assert shelf.find("ann") == "annas-bakery"


@pytest.mark.parametrize("name", ["a", "x", "", " "], ids=["two begin so", "none does", "empty", "blank"])
def test_a_name_that_is_not_one_session_is_refused(house: House, name: str) -> None:
    shelf = house.shelf()
    shelf.create("Anna")
    shelf.create("Abel")

    with pytest.raises(SessionNameError):
        shelf.find(name)


def test_an_exact_name_wins_over_longer_ones(house: House) -> None:
    shelf = house.shelf()
    shelf.create("Anna")
    shelf.create("Anna")

    assert shelf.find("anna") == "anna"


def test_opening_reads_what_was_kept(house: House) -> None:
    shelf = house.shelf()
    store = shelf.create("Anna")
    kept = store.append([IdeaParked("a bell")], "owner")

    assert house.shelf("w2").open("anna").news() == kept


def test_a_session_that_is_not_there_cannot_be_opened(house: House) -> None:
    with pytest.raises(SessionNameError, match="no session"):
        house.shelf().open("anna")


def test_rename_moves_events_drafts_and_notes(house: House) -> None:
    shelf = house.shelf()
    kept = shelf.create("Anna").append([IdeaParked("a bell")], "owner")
    shelf.notes("anna").add("shy about money")

    new = shelf.rename("anna", "Bea's Boats")

    assert new == "beas-boats"
    assert shelf.names() == ("beas-boats",)
    assert shelf.open(new).news() == kept
    assert shelf.notes(new).all() == ("shy about money",)


def test_rename_to_a_taken_title_gets_a_number(house: House) -> None:
    shelf = house.shelf()
    shelf.create("Anna")
    shelf.create("Bea")

    assert shelf.rename("bea", "Anna") == "anna-2"
    assert shelf.rename("anna-2", "Anna") == "anna-2"


def test_an_archived_session_is_out_of_the_list_and_its_name_stays_taken(house: House) -> None:
    shelf = house.shelf()
    shelf.create("Anna")

    shelf.archive("anna")

    assert shelf.names() == ()
    assert shelf.create("Anna").name == "anna-2"


def test_an_archived_session_comes_back_as_it_was(house: House) -> None:
    shelf = house.shelf()
    kept = shelf.create("Anna").append([IdeaParked("a bell")], "owner")
    shelf.notes("anna").add("shy")

    back = shelf.restore(shelf.archive("anna"))

    assert (back, shelf.names()) == ("anna", ("anna",))
    assert shelf.open("anna").news() == kept
    assert shelf.notes("anna").all() == ("shy",)


def test_what_is_not_in_the_archive_does_not_come_back(house: House) -> None:
    shelf = house.shelf()
    for title in ("Anna", "Bea"):
        shelf.create(title)
    shelf.archive("anna")

    with pytest.raises(SessionNameError, match="no session named 'bea'"):
        shelf.restore("bea")


def test_delete_removes_all_that_belongs_to_the_session_and_nothing_else(house: House) -> None:
    shelf = house.shelf()
    for title in ("Anna", "Anna"):
        shelf.create(title)
    shelf.notes("anna").add("shy")
    shelf.notes("anna-2").add("bold")
    shelf.drafts("anna").keep(DRAFT)

    told = shelf.belongings("anna")
    shelf.delete("anna")

    assert told == ("anna.draft-w1.json", "anna.journey.jsonl", "anna.private.jsonl")
    assert shelf.names() == ("anna-2",)
    assert shelf.notes("anna-2").all() == ("bold",)


def test_what_a_window_typed_is_offered_to_the_next_when_it_is_gone(house: House) -> None:
    house.shelf().create("Anna")
    box = house.shelf("w1").drafts("anna")
    box.keep(Draft("who", Key("customer.who"), "An"))
    box.keep(DRAFT)
    house.leave(box)

    assert house.shelf("w2").drafts("anna").left_over() == DRAFT


def test_a_draft_that_was_sent_is_offered_to_nobody(house: House) -> None:
    house.shelf().create("Anna")
    box = house.shelf("w1").drafts("anna")
    box.keep(DRAFT)
    box.keep(Draft("who", Key("customer.who"), ""))
    house.leave(box)

    assert house.shelf("w2").drafts("anna").left_over() is None


def test_a_draft_taken_over_belongs_to_the_window_that_took_it(house: House) -> None:
    house.shelf().create("Anna")
    box = house.shelf("w1").drafts("anna")
    box.keep(DRAFT)
    house.leave(box)
    second = house.shelf("w2").drafts("anna")
    second.left_over()
    house.leave(second)

    third = house.shelf("w3").drafts("anna")

    assert third.left_over() == DRAFT
    assert third.left_over() is None


def test_notes_are_kept_in_order_and_apart_from_the_session(house: House) -> None:
    shelf = house.shelf()
    shelf.create("Anna")
    notes = shelf.notes("anna")

    for text in ("one", "two\nlines", "[bold]x[/"):
        notes.add(text)

    assert house.shelf("w2").notes("anna").all() == ("one", "two\nlines", "[bold]x[/")
    assert shelf.open("anna").news() == ()

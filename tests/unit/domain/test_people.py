"""Who does a thing, as owners write it."""

from __future__ import annotations

import pytest

from journeycoach.domain.document import plain
from journeycoach.domain.people import Hands, called, does, people, read_hands


@pytest.mark.parametrize(
    ("cell", "hands"),
    [
        ("Tom", Hands(("Tom",))),
        ("Mina or Tom", Hands(("Mina", "Tom"))),
        ("Kofi and Dan, sometimes Lea", Hands(("Kofi", "Dan", "sometimes Lea"))),
        ("me", Hands(("you",))),
        ("I and my wife", Hands(("you", "your wife"))),
        ("Milla", Hands(("you",))),
        ("nobody", Hands(is_nobody=True)),
        ("Nobody yet", Hands(is_nobody=True)),
        ("no one", Hands(is_nobody=True)),
        ("-", Hands(is_nobody=True)),
        ("nobody, runs by itself", Hands(runs_itself=True)),
        ("automatic", Hands(runs_itself=True)),
        ("", Hands()),
        ("?", Hands()),
    ],
)
def test_a_cell_names_people_nobody_or_a_machine(cell: str, hands: Hands) -> None:
    assert read_hands(cell, "Milla") == hands


def test_the_owner_comes_first_among_people() -> None:
    assert plain(people(("Tom", "you", "Ines"))) == "you, Tom and Ines"


@pytest.mark.parametrize(
    ("names", "says"), [(("Tom",), "Tom sees"), (("you",), "you see"), (("Tom", "Ines"), "Tom and Ines see")]
)
def test_the_verb_goes_with_the_people(names: tuple[str, ...], says: str) -> None:
    assert plain(does(Hands(names), "sees", "see")) == says


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Kit, since autumn", ("Kit",)),
        ("Hester, badly", ("Hester",)),
        ("Ann and Bo, on Mondays", ("Ann", "Bo")),
        ("the bakers in turn", ("the bakers in turn",)),
    ],
)
def test_how_somebody_does_it_is_no_second_person(cell: str, names: tuple[str, ...]) -> None:
    assert read_hands(cell).names == names


@pytest.mark.parametrize(
    ("who", "owner", "names"),
    [
        ("you and Ruth", "Marta", "Marta and Ruth"),
        ("you", "", "you"),
        ("", "Marta", ""),
        ("Ruth", "Marta", "Ruth"),
    ],
)
def test_a_list_that_travels_calls_the_owner_by_name(who: str, owner: str, names: str) -> None:
    assert called(who, owner) == names


@pytest.mark.parametrize("cell", ["three inboxes", "the mailbox", "an in-box"])
def test_where_something_arrives_is_nobody_who_sees_to_it(cell: str) -> None:
    assert not read_hands(cell).is_said


def test_a_name_beside_an_inbox_is_heard() -> None:
    assert read_hands("Jim, the inbox").names == ("Jim",)

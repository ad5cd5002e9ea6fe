"""Actions read from sentences."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.deeds import date_in, doer_in, read_deeds
from tests.adapters.builder import SessionBuilder

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tom rings those of October, by Friday 4 December.", date(2026, 12, 4)),
        ("I hang the board by Saturday 9 January, three prices on it", date(2027, 1, 9)),
        ("I move by the end of February", date(2027, 2, 28)),
        ("Miriam rings the four by Wednesday evening, after work", date(2026, 11, 25)),
        ("starting Monday, ten by the end of the month", date(2026, 11, 30)),
        ("off the page on Tuesday before lunch", date(2026, 11, 24)),
        ("by 2026-12-01", date(2026, 12, 1)),
        ("update website asap", None),
        ("print 200 stickers, 5 a week", None),
        ("", None),
    ],
)
def test_the_day_of_a_deed_is_found_in_its_sentence(text: str, day: date | None) -> None:
    assert date_in(text, SUNDAY) == day


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I hang the board", "you"),
        ("We ring them", "you"),
        ("I'll ring them", "you"),
        ("I\u2019ll ring them", "you"),
        ("We\u2019ll ring them", "you"),
        ("I\u2019d ring them", "you"),
        ("Miriam rings them", "Miriam"),
        ("O\u2019Neill rings them", "O\u2019Neill"),
        ("her brother mends the page", "her brother"),
        ("The page gets a price", ""),
        ("update website asap", ""),
        ("", ""),
    ],
)
def test_who_does_it_is_found_at_the_head_of_the_sentence(text: str, who: str) -> None:
    assert doer_in(text, ("you", "her brother")) == who


@pytest.mark.parametrize("owner", ["Marta", "marta", "Marta Lund"])
def test_the_owner_is_you_in_the_first_step_too(owner: str) -> None:
    builder = SessionBuilder().says("people.owner", owner)
    builder.says("action.first", "Marta puts three prices on the page by Friday")

    (deed,) = read_deeds(builder.answers(), ())

    assert deed.owner == "you"


@pytest.mark.parametrize(
    ("text", "stage"),
    [("I write the cost article on Saturday", "awareness"), ("I buy a van by March", "")],
    ids=["a word of the first step", "no word of the road"],
)
def test_the_first_step_belongs_where_the_road_speaks_of_it(text: str, stage: str) -> None:
    builder = SessionBuilder().says(
        "journey.path", "reads the article | awareness | | Kim | | always\npays | purchase | | Kim | | always"
    )

    (deed,) = read_deeds(builder.says("action.first", text).answers(), ())

    assert deed.stage == stage


def test_an_action_for_a_promise_stands_where_promises_are_told() -> None:
    builder = SessionBuilder().says("promise.made", "answer | 1 | evening | | | 6 of 10").accepts_proposals()

    promised = [deed for deed in read_deeds(builder.answers(), ()) if deed.topic == "promise.made"]

    assert {deed.stage for deed in promised} == {"purchase"}

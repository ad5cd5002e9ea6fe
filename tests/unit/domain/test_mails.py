"""Messages laid out over days and weeks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.mails import LONG, read_day, read_mails, silences
from tests.adapters.maps import session


def sequence(*days: str) -> str:
    """Messages on these days."""
    return "\n".join(f"{day} | letter {number} | | | | " for number, day in enumerate(days))


def test_messages_stand_in_the_order_of_their_days() -> None:
    mails = read_mails(session({"lead.sequence": sequence("9", "", "0")}).answers())

    assert [(mail.day, mail.week) for mail in mails] == [(0, 1), (9, 2), (None, None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("3", 3), ("3rd", 3), ("three", 3), ("3 days", 3), ("day 3", 3), ("Day three", 3), ("on day 3", 3)),
        *(("3rd day", 3), ("the 21st", None), ("week 1", 0), ("week 2", 7), ("2nd week", 7), ("2 weeks", 14)),
        *(("", None), ("day", None), ("soon", None), ("-2", None), ("1.5", None), ("day 3 and 5", None)),
    ],
)
def test_a_day_may_be_written_in_many_ways(text: str, day: int | None) -> None:
    assert read_day(text) == day


def test_each_message_knows_its_line() -> None:
    mails = read_mails(session({"lead.sequence": sequence("9", "2")}).answers())

    assert [(mail.day, mail.row) for mail in mails] == [(2, 2), (9, 1)]


def test_nothing_is_no_next_step() -> None:
    text = "0 | one | | | nothing |\n3 | two | | | reply |\n4 | three | | | |"
    mails = read_mails(session({"lead.sequence": text}).answers())

    assert [mail.asks_something for mail in mails] == [False, True, False]


def test_more_than_a_week_without_a_word_is_a_silence() -> None:
    mails = read_mails(session({"lead.sequence": sequence("0", "7", "15")}).answers())

    assert silences(mails) == ((7, 15),)


@given(days=st.lists(st.text("0123456789- .x", max_size=4), max_size=6))
def test_whatever_stands_for_a_day_every_message_has_a_place(days: list[str]) -> None:
    answers = session({}).holds("lead.sequence", [{"day": day, "subject": "x"} for day in days]).answers()
    mails = read_mails(answers)

    known = [mail.day for mail in mails if mail.day is not None]

    assert len(mails) == len(days)
    assert known == sorted(known)
    assert all(other - one > LONG for one, other in silences(mails))

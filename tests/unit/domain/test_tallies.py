"""Which counts of the stages may be divided by one another."""

from __future__ import annotations

import pytest

from journeycoach.domain.case import make_case
from journeycoach.domain.tallies import (
    Link,
    Mismatch,
    Tally,
    chain,
    links,
    named_stretch,
    read_tallies,
    sale_tally,
    stretch_in,
)
from tests.adapters.builder import SessionBuilder


def tallies(**rows: str) -> tuple[Tally, ...]:
    """The counts of a session in which these rows were typed."""
    builder = SessionBuilder().goes_deeper(*rows)
    for stage, row in rows.items():
        builder.says(f"{stage}.count", row)
    return read_tallies(make_case(builder.answers(), builder.today))


FUNNEL = {
    "awareness": "people at the window | 400 | | pad",
    "consideration": "people who ask | 52 | | book",
    "purchase": "repairs | 14 | | card index",
}


def test_counts_up_to_the_sale_make_a_chain() -> None:
    found = chain(tallies(**FUNNEL, retention="second repairs | 3 | | cards"))

    assert [(link.first.what, link.then.what) for link in found] == [
        ("people at the window", "people who ask"),
        ("people who ask", "repairs"),
    ]


def test_a_later_count_that_is_larger_breaks_the_chain() -> None:
    counted = tallies(**{**FUNNEL, "consideration": "mails | 900 | | inbox"})

    assert [type(each) for each in links(counted)] == [Mismatch, Link]
    assert [link.first.what for link in chain(counted)] == ["mails"]


def test_a_count_by_the_week_is_not_divided_by_one_of_a_month() -> None:
    (pair,) = links(tallies(awareness="new faces, Saturdays | 90 | |", purchase="sales | 14 | |"))

    assert isinstance(pair, Mismatch)
    assert pair.is_of_time


def test_a_sale_that_nobody_counts_has_no_chain() -> None:
    assert chain(tallies(awareness=FUNNEL["awareness"], consideration=FUNNEL["consideration"])) == ()


def test_a_count_of_nobody_leads_nowhere() -> None:
    assert links(tallies(awareness="faces | 0 | |", purchase="sales | 0 | |")) == ()


def test_a_count_without_a_number_is_kept_with_what_it_counts() -> None:
    (tally,) = tallies(awareness="faces | | 20 | pad")

    assert (tally.what, tally.now, tally.read_where) == ("faces", None, "pad")


def test_sales_of_a_quarter_are_no_sales_of_a_month() -> None:
    assert sale_tally(tallies(purchase="contracts signed in a quarter | 2 | |")) is None


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("new faces, Saturdays", "week"),
        ("contracts signed, in a quarter", "quarter"),
        ("first calls a month", "month"),
        ("weekly orders", "week"),
        ("orders/day", "day"),
        ("people in their third month", ""),
        ("repairs", ""),
    ],
)
def test_the_stretch_is_the_one_that_is_named(text: str, stretch: str) -> None:
    assert named_stretch(text) == stretch


def test_without_a_named_stretch_it_is_the_month_that_was_asked_for() -> None:
    assert stretch_in("repairs", "clients a week") == "week"
    assert stretch_in("repairs", "") == "month"

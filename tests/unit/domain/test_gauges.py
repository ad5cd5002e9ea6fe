"""Numbers that can be read again are found wherever they stand, and put back there."""

from __future__ import annotations

from journeycoach.domain.gauges import gauges, read_again
from tests.adapters.builder import SessionBuilder


def test_a_number_on_its_own_and_one_in_a_table_are_both_found() -> None:
    builder = SessionBuilder().says("numbers.average-sale", "€340")
    builder.says("business.goal", "repair orders | 12 | 20 | a month | 30 June 2027 |")

    found = {each.label: each.text for each in gauges(builder.answers())}

    assert sorted(found.values()) == ["12", "€340"]
    assert found["repair orders"] == "12"


def test_a_number_on_its_own_is_typed_anew() -> None:
    (gauge,) = gauges(SessionBuilder().says("numbers.average-sale", "€340").answers())

    assert read_again(gauge, "€360") == "€360"


def test_a_cell_with_a_bar_in_it_comes_back_as_it_was() -> None:
    builder = SessionBuilder().says("business.goal", "a \\| b | 12 | 20 | a month | 30 June 2027 |")
    (gauge,) = gauges(builder.answers())

    told = read_again(gauge, "13")
    builder.says("business.goal", told)

    row = builder.answers().row("business.goal")
    assert (row["what"], row["today"], row["wanted"]) == ("a | b", "13", "20")

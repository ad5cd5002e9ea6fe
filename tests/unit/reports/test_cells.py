"""Cells of a CSV file: none is ever a formula."""

from __future__ import annotations

import csv
import io

import pytest

from journeycoach.reports.cells import inert, table


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+49 30 123",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\tplain",
        " \n=1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\u2060\u200b-1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
    ],
)
def test_what_could_be_a_formula_is_text(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("x;=1+1;y", "x;'=1+1;y"),
        ('";=1+1;"', '";\'=1+1;"'),
        (";;@SUM(A1)", ";;'@SUM(A1)"),
        ('x;"=1+1";y', 'x;\'"=1+1";y'),
        ("x;\u200b-1;y", "x;'\u200b-1;y"),
    ],
)
def test_no_formula_begins_where_a_country_parts_cells_by_semicolons(cell: str, written: str) -> None:
    assert inert(cell) == written


@pytest.mark.parametrize(
    "cell", ["", "a=1", "1-2", "“=1”", "e@example.com", "Ring Kim", "– 5", "one; - two", "a;b"]
)
def test_other_text_stays_as_it_is(cell: str) -> None:
    assert inert(cell) == cell


def test_a_table_begins_with_the_mark_that_excel_looks_for() -> None:
    assert table([["é"]]) == b'\xef\xbb\xbf"\xc3\xa9"\n'


def test_signs_of_the_format_are_read_back_as_text() -> None:
    rows = [['a "b", c; d', "e\nf"], ["", "\t"]]

    read = list(csv.reader(io.StringIO(table(rows).decode("utf-8-sig"), newline="")))

    assert read == [['a "b", c; d', "e\nf"], ["", "'\t"]]

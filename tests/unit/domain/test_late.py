"""A late pattern finds what a compiled one finds, and is compiled at its first use only."""

from __future__ import annotations

import re

import pytest

from journeycoach.domain.late import Late

TEXT = "two Cakes, 3 cakes and 14 loaves"


def test_a_pattern_is_not_compiled_before_its_first_use() -> None:
    broken = Late("(")

    with pytest.raises(re.error):
        broken.search(TEXT)


@pytest.mark.parametrize("source", [r"\d+", r"(\d+) cakes", "cakes", r"(?i)two CAKES.*"])
def test_it_finds_what_a_compiled_pattern_finds(source: str) -> None:
    late, plain = Late(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)

    assert [str(late.search(TEXT)), str(late.match(TEXT)), str(late.fullmatch(TEXT))] == [
        str(plain.search(TEXT)),
        str(plain.match(TEXT)),
        str(plain.fullmatch(TEXT)),
    ]
    assert late.findall(TEXT) == plain.findall(TEXT)
    assert [match.span() for match in late.finditer(TEXT)] == [match.span() for match in plain.finditer(TEXT)]
    assert (late.split(TEXT), late.sub("-", TEXT, 1)) == (plain.split(TEXT), plain.sub("-", TEXT, count=1))

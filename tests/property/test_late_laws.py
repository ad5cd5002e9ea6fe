"""Whatever a late pattern is said to need, every match of it has: nothing is missed by not compiling it."""

from __future__ import annotations

import pkgutil
import re
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import journeycoach
from journeycoach.domain.amounts import read_percent
from journeycoach.domain.currencies import CURRENCY_MARK
from journeycoach.domain.late import Late
from journeycoach.domain.spans import read_any_span, read_plain_span, read_span, without_hedges
from tests.architecture.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator


def lates_in(value: object) -> Iterator[Late]:
    """The patterns that a module holds under one name, also inside tuples."""
    if isinstance(value, Late):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from lates_in(each)


def needy() -> dict[str, Late]:
    """Every late pattern of the package that says what it needs."""
    names = [module.name for module in pkgutil.walk_packages(journeycoach.__path__, "journeycoach.")]
    modules = [import_module(name) for name in names if re.search(r"\.(domain|coach)\.", name)]
    return {
        f"{module.__name__}.{name}-{number}": late
        for module in modules
        for name, value in vars(module).items()
        for number, late in enumerate(lates_in(value))
        if late.needs
    }


NEEDY = needy()
TEXTS = sorted(
    {
        piece.strip()
        for pattern in (
            "prompts/**/*.toml",
            "tests/unit/coach/*.py",
            "tests/unit/domain/*.py",
            "tests/golden/data/*.md",
        )
        for path in ROOT.glob(pattern)
        for piece in re.split(r"[\n\"]|(?<=[.!?]) ", path.read_text("utf-8"))
    }
)
"""Sentences of answers, good, bad and hurtful."""


PLAIN = [name for name, late in NEEDY.items() if not re.search(r"\(\?(?:=|!|<[=!])", late.source)]
"""Those without a look around, whose matches are easily made up."""


def has_need(late: Late, text: str) -> bool:
    """Whether one of the things that the pattern needs is there, or the text is left to the pattern."""
    return not text.isascii() or any(need in text.lower() for need in late.needs)


@pytest.mark.parametrize("name", PLAIN)
def test_every_match_holds_what_its_pattern_needs(name: str) -> None:
    late = NEEDY[name]
    pattern = re.compile(late.source, late.flags)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern, fullmatch=True))
    def holds(text: str) -> None:
        assert has_need(late, text)

    holds()


@pytest.mark.parametrize("name", NEEDY)
def test_no_text_of_ours_has_a_match_without_what_its_pattern_needs(name: str) -> None:
    late = NEEDY[name]
    pattern = re.compile(late.source, late.flags)

    assert [text for text in TEXTS if pattern.search(text) and not has_need(late, text)] == []


def test_there_are_patterns_that_need_something() -> None:
    assert len(NEEDY) > 20


def test_a_text_without_what_is_needed_compiles_nothing() -> None:
    broken = Late("(", needs=("day",))

    assert (broken.search("by noon"), broken.sub("-", "noon"), broken.split("noon")) == (
        None,
        "noon",
        ["noon"],
    )
    with pytest.raises(re.error):
        broken.search("by DAY")


def test_a_text_beyond_plain_letters_is_left_to_the_pattern() -> None:
    assert Late("s", re.IGNORECASE, needs=("s",)).search("\N{LATIN SMALL LETTER LONG S}")


SAID = [
    *("a dozen", "a hundred euros", "between 3 and 5", "cent per cent", "eur 5", "euro five", "fifty-five"),
    *("half a million", "minus two", "no one", "none of it", "one", "page by fri", "page by fri 4", "pct 5"),
    *("from two to ten", "quid pro quo 5", "three quarters", "twenty five", "twentyfive", "zero%"),
]
MARKS = [r"(?:%|(?:per ?cent|pct)\b)", CURRENCY_MARK]
AFTER = [
    *(
        "",
        "a",
        "an",
        "and",
        "and a half",
        "clients",
        "clients a week",
        "crore",
        "dozen",
        "euro",
        "eur.",
        "five",
    ),
    *(
        "half",
        "hundred",
        "k",
        "kr",
        "m",
        "million",
        "of",
        "or",
        "or 5",
        "orange",
        "per cent",
        "per centimetre",
    ),
    *(
        "pounds",
        "stoves",
        "thousand",
        "till 9",
        "times",
        "to",
        "to 3",
        "together",
        "tofive",
        "until",
        "x-rays",
    ),
]


@given(
    figures=st.from_regex(r"\A[0-9]{1,17}\Z"),
    rest=st.sampled_from(AFTER) | st.text(max_size=12),
    mark=st.sampled_from(MARKS),
)
def test_a_plain_number_is_read_as_the_whole_pattern_reads_it(figures: str, rest: str, mark: str) -> None:
    bare = without_hedges(f"{figures} {rest}")

    plain = read_plain_span(bare, mark)

    assert plain is None or plain == read_any_span(bare, mark)


@given(
    text=st.sampled_from(AFTER) | st.text(max_size=20) | st.sampled_from(SAID), mark=st.sampled_from(MARKS)
)
def test_prose_is_told_from_numbers_as_the_whole_pattern_tells_it(text: str, mark: str) -> None:
    assert read_span(text, mark) == read_any_span(without_hedges(text), mark)


def test_most_plain_numbers_need_no_pattern() -> None:
    read = [read_plain_span(text, MARKS[0]) for text in ("40", "14 clients a week", "3 stoves")]

    assert [(span.low, span.rest) for span in read if span] == [
        (Decimal(40), ""),
        (Decimal(14), "clients a week"),
        (Decimal(3), "stoves"),
    ]


@given(some=st.integers(0, 10**16), every=st.integers(0, 10**16))
def test_a_share_in_figures_is_one_in_words_of_the_same(some: int, every: int) -> None:
    assert read_percent(f"{some} of {every}") == read_percent(f"{some} out of {every}")

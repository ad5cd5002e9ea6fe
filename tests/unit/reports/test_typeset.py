"""A document as data for typst."""

from __future__ import annotations

from msgspec.structs import replace

from journeycoach.domain.document import Section, Table, ours, quote, verbatim
from journeycoach.reports.typeset import UNTITLED, for_typst
from tests.golden.documents import BAKERY


def as_typed(text: str) -> str:
    """The text as it is."""
    return text


def test_every_text_is_written_as_the_fonts_allow() -> None:
    data = for_typst(BAKERY, lambda text: text.replace("🎂", "[cake]"))

    assert "🎂" not in str(data)
    assert "[cake]" in str(data)


def test_long_words_may_be_broken() -> None:
    data = for_typst(replace(BAKERY, title=verbatim("a" * 60)), as_typed)

    assert data["title"] == [{"text": f"{'a' * 24}\u200b{'a' * 24}\u200b{'a' * 12}", "voice": "verbatim"}]


def test_a_column_is_as_wide_as_what_stands_in_it() -> None:
    row = (ours("1"), ours("some words that go on and on, to the end of the line"), (quote("yes"),))
    section = Section("one", ours("One"), (Table((ours("#"), ours("What"), ours("So")), (row,)),))
    data = for_typst(replace(BAKERY, sections=(section,)), as_typed)

    assert "'weights': [4, 22, 6]" in str(data)


def test_what_has_no_title_is_called_a_plan() -> None:
    assert for_typst(replace(BAKERY, title=ours("\n")), as_typed)["heading"] == UNTITLED

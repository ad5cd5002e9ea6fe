"""Every format of a hand-made document, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.golden.documents import NO_TEXT, document_for

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS = formats(template_folders())
ENDS_WITH_RETURN = {"ics"}
"""Its standard wants that."""
AS_TEXT = [name for name in FORMATS if name not in NO_TEXT]


@pytest.mark.parametrize("name", AS_TEXT)
def test_a_report_is_what_was_last_found_good(name: str, golden: Callable[[str, bytes], bytes]) -> None:
    content = FORMATS[name].render(document_for(name))

    assert content.decode() == golden(f"bakery{FORMATS[name].suffix}", content).decode()


@pytest.mark.parametrize("name", AS_TEXT)
def test_a_report_has_plain_line_ends_and_one_at_its_end(name: str) -> None:
    content = FORMATS[name].render(document_for(name))
    content = content.replace(b"\r\n", b"\n") if name in ENDS_WITH_RETURN else content

    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert FORMATS[name].render(document_for(name)) == formats(template_folders())[name].render(
        document_for(name)
    )

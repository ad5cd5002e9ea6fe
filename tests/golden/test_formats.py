"""Every format of a hand-made document, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.golden.documents import BAKERY

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS = formats(template_folders())


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_what_was_last_found_good(name: str, golden: Callable[[str, bytes], bytes]) -> None:
    content = FORMATS[name].render(BAKERY)

    assert content.decode() == golden(f"bakery{FORMATS[name].suffix}", content).decode()


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_has_plain_line_ends_and_one_at_its_end(name: str) -> None:
    content = FORMATS[name].render(BAKERY)

    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert FORMATS[name].render(BAKERY) == formats(template_folders())[name].render(BAKERY)

"""Changes of an action, read from one line."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.domain.answers import Answers
from journeycoach.domain.errors import CoachError
from journeycoach.domain.packs import Pack
from journeycoach.domain.session import Session
from journeycoach.workshop.amending import read_change
from journeycoach.workshop.drafting import ActionDraft

SUNDAY = date(2026, 11, 22)
NOTHING_SAID = Answers(Pack(id="p", title="P", summary="", stages=()), Session())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kim: book-now button, 15 Mar", ActionDraft("book-now button", "Kim", "2027-03-15")),
        ("Kim by 15 Mar", ActionDraft("", "Kim", "2027-03-15")),
        ("Kim, 15 Mar", ActionDraft("", "Kim", "2027-03-15")),
        ("Kim and Bart", ActionDraft("", "Kim and Bart")),
        ("Kim: by friday", ActionDraft("", "Kim", "2026-11-27")),
        ("me by friday", ActionDraft("", "you", "2026-11-27")),
        ("by next friday", ActionDraft("", "", "2026-11-27")),
        ("Put it up by Friday, after work", ActionDraft("Put it up by Friday, after work", "", "2026-11-27")),
        ("15 Mar", ActionDraft("", "", "2027-03-15")),
        ("Print the June list", ActionDraft("Print the June list")),
        ("print the price list", ActionDraft("print the price list")),
        ("Order flyers by 15 Mar", ActionDraft("Order flyers", "", "2027-03-15")),
        (
            "Kim puts three prices on the page by Fri 4 Dec",
            ActionDraft("Kim puts three prices on the page", "Kim", "2026-12-04"),
        ),
    ],
)
def test_only_what_a_line_names_is_told(text: str, told: ActionDraft) -> None:
    assert read_change(text, NOTHING_SAID, SUNDAY) == told


@pytest.mark.parametrize("text", ["", "  ", ":", "nobody by friday", "by nevruary", "Kim by nevruary"])
def test_a_line_without_words_or_with_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CoachError):
        read_change(text, NOTHING_SAID, SUNDAY)

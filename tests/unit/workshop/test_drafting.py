"""Who does an action and by when, read from the one line it is typed in."""

from __future__ import annotations

from datetime import date

import pytest

from journeycoach.workshop.drafting import draft_in
from tests.adapters.lines import typed_into
from tests.adapters.shop import a_workshop

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("line", "what", "owner", "due"),
    [
        (
            "Put a pump outside by next friday",
            "Put a pump outside by next friday",
            "you",
            "2026-03-13",
        ),
        ("Kim: book-now button, 15 Mar", "book-now button, 15 Mar", "Kim", "2026-03-15"),
        ("Kim puts three prices on the page", "Kim puts three prices on the page", "Kim", ""),
        ("Order flyers by 5 Apr", "Order flyers by 5 Apr", "you", "2026-04-05"),
        ("I call Ann tomorrow", "I call Ann tomorrow", "you", "2026-03-03"),
        ("Ask two customers: why here", "Ask two customers: why here", "you", ""),
    ],
)
def test_a_line_is_read_into_an_action(line: str, what: str, owner: str, due: str) -> None:
    draft = draft_in(line, a_workshop().answers, MONDAY)

    assert (draft.what, draft.owner, draft.due) == (what, owner, due)


def test_an_action_in_the_conversation_has_its_owner_and_its_day() -> None:
    workshop = a_workshop()

    typed_into(workshop, ["Bench Eleven", "/action Kim: book-now button, 15 Mar"])

    (action,) = workshop.session.actions.values()
    assert (action.what, action.owner, action.due) == ("book-now button, 15 Mar", "Kim", "2026-03-15")

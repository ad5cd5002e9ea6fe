"""What the plan takes for known."""

from __future__ import annotations

import pytest

from journeycoach.domain.case import make_case
from journeycoach.domain.document import plain
from journeycoach.domain.known import known_only
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.plan_reader import all_lines, section_text


@pytest.mark.parametrize("text", ["don't know", "idk", "no idea", "Not sure.", "?", "??"])
def test_an_answer_that_says_it_is_not_known_is_none(text: str) -> None:
    case = make_case(SessionBuilder().holds("loyalty.referral", text).answers(), SUNDAY)

    assert not case.has("loyalty.referral")
    assert case.text("loyalty.referral") == ""


def test_the_plan_asks_for_it_and_quotes_it_nowhere() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").holds("loyalty.referral", "don't know").plan()

    assert "don't know" not in " ".join(plain(words) for _, words in all_lines(plan))
    assert "not known yet" in section_text(plan, "basis")


def test_what_is_known_stays_as_it_is() -> None:
    answers = SessionBuilder().says("loyalty.referral", "I don't know her, a neighbour sent her").answers()

    assert known_only(answers) is answers

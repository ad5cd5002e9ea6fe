"""Actions fit every business that may get them: a shop, a practice, somebody who works from home."""

from __future__ import annotations

import re

import pytest

from tests.adapters.methods_here import method

METHODS = ("five-stage", "seven-step", "ten-step", "avatar-map", "persona-funnel")
TRADE = re.compile(
    r"\b(?:packed|parcel is|the till|order book|lock up|drive to|their order|the order (?!of)|"
    r"(?:next|new|week's) orders?\b(?!,))",
    re.IGNORECASE,
)
"""Words that only some trades can act on."""


@pytest.mark.parametrize("method_id", METHODS)
def test_an_action_that_anybody_may_get_speaks_of_no_single_trade(method_id: str) -> None:
    pack = method(method_id)
    for_some = {question.topic for question in pack.questions() if question.show_if}

    texts = [
        text
        for stage in pack.stages
        for each in stage.proposals
        if each.topic not in for_some
        for text in (each.what, each.done_when, each.when_then)
    ]

    assert [text for text in texts if TRADE.search(text)] == []

"""A recap has fewer than 200 words, whatever is in the session, and tells all that it left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.answers import Answers
from journeycoach.domain.deeds import read_deeds
from journeycoach.domain.events import Recorded
from journeycoach.domain.recap import PARTS, Recap, fitted, recap_of
from journeycoach.domain.session import fold
from journeycoach.domain.talks import last_talk
from journeycoach.reports.recap import recap_text
from journeycoach.resources import template_folders
from tests.adapters.any_event import events, texts
from tests.adapters.builder import SUNDAY, five_stages
from tests.adapters.clock import START

if TYPE_CHECKING:
    from journeycoach.domain.events import Event

lines = st.lists(texts | st.text("ab \n", max_size=400) | st.just("a " * 300), max_size=30).map(tuple)
recaps = st.builds(
    Recap,
    client=texts,
    business=texts,
    day=st.just("Monday 2 March"),
    is_call=st.booleans(),
    answered=st.integers(0, 999),
    decided=lines,
    tasks=lines,
    parked=lines,
    later=lines,
    next_call=st.just("Thursday 12 March at 10:00"),
)


@given(recaps)
def test_no_recap_has_200_words(recap: Recap) -> None:
    text = recap_text(recap, template_folders())

    assert len(text.split()) < 200


@given(recaps, st.integers(1, 60))
def test_what_is_told_and_what_is_left_to_the_plan_is_all(recap: Recap, each: int) -> None:
    short = fitted(recap, lambda one: each * sum(len(getattr(one, part)) for part in PARTS))

    for part in PARTS:
        assert len(getattr(short, part)) + short.more(part) == len(getattr(recap, part))


@given(st.lists(events, max_size=30))
def test_any_log_gives_a_recap_of_few_lines_that_cannot_be_mistaken(happened: list[Event]) -> None:
    log = [Recorded(n, n, START, "owner", "w", event) for n, event in enumerate(happened, start=1)]
    answers = Answers(five_stages(), fold(log))
    talk = last_talk(log, answers.session, lambda moment: moment)
    if talk is None:
        return

    text = recap_text(recap_of(talk, answers, read_deeds(answers, ()), SUNDAY), template_folders())

    assert len(text.split()) < 200
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)

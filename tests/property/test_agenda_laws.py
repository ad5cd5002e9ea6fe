"""Laws of the agenda: what no plan of a call may do, whatever was answered and however short it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.domain.agenda import plan_call, whole_minutes
from journeycoach.domain.answers import Answers
from journeycoach.domain.call_events import CallBegun, QuestionDeferred
from journeycoach.domain.events import (
    Event,
    OpenReason,
    PackChosen,
    QuestionLeftOpen,
    Recorded,
    StageDeepened,
)
from journeycoach.domain.interview import open_questions
from journeycoach.domain.must_ask import must_ask
from journeycoach.domain.session import fold
from journeycoach.workshop.call_words import how_tight
from tests.adapters.clock import START
from tests.adapters.methods_here import library, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.packs import Question

METHODS = sorted(library().ids())
minutes_at_hand = st.floats(0.5, 240)


@st.composite
def half_done(draw: st.DrawFn) -> Answers:
    """A session of any method: some questions settled, or all that must be asked; some stages deeper."""
    pack = method(draw(st.sampled_from(METHODS)))
    questions = list(pack.questions())
    settled = draw(st.lists(st.sampled_from(questions), max_size=40, unique_by=lambda each: each.id))
    if draw(st.booleans()):
        settled = [each for each in questions if each in settled or each.id in must_ask(pack)]
    deep = draw(st.lists(st.sampled_from(pack.stages), max_size=3, unique_by=lambda each: each.id))
    events: list[Event] = [PackChosen(pack.id, pack.subject), CallBegun(60, 0)]
    plain = Answers(pack, fold(()))
    events += [QuestionLeftOpen(each.id, plain.key(each.topic), OpenReason.SKIPPED) for each in settled]
    events += [StageDeepened(stage.id) for stage in deep]
    log = [Recorded(n, n, START, "owner", "w", event) for n, event in enumerate(events, 1)]
    return Answers(pack, fold(log))


def open_in(answers: Answers) -> tuple[Question, ...]:
    """Everything that is still to be put."""
    return tuple(q for stage in answers.pack.stages for q in open_questions(stage, answers))


def with_put_off(answers: Answers, questions: Sequence[Question]) -> Answers:
    """The same in a call that had no time for these."""
    events: list[Event] = [CallBegun(60, 0)]
    events += [QuestionDeferred(each.id, answers.key(each.topic)) for each in questions]
    log = [Recorded(n, n, START, "coach", "w", event) for n, event in enumerate(events, 1)]
    return replace(answers, session=replace(answers.session, meetings=fold(log).meetings))


@given(half_done(), minutes_at_hand)
def test_no_plan_drops_a_question_of_the_must_ask_set(answers: Answers, minutes: float) -> None:
    must = {question.id for question in open_in(answers)} & must_ask(answers.pack)

    agenda = plan_call(answers, minutes)

    assert must <= {item.question.id for item in agenda.items}
    assert not must & {question.id for question in agenda.waits}


@given(half_done(), minutes_at_hand)
def test_what_is_planned_is_what_is_at_hand(answers: Answers, minutes: float) -> None:
    agenda = plan_call(answers, minutes)

    assert sum(slot.minutes for slot in agenda.slots) + agenda.closing == pytest.approx(minutes)
    assert all(item.minutes > 0 for item in agenda.items)


@given(half_done(), minutes_at_hand)
def test_each_open_question_is_either_planned_or_waits(answers: Answers, minutes: float) -> None:
    agenda = plan_call(answers, minutes)

    planned = [item.question.id for item in agenda.items if not item.is_extra]
    waits = [question.id for question in agenda.waits]
    assert sorted(planned + waits) == sorted(question.id for question in open_in(answers))


@given(half_done(), minutes_at_hand, st.data())
def test_a_plan_says_so_when_what_has_to_be_asked_alone_is_too_long(
    answers: Answers, minutes: float, data: st.DataObject
) -> None:
    at_hand = data.draw(st.sampled_from(["", *(question.id for question in open_in(answers))]))

    agenda = plan_call(answers, minutes, at_hand)

    assert bool(how_tight(agenda)) == agenda.is_tight
    assert not agenda.is_tight or all(item.is_must or item.question.id == at_hand for item in agenda.items)


@given(half_done(), minutes_at_hand, st.data())
def test_the_question_at_hand_stays_on_every_plan(
    answers: Answers, minutes: float, data: st.DataObject
) -> None:
    at_hand = data.draw(st.sampled_from([question.id for question in open_in(answers)] or [""]))

    agenda = plan_call(answers, minutes, at_hand)

    assert not at_hand or at_hand in {item.question.id for item in agenda.items}
    assert sum(slot.minutes for slot in agenda.slots) + agenda.closing == pytest.approx(minutes)


@given(half_done(), minutes_at_hand, minutes_at_hand)
def test_nothing_deeper_is_planned_while_there_was_no_time_for_a_question_of_the_pass(
    answers: Answers, before: float, minutes: float
) -> None:
    then = with_put_off(answers, plan_call(answers, before).waits)

    agenda = plan_call(then, minutes)

    lacks_time = agenda.waits or then.session.meetings.put_off
    deeper = [item.question.id for item in agenda.items if item.is_extra]
    assert not (lacks_time and deeper)


@given(half_done(), minutes_at_hand)
def test_once_the_rest_is_put_off_a_plan_of_as_many_minutes_puts_off_nothing_more(
    answers: Answers, minutes: float
) -> None:
    then = with_put_off(answers, plan_call(answers, minutes).waits)

    assert plan_call(then, minutes).waits == ()


@given(st.lists(st.floats(0, 60), min_size=1, max_size=12), st.integers(0, 1))
def test_whole_minutes_add_up(shares: list[float], up: int) -> None:
    total = int(sum(shares)) + up * (sum(shares) > int(sum(shares)))

    whole = whole_minutes(shares, total)

    assert sum(whole) == total
    assert all(abs(many - share) <= 1 for many, share in zip(whole, shares, strict=True))

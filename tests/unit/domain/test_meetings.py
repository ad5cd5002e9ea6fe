"""What calls and looks back leave in a session."""

from __future__ import annotations

import pytest

from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    CallBegun,
    CallEnded,
    CallPaused,
    ChangeTold,
    DecisionMade,
    FlagLowered,
    FollowUpBegun,
    FollowUpEnded,
    NextCallSet,
    Outcome,
    QuestionDeferred,
    QuestionFlagged,
    QuestionPut,
    ReadingGiven,
    Sorted,
    ThoughtCaptured,
    ThoughtSorted,
    Verdict,
)
from journeycoach.domain.events import AnswerGiven, Event, Key, OpenReason, QuestionLeftOpen, Recorded, Undone
from journeycoach.domain.meetings import Meetings, Put
from journeycoach.domain.session import fold
from tests.adapters.clock import START

WHO = Key("customer.who")


def after(*events: Event, by: str = "coach") -> Meetings:
    """What a log of these events, a step each, makes."""
    log = [Recorded(n, n, START, by, "w", event) for n, event in enumerate(events, start=1)]
    return fold(log).meetings


def test_what_was_put_off_is_not_asked_until_the_call_is_over() -> None:
    events = (CallBegun(60, 0), QuestionDeferred("ideal-customer", WHO))

    assert after(*events).put_off == (WHO,)
    assert after(*events, CallEnded(9)).put_off == ()
    assert after(*events, CallEnded(9)).calls[-1].deferred == (WHO,)


def test_without_a_call_nothing_is_put_off_and_no_clock_runs() -> None:
    assert after(QuestionDeferred("ideal-customer", WHO), CallPaused(3)) == Meetings()


@pytest.mark.parametrize(
    "settled",
    [
        AnswerGiven("ideal-customer", WHO, "Kim", "Kim"),
        QuestionLeftOpen("ideal-customer", WHO, OpenReason.SKIPPED),
        QuestionPut(""),
    ],
    ids=["answered", "left open", "back to the order"],
)
def test_a_question_is_put_until_it_is_settled(settled: Event) -> None:
    put = (QuestionPut("ideal-customer"), QuestionPut("ideal-customer", "Who was it?"))

    assert after(*put).put == Put("ideal-customer", "Who was it?")
    assert after(*put, AnswerGiven("other", Key("other"), "x", "x")).put is not None
    assert after(*put, settled).put is None


def test_a_question_has_one_flag_at_most() -> None:
    up = (
        QuestionFlagged("ideal-customer", WHO, "too broad"),
        QuestionFlagged("ideal-customer", WHO, "which"),
    )

    assert [flag.text for flag in after(*up).flags] == ["which"]
    assert after(*up, FlagLowered("ideal-customer", WHO)).flags == ()


def test_decisions_and_the_next_call_are_kept_with_who_said_them() -> None:
    meetings = after(DecisionMade("No more fairs"), NextCallSet("2026-04-02T10:00"), by="Kim")

    assert [(each.text, each.said.author) for each in meetings.decisions] == [("No more fairs", "Kim")]
    assert meetings.next_call == "2026-04-02T10:00"


def test_a_captured_line_waits_until_it_is_sorted() -> None:
    caught = (ThoughtCaptured("t1", "ask about winter"), ThoughtCaptured("t2", "two prices"))

    meetings = after(*caught, ThoughtSorted("t2", Sorted.ACTION, "a7"))

    assert [each.id for each in meetings.waiting] == ["t1"]
    assert (meetings.thoughts[1].to, meetings.thoughts[1].target) == (Sorted.ACTION, "a7")


def test_the_coachs_reading_of_an_answer_is_replaced_and_taken_back() -> None:
    readings = after(ReadingGiven(WHO, "price"), ReadingGiven(WHO, "trust")).readings

    assert [each.text for each in readings[WHO]] == ["trust"]
    assert after(ReadingGiven(WHO, "price"), ReadingGiven(WHO, "")).readings[WHO] == ()


def test_a_look_back_holds_the_last_word_on_each_action_and_assumption() -> None:
    meetings = after(
        FollowUpBegun("2026-03-01"),
        ActionReviewed("a1", Outcome.STUCK, "no printer"),
        ActionReviewed("a2", Outcome.DONE),
        ActionReviewed("a1", Outcome.GOING_ON),
        AssumptionSettled(WHO, Verdict.FELL, "two of nine"),
        ChangeTold("a rival closed"),
        FollowUpEnded("on the way"),
    )

    (look,) = meetings.follow_ups
    assert {each.action: each.outcome for each in look.reviewed} == {"a2": "done", "a1": "going-on"}
    assert [(each.verdict, each.text) for each in look.settled] == [(Verdict.FELL, "two of nine")]
    assert (look.changes, look.summary, look.is_over) == (("a rival closed",), "on the way", True)


def test_something_settled_between_looks_has_a_look_of_its_own() -> None:
    meetings = after(FollowUpBegun(), FollowUpEnded(), ChangeTold("a new oven"))

    assert [each.changes for each in meetings.follow_ups] == [(), ("a new oven",)]


def test_undoing_a_decision_takes_it_out() -> None:
    assert after(DecisionMade("No more fairs"), Undone(1)).decisions == ()

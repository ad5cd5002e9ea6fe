"""What is handed out is what holds now, and not how it came about."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.domain.call_events import (
    CallBegun,
    CallEnded,
    CallMoved,
    DecisionMade,
    FlagLowered,
    QuestionDeferred,
    QuestionFlagged,
    QuestionPut,
    ReadingGiven,
    Sorted,
    ThoughtCaptured,
    ThoughtSorted,
)
from journeycoach.domain.events import (
    ActionAdded,
    ActionChanged,
    ActionDropped,
    AnswerGiven,
    AnswerWithdrawn,
    Event,
    IdeaParked,
    Key,
    NudgeKept,
    ProposalDeclined,
    Recorded,
    Undone,
    Unknown,
)
from journeycoach.domain.session import Session, fold
from journeycoach.domain.shared_log import shared_log
from tests.adapters.any_event import events
from tests.adapters.clock import START

WHO = Key("customer.who")


def log_of(happened: tuple[Event, ...]) -> list[Recorded]:
    """A step each, an hour apart."""
    return [
        Recorded(n, n, START + timedelta(hours=n), "owner", f"w{n}", event)
        for n, event in enumerate(happened, start=1)
    ]


def shared(*happened: Event) -> tuple[Event, ...]:
    log = log_of(happened)
    return tuple(record.event for record in shared_log(log, fold(log), same))


def same(moment: datetime) -> datetime:
    """A wall clock that shows UTC."""
    return moment


def said(text: str) -> AnswerGiven:
    return AnswerGiven("ideal-customer", WHO, text, text)


def test_only_the_last_answer_is_handed_out() -> None:
    assert shared(said("Everybody"), said("Nurses")) == (said("Nurses"),)
    assert shared(said("Everybody"), AnswerWithdrawn(WHO)) == ()


def test_what_was_taken_back_is_not_handed_out() -> None:
    assert shared(IdeaParked("a van"), IdeaParked("a stall"), Undone(1)) == (IdeaParked("a stall"),)


def test_advice_on_words_that_are_gone_is_not_handed_out() -> None:
    kept = NudgeKept("vague", WHO, "Everybody")

    assert shared(said("Everybody"), kept, said("Nurses")) == (said("Nurses"),)
    assert kept in shared(said("Everybody who works"), kept)


def test_an_action_is_handed_out_in_its_last_words() -> None:
    added = ActionAdded("a", "", "Ring Bart about his debts", "Kim", proposal="ring")
    changed = ActionChanged("a", {"what": "Ring Bart", "state": "done"})

    told = shared(added, changed)

    assert told == (replace(added, what="Ring Bart"), ActionChanged("a", {"state": "done"}))
    assert shared(added, ActionDropped("a")) == (ProposalDeclined("ring"),)


def test_neither_the_clock_nor_what_the_coach_sees_alone_is_handed_out() -> None:
    clock = (CallBegun(60, 5_000, "b"), CallMoved("offer", 6_000, "b"), CallEnded(9_000, "b"))
    thought = (
        ThoughtCaptured("t", "debts"),
        ThoughtSorted("t", Sorted.DROPPED),
        ThoughtCaptured("u", "more"),
    )
    flag = (QuestionFlagged("q", WHO, "he lied"), FlagLowered("q", WHO), QuestionFlagged("r", WHO, "again"))
    led = (QuestionPut("q", "Really?"), QuestionDeferred("q", WHO), ReadingGiven(WHO, "vain"))

    assert shared(*clock, *thought, *flag, *led, DecisionMade("No fairs")) == (DecisionMade("No fairs"),)


def test_what_this_version_cannot_read_is_not_handed_out() -> None:
    assert shared(Unknown("later", {"text": "secret"})) == ()


def test_times_are_days_and_windows_have_no_names() -> None:
    log = log_of((said("Nurses"), IdeaParked("a van")))

    records = shared_log(log, fold(log), same)

    assert {record.window for record in records} == {"shared"}
    assert {(record.at.hour, record.at.minute) for record in records} == {(12, 0)}
    assert [(record.number, record.step) for record in records] == [(1, 1), (2, 2)]


def facts(session: Session) -> tuple[object, ...]:
    """What a copy has to keep."""
    open_ones = {name: each for name, each in session.actions.items() if each.state != "dropped"}
    return (
        {key: (each.text, each.value, each.evidence, each.source) for key, each in session.answers.items()},
        {key: (each.reason, each.whom) for key, each in session.left_open.items()},
        {name: (each.what, each.owner, each.due, each.state) for name, each in open_ones.items()},
        (session.parked, session.packs, session.heard, session.closed, session.deepened),
        tuple(each.text for each in session.meetings.decisions),
        session.meetings.next_call,
    )


def has_doubles(happened: list[Event]) -> bool:
    """Whether two actions or thoughts go by one id, which no session has."""
    names = [each.action for each in happened if isinstance(each, ActionAdded)]
    names += [each.thought for each in happened if isinstance(each, ThoughtCaptured)]
    return len(names) != len(set(names))


@given(st.lists(events, max_size=25))
def test_a_copy_holds_what_the_session_holds(happened: list[Event]) -> None:
    if has_doubles(happened):
        return
    log = log_of(tuple(happened))

    copy = shared_log(log, fold(log), same)

    before, after = facts(fold(log)), facts(fold(copy))
    assert before == after
    assert facts(fold(shared_log(copy, fold(copy), same))) == after

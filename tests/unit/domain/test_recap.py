"""What is told of a call: what was agreed in it, shortest first to go."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.call_events import (
    ActionReviewed,
    CallBegun,
    CallEnded,
    DecisionMade,
    FollowUpBegun,
    FollowUpEnded,
    NextCallSet,
    Outcome,
    QuestionDeferred,
)
from journeycoach.domain.deeds import read_deeds
from journeycoach.domain.events import ActionAdded, ActionChanged, IdeaParked, Key, Recorded, Undone
from journeycoach.domain.recap import MOST_WORDS, Recap, fitted, recap_of
from journeycoach.domain.session import fold
from journeycoach.domain.talks import last_talk
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.clock import START

if TYPE_CHECKING:
    from journeycoach.domain.events import Event

DAY = timedelta(days=1)
PRICES = ActionAdded("a1", "", "put three prices on the page", "Kim", "2026-12-02")
EMPTY = Recap("Anna", "Bench Eleven", "Monday 2 March", is_call=True, answered=0)


def told(*events: Event | timedelta, answers: dict[str, str] | None = None, by: str = "coach") -> Recap:
    """The recap of a log of these events, a minute apart; a stretch of time stands between two of them."""
    builder = SessionBuilder().says_all(answers or {})
    at = START
    for event in events:
        if isinstance(event, timedelta):
            at += event
            continue
        at += timedelta(minutes=1)
        number = len(builder.log) + 1
        builder.log.append(Recorded(number, number, at, by, "w", event))
    read = builder.answers()
    talk = last_talk(builder.log, read.session, same)
    assert talk is not None
    return recap_of(talk, read, read_deeds(read, ()), SUNDAY)


def same(moment: datetime) -> datetime:
    """A wall clock that shows UTC."""
    return moment


def test_a_session_in_which_nothing_happened_has_no_talk() -> None:
    assert last_talk((), fold(()), same) is None


def test_only_the_last_call_is_told() -> None:
    first = (CallBegun(60, 0), DecisionMade("No more fairs"), CallEnded(9))
    second = (CallBegun(60, 0), DecisionMade("A page for each price"), CallEnded(9))

    recap = told(*first, 7 * DAY, *second)

    assert recap.decided == ("A page for each price",)
    assert recap.is_call


def test_what_is_sorted_after_the_call_on_its_day_belongs_to_it_and_what_comes_later_does_not() -> None:
    call = (CallBegun(60, 0), CallEnded(9))

    recap = told(*call, IdeaParked("a stall"), DAY, IdeaParked("a van"))

    assert recap.parked == ("a stall",)


def test_a_look_back_after_the_call_is_told_in_its_own_words() -> None:
    others = (ActionAdded("a2", "", "ring Bart", "Kim"), ActionAdded("a3", "", "buy a van", "Kim"))
    call = (CallBegun(60, 0), PRICES, *others, DecisionMade("No fairs"), CallEnded(9))
    look = (
        ActionReviewed("a1", Outcome.DONE),
        ActionReviewed("a2", Outcome.STUCK, "no number"),
        ActionReviewed("a3", Outcome.DROPPED, "too dear"),
    )
    new = ActionAdded("a4", "", "print the list", "Kim")

    recap = told(*call, 30 * DAY, FollowUpBegun(), *look, ActionChanged("a1", {"state": "done"}), new)

    assert (recap.is_call, recap.is_look) == (False, True)
    assert recap.done == ("put three prices on the page",)
    assert recap.stuck == ("ring Bart (no number)",)
    assert recap.decided == ("Dropped: buy a van (too dear)",)
    assert recap.tasks == ("Kim: ring Bart (no day yet)", "Kim: print the list (no day yet)")


def test_a_call_after_a_look_back_is_what_is_told() -> None:
    recap = told(FollowUpBegun(), FollowUpEnded(), DAY, CallBegun(60, 0), DecisionMade("No fairs"))

    assert (recap.is_call, recap.decided) == (True, ("No fairs",))


def test_a_call_that_nobody_ended_is_over_an_hour_after_its_time() -> None:
    soon, late = timedelta(minutes=110), timedelta(minutes=20)

    recap = told(CallBegun(60, 0), soon, IdeaParked("a stall"), late, IdeaParked("a van"))

    assert recap.parked == ("a stall",)


def test_what_is_sorted_after_midnight_belongs_to_the_call() -> None:
    to_midnight = START.replace(hour=23, minute=40) - START

    recap = told(
        to_midnight, CallBegun(60, 0), timedelta(minutes=15), CallEnded(9), 0.01 * DAY, IdeaParked("a")
    )

    assert recap.parked == ("a",)


def test_without_a_call_the_last_day_is_told() -> None:
    recap = told(IdeaParked("a van"), DAY, IdeaParked("a stall"), PRICES)

    assert (recap.is_call, recap.parked) == (False, ("a stall",))
    assert recap.tasks == ("Kim: put three prices on the page, by Wed 2 Dec",)


def test_what_was_taken_back_is_not_told() -> None:
    recap = told(CallBegun(60, 0), DecisionMade("No more fairs"), Undone(2))

    assert recap.decided == ()


def test_what_was_put_off_is_told_until_it_has_an_answer() -> None:
    put_off = QuestionDeferred("", Key("customer.who")), QuestionDeferred("", Key("customer.pain"))

    recap = told(CallBegun(60, 0), *put_off, answers={"customer.who": "Nurses"})

    assert len(recap.later) == 1


@pytest.mark.parametrize(
    ("what", "owner", "line"),
    [
        ("Kim puts three prices up", "Kim", "Kim puts three prices up, by Wed 2 Dec"),
        ("Kim puts three prices up by 2 December", "Kim", "Kim puts three prices up by 2 December"),
        ("I put three prices up.", "me", "You: put three prices up, by Wed 2 Dec"),
        ("print the list", "", "Nobody yet: print the list, by Wed 2 Dec"),
        ("print the list", "Kim and Bart", "Kim and Bart: print the list, by Wed 2 Dec"),
    ],
    ids=["named", "dated", "self", "nobody", "two"],
)
def test_a_task_says_who_and_when_once(what: str, owner: str, line: str) -> None:
    recap = told(CallBegun(60, 0), ActionAdded("a", "", what, owner, "2026-12-02"))

    assert recap.tasks == (line,)


def test_a_weekday_that_was_said_is_told_with_its_date() -> None:
    recap = told(CallBegun(60, 0), ActionAdded("a", "", "Kim rings them by friday", "Kim", "2026-03-06"))

    assert recap.tasks == ("Kim rings them by friday (Fri 6 Mar)",)


def test_whoever_leads_by_name_signs() -> None:
    assert told(CallBegun(60, 0)).coach == ""
    assert told(CallBegun(60, 0), by="Dana").coach == "Dana"


def test_a_long_task_keeps_its_day() -> None:
    what = f"Let the page end with “Ready to see your yard with a pool in it? {'And warm words ' * 9}”"
    recap = told(CallBegun(60, 0), ActionAdded("a", "", what, "Kim", "2026-12-02"))

    assert recap.tasks[0].endswith(", by Wed 2 Dec")


def test_a_quotation_that_was_cut_is_closed() -> None:
    long = ActionAdded("a", "", f"put “{'very warm words ' * 20}” above the photo", "Kim")

    (line,) = told(CallBegun(60, 0), long).tasks

    assert line.count("“") == line.count("”") == 1


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-12-10", "Thursday 10 December"),
        ("2026-12-10T10:00", "Thursday 10 December at 10:00"),
        ("2027-01-07", "Thursday 7 January 2027"),
        ("2020-01-07", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_the_next_call_is_told_in_words_unless_it_lies_behind(at: str, words: str) -> None:
    assert told(CallBegun(60, 0), NextCallSet(at)).next_call == words


@pytest.mark.parametrize(
    ("owner", "client"),
    [
        ("Anna Berg, owner", "Anna"),
        ("Dr. Rosa Berg", "Rosa"),
        ("Mr Kim", "Mr Kim"),
        ("the Hallams", "Hallams"),
        ("my wife Ann", "Ann"),
        ("my wife", ""),
        ("kim", "kim"),
    ],
)
def test_the_client_is_greeted_by_first_name(owner: str, client: str) -> None:
    assert told(CallBegun(60, 0), answers={"people.owner": owner}).client == client


def test_what_matters_least_is_left_to_the_plan_first() -> None:
    full = Recap(
        **{name: getattr(EMPTY, name) for name in ("client", "business", "day", "is_call", "answered")},
        decided=("d",) * 3,
        tasks=("t",) * 3,
        parked=("p",) * 3,
        later=("l",) * 3,
    )

    def words(recap: Recap) -> int:
        lines = sum(len(getattr(recap, part)) for part in ("decided", "tasks", "parked", "later"))
        return MOST_WORDS - 9 + lines

    short = fitted(full, words)

    assert (len(short.decided), len(short.tasks), len(short.parked), len(short.later)) == (3, 3, 1, 2)
    assert (short.more("parked"), short.more("later"), short.more("tasks")) == (2, 1, 0)


def test_days_are_those_on_the_owners_wall() -> None:
    records = [Recorded(1, 1, START.replace(hour=23), "owner", "w", IdeaParked("late"))]

    talk = last_talk(records, fold(records), lambda moment: moment + timedelta(hours=2))

    assert talk is not None
    assert talk.day == date(START.year, START.month, START.day) + DAY

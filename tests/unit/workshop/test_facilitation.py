"""A led call: its hour, what is put off, and what is said beside the answers."""

from __future__ import annotations

import pytest

from journeycoach.domain.call_events import CallMoved, CallPaused, Sorted
from journeycoach.domain.errors import AnswerRefusedError, CoachError, NothingToUndoError
from journeycoach.domain.events import AnswerGiven, Key, OpenReason, QuestionLeftOpen, Recorded
from journeycoach.domain.interview import Asking, PlayingBack
from journeycoach.domain.must_ask import must_ask
from journeycoach.domain.undo import step_to_undo
from journeycoach.workshop.facilitation import Facilitation
from tests.adapters.clock import START, FixedClock
from tests.adapters.methods_here import method
from tests.adapters.shop import a_workshop

PAIN = Key("customer.pain")


class Room:
    """A call of so many minutes on the default method, with a clock that is moved by hand."""

    def __init__(self, minutes: int = 60) -> None:
        self.clock = FixedClock()
        self.workshop = a_workshop(method("five-stage"), clock=self.clock)
        self.workshop.answer("Bench Eleven")
        self.call = Facilitation(self.workshop)
        if minutes:
            self.call.begin(minutes)

    def wait(self, **units: float) -> None:
        """Let time pass."""
        self.clock.pass_by(**units)

    @property
    def asked(self) -> str:
        """The id of the question that is put."""
        moment = self.workshop.moment
        return moment.question.id if isinstance(moment, Asking) else ""


# The hour


def test_a_call_has_a_clock_from_its_beginning() -> None:
    room = Room(60)

    room.wait(minutes=12)

    assert room.call.time is not None
    assert (room.call.time.used, room.call.time.left) == (720, 2880)


def test_without_a_call_there_is_an_agenda_and_no_clock() -> None:
    room = Room(0)

    assert (room.call.time, room.call.plan, room.call.stages, room.call.notice()) == (None, None, (), "")
    assert room.call.agenda.minutes == 60


@pytest.mark.parametrize("deed", ["pause", "resume", "left", "close_stage", "end"])
def test_without_a_call_a_deed_of_the_clock_says_how_to_begin(deed: str) -> None:
    with pytest.raises(CoachError, match="No call is going on"):
        getattr(Room(0).call, deed)()


def test_two_calls_at_once_are_refused() -> None:
    with pytest.raises(CoachError, match="going on already"):
        Room(60).call.begin(30)


def test_a_short_call_puts_off_at_once_what_it_has_no_time_for() -> None:
    room = Room(0)

    turn = room.call.begin(20)

    assert turn.note.startswith("The clock runs: 20 minutes. Put off until after the call: “")
    assert room.workshop.session.meetings.put_off


def test_undo_after_the_beginning_brings_the_questions_back_and_not_the_call_down() -> None:
    room = Room(20)

    room.workshop.undo()

    assert room.workshop.session.meetings.put_off == ()
    assert room.call.time is not None


def test_told_how_much_is_left_the_call_keeps_the_must_ask_set_and_one_undo_takes_it_back() -> None:
    room = Room(60)
    room.wait(minutes=20)
    must = {question.id for question in room.call.agenda.must}

    turn = room.call.left(25)
    planned = {item.question.id for item in room.call.agenda.items}
    room.workshop.undo()

    assert "Put off until after the call" in turn.note
    assert must <= planned
    assert room.workshop.session.meetings.put_off == ()
    assert room.call.time is not None
    assert room.call.time.left == 40 * 60


def test_more_time_takes_up_again_what_was_put_off_and_one_undo_takes_that_back() -> None:
    room = Room(20)
    waiting = room.workshop.session.meetings.put_off

    turn = room.call.left(60)

    assert room.workshop.session.meetings.put_off == ()
    assert "Back on the agenda: “" in turn.note
    room.workshop.undo()
    assert room.workshop.session.meetings.put_off == waiting


def test_a_longer_call_takes_up_only_what_fits() -> None:
    room = Room(20)
    before = room.workshop.session.meetings.put_off

    room.call.add(25)

    after = room.workshop.session.meetings.put_off
    assert set(after) < set(before)
    assert after


def test_more_time_goes_to_what_was_put_off_before_anything_deeper() -> None:
    room = Room(60)
    room.call.left(20)
    put_off = room.workshop.session.meetings.put_off

    turn = room.call.left(60)

    planned = {room.workshop.answers.key(each.question.topic) for each in room.call.agenda.items}
    assert set(put_off) <= planned
    assert "Back on the agenda: " in turn.note


def test_a_stage_that_was_closed_early_stays_closed_when_there_is_more_time() -> None:
    room = Room(60)
    room.call.close_stage()
    closed = room.workshop.session.meetings.put_off

    room.call.left(90)

    assert set(closed) <= set(room.workshop.session.meetings.put_off)


def test_the_question_being_talked_about_is_not_put_off() -> None:
    room = Room(60)
    room.workshop.jump("loyalty-reward")
    room.workshop.leave_jump()
    room.workshop.answer("Candles")
    at_hand = room.asked

    room.call.left(5)

    assert room.asked == at_hand == "business-kind"


def test_too_little_time_for_the_must_ask_set_is_said() -> None:
    turn = Room(60).call.left(8)

    assert (
        "11 questions in 8 minutes: under a minute each." in turn.note or "under a minute each" in turn.note
    )


def test_with_the_must_ask_set_settled_a_minute_is_planned_for_the_question_at_hand() -> None:
    room = Room(60)
    answers = room.workshop.answers
    vital = [each for each in answers.pack.questions() if each.id in must_ask(answers.pack)]
    room.workshop.note_down(
        *(QuestionLeftOpen(each.id, answers.key(each.topic), OpenReason.SKIPPED) for each in vital)
    )
    others = [each for each in answers.pack.questions() if each not in vital and each.core]
    room.workshop.jump(max(others, key=lambda each: each.minutes).id)

    turn = room.call.left(1)

    assert turn.note.startswith("1 question in 1 minute.")


def test_time_is_added_to_the_second() -> None:
    room = Room(60)
    room.wait(seconds=90)

    room.call.add(10)

    assert room.call.time is not None
    assert room.call.time.left == 68 * 60 + 30


def test_minutes_added_when_the_time_is_long_up_count_from_now() -> None:
    room = Room(10)
    room.wait(minutes=25)

    turn = room.call.add(10)

    assert room.call.time is not None
    assert room.call.time.left == 600
    assert "10 minutes more: 10:00 left." in turn.note


def test_no_call_grows_longer_than_the_longest() -> None:
    room = Room(60)

    with pytest.raises(CoachError, match="600 minutes"):
        room.call.add(560)

    assert room.call.time is not None
    assert room.call.time.left == 60 * 60


def test_a_clock_that_stands_goes_on_standing_when_time_is_added() -> None:
    room = Room(60)
    room.call.pause()

    room.call.add(10)
    room.wait(minutes=5)

    assert room.call.time is not None
    assert (room.call.time.left, room.call.time.is_running) == (70 * 60, False)


def test_pausing_twice_goes_on() -> None:
    room = Room(60)

    room.call.pause()
    room.wait(minutes=5)
    room.call.pause()
    room.wait(minutes=1)

    assert room.call.time is not None
    assert room.call.time.used == 60


def test_a_running_clock_is_not_resumed() -> None:
    with pytest.raises(CoachError, match="is running"):
        Room(60).call.resume()


@pytest.mark.parametrize("minutes", [0, -5, 601])
def test_no_call_has_such_a_length(minutes: int) -> None:
    with pytest.raises(CoachError, match="whole minutes"):
        Room(60).call.left(minutes)


def test_the_clock_counts_for_the_stage_that_is_talked_about() -> None:
    room = Room(60)
    room.wait(minutes=3)
    room.workshop.jump("buying-time")

    moved, again = room.call.moved(), room.call.moved()
    room.wait(minutes=4)

    used = {each.stage.id: each.used for each in room.call.stages}
    assert (moved, again) == (True, False)
    assert (used["awareness"], used["consideration"]) == (180, 240)
    assert room.workshop.log[-1].author == "coach"


def test_the_stages_plan_the_whole_hour() -> None:
    room = Room(60)
    plan = room.call.plan

    assert plan is not None
    assert sum(each.planned for each in room.call.stages) + plan.agenda.closing * 60 == pytest.approx(3600)
    assert [each.is_here for each in room.call.stages] == [True, False, False, False, False]


def test_a_new_plan_adds_to_what_a_stage_has_used() -> None:
    room = Room(60)
    room.wait(minutes=10)

    room.call.left(30)

    planned = {each.stage.id: each.planned for each in room.call.stages}
    plan = room.call.plan
    assert plan is not None
    assert planned["awareness"] > 600
    assert sum(planned.values()) + plan.agenda.closing * 60 == pytest.approx(40 * 60)


def test_a_call_that_keeps_up_is_told_nothing() -> None:
    room = Room(60)
    room.wait(minutes=2)

    assert room.call.notice() == ""
    assert room.call.ahead == pytest.approx(-120)


def test_a_call_that_falls_behind_is_told_so_once_and_nothing_is_done_unasked() -> None:
    room = Room(60)
    room.wait(minutes=14)

    first, again = room.call.notice(), room.call.notice()

    assert first.startswith("14 minutes behind. /left plans the 46 minutes that remain: ")
    assert again == ""
    assert room.workshop.session.meetings.put_off == ()


def test_taking_the_offer_catches_up() -> None:
    room = Room(60)
    room.wait(minutes=24)
    room.call.notice()

    room.call.left()

    assert abs(room.call.ahead) < 1
    assert room.call.notice() == ""


def test_when_the_time_is_up_the_word_is_another() -> None:
    room = Room(10)
    room.wait(minutes=10)

    assert room.call.notice().startswith("The time is up.")
    with pytest.raises(CoachError, match="The time is up"):
        room.call.left()


def test_closing_a_stage_puts_off_what_is_open_and_plays_back_what_was_heard() -> None:
    room = Room(60)

    turn = room.call.close_stage()

    assert isinstance(turn.moment, PlayingBack)
    assert "“What you sell”" in turn.note or turn.note.startswith("Put off until after the call")
    assert PAIN in room.workshop.session.meetings.put_off


def test_a_stage_of_which_nothing_was_heard_is_passed_over() -> None:
    room = Room(60)
    room.call.close_stage()
    room.workshop.confirm_heard()
    room.workshop.accept()
    room.workshop.go_on()

    room.call.close_stage()

    assert room.asked == "buying-friction"


def test_the_end_opens_again_what_was_put_off() -> None:
    room = Room(20)
    deferred = len(room.workshop.session.meetings.put_off)

    turn = room.call.end()

    assert deferred
    assert f"What was put off is open again: {deferred} questions." in turn.note
    assert room.workshop.session.meetings.put_off == ()


def test_a_call_goes_on_in_another_window() -> None:
    room = Room(60)
    room.wait(minutes=5)

    turn = Facilitation(room.workshop).begin_or_go_on(60)

    assert turn.note == "The call goes on: 55:00 left."
    assert len(room.workshop.session.meetings.calls) == 1


def test_a_call_that_nobody_ended_is_closed_and_another_begun() -> None:
    room = Room(60)
    room.wait(hours=30)

    room.call.begin_or_go_on(45)

    assert [call.is_over for call in room.workshop.session.meetings.calls] == [True, False]


# What is said beside the answers


def test_a_flag_stands_at_the_question_at_hand_until_it_is_lowered() -> None:
    room = Room()

    room.call.flag("ask her sister")
    up = room.workshop.session.meetings.flags
    room.call.lower()

    assert [(flag.question, flag.text, flag.said.author) for flag in up] == [
        ("business-offer", "ask her sister", "coach")
    ]
    assert room.workshop.session.meetings.flags == ()


def test_where_no_flag_is_none_comes_down() -> None:
    with pytest.raises(CoachError, match="no flag"):
        Room().call.lower()


def test_a_decision_is_kept_with_who_made_it() -> None:
    room = Room()
    room.call.said_by("Kim")

    room.call.decide("No discounts this year")

    (decision,) = room.workshop.session.meetings.decisions
    assert (decision.text, decision.stage, decision.said.author) == (
        "No discounts this year",
        "awareness",
        "Kim",
    )


@pytest.mark.parametrize("deed", ["decide", "capture"])
def test_nothing_said_is_nothing_kept(deed: str) -> None:
    with pytest.raises(CoachError, match="behind the word"):
        getattr(Room().call, deed)("  ")


def test_a_reading_is_the_coachs_and_apart_from_the_answer() -> None:
    room = Room()
    call = Facilitation(room.workshop, "Dana")

    call.reading("She sells calm, not benches")

    (reading,) = room.workshop.session.meetings.readings[Key("business.name")]
    assert (reading.text, reading.said.author) == ("She sells calm, not benches", "Dana")
    assert room.workshop.session.answers[Key("business.name")].text == "Bench Eleven"


def test_what_has_no_answer_has_no_reading() -> None:
    with pytest.raises(CoachError, match="no answer yet"):
        Room().call.reading("hm", "customer-pain")


def test_the_next_call_is_said_back_as_understood() -> None:
    room = Room()

    turn = room.call.meet("Tue 24 March at 10")

    assert turn.note == "Next call: Tue 24 Mar at 10:00."
    assert room.workshop.session.meetings.next_call == "2026-03-24T10:00"


def test_a_weekday_that_fits_only_a_day_gone_by_is_said_back_as_the_next_such_day() -> None:
    room = Room()

    turn = room.call.meet("Sun 1 March at 10")

    assert room.workshop.session.meetings.next_call == "2027-03-01T10:00"
    assert turn.note == "Next call: Mon 1 Mar 2027 at 10:00, as that day has gone by this year."


def test_no_call_is_set_for_a_year_gone_by() -> None:
    room = Room()

    with pytest.raises(CoachError, match="Thu 3 Jan 2019 has gone by"):
        room.call.meet("3 Jan 2019")

    assert not room.workshop.session.meetings.next_call


def test_a_day_that_cannot_be_read_is_refused_with_a_way_on() -> None:
    with pytest.raises(CoachError, match="Try 15 Mar at 10:30"):
        Room().call.meet("soon")


def test_an_answer_carries_the_name_of_who_gave_it_until_the_owner_speaks_again() -> None:
    room = Room()

    room.call.said_by("Kim")
    room.workshop.answer("Garden benches")
    room.call.said_by("")

    assert room.workshop.session.answers[Key("business.offer")].author == "Kim"
    assert room.workshop.speaker == "owner"
    assert room.call.people() == ("Kim",)


def test_the_owner_among_the_hands_is_nobody_else_to_choose() -> None:
    room = Room()
    room.workshop.answer("Kim")
    room.workshop.jump("people-team")
    room.workshop.answer("me | sells | \nJo | packs | ")

    assert room.call.people() == ("Jo",)


def test_a_known_name_is_spelt_as_before() -> None:
    room = Room()
    room.call.said_by("Kim")
    room.workshop.answer("Garden benches")

    room.call.said_by("kim")

    assert room.workshop.speaker == "Kim"


# Quick capture


def caught(room: Room, text: str) -> str:
    """The id of a line that was just caught."""
    room.call.capture(text)
    return room.workshop.session.meetings.waiting[-1].id


def test_a_line_waits_until_it_is_sorted() -> None:
    room = Room()

    turn = room.call.capture("her sister sends half of them")

    assert turn.note == "Caught. 1 to sort: /sort"
    assert room.asked == "business-offer"


def test_a_line_becomes_an_answer_behind_the_words_that_stand() -> None:
    room = Room()
    room.workshop.answer("Garden benches")

    turn = room.call.sort(caught(room, "and tables on order"), Sorted.ANSWER, "business-offer")

    assert room.workshop.session.answers[Key("business.offer")].text == "Garden benches; and tables on order"
    assert room.workshop.session.meetings.waiting == ()
    assert "behind the answer to" in turn.note


def test_one_undo_takes_back_the_sorting_and_what_the_line_became() -> None:
    room = Room()
    line = caught(room, "Kim: book-now button, 15 Mar")
    room.call.sort(line, Sorted.ACTION)

    room.workshop.undo()

    assert [each.id for each in room.workshop.session.meetings.waiting] == [line]
    assert not room.workshop.session.actions


def test_a_line_becomes_an_action_with_its_owner_and_day() -> None:
    room = Room()

    room.call.sort(caught(room, "Kim: book-now button, 15 Mar"), Sorted.ACTION)

    (action,) = room.workshop.session.actions.values()
    assert (action.owner, action.due) == ("Kim", "2026-03-15")
    assert room.workshop.session.meetings.thoughts[0].target == action.id


def test_a_line_is_settled_parked_or_dropped_by_its_number() -> None:
    room = Room()
    for text in ("no discounts", "a stall in June", "never mind"):
        room.call.capture(text)

    room.call.sort("1", Sorted.DECISION)
    room.call.sort("2", Sorted.PARKED)
    room.call.sort("3", Sorted.DROPPED)

    session = room.workshop.session
    assert [each.text for each in session.meetings.decisions] == ["no discounts"]
    assert session.parked == ("a stall in June",)
    assert [each.to for each in session.meetings.thoughts] == [Sorted.DECISION, Sorted.PARKED, Sorted.DROPPED]


def test_words_that_a_question_cannot_take_leave_the_line_waiting() -> None:
    room = Room()
    line = caught(room, "no idea of the share")

    with pytest.raises(AnswerRefusedError):
        room.call.sort(line, Sorted.ANSWER, "numbers-margin")

    assert [each.id for each in room.workshop.session.meetings.waiting] == [line]


def test_a_line_is_sorted_once() -> None:
    room = Room()
    line = caught(room, "never mind")
    room.call.sort(line, Sorted.DROPPED)

    with pytest.raises(CoachError, match="No line waits"):
        room.call.sort(line, Sorted.PARKED)


def test_a_line_seems_to_belong_where_its_words_are_asked_for() -> None:
    room = Room()

    found = room.call.suggested(
        caught(room, "half of the new customers were sent by another customer, her sister")
    )

    assert found is not None
    assert found.id.startswith(("loyalty", "numbers-referral"))


def test_a_line_that_seems_to_belong_nowhere_is_put_nowhere_unasked() -> None:
    room = Room()

    with pytest.raises(CoachError, match="Say where it belongs"):
        room.call.sort(caught(room, "hmm yes"), Sorted.ANSWER)


def test_a_sentence_that_ended_is_followed_by_the_next() -> None:
    room = Room()
    room.workshop.answer("We make benches.")

    room.call.sort(caught(room, "And tables."), Sorted.ANSWER, "business-offer")

    assert room.workshop.session.answers[Key("business.offer")].text == "We make benches. And tables."


def test_a_line_without_such_words_belongs_to_the_question_at_hand() -> None:
    room = Room()

    found = room.call.suggested(caught(room, "hmm yes"))

    assert found is not None
    assert found.id == room.asked


def test_a_question_left_open_is_no_must_ask_any_more() -> None:
    room = Room()
    before = len(room.call.agenda.must)

    room.workshop.leave_open(OpenReason.SKIPPED)

    assert len(room.call.agenda.must) == before - 1


@pytest.mark.parametrize("deed", ["left", "add"])
def test_a_clock_that_was_set_alone_is_undone_and_no_answer_goes_with_it(deed: str) -> None:
    room = Room(60)
    room.workshop.answer("ready meals")
    answers = len(room.workshop.session.answers)
    getattr(room.call, deed)(55)

    room.workshop.undo()

    assert len(room.workshop.session.answers) == answers
    assert room.call.time is not None
    assert room.call.time.left == 60 * 60


def test_a_clock_set_while_it_stands_is_undone_and_the_pause_before_it_stays() -> None:
    room = Room(60)
    room.call.pause()
    room.call.left(55)

    turn = room.workshop.undo()

    assert turn.note == "Taken back: the time that was set."
    with pytest.raises(NothingToUndoError, match="A pause is not taken back"):
        room.workshop.undo()


def test_undo_takes_back_the_last_plan_and_not_the_one_before_it() -> None:
    room = Room(60)
    room.call.left(25)
    put_off = room.workshop.session.meetings.put_off
    room.call.left(24)

    room.workshop.undo()

    assert room.workshop.session.meetings.put_off == put_off
    assert room.call.time is not None
    assert room.call.time.left == 25 * 60


@pytest.mark.parametrize(
    ("deed", "instead"), [("pause", "/resume"), ("end", "--facilitate"), ("begin", "/end")]
)
def test_undo_does_not_reach_past_a_deed_that_stays_to_an_answer(deed: str, instead: str) -> None:
    room = Room(0 if deed == "begin" else 60)
    answers = len(room.workshop.session.answers)
    getattr(room.call, deed)()

    with pytest.raises(NothingToUndoError, match=instead):
        room.workshop.undo()

    assert len(room.workshop.session.answers) == answers


def test_a_clock_that_goes_on_is_not_undone() -> None:
    room = Room(60)
    room.call.pause()
    room.call.resume()

    with pytest.raises(NothingToUndoError, match="/pause"):
        room.workshop.undo()


def test_the_pause_of_one_window_leaves_undo_to_the_window_of_another() -> None:
    answer = Recorded(1, 1, START, "owner", "client", AnswerGiven("a", PAIN, "loud", "loud"))
    pause = Recorded(2, 2, START, "coach", "coach", CallPaused(0))

    assert step_to_undo([answer, pause], "client") == 1


def test_the_mark_of_a_moved_clock_is_no_deed_to_undo() -> None:
    room = Room()
    before = set(room.workshop.session.answers)
    room.workshop.answer("Garden benches")
    room.workshop.jump("buying-time")
    room.call.moved()

    room.workshop.undo()

    assert set(room.workshop.session.answers) == before
    assert any(isinstance(record.event, CallMoved) for record in room.workshop.log)


def test_at_a_play_back_a_flag_is_about_the_answer_given_last() -> None:
    room = Room()
    room.workshop.answer("Garden benches")
    room.call.close_stage()

    room.call.flag("which of them")

    assert [flag.question for flag in room.workshop.session.meetings.flags] == ["business-offer"]


def test_where_nothing_is_open_a_stage_is_not_closed_early() -> None:
    room = Room()
    room.call.close_stage()

    with pytest.raises(CoachError, match="Nothing is open in Awareness"):
        room.call.close_stage()


def test_before_the_first_answer_there_is_none_to_read() -> None:
    workshop = a_workshop(method("five-stage"), clock=FixedClock())

    with pytest.raises(CoachError, match="no answer yet"):
        Facilitation(workshop).reading("hm")

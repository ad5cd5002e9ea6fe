"""A look back takes one thing after the other, and keeps what is said of it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.call_events import NextCallSet, Outcome, Verdict
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import Evidence
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.look_back import LookBack
from tests.adapters.builder import five_stages
from tests.adapters.clock import FixedClock
from tests.adapters.lines import Notes
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

GOAL = "repair orders | 12 | 20 | a month | 30 June 2027 | the second bench"


def a_month_later(*, goal: bool = False, guess: bool = False) -> Workshop:
    """A bakery with two actions, one of them late by now."""
    clock = FixedClock()
    workshop = a_workshop(five_stages(), clock=clock)
    workshop.answer("Rosa", "people-owner")
    if goal:
        workshop.answer(GOAL, "business-goal")
    if guess:
        workshop.answer("Their cake was late for a birthday", "customer-pain")
        workshop.answer("No more calls from an empty kitchen", "message-benefit")
    workshop.add_action(ActionDraft("hang up the price list", "Kim", "2026-03-06"))
    workshop.add_action(ActionDraft("call the mill", "Rosa"))
    clock.pass_by(days=30)
    return workshop


def look_at(workshop: Workshop, notes: Notes | None = None) -> LookBack:
    return LookBack(workshop, lambda: notes)


def put(look: LookBack) -> str:
    assert look.ask is not None
    return " ".join(look.ask.lines)


def through(look: LookBack, *said: str) -> None:
    for each in said:
        look.hear(each)


def until(look: LookBack, about: str) -> None:
    """Pass on until something of this kind is put."""
    while look.ask is not None and look.ask.about != about:
        look.hear("")


def test_the_action_that_was_due_first_comes_first_with_who_has_it() -> None:
    look = look_at(a_month_later())

    assert put(look) == ("Kim: hang up the price list (was due Fri 6 Mar, 26 days ago) How does it stand?")
    assert look.opening() == "Let us look back at what you set out to do. Two actions."


def test_nothing_is_kept_before_something_is_said() -> None:
    workshop = a_month_later()
    before = len(workshop.log)
    look = look_at(workshop)

    look.opening()
    look.hear("")

    assert len(workshop.log) == before
    assert look.end() == "Nothing was said, so nothing has changed."


def test_what_is_done_is_ticked_off_and_what_is_stuck_keeps_its_reason() -> None:
    workshop = a_month_later()
    look = look_at(workshop)

    through(look, "d", "stuck on the miller's holiday")

    first, second = workshop.session.actions.values()
    (follow_up,) = workshop.session.meetings.follow_ups
    assert (first.state, second.state) == ("done", "open")
    assert [(each.outcome, each.why) for each in follow_up.reviewed] == [
        (Outcome.DONE, ""),
        (Outcome.STUCK, "the miller's holiday"),
    ]
    assert follow_up.since == "2026-03-02"


def test_a_late_action_that_goes_on_is_asked_for_its_new_day() -> None:
    workshop = a_month_later()
    look = look_at(workshop)

    look.hear("g")
    assert put(look) == "By which day now?"
    with pytest.raises(CoachError, match="couldn't read “whenever” as a date"):
        look.hear("whenever")
    told = look.hear("10 Apr")

    assert told == "It is due Fri 10 Apr now."
    assert next(iter(workshop.session.actions.values())).due == "2026-04-10"


def test_what_is_dropped_leaves_the_plan_and_is_asked_why() -> None:
    workshop = a_month_later()
    look = look_at(workshop)

    through(look, "x", "we have no wall")

    (follow_up,) = workshop.session.meetings.follow_ups
    assert next(iter(workshop.session.actions.values())).state == "dropped"
    assert follow_up.reviewed[0].why == "we have no wall"


def test_a_word_that_says_nothing_is_asked_again_and_changes_nothing() -> None:
    workshop = a_month_later()
    look, before = look_at(workshop), len(workshop.log)

    with pytest.raises(CoachError, match="Say d for done"):
        look.hear("fine, thanks")

    assert len(workshop.log) == before
    assert "hang up the price list" in put(look)


def test_actions_that_are_due_much_later_are_looked_at_on_request() -> None:
    workshop = a_month_later()
    workshop.add_action(ActionDraft("a stall at the fair", "Kim", "2026-09-01"))
    look = look_at(workshop)
    until(look, "actions")
    assert put(look) == "One more action is due later than in a week. Look at it too?"

    look.hear("y")

    assert put(look).startswith("Kim: a stall at the fair")


def test_a_number_is_read_again_in_its_table_and_the_rest_of_the_line_stays() -> None:
    workshop = a_month_later(goal=True)
    look = look_at(workshop)
    until(look, "number")
    assert put(look) == "repair orders: 12 on Mon 2 Mar. Where does it stand now?"

    told = look.hear("15")

    assert told == "repair orders: 12, now 15."
    assert workshop.answers.row("business.goal")["today"] == "15"
    assert workshop.answers.row("business.goal")["wanted"] == "20"


def test_a_number_that_cannot_be_read_is_asked_again() -> None:
    look = look_at(a_month_later(goal=True))
    until(look, "number")

    with pytest.raises(CoachError, match="couldn't read “rather more”"):
        look.hear("rather more")

    assert look.ask is not None
    assert look.ask.about == "number"


def test_a_guess_that_held_counts_as_measured_with_what_was_seen() -> None:
    workshop = a_month_later(guess=True)
    look = look_at(workshop)
    until(look, "guess")

    through(look, "h", "four of five told it by themselves")

    answer = workshop.answers.answer("customer.pain")
    (follow_up,) = workshop.session.meetings.follow_ups
    assert answer is not None
    assert (answer.evidence, answer.source) == (Evidence.MEASURED, "four of five told it by themselves")
    assert follow_up.settled[0].verdict is Verdict.HELD


def test_a_guess_that_fell_stays_assumed_and_says_how_to_tell_it_anew() -> None:
    workshop = a_month_later(guess=True)
    look = look_at(workshop)
    until(look, "guess")

    told = look.hear("f none of them spoke of it")

    assert told == "It fell. The answer it came from can be told anew: /edit customer.pain"
    assert workshop.answers.evidence("customer.pain") is Evidence.ASSUMED


def test_changes_and_new_actions_are_taken_line_by_line_and_not_asked_about_at_once() -> None:
    workshop = a_month_later()
    look = look_at(workshop)
    until(look, "since then")

    through(look, "the rival closed", "flour is dearer", "", "Kim: a sign by 20 Apr", "", "1 May")

    (follow_up,) = workshop.session.meetings.follow_ups
    new = list(workshop.session.actions.values())[-1]
    assert follow_up.changes == ("the rival closed", "flour is dearer")
    assert (new.what, new.owner, new.due) == ("a sign by 20 Apr", "Kim", "2026-04-20")
    assert workshop.session.meetings.next_call == "2026-05-01"
    assert look.ask is None


def test_back_takes_the_last_word_back_and_puts_it_again() -> None:
    workshop = a_month_later()
    look = look_at(workshop)
    through(look, "d", "")
    until(look, "since then")

    look.back()
    assert put(look).startswith("call the mill")
    look.back()

    assert put(look).startswith("Kim: hang up the price list")
    assert next(iter(workshop.session.actions.values())).state == "open"
    with pytest.raises(CoachError, match="the first thing"):
        look.back()


def test_one_that_was_broken_off_goes_on_where_it_was() -> None:
    workshop = a_month_later()
    look_at(workshop).hear("d")

    look = look_at(workshop)

    assert look.opening() == "We go on where we stopped. One action."
    assert put(look).startswith("call the mill")


def test_the_end_counts_what_was_said_and_the_next_look_begins_anew() -> None:
    workshop = a_month_later()
    look = look_at(workshop)
    through(look, "d", "g")

    assert look.end() == "Actions: 1 done, 1 going on."
    assert [each.is_over for each in workshop.session.meetings.follow_ups] == [True]
    assert put(look_at(workshop)).startswith("call the mill")


def test_the_owners_own_first_step_becomes_an_action_by_being_spoken_of() -> None:
    workshop = a_month_later()
    workshop.answer("I hang the board at the door by Saturday 7 March.", "action-first")
    look = look_at(workshop)
    while "I hang the board" not in put(look):
        look.hear("")

    look.hear("d")

    done = [each.what for each in workshop.session.actions.values() if each.state == "done"]
    assert done == ["I hang the board at the door by Saturday 7 March."]


def test_a_private_note_goes_to_the_notes_and_nowhere_else() -> None:
    workshop, notes = a_month_later(), Notes()
    look = look_at(workshop, notes)
    until(look, "since then")
    before = len(workshop.log)

    assert look.hear("/note she cried") == "Noted, for your eyes only."
    assert (notes.texts, len(workshop.log)) == (["she cried"], before)
    assert put(look).startswith("What else is different")


@pytest.mark.parametrize("word", ["/flag x", "/left 20", "/skip", "/plan", "/as Kim", "/method ten-step"])
def test_words_that_have_no_place_here_are_refused_and_kept_nowhere(word: str) -> None:
    workshop = a_month_later()
    look = look_at(workshop)
    until(look, "since then")
    before = len(workshop.log)

    with pytest.raises(CoachError, match="has no place here"):
        look.hear(word)

    assert len(workshop.log) == before


def test_a_decision_and_a_parked_idea_are_kept_on_the_way_and_taken_back() -> None:
    workshop = a_month_later()
    look = look_at(workshop)

    through(look, "/decide no more fairs", "/park a stall")
    assert [each.text for each in workshop.session.meetings.decisions] == ["no more fairs"]
    assert list(workshop.session.parked) == ["a stall"]
    look.back()

    assert not list(workshop.session.parked)
    assert put(look).startswith("Kim: hang up the price list")


def test_not_knowing_a_number_passes_on_and_leaves_it() -> None:
    workshop = a_month_later(goal=True)
    look = look_at(workshop)
    until(look, "number")

    look.hear("don't know")

    assert workshop.answers.row("business.goal")["today"] == "12"
    assert look.ask is not None
    assert look.ask.about != "number"


def test_a_day_that_is_over_is_refused() -> None:
    look = look_at(a_month_later())
    look.hear("g")

    with pytest.raises(CoachError, match="is over"):
        look.hear("3 Jan 2019")


def test_the_next_call_that_stands_is_told_and_kept_unless_another_is_named() -> None:
    workshop = a_month_later()
    workshop.note_down(NextCallSet("2026-04-08T09:00"))
    look = look_at(workshop)
    until(look, "next call")
    assert put(look) == "You meet again: Wed 8 Apr at 09:00. Another day?"

    told = look.hear("Fri 10 Apr at 10:30")

    assert told == "Until Fri 10 Apr at 10:30, then."
    assert workshop.session.meetings.next_call == "2026-04-10T10:30"


@pytest.mark.parametrize(("said", "verdict"), [("it held nine of ten", "held"), ("still open", "open")])
def test_a_verdict_may_be_told_in_the_words_it_is_offered_in(said: str, verdict: str) -> None:
    workshop = a_month_later(guess=True)
    look = look_at(workshop)
    until(look, "guess")

    look.hear(said)

    assert workshop.session.meetings.follow_ups[0].settled[0].verdict == verdict


def test_a_new_day_may_be_told_in_the_same_line() -> None:
    workshop = a_month_later()
    look = look_at(workshop)

    assert look.hear("g 10 Apr") == "It is due Fri 10 Apr now."
    assert next(iter(workshop.session.actions.values())).due == "2026-04-10"
    assert put(look).startswith("call the mill")


def test_the_other_words_of_a_row_stay_as_they_were_typed() -> None:
    workshop = a_month_later(goal=True)
    look = look_at(workshop)
    until(look, "number")

    look.hear("15")

    answer = workshop.answers.answer("business.goal")
    assert answer is not None
    assert answer.text == "repair orders | 15 | 20 | a month | 30 June 2027 | the second bench"


def test_without_anything_agreed_the_opening_says_so() -> None:
    assert look_at(a_workshop(five_stages())).opening().startswith("There is no action yet")

"""Every deed an owner can do, seen in the session and the turn after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.call_events import CallBegun, CallMoved
from journeycoach.domain.errors import AnswerRefusedError, CoachError, NothingToUndoError
from journeycoach.domain.events import AnswerGiven, Evidence, Key, NudgeKept, OpenReason, PackChosen
from journeycoach.domain.interview import Asking, Breathing
from journeycoach.workshop.drafting import ActionDraft
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

WHO = Key("shop.who")


def at_the_end_of_stage_one() -> Workshop:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.leave_open(OpenReason.UNSURE)
    workshop.answer("people")
    workshop.confirm_heard()
    return workshop


def test_no_file_is_made_before_the_first_answer() -> None:
    assert a_workshop().store is None


def test_the_session_takes_its_name_from_the_first_answer() -> None:
    workshop = a_workshop()

    workshop.answer("Bench Eleven")

    assert workshop.session.title == "Bench Eleven"
    assert [type(record.event) for record in workshop.log] == [PackChosen, AnswerGiven]


def test_an_answer_is_reported_as_kept_with_the_next_question() -> None:
    turn = a_workshop().answer("Bench Eleven")

    assert turn.kept is not None
    assert (turn.kept.text, turn.kept.replaced) == ("Bench Eleven", False)
    assert isinstance(turn.moment, Asking)


def test_a_refused_answer_is_not_kept() -> None:
    workshop = a_workshop()

    with pytest.raises(AnswerRefusedError):
        workshop.answer("   ")

    assert workshop.log == []


def test_undo_takes_back_step_after_step_and_redo_brings_them_back() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse")
    before = workshop.session.answers

    workshop.undo()
    workshop.undo()
    emptied = dict(workshop.session.answers)
    workshop.redo()
    workshop.redo()

    assert emptied == {}
    assert workshop.session.answers == before


def test_the_choice_of_the_method_is_not_undone() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.undo()

    with pytest.raises(NothingToUndoError):
        workshop.undo()


def test_redo_is_over_once_something_new_was_done() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.undo()
    workshop.answer("Bench Twelve")

    with pytest.raises(NothingToUndoError):
        workshop.redo()


def test_a_skipped_question_is_open_and_can_still_be_answered() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.leave_open(OpenReason.UNSURE, whom="Kim")
    assert workshop.session.left_open[WHO].whom == "Kim"

    workshop.answer("a nurse", "shop-who")

    assert WHO not in workshop.session.left_open
    assert workshop.session.answers[WHO].text == "a nurse"


def test_words_for_not_knowing_leave_the_question_open_and_undo_asks_it_again() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")

    turn = workshop.answer("I don't know really")

    assert WHO not in workshop.session.answers
    assert workshop.session.left_open[WHO].reason is OpenReason.UNSURE
    assert (turn.kept, "quotation marks" in turn.note) == (None, True)
    workshop.undo()
    assert WHO not in workshop.session.left_open


def test_words_for_not_knowing_in_quotation_marks_are_kept() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")

    workshop.answer("“no idea”")

    assert workshop.session.answers[WHO].text == "“no idea”"


def test_evidence_is_kept_with_a_claim() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse")

    turn = workshop.evidence(Evidence.HEARD)

    assert workshop.session.answers[WHO].evidence is Evidence.HEARD
    assert turn.kept is not None
    assert turn.kept.evidence is Evidence.HEARD


def test_a_choice_needs_no_proof() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")

    with pytest.raises(CoachError, match="needs no proof"):
        workshop.evidence(Evidence.MEASURED)


def test_the_old_wording_stays_when_an_answer_is_changed() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse")
    workshop.recall_last()

    turn = workshop.answer("a nurse on nights")

    assert [old.text for old in workshop.session.earlier[WHO]] == ["a nurse"]
    assert turn.kept is not None
    assert turn.kept.replaced


def test_after_an_edit_the_conversation_is_where_it_was() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    asked = workshop.answer("a nurse").moment

    workshop.back()
    turn = workshop.answer("a nurse")

    assert turn.moment == asked


def test_a_nudge_quotes_and_going_on_keeps_the_words_for_good() -> None:
    workshop = a_workshop()

    nudged = workshop.answer("a nice shop")
    quiet = workshop.answer("a nurse")

    assert nudged.nudge is not None
    assert nudged.nudge.says == "“nice”: how so?"
    assert quiet.nudge is None
    assert any(isinstance(record.event, NudgeKept) for record in workshop.log)


def test_an_improved_answer_is_not_nudged_again() -> None:
    workshop = a_workshop()
    workshop.answer("a nice shop")
    workshop.recall_last()

    turn = workshop.answer("a very nice shop")

    assert turn.nudge is None
    assert not workshop.session.kept_nudges


def test_a_reason_for_keeping_is_remembered() -> None:
    workshop = a_workshop()
    workshop.answer("a nice shop")

    turn = workshop.keep_nudge("our customers say it")

    assert turn.nudge is None
    assert [kept.reason for kept in workshop.session.kept_nudges] == ["our customers say it"]


def test_an_accepted_proposal_is_an_action_with_all_its_parts() -> None:
    workshop = at_the_end_of_stage_one()

    workshop.accept()

    (action,) = workshop.session.actions.values()
    assert (action.what, action.owner, action.due, action.origin) == (
        "Ask who it is",
        "you",
        "2026-03-09",
        WHO,
    )
    assert action.done_when
    assert action.when_then


def test_a_proposal_may_be_changed_while_it_is_accepted() -> None:
    workshop = at_the_end_of_stage_one()

    workshop.accept_changed("ask-who", ActionDraft(what="Ask her name", owner="Kim"))

    (action,) = workshop.session.actions.values()
    assert (action.what, action.owner, action.done_when) == ("Ask her name", "Kim", "A name is written")


def test_a_declined_proposal_does_not_come_back() -> None:
    workshop = at_the_end_of_stage_one()

    turn = workshop.decline("ask-who")

    assert isinstance(turn.moment, Breathing)
    assert workshop.session.actions == {}


def test_an_action_of_the_owners_own_is_on_the_plan() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")

    workshop.add_action(ActionDraft(what="Print the cards", owner="Kim", due="2026-03-15"))

    assert [(a.what, a.stage) for a in workshop.session.actions.values()] == [("Print the cards", "first")]


def test_the_first_week_takes_three_actions() -> None:
    workshop = at_the_end_of_stage_one()
    for name in ("one", "two", "three"):
        workshop.add_action(ActionDraft(what=name, due="2026-03-06"))

    workshop.accept()

    assert [a.due for a in workshop.session.actions.values() if a.proposal] == ["2026-03-16"]


def test_a_parked_idea_leaves_the_question_as_it_is() -> None:
    workshop = a_workshop()
    asked = workshop.answer("Bench Eleven").moment

    turn = workshop.park("a stall at the market")

    assert workshop.session.parked == ("a stall at the market",)
    assert turn.moment == asked


@pytest.mark.parametrize("deed", ["park", "rename"])
def test_a_word_without_its_text_says_how_to_use_it(deed: str) -> None:
    with pytest.raises(CoachError, match=f"/{deed} "):
        getattr(a_workshop(), deed)("  ")


def test_an_answer_mended_later_is_weak_no_more() -> None:
    workshop = a_workshop()
    workshop.answer("a nice shop")
    workshop.answer("a nurse")
    before = workshop.answers.weak_topics()

    workshop.answer("a warm shop", "shop-name")

    assert (before, workshop.answers.weak_topics()) == (frozenset({"shop.name"}), frozenset())


def test_the_rule_behind_open_advice_is_at_hand_and_gone_when_it_is() -> None:
    workshop = a_workshop()
    workshop.answer("a nice shop")
    rule = workshop.rule_at_hand

    workshop.answer("a nurse")

    assert rule is not None
    assert (rule.id, workshop.rule_at_hand) == ("nice", None)


def test_the_breath_of_a_stage_tells_its_score_with_reasons_and_the_next_improvement() -> None:
    workshop = at_the_end_of_stage_one()

    score = workshop.accept().score

    assert score == (
        "This stage carries 8 of 10.",
        "−2  still open: shop.who",
        "What would lift it most: an answer to “shop.who”.",
    )


def test_the_clock_of_a_call_is_not_undone_and_moving_on_leaves_the_redo() -> None:
    workshop = a_workshop()
    workshop.note_down(CallBegun(60, 0))
    workshop.answer("Nurses on night shifts")
    workshop.undo()
    workshop.note_down(CallMoved("attract", 9))

    turn = workshop.redo()

    assert turn.note.startswith("Brought back: your answer")
    assert workshop.session.meetings.call is not None


def test_what_somebody_else_said_carries_their_name() -> None:
    workshop = a_workshop()
    workshop.speak_as("Kim")
    workshop.answer("Nurses on night shifts")

    assert [answer.author for answer in workshop.session.answers.values()] == ["Kim"]

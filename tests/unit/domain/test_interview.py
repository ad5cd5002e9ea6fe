"""What comes next, whatever was answered before."""

from __future__ import annotations

from journeycoach.domain.events import OpenReason
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from tests.adapters.clock import FixedClock
from tests.adapters.shop import PACK, a_workshop


def asked(moment: object) -> str:
    assert isinstance(moment, Asking)
    return moment.question.topic


def test_questions_come_in_order() -> None:
    workshop = a_workshop()

    topics = [asked(workshop.moment), asked(workshop.answer("Bench Eleven").moment)]

    assert topics == ["shop.name", "shop.who"]


def test_a_question_whose_condition_fails_is_not_asked() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse")

    turn = workshop.answer("people")

    assert isinstance(turn.moment, PlayingBack)


def test_a_question_whose_condition_holds_is_asked() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse")

    assert asked(workshop.answer("2").moment) == "shop.firm"


def test_a_stage_ends_with_play_back_proposals_and_a_breath() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.leave_open(OpenReason.UNSURE)

    moments = [
        workshop.answer("people").moment,
        workshop.confirm_heard().moment,
        workshop.accept().moment,
        workshop.go_on().moment,
    ]

    assert [type(moment) for moment in moments] == [PlayingBack, Proposing, Breathing, Asking]


def test_a_play_back_tells_what_is_open() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.leave_open(OpenReason.SKIPPED)

    heard = workshop.answer("people").heard

    assert [(line.text, line.is_open) for line in heard] == [
        ("Bench Eleven", False),
        ("people", False),
        ("", True),
    ]


def test_going_deeper_asks_what_the_first_pass_left_out() -> None:
    workshop = a_workshop()
    for text in ("Bench Eleven", "a nurse", "people"):
        workshop.answer(text)
    workshop.confirm_heard()

    assert asked(workshop.deepen().moment) == "shop.more"


def test_changing_an_answer_offers_only_its_dependants_again() -> None:
    workshop = a_workshop()
    for text in ("Bench Eleven", "a nurse", "people"):
        workshop.answer(text)
    workshop.jump("shop-name")

    turn = workshop.answer("Bench Twelve")

    assert [q.topic for q in turn.touched] == ["shop.who"]
    assert isinstance(turn.moment, Asking)
    assert (turn.moment.question.topic, turn.moment.because) == ("shop.who", ("shop.name",))
    assert isinstance(workshop.confirm_old().moment, PlayingBack)


def test_giving_the_same_answer_again_touches_nothing() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse")
    workshop.jump("shop-name")

    turn = workshop.answer("Bench Eleven")

    assert turn.touched == ()
    assert asked(turn.moment) == "shop.buyer"


def test_every_stage_closed_is_the_end() -> None:
    workshop = a_workshop()
    for text in ("Bench Eleven", "a nurse", "people"):
        workshop.answer(text)
    workshop.confirm_heard()
    workshop.go_on()
    workshop.answer("rings | nobody")
    workshop.answer("cake")
    workshop.confirm_heard()
    workshop.accept()

    assert isinstance(workshop.go_on().moment, Finished)


def test_minutes_left_follow_the_owners_pace() -> None:
    quick, slow = FixedClock(), FixedClock()
    hurried, careful = a_workshop(clock=quick), a_workshop(clock=slow)
    for workshop, clock, minutes in ((hurried, quick, 0.1), (careful, slow, 6)):
        workshop.answer("Bench Eleven")
        clock.pass_by(minutes=minutes)
        workshop.answer("a nurse")

    assert hurried.turn().progress.minutes_left < careful.turn().progress.minutes_left


def test_what_was_left_open_is_settled_but_not_answered() -> None:
    workshop = a_workshop()
    workshop.answer("Bench Eleven")

    told = workshop.leave_open(OpenReason.SKIPPED).progress

    assert (told.answered, told.left_open, told.settled, told.asked) == (1, 1, 2, 5)
    assert [stage.stage.id for stage in told.stages] == [stage.id for stage in PACK.stages]

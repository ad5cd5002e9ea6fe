"""One session, several methods: what is known is used, what was worded otherwise is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.answers import Answers
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import (
    MAIN,
    AnswerGiven,
    Event,
    Key,
    PackChosen,
    Recorded,
    StageHeard,
    SubjectChosen,
)
from journeycoach.domain.interview import Asking, Moment, PlayingBack
from journeycoach.domain.session import Leg, fold
from journeycoach.workshop.choosing import method_told, subject_at_hand, subject_lines
from journeycoach.workshop.wording import reworded
from tests.adapters.clock import START
from tests.adapters.several import AVATARS, FAIR, FUNNEL, STALL
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

ALL = (STALL, FAIR, FUNNEL, AVATARS)


def asked(moment: Moment) -> str:
    return moment.question.id if isinstance(moment, Asking) else ""


def after_the_shop() -> Workshop:
    workshop = a_workshop(others=ALL)
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse on nights")
    return workshop


def test_another_method_asks_only_what_is_missing() -> None:
    workshop = after_the_shop()

    turn = workshop.change_method("stall")

    assert asked(turn.moment) == "shop-trigger"
    assert workshop.session.packs == ("shop", "stall")


def test_an_answer_to_another_wording_is_shown_once_to_be_confirmed() -> None:
    workshop = after_the_shop()

    shown = workshop.change_method("fair").moment
    turn = workshop.confirm_old()

    assert isinstance(shown, Asking)
    assert shown.old is not None
    assert (shown.question.id, shown.old.text) == ("who-else", "a nurse on nights")
    assert isinstance(turn.moment, PlayingBack)
    assert isinstance(workshop.change_method("fair").moment, PlayingBack)


def test_going_back_to_a_method_finds_it_where_it_was() -> None:
    workshop = after_the_shop()
    before = workshop.moment

    workshop.change_method("stall")

    assert workshop.change_method("shop").moment == before


def test_a_stage_of_the_same_name_in_another_method_is_not_closed_with_it() -> None:
    workshop = after_the_shop()
    workshop.change_method("fair")
    workshop.confirm_old()
    workshop.confirm_heard()
    workshop.go_on()

    assert asked(workshop.change_method("stall").moment) == "shop-trigger"


def test_a_method_is_found_by_the_beginning_of_its_name() -> None:
    workshop = after_the_shop()

    workshop.change_method("st")

    assert workshop.pack == STALL


def test_a_method_that_is_not_there_is_told_with_those_that_are() -> None:
    workshop = after_the_shop()

    with pytest.raises(CoachError, match="shop, stall, fair, funnel, avatars"):
        workshop.change_method("garden")

    with pytest.raises(CoachError, match="There are: fair, funnel"):
        workshop.change_method("f")


def test_the_gaps_of_every_method_are_told_before_it_is_begun() -> None:
    gaps = {gap.pack.id: gap for gap in after_the_shop().gaps()}

    assert [each.id for each in gaps["stall"].missing] == ["shop-trigger"]
    assert [each.id for each in gaps["fair"].to_confirm] == ["who-else"]
    assert (gaps["fair"].missing, len(gaps["fair"].known)) == ((), 1)
    assert gaps["stall"].minutes > 0


def test_another_event_is_asked_apart_and_shares_the_rest() -> None:
    workshop = after_the_shop()
    workshop.change_method("funnel")
    workshop.answer("the first frost")

    turn = workshop.speak_of("a house move")
    workshop.answer("boxes everywhere")

    assert asked(turn.moment) == "shop-trigger"
    assert workshop.session.subjects("event") == (MAIN, "a house move")
    answers = workshop.session.answers
    assert answers[Key("shop.trigger")].text == "the first frost"
    assert answers[Key("shop.trigger", "a house move")].text == "boxes everywhere"


def test_the_first_event_can_be_gone_back_to() -> None:
    workshop = after_the_shop()
    workshop.change_method("funnel")
    workshop.answer("the first frost")
    workshop.speak_of("a house move")

    turn = workshop.speak_of("the first event")

    assert isinstance(turn.moment, PlayingBack)
    assert workshop.session.about("event") == MAIN


def test_an_event_is_known_by_its_name_however_it_is_typed() -> None:
    workshop = after_the_shop()
    workshop.change_method("funnel")

    workshop.speak_of("A house move")
    workshop.speak_of("a  HOUSE move")

    assert workshop.session.subjects("event") == (MAIN, "A house move")


def test_avatars_and_events_are_apart() -> None:
    workshop = after_the_shop()
    workshop.change_method("avatars")
    workshop.speak_of("Anna")

    workshop.change_method("funnel")

    assert workshop.answers.subject == MAIN
    assert not [line for line in subject_lines(workshop.answers) if "Anna" in line]
    workshop.change_method("avatars")
    assert workshop.answers.subject == "Anna"
    assert workshop.session.subjects("avatar") == (MAIN, "Anna")


def test_a_stage_heard_for_an_avatar_is_open_for_the_first_event() -> None:
    workshop = after_the_shop()
    workshop.change_method("avatars")
    workshop.speak_of("Anna")
    workshop.answer("the fair")
    workshop.confirm_heard()

    workshop.change_method("funnel")
    assert asked(workshop.answer("the first frost").moment) == ""
    assert isinstance(workshop.moment, PlayingBack)
    assert not isinstance(workshop.confirm_heard().moment, PlayingBack)
    workshop.change_method("stall")
    assert not isinstance(workshop.confirm_heard().moment, PlayingBack)


def test_a_subject_of_a_log_without_nouns_is_still_spoken_of() -> None:
    log: list[Event] = [PackChosen("funnel"), SubjectChosen("a house move"), StageHeard("open")]
    session = fold([Recorded(n, n, START, "o", "w", event) for n, event in enumerate(log, start=1)])

    assert session.about("event") == "a house move"
    assert session.subjects("event") == (MAIN, "a house move")
    assert session.heard == (Leg("funnel", "open", "a house move"),)


def test_a_change_of_subject_is_said_with_the_way_back() -> None:
    workshop = after_the_shop()
    workshop.change_method("funnel")

    new = workshop.speak_of("a house move").note
    back = workshop.speak_of("the first event").note

    assert "Now about: a house move. A new event" in new
    assert "/about the first event leads back." in new
    assert back == "Now about: the first event. /about a house move leads back."


def test_what_it_is_about_is_shown_while_there_are_several() -> None:
    workshop = after_the_shop()
    workshop.change_method("funnel")
    alone = subject_at_hand(workshop.answers)
    workshop.speak_of("a house move")

    assert (alone, subject_at_hand(workshop.answers)) == ("", "a house move")
    workshop.change_method("shop")
    assert subject_at_hand(workshop.answers) == ""


def test_kinds_that_an_answer_names_are_proposed_until_they_are_begun() -> None:
    rows = [{"avatar": "nurses"}, {"avatar": "schools"}, {"avatar": "parents"}]
    log: list[Event] = [
        PackChosen("avatars", "avatar"),
        AnswerGiven("map-avatars", Key("map.avatars"), "", rows),  # type: ignore[arg-type]
        SubjectChosen("Parents", "avatar"),
    ]
    session = fold([Recorded(n, n, START, "o", "w", event) for n, event in enumerate(log, start=1)])

    lines = "\n".join(subject_lines(Answers(AVATARS, session, "Parents")))

    assert "not begun: “schools”." in lines
    assert "Parents (now)" in lines


def test_a_method_to_choose_says_what_it_is_for_and_how_long_it_takes() -> None:
    title, _, told = method_told(STALL).partition("\n")

    assert title == "Market stall"
    assert told.startswith("One stage. 3 questions, about ")
    assert told.endswith(" minutes.")


def test_a_method_about_one_thing_takes_no_other() -> None:
    with pytest.raises(CoachError, match="gone through once"):
        after_the_shop().speak_of("a house move")


def test_turning_to_another_event_can_be_undone() -> None:
    workshop = after_the_shop()
    workshop.change_method("funnel")
    workshop.speak_of("a house move")

    workshop.undo()

    assert workshop.session.about("event") == MAIN


def test_an_answer_to_another_wording_says_why_it_is_shown() -> None:
    workshop = after_the_shop()

    moment = workshop.change_method("fair").moment

    assert isinstance(moment, Asking)
    assert moment.is_offered_again
    assert "other words" in reworded(moment)

"""A plan as a whole."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from journeycoach.domain.document import Subheading, plain
from journeycoach.domain.events import ActionAdded
from journeycoach.domain.plan import PlanRequest, build_plan
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.businesses import CLOCKS, SEEDS, STAGES
from tests.adapters.plan_reader import section_ids, section_text


def test_a_whole_session_has_its_sections_in_the_readers_order() -> None:
    plan = SessionBuilder().goes_deeper(*STAGES).says_all(SEEDS).accepts_proposals(6).plan()

    assert section_ids(plan) == [
        *("one-page", "basis", "customer", "message", "glance", "sheets", "road", "numbers"),
        *("opportunities", "actions", "measuring", "assumptions", "risks", "appendix"),
    ]


def test_an_empty_session_is_one_honest_paragraph() -> None:
    plan = SessionBuilder().plan()

    assert section_ids(plan) == ["nothing-yet"]
    assert section_text(plan, "nothing-yet") == (
        "Before the first answer\nNothing has been answered yet, so there is nothing to plan from. "
        "The first pass takes about 25 minutes. It begins with: What is your business called?"
    )


def test_one_answer_says_what_is_open_and_what_comes_next() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").plan()

    assert section_ids(plan) == ["one-page", "basis", "appendix"]


def test_a_parked_idea_alone_makes_a_plan() -> None:
    assert "appendix" in section_ids(SessionBuilder().parks("a stall").plan())


def test_the_title_names_the_business() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    assert plain(plan.title) == "Fenwick Clocks: Customer journey plan"
    assert plan.business == "Fenwick Clocks"


def test_the_front_says_for_whom_from_what_and_how_sure() -> None:
    plan = SessionBuilder().says_all(CLOCKS).leaves_open("customer.pain").plan()

    front = {plain(label): plain(words) for label, words in plan.front}

    assert front["For"] == "you, the owner, with Ines and Tom"
    assert front["Date"] == "Sunday 22 November 2026, first version"
    assert front["Journey"] == "from “asks the neighbour” to “sends a friend”"
    assert front["Made from"] == "19 answers by you, one question left open"
    assert front["Evidence"] == "9 claims: 0 measured, 0 heard, 9 assumed"
    assert front["Next look"] == "Friday 4 December 2026, when the first action is due"


def test_a_later_version_says_so() -> None:
    answers = SessionBuilder().says("business.name", "Fenwick").answers()

    plan = build_plan(PlanRequest(answers, SUNDAY, version=4))

    assert "version 4" in plain(
        dict(plan.front)[next(label for label, _ in plan.front if plain(label) == "Date")]
    )


def test_no_heading_of_the_actions_is_empty() -> None:
    plan = SessionBuilder().says_all(CLOCKS).accepts_proposals().plan()

    for section in plan.sections:
        assert not isinstance(section.blocks[-1], Subheading)


def test_the_actions_as_data_say_where_they_belong_and_who_has_them_by_name() -> None:
    plan = SessionBuilder().says_all(CLOCKS).says("people.owner", "Hester").accepts_proposals(3).plan()

    assert {action["assignee"] for action in plan.actions if action["owner"] == "you"} == {"Hester"}
    assert {action["stage"]: action["stage_title"] for action in plan.actions}["awareness"] == "Awareness"


def test_a_plan_is_looked_at_again_on_the_day_the_owner_set_else_when_the_first_action_is_due() -> None:
    said = SessionBuilder().says_all(CLOCKS)

    assert said.plan().next_look == date(2026, 12, 4)
    assert said.holds("review.date", "2026-12-20").plan().next_look == date(2026, 12, 20)
    assert SessionBuilder().says("business.name", "Fenwick").plan().next_look is None


def test_the_actions_as_data_say_when_they_were_agreed_and_when_they_were_done() -> None:
    begun = SessionBuilder().agrees(ActionAdded("a1", "awareness", "Ring Kim"))
    later = replace(begun, today=SUNDAY + timedelta(days=3)).ticks("a1")
    (ticked,) = later.plan().actions
    (opened,) = later.reopens("a1").plan().actions

    assert (ticked["agreed_on"], ticked["done_on"]) == ("2026-11-22", "2026-11-25")
    assert (opened["agreed_on"], opened["done_on"]) == ("2026-11-22", "")

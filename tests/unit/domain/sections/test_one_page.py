"""The first page of a plan."""

from __future__ import annotations

import pytest

from journeycoach.domain.events import ActionAdded, Key, NudgeKept
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.proposals import pending_proposals
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import BOOKS, CLOCKS
from tests.adapters.plan_reader import section_ids, section_text, table_rows

GOAL = "contracts | 14 | 20 | contracts | 30 June 2027 | a second bench"


def test_the_goal_shows_its_gap_over_the_days_left() -> None:
    plan = SessionBuilder().says("business.goal", GOAL).plan()

    text = section_text(plan, "one-page")

    assert "20 contracts by 30 June 2027; today 14. That is 6 more in 220 days: one every 37 days." in text
    assert "The decision behind it: “a second bench”." in text


def test_a_number_that_is_to_fall_is_told_as_fewer() -> None:
    plan = SessionBuilder().says("business.goal", "debts | 30 | 10 | debts | 1 March 2027 | ").plan()

    assert "That is 20 fewer in 99 days" in section_text(plan, "one-page")


def test_a_number_for_each_month_has_no_pace_per_piece() -> None:
    plan = SessionBuilder().says("business.goal", "repairs | 14 | 20 | a month | 30 June 2027 | ").plan()

    assert "That is 6 more, to be reached within 220 days." in section_text(plan, "one-page")


def test_a_goal_left_open_is_named_with_its_question() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").leaves_open("business.goal").plan()

    assert "No number is chosen yet (Q" in section_text(plan, "one-page")


def test_a_goal_that_is_over_asks_for_a_new_day() -> None:
    plan = SessionBuilder().says("business.goal", "repairs | 14 | 20 | a month | 1 June 2026 | ").plan()

    assert "That day is over" in section_text(plan, "one-page")


def test_the_page_begins_with_how_far_an_unfinished_session_is() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").plan()

    text = section_text(plan, "one-page")

    assert section_ids(plan)[0] == "one-page"
    assert "1 of the 20 questions of this pass is done" in text
    assert "Next: What do you sell?" in text


def test_what_was_left_open_does_not_count_as_done() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").leaves_open("business.offer").plan()

    text = section_text(plan, "one-page")

    assert "1 of the 20 questions of this pass is done, 1 left open; the rest" in text


def test_the_worst_break_is_told_first_and_in_full() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    text = section_text(plan, "one-page")

    assert (
        "Where it breaks. After the sale nobody sees to step 5, “gets a call whether it keeps time”" in text
    )


def test_a_move_that_is_agreed_names_its_action_and_the_others_are_marked_as_ours() -> None:
    plan = SessionBuilder().says_all(BOOKS).accepts_proposals().plan()

    moves = table_rows(plan, "one-page")

    assert len(moves) == 3
    assert "(action" in moves[0][2]


def test_a_move_nobody_agreed_to_is_marked_as_ours() -> None:
    moves = table_rows(SessionBuilder().says_all(BOOKS).plan(), "one-page")

    assert moves
    assert all(move[2].startswith("not agreed yet; ours: ") for move in moves)


def test_the_first_step_is_the_one_due_first() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    assert (
        "First: Tom rings everybody whose clock left in October, by Friday 4 December. Tom, Fri 4 Dec."
        in (section_text(plan, "one-page"))
    )


def test_doing_nothing_has_its_cost() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    text = section_text(plan, "one-page")

    assert "If nothing changes, “gets a call whether it keeps time” stays at “never”" in text
    assert "The 6 still missing on 30 June 2027" in text


def test_first_words_that_speak_of_the_trouble_are_something_to_build_on() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    assert "Your first words are about their trouble: “quiet” and “house” stand in both." in (
        section_text(plan, "one-page")
    )


def test_a_goal_without_a_number_today_says_that_it_is_open() -> None:
    plan = SessionBuilder().says("business.goal", "repairs | | 20 | a month | 30 June 2027 | ").plan()

    text = section_text(plan, "one-page")

    assert "“repairs”: 20 a month by 30 June 2027; today's number is open (Q" in text


def test_a_goal_that_is_reached_is_to_be_held() -> None:
    plan = SessionBuilder().says("business.goal", "repairs | 20 | 20 | a month | 30 June 2027 | ").plan()

    assert "You are there already, so the task is to stay there." in section_text(plan, "one-page")


def test_the_sum_of_what_is_missing_is_left_out_when_the_day_is_over() -> None:
    builder = SessionBuilder().says_all(CLOCKS).says("business.goal", "repairs | 14 | 20 | | 1 June 2026 | ")

    assert "still missing" not in section_text(builder.plan(), "one-page")


def test_no_two_moves_name_the_same_action_or_mend_the_same_thing() -> None:
    for business in (CLOCKS, BOOKS):
        builder = SessionBuilder().says_all(business).accepts_proposals()
        moves = gather_all(builder.answers(), builder.today, ()).moves()
        named = [deed.number for _, deed in moves if deed]
        marks = [finding.mark for finding, _ in moves if finding.mark]

        assert len(named) == len(set(named))
        assert len(marks) == len(set(marks))


def test_what_never_happens_stands_before_what_mostly_does() -> None:
    plan = (
        SessionBuilder()
        .goes_deeper("purchase", "retention")
        .says("journey.path", "pays | purchase | | Tom | | always\nis called | retention | | Tom | | never")
        .says("promise.made", "a gear in a day | 1 | day | your order | all | 8 of 10")
        .plan()
    )
    moves = [row[0] for row in table_rows(plan, "one-page") if len(row) == 3]

    assert [("is called" in move, "gear in a day" in move) for move in moves[:2]] == [
        (True, False),
        (False, True),
    ]


TURNS = ActionAdded(
    action="a1",
    stage="loyalty",
    what="Turn it into something one person can do in a day",
    owner="you",
    due="2026-11-23",
    done_when="",
    when_then="",
    origin=Key("action.first"),
    proposal="make-the-step-a-deed",
)


@pytest.mark.parametrize("step", ["Mo puts a note in the parents' group by Thursday", "I ring ten people"])
def test_the_first_step_comes_before_what_would_turn_it_into_another(step: str) -> None:
    plan = SessionBuilder().says("action.first", step).agrees(TURNS).plan()

    assert f"First: {step}." in section_text(plan, "one-page")


def test_a_first_step_with_a_person_and_a_day_is_not_turned_into_another() -> None:
    step = "Mo puts a note in the parents' group by Thursday"
    builder = SessionBuilder().says("action.first", step)
    builder.keeps_nudge(NudgeKept("not-actionable", Key("action.first"), step, "Who does it?"))

    assert not [each for each in proposals_of(builder) if each.startswith("Turn")]
    assert "Turn" not in section_text(builder.agrees(TURNS).plan(), "one-page")


def test_a_first_step_without_a_day_is_to_be_worded() -> None:
    builder = SessionBuilder().says("action.first", "update website asap")
    builder.keeps_nudge(NudgeKept("not-actionable", Key("action.first"), "asap", "On which day?"))

    assert [each for each in proposals_of(builder) if each.startswith("Turn “update website asap”")]


def proposals_of(builder: SessionBuilder) -> list[str]:
    """What is proposed by the whole method."""
    answers = builder.answers()
    return [each.what for stage in builder.pack.stages for each in pending_proposals(stage, answers)]

"""One sheet a stage."""

from __future__ import annotations

import pytest

from journeycoach.domain.document import Table, plain
from journeycoach.domain.events import ActionAdded, Key, OpenReason
from journeycoach.domain.sheet_rows import SHEET_ROWS
from journeycoach.domain.wording import titled
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import CLOCKS, SEEDS, STAGES
from tests.adapters.methods_here import method
from tests.adapters.plan_reader import section_ids, section_text, table_rows


def test_every_sheet_has_its_rows_in_the_same_order() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    (section,) = [each for each in plan.sections if each.id == "sheets"]
    sheets = [
        block for block in section.blocks if isinstance(block, Table) and plain(block.head[0]) == "What"
    ]
    labels = [[plain(row[0]) for row in sheet.rows if plain(row[0]) != "Next"] for sheet in sheets]

    order = [row.label for row in SHEET_ROWS]
    assert len(labels) == 5
    assert all(each == [label for label in order if label in each] for each in labels)


def test_a_row_that_no_stage_fills_is_left_out() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    assert "They feel" not in section_text(plan, "sheets")


def test_an_empty_row_names_the_question_that_would_fill_it() -> None:
    plan = SessionBuilder().says_all(CLOCKS).plan()

    empty = [row for row in table_rows(plan, "sheets") if row[1:2] == ["open"]]

    assert empty
    assert all(row[2].startswith("Q") for row in empty)


def test_a_row_left_open_on_purpose_names_its_own_question() -> None:
    builder = SessionBuilder().says("customer.looks", "a search").says("buying.time", "weeks")
    plan = (
        builder.goes_deeper("awareness")
        .leaves_open("awareness.doubt")
        .says("buying.friction", "no price")
        .plan()
    )

    (mark,) = [row[0] for row in table_rows(plan, "basis") if row[1].startswith("What makes them look past")]
    row = next(row for row in table_rows(plan, "sheets") if row[0] == "Stops them")

    assert row[1:] == ["open", mark]


def test_a_row_with_neither_an_answer_nor_a_question_is_left_out_of_its_sheet() -> None:
    builder = SessionBuilder().goes_deeper("awareness", "purchase").says_all(CLOCKS)
    builder.leaves_open("awareness.doubt", reason=OpenReason.SKIPPED).says("purchase.doubt", "the price")
    plan = builder.plan()

    rows = table_rows(plan, "sheets")

    assert [row[0] for row in rows].count("Stops them") == 4
    assert all(row[2] for row in rows if row[1] == "open")


def test_one_stage_alone_has_no_sheet() -> None:
    assert "sheets" not in section_ids(SessionBuilder().says("customer.looks", "a search").plan())


def test_a_whole_session_shows_its_calendar_by_day_and_its_answers_to_questions() -> None:
    builder = SessionBuilder().goes_deeper(*STAGES).says_all(SEEDS)
    builder.says("retention.after-sale", "cut now | 35 | mail | me\nis it up? | 14 | mail | nobody")

    rows = table_rows(builder.plan(), "sheets")

    assert rows.index(["14", "“is it up?”", "mail", "nobody"]) < rows.index(
        ["35", "“cut now”", "mail", "you"]
    )
    assert ["“do they really need no sun”", "“tested on 40 north sills”"] in rows
    assert ["“what if I am away”", "no fact yet"] in rows


def test_a_way_to_buy_without_a_name_is_none() -> None:
    builder = SessionBuilder().says("customer.looks", "a search").says("purchase.doubt", "the price")
    builder.holds("buying.routes", [{"route": "", "ease": ""}, {"route": "", "ease": "4"}])

    assert [row for row in table_rows(builder.plan(), "sheets") if not any(row) or "4 of 5" in row] == []


def test_feelings_nobody_reported_are_marked_as_expected() -> None:
    builder = SessionBuilder().goes_deeper("awareness", "purchase")
    builder.says("awareness.feeling", "ashamed | 2 | Jo").says("purchase.feeling", "cross | 1 | me")

    text = section_text(builder.plan(), "sheets")

    assert "“ashamed” (2 of 5), said by Jo" in text
    assert "“cross” (1 of 5), expected by you" in text


def test_a_message_that_a_machine_sends_says_so() -> None:
    builder = SessionBuilder().goes_deeper("retention").says("customer.looks", "a search")
    builder.says("retention.after-sale", "is it up? | 14 | mail | runs by itself")

    assert ["14", "“is it up?”", "mail", "runs by itself"] in table_rows(builder.plan(), "sheets")


def test_a_stage_with_nothing_but_actions_has_no_sheet() -> None:
    builder = SessionBuilder(pack=method("complete"))
    builder.says("customer.looks", "They ask a friend").says("message.call-to-action", "Ring me tonight")
    builder.agrees(ActionAdded("a1", "plan", "Do it", "you", "", "", "", Key("action.first")))

    assert "What you will do" not in section_text(builder.plan(), "sheets")


def test_a_phase_that_has_steps_is_not_asked_for_in_its_other_stages() -> None:
    builder = SessionBuilder(pack=method("ten-step"))
    builder.says(
        "journey.path",
        "sees us | awareness | fair | me | | always\npays | purchase | room | me | | always",
    )

    open_lines = [line for line in section_text(builder.plan(), "basis").split("\n") if " in " in line]

    assert not [line for line in open_lines if "They become aware of you" in line]


def test_a_stage_that_asks_where_people_are_met_shows_it() -> None:
    builder = SessionBuilder(pack=method("seven-step")).says("message.benefit", "Bread at six")
    builder.says("engage.answers", "the blog | me | a day").says("message.call-to-action", "Ring me tonight")

    assert "“the blog”" in section_text(builder.plan(), "sheets")


def test_where_they_are_met_says_how_the_owner_knows() -> None:
    builder = SessionBuilder(pack=method("persona-funnel")).says("customer.looks", "They ask a friend")
    builder.says("message.call-to-action", "Ring me tonight")

    rows = table_rows(builder.plan(), "sheets")

    assert ["Where", "“They ask a friend”", "assumed"] in rows


def marked(method_id: str) -> SessionBuilder:
    """A road with a hole, in which one stage has a mark and nothing else."""
    road = "sees the sign | awareness | street | Tom | | always\nasks | consideration | phone | Tom | | half"
    return SessionBuilder(pack=method(method_id)).says("journey.path", road).says("purchase.rating", "7")


def test_a_sheet_that_would_only_say_open_is_named_in_a_line() -> None:
    text = section_text(marked("five-stage").goes_deeper("purchase").plan(), "sheets")

    assert "Still open, but for your marks: Purchase (7 of 10)." in text
    assert text.count("Purchase") == 1


def test_a_stage_whose_title_is_a_sentence_stands_in_quotation_marks() -> None:
    assert plain(titled("They make a choice")) == "“They make a choice”"
    assert plain(titled("Purchase")) == "Purchase"


@pytest.mark.parametrize(
    "topic",
    [
        "loyalty.reward",
        "loyalty.referral",
        "loyalty.easy-word",
        "loyalty.find-again",
        "retention.next-offer",
        "retention.consumption",
        "retention.better",
    ],
)
def test_what_is_said_of_those_who_stay_stands_in_the_body_alone(topic: str) -> None:
    plan = SessionBuilder().goes_deeper(*STAGES).says(topic, "a bag of walnuts").plan()

    assert "a bag of walnuts" in section_text(plan, "sheets")


def test_a_sheet_with_a_mark_and_nothing_else_is_named_in_the_line_too() -> None:
    path = "sees it | awareness | street | Tom | | always\nasks | consideration | phone | Tom | | always"
    plan = (
        SessionBuilder(pack=method("ten-step"))
        .says("journey.path", path)
        .says("become-aware.rating", "6")
        .plan()
    )

    assert "“They become aware of you” (6 of 10" in section_text(plan, "sheets")

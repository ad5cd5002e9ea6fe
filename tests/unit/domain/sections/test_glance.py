"""The journey at a glance."""

from __future__ import annotations

from journeycoach.domain.document import Diagram, Paragraph, plain
from tests.adapters.builder import SessionBuilder
from tests.adapters.plan_reader import section_ids, table_rows

ROAD = """sees the sign | awareness | street | Tom | | always
asks | consideration | counter | Tom and Ines | | 9 of 10
pays | purchase | counter | runs by itself | |
is called | retention | phone | nobody | | never
comes again | retention | counter | Tom | | always
brings a friend | loyalty | | | | """


def test_a_road_fills_a_row_a_stage() -> None:
    rows = table_rows(SessionBuilder().says("journey.path", ROAD).plan(), "glance")

    assert rows[0] == ["Awareness", "“sees the sign”", "street", "Tom", "always, you say"]
    assert rows[1] == ["Consideration", "“asks”", "counter", "Tom and Ines", "“asks”: 9 of 10"]
    assert rows[2][3] == "runs by itself"
    assert rows[2][4].startswith("how often is open (Q")
    assert rows[3][4] == "the break: “is called”: nobody does it"


def test_without_a_road_other_answers_say_what_they_do() -> None:
    builder = SessionBuilder().says("customer.looks", "a search").says("buying.time", "weeks")
    builder.says("buying.friction", "no price").says("retention.model", "retainer")
    builder.says("loyalty.referral", "A roofer asked for our page")

    rows = table_rows(builder.plan(), "glance")

    assert [row[1] for row in rows] == [
        "“a search”",
        "think it over: “some weeks”",
        "stop at “no price”",
        "go on to buy “a fixed sum each month or year”",
        "send others: “A roofer asked for our page”",
    ]


def test_a_cell_that_nothing_fills_names_the_question_that_would() -> None:
    road = "sees the sign | awareness | street | Tom | | always\nasks | consideration | phone | Tom | | half"
    plan = SessionBuilder().says("journey.path", road).says("buying.friction", "no price").plan()

    asked = {f"open ({number})": what for number, what, *_ in table_rows(plan, "basis")}
    purchase = table_rows(plan, "glance")[2]

    where, behind = (asked.get(cell, "") for cell in purchase[2:4])
    assert where.startswith("Purchase, not asked yet: ")
    assert "Ways to buy" in where
    assert behind == "Who sees to it in Purchase"


def test_one_stage_alone_is_no_glance() -> None:
    plan = SessionBuilder().says("customer.looks", "a search").plan()

    assert "glance" not in section_ids(plan)


def test_many_steps_of_a_stage_are_counted_after_three() -> None:
    road = "\n".join(f"step {letter} | awareness | | Tom | | always" for letter in "abcde")
    builder = SessionBuilder().says("journey.path", f"{road}\npays | purchase | | Tom | | always")

    assert table_rows(builder.plan(), "glance")[0][1] == "“step a”, “step b”, “step c” and two more"


def test_the_owners_mark_stands_where_nothing_else_is_known() -> None:
    builder = SessionBuilder().goes_deeper("retention").says("customer.looks", "a search")
    builder.says("retention.model", "retainer").says("retention.rating", "6")

    assert table_rows(builder.plan(), "glance")[1][-1] == "6 of 10 from you"


def test_under_the_table_stands_the_picture_and_how_to_read_it() -> None:
    section = next(s for s in SessionBuilder().says("journey.path", ROAD).plan().sections if s.id == "glance")
    _, picture, reading = section.blocks

    assert isinstance(picture, Diagram)
    assert [stage.title for stage in picture.shown.stages][:2] == ["Awareness", "Consideration"]
    assert isinstance(reading, Paragraph)
    assert plain(reading.words).startswith(
        "The line is lowest at Retention (0 of 10: “is called: never”) and highest at Awareness (10 of 10)."
    )


def test_a_picture_without_a_road_shows_what_other_answers_say() -> None:
    builder = SessionBuilder().says("customer.looks", "a search").says("buying.friction", "no price")
    section = next(each for each in builder.plan().sections if each.id == "glance")

    shown = [block.shown for block in section.blocks if isinstance(block, Diagram)]
    assert [stage.instead for stage in shown[0].stages] == ["“a search”", "stop at “no price”"]

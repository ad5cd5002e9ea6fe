"""Every answer, word for word."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from journeycoach.domain.document import Table, Voice
from journeycoach.domain.events import AnswerGiven, Evidence, Key, Recorded
from tests.adapters.builder import SessionBuilder
from tests.adapters.plan_reader import all_lines, section_text, table_rows


def test_an_answer_stands_with_its_label_and_its_basis() -> None:
    plan = SessionBuilder().says("customer.pain", "It had stopped.", Evidence.HEARD, "Mrs Adair").plan()

    assert "What was going wrong: It had stopped. (heard: Mrs Adair)" in section_text(plan, "appendix")


def test_lines_of_a_long_answer_stay_lines() -> None:
    plan = SessionBuilder().says("customer.pain", "It had stopped.\n\nShe could not sleep.").plan()

    text = section_text(plan, "appendix")

    assert "What was going wrong: It had stopped.\nShe could not sleep. (assumed)" in text


def test_rows_are_a_table_without_empty_columns() -> None:
    plan = SessionBuilder().says("promise.made", "ready | 14 | days").plan()

    (section,) = [each for each in plan.sections if each.id == "appendix"]
    (table,) = [block for block in section.blocks if isinstance(block, Table)]

    assert len(table.head) == 3
    assert table_rows(plan, "appendix") == [["ready", "14", "days"]]


def test_a_ladder_climbs_by_arrows() -> None:
    plan = SessionBuilder().says("message.ladder", "own lab -> no colouring").plan()

    assert "From fact to benefit: own lab → no colouring (choice)" in section_text(plan, "appendix")


def test_an_answer_that_was_changed_on_another_day_shows_what_it_was() -> None:
    builder = SessionBuilder().says("customer.who", "Everybody")
    builder.today += timedelta(days=2)
    plan = builder.says("customer.who", "A nurse").plan()

    assert ["Who it is for", "Everybody", "A nurse"] in table_rows(plan, "appendix")


def test_a_slip_that_was_mended_the_same_day_changed_nothing() -> None:
    plan = SessionBuilder().says("customer.who", "/exmaple").says("customer.who", "A nurse").plan()

    assert "/exmaple" not in section_text(plan, "appendix")


def test_an_answer_that_was_left_open_later_is_not_lost() -> None:
    plan = SessionBuilder().says("customer.who", "Everybody").leaves_open("customer.who").plan()

    assert ["Who it is for", "Everybody", "taken back"] in table_rows(plan, "appendix")


def test_parked_ideas_are_kept_to_the_end() -> None:
    plan = SessionBuilder().says("business.name", "Fenwick").parks("a stall at the market").plan()

    assert section_text(plan, "appendix").endswith("Parked for later\na stall at the market")


def test_an_answer_of_another_method_is_kept() -> None:
    builder = SessionBuilder().says("business.name", "Fenwick")
    foreign = AnswerGiven("lead-magnet", Key("funnel.lead-magnet"), "A report", "A report")
    builder.log.append(replace(builder.log[-1], number=2, step=2, event=foreign))

    assert ["funnel: lead magnet", "A report"] in table_rows(builder.plan(), "appendix")


def test_an_answer_about_another_subject_names_it() -> None:
    builder = SessionBuilder().says("business.name", "Fenwick")
    second = AnswerGiven("customer-who", Key("customer.who", "schools"), "A head teacher", "A head teacher")
    builder.log.append(Recorded(2, 2, builder.log[0].at, "owner", "w1", second))

    assert "Who it is for (schools): A head teacher" in section_text(builder.plan(), "appendix")


def test_all_of_it_is_in_the_owners_voice() -> None:
    plan = SessionBuilder().says("customer.pain", "**It** had <b>stopped</b>").plan()

    voices = {
        run.voice
        for section, words in all_lines(plan)
        if section == "appendix"
        for run in words
        if "stopped" in run.text
    }

    assert voices == {Voice.VERBATIM}

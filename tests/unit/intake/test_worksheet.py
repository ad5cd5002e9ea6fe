"""A worksheet that comes back holds the answers that were written into it, whatever they look like."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.errors import AnswerRefusedError, DataFileError
from journeycoach.domain.events import Evidence
from journeycoach.domain.kinds import read_answer
from journeycoach.intake.worksheet import method_of, read_worksheet, write_worksheet
from journeycoach.workshop.replay import Scripted
from tests.adapters.garden import ECHO, PACK
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.domain.events import Plain
    from journeycoach.workshop.replay import Script
    from journeycoach.workshop.service import Workshop

TODAY = date(2026, 3, 2)
QUESTIONS = list(PACK.questions())
HOSTILE = st.lists(
    st.sampled_from(
        [
            "~~~",
            "~~~~~~",
            "```",
            "# ",
            "> ",
            "    ",
            "\t",
            "\n",
            "|",
            "->",
            "\\",
            "<!--",
            "garden-name",
            " ",
            "é",
            "\u200d",
            "\xa0",
        ]
    )
    | st.text(max_size=8),
    max_size=12,
).map("".join)


def read(sheet: str) -> Script:
    return read_worksheet(Path("sheet.md"), sheet, PACK, TODAY)


def values(workshop: Workshop) -> dict[str, Plain]:
    return {answer.question: answer.value for answer in workshop.session.answers.values()}


def filled(answers: dict[str, str]) -> Workshop:
    workshop = a_workshop(PACK)
    for question, text in answers.items():
        try:
            workshop.answer(text, question)
        except AnswerRefusedError:
            continue
    return workshop


@given(st.dictionaries(st.sampled_from([q.id for q in QUESTIONS]), HOSTILE))
def test_any_answers_come_back_from_a_worksheet(answers: dict[str, str]) -> None:
    workshop = filled(answers)

    script = read(write_worksheet(PACK, workshop.session))

    again = {
        q.id: read_answer(q, script.answers[q.id][0].text, TODAY) for q in QUESTIONS if q.id in script.answers
    }
    assert again == values(workshop)


@given(HOSTILE, HOSTILE)
def test_how_the_owner_knows_comes_back_too(text: str, source: str) -> None:
    workshop = filled({"garden-trouble": f"moss {text}"})
    workshop.evidence(Evidence.HEARD, source=source)

    (scripted,) = read(write_worksheet(PACK, workshop.session)).answers["garden-trouble"]

    assert scripted.evidence is Evidence.HEARD
    assert method_of(write_worksheet(PACK, workshop.session)) == "garden"


def test_a_sheet_with_quoting_marks_of_a_mail_is_read() -> None:
    sheet = write_worksheet(
        PACK, filled({"garden-name": "Fern", "garden-steps": "call | Kim\nvisit"}).session
    )
    quoted = "Here it is.\r\n\r\n" + "\r\n".join(f"> {line}" for line in sheet.split("\n"))

    script = read(quoted)

    assert script.answers["garden-name"] == (Scripted("Fern"),)
    assert (
        script.answers["garden-steps"][0].text == "call | Kim\nvisit |  |"
        or "visit" in script.answers["garden-steps"][0].text
    )


def test_a_worksheet_names_the_words_that_a_cell_takes() -> None:
    text = write_worksheet(PACK, None)

    assert (
        "One line each: step | who does it | does it happen\ndoes it happen, one of: always, never\n" in text
    )


def test_a_blank_sheet_asks_every_core_question_and_holds_no_answer() -> None:
    sheet = write_worksheet(PACK)

    assert all(question.ask in sheet for question in QUESTIONS if question.core)
    assert read(sheet).answers == {}


def test_a_question_that_repeats_is_not_on_the_sheet() -> None:
    assert "echo-word" not in write_worksheet(ECHO)


def test_the_title_comes_back() -> None:
    workshop = filled({"garden-name": "Fern"})
    workshop.rename("# Fern & *Co* ~~~")

    assert read(write_worksheet(PACK, workshop.session)).title == "# Fern & *Co* ~~~"


def test_what_cannot_be_read_is_told_with_its_line() -> None:
    rooms = [("ease", "much"), ("zest", "x"), ("name", "a"), ("name", "b")]
    sheet = "\n".join(f"~~~ garden-{name}\n{text}\n~~~\n" for name, text in rooms)

    with pytest.raises(DataFileError) as caught:
        read(sheet)

    assert [problem.line for problem in caught.value.problems] == [1, 5, 13]


@given(st.text() | HOSTILE)
def test_no_text_breaks_the_reader(text: str) -> None:
    assert isinstance(method_of(text), str)
    with suppress(DataFileError):
        read(text)

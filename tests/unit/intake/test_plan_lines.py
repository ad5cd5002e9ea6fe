"""The boxes of a plan, however it comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.plan_marks import Mark
from journeycoach.intake.plan_lines import read_plan_lines
from journeycoach.workshop.plan_sheet import TickedLine

PLAN = """\
# A plan

- [ ] **1** Ring Bart about the
      mower. You, Mon 30 Nov.
  - Done when: it is mowed
- [X] **2** print \\*all\\*. Kim, no day yet.

* [ ] buy stamps

[journeycoach]: # "1.aaaaaa.bbbbbb.cccccc
2x.dddddd.eeeeee.ffffff"
"""
LINES = (
    TickedLine(1, "Ring Bart about the mower. You, Mon 30 Nov.", is_done=False, place=3),
    TickedLine(2, "print *all*. Kim, no day yet.", is_done=True, place=6),
    TickedLine(0, "buy stamps", is_done=False, place=8),
)


def test_boxes_and_marks_are_read() -> None:
    sheet = read_plan_lines(PLAN)

    assert sheet.lines == LINES
    assert sheet.marks == (
        Mark(1, "aaaaaa", "bbbbbb", "cccccc", is_done=False),
        Mark(2, "dddddd", "eeeeee", "ffffff", is_done=True),
    )


def test_a_plan_that_a_mail_quotes_is_read_as_well() -> None:
    quoted = "".join(f"> {line}\r\n" for line in PLAN.splitlines())

    assert read_plan_lines(quoted) == read_plan_lines(PLAN)


def test_what_only_looks_like_a_box_is_none() -> None:
    assert read_plan_lines("- \\[ ] no box\n- `[ ] x`\n\n[ ] no list\n").lines == ()


@pytest.mark.parametrize(
    ("box", "is_done"),
    [
        *((box, True) for box in ("- [ x ]", "- [x ]", "- [✓]", "* [X]", "-\u00a0[\u00a0x\u00a0]", "1. [X]")),
        *((box, False) for box in ("- [\u00a0]", "- []", "•\t[ ]", "\u00a0\u00a0- [ ]", "☐", "• ☐")),
        *((box, True) for box in ("☒", "☑", "- ☒", "> ☑", "[x]", "· [x]")),
    ],
)
def test_boxes_of_word_processors_and_mail_programs_are_read(box: str, *, is_done: bool) -> None:
    sheet = read_plan_lines(f"# Plan\n\n{box} **3**\u00a0Ring Bart. You, no\u00a0day yet.\n")

    assert sheet.lines == (TickedLine(3, "Ring Bart. You, no day yet.", is_done, 3),)
    assert sheet.title == "Plan"


def test_a_number_that_does_not_stand_out_may_be_words() -> None:
    (line,) = read_plan_lines("- [ ] 3 ladders from Kim\n").lines

    assert (line.number, line.text, line.typed) == (3, "ladders from Kim", "3 ladders from Kim")


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert read_plan_lines(text).marks == ()

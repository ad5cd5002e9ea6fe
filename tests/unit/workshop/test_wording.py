"""The coach's sentences agree with what they are about, and none is empty by accident."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.coach.rule import Finding
from journeycoach.domain.events import Evidence, Key, OpenReason
from journeycoach.domain.interview import Breathing, Progress, asking
from journeycoach.domain.packs import Defect, Kind
from journeycoach.domain.proposals import Proposed
from journeycoach.workshop import wording
from journeycoach.workshop.turn import HeardLine, Kept
from tests.adapters.garden import ECHO, PACK, asked
from tests.adapters.shop import a_workshop, question

if TYPE_CHECKING:
    from journeycoach.domain.interview import StageProgress

NOTHING: tuple[StageProgress, ...] = ()
TROUBLE = asked("garden.trouble")
KEPT = Kept(TROUBLE, Key("garden.trouble"), "moss", "", Evidence.ASSUMED, "owner")
PROPOSED = Proposed(
    "ask", "people", "Ask them", "three said it", "When one pays, I ask.", "Kim", 7, Key("garden.trouble")
)


def test_a_welcome_says_how_long_it_takes() -> None:
    assert "about 1 minute. " in wording.welcome(Progress(NOTHING, 1))
    assert "about 25 minutes. " in wording.welcome(Progress(NOTHING, 25))


def test_coming_back_tells_how_far_it_is() -> None:
    workshop = a_workshop(PACK)

    assert wording.welcome_back("Fern", workshop.turn().progress) == "This is Fern. We have not begun yet."
    workshop.answer("Fern")
    assert wording.welcome_back("Fern", workshop.turn().progress) == (
        "Back in Fern. 1 of 11 questions done, about 13 minutes to go."
    )
    workshop.leave_open(OpenReason.SKIPPED)
    assert wording.so_far(workshop.turn().progress).startswith("1 of 11 questions done, 1 left open, about ")
    assert wording.so_far(Progress(NOTHING, 0)) == "0 of 0 questions done."


def test_only_a_question_that_repeats_has_a_number() -> None:
    assert wording.question_number(a_workshop(ECHO).turn()) == "Question 1"
    assert wording.question_number(a_workshop(PACK).turn()) == ""


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_but_plain_words_says_how_to_answer(kind: Kind) -> None:
    said = wording.how_to_answer(replace(question("a.b", kind), unit="kg"))

    assert bool(said) is (kind not in (Kind.TEXT, Kind.LONG_TEXT))
    assert "{" not in said


def test_a_unit_is_named_where_there_is_one() -> None:
    asked_for = question("a.b", Kind.NUMBER)

    assert wording.how_to_answer(replace(asked_for, unit="kg")).endswith("10 to 15 (kg).")
    assert wording.how_to_answer(asked_for).endswith("10 to 15.")


def test_a_form_of_one_row_needs_no_ending() -> None:
    assert wording.how_to_answer(replace(question("a.b", Kind.ROWS), max=1)) == ""


def test_a_stage_opens_with_its_name_and_aim() -> None:
    assert wording.stage_opens(PACK.stages[0]) == "People. Who comes, and why."


def test_what_was_understood_is_said_back() -> None:
    assert wording.kept(KEPT) == "Kept."
    assert wording.kept(replace(KEPT, understood="£300")) == "Kept: £300."
    assert wording.kept(replace(KEPT, replaced=True)) == "Kept. It takes the place of the earlier one."


def test_only_a_guess_that_matters_is_asked_how_it_is_known() -> None:
    assert "/heard" in wording.evidence_hint(KEPT)
    assert wording.evidence_hint(replace(KEPT, evidence=Evidence.HEARD)) == ""
    assert wording.evidence_hint(replace(KEPT, question=asked("garden.name"))) == ""


def test_evidence_is_named() -> None:
    assert len({wording.evidence_taken(evidence) for evidence in Evidence}) == len(Evidence)
    assert [wording.evidence_word(each) for each in (None, Evidence.HEARD)] == ["", "heard"]


@pytest.mark.parametrize(
    ("reason", "whom", "said"),
    [
        (OpenReason.SKIPPED, "", "Left open. The plan lists it"),
        (OpenReason.UNSURE, "Kim", "Left open: Kim may know."),
        (OpenReason.UNSURE, "", "Left open. The plan will ask"),
    ],
)
def test_leaving_open_is_an_answer(reason: OpenReason, whom: str, said: str) -> None:
    assert wording.left_open(reason, whom).startswith(said)


def test_an_old_answer_is_recalled_where_there_is_one() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("Fern")

    assert wording.old_answer(asking(asked("garden.name"), workshop.answers), "Fern") == "You said: Fern"
    assert wording.old_answer(asking(TROUBLE, workshop.answers), "") == ""


def test_questions_are_named_as_in_a_sentence() -> None:
    named = [replace(TROUBLE, label=label) for label in ("a", "b", "c")]

    assert wording.touched(named).startswith("This may touch “a”, “b” and “c”. ")
    assert wording.because(named[:1]).startswith("You changed “a” since. ")
    assert wording.touched(()) == wording.because(()) == ""


def test_a_touched_question_that_follows_at_once_is_not_put_off() -> None:
    following, other = asking(TROUBLE, a_workshop(PACK).answers), asked("garden.name")

    assert wording.touched([TROUBLE], following).endswith(". It comes next.")
    assert wording.touched([other, TROUBLE], following).endswith(f". “{TROUBLE.label}” comes next.")
    assert wording.touched([other], following).endswith(". I come back to it in a moment.")


def test_a_nudge_may_begin_a_rewrite() -> None:
    finding = Finding("nice", Key("garden.trouble"), "nice", "How so?", "", Defect.CLARIFY)

    assert wording.nudge(finding) == "How so?"
    assert wording.nudge(replace(finding, start="so that you")) == "How so?\nstart, if you like: so that you"


def test_a_play_back_is_read_line_by_line() -> None:
    line = HeardLine(TROUBLE, "The trouble", "moss\nsnails", Evidence.HEARD)

    assert wording.heard_title(PACK.stages[0]) == "This is what I heard about People."
    assert wording.heard_line(line) == "The trouble: moss; snails (heard)"
    assert wording.heard_line(replace(line, evidence=None)) == "The trouble: moss; snails"
    assert wording.heard_line(replace(line, author="Kim")) == "The trouble: moss; snails (heard, Kim)"
    assert wording.heard_line(replace(line, is_open=True)) == "Still open: The trouble."


def test_a_proposal_reads_as_on_the_plan() -> None:
    due = date(2026, 3, 9)

    assert wording.proposal(PROPOSED, due) == (
        "Ask them. Who: Kim. By Mon 9 Mar 2026. Done when: three said it. When one pays, I ask."
    )
    assert wording.proposal(replace(PROPOSED, done_when="", when_then=""), due).endswith("2026.")
    assert wording.proposals_title(1).startswith("One thing follows")
    assert wording.proposals_title(3).startswith("3 things follow")


def test_a_stage_ends_with_what_could_be_better_and_deeper() -> None:
    moment = Breathing(PACK.stages[0], ())

    assert wording.breath(moment, 0) == "People is done."
    assert "One of its answers could" in wording.breath(moment, 1)
    assert "2 of its answers could" in wording.breath(moment, 2)
    assert wording.deeper(moment) == ""
    assert wording.deeper(replace(moment, deeper=(TROUBLE, TROUBLE))) == (
        "If you want, I have 2 more questions here, about 2 minutes."
    )


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (0, "Nothing is lost. "),
        (1, "Your answer is safe in fern. "),
        (14, "Your 14 answers are safe in fern. "),
    ],
)
def test_stopping_says_what_is_safe_and_how_to_go_on(answers: int, said: str) -> None:
    assert wording.stopped("fern", answers, "here/jc") == f"{said}Go on with: here/jc open fern"


def test_stopping_before_the_first_answer_leaves_nothing() -> None:
    assert wording.stopped("", 0, "jc") == "Nothing was answered yet, so nothing is kept."


def test_a_new_title_says_that_the_file_keeps_its_name() -> None:
    assert wording.renamed("Moss", "") == "Renamed to Moss."
    assert "Its file is still called fern" in wording.renamed("Moss", "fern")

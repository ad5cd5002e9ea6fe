"""The plain interview: lines in, lines out, and everything that was answered is kept."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import Evidence, Key, OpenReason
from journeycoach.domain.packs import Column, Kind, Option, Pack, Stage
from journeycoach.line.interview import interview
from journeycoach.line.keyboard import Keyboard
from journeycoach.line.pipe import Pipe
from journeycoach.workshop.facilitation import Facilitation
from tests.adapters.garden import ECHO, PACK, asked
from tests.adapters.lines import Desk, typed_into
from tests.adapters.several import FAIR
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

FIRST_STAGE = ["Fern", "1", "Moss everywhere.", "2"]
"""Name, kind, trouble and season of a garden that sells plants."""
SECOND_STAGE = ["own soil", "", "", "4", "12", "£300", "10%", "5 Apr", "call", "Kim", "1", ""]


def answered(workshop: Workshop) -> dict[str, object]:
    return {answer.question: answer.value for answer in workshop.session.answers.values()}


def said(*lines: str, desk: Desk | None = None) -> tuple[str, Workshop]:
    workshop = a_workshop(PACK)
    return typed_into(workshop, lines, desk), workshop


def test_every_piped_answer_is_kept_when_the_pipe_ends() -> None:
    _, workshop = said("Fern", "1, 2", "Moss everywhere.")

    assert answered(workshop) == {
        "garden-name": "Fern",
        "garden-kind": ["plants", "work"],
        "garden-trouble": "Moss everywhere.",
    }


def test_it_reads_as_a_conversation_without_boxes_or_colours() -> None:
    talk, _ = said("Fern")

    assert "Coach: What is your garden called?\n  why: It is used.\nYou: Fern\nKept.\n" in talk
    assert "\x1b" not in talk


def test_choices_have_numbers_and_take_other_words() -> None:
    talk, workshop = said("Fern", "2, a stall")

    assert "  1 plants in pots\n  2 work in their garden\n" in talk
    assert answered(workshop)["garden-kind"] == ["work", "a stall"]


def test_a_long_answer_stands_between_two_marks() -> None:
    _, workshop = said("Fern", "1", '"""', "It rained.", "", "/why not", '"""')

    assert answered(workshop)["garden-trouble"] == "It rained.\n\n/why not"


def test_a_refused_answer_is_asked_for_again() -> None:
    talk, workshop = said("", *FIRST_STAGE, "", "", "own soil", "", "", "much", "4")

    assert "Coach: Give a whole number, 1 to 5.\nYou: 4" in talk
    assert answered(workshop)["garden-ease"] == 4


def test_rows_are_asked_cell_by_cell() -> None:
    talk, workshop = said(*FIRST_STAGE, "", "", *SECOND_STAGE)

    assert "You, step (what happens): call\nYou, who does it: Kim\n" in talk
    assert answered(workshop)["garden-steps"] == [{"step": "call", "who": "Kim", "happens": "always"}]


def test_a_row_may_be_typed_at_once() -> None:
    _, workshop = said(*FIRST_STAGE, "", "", *SECOND_STAGE[:8], "call | Kim | never", "visit", "", "2", "")

    rows = answered(workshop)["garden-steps"]
    assert rows == [
        {"step": "call", "who": "Kim", "happens": "never"},
        {"step": "visit", "who": "", "happens": "never"},
    ]


def test_a_mark_between_cells_is_text_inside_a_cell() -> None:
    _, workshop = said(*FIRST_STAGE, "", "", *SECOND_STAGE[:8], "call", "Kim | Jo", "1", "")

    assert answered(workshop)["garden-steps"] == [{"step": "call", "who": "Kim | Jo", "happens": "always"}]


def test_a_fact_is_followed_to_what_it_means() -> None:
    talk, workshop = said(*FIRST_STAGE, "", "", "own soil", "no moss", "less work", "", "late hours", "", "")

    assert "Coach: So what does that mean for them?\nYou: no moss\n" in talk
    assert answered(workshop)["garden-pride"] == [
        {"fact": "own soil", "so": ["no moss", "less work"]},
        {"fact": "late hours", "so": []},
    ]


@pytest.mark.parametrize("broken_off", [("own soil",), ("own soil", "no moss"), ("own soil", "no moss", "")])
def test_a_fact_is_kept_when_the_pipe_ends_in_the_middle(broken_off: tuple[str, ...]) -> None:
    _, workshop = said(*FIRST_STAGE, "", "", *broken_off)

    assert answered(workshop)["garden-pride"] == [{"fact": "own soil", "so": list(broken_off[1:2])}]


def test_whole_rows_are_kept_when_the_pipe_ends_in_the_middle() -> None:
    _, workshop = said(*FIRST_STAGE, "", "", *SECOND_STAGE[:11], "visit")

    assert answered(workshop)["garden-steps"] == [
        {"step": "call", "who": "Kim", "happens": "always"},
        {"step": "visit", "who": "", "happens": ""},
    ]


ROW = [*FIRST_STAGE, "", "", *SECOND_STAGE[:11]]
"""As far as behind the first row of a table."""


@pytest.mark.parametrize("leaves", [("/quit",), ("/edit name", "/quit")], ids=["there", "elsewhere"])
def test_whole_rows_are_kept_when_somebody_leaves_in_the_middle(leaves: tuple[str, ...]) -> None:
    _, workshop = said(*ROW, *leaves)

    assert answered(workshop)["garden-steps"] == [{"step": "call", "who": "Kim", "happens": "always"}]


def test_rows_stay_where_a_command_leads_elsewhere_and_back() -> None:
    talk, workshop = said(*ROW, "/action Jo: order moss", "/undo", "visit", "", "2", "")

    assert "  1 call · Kim · always\n" in talk
    assert answered(workshop)["garden-steps"] == [
        {"step": "call", "who": "Kim", "happens": "always"},
        {"step": "visit", "who": "", "happens": "never"},
    ]


def test_rows_of_a_table_that_was_skipped_are_no_answer() -> None:
    _, workshop = said(*ROW, "/skip", "/quit")

    assert "garden-steps" not in answered(workshop)


def test_a_stage_ends_with_what_was_heard() -> None:
    talk, workshop = said(*FIRST_STAGE[:3], "/skip", "4", "in summer", "")

    assert "  1. name of the garden: Fern\n" in talk
    assert "  4. Still open: garden.season.\n" in talk
    assert answered(workshop)["garden-season"] == "in summer"
    assert [leg.stage for leg in workshop.session.heard] == ["people"]


@pytest.mark.parametrize("at", [(), ("",)], ids=["at the play-back", "after it"])
def test_an_answer_is_changed_by_its_number_in_the_play_back(at: tuple[str, ...]) -> None:
    talk, workshop = said(*FIRST_STAGE, *at, "/edit 1", "Moss")

    assert "  You said: Fern\n" in talk
    assert answered(workshop)["garden-name"] == "Moss"


def test_proposals_are_accepted_dropped_or_changed_one_by_one() -> None:
    steps = ["call | Kim | never", "visit | Jo | never", "greet | | never", ""]
    change = ["e", "Call at nine", "", "whenever", "5 Apr", "", ""]
    _, workshop = said(*FIRST_STAGE, "", "", *SECOND_STAGE[:8], *steps, "", "a", "d", *change)

    actions = list(workshop.session.actions.values())
    assert [(action.what, action.owner) for action in actions] == [
        ("Make call happen", "Kim"),
        ("Call at nine", "you"),
    ]
    assert actions[1].due == "2026-04-05"
    assert workshop.session.settled["mend-step/visit"] == ""


def test_all_proposals_are_accepted_with_one_key() -> None:
    steps = ["call | Kim | never", "visit | Jo | never", ""]
    _, workshop = said(*FIRST_STAGE, "", "", *SECOND_STAGE[:8], *steps, "", "A")

    assert len(workshop.session.actions) == 2


def test_a_stage_goes_deeper_on_request() -> None:
    talk, workshop = said(*FIRST_STAGE, "", "deeper", "more of it")

    assert "If you want, I have 1 more question here, about 1 minute." in talk
    assert answered(workshop)["garden-more"] == "more of it"


def test_it_comes_to_an_end() -> None:
    talk, _ = said(*FIRST_STAGE, "", "", *SECOND_STAGE, "", "", "", "never read")

    assert "That was my last question. Your plan is ready." in talk
    assert "never read" not in talk


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("/why", "Coach: The plan speaks to this moment.\n"),
        ("/example", "  shoe mender: The heel came off on the way to a wedding.\n"),
        ("/probe", "Coach: What would I have seen that day?\n"),
        ("/help", "  /park IDEA - keep an idea for later\n"),
        ("/keep", "Coach: There is nothing to keep: no advice is open.\n"),
        ("/heard", "Coach: That answer is your own choice: it needs no proof.\n"),
        ("/park", "Coach: Type the idea behind the word: /park a stall at the market\n"),
        ("/edit nowhere", "Coach: No answer is called “nowhere”. Type its name, or the beginning of it.\n"),
        ("/redo", "Coach: There is nothing to bring back.\n"),
    ],
)
def test_a_command_is_answered_and_the_question_stays(typed: str, heard: str) -> None:
    talk, workshop = said("Fern", "1", typed, "Moss.")

    assert heard in talk
    assert answered(workshop)["garden-trouble"] == "Moss."


def test_a_private_note_stays_beside_the_session() -> None:
    desk = Desk()

    talk, workshop = said("/note too early", "Fern", "/note she sighed", "/note", desk=desk)

    assert desk.private.texts == ["she sighed"]
    assert "There is no session to keep a note in yet." in talk
    assert all("sighed" not in repr(record) for record in workshop.log)


def test_the_plan_is_shown_on_request() -> None:
    desk = Desk()

    said("Fern", "/plan", desk=desk)

    assert desk.plans == 1


def test_what_the_owner_knows_is_kept_with_the_answer() -> None:
    talk, workshop = said("Fern", "1", "Moss.", "/heard Mr Oduya")

    answer = workshop.session.answers[Key("garden.trouble")]
    assert (answer.evidence, answer.source) == (Evidence.HEARD, "Mr Oduya")
    assert "Did a customer say so? /heard" in talk


def test_not_knowing_yet_is_an_answer() -> None:
    _, workshop = said("Fern", "1", "/unsure Kim")

    left = workshop.session.left_open[Key("garden.trouble")]
    assert (left.reason, left.whom) == (OpenReason.UNSURE, "Kim")


def test_going_back_brings_the_old_answer_and_enter_keeps_it() -> None:
    talk, workshop = said("Fern", "1", "/back", "", "Moss.")

    assert "  You said: plants in pots\n  Enter keeps it as it is.\nYou: \n" in talk
    assert answered(workshop) == {"garden-name": "Fern", "garden-kind": ["plants"], "garden-trouble": "Moss."}


def test_a_change_offers_what_depends_on_it_again() -> None:
    talk, workshop = said("Fern", "1", "Moss.", "/edit garden-kind", "2", "", "spring")

    assert "This may touch “garden.trouble”." in talk
    assert "You changed “garden.kind” since. Does this still hold?" in talk
    assert answered(workshop)["garden-season"] == "spring"


def test_undo_and_redo_are_said_in_words() -> None:
    talk, workshop = said("Fern", "/undo", "/redo")

    assert "Taken back: your answer to “name of the garden”." in talk
    assert answered(workshop) == {"garden-name": "Fern"}


def test_actions_ideas_and_names_are_taken_on_the_way() -> None:
    _, workshop = said("Fern", "/action Buy pots", "/park a stall", "/rename Fern and Moss")

    assert [action.what for action in workshop.session.actions.values()] == ["Buy pots"]
    assert (workshop.session.parked, workshop.session.title) == (("a stall",), "Fern and Moss")


def test_quitting_ends_it() -> None:
    talk, workshop = said("Fern", "/quit", "1")

    assert answered(workshop) == {"garden-name": "Fern"}
    assert "You: 1" not in talk


def test_a_question_that_repeats_is_numbered() -> None:
    talk = typed_into(a_workshop(ECHO), ["one", "two"])

    assert "Coach: Question 3. What about echo.word?" in talk


def test_an_answer_without_measure_is_refused_whole() -> None:
    talk, workshop = said("x" * 100_001, "Fern")

    assert "too long to keep in one piece" in talk
    assert answered(workshop) == {"garden-name": "Fern"}


def test_controls_in_an_answer_reach_neither_the_log_nor_the_terminal() -> None:
    talk, workshop = said("Fern \x1b]52;c;ZXZpbA==\x07end")

    assert answered(workshop) == {"garden-name": "Fern ]52;c;ZXZpbA==end"}
    assert not {"\x1b", "\x07"} & set(talk)


def test_a_long_answer_ends_with_the_pipe_at_the_latest() -> None:
    _, workshop = said("Fern", "1", '"""', "It rained.", "It froze.")

    assert answered(workshop)["garden-trouble"] == "It rained.\nIt froze."


def test_a_form_asks_for_as_many_rows_as_it_needs() -> None:
    form = replace(asked("garden.steps"), min=2, max=3)
    workshop = a_workshop(Pack("form", "Form", "One form.", (Stage("s", "S", "Rows.", (form,)),)))

    talk = typed_into(workshop, ["a", "", "1", "", "b", "", "1", "c", "", "2"])

    assert "Coach: This one needs at least 2 lines.\n" in talk
    assert talk.count("You, step") == 4
    assert len(workshop.answers.rows("garden.steps")) == 3


def test_a_cell_that_cannot_be_read_is_asked_for_again() -> None:
    column = Column("day", "day", Kind.DATE, required=True)
    rows = replace(asked("garden.steps"), columns=(*asked("garden.steps").columns[:1], column))
    workshop = a_workshop(Pack("form", "Form", "One form.", (Stage("s", "S", "Rows.", (rows,)),)))

    talk = typed_into(workshop, ["a", "", "whenever", "5 Apr 2026", "b | whenever", "c", "6 Apr 2026", ""])

    assert (
        "Coach: “day” is still empty. Give a day, for instance 5 Apr or next friday.\n"
        "You, day: whenever\nCoach: I couldn't read" in talk
    )
    assert [row["step"] for row in workshop.answers.rows("garden.steps")] == ["a", "c"]


def test_a_cell_with_options_takes_one_of_them_and_nothing_else() -> None:
    column = Column("mood", "mood", Kind.CHOICE, options=(Option("good", "good"), Option("bad", "bad")))
    rows = replace(asked("garden.steps"), columns=(*asked("garden.steps").columns[:1], column))
    workshop = a_workshop(Pack("form", "Form", "One form.", (Stage("s", "S", "Rows.", (rows,)),)))

    talk = typed_into(workshop, ["a", "great", "B", "b | great", "c | GOOD", ""])

    assert "Coach: “great” is none of the options for “mood”. Take one of these" in talk
    assert [row["mood"] for row in workshop.answers.rows("garden.steps")] == ["bad", "good"]


def test_a_fact_with_its_meaning_may_be_typed_at_once() -> None:
    _, workshop = said(*FIRST_STAGE, "", "", "own soil -> no moss", "")

    assert answered(workshop)["garden-pride"] == [{"fact": "own soil", "so": ["no moss"]}]


def test_keys_that_mean_nothing_are_answered_with_those_that_do() -> None:
    steps = ["call | Kim | never", ""]
    talk, workshop = said(
        *FIRST_STAGE, "x", "", "what", "", *SECOND_STAGE[:8], *steps, "", "z", "a", "", "x", ""
    )

    assert talk.count("Coach: Right? Enter goes on; a number changes one.") == 3
    assert talk.count("a accept · e change · d drop · A all of them") == 2
    assert talk.count("Enter goes on to the next stage.") == 3
    assert talk.count("/plan shows it, /edit changes an answer, Enter ends.") == 2
    assert len(workshop.session.actions) == 1


def test_a_stage_may_be_named_to_go_deeper() -> None:
    _, workshop = said("/deeper People", "/deeper nowhere", "Fern")

    assert [leg.stage for leg in workshop.session.deepened] == ["people"]


def test_advice_may_be_kept_against_with_a_reason() -> None:
    talk, workshop = said("a nice name", "/probe", "/keep we like it", "1", "/example")

    assert "Coach: “nice”: how so?\n  /edit improves it; or just go on, and it stays as it is.\n" in talk
    assert "It stands as it is." in talk
    assert workshop.session.kept_nudges[0].reason == "we like it"


def test_a_question_without_examples_or_probes_says_so() -> None:
    talk, _ = said("/example", "/probe")

    assert "Coach: I have no example for this one." in talk
    assert "Coach: I have no other way into this one." in talk


def test_what_belongs_to_a_question_needs_one() -> None:
    talk, _ = said(*FIRST_STAGE, "/why", "/skip")

    assert talk.count("Coach: No question is open here.") == 2


def test_a_full_disk_ends_a_pipe() -> None:
    workshop = a_workshop(PACK)
    typed_into(workshop, ["Fern"])
    assert workshop.store is not None

    def refuse(*_: object) -> tuple[()]:
        raise NotKeptError("The disk is full.")

    workshop.store.append = refuse  # type: ignore[method-assign,assignment]

    with pytest.raises(NotKeptError):
        typed_into(workshop, ["1"])


def test_somebody_at_a_terminal_without_prompts_is_asked_again_when_the_disk_is_full() -> None:
    workshop = a_workshop(PACK)
    typed_into(workshop, ["Fern"])
    assert workshop.store is not None
    kept, tries = workshop.store.append, iter([NotKeptError("The disk is full.")])

    def refuse_once(*args: object) -> object:
        for error in tries:
            raise error
        return kept(*args)  # type: ignore[arg-type]

    workshop.store.append = refuse_once  # type: ignore[method-assign,assignment]
    talk = io.StringIO()

    interview(workshop, Pipe(io.StringIO("1\n2\n"), talk, echo=False), Desk().beside())

    assert "The disk is full." in talk.getvalue()
    assert answered(workshop)["garden-kind"] == ["work"]


def test_a_prompt_at_a_keyboard_takes_what_is_typed() -> None:
    workshop, talk = a_workshop(PACK), io.StringIO()
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("Fer\x7frn\r1\r/quit\r")

        interview(workshop, Keyboard(talk), Desk().beside())

    assert answered(workshop) == {"garden-name": "Fern", "garden-kind": ["plants"]}
    assert "Kept." in talk.getvalue()


def test_interrupting_a_prompt_leaves_what_was_answered() -> None:
    workshop = a_workshop(PACK)
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("Fern\rhalf a wor\x03")

        with pytest.raises(KeyboardInterrupt):
            interview(workshop, Keyboard(io.StringIO()), Desk().beside())

    assert answered(workshop) == {"garden-name": "Fern"}


def test_an_empty_line_confirms_an_answer_from_another_method() -> None:
    workshop = a_workshop(others=(FAIR,))
    workshop.answer("Bench Eleven")
    workshop.answer("a nurse on nights")

    shown = typed_into(workshop, ["/method fair", "", ""])

    assert "You told me this in other words before" in shown
    assert workshop.session.answers[Key("shop.who")].question == "who-else"


def test_a_word_of_the_call_with_words_behind_it_is_told_and_not_kept() -> None:
    desk, workshop = Desk(), a_workshop(PACK)
    desk.call = Facilitation(workshop)

    talk = typed_into(workshop, ["Fern", "/time now"], desk)

    assert "Coach: /time stands alone." in talk
    assert list(answered(workshop)) == ["garden-name"]

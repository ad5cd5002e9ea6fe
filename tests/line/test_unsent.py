"""What was typed at a prompt and not sent is there again the next time."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import Key
from journeycoach.line.interview import interview
from journeycoach.line.keyboard import Keyboard
from journeycoach.line.pipe import Pipe
from journeycoach.workshop.ports import Draft
from tests.adapters.garden import PACK
from tests.adapters.lines import Desk, typed_into
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

TROUBLE = Draft("garden-trouble", Key("garden.trouble"), "Moss ev")
STEPS = Draft("garden-steps", Key("garden.steps"), "call | Kim")


class Box:
    """Holds one draft, like a window's file."""

    def __init__(self, draft: Draft | None = None, *, is_full: bool = False) -> None:
        self.draft = draft
        self._is_full = is_full

    def keep(self, draft: Draft) -> None:
        """An empty text forgets it."""
        if self._is_full:
            raise NotKeptError("The disk is full.")
        self.draft = draft if draft.text else None

    def left_over(self) -> Draft | None:
        """As it was kept."""
        return self.draft


def typed(workshop: Workshop, keys_pressed: str, box: Box) -> str:
    """Everything that was said while these keys were pressed at a keyboard."""
    desk, talk = Desk(), io.StringIO()
    desk.drafts = box
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(keys_pressed)
        with suppress(KeyboardInterrupt):
            interview(workshop, Keyboard(talk), desk.beside())
    return talk.getvalue()


def answers(workshop: Workshop) -> list[str]:
    return [answer.text for answer in workshop.session.answers.values()]


def test_what_stands_in_an_interrupted_prompt_comes_back_and_can_be_gone_on_with() -> None:
    workshop, box = a_workshop(PACK), Box()

    talk = typed(workshop, "Fern\r1\rMoss ev\x03", box)
    typed(workshop, "erywhere.\r/quit\r", box)

    assert "What you were typing is kept for the next time.\n" in talk
    assert answers(workshop) == ["Fern", "plants in pots", "Moss everywhere."]
    assert box.draft is None


def test_lines_of_a_longer_text_come_back_together() -> None:
    workshop, box = a_workshop(PACK), Box()

    typed(workshop, 'Fern\r1\r"""\rIt rained.\rIt fr\x03', box)

    assert box.draft == Draft("garden-trouble", Key("garden.trouble"), "It rained.\nIt fr")


def test_the_conversation_goes_on_at_the_question_that_was_being_answered() -> None:
    workshop, box = a_workshop(PACK), Box(TROUBLE)
    workshop.answer("Fern")

    typed(workshop, "erywhere.\r/quit\r", box)

    assert answers(workshop) == ["Fern", "Moss everywhere."]


def test_a_question_that_is_skipped_forgets_what_was_begun() -> None:
    workshop, box = a_workshop(PACK), Box(TROUBLE)

    typed(workshop, "\x15/skip\r/quit\r", box)

    assert box.draft is None


def test_leaving_keeps_what_was_begun_before() -> None:
    workshop, box = a_workshop(PACK), Box(TROUBLE)

    typed(workshop, "\x15/quit\r", box)

    assert box.draft == TROUBLE


def test_a_table_that_was_begun_in_the_app_is_left_to_it() -> None:
    workshop, box = a_workshop(PACK), Box(STEPS)

    typed(workshop, "Fe\x03", box)

    assert box.draft == STEPS


@pytest.mark.parametrize("keys", ["\x03", "  \x03"])
def test_nothing_typed_is_no_draft(keys: str) -> None:
    box = Box()

    talk = typed(a_workshop(PACK), keys, box)

    assert box.draft is None
    assert "What you were typing" not in talk


def test_a_draft_that_cannot_be_kept_is_not_promised() -> None:
    talk = typed(a_workshop(PACK), "Fe\x03", Box(is_full=True))

    assert "What you were typing" not in talk


def test_a_terminal_that_cannot_begin_a_line_is_told_what_was_begun() -> None:
    workshop, desk, talk = a_workshop(PACK), Desk(), io.StringIO()
    desk.drafts = Box(TROUBLE)

    interview(workshop, Pipe(io.StringIO("Moss everywhere.\n"), talk, echo=False), desk.beside())

    assert "You were typing: Moss ev\nYou: " in talk.getvalue()
    assert answers(workshop) == ["Moss everywhere."]


def test_a_script_is_never_led_to_a_draft() -> None:
    workshop, desk = a_workshop(PACK), Desk()
    desk.drafts = Box(TROUBLE)

    typed_into(workshop, ["Fern"], desk)

    assert answers(workshop) == ["Fern"]

"""An answer that could not be kept is not typed a second time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from journeycoach.domain.errors import NotKeptError
from journeycoach.line.interview import interview
from journeycoach.line.keyboard import Keyboard
from tests.adapters.lines import Desk
from tests.adapters.shop import PATH, a_workshop, question
from tests.tui.workroom import a_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.events import Event, Recorded
    from journeycoach.domain.packs import Question
    from journeycoach.workshop.service import Workshop

NAME = question("shop.name")


def a_shop_on_a_full_disk(*questions: Question, refusals: int = 1) -> Workshop:
    """A workshop whose disk refuses the next so many appends."""
    workshop = a_workshop(a_pack(NAME, *questions))
    workshop.answer("Bakery")
    store = workshop.store
    assert store is not None
    kept, calls = store.append, iter(range(1000))

    def append(events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        if next(calls) < refusals:
            raise NotKeptError("The disk is full.")
        return kept(events, author)

    store.append = append  # type: ignore[method-assign]
    return workshop


def typed(workshop: Workshop, keys_pressed: str) -> str:
    """Everything that was said while these keys were pressed at a keyboard."""
    talk = io.StringIO()
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(keys_pressed)
        interview(workshop, Keyboard(talk), Desk().beside())
    return talk.getvalue()


def answers(workshop: Workshop) -> list[str]:
    return [answer.text for answer in workshop.session.answers.values()]


def test_what_was_typed_stands_in_the_prompt_again_and_enter_sends_it() -> None:
    workshop = a_shop_on_a_full_disk(question("shop.who"), refusals=2)

    talk = typed(workshop, "Mrs Doyle of the mill\r\r\r/quit\r")

    assert talk.count("The disk is full.") == 2
    assert answers(workshop) == ["Bakery", "Mrs Doyle of the mill"]


def test_it_can_be_changed_before_it_is_sent_again() -> None:
    workshop = a_shop_on_a_full_disk(question("shop.who"))

    typed(workshop, "Mrs Doyle\r of the mill\r/quit\r")

    assert answers(workshop) == ["Bakery", "Mrs Doyle of the mill"]


def test_rows_that_were_gathered_are_sent_again_by_enter() -> None:
    workshop = a_shop_on_a_full_disk(PATH)

    talk = typed(workshop, "asks\rKim\rby phone\r\r\r/quit\r")

    assert "The disk is full." in talk
    assert answers(workshop) == ["Bakery", "asks | Kim | by phone"]

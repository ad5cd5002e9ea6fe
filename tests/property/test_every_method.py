"""Laws of the methods that ship: every path ends, every question can be met, whatever is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.events import OpenReason
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.domain.packs import Column, Kind, Option
from tests.adapters.methods_here import library, method
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Turn

METHODS = library().ids()
LONGEST = 2000
"""Deeds; the longest way through the longest method takes a fourth of it."""
TEXTS = ("the nice one", "nobody", "a nurse | on nights", "12", "we make everything for everybody", "# 1")
CELLS = ("", "nobody", "never", "7 of 10", "the shop", "a warm word", "end")


def cell(column: Column, data: st.DataObject) -> str:
    """Something that fits in a cell, or nothing where it may stay empty."""
    match column.kind:
        case Kind.TEXT:
            return str(data.draw(st.sampled_from(CELLS[1:] if column.required else CELLS)))
        case Kind.CHOICE:
            return data.draw(st.sampled_from([option.id for option in column.options]))
        case Kind.DATE:
            return "5 April 2027"
        case Kind.MONEY:
            return data.draw(st.sampled_from(("£40", "€ 300", "1.2k")))
        case _:
            return data.draw(st.sampled_from(("1", "3", "5")))


def an_answer(question: Question, data: st.DataObject) -> str:
    """Something that the question's kind can be read from."""
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return data.draw(st.sampled_from(TEXTS))
        case Kind.CHOICE | Kind.CHOICES:
            most = 1 if question.kind is Kind.CHOICE else 3
            return ", ".join({_pick(question.options, data) for _ in range(data.draw(st.integers(1, most)))})
        case Kind.ROWS:
            lines = data.draw(st.integers(1, min(3, question.max or 3)))
            return "\n".join(" | ".join(cell(each, data) for each in question.columns) for _ in range(lines))
        case Kind.LADDER:
            return "open at six -> bread before work"
        case Kind.SCALE:
            return str(data.draw(st.integers(question.min or 1, question.max or 10)))
        case _:
            return "in two weeks" if question.kind is Kind.DATE else "10"


def _pick(options: tuple[Option, ...], data: st.DataObject) -> str:
    return data.draw(st.sampled_from([option.id for option in options]))


def a_step(workshop: Workshop, turn: Turn, data: st.DataObject) -> Turn:
    """One thing that somebody could do now."""
    match turn.moment:
        case Asking(question=question):
            if data.draw(st.integers(0, 3)) == 0:
                return workshop.leave_open(data.draw(st.sampled_from(OpenReason)))
            return workshop.answer(an_answer(question, data))
        case PlayingBack():
            return workshop.confirm_heard()
        case Proposing():
            first = turn.proposals[0].id
            return workshop.accept(first) if data.draw(st.booleans()) else workshop.decline(first)
        case Breathing(deeper=deeper):
            goes_deeper = data.draw(st.booleans()) and bool(deeper)
            return workshop.deepen() if goes_deeper else workshop.go_on()
        case Finished():
            return turn


@pytest.mark.parametrize("method_id", METHODS)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_every_path_through_a_method_ends(method_id: str, data: st.DataObject) -> None:
    workshop = a_workshop(method(method_id))
    turn = workshop.turn()

    for _ in range(LONGEST):
        if isinstance(turn.moment, Finished):
            break
        turn = a_step(workshop, turn, data)

    assert isinstance(turn.moment, Finished)


@pytest.mark.parametrize("method_id", METHODS)
def test_every_question_of_a_method_is_put_to_somebody(method_id: str) -> None:
    pack = method(method_id)
    decisive = {condition.topic for question in pack.questions() for condition in question.show_if}
    most = max(len(question.options) for question in pack.questions() if question.topic in decisive)

    met = {name for turn in range(most) for name in _put_to(method_id, turn, decisive)}

    assert met == {question.id for question in pack.questions()}


def _put_to(method_id: str, nth: int, decisive: set[str]) -> set[str]:
    """Every question put to somebody who takes the nth of the picks that matter, and goes deeper."""
    workshop = a_workshop(method(method_id))
    turn, met = workshop.turn(), set[str]()
    while not isinstance(turn.moment, Finished):
        match turn.moment:
            case Asking(question=question):
                met.add(question.id)
                ids = [option.id for option in question.options]
                matters = question.topic in decisive
                turn = (
                    workshop.answer(ids[nth % len(ids)])
                    if matters
                    else workshop.leave_open(OpenReason.SKIPPED)
                )
            case PlayingBack():
                turn = workshop.confirm_heard()
            case Proposing():
                turn = workshop.accept()
            case Breathing(deeper=deeper):
                turn = workshop.deepen() if deeper else workshop.go_on()
    return met

"""Whichever way the answers come in, log and plan are the same, byte for byte."""

from __future__ import annotations

import asyncio
import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.events import Evidence, OpenReason
from journeycoach.domain.packs import Kind, Pack, Question
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.intake.answers_file import read_answers
from journeycoach.packs.methods import Library
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from journeycoach.storage.codec import encode_event, encode_header
from journeycoach.tui.services import Opened
from journeycoach.workshop.replay import Script, Scripted, Verdict, replay
from tests.adapters.garden import PACK
from tests.adapters.lines import typed_into
from tests.adapters.shop import a_workshop
from tests.architecture.source import ROOT
from tests.parity.keyboard import acts_of
from tests.parity.script import Accept, Answer, Drop, Knows, LeaveOpen, deeds_in, lines_of
from tests.tui.workroom import a_window

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.domain.packs import Stage
    from journeycoach.workshop.service import Workshop
    from tests.parity.script import Deed

TODAY = date(2026, 3, 2)
TEXTS = {
    Kind.TEXT: "the nice one",
    Kind.LONG_TEXT: "She stood in the rain.\nThen she called.",
    Kind.CHOICE: "1",
    Kind.CHOICES: "1, 2, by boat",
    Kind.SCALE: "2",
    Kind.NUMBER: "10 to 15",
    Kind.MONEY: "£1.2k",
    Kind.PERCENT: "1 in 8",
    Kind.DATE: "in two weeks",
    Kind.LADDER: "open at six -> bread before work\nown mill",
}
CELLS = {Kind.NUMBER: "3", Kind.MONEY: "£4", Kind.PERCENT: "5%", Kind.DATE: "5 Apr 2026", Kind.SCALE: "2"}


def methods() -> list[Pack]:
    """Every method that is shipped, and one with every kind of answer."""
    library = Library([ROOT / "prompts"])
    return [PACK, *(library.pack(name) for name in library.ids())]


def first_of(pack: Pack) -> Callable[[Stage], bool]:
    """Holds for the first stage alone."""
    return lambda stage: stage is pack.stages[0]


def every(_: Stage) -> bool:
    """Holds for all stages."""
    return True


def a_script(pack: Pack, deep: Callable[[Stage], bool] = every) -> Script:
    """Answers to most core questions, and in `deep` stages to the others: some known, some left open."""
    questions = [question for index, question in enumerate(pack.questions()) if index % 7 != 3]
    questions = [question for question in questions if question.core or deep(pack.stage_of(question.id))]
    proposals = [proposal.id for stage in pack.stages for proposal in stage.proposals]
    return Script(
        answers={question.id: (_scripted(question),) for question in questions},
        verdicts=dict.fromkeys(proposals[::3], Verdict.DECLINE),
    )


def _scripted(question: Question) -> Scripted:
    knows = question.statement.is_claim and question.evidence
    text = _rows(question) if question.kind is Kind.ROWS else TEXTS[question.kind]
    if not knows:
        return Scripted(text)
    return Scripted(text, Evidence.HEARD, "Mrs Bell" if question.kind is Kind.LONG_TEXT else "")


def _rows(question: Question) -> str:
    rows = min(question.max or 2, max(question.min or 1, 2))
    return "\n".join(
        " | ".join(
            CELLS.get(column.kind, "1" if column.options else f"{column.id} {row}")
            for column in question.columns
        )
        for row in range(rows)
    )


def by_script(workshop: Workshop, deeds: tuple[Deed, ...]) -> None:
    """As `run` does it: an answers file, read and played."""
    answers: dict[str, object] = {}
    for deed, after in pairwise([*deeds, None]):
        if isinstance(deed, Answer):
            known = {"evidence": after.evidence, "source": after.source} if isinstance(after, Knows) else {}
            answers[deed.question] = {"value": deed.text, **known}
    verdicts = {
        d.proposal: "accept" if isinstance(d, Accept) else "drop"
        for d in deeds
        if isinstance(d, Accept | Drop)
    }
    text = json.dumps({**answers, "actions": verdicts})
    replay(workshop, read_answers(Path("answers.json"), text, workshop.pack, TODAY))


def by_lines(workshop: Workshop, deeds: tuple[Deed, ...]) -> None:
    """As the plain interview does it: lines through a pipe."""
    typed_into(workshop, lines_of(deeds, workshop.pack.find))


def by_keys(workshop: Workshop, deeds: tuple[Deed, ...]) -> None:
    """As the app does it: keys and pastes, each after the screen has followed the one before."""

    async def press_all() -> None:
        async with a_window(opened=Opened(workshop, lambda: None, lambda: None)) as window:
            for text, key in acts_of(deeds, workshop.pack.find):
                await window.enter(text)
                await window.press(key)

    asyncio.run(press_all())


FRONT_ENDS: dict[str, Callable[[Workshop, tuple[Deed, ...]], None]] = {
    "script": by_script,
    "lines": by_lines,
    "keys": by_keys,
}


def bytes_of(workshop: Workshop) -> bytes:
    """The log as its file holds it."""
    assert workshop.store is not None
    return encode_header(workshop.store.header) + b"".join(encode_event(record) for record in workshop.log)


def plan_of(workshop: Workshop) -> bytes:
    """The plan as its file holds it."""
    document = build_plan(PlanRequest(workshop.answers, workshop.today, workshop.findings()))
    return formats(template_folders())["md"].render(document)


@pytest.mark.parametrize("front_end", FRONT_ENDS)
@pytest.mark.parametrize("pack", methods(), ids=lambda pack: pack.id)
def test_every_front_end_makes_the_same_log_and_plan(pack: Pack, front_end: str) -> None:
    model = a_workshop(pack)
    replay(model, a_script(pack, first_of(pack)))
    workshop = a_workshop(pack)

    FRONT_ENDS[front_end](workshop, deeds_in(model.log))

    assert bytes_of(workshop) == bytes_of(model)
    assert plan_of(workshop) == plan_of(model)


@pytest.mark.parametrize("front_end", ["script", "lines"])
@pytest.mark.parametrize("pack", methods(), ids=lambda pack: pack.id)
def test_going_deeper_everywhere_makes_the_same_log_too(pack: Pack, front_end: str) -> None:
    model = a_workshop(pack)
    replay(model, a_script(pack))
    workshop = a_workshop(pack)

    FRONT_ENDS[front_end](workshop, deeds_in(model.log))

    assert bytes_of(workshop) == bytes_of(model)
    assert plan_of(workshop) == plan_of(model)


@pytest.mark.parametrize("front_end", FRONT_ENDS)
def test_a_question_that_is_hidden_is_answered_by_its_name(front_end: str) -> None:
    script = a_script(PACK)
    model, workshop = a_workshop(PACK), a_workshop(PACK)
    replay(model, replace(script, answers={**script.answers, "garden-kind": (Scripted("plants"),)}))

    FRONT_ENDS[front_end](workshop, deeds_in(model.log))

    assert "garden-work" in [
        deed.question for deed in deeds_in(workshop.log)[-2:] if isinstance(deed, Answer)
    ]
    assert bytes_of(workshop) == bytes_of(model)


def test_a_different_answer_makes_a_different_log() -> None:
    script = a_script(PACK)
    one, other = a_workshop(PACK), a_workshop(PACK)

    replay(one, script)
    replay(other, replace(script, answers={**script.answers, "garden-name": (Scripted("Moss"),)}))

    assert bytes_of(one) != bytes_of(other)


@pytest.mark.parametrize("front_end", FRONT_ENDS)
def test_words_for_not_knowing_leave_the_question_open_everywhere(front_end: str) -> None:
    script, kinds = a_script(PACK), (Kind.LONG_TEXT, Kind.ROWS, Kind.LADDER, Kind.MONEY)
    asked = [q.id for q in PACK.questions() if q.id in script.answers and q.kind in kinds]
    told = {**script.answers, **dict.fromkeys(asked, (Scripted("I don't know really", Evidence.HEARD),))}
    model, workshop = a_workshop(PACK), a_workshop(PACK)
    replay(model, replace(script, answers=told))
    deeds = tuple(
        Answer(deed.question, "I don't know really")
        if isinstance(deed, LeaveOpen) and deed.reason is OpenReason.UNSURE
        else deed
        for deed in deeds_in(model.log)
    )

    FRONT_ENDS[front_end](workshop, deeds)

    assert {left.question for left in model.session.left_open.values()} >= set(asked)
    assert bytes_of(workshop) == bytes_of(model)

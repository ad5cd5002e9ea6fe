"""The methods: which there are, what they ask, and whether one's own is free of mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.domain.errors import PackError
from journeycoach.domain.text import visible
from journeycoach.workshop.choosing import first_pass, gap_told

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from journeycoach.domain.packs import Column, Option, Pack, Question, Stage
    from journeycoach.packs.methods import Library


def show_all(wanted: Namespace) -> int:
    """One paragraph a method; one with mistakes is named with its first."""
    library = house_of(wanted).methods
    for pack in _told(library):
        yours = "" if library.is_built_in(pack.id) else f"\n  Yours, from {library.file(pack.id)}"
        says.document(f"{pack.id}: {pack.title}\n  {pack.summary}\n  {first_pass(pack)}.{yours}")
    return exits.OK


def show(wanted: Namespace) -> int:
    """The stages and questions of a method, hidden ones included."""
    pack = house_of(wanted).methods.pack(wanted.method)
    if wanted.json:
        says.data(_as_data(pack))
    else:
        says.document("\n".join(_as_lines(pack)))
    return exits.OK


def gaps(wanted: Namespace) -> int:
    """For every method what a session has for it already, and what it still lacks."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    for _ in _told(here.methods):
        pass
    for gap in workshop.gaps():
        says.document(f"{gap.pack.id}: {gap.pack.title}\n  {gap_told(gap)}")
        for mark, questions in (("confirm", gap.to_confirm), ("ask", gap.missing)):
            for question in questions:
                says.document(f"  {mark}: {question.ask}")
    return exits.OK


def check(wanted: Namespace) -> int:
    """Every mistake in a method's file, each with its line and what to do."""
    path = Path(wanted.file)
    problems = house_of(wanted).methods.check(path)
    for problem in problems:
        told = replace(problem, file=wanted.file) if problem.file == path.name else problem
        says.document(visible(str(told)))
    if not problems:
        says.talk(f"{wanted.file} is free of mistakes.")
    return exits.REFUSED if problems else exits.OK


def _told(library: Library) -> Iterator[Pack]:
    """Every method that is fine; the others are named, each with its first mistake."""
    for name in library.ids():
        try:
            yield library.pack(name)
        except PackError as error:
            says.talk(f"{library.file(name)} has mistakes and is left out. The first: {error.problems[0]}")
    for problem in library.left_out:
        says.talk(f"A file beside your methods is left out: {problem}")


def _as_data(pack: Pack) -> dict[str, object]:
    return {"id": pack.id, "title": pack.title, "stages": [_stage_data(stage) for stage in pack.stages]}


def _stage_data(stage: Stage) -> dict[str, object]:
    return {
        "id": stage.id,
        "title": stage.title,
        "questions": [_question_data(each) for each in stage.questions],
    }


def _question_data(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "topic": question.topic,
        "kind": str(question.kind),
        "ask": question.ask,
        "why": question.why,
        "core": question.core,
        "min": question.min,
        "max": question.max,
        "options": _options_data(question.options),
        "columns": [_column_data(column) for column in question.columns],
    }


def _column_data(column: Column) -> dict[str, object]:
    return {
        "id": column.id,
        "label": column.label,
        "kind": str(column.kind),
        "options": _options_data(column.options),
        "required": column.required,
    }


def _options_data(options: tuple[Option, ...]) -> list[dict[str, str]]:
    return [{"id": option.id, "label": option.label} for option in options]


def _as_lines(pack: Pack) -> list[str]:
    lines = [f"{pack.title}: {pack.summary}"]
    for stage in pack.stages:
        lines += ["", f"{stage.title}: {stage.aim}"]
        lines += [f"  {'' if question.core else '(deeper) '}{question.ask}" for question in stage.questions]
    return lines

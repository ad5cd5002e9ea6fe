"""NAUGHTY: more than twelve hundred hurtful texts, by every way in and out by every command."""

from __future__ import annotations

import json
from datetime import date
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli import says
from journeycoach.domain import text as text_module
from journeycoach.domain.text import clean
from tests.adapters.methods_here import library, method
from tests.adapters.naughty import naughty
from tests.torture._filled import filled
from tests.torture._search import spread
from tests.torture._shell import Shell, a_shell, commands, wrong_with
from tests.torture.frame import Outcome, Torture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LONGEST = 3000
"""Characters of a text; the longest ones have a test of their own."""
STEP = 7
"""Sessions go through the corpus in steps of so many texts, so that neighbours differ."""


def run(rounds: int, scratch: Path) -> Outcome:
    """So many sessions, each of the next method and full of other texts, in by four ways and out by all."""
    faults: list[str] = []
    count = 0
    methods = library().ids()
    texts = _stream()
    for number in range(rounds):
        name = methods[number % len(methods)]
        with a_shell(scratch / f"{number}") as shell:
            answers = filled(method(name), texts, date.today())  # noqa: DTZ011 - the program's own day
            count += len(answers)
            faults += [f"{name}: {fault}" for fault in _in_and_out(shell, name, answers, texts)]
    return Outcome(count, tuple(faults))


def control(_rounds: int, scratch: Path) -> Outcome:
    """Texts are printed as they are kept, and kept as they come."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_module, "_REFUSED", "(?!)")
        patch.setattr(says, "_RAW", "(?!)")
        with a_shell(scratch) as shell:
            hostile = cycle(["a\x1b]52;c;ZXZpbA==\x07b", "a\x9b31mb", "a\x08\x00b"])
            answers = filled(method("five-stage"), hostile, date.today())  # noqa: DTZ011 - as above
            return Outcome(len(answers), tuple(_in_and_out(shell, "five-stage", answers, hostile)))


def _stream() -> Iterator[str]:
    """The corpus without end, in an order in which no two neighbours hurt in the same way."""
    texts = spread(len(naughty()), tuple(text for text in naughty() if len(text) <= LONGEST))
    return cycle(texts[start + at] for at in range(STEP) for start in range(0, len(texts) - at, STEP))


def _in_and_out(shell: Shell, name: str, answers: Mapping[str, str], texts: Iterator[str]) -> Iterator[str]:
    """By an answers file, by an export and by a worksheet; what of it is wrong."""
    said = {"method": name, "title": next(texts), "parked": [next(texts), next(texts)], **answers}
    file = shell.home.parent / "answers.json"
    file.write_text(json.dumps(said), encoding="ascii")
    ended = shell("run", "first", "--method", name, "--answers", str(file))
    if wrong := wrong_with(("run",), ended):
        yield f"the answers file {wrong}"
        return
    kept = answers_in(shell, "first")
    # What a choice or a table makes of a text is its own; a text is kept as it is.
    for question in method(name).questions():
        if question.kind in ("text", "long-text") and question.id in kept:
            wanted = clean(answers[question.id]).strip()
            if kept[question.id] != wanted:
                yield f"{question.id} keeps {wanted!r:.60} as {kept[question.id]!r:.60}"
    for command in commands("first"):
        if wrong := wrong_with(command, shell(*command)):
            yield f"{' '.join(command)} {wrong}"
    for way in ("export", "worksheet"):
        yield from _again(shell, way, kept)


def _again(shell: Shell, way: str, kept: Mapping[str, object]) -> Iterator[str]:
    """What is lost on the way out to a file and back into a new session."""
    file = shell.home.parent / f"{way}.{'json' if way == 'export' else 'md'}"
    file.write_bytes(shell(way, "first").out)
    with a_shell(shell.home.parent / way) as elsewhere:
        ended = elsewhere("import", str(file))
        if wrong := wrong_with(("import",), ended):
            yield f"import of its {way} {wrong}"
            return
        again = answers_in(elsewhere, "first")
    for question, value in kept.items():
        if again.get(question) != value:
            yield f"its {way} brings {question} back as {again.get(question)!r:.80}, not {value!r:.80}"


def answers_in(shell: Shell, name: str) -> dict[str, object]:
    """The answers of a session by question."""
    answers = json.loads(shell("export", name).out)["answers"]
    return {answer["question"]: answer["value"] for answer in answers}


def kept_in(shell: Shell, name: str) -> list[object]:
    """All answers of a session, in their order."""
    return [answer["value"] for answer in json.loads(shell("export", name).out)["answers"]]


TORTURE = Torture(
    "naughty",
    "Any text goes in by file, export and worksheet as it is, and out by every command and format as text.",
    run,
    control,
    short=1,
    full=24,
    unit="answers",
)

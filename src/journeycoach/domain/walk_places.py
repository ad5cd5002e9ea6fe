"""Where on the road a finding is felt and an ask is met, and which answer mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from journeycoach.domain.commitment import TOPIC as ASKS
from journeycoach.domain.commitment import read_asks
from journeycoach.domain.mails import SEQUENCE
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_graph import PATH
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.walk_mails import letters
from journeycoach.domain.walk_met import ASKED, SAID, is_silent
from journeycoach.domain.wording import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.commitment import Ask
    from journeycoach.domain.document import Words
    from journeycoach.domain.findings.finding import Finding
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Question
    from journeycoach.domain.path_graph import PathMap, Station
    from journeycoach.domain.road import Promise, Step

T = TypeVar("T")
PROMISES = "promise.made"
SUMMED_UP = frozenset({"no-message"})
"""Findings that count what the walk says step by step."""
MARKS = (".rating", ".count")
"""Ends of topics that only the owner looks at: no customer meets a mark or a number."""


class Break(Struct, frozen=True):
    """Something that does not hold, felt at this point of the road."""

    says: Words
    question: str
    """The id of the question whose answer mends it; empty when the method has none."""
    label: str = ""
    """That question in a few words."""
    row: int = 0
    """The line of its answer that is meant, from 1; 0 for the whole answer."""


class Whereabouts(Struct, frozen=True):
    """What belongs to which encounter, by its key."""

    findings: Mapping[str, tuple[Finding, ...]]
    asks: Mapping[str, tuple[str, ...]]
    promises: Mapping[str, tuple[str, ...]]


def find_whereabouts(material: Material) -> Whereabouts:
    """Every finding that a customer feels somewhere and every ask, each in one place."""
    case = material.case
    asks = tuple((_key_of_ask(ask, case), ask) for ask in read_asks(case.answers))
    keys = {ask.text: key for key, ask in reversed(asks)}
    felt = [(_key_of(finding, case, keys), finding) for finding in material.findings]
    return Whereabouts(
        _gathered([(key, finding) for key, finding in felt if key]),
        _gathered([(key, ask.text) for key, ask in asks if key]),
        _gathered([(_key_of_promise(each, case), each.text) for each in case.promises]),
    )


def break_of(finding: Finding, case: Case) -> Break:
    """A finding as a break, mended by the first of its answers that the method asks for."""
    asked = ((topic, case.answers.question(topic)) for topic in finding.topics)
    topic, question = next(((t, q) for t, q in asked if q), ("", None))
    if question is None:
        return Break(finding.says, "")
    row = _row_of(finding, question, case) if topic == finding.topics[0] else 0
    return Break(finding.says, question.id, question.label, row)


def silence(station: Station, path: PathMap, case: Case) -> Iterator[Break]:
    """A step at which nothing is said, although the others of the map speak; or a whole silent part."""
    if path.uses("message"):
        question = case.answers.question(PATH)
        if question and not station.message:
            yield Break(told("They hear nothing here."), question.id, question.label, station.number)
        return
    phase = station.step.phase
    if phase is None or case.steps_in(phase)[0] is not station.step or not is_silent(phase, case):
        return
    question = next(filter(None, map(case.answers.question, (*ASKED.get(phase, ()), *SAID[phase]))), None)
    if question:
        yield Break(told("You have not told what they hear from you here."), question.id, question.label)


def _gathered(pairs: Sequence[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    return {key: tuple(each for other, each in pairs if other == key) for key, _ in pairs}


def _key_of(finding: Finding, case: Case, asks: Mapping[str, str]) -> str:
    """The encounter where a finding is felt; empty for one about the whole, which no customer feels."""
    if finding.id in SUMMED_UP:
        return ""
    if finding.topics[0] == PATH and finding.mark:
        step = _step_named(finding, case.road)
        return f"step/{step.number}" if step else ""
    if finding.topics[0] == SEQUENCE and finding.row:
        return next(each.key for each in letters(case) if each.row == finding.row)
    if finding.topics[0] == ASKS and finding.mark in asks:
        return asks[finding.mark]
    stage = case.stage(finding.stage)
    phase = stage.phase if stage else None
    if stage is None or phase is None or finding.topics[0].endswith(MARKS):
        return ""
    return _key_in(stage.id, phase, finding.mark, case)


def _key_in(stage: str, phase: Phase, mark: str, case: Case) -> str:
    """The step of a stage that shares a word with a mark, else its last one; the stage when it has none."""
    steps = case.steps_of(stage) or case.steps_in(phase)
    alike = [step for step in steps if mark and shared_words(mark, step.what)]
    return f"step/{(alike or list(steps))[-1].number}" if steps else f"stage/{stage}"


def _key_of_promise(promise: Promise, case: Case) -> str:
    """Where a finding about the promise is felt, and so where it was heard."""
    stage = case.stage(case.places.told_in(PROMISES, Phase.PURCHASE))
    phase = stage.phase if stage else None
    return _key_in(stage.id, phase, promise.text, case) if stage and phase else ""


def _step_named(finding: Finding, road: Sequence[Step]) -> Step | None:
    """The step of those words; of several the one whose number the finding has in its id."""
    meant = [step for step in road if step.what == finding.mark]
    numbered = (step for step in meant if finding.id.endswith(f"/{step.number}"))
    return next(numbered, next(iter(meant), None))


def _key_of_ask(ask: Ask, case: Case) -> str:
    """Asks of one part of the road are met along its steps, in the owner's order."""
    stage = case.stage(ask.step)
    phase = stage.phase if stage else None
    if stage is None or phase is None:
        return f"step/{case.road[-1].number}" if case.road else ""
    steps = case.steps_in(phase)
    if not steps:
        return f"stage/{stage.id}"
    beside = [each for each in read_asks(case.answers) if _is_in(phase, each, case)]
    return f"step/{steps[beside.index(ask) * len(steps) // len(beside)].number}"


def _is_in(phase: Phase, ask: Ask, case: Case) -> bool:
    stage = case.stage(ask.step)
    return stage is not None and stage.phase is phase


def _row_of(finding: Finding, question: Question, case: Case) -> int:
    """The line of the answer that the finding names or that begins with its mark, from 1; 0 for none."""
    if finding.row:
        return finding.row
    if not finding.mark or not question.columns:
        return 0
    if question.topic == PATH:
        step = _step_named(finding, case.road)
        return step.number if step else 0
    first = question.columns[0].id
    rows = enumerate(case.answers.rows(question.topic), start=1)
    return next((number for number, row in rows if finding.mark in (row.get(first, ""), *row.values())), 0)

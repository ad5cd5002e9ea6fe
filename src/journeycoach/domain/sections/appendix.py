"""The appendix: every answer as it was given, parked ideas, and what changed on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Subheading, Table
from journeycoach.domain.events import MAIN
from journeycoach.domain.gathering import subject_label
from journeycoach.domain.kinds import CELL_MARK, items, rung_parts, show_answer
from journeycoach.domain.material import basis_of
from journeycoach.domain.packs import Kind
from journeycoach.domain.sections.calls import teller
from journeycoach.domain.sections.rows_table import rows_table
from journeycoach.domain.wording import joined, name, one_line, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Question
    from journeycoach.domain.session import Answer


def appendix_section(material: Material) -> Section | None:
    """Everything the owner said, in their words; None for an empty session."""
    blocks = (*_answers(material), *_from_elsewhere(material), *_changes(material), *_parked(material))
    return Section("appendix", told("Your answers, word for word"), blocks) if blocks else None


def _answers(material: Material) -> Iterator[Block]:
    answers = material.case.answers
    for stage in answers.pack.stages:
        asked = [question for question in stage.questions if answers.question(question.topic) is question]
        given = [(q, a) for q in asked for a in answers.session.answers.values() if a.key.topic == q.topic]
        if given:
            yield Subheading(told(stage.title))
        for question, answer in given:
            yield from _answer(question, answer, material)


def _answer(question: Question, answer: Answer, material: Material) -> Iterator[Block]:
    answers = replace(material.case.answers, subject=answer.key.subject)
    is_read = answers.key(question.topic) == answer.key
    label = told(strong(question.label), _whose(question, answer, material), strong(":"))
    basis = _basis(question, answer, answers) if is_read else ()
    table = rows_table(question, answers) if is_read and question.kind is Kind.ROWS else None
    if table:
        yield Paragraph(told(label, basis))
        yield table
        return
    first, *rest = _lines(question, answer)
    yield Paragraph(told(label, " ", name(first), () if rest else basis))
    for number, text in enumerate(rest, start=1):
        yield Paragraph(told(name(text), basis if number == len(rest) else ()))


def _basis(question: Question, answer: Answer, answers: Answers) -> Words:
    """How one knows, and who said it where that was not the owner."""
    parts = (basis_of(question.topic, answers), teller(answer.author))
    return told(" (", joined([each for each in parts if each], ", "), ")")


def _whose(question: Question, answer: Answer, material: Material) -> Words:
    """The subject of an answer that is not for all."""
    subject = answer.key.subject
    return () if subject == MAIN and not question.per_subject else subject_label(subject, material)


def _lines(question: Question, answer: Answer) -> tuple[str, ...]:
    """The answer line by line, empty ones left out; a ladder with arrows between its rungs."""
    shown = (
        _ladder(answer) if question.kind is Kind.LADDER else show_answer(question, answer.value).split("\n")
    )
    kept = tuple(each for each in shown if each.strip(f" {CELL_MARK}"))
    return kept or tuple(filter(str.strip, answer.text.split("\n"))) or ("",)


def _ladder(answer: Answer) -> list[str]:
    rungs = (rung_parts(rung) for rung in items(answer.value))
    return [" → ".join(one_line(part) for part in rung) for rung in rungs]


def _from_elsewhere(material: Material) -> Iterator[Block]:
    """Answers to questions that no method at hand asks."""
    known = {question.topic for question in material.case.answers.pack.questions()}
    others = [a for a in material.case.answers.session.answers.values() if a.key.topic not in known]
    if others:
        yield Subheading(told("Kept from another method"))
        yield Table(
            (told("About"), told("In your words")),
            tuple(
                (
                    _about(answer, material),
                    told(name(one_line(answer.text))),
                )
                for answer in others
            ),
        )


def _about(answer: Answer, material: Material) -> Words:
    """The label of a topic, else the words of its id, and the subject."""
    topic, subject = answer.key.topic, answer.key.subject
    label = material.labels.get(topic) or topic.replace(".", ": ").replace("-", " ")
    return told(label, "" if subject == MAIN else told(" (", name(one_line(subject)), ")"))


def _changes(material: Material) -> Iterator[Block]:
    session, answers = material.case.answers.session, material.case.answers
    rows: list[tuple[Words, ...]] = []
    for key, earlier in session.earlier.items():
        question = answers.question(key.topic)
        now = session.answers.get(key)
        for old in earlier:
            if now and not _is_later_thought(old, now):
                continue
            before = show_answer(question, old.value) if question else old.text
            after = (
                told(name(one_line(show_answer(question, now.value) if question else now.text)))
                if now
                else told("taken back")
            )
            rows.append(
                (told(question.label if question else key.topic), told(name(one_line(before))), after)
            )
    if rows:
        yield Subheading(told("What changed on the way"))
        yield Table((told("About"), told("Earlier"), told("Now")), tuple(rows))


def _is_later_thought(old: Answer, now: Answer) -> bool:
    """Whether an answer was changed on another day; a slip that is mended at once changed nothing."""
    return old.at.date() != now.at.date() and old.value != now.value


def _parked(material: Material) -> Iterator[Block]:
    parked = material.case.answers.session.parked
    if parked:
        yield Subheading(told("Parked for later"))
        yield Bullets(tuple(told(name(one_line(idea))) for idea in parked))

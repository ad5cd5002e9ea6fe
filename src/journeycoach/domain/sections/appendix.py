"""The appendix: every answer as it was given, parked ideas, and what changed on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Subheading, Table
from journeycoach.domain.events import MAIN
from journeycoach.domain.kinds import CELL_MARK, items, rung_parts, show_answer
from journeycoach.domain.packs import Kind
from journeycoach.domain.sections.rows_table import rows_table
from journeycoach.domain.wording import name, one_line, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Question
    from journeycoach.domain.session import Answer


def appendix_section(material: Material) -> Section | None:
    """Everything the owner said, in their words; None for an empty session."""
    blocks = (*_answers(material), *_from_elsewhere(material), *_changes(material), *_parked(material))
    return Section("appendix", told("Your answers, word for word"), blocks) if blocks else None


def _answers(material: Material) -> Iterator[Block]:
    session = material.case.answers.session
    for stage in material.case.answers.pack.stages:
        given = [(q, a) for q in stage.questions for a in session.answers.values() if a.key.topic == q.topic]
        if given:
            yield Subheading(told(stage.title))
        for question, answer in given:
            yield from _answer(question, answer, material)


def _answer(question: Question, answer: Answer, material: Material) -> Iterator[Block]:
    is_main = answer.key.subject == MAIN
    subject = () if is_main else told(" (", name(answer.key.subject), ")")
    label = told(strong(f"{question.label}:"), subject)
    basis = told(" (", material.basis(question.topic), ")") if is_main else ()
    table = rows_table(question, material.case.answers) if is_main and question.kind is Kind.ROWS else None
    if table:
        yield Paragraph(told(label, basis))
        yield table
        return
    first, *rest = _lines(question, answer)
    yield Paragraph(told(label, " ", name(first), () if rest else basis))
    for number, text in enumerate(rest, start=1):
        yield Paragraph(told(name(text), basis if number == len(rest) else ()))


def _lines(question: Question, answer: Answer) -> tuple[str, ...]:
    """The answer line by line, empty ones left out; a ladder with arrows between its rungs."""
    if question.kind is Kind.LADDER:
        rungs = (rung_parts(rung) for rung in items(answer.value))
        return tuple(" → ".join(one_line(part) for part in rung) for rung in rungs if rung) or ("",)
    lines = show_answer(question, answer.value).split("\n")
    return tuple(each for each in lines if each.strip(f" {CELL_MARK}")) or ("",)


def _from_elsewhere(material: Material) -> Iterator[Block]:
    """Answers to questions that this method does not ask: kept from another one."""
    known = {question.topic for question in material.case.answers.pack.questions()}
    others = [a for a in material.case.answers.session.answers.values() if a.key.topic not in known]
    if others:
        yield Subheading(told("Kept from another method"))
        yield Table(
            (told("About"), told("In your words")),
            tuple(
                (
                    told(answer.key.topic.replace(".", ": ").replace("-", " ")),
                    told(name(one_line(answer.text))),
                )
                for answer in others
            ),
        )


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

"""A whole method from its file, and what must hold between its parts."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from journeycoach.domain.errors import PackError, Problem
from journeycoach.domain.language import ENGLISH
from journeycoach.domain.packs import Kind, Pack, ProposalCause
from journeycoach.domain.proposal_words import INSTEAD
from journeycoach.packs.borrowed import borrow, without_absent
from journeycoach.packs.catalogue import is_language
from journeycoach.packs.questions import (
    TOPIC_PATTERN,
    TopicBook,
    read_id,
    read_proposal,
    read_question,
    read_stage,
    read_topic,
)
from journeycoach.packs.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.packs import Condition, Proposal, Question, Stage, Topic
    from journeycoach.packs.source import Source

CORE_LIMIT = 25
"""Core questions of a method at most; five-stage keeps to 20."""


def read_topics(source: Source) -> dict[str, Topic]:
    """The shared topics of a file. Raises PackError with every mistake."""
    problems: list[Problem] = []
    tables = _tables(source, problems, "topics")
    topics = [read_topic(table) for table in tables]
    _blame_doubles(source, problems, [topic.id for topic in topics], "topics")
    if problems:
        raise PackError(_from_top(problems))
    return {topic.id: topic for topic in topics}


def read_method(source: Source, book: TopicBook) -> Pack:
    """The method of a file. Raises PackError with every mistake."""
    problems: list[Problem] = []
    reader = _MethodReader(source, book, problems)
    pack = reader.read()
    reader.check(pack)
    if problems:
        raise PackError(_from_top(problems))
    return pack


def _from_top(problems: list[Problem]) -> tuple[Problem, ...]:
    """As an author goes through the file; first what has no line of its own."""
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))


def _tables(source: Source, problems: list[Problem], key: str) -> Iterator[Table]:
    value = source.data.get(key)
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        problems.append(Problem(source.name, None, key, f"There is no [[{key}]] here."))
        return
    for index, data in enumerate(value):
        yield Table(source, key, index, data, problems)


def _blame_doubles(source: Source, problems: list[Problem], ids: list[str], path: str) -> None:
    for doubled, count in Counter(ids).items():
        if doubled and count > 1:
            index = len(ids) - 1 - ids[::-1].index(doubled)
            line = source.line_of(path, index, "id")
            problems.append(
                Problem(source.name, line, f"{path}.{doubled}", f"This id is used {count} times.")
            )


class _MethodReader:
    """Counts the questions and proposals of all stages, so that each knows its own line."""

    def __init__(self, source: Source, book: TopicBook, problems: list[Problem]) -> None:
        self._source, self._book, self._problems = source, book, problems
        self._counts = Counter[str]()
        self._borrows = False

    def read(self) -> Pack:
        """The method as far as it can be read."""
        head = Table(self._source, "method", 0, self._head(), self._problems)
        stages = tuple(self._stage(table) for table in _tables(self._source, self._problems, "stages"))
        if self._borrows:
            asked = frozenset(question.topic for stage in stages for question in stage.questions)
            stages = tuple(without_absent(stage, asked) for stage in stages)
        pack = Pack(
            id=read_id(head),
            title=head.text("title", needed=True),
            summary=head.text("summary", needed=True),
            stages=stages,
            language=_language(head),
            source=head.text("source"),
            plan_title=head.text("plan_title") or "Customer journey plan",
            subject=head.text("subject"),
        )
        head.finish()
        for key in self._source.data.keys() - {"method", "stages"}:
            self._problems.append(
                Problem(self._source.name, None, key, "A method has [method] and [[stages]] only.")
            )
        return pack

    def check(self, pack: Pack) -> None:
        """Note what does not fit between the parts."""
        self._check_ids(pack)
        for index, question in enumerate(pack.questions()):
            self._check_conditions(index, question, pack)
        proposals = [proposal for stage in pack.stages for proposal in stage.proposals]
        for index, proposal in enumerate(proposals):
            self._check_proposal(index, proposal, pack)
        core = sum(question.core for question in pack.questions())
        if not 1 <= core <= CORE_LIMIT:
            self._blame(
                "method", 0, "core", f"{core} questions are core; a first pass has 1 to {CORE_LIMIT}."
            )

    def _head(self) -> dict[str, Any]:
        head = self._source.data.get("method")
        if isinstance(head, dict):
            return head
        self._problems.append(Problem(self._source.name, None, "method", "There is no [method] here."))
        return {}

    def _stage(self, table: Table) -> Stage:
        proposals = [read_proposal(each) for each in self._inner(table, "proposals")]
        questions: list[Question] = []
        for each in self._inner(table, "questions"):
            if "use" not in each.data:
                questions.append(read_question(each, self._book))
            elif borrowed := borrow(each, self._book.lend):
                self._borrows = True
                questions.append(borrowed.question)
                proposals += borrowed.proposals
        if not table.data.get("questions"):
            table.blame("questions", "A stage asks at least one question: [[stages.questions]].")
        return read_stage(table, tuple(questions), tuple(proposals))

    def _inner(self, table: Table, key: str) -> Iterator[Table]:
        value = table.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            table.blame(key, f"Write them as [[stages.{key}]].")
            return
        for data in value:
            path = f"stages.{key}"
            yield Table(self._source, path, self._counts[path], data, self._problems)
            self._counts[path] += 1

    def _check_ids(self, pack: Pack) -> None:
        _blame_doubles(self._source, self._problems, [stage.id for stage in pack.stages], "stages")
        _blame_doubles(self._source, self._problems, [q.id for q in pack.questions()], "stages.questions")
        _blame_doubles(
            self._source,
            self._problems,
            [p.id for stage in pack.stages for p in stage.proposals],
            "stages.proposals",
        )
        topics = Counter(question.topic for question in pack.questions())
        for index, question in enumerate(pack.questions()):
            if topics[question.topic] > 1:
                self._blame(
                    "stages.questions", index, "topic", f"{question.topic} is asked twice in this method."
                )

    def _check_conditions(self, index: int, question: Question, pack: Pack) -> None:
        asked = {each.topic: each for each in pack.questions()}
        for condition in question.show_if:
            advice = _condition_mistake(condition, asked.get(condition.topic))
            if advice:
                self._blame("stages.questions", index, "show_if", advice)
        for topic in question.depends_on:
            if topic not in asked:
                self._blame(
                    "stages.questions", index, "depends_on", f"No question of this method asks for {topic}."
                )

    def _check_proposal(self, index: int, proposal: Proposal, pack: Pack) -> None:
        question = next((q for q in pack.questions() if q.topic == proposal.topic), None)
        if question is None:
            self._blame(
                "stages.proposals", index, "topic", f"No question of this method asks for {proposal.topic}."
            )
            return
        for key, advice in _proposal_mistakes(proposal, question):
            self._blame("stages.proposals", index, key, advice)

    def _blame(self, path: str, index: int, key: str, advice: str) -> None:
        line = self._source.line_of(path, index, key)
        self._problems.append(Problem(self._source.name, line, f"{path}.{key}", advice))


def _language(head: Table) -> str:
    told = head.text("language") or ENGLISH
    if not is_language(told):
        head.blame("language", "Name it as web pages do: en, de, pt-BR.")
    return told


def _condition_mistake(condition: Condition, asked: Question | None) -> str:
    if asked is None:
        return f"No question of this method asks for {condition.topic}."
    known = {option.id for option in asked.options}
    strange = [pick for pick in (*condition.is_any, *condition.is_none) if pick not in known]
    if strange:
        return f"{condition.topic} has no option “{strange[0]}”. It has: {', '.join(sorted(known))}."
    return ""


def _proposal_mistakes(proposal: Proposal, question: Question) -> Iterator[tuple[str, str]]:
    columns = {column.id for column in question.columns}
    for key in ("column", "owner_column"):
        named = getattr(proposal, key)
        if named and named not in columns:
            yield (
                key,
                f"{question.topic} has no column “{named}”. It has: {', '.join(sorted(columns)) or 'none'}.",
            )
    if proposal.cause is ProposalCause.ROW and not (proposal.column and proposal.picks):
        yield "cause", "A row gives cause by picks in a column: give both."
    if proposal.cause is ProposalCause.PICK and not proposal.picks:
        yield "picks", "Say which picks give cause for it."
    if proposal.cause is ProposalCause.LOW and proposal.at_most is None:
        yield "at_most", "Say up to which figure it is low."
    if proposal.cause is ProposalCause.LOW and question.kind is not Kind.SCALE and not proposal.column:
        yield "column", "A low figure is read from a scale, or from a column of rows."
    for text in (proposal.what, proposal.done_when, proposal.when_then):
        for slot in re.findall(r"\{([^}]*)\}", text):
            if slot != "answer" and slot not in columns and not _stands_for_words(slot):
                yield (
                    "what",
                    f"{{{slot}}} stands for nothing. Known are: {', '.join(sorted({'answer', *columns}))}.",
                )


def _stands_for_words(slot: str) -> bool:
    """Whether a slot names a topic or a step of the road, with the words to use where there is none."""
    name, bar, _ = slot.partition("|")
    return bool(bar) and (name in INSTEAD or re.fullmatch(TOPIC_PATTERN, name) is not None)

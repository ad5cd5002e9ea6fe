"""Topics, questions and proposals read from the tables of a method."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.packs import (
    Column,
    Condition,
    Defect,
    Example,
    Kind,
    Option,
    Phase,
    Proposal,
    ProposalCause,
    Question,
    Stage,
    Statement,
    Topic,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.packs.borrowed import Lend
    from journeycoach.packs.table import Table

FEWEST_EXAMPLES = 3
COLUMN_KINDS = (Kind.TEXT, Kind.CHOICE, Kind.SCALE, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DATE)
EXPECTED = (
    "workshop_answer",
    "message",
    "action_item",
    "ideal_customer",
    "customer_pain",
    "purchase_message",
    "journey_messages",
)
"""What a question may expect, for the coach."""

ID_PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*"
TOPIC_PATTERN = rf"{ID_PATTERN}(?:\.{ID_PATTERN})+"

_ID = re.compile(ID_PATTERN)
_TOPIC_ID = re.compile(TOPIC_PATTERN)


class TopicBook(Struct, frozen=True):
    """What methods share: topics by id, and the questions of one another."""

    topics: Mapping[str, Topic]
    lend: Lend


def is_id(text: str) -> bool:
    """Whether it can name a method, a stage or a question."""
    return bool(_ID.fullmatch(text))


def read_id(table: Table, *, is_topic: bool = False) -> str:
    """The id of a table, which also names it in later problems."""
    text = table.text("id", needed=True)
    table.name = text
    if text and not (_TOPIC_ID if is_topic else _ID).fullmatch(text):
        shape = (
            "small letters and hyphens, with a dot: customer.pain"
            if is_topic
            else "small letters and hyphens"
        )
        table.blame("id", f"An id has {shape}.")
    return text


def read_topic(table: Table) -> Topic:
    """One shared topic."""
    topic = Topic(
        id=read_id(table, is_topic=True),
        label=table.text("label", needed=True),
        holds=table.text("holds"),
        kind=table.choice("kind", Kind, needed=True) or Kind.TEXT,
        statement=table.choice("statement", Statement) or Statement.CHOICE,
    )
    table.finish()
    return topic


def read_question(table: Table, book: TopicBook) -> Question:
    """One question; what its topic says already need not be said again."""
    question_id = read_id(table)
    topic_id = table.text("topic", needed=True)
    topic = book.topics.get(topic_id)
    if topic_id and not _TOPIC_ID.fullmatch(topic_id):
        table.blame("topic", "A topic has small letters and hyphens, with a dot: customer.pain")
    kind = _kind(table, topic)
    question = Question(
        id=question_id,
        topic=topic_id,
        kind=kind,
        ask=table.text("ask", needed=True),
        why=table.text("why", needed=True),
        label=table.text("label") or (topic.label if topic else question_id.replace("-", " ")),
        statement=_statement(table, topic),
        core=table.flag("core", default=True),
        help=table.text("help"),
        examples=_examples(table),
        probes=_probes(table),
        options=_options(table, kind),
        columns=_columns(table, kind),
        min=table.whole("min"),
        max=table.whole("max"),
        unit=table.text("unit"),
        show_if=tuple(_condition(each) for each in table.tables("show_if")),
        depends_on=table.texts("depends_on"),
        expects=_expected(table),
        evidence=table.flag("evidence", default=False),
        minutes=table.number("minutes", 1.25),
        repeat=table.flag("repeat", default=False),
        per_subject=table.flag("per_subject", default=False),
        confirm=table.flag("confirm", default=False),
    )
    _check_question(table, question)
    table.finish()
    return question


def read_proposal(table: Table) -> Proposal:
    """One action that the method proposes."""
    proposal = Proposal(
        id=read_id(table),
        topic=table.text("topic", needed=True),
        cause=table.choice("cause", ProposalCause, needed=True) or ProposalCause.ANSWERED,
        what=table.text("what", needed=True),
        done_when=table.text("done_when", needed=True),
        when_then=table.text("when_then", needed=True),
        days=table.whole("days") or 14,
        picks=table.texts("picks"),
        column=table.text("column"),
        at_most=table.whole("at_most"),
        owner_column=table.text("owner_column"),
        phases=_phases(table),
        urgency=table.whole("urgency") or 2,
    )
    table.finish()
    return proposal


def _phases(table: Table) -> tuple[Phase, ...]:
    """The parts of the road that a proposal is kept to; a word that names none is blamed."""
    told, known = table.texts("phases"), [phase.value for phase in Phase]
    if strange := next((each for each in told if each not in known), ""):
        table.blame("phases", f"No part of the road is called “{strange}”. There are: {', '.join(known)}.")
    return tuple(phase for phase in Phase if phase.value in told)


def read_stage(table: Table, questions: tuple[Question, ...], proposals: tuple[Proposal, ...]) -> Stage:
    """One stage around the questions and proposals that were read from it."""
    stage = Stage(
        id=read_id(table),
        title=table.text("title", needed=True),
        aim=table.text("aim", needed=True),
        questions=questions,
        proposals=proposals,
        phase=_phase(table),
    )
    table.known |= {"questions", "proposals"}
    table.finish()
    return stage


def _phase(table: Table) -> Phase | None:
    told = table.choice("phase", Phase)
    stage = table.data.get("id")
    return told or next((phase for phase in Phase if phase == stage), None)


def _kind(table: Table, topic: Topic | None) -> Kind:
    told = table.choice("kind", Kind, needed=topic is None)
    if topic is None:
        return told or Kind.TEXT
    if told and told is not topic.kind:
        table.blame("kind", f"The topic {topic.id} takes {topic.kind}. Leave this out, or use another topic.")
    return topic.kind


def _statement(table: Table, topic: Topic | None) -> Statement:
    told = table.choice("statement", Statement)
    if topic is None:
        return told or Statement.CHOICE
    if told and told is not topic.statement:
        table.blame("statement", f"The topic {topic.id} is a {topic.statement}. Leave this out.")
    return topic.statement


def _examples(table: Table) -> tuple[Example, ...]:
    examples = tuple(
        Example(each.text("trade", needed=True), each.text("text", needed=True))
        for each in table.tables("examples")
    )
    if len({example.trade for example in examples}) < FEWEST_EXAMPLES:
        table.blame("examples", f"Give at least {FEWEST_EXAMPLES} examples, each from another trade.")
    return examples


def _probes(table: Table) -> dict[Defect, str]:
    inner = table.inner("probes")
    if inner is None:
        table.blame("probes", f"Give a probe for each kind of defect: {', '.join(Defect)}.")
        return {}
    probes = {defect: inner.text(defect, needed=True) for defect in Defect}
    inner.finish()
    return probes


def _options(table: Table, kind: Kind) -> tuple[Option, ...]:
    options = tuple(_option(each) for each in table.tables("options"))
    if kind in (Kind.CHOICE, Kind.CHOICES) and len(options) < 2:
        table.blame("options", "A choice needs at least two options.")
    if kind not in (Kind.CHOICE, Kind.CHOICES) and options:
        table.blame("options", f"Only choice and choices take options; this one is {kind}.")
    return options


def _option(table: Table) -> Option:
    option = Option(table.text("id", needed=True), table.text("label", needed=True))
    if option.label.isdecimal():
        table.blame("label", "A label is words: a figure would be taken for the option's number.")
    return option


def _columns(table: Table, kind: Kind) -> tuple[Column, ...]:
    columns = tuple(_column(each) for each in table.tables("columns"))
    if (kind is Kind.ROWS) != bool(columns):
        table.blame("columns", "Rows need columns, and only rows have them.")
    return columns


def _column(table: Table) -> Column:
    kind = table.choice("kind", Kind) or Kind.TEXT
    if kind not in COLUMN_KINDS:
        table.blame("kind", f"A cell takes one of: {', '.join(COLUMN_KINDS)}.")
    return Column(
        id=table.text("id", needed=True),
        label=table.text("label", needed=True),
        kind=kind,
        hint=table.text("hint"),
        options=tuple(_option(each) for each in table.tables("options")),
        required=table.flag("required", default=False),
    )


def _condition(table: Table) -> Condition:
    condition = Condition(table.text("topic", needed=True), table.texts("is_any"), table.texts("is_none"))
    if not condition.is_any and not condition.is_none:
        table.blame("is_any", 'A condition names the picks it asks for: is_any = ["goods"].')
    return condition


def _expected(table: Table) -> str:
    told = table.text("expects") or EXPECTED[0]
    if told not in EXPECTED:
        table.blame("expects", f"The coach reads an answer as one of: {', '.join(EXPECTED)}.")
    return told


def _check_question(table: Table, question: Question) -> None:
    low, high = question.min, question.max
    if question.kind is Kind.SCALE and (low is None or high is None or not 0 <= low < high <= 10):
        table.blame("min", "A scale runs from min to max, within 0 to 10.")
    if low is not None and high is not None and low > high:
        table.blame("min", "min is larger than max.")
    if question.evidence and not question.statement.is_claim:
        table.blame("evidence", "Only claims carry evidence; a choice or an action needs no proof.")

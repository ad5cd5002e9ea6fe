"""What is asked: methods, stages and questions as plain values read from prompts/."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a kept method is read back by its fields' types
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """How an answer is given; every `match` over it is closed by assert_never."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    ROWS = "rows"
    LADDER = "ladder"


class Statement(StrEnum):
    """What an answer says; only the two claims carry evidence."""

    CUSTOMERS = "claim-customers"
    """A claim about what customers feel, say or do."""
    HOUSE = "claim-house"
    """A claim about how the business works today."""
    CHOICE = "choice"
    """The owner's own decision: a price, a wording. Needs no proof."""
    ACTION = "action"

    @property
    def is_claim(self) -> bool:
        """Whether evidence (assumed, heard, measured) belongs to the answer."""
        return self in (Statement.CUSTOMERS, Statement.HOUSE)


class Phase(StrEnum):
    """The part of a customer's road that a stage covers, whatever its method calls it."""

    AWARENESS = "awareness"
    CONSIDERATION = "consideration"
    PURCHASE = "purchase"
    RETENTION = "retention"
    LOYALTY = "loyalty"


class Defect(StrEnum):
    """What a weak answer lacks, which decides the probe that is put."""

    DESCRIBE = "describe"
    INSTANCE = "instance"
    CLARIFY = "clarify"
    EXPLAIN = "explain"


class Option(Struct, frozen=True):
    """One numbered pick; a question takes free text beside its options, a cell takes them alone."""

    id: str
    label: str


class Example(Struct, frozen=True):
    """An answer as somebody of a trade would give it; shown on request, never prefilled."""

    trade: str
    text: str


class Column(Struct, frozen=True):
    """One cell of a `rows` question, with the kind its text is read as."""

    id: str
    label: str
    kind: Kind = Kind.TEXT
    """TEXT, NUMBER, MONEY, PERCENT, DATE, SCALE or CHOICE."""
    hint: str = ""
    options: tuple[Option, ...] = ()
    required: bool = False


class Condition(Struct, frozen=True):
    """Holds when the answer to a topic is, or is not, one of the named picks."""

    topic: str
    is_any: tuple[str, ...] = ()
    is_none: tuple[str, ...] = ()


class Topic(Struct, frozen=True):
    """The shared name of an answer: methods that ask for the same thing share it."""

    id: str
    label: str
    """Three to five words, as a heading of a row in the plan."""
    holds: str
    """What belongs here, for the authors of methods."""
    kind: Kind
    statement: Statement


class Question(Struct, frozen=True):
    """One question, with everything a coach has at hand for it."""

    id: str
    topic: str
    kind: Kind
    ask: str
    why: str
    label: str
    """The topic's label, or the question's own."""
    statement: Statement = Statement.CHOICE
    core: bool = True
    """Core questions make the first pass; the others wait until a stage goes deeper."""
    help: str = ""
    examples: tuple[Example, ...] = ()
    probes: Mapping[Defect, str] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    min: int | None = None
    """Lowest step of a scale, fewest rows, or smallest number."""
    max: int | None = None
    unit: str = ""
    show_if: tuple[Condition, ...] = ()
    """All must hold for the question to be asked."""
    depends_on: tuple[str, ...] = ()
    """Topics whose change makes the answer worth a second look."""
    expects: str = "workshop_answer"
    """What the coach reads the answer as: message, customer_pain, action_item …"""
    evidence: bool = False
    """Whether the coach asks how the owner knows."""
    minutes: float = 1.25
    """Usual time for a careful answer."""
    repeat: bool = False
    """Asked again and again under numbered subjects; for crash tests."""
    per_subject: bool = False
    """Answered apart for each avatar, product or event that the method is about."""
    confirm: bool = False
    """Whether an answer to another wording of it is shown once before it is used."""


class ProposalCause(StrEnum):
    """Why an action is proposed."""

    OPEN = "open"
    """The answer was skipped or is not known yet."""
    PICK = "pick"
    """The answer is one of the named picks (a "no", "not yet")."""
    LOW = "low"
    """A scale or a share is at or under a bound."""
    WEAK = "weak"
    """A coach's finding about the answer was kept."""
    ROW = "row"
    """A row has one of the named picks in a column (an asset to make)."""
    ANSWERED = "answered"


class Proposal(Struct, frozen=True):
    """An action that the method proposes when an answer gives cause for it.

    `{answer}` in a text stands for the owner's answer, `{column}` for a cell of the row, `{topic|else}` for
    another answer or the words to use without one.
    """

    id: str
    topic: str
    cause: ProposalCause
    what: str
    done_when: str
    when_then: str
    days: int
    """Due this many days after it was accepted, moved to a working day."""
    picks: tuple[str, ...] = ()
    column: str = ""
    at_most: int | None = None
    owner_column: str = ""
    """The column that names who does it; else the owner of the business."""
    phases: tuple[Phase, ...] = ()
    """Only rows that lie in one of these parts of the road give cause; all rows when empty."""
    urgency: int = 2
    """1 first week, 2 within a month, 3 later."""


class Stage(Struct, frozen=True):
    """One leg of the journey, asked in one go."""

    id: str
    title: str
    aim: str
    questions: tuple[Question, ...]
    proposals: tuple[Proposal, ...] = ()
    phase: Phase | None = None
    """None for a stage that lies across the road, such as a test of it."""


class Pack(Struct, frozen=True, dict=True):
    """A whole method."""

    id: str
    title: str
    summary: str
    stages: tuple[Stage, ...]
    language: str = "en"
    source: str = ""
    plan_title: str = "Customer journey plan"
    subject: str = ""
    """What the method is gone through once for each of, such as "avatar"; empty for most."""

    def questions(self) -> Iterator[Question]:
        """All questions in the order they are asked, hidden ones included."""
        return (question for stage in self.stages for question in stage.questions)

    def find(self, question_id: str) -> Question | None:
        """The question of that id, or None."""
        return self._by_id.get(question_id)

    def asks_for(self, topic: str) -> Question | None:
        """The first question that asks for the topic, or None."""
        return self._by_topic.get(topic)

    def stage_of(self, question_id: str) -> Stage:
        """Where a question belongs. Raises KeyError for an unknown id."""
        return self._stages[question_id]

    @cached_property
    def _last_first(self) -> list[tuple[Question, Stage]]:
        """From the end, so that the first of two counts in a mapping; a plan looks up thousands of times."""
        return [(question, stage) for stage in self.stages for question in stage.questions][::-1]

    @cached_property
    def _by_id(self) -> Mapping[str, Question]:
        return {question.id: question for question, _ in self._last_first}

    @cached_property
    def _by_topic(self) -> Mapping[str, Question]:
        return {question.topic: question for question, _ in self._last_first}

    @cached_property
    def _stages(self) -> Mapping[str, Stage]:
        """By the ids of their questions."""
        return {question.id: stage for question, stage in self._last_first}

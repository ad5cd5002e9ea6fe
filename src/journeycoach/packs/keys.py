"""Every key that a method or a list of topics may have, as data.

The page for authors and the schema for editors are made from it; a test holds it against what is read.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from journeycoach.domain.packs import Defect, Kind, Phase, ProposalCause, Statement
from journeycoach.packs.catalogue import LANGUAGE_PATTERN
from journeycoach.packs.questions import COLUMN_KINDS, EXPECTED, ID_PATTERN, TOPIC_PATTERN


class Shape(StrEnum):
    """What stands behind a key, called after what reads it."""

    TEXT = "text"
    TEXTS = "texts"
    FLAG = "flag"
    WHOLE = "whole"
    NUMBER = "number"
    CHOICE = "choice"
    TABLES = "tables"
    """A list of small tables."""
    INNER = "inner"
    """One small table."""


class Key(Struct, frozen=True):
    """One key: what stands behind it, and what an author is told about it."""

    name: str
    holds: str
    shape: Shape = Shape.TEXT
    needed: bool = False
    words: tuple[str, ...] = ()
    """The only texts that it takes."""
    of: str = ""
    """The id of the tables behind it."""
    pattern: str = ""
    """What its text must match as a whole."""


class KeyTable(Struct, frozen=True):
    """The keys of one kind of table."""

    id: str
    header: str
    """As an author writes it."""
    keys: tuple[Key, ...]
    says: tuple[str, ...] = ()
    """Sentences that stand below its keys on the page."""


def _words(key: str, holds: str, words: tuple[str, ...], *, needed: bool = False) -> Key:
    return Key(key, holds, Shape.CHOICE, needed, words=words)


def _flag(key: str, holds: str) -> Key:
    return Key(key, holds, Shape.FLAG)


_LABELLED = (
    Key("id", "what sessions and conditions call it", needed=True),
    Key("label", "what the owner sees; words, not a figure", needed=True),
)
_PER_QUESTION = (
    _flag("core", "`false` for a question of the second pass; a method has 1 to 25 core questions"),
    _flag("confirm", "`true` to show an answer once that was given to another wording, before it is used"),
    _flag("per_subject", "`true` for what is answered apart for each avatar, product or event"),
)

METHOD = KeyTable(
    "method",
    "[method]",
    (
        Key("id", "small letters, digits and hyphens; the name of the file", needed=True, pattern=ID_PATTERN),
        Key("title", "for lists of methods", needed=True),
        Key("summary", "a sentence or two below the title", needed=True),
        Key(
            "language",
            "of the words, as in web pages: `de`, `pt-BR`; `en` when left out",
            pattern=LANGUAGE_PATTERN,
        ),
        Key("source", "where the method comes from"),
        Key(
            "subject",
            "a noun, such as `avatar`, where the method is gone through once for each of several; "
            "left out for most",
        ),
        Key("plan_title", "what the plan calls itself; `Customer journey plan` when left out"),
    ),
)
STAGE = KeyTable(
    "stages",
    "[[stages]]",
    (
        Key("id", "small letters, digits and hyphens", needed=True, pattern=ID_PATTERN),
        Key("title", "its name in the conversation and in the plan", needed=True),
        Key("aim", "one sentence under the stage's name", needed=True),
        _words(
            "phase",
            "which part of the road it is; left out where its id says so, or where it lies across the road",
            tuple(Phase),
        ),
        Key(
            "questions",
            "`[[stages.questions]]`, at least one",
            Shape.TABLES,
            needed=True,
            of="stages.questions",
        ),
        Key("proposals", "`[[stages.proposals]]`, or none", Shape.TABLES, of="stages.proposals"),
    ),
)
QUESTION = KeyTable(
    "stages.questions",
    "[[stages.questions]]",
    (
        Key("id", "stays the same for ever, since sessions name it", needed=True, pattern=ID_PATTERN),
        Key(
            "topic",
            "what the answer is kept under, with a dot in it: `customer.pain`; asked once in a method",
            needed=True,
            pattern=TOPIC_PATTERN,
        ),
        _words(
            "kind",
            "which kind of answer; needed for a topic that is not in [topics.toml](../prompts/topics.toml), "
            "else the topic says it",
            tuple(Kind),
        ),
        _words(
            "statement",
            "what the answer says; only the two claims carry evidence; the topic's when left out",
            tuple(Statement),
        ),
        Key("ask", "the question: one, on two lines at most", needed=True),
        Key("why", "one line that says what in the plan hangs on it", needed=True),
        Key("help", "more about it, on request"),
        Key("label", "a few words for a row of the plan; the topic's when left out"),
        Key("minutes", "the usual time for a careful answer, 1.25 when left out", Shape.NUMBER),
        Key(
            "examples",
            'at least three `{ trade = "…", text = "…" }` from three trades',
            Shape.TABLES,
            needed=True,
            of="examples",
        ),
        Key("probes", "one question for each kind of defect", Shape.INNER, needed=True, of="probes"),
        Key(
            "options",
            'for `choice` and `choices`: two or more `{ id = "…", label = "…" }`',
            Shape.TABLES,
            of="options",
        ),
        Key("columns", "for `rows`: the cells of one", Shape.TABLES, of="columns"),
        Key("min", "the lower end of a scale within 0 to 10, or the fewest lines", Shape.WHOLE),
        Key("max", "the upper end, or the most lines", Shape.WHOLE),
        Key("unit", "what a number counts"),
        Key(
            "show_if",
            "conditions; all must hold for the question to be asked",
            Shape.TABLES,
            of="show_if",
        ),
        Key(
            "depends_on",
            "topics; when one of their answers changes, this one is offered again",
            Shape.TEXTS,
        ),
        Key("expects", "what the coach reads the answer as; the first when left out", words=EXPECTED),
        _flag("evidence", "`true` where it matters how the owner knows"),
        *_PER_QUESTION,
        _flag("repeat", "`true` for a question that is asked without end, under numbers"),
    ),
)
BORROWED = KeyTable(
    "borrowed",
    "[[stages.questions]] of another method",
    (
        Key(
            "use",
            "the method and the id of its question: `five-stage/customer-who`",
            needed=True,
            pattern=f"{ID_PATTERN}/{ID_PATTERN}",
        ),
        *_PER_QUESTION,
    ),
    (
        "A question that another method asks already is taken from it whole.",
        "The proposals on its topic come with it.",
        "What it depends on is kept as far as this method asks for it.",
    ),
)
EXAMPLE = KeyTable(
    "examples",
    "examples",
    (
        Key("trade", "whose answer it is", needed=True),
        Key("text", "what they said", needed=True),
    ),
)
PROBES = KeyTable(
    "probes",
    "probes",
    (
        Key(Defect.DESCRIBE, "asks for what one would see", needed=True),
        Key(Defect.INSTANCE, "asks for one day it happened", needed=True),
        Key(Defect.CLARIFY, "asks what a word means", needed=True),
        Key(Defect.EXPLAIN, "asks for the reason", needed=True),
    ),
)
OPTION = KeyTable("options", "options", _LABELLED)
COLUMN = KeyTable(
    "columns",
    "columns",
    (
        Key("id", "what proposals call it", needed=True),
        Key("label", "the head of its column", needed=True),
        _words("kind", "which kind of cell; `text` when left out", COLUMN_KINDS),
        Key("hint", "a few words on what goes in"),
        Key("options", "for `choice`: the cell takes these alone", Shape.TABLES, of="options"),
        _flag("required", "`true` where a row is none without it"),
    ),
)
CONDITION = KeyTable(
    "show_if",
    "show_if",
    (
        Key("topic", "an earlier choice of this method", needed=True),
        Key("is_any", "picks of which one must be there", Shape.TEXTS),
        Key("is_none", "picks of which none may be there", Shape.TEXTS),
    ),
    (
        "One of the two lists is needed, or both.",
        "A condition is about picks, and a topic without an answer meets no condition.",
    ),
)
PROPOSAL = KeyTable(
    "stages.proposals",
    "[[stages.proposals]]",
    (
        Key("id", "small letters, digits and hyphens", needed=True, pattern=ID_PATTERN),
        Key("topic", "the answer to it gives cause", needed=True),
        _words(
            "cause",
            "left `open`; one of `picks`; at most `at_most`; advice about it was passed over; "
            "a row with one of `picks` in `column`; or any answer",
            tuple(ProposalCause),
            needed=True,
        ),
        Key("what", "the action", needed=True),
        Key("done_when", "how one knows that it is done", needed=True),
        Key("when_then", "after which moment of the day it is begun", needed=True),
        Key("days", "due so many days later, on a working day; 14 when left out", Shape.WHOLE),
        Key("picks", "as the cause asks for", Shape.TEXTS),
        Key("column", "as the cause asks for"),
        Key("at_most", "as the cause asks for", Shape.WHOLE),
        Key("owner_column", "the column that names who does it"),
        Key("phases", "only rows of steps in these parts of the road; all when left out", Shape.TEXTS),
        Key("urgency", "1 this week, 2 this month, 3 later; 2 when left out", Shape.WHOLE),
    ),
    (
        "`{answer}` in the three texts stands for the owner's answer, `{column}` for a cell of the row.",
        "`{message.benefit|your first words}` stands for the answer to that topic in quotation marks.",
        "Of rows it is the first cell; while there is no answer, the words behind the bar.",
        "A step of the road: `first-step`, `talk-step`, `deciding-step`, `sale-step`, `late-step`.",
        "A text that the owner leaves as it was proposed is worded anew in each plan.",
    ),
)
TOPIC = KeyTable(
    "topics",
    "[[topics]]",
    (
        Key("id", "small letters, digits and hyphens, with a dot", needed=True, pattern=TOPIC_PATTERN),
        Key("label", "a few words for a row of the plan", needed=True),
        Key("holds", "what belongs under it, for authors"),
        _words("kind", "which kind of answer", tuple(Kind), needed=True),
        _words("statement", "what the answer says; `choice` when left out", tuple(Statement)),
    ),
)

OF_A_METHOD = (*(METHOD, STAGE, QUESTION, BORROWED, EXAMPLE, PROBES, OPTION, COLUMN, CONDITION, PROPOSAL),)
"""In the order of the page."""

"""Worksheets: all questions of a method as plain Markdown, with room for answers that can be read back.

The room is a fenced block whose first line names the question. What stands inside is text, whatever it
looks like; quoting marks that a mail program puts before each line do no harm.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.answers import Answers
from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.events import Evidence
from journeycoach.domain.interview import is_asked
from journeycoach.domain.kinds import CELL_MARK, RUNG_MARK, read_answer
from journeycoach.domain.not_known import leaves_open
from journeycoach.domain.packs import Kind
from journeycoach.domain.session import Session
from journeycoach.domain.text import clean
from journeycoach.intake.problems import Complaints
from journeycoach.intake.texts import one_line
from journeycoach.workshop.replay import Script, Scripted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from markdown_it.token import Token

    from journeycoach.domain.packs import Pack, Question, Stage
    from journeycoach.domain.session import Answer

FENCE = "~"
OWN = "journeycoach"
"""First word of the block that names the method and holds the title."""
BUSINESS = "business.name"
"""The topic whose answer names a session that has no title."""
ROOM = {Kind.LONG_TEXT: 6, Kind.ROWS: 5, Kind.LADDER: 5, Kind.TEXT: 3}
"""Empty lines to write on; one for the other kinds."""
INTRODUCTION = """\
Write between the wavy lines; leave out what you do not know. Short answers are fine, and your own words are
best. If you know a thing because a customer said it, or because you counted it, put *heard* or *measured*
behind the name in the upper wavy line."""


def write_worksheet(pack: Pack, session: Session | None = None) -> str:
    """The worksheet of a method, with the answers of a session where there are any."""
    answers = Answers(pack, session or Session())
    parts = [
        f"# {_title(pack, answers)}",
        pack.summary,
        INTRODUCTION,
        _room(f"{OWN} {pack.id}", answers.session.title),
    ]
    for stage in pack.stages:
        parts.extend(_stage(stage, answers))
    return "\n\n".join(parts) + "\n"


def method_of(text: str) -> str:
    """The method that a worksheet says it is for; empty when it is no worksheet."""
    if f"{FENCE} {OWN} " not in text:
        return ""
    return next((_words(token)[1] for token in _rooms(text) if _words(token)[0] == OWN), "")


def has_room(text: str) -> bool:
    """Whether there is room for answers in it, as only a worksheet has: a named block of wavy lines."""
    return re.search(rf"^[> ]*{FENCE}{{3,}} *[a-z][a-z0-9-]+", text, re.MULTILINE) is not None


def read_worksheet(path: Path, text: str, pack: Pack, today: date) -> Script:
    """The answers in a filled worksheet. Raises DataFileError with every mistake in it.

    Questions that the method does not have are mistakes, unless the worksheet was made for another one.
    """
    complaints = Complaints(str(path), text)
    answers: dict[str, tuple[Scripted, ...]] = {}
    title, unused, is_foreign = "", list[str](), False
    for token in _rooms(text):
        name, rest = _words(token)
        written = clean(token.content).strip(" \t\n")
        question = pack.find(name)
        if name == OWN:
            title = one_line(written)
            is_foreign = rest.partition(" ")[0] != pack.id
        elif question is None and not written:
            pass
        elif question is None and is_foreign:
            unused.append(name)
        elif question is None:
            complaints.at(_line(token), f"“{pack.id}” has no question “{name}”")
        elif written and question.id in answers:
            complaints.at(_line(token), f"“{name}” is answered twice")
        elif written:
            answers[question.id] = (_scripted(question, written, rest),)
            _check(question, written, today, (complaints, _line(token)))
    complaints.tell()
    title = title or _business(answers, pack)
    return Script(method=pack.id, title=title, answers=answers, unused=tuple(unused))


def _business(answers: Mapping[str, tuple[Scripted, ...]], pack: Pack) -> str:
    """What the business is called, as far as the method asks and the worksheet says so."""
    asked = (question.id for question in pack.questions() if question.topic == BUSINESS)
    return next((one_line(told.text) for name in asked for told in answers.get(name, ())), "")


def _title(pack: Pack, answers: Answers) -> str:
    title = one_line(answers.session.title)
    return _inline(f"{title}: worksheet") if title else f"{pack.title}: worksheet"


def _inline(text: str) -> str:
    """A title that stays a title: what Markdown would read as a sign is protected."""
    return re.sub(r"([\\`*_{}\[\]<>#&|~])", r"\\\1", text)


def _stage(stage: Stage, answers: Answers) -> Iterator[str]:
    shown = [
        q
        for q in stage.questions
        if not q.repeat and (is_asked(q, answers) or answers.answer(q.topic) or q.core)
    ]
    yield f"## {stage.title}"
    yield stage.aim
    for question in shown:
        yield from _question(question, answers)


def _question(question: Question, answers: Answers) -> Iterator[str]:
    yield f"**{question.ask}**"
    yield f"*{question.why}*"
    if question.options:
        yield "\n".join(
            f"{number}. {option.label}" for number, option in enumerate(question.options, start=1)
        )
    if hint := _hint(question):
        yield hint
    answer = answers.answer(question.topic)
    text = answers.text(question.topic)
    yield _room(f"{question.id}{_known(answer)}", text, ROOM.get(question.kind, 1))


def _hint(question: Question) -> str:
    match question.kind:
        case Kind.ROWS:
            return "\n".join((_columns(question), *_cells_to_pick(question)))
        case Kind.LADDER:
            return f"One line each: a fact {RUNG_MARK} what it means for them {RUNG_MARK} and so"
        case Kind.SCALE:
            return f"A whole number, {question.min or 1} to {question.max or 10}."
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE | Kind.CHOICES:
            return ""
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return ""
        case _:
            assert_never(question.kind)


def _columns(question: Question) -> str:
    return "One line each: " + f" {CELL_MARK} ".join(column.label for column in question.columns)


def _cells_to_pick(question: Question) -> Iterator[str]:
    """What may stand in the cells that take one of a few words and nothing else."""
    for column in question.columns:
        if column.kind is Kind.CHOICE:
            yield f"{column.label}, one of: {', '.join(option.label for option in column.options)}"


def _known(answer: Answer | None) -> str:
    if answer is None or answer.evidence is Evidence.ASSUMED:
        return ""
    source = one_line(answer.source)
    return f" {answer.evidence}: {source}" if source else f" {answer.evidence}"


def _room(name: str, text: str, lines: int = 1) -> str:
    longest = max(map(len, re.findall(f"{FENCE}+", text)), default=0)
    fence = FENCE * max(3, longest + 1)
    return f"{fence} {name}\n{text or chr(10) * (lines - 1)}\n{fence}"


def _rooms(text: str) -> Iterator[Token]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"html": False}).parse(clean(text))
    return (
        token
        for token in tokens
        if token.type == "fence" and token.markup.startswith(FENCE) and token.info.strip()
    )


def _words(token: Token) -> tuple[str, str]:
    name, _, rest = token.info.strip().partition(" ")
    return name, rest.strip()


def _line(token: Token) -> int | None:
    return token.map[0] + 1 if token.map else None


def _scripted(question: Question, written: str, rest: str) -> Scripted:
    word, _, source = rest.partition(":")
    known = word.strip().casefold()
    if not question.statement.is_claim or known not in list(Evidence):
        return Scripted(written)
    return Scripted(written, Evidence(known), source.strip())


def _check(question: Question, written: str, today: date, place: tuple[Complaints, int | None]) -> None:
    complaints, line = place
    if leaves_open(question, written):
        return
    try:
        read_answer(question, written, today)
    except AnswerRefusedError as error:
        complaints.at(line, f"{question.id}: {error.text}")

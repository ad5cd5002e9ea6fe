"""Which sheet a turn takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from journeycoach.domain.errors import AnswerRefusedError
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.domain.kinds import items, read_answer
from journeycoach.domain.packs import Kind
from journeycoach.tui.sheets.ladder import Ladder
from journeycoach.tui.sheets.moments import breathing, finished, playing_back, proposing
from journeycoach.tui.sheets.picks import Pick, Picks
from journeycoach.tui.sheets.rows import Rows
from journeycoach.tui.sheets.scale import Scale

if TYPE_CHECKING:
    from datetime import date

    from journeycoach.domain.events import Plain
    from journeycoach.domain.packs import Question
    from journeycoach.tui.sheets.sheet import Sheet
    from journeycoach.workshop.turn import Turn


def sheet_for(turn: Turn, text: str, today: date) -> Sheet | None:
    """The sheet of a turn; None where plain text is all it takes.

    text: the old answer or the draft that is brought back, in its text form.
    """
    match turn.moment:
        case Asking(question=question):
            return sheet_of(question, text, today)
        case PlayingBack():
            return playing_back(tuple(line.question.id for line in turn.heard))
        case Proposing():
            return proposing(turn.proposals[0])
        case Breathing() as moment:
            return breathing(moment, turn.weak)
        case Finished():
            return finished()


def sheet_of(question: Question, text: str, today: date) -> Sheet | None:
    """The sheet of a question's kind; None for kinds that are typed."""
    match question.kind:
        case Kind.CHOICE:
            return Pick(question.options, str(_value(question, text, today) or text))
        case Kind.CHOICES:
            picked = items(_value(question, text, today))
            return Picks(question.options, tuple(str(pick) for pick in picked))
        case Kind.SCALE:
            step = _value(question, text, today)
            return Scale(question.min or 1, question.max or 10, step if isinstance(step, int) else None)
        case Kind.ROWS:
            return Rows(question, text, today)
        case Kind.LADDER:
            return Ladder(text, most=question.max)
        case Kind.TEXT | Kind.LONG_TEXT | Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return None
        case _:
            assert_never(question.kind)


def _value(question: Question, text: str, today: date) -> Plain:
    try:
        return read_answer(question, text, today)
    except AnswerRefusedError:
        return None

"""The workshop as a conversation in lines: no boxes, no repaint, every speaker named."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.line.answers import hear_answer
from journeycoach.line.hearing import hear
from journeycoach.line.moves import move
from journeycoach.line.stage_end import breathe, play_back, propose
from journeycoach.line.talk import Beside, CommandedError, LeaveError, Talk
from journeycoach.line.unsent import begun, forget_unsent, keep_unsent, take_up
from journeycoach.workshop import wording

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question
    from journeycoach.line.console import Console
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Kept, Turn


def interview(workshop: Workshop, console: Console, beside: Beside) -> None:
    """Lead the conversation until it is done, or broken off; what was answered is kept in any case.

    Raises KeyboardInterrupt on Ctrl+C, NotKeptError when nothing can be kept and nobody can be asked.
    """
    workshop.begin()
    talk = Talk(workshop, console, beside)
    _greet(talk)
    take_up(talk)
    with suppress(EOFError, LeaveError):
        while True:
            workshop.catch_up()
            before = talk.turn.moment
            talk.turn = _next_turn(talk)
            forget_unsent(talk, before)
            _tell(talk)


def _greet(talk: Talk) -> None:
    session, progress = talk.workshop.session, talk.turn.progress
    is_new = talk.workshop.store is None or progress.settled == 0
    talk.coach(wording.welcome(progress) if is_new else wording.welcome_back(session.title, progress))
    talk.line(wording.LINE_HINT)


def _next_turn(talk: Talk) -> Turn:
    """The turn after what is said next; what is refused is said, and asked for again."""
    talk.gap()
    if isinstance(talk.turn.moment, Asking):
        _put(talk, talk.turn.moment)
    while True:
        try:
            return _hear_moment(talk)
        except CommandedError as instead:
            turn = _try_move(talk, instead)
            if turn is not None:
                return turn
        except NotKeptError as error:
            if not talk.console.is_person:
                raise
            talk.refuse(error)
        except CoachError as error:
            talk.refuse(error)


def _try_move(talk: Talk, instead: CommandedError) -> Turn | None:
    try:
        return move(talk, instead.command)
    except CoachError as error:
        talk.refuse(error)
        return None


def _hear_moment(talk: Talk) -> Turn:
    match talk.turn.moment:
        case Asking() as asking:
            return _take_answer(talk, asking)
        case PlayingBack() as heard:
            return play_back(talk, heard)
        case Proposing():
            return propose(talk)
        case Breathing() as breathing:
            return breathe(talk, breathing)
        case Finished():
            return _close(talk)


def _put(talk: Talk, asking: Asking) -> None:
    """The question with what is needed to answer it."""
    question = asking.question
    if talk.stage != asking.stage.id:
        talk.sign(wording.stage_opens(asking.stage))
        talk.gap()
    talk.stage, talk.probes = asking.stage.id, 0
    number = wording.question_number(talk.turn)
    talk.coach(f"{number}. {question.ask}" if number else question.ask)
    talk.line(wording.why(question))
    for count, option in enumerate(question.options, start=1):
        talk.line(f"{count} {option.label}")
    talk.line(wording.how_to_answer(question))
    _recall(talk, asking)
    talk.begun = begun(talk, asking)


def _recall(talk: Talk, asking: Asking) -> None:
    answers = talk.workshop.answers
    if asking.old is None:
        return
    changed = [question for topic in asking.because if (question := answers.question(topic))]
    talk.coach(wording.because(changed))
    talk.line(wording.old_answer(asking, answers.text(asking.question.topic)))
    talk.line(wording.KEEP_HINT)


def _take_answer(talk: Talk, asking: Asking) -> Turn:
    gathered: list[str] = []
    try:
        text = hear_answer(talk, asking.question, gathered)
    except (EOFError, KeyboardInterrupt):
        _keep_gathered(talk, asking.question, gathered)
        keep_unsent(talk, asking)
        raise
    if text or asking.old is None:
        return talk.workshop.answer(text)
    return talk.workshop.confirm_old() if asking.because else talk.workshop.leave_jump()


def _keep_gathered(talk: Talk, question: Question, gathered: list[str]) -> None:
    """Rows and facts of an answer that was broken off are kept as far as they can be read."""
    for lines in (gathered, gathered[:-1]):
        if lines:
            with suppress(CoachError):
                _say_kept(talk, talk.workshop.answer("\n".join(lines), question.id).kept)
                return


def _close(talk: Talk) -> Turn:
    talk.coach(wording.FINISHED)
    talk.line(wording.LAST_HINT)
    while hear(talk):
        talk.line(wording.LAST_HINT)
    raise LeaveError


def _tell(talk: Talk) -> None:
    """What there is to say about the last deed."""
    turn = talk.turn
    _say_kept(talk, turn.kept)
    talk.sign(turn.note)
    talk.coach(wording.touched(turn.touched, turn.moment))
    if turn.nudge:
        talk.coach(wording.nudge(turn.nudge))
        talk.line(wording.NUDGE_HINT)


def _say_kept(talk: Talk, kept: Kept | None) -> None:
    if kept:
        talk.sign(wording.kept(kept))
        talk.line(wording.evidence_hint(kept))

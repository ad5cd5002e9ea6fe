"""A question put and its answer taken, with what there is to say about it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError, NotKeptError
from journeycoach.line.answers import hear_answer, readable, show_line
from journeycoach.line.hearing import hear
from journeycoach.line.talk import BackError, CommandedError
from journeycoach.line.unsent import IN_PIECES, begun, keep_unsent
from journeycoach.workshop import wording
from journeycoach.workshop.choosing import subject_at_hand

if TYPE_CHECKING:
    from journeycoach.domain.interview import Asking
    from journeycoach.domain.packs import Question
    from journeycoach.line.talk import Talk
    from journeycoach.workshop.turn import Kept, Turn


def put(talk: Talk, asking: Asking) -> None:
    """The question with what is needed to answer it."""
    question = asking.question
    if talk.stage != asking.stage.id:
        talk.sign(wording.stage_opens(asking.stage))
        talk.gap()
    talk.stage, talk.probes = asking.stage.id, 0
    number = wording.question_number(talk.turn)
    about = subject_at_hand(talk.workshop.answers) if question.per_subject else ""
    ask = f"For {about}: {question.ask}" if about else question.ask
    talk.coach(f"{number}. {ask}" if number else ask)
    talk.line(wording.why(question))
    for count, option in enumerate(question.options, start=1):
        talk.line(f"{count} {option.label}")
    talk.line(wording.how_to_answer(question))
    _recall(talk, asking)
    for count, line in enumerate(talk.rows.get(question.id, ()), start=1):
        talk.line(f"{count} {show_line(talk, question, line)}")
    talk.begun = begun(talk, asking)


def _recall(talk: Talk, asking: Asking) -> None:
    answers = talk.workshop.answers
    if asking.old is None:
        return
    changed = [question for topic in asking.because if (question := answers.question(topic))]
    talk.coach(wording.because(changed) or wording.reworded(asking))
    talk.line(wording.old_answer(asking, answers.text(asking.question.topic)))
    talk.line(wording.KEEP_HINT)


def take_answer(talk: Talk, asking: Asking) -> Turn:
    """The turn after the answer that is said next; an empty line lets an old one stand.

    Where words lead back, an empty line does too. Raises BackError for such a word.
    """
    gathered = talk.rows.pop(asking.question.id, [])
    try:
        text = hear_answer(talk, asking.question, gathered)
    except CommandedError:
        talk.rows[asking.question.id] = readable(talk, asking.question, gathered)
        raise
    except (EOFError, KeyboardInterrupt):
        _keep_gathered(talk, asking.question, gathered)
        keep_unsent(talk, asking)
        raise
    except BackError:
        if asking.old is None:
            _keep_gathered(talk, asking.question, gathered)
        raise
    if text or (asking.old is None and not talk.ways_back):
        return _keep(talk, asking.question, text)
    return talk.workshop.confirm_old() if asking.is_offered_again else talk.workshop.leave_jump()


def _keep(talk: Talk, question: Question, text: str) -> Turn:
    """The turn after an answer; one that could not be kept is not typed a second time.

    It stands in the next prompt, or waits for Enter where it was given piece by piece. Raises NotKeptError.
    """
    while True:
        try:
            return talk.workshop.answer(text)
        except NotKeptError as error:
            talk.begun = text
            if question.kind not in IN_PIECES or not talk.console.is_person:
                raise
            talk.begun = ""
            talk.refuse(error)
            hear(talk, wording.TRIES_AGAIN)


def keep_rows(talk: Talk) -> None:
    """Keep whole lines of tables that nobody came back to, where there is no answer and none was refused."""
    session = talk.workshop.session
    for name, lines in talk.rows.items():
        question = talk.workshop.pack.find(name)
        if question is None or any(name == each.question for each in session.answers.values()):
            continue
        if not any(question.topic == key.topic for key in session.left_open):
            _keep_gathered(talk, question, lines)


def _keep_gathered(talk: Talk, question: Question, gathered: list[str]) -> None:
    """Rows and facts of an answer that was broken off are kept as far as they can be read."""
    for lines in (gathered, gathered[:-1]):
        if lines:
            with suppress(CoachError):
                say_kept(talk, talk.workshop.answer("\n".join(lines), question.id).kept)
                return


def tell(talk: Talk) -> None:
    """What there is to say about the last deed."""
    turn = talk.turn
    say_kept(talk, turn.kept)
    talk.sign(turn.note)
    talk.coach(wording.touched(turn.touched, turn.moment))
    if turn.nudge:
        talk.coach(wording.nudge(turn.nudge))
        talk.line(wording.NUDGE_HINT)


def say_kept(talk: Talk, kept: Kept | None) -> None:
    """The sign that an answer is kept, with a word about its evidence."""
    if kept:
        talk.sign(wording.kept(kept))
        talk.line(wording.evidence_hint(kept))

"""What comes next: a pure function of the method, the session, and where the owner looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.events import Key
from journeycoach.domain.proposals import pending_proposals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Question, Stage
    from journeycoach.domain.session import Answer


class Asking(Struct, frozen=True):
    """A question is put."""

    question: Question
    key: Key
    stage: Stage
    old: Answer | None = None
    """The answer that stands, when the question is put again."""
    because: tuple[str, ...] = ()
    """Topics whose change makes the old answer worth a second look."""
    is_reworded: bool = False
    """Whether the old answer was given to another method's wording, and is shown to be confirmed."""

    @property
    def is_offered_again(self) -> bool:
        """Whether letting the old answer stand is an answer, and not only a way back from a jump."""
        return bool(self.because) or self.is_reworded


class PlayingBack(Struct, frozen=True):
    """The answers of a stage are played back for correction."""

    stage: Stage
    heard: tuple[Question, ...]
    open: tuple[Question, ...]


class Proposing(Struct, frozen=True):
    """Actions are proposed for a stage; which ones is worked out in proposals."""

    stage: Stage


class Breathing(Struct, frozen=True):
    """A stage is done; the owner goes on, or goes deeper."""

    stage: Stage
    deeper: tuple[Question, ...]


class Finished(Struct, frozen=True):
    """Every stage is done."""


Moment = Asking | PlayingBack | Proposing | Breathing | Finished


def key_of(question: Question, answers: Answers) -> Key:
    """Where the next answer to a question is kept; a repeated question counts its subjects."""
    if not question.repeat:
        return answers.key(question.topic)
    given = sum(1 for key in answers.session.answers if key.topic == question.topic)
    left = sum(1 for key in answers.session.left_open if key.topic == question.topic)
    return Key(question.topic, str(given + left + 1))


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether the conditions of a question hold."""
    return all(answers.holds(condition) for condition in question.show_if)


def is_in_pass(question: Question, stage: Stage, answers: Answers) -> bool:
    """Whether a question belongs to what is asked now: core, or deeper in a stage that goes deeper."""
    return (question.core or answers.leg(stage) in answers.session.deepened) and is_asked(question, answers)


def is_settled(question: Question, answers: Answers) -> bool:
    """Whether a question was answered or left open on purpose; a repeated one never is."""
    if question.repeat:
        return False
    answer = answers.answer(question.topic)
    if answer is None:
        return answers.left_open(question.topic) is not None
    return not needs_a_look(question, answer)


def needs_a_look(question: Question, answer: Answer) -> bool:
    """Whether an answer was given to another wording, and this one asks to have it confirmed."""
    return question.confirm and answer.question != question.id


def open_questions(stage: Stage, answers: Answers) -> Iterator[Question]:
    """What is still to be asked in a stage, in order; without what a call has put off."""
    put_off = answers.session.meetings.put_off
    wanted = (q for q in stage.questions if is_in_pass(q, stage, answers) and not is_settled(q, answers))
    return (q for q in wanted if answers.key(q.topic) not in put_off)


def deeper_questions(stage: Stage, answers: Answers) -> tuple[Question, ...]:
    """What going deeper in a stage would add."""
    return tuple(
        q for q in stage.questions if not q.core and is_asked(q, answers) and not is_settled(q, answers)
    )


def touched_by(question: Question, answers: Answers) -> tuple[Question, ...]:
    """The answered questions that depend on a question's topic: those that a change of it may touch."""
    return tuple(
        q for q in answers.pack.questions() if question.topic in q.depends_on and answers.answer(q.topic)
    )


def outdated(question: Question, answers: Answers) -> tuple[str, ...]:
    """The topics that changed since a question was answered; none when it has no answer."""
    answer = answers.answer(question.topic)
    if answer is None:
        return ()
    before = (answers.answer(topic) for topic in question.depends_on)
    return tuple(each.key.topic for each in before if each and each.changed > answer.number)


def next_moment(answers: Answers, focus: str = "") -> Moment:
    """What the owner meets next.

    focus: id of a question that the owner jumped to, put whatever its state; unknown ids are passed over.
    """
    question = answers.pack.find(focus) if focus else None
    if question is not None:
        return asking(question, answers)
    for candidate in answers.pack.questions():
        if is_asked(candidate, answers) and outdated(candidate, answers):
            return asking(candidate, answers)
    for stage in answers.pack.stages:
        moment = _stage_moment(stage, answers)
        if moment is not None:
            return moment
    return Finished()


def asking(question: Question, answers: Answers) -> Asking:
    """The moment at which a question is put, with the answer that stands."""
    old = None if question.repeat else answers.answer(question.topic)
    return Asking(
        question=question,
        key=key_of(question, answers),
        stage=answers.pack.stage_of(question.id),
        old=old,
        because=outdated(question, answers),
        is_reworded=old is not None and needs_a_look(question, old),
    )


def _stage_moment(stage: Stage, answers: Answers) -> Moment | None:
    question = next(open_questions(stage, answers), None)
    if question is not None:
        return asking(question, answers)
    session = answers.session
    leg = answers.leg(stage)
    if leg in session.closed:
        return None
    if leg not in session.heard:
        return play_back(stage, answers)
    if pending_proposals(stage, answers):
        return Proposing(stage)
    return Breathing(stage, deeper_questions(stage, answers))


def play_back(stage: Stage, answers: Answers) -> PlayingBack:
    """What was said in a stage, then what was left open, each in the order of the questions."""
    shown = [q for q in stage.questions if is_settled(q, answers) and is_asked(q, answers)]
    return PlayingBack(
        stage=stage,
        heard=tuple(q for q in shown if answers.answer(q.topic)),
        open=tuple(q for q in shown if answers.left_open(q.topic)),
    )


class StageProgress(Struct, frozen=True):
    """How far one stage is."""

    stage: Stage
    answered: int
    asked: int
    left_open: int
    is_closed: bool


class Progress(Struct, frozen=True):
    """How far the whole pass is, honestly: answered of asked, and minutes left at this owner's pace."""

    stages: tuple[StageProgress, ...]
    minutes_left: int

    @property
    def answered(self) -> int:
        """Questions that have an answer, in all stages."""
        return sum(stage.answered for stage in self.stages)

    @property
    def left_open(self) -> int:
        """Questions that were put and got no answer, in all stages."""
        return sum(stage.left_open for stage in self.stages)

    @property
    def settled(self) -> int:
        """How far the pass is: questions that are not put again, with an answer or without."""
        return self.answered + self.left_open

    @property
    def asked(self) -> int:
        """Questions of this pass, in all stages."""
        return sum(stage.asked for stage in self.stages)


def progress(answers: Answers) -> Progress:
    """How far each stage is; a stage that does not go deeper counts only its core."""
    return Progress(
        tuple(_stage_progress(stage, answers) for stage in answers.pack.stages), minutes_left(answers)
    )


def _stage_progress(stage: Stage, answers: Answers) -> StageProgress:
    asked = [q for q in stage.questions if is_in_pass(q, stage, answers)]
    return StageProgress(
        stage=stage,
        answered=sum(1 for q in asked if answers.answer(q.topic)),
        asked=len(asked),
        left_open=sum(1 for q in asked if answers.left_open(q.topic)),
        is_closed=answers.leg(stage) in answers.session.closed,
    )


PRIOR_MINUTES = 5.0
"""How many minutes at the usual pace weigh against what was measured, so that one answer does not decide."""


def pace(answers: Answers, at_first: float = 1.0) -> float:
    """This owner's time over the usual time, `at_first` at the start; between a quarter and four."""
    usual, taken = PRIOR_MINUTES, PRIOR_MINUTES * at_first
    for question in answers.pack.questions():
        seconds = answers.session.seconds.get(answers.key(question.topic))
        if seconds is not None:
            usual += question.minutes
            taken += seconds / 60
    return min(4.0, max(0.25, taken / usual))


def minutes_left(answers: Answers) -> int:
    """Whole minutes for what is still open in this pass, rounded up."""
    left = sum(q.minutes for stage in answers.pack.stages for q in open_questions(stage, answers))
    return int(-(-left * pace(answers) // 1))

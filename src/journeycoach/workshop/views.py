"""The parts of a turn, each a pure function of the answers as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.coach.score import score_stages
from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    CallPaused,
    CallTimeSet,
    ChangeTold,
    DecisionMade,
    FlagLowered,
    NextCallSet,
    QuestionDeferred,
    QuestionFlagged,
    QuestionTakenUp,
    ReadingGiven,
    ThoughtCaptured,
    ThoughtSorted,
)
from journeycoach.domain.events import (
    ActionAdded,
    ActionChanged,
    ActionDropped,
    AnswerGiven,
    EvidenceGiven,
    IdeaParked,
    NudgeKept,
    ProposalDeclined,
    QuestionLeftOpen,
    StageClosed,
    StageDeepened,
    StageHeard,
    TitleChanged,
)
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing, progress
from journeycoach.domain.kinds import show_answer
from journeycoach.domain.proposals import pending_proposals
from journeycoach.domain.said_back import played_back, understood
from journeycoach.workshop.scoring import score_lines
from journeycoach.workshop.turn import HeardLine, Kept, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from journeycoach.coach.review import Coach
    from journeycoach.coach.rule import Finding
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Event, Key
    from journeycoach.domain.interview import Moment
    from journeycoach.domain.packs import Pack, Question, Stage


def view_turn(answers: Answers, moment: Moment, nudge: Finding | None, coach: Coach) -> Turn:
    """The turn that a moment makes, before anything is said about the last deed."""
    turn = Turn(moment=moment, progress=progress(answers), nudge=nudge)
    match moment:
        case Asking(question=question, key=key) if question.repeat:
            return replace(turn, display_number=int(key.subject))
        case PlayingBack(heard=heard, open=left):
            return replace(turn, heard=tuple(_heard_line(question, answers) for question in (*heard, *left)))
        case Proposing(stage):
            return replace(turn, proposals=pending_proposals(stage, answers))
        case Breathing(stage=stage):
            return replace(turn, weak=_weak_spots(stage, answers), score=_score(stage, answers, coach))
        case _:
            return turn


def view_kept(question: Question, key: Key, answers: Answers, today: date) -> Kept:
    """An answer as it stands on the disk. Raises KeyError when there is none."""
    answer = answers.session.answers[key]
    return Kept(
        question=question,
        key=key,
        text=show_answer(question, answer.value) or answer.text,
        understood=understood(question, answer.value, today),
        evidence=answer.evidence if question.statement.is_claim else None,
        author=answer.author,
    )


def stage_at(moment: Moment, pack: Pack) -> Stage:
    """The stage that the conversation is in; the last one when everything is done."""
    return pack.stages[-1] if isinstance(moment, Finished) else moment.stage


def in_words(event: Event, pack: Pack) -> str:
    """A deed as a noun phrase, for what undo and redo say."""
    match event:
        case AnswerGiven(question=name) | QuestionLeftOpen(question=name):
            question = pack.find(name)
            return f"your answer to “{question.label}”" if question else "an answer"
        case ActionAdded(what=what):
            return f"the action “{what}”"
        case IdeaParked(text):
            return f"the parked idea “{text}”"
        case TitleChanged(title):
            return f"the name “{title}”"
        case StageHeard(stage) | StageClosed(stage) | StageDeepened(stage):
            return f"a step on in {next((each.title for each in pack.stages if each.id == stage), stage)}"
        case _:
            return _SHORT_WORDS.get(type(event), "the last step")


OWNER = "owner"
"""How the log calls whoever the session belongs to."""
_SHORT_WORDS: Mapping[type, str] = {
    EvidenceGiven: "how you know",
    ActionChanged: "a change to an action",
    ActionDropped: "dropping an action",
    ProposalDeclined: "dropping a proposal",
    NudgeKept: "letting an answer stand",
    CallTimeSet: "the time that was set",
    CallPaused: "the time that was set",
    QuestionDeferred: "putting questions off",
    QuestionTakenUp: "taking questions up again",
    QuestionFlagged: "a flag",
    FlagLowered: "lowering a flag",
    DecisionMade: "a decision",
    ThoughtCaptured: "a captured line",
    ThoughtSorted: "sorting a captured line",
    ReadingGiven: "your reading of an answer",
    NextCallSet: "the day of the next call",
    ActionReviewed: "how an action stands",
    AssumptionSettled: "what became of an assumption",
    ChangeTold: "what has changed",
}


def _heard_line(question: Question, answers: Answers) -> HeardLine:
    answer = answers.answer(question.topic)
    return HeardLine(
        question=question,
        label=question.label,
        text=(played_back(question, answer.value) or answer.text) if answer else "",
        evidence=answers.evidence(question.topic),
        is_open=answer is None,
        author=answer.author if answer and answer.author != OWNER else "",
    )


def _score(stage: Stage, answers: Answers, coach: Coach) -> tuple[str, ...]:
    return next((score_lines(each) for each in score_stages(coach, answers) if each.stage == stage.id), ())


def _weak_spots(stage: Stage, answers: Answers) -> int:
    topics = {question.topic for question in stage.questions}
    return len(topics & answers.weak_topics())

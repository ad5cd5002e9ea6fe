"""What those who follow a session see: the path, the question as it is put, the answers of the stage.

Nothing here reads the clock of a call, what the coach makes of an answer, a draft or a note.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, Protocol, assert_never

from msgspec import Struct

from journeycoach.domain.answers import Answers
from journeycoach.domain.interview import (
    Asking,
    Breathing,
    Finished,
    PlayingBack,
    Proposing,
    next_moment,
    progress,
)
from journeycoach.domain.proposals import pending_proposals
from journeycoach.domain.said_back import in_full
from journeycoach.domain.session import Session, extend
from journeycoach.workshop import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeycoach.domain.events import Recorded
    from journeycoach.domain.interview import Moment
    from journeycoach.domain.packs import Pack, Question, Stage
    from journeycoach.domain.session import Answer

DELETED: Final = "The session was deleted. This is how it stood."
ARCHIVED: Final = "The session was put into the archive."


class Step(Struct, frozen=True):
    """One stage on the path."""

    title: str
    is_done: bool
    is_here: bool


class Said(Struct, frozen=True):
    """One answer of the stage."""

    label: str
    text: str
    who: str


class Scene(Struct, frozen=True):
    """All that there is to see."""

    title: str
    path: tuple[Step, ...]
    stage: str
    question: str
    """In the words in which it is put."""
    about: str = ""
    """The question itself, where a probe into it is put."""
    options: tuple[str, ...] = ()
    """What can be picked, in order; nothing for words of one's own."""
    answers: tuple[Said, ...] = ()
    """Of this stage, the one given last at the end."""
    trouble: str = ""
    """What happened to the file; empty while it is where it was."""


class Sight(Struct, frozen=True):
    """What a look at the file gave."""

    news: tuple[Recorded, ...] = ()
    is_anew: bool = False
    """Whether `news` is all there is, because another file stands where the old one was."""
    trouble: str = ""


class Watched(Protocol):
    """A session that is only looked at."""

    @property
    def title(self) -> str:
        """As its first line says."""

    def look(self) -> Sight:
        """What came since the last look; next to nothing is done when nothing did."""


class Follower:
    """Follows one session; a look gives a scene for each step that shows, the last one as it stands."""

    def __init__(self, watched: Watched, choose: Callable[[str], Pack]) -> None:
        """`choose` gets the id of the method used last, or nothing, and gives the method."""
        self._watched = watched
        self._choose = choose
        self._log: list[Recorded] = []
        self._session = Session(title=watched.title)
        self._pack: Pack | None = None
        self._shown: Scene | None = None

    def look(self) -> tuple[Scene, ...]:
        """Nothing while nothing changed; one scene for all there is at first, and for another file.

        Raises CoachError when the method of the session is not at hand.
        """
        sight = self._watched.look()
        if self._shown is None or sight.is_anew:
            self._log.clear()
            self._session = Session(title=self._watched.title)
            steps = [sight.news]
        else:
            steps = [tuple(step) for _, step in groupby(sight.news, lambda record: record.step)]
            steps += [()] if sight.trouble != self._shown.trouble else []
        return tuple(filter(None, (self._scene_after(step, sight.trouble) for step in steps)))

    def _scene_after(self, step: tuple[Recorded, ...], trouble: str) -> Scene | None:
        self._log.extend(step)
        self._session = extend(self._session, self._log, step, self._watched.title)
        used = "".join(self._session.packs[-1:])
        if self._pack is None or (used and used != self._pack.id):
            self._pack = self._choose(used)
        about = self._session.about(self._pack.subject)
        scene = scene_of(Answers(self._pack, self._session, about), trouble)
        if scene == self._shown:
            return None
        self._shown = scene
        return scene


def scene_of(answers: Answers, trouble: str = "") -> Scene:
    """What there is to see of a session as it stands."""
    moment = moment_shown(answers)
    stage = answers.pack.stages[-1] if isinstance(moment, Finished) else moment.stage
    question, about = _words(moment, answers)
    return Scene(
        title=answers.session.title,
        path=tuple(
            Step(each.stage.title, each.is_closed, each.stage.id == stage.id)
            for each in progress(answers).stages
        ),
        stage=stage.title,
        question=question,
        about=about,
        options=_options(moment),
        answers=tuple(_said(stage, answers)),
        trouble=trouble,
    )


def moment_shown(answers: Answers) -> Moment:
    """Where the conversation is, as far as the log tells."""
    put = answers.session.meetings.put
    return next_moment(answers, put.question if put else "")


def _words(moment: Moment, answers: Answers) -> tuple[str, str]:
    """What is put now, and for a probe the question behind it."""
    match moment:
        case Asking(question=question):
            put = answers.session.meetings.put
            probe = put.text if put and put.question == question.id else ""
            return (probe, question.ask) if probe else (question.ask, "")
        case Finished():
            return wording.FINISHED, ""
        case Proposing(stage):
            first = next(iter(pending_proposals(stage, answers)), None)
            return "Shall we put this on the plan?", first.what if first else ""
        case PlayingBack(stage):
            return wording.heard_title(stage), ""
        case Breathing(stage):
            return f"{stage.title} is done.", ""
        case _:
            assert_never(moment)


def _options(moment: Moment) -> tuple[str, ...]:
    return tuple(each.label for each in moment.question.options) if isinstance(moment, Asking) else ()


def _said(stage: Stage, answers: Answers) -> Iterator[Said]:
    given = [pair for question in stage.questions for pair in _answers_to(question, answers)]
    for question, answer in sorted(given, key=lambda pair: pair[1].number):
        who = wording.YOU if answer.author == "owner" else answer.author
        text = in_full(question, answer.value) or answer.text
        label = f"{question.label} {answer.key.subject}" if question.repeat else question.label
        yield Said(label, text, who)


def _answers_to(question: Question, answers: Answers) -> Iterator[tuple[Question, Answer]]:
    """All of a repeated question; of the others the one that stands."""
    if question.repeat:
        found = (each for key, each in answers.session.answers.items() if key.topic == question.topic)
        yield from ((question, each) for each in found)
    elif (one := answers.answer(question.topic)) is not None:
        yield question, one

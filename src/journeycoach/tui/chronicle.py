"""The log as a conversation: what was asked and answered, in the order in which it first was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.events import (
    ActionAdded,
    AnswerGiven,
    EvidenceGiven,
    IdeaParked,
    Key,
    OpenReason,
    QuestionLeftOpen,
    Redone,
    Undone,
)
from journeycoach.domain.said_back import in_full
from journeycoach.domain.undo import undone_steps
from journeycoach.tui.widgets.entries import Entry
from journeycoach.tui.widgets.entries import Kind as Tone
from journeycoach.workshop.views import view_kept
from journeycoach.workshop.wording import COACH, YOU, evidence_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeycoach.domain.events import Plain, Recorded
    from journeycoach.domain.packs import Question, Stage
    from journeycoach.domain.session import LeftOpen
    from journeycoach.workshop.service import Workshop
    from journeycoach.workshop.turn import Kept


class News(Struct, frozen=True):
    """What changed in the conversation since it was last told."""

    appended: tuple[Entry, ...] = ()
    replaced: tuple[Entry, ...] = ()
    is_anew: bool = False
    """Whether `appended` is the whole conversation, told again from its beginning."""


class Chronicle:
    """Reads the log on from where it was; an answer that is given again keeps its place."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._questions = {question.id: question for question in workshop.pack.questions()}
        self._read = 0
        self._begin_anew()

    @property
    def last_stage(self) -> str:
        """The stage whose heading was told last; empty before the first."""
        return self._stage

    def news(self) -> News:
        """What the log holds that was not told yet."""
        log = self._workshop.log
        fresh = log[self._read :]
        is_anew = any(isinstance(record.event, Undone | Redone) for record in fresh)
        if is_anew:
            self._begin_anew()
            gone = undone_steps(log)
            fresh = [record for record in log if record.step not in gone]
        self._read = len(log)
        appended, replaced = self._tell(fresh)
        return News(tuple(appended.values()), tuple(replaced.values()), is_anew)

    def question_at(self, entry_key: str) -> Question | None:
        """The question that an answer in the conversation belongs to, if it can be put again."""
        question = self._questions.get(self._asked.get(entry_key, ""))
        return None if question is None or question.repeat else question

    def knows(self, key: Key) -> bool:
        """Whether a question with its answer stands in the conversation already."""
        return _answer_key(key) in self._asked

    def _begin_anew(self) -> None:
        self._stage = ""
        self._told: set[str] = set()
        """Keys of all entries so far."""
        self._asked: dict[str, str] = {}
        """Question ids by the keys of the entries of their answers."""

    def _tell(self, fresh: Iterable[Recorded]) -> tuple[dict[str, Entry], dict[str, Entry]]:
        appended: dict[str, Entry] = {}
        replaced: dict[str, Entry] = {}
        for record in fresh:
            for entry in self._entries_of(record):
                (replaced if entry.key in self._told else appended)[entry.key] = entry
        self._told |= appended.keys()
        return appended, replaced

    def _entries_of(self, record: Recorded) -> Iterator[Entry]:
        match record.event:
            case AnswerGiven(question=name, key=key) | QuestionLeftOpen(question=name, key=key):
                question = self._questions.get(name)
                if question is not None:
                    yield from self._exchange(question, key)
            case EvidenceGiven(key=key):
                question = self._questions.get(self._asked.get(_answer_key(key), ""))
                if question is not None:
                    yield self._answer(question, key)
            case ActionAdded(action=action, what=what, owner=owner):
                by = f" ({owner})" if owner not in ("", "you") else ""
                yield Entry(f"action/{action}", Tone.SYSTEM, f"On the plan: {what}{by}")
            case IdeaParked(text):
                yield Entry(f"parked/{record.number}", Tone.SYSTEM, f"Parked: {text}")
            case _:
                pass

    def _exchange(self, question: Question, key: Key) -> Iterator[Entry]:
        """The question, under its stage's heading when that is new, and its answer as it stands."""
        if not self.knows(key):
            stage = self._workshop.pack.stage_of(question.id)
            if stage.id != self._stage:
                self._stage = stage.id
                yield stage_entry(stage, f"stage/{record_key(key)}")
            yield Entry(f"question/{record_key(key)}", Tone.COACH, question.ask, speaker_of(question, key))
            self._asked[_answer_key(key)] = question.id
        yield self._answer(question, key)

    def _answer(self, question: Question, key: Key) -> Entry:
        session = self._workshop.session
        if key in session.answers:
            kept = view_kept(question, key, self._workshop.answers, self._workshop.today)
            return answer_entry(kept, session.answers[key].value)
        return Entry(_answer_key(key), Tone.OPEN, _left(session.left_open.get(key)), YOU)


def _left(left: LeftOpen | None) -> str:
    if left is None:
        return "Taken back."
    if left.reason is OpenReason.SKIPPED:
        return "Skipped for now."
    return f"Not known yet. {left.whom} may know." if left.whom else "Not known yet."


def stage_entry(stage: Stage, key: str) -> Entry:
    """The heading of a stage with its aim."""
    return Entry(key, Tone.STAGE, stage.aim, stage.title)


def answer_entry(kept: Kept, value: Plain) -> Entry:
    """A kept answer, its evidence small at the right, what was understood below."""
    return Entry(
        key=_answer_key(kept.key),
        kind=Tone.OWNER,
        text=in_full(kept.question, value) or kept.text,
        speaker=YOU if kept.author == "owner" else kept.author,
        label=evidence_word(kept.evidence),
        note="" if kept.understood in kept.text else f"= {kept.understood}",
    )


def speaker_of(question: Question, key: Key) -> str:
    """Who asks; a repeated question says which it is."""
    return f"Question {key.subject}" if question.repeat else COACH


def record_key(key: Key) -> str:
    """A text for a key, unlike every other key's."""
    return f"{key.topic}/{key.subject}"


def _answer_key(key: Key) -> str:
    return f"answer/{record_key(key)}"

"""Two states of a session, or two sessions, in meaning: what was answered, agreed and found out since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.diff_values import Change, changes_in, day_moved
from journeycoach.domain.events import MAIN
from journeycoach.domain.kinds import show_answer
from journeycoach.domain.wording import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Key
    from journeycoach.domain.packs import Question
    from journeycoach.domain.session import Action, Session


class AnswerDiff(Struct, frozen=True):
    """One answer that is new, gone or other."""

    key: Key
    label: str
    state: str
    """new, gone or changed."""
    changes: tuple[Change, ...]


class EvidenceDiff(Struct, frozen=True):
    """How the owner knows, then and now, of an answer that both have."""

    key: Key
    label: str
    before: str
    after: str
    source: str


class ActionDiff(Struct, frozen=True):
    """One action that is new, gone, or not as it was."""

    id: str
    what: str
    state: str
    """new, done, reopened, dropped, gone or changed."""
    owner: str
    due: str
    changes: tuple[Change, ...] = ()
    """Of an action that both have: its words, person, day and what belongs to it."""


class Note(Struct, frozen=True):
    """A line that only the later one has, with what it is about."""

    what: str
    text: str


class Diff(Struct, frozen=True):
    """Everything that is other; each part in the order of the method or of the log."""

    title: Change | None = None
    methods: tuple[str, ...] = ()
    """Titles of methods that only the later one has used."""
    answers: tuple[AnswerDiff, ...] = ()
    left_open: tuple[Note, ...] = ()
    """Questions that were left open since: the label, and whom to ask."""
    evidence: tuple[EvidenceDiff, ...] = ()
    settled: tuple[Note, ...] = ()
    """Assumptions: the label, then what became of them."""
    actions: tuple[ActionDiff, ...] = ()
    decisions: tuple[str, ...] = ()
    stages: tuple[Note, ...] = ()
    """Stages: finished, reopened or gone deeper; then the title."""
    changes_told: tuple[str, ...] = ()
    """What somebody said is otherwise, at a look back."""
    parked: tuple[str, ...] = ()
    next_call: Change | None = None

    @property
    def is_same(self) -> bool:
        """Whether nothing is other."""
        return self == Diff()


def compare(before: Answers, after: Answers) -> Diff:
    """What is other in the later one. Each is read through its own methods."""
    one, other = before.session, after.session
    return Diff(
        title=_moved(one.title, other.title),
        methods=tuple(pack for pack in other.packs if pack not in one.packs),
        answers=tuple(_answers(before, after)),
        left_open=tuple(_left_open(before, after)),
        evidence=tuple(_evidence(before, after)),
        settled=tuple(_settled(before, after)),
        actions=tuple(_actions(one, other)),
        decisions=_added(_decisions(one), _decisions(other)),
        stages=tuple(_stages(before, after)),
        changes_told=_added(_told(one), _told(other)),
        parked=_added(one.parked, other.parked),
        next_call=_moved(one.meetings.next_call, other.meetings.next_call),
    )


def _moved(before: str, after: str) -> Change | None:
    return Change(before, after) if before != after else None


def _added(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in after if each not in before))


def _decisions(session: Session) -> tuple[str, ...]:
    return tuple(each.text for each in session.meetings.decisions)


def _told(session: Session) -> tuple[str, ...]:
    return tuple(each for look in session.meetings.follow_ups for each in look.changes)


# Answers


def question_for(key: Key, before: Answers, after: Answers) -> Question | None:
    """The question of either side that asks for a topic, the later one's first."""
    return after.question(key.topic) or before.question(key.topic)


def _label(key: Key, before: Answers, after: Answers) -> str:
    question = question_for(key, before, after)
    label = question.label if question else key.topic
    return label if key.subject == MAIN else f"{label} ({one_line(key.subject)})"


def _in_order(keys: Mapping[Key, object], answers: Answers) -> list[Key]:
    """As the method asks, then whatever it does not ask."""
    places = {
        question.topic: place for place, question in reversed(list(enumerate(answers.pack.questions())))
    }
    return sorted(keys, key=lambda key: places.get(key.topic, len(places)))


def _answers(before: Answers, after: Answers) -> Iterator[AnswerDiff]:
    one, other = before.session.answers, after.session.answers
    for key in _in_order({**other, **one}, after):
        question, label = question_for(key, before, after), _label(key, before, after)
        if key not in one:
            yield AnswerDiff(key, label, "new", (Change("", _shown(key, after, question)),))
        elif key not in other:
            yield AnswerDiff(key, label, "gone", (Change(_shown(key, before, question), ""),))
        elif one[key].value != other[key].value:
            whole = Change(_shown(key, before, question), _shown(key, after, question))
            yield AnswerDiff(key, label, "changed", changes_in(question, one[key], other[key]) or (whole,))


def _shown(key: Key, answers: Answers, question: Question | None) -> str:
    answer = answers.session.answers[key]
    return one_line((show_answer(question, answer.value) if question else "") or answer.text)


def _left_open(before: Answers, after: Answers) -> Iterator[Note]:
    one, other = before.session.left_open, after.session.left_open
    for key in _in_order(other, after):
        if key not in one:
            yield Note(_label(key, before, after), other[key].whom)


def _evidence(before: Answers, after: Answers) -> Iterator[EvidenceDiff]:
    one, other = before.session.answers, after.session.answers
    for key in _in_order(other, after):
        was, now = one.get(key), other[key]
        question = question_for(key, before, after)
        is_claim = question is None or question.statement.is_claim
        if was and is_claim and was.evidence is not now.evidence:
            label = _label(key, before, after)
            yield EvidenceDiff(key, label, was.evidence.value, now.evidence.value, now.source)


def _settled(before: Answers, after: Answers) -> Iterator[Note]:
    known = {(each.key, each.verdict) for look in before.session.meetings.follow_ups for each in look.settled}
    for look in after.session.meetings.follow_ups:
        for each in look.settled:
            if (each.key, each.verdict) not in known:
                said = f": {one_line(each.text)}" if each.text.strip() else ""
                yield Note(_label(each.key, before, after), f"{each.verdict.value}{said}")


# Actions


def _actions(before: Session, after: Session) -> Iterator[ActionDiff]:
    """Known again by their ids, else by the proposal they were made of, else by their words."""
    left = dict(before.actions)
    for action in after.actions.values():
        was = next(
            (left.pop(each.id) for same in _SAME for each in left.values() if same(each, action)), None
        )
        state = _state(was, action)
        if was and state == "changed" and not _action_changes(was, action):
            continue
        if state:
            changes = _action_changes(was, action) if was else ()
            yield ActionDiff(action.id, action.what, state, action.owner, action.due, changes)
    for action in left.values():
        if action.state != "dropped":
            yield ActionDiff(action.id, action.what, "gone", action.owner, action.due)


_SAME: tuple[Callable[[Action, Action], bool], ...] = (
    lambda one, other: one.id == other.id,
    lambda one, other: bool(one.proposal) and (one.proposal, one.origin) == (other.proposal, other.origin),
    lambda one, other: one.what.casefold().split() == other.what.casefold().split(),
)


def _state(before: Action | None, after: Action) -> str:
    """What became of it; empty where there is nothing to tell."""
    if before is None or before.state == "dropped":
        return {"dropped": "", "done": "done"}.get(after.state, "new")
    if before.state == after.state:
        return "" if after.state == "dropped" else "changed"
    return {"done": "done", "dropped": "dropped"}.get(after.state, "reopened")


def _action_changes(before: Action, after: Action) -> tuple[Change, ...]:
    found = [day_moved(before.due, after.due)] if before.due != after.due else []
    parts = (("words", "what"), ("who", "owner"), ("done when", "done_when"), ("begun when", "when_then"))
    for where, name in parts:
        one, other = one_line(getattr(before, name)), one_line(getattr(after, name))
        if one != other:
            found.append(Change(one, other, where))
    return tuple(found)


# Stages


def _stages(before: Answers, after: Answers) -> Iterator[Note]:
    one, other = before.session, after.session
    told = (
        ("finished", (leg for leg in other.closed if leg not in one.closed)),
        ("open again", (leg for leg in one.closed if leg not in other.closed)),
        ("gone deeper", (leg for leg in other.deepened if leg not in one.deepened)),
    )
    for what, legs in told:
        titles = {stage.id: stage.title for answers in (before, after) for stage in answers.pack.stages}
        yield from (
            Note(what, title) for title in dict.fromkeys(titles.get(leg.stage, leg.stage) for leg in legs)
        )

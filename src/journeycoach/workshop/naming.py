"""Which question or stage an owner means by a name, the same behind every front end."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import MAIN
from journeycoach.domain.interview import Asking, Breathing, PlayingBack, Proposing, play_back
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.interview import Moment
    from journeycoach.domain.keys import Key
    from journeycoach.domain.packs import Pack, Question, Stage
    from journeycoach.workshop.ports import Methods

SHORTEST = 3
"""Letters by which a question can be named; two stand in too many."""


def question_named(wanted: str, answers: Answers, moment: Moment) -> Question:
    """Any question by its id, topic or label, or by a word that stands in the label of no other.

    An answered one goes before others by the beginning of its label.

    At the end of a stage also by its number in the play-back.
    Raises CoachError when none is meant, or more than one.
    """
    words = wanted.strip().casefold()
    if words.isdecimal() and isinstance(moment, PlayingBack | Proposing | Breathing):
        return _numbered(words, play_back(moment.stage, answers))
    questions = tuple(answers.pack.questions())
    exact = [each for each in questions if words in (each.id, each.topic, each.label.casefold())]
    begun = [
        each
        for each in questions
        if words and each.label.casefold().startswith(words) and answers.answer(each.topic)
    ]
    found = exact[:1] or begun or _holding(words, questions)
    if not found:
        raise CoachError(f"No answer is called “{wanted.strip()}”. Type its name, or the beginning of it.")
    if len(found) > 1:
        raise CoachError(
            f"More than one is meant: {_listed([each.label for each in found])}. Type more of it."
        )
    return found[0]


def _holding(words: str, questions: tuple[Question, ...]) -> list[Question]:
    """The questions in whose label or id the words stand, from their first letter on; none for a syllable."""
    if len(words) < SHORTEST:
        return []
    return [
        each for each in questions if f" {words}" in f" {each.label.casefold()} {each.id.replace('-', ' ')}"
    ]


def _numbered(digits: str, played: PlayingBack) -> Question:
    lines = (*played.heard, *played.open)
    found = {str(number): question for number, question in enumerate(lines, start=1)}.get(digits)
    if found is None:
        raise CoachError(f"I played back {count(len(lines), 'line')}. Type the number of one of them.")
    return found


def stage_named(wanted: str, pack: Pack) -> str:
    """The id of a stage by its id, title or the beginning of its title; empty for no words.

    Raises CoachError when none is meant, or more than one.
    """
    words = wanted.strip().casefold()
    if not words:
        return ""
    exact = [stage for stage in pack.stages if words in (stage.id, stage.title.casefold())]
    found = exact[:1] or [stage for stage in pack.stages if stage.title.casefold().startswith(words)]
    if len(found) == 1:
        return found[0].id
    titles = _listed([stage.title for stage in found or pack.stages])
    if found:
        raise CoachError(f"More than one is meant: {titles}. Type more of it.")
    raise CoachError(f"I know no stage “{wanted.strip()}”. The stages are {titles}.")


def stage_of_id(wanted: str, pack: Pack) -> Stage:
    """A stage by its id. Raises CoachError, which names them all."""
    found = next((each for each in pack.stages if each.id == wanted), None)
    if found is None:
        named = ", ".join(each.id for each in pack.stages)
        raise CoachError(f"I know no stage “{wanted}”. The stages are {named}.")
    return found


def question_before(moment: Moment, answers: Answers) -> Question:
    """The last settled question before the one that is put, or of all. Raises CoachError at the first."""
    before = list(answers.pack.questions())
    if isinstance(moment, Asking):
        before = before[: before.index(moment.question)]
    settled = [q for q in before if answers.answer(q.topic) or answers.left_open(q.topic)]
    if not settled:
        raise CoachError("This is the first question.")
    return settled[-1]


def method_named(wanted: str, methods: Methods) -> Pack:
    """A method by its id or the beginning of it. Raises CoachError when none is meant, or more than one."""
    words = "-".join(wanted.casefold().split())
    found = [each for each in methods.ids() if words and each.startswith(words)]
    if words in found or len(found) == 1:
        return methods.pack(words if words in found else found[0])
    known = found or methods.ids()
    raise CoachError(f"Type which method, as in /method {known[0]}. There are: {', '.join(known)}.")


def sound_methods(methods: Methods) -> Iterator[Pack]:
    """Every method that can be read: mistakes in one are no reason to withhold the others."""
    for pack_id in methods.ids():
        with suppress(CoachError):
            yield methods.pack(pack_id)


def question_of(question_id: str, pack: Pack, methods: Methods) -> Question | None:
    """The question of that id in the method, else in another that can be read; None when none has it."""
    if found := pack.find(question_id):
        return found
    elsewhere = (each.find(question_id) for each in sound_methods(methods))
    return next((question for question in elsewhere if question), None)


def claim_meant(topic: str, answers: Answers, methods: Methods) -> tuple[Question, Key]:
    """The claim under a topic, or the answer given last. Raises CoachError where there is no claim."""
    key = answers.key(topic) if topic else answers.session.last_key
    answer = answers.session.answers.get(key) if key else None
    if answer is None:
        raise CoachError("There is no answer yet to say this about.")
    question = question_of(answer.question, answers.pack, methods) or answers.question(answer.key.topic)
    if question is None:
        raise CoachError("That answer belongs to another method.")
    if not question.statement.is_claim:
        raise CoachError("That answer is your own choice: it needs no proof.")
    return question, answer.key


def subject_named(wanted: str, answers: Answers) -> str:
    """The avatar, product or event of that name, as it was first written; `main` for the first one.

    A name that is not known yet is a new one. Raises CoachError for a method that is about one only.
    """
    noun, words = answers.pack.subject, " ".join(wanted.split())
    if not noun:
        raise CoachError("This method is gone through once. Others are about several: /method lists them.")
    if not words:
        raise CoachError(f"Name the {noun}: /about retired teachers")
    if words.casefold() in (f"first {noun}", f"the first {noun}"):
        return MAIN
    known = {each.casefold(): each for each in answers.session.subjects(noun)}
    return known.get(words.casefold(), words)


def _listed(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)

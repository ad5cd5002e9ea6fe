"""Which question a loose line seems to belong to: by the words that they share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from journeycoach.coach.near import stem
from journeycoach.coach.words import words_of
from journeycoach.domain.interview import is_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Question

LABEL, ASK, REST = 3.0, 2.0, 1.0
"""What a shared word is worth, by where it stands: in the name, in the question, in all that is beside it."""
ENOUGH = 2.0
"""Less may be chance."""
SHORTEST = 4
"""Letters; shorter words stand everywhere."""
COMMON = 0.15
"""A word in more than this part of the questions tells nothing."""


def question_like(text: str, answers: Answers) -> Question | None:
    """The question that shares most words with a line; None where too few are shared."""
    words = _stems(text)
    questions = [each for each in answers.pack.questions() if is_asked(each, answers) and not each.repeat]
    places = {question.id: tuple(_places(question, answers)) for question in questions}
    telling = {word for word in words if _share(word, places) <= COMMON}
    scored = [(_score(telling, places[question.id]), question) for question in questions]
    best = max(scored, key=lambda each: each[0], default=(0.0, None))
    return best[1] if best[0] >= ENOUGH else None


def _places(question: Question, answers: Answers) -> Iterator[tuple[frozenset[str], float]]:
    yield _stems(question.label), LABEL
    yield _stems(question.ask), ASK
    examples = (example.text for example in question.examples)
    options = (option.label for option in question.options)
    beside = (question.help, question.why, *question.probes.values(), *examples, *options)
    yield _stems(" ".join((*beside, answers.text(question.topic)))), REST


def _share(word: str, places: dict[str, tuple[tuple[frozenset[str], float], ...]]) -> float:
    """In how many of the questions a word stands, as a part of one."""
    holding = sum(any(word in stems for stems, _ in each) for each in places.values())
    return holding / len(places) if places else 0.0


def _score(words: set[str], places: tuple[tuple[frozenset[str], float], ...]) -> float:
    """Each shared word once, where it weighs most."""
    return sum(max((worth for stems, worth in places if word in stems), default=0.0) for word in words)


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if len(word) >= SHORTEST)

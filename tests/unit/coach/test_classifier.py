"""The classifiers: what they see, what they learn, and that their weights are the ones of our sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.coach.classifier import Model, Verdict
from journeycoach.coach.features import features
from journeycoach.coach.training import Lesson, learn
from journeycoach.packs.learning import Course, courses
from journeycoach.packs.methods import Library

PROMPTS = Path(__file__).parents[3] / "prompts"
WORDINGS = Library((PROMPTS,)).wordings()
COURSES = tuple(courses(PROMPTS / "coach"))
LESSON = Lesson(weak=("red car", "red house", "red hat"), fine=("blue car", "blue house", "blue hat"))


def test_what_tells_the_kinds_apart_is_learnt() -> None:
    model = learn(LESSON, {})

    assert model.classify("a red boat").score > 0 > model.classify("a blue boat").score


def test_a_verdict_names_the_words_that_decided() -> None:
    assert "red" in " ".join(learn(LESSON, {}).classify("the red boat").decided)


def test_learning_twice_gives_the_same() -> None:
    assert learn(LESSON, {}) == learn(LESSON, {})


def test_a_word_list_carries_over_to_words_never_learnt() -> None:
    model = learn(LESSON, {"warm": frozenset({"red", "orange"}), "cold": frozenset({"blue", "green"})})

    assert model.classify("orange").score > model.classify("green").score


def test_a_text_of_unknown_words_is_left_undecided() -> None:
    assert Model(3.0, {"red": 1.0}, {}).classify("zzz") == Verdict(0.0)


@given(st.text(max_size=400))
def test_any_text_has_features_and_a_score(text: str) -> None:
    classes = {"some": frozenset({"the", "of the"})}

    assert features(text, classes) == features(text, classes)
    assert isinstance(learn(LESSON, classes).classify(text).score, float)


@pytest.mark.parametrize("course", COURSES, ids=lambda course: course.name)
def test_the_weights_that_ship_were_learnt_from_our_sentences(course: Course) -> None:
    kept = json.loads((PROMPTS / "coach" / "weights" / f"{course.name}.json").read_text("utf-8"))

    assert kept["learnt-from"] == course.mark(), "Run: python -m journeycoach.packs.learning prompts docs"


def test_learning_anew_gives_the_weights_that_ship() -> None:
    course = min(COURSES, key=lambda each: len(each.lesson.weak))
    kept = json.loads((PROMPTS / "coach" / "weights" / f"{course.name}.json").read_text("utf-8"))
    learnt = json.loads(course.learnt())

    assert learnt["weights"] == pytest.approx(kept["weights"], abs=0.01)


@pytest.mark.parametrize("course", COURSES, ids=lambda course: course.name)
def test_no_sentence_is_on_both_sides(course: Course) -> None:
    assert not set(course.lesson.weak) & set(course.lesson.fine)

"""Laws of the log: a session is what its log says, however one got there, and every path ends."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import Evidence, OpenReason
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, Proposing
from journeycoach.domain.session import fold
from journeycoach.workshop.drafting import ActionDraft
from tests.adapters.shop import PACK, a_workshop

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycoach.workshop.service import Workshop

TEXTS = ("Bench Eleven", "a nice nurse", "people", "2", "rings | nobody\nwaits | Kim", "cake", " ")
DEEDS = (
    *[f"answer {text}" for text in TEXTS],
    *[f"answer {text} to {question.id}" for text in TEXTS[:3] for question in PACK.questions()],
    *[f"jump {question.id}" for question in PACK.questions()],
    "skip",
    "confirm",
    "keep",
    "back",
    "recall",
    "heard",
    "go on",
    "deepen",
    "accept",
    "decline",
    "undo",
    "redo",
    "park",
    "measured",
    "action",
    "evidence",
)


def do(workshop: Workshop, deed: str) -> None:
    """One deed by its name; those that make no sense at the moment are refused, and change nothing."""
    word, _, rest = deed.partition(" ")
    text, _, to = rest.partition(" to ")
    simple: dict[str, Callable[[], object]] = {
        "skip": lambda: workshop.leave_open(OpenReason.SKIPPED),
        "confirm": workshop.confirm_old,
        "keep": workshop.keep_nudge,
        "back": workshop.back,
        "recall": workshop.recall_last,
        "heard": workshop.confirm_heard,
        "go": workshop.go_on,
        "deepen": workshop.deepen,
        "accept": workshop.accept,
        "decline": lambda: workshop.decline("ask-who"),
        "undo": workshop.undo,
        "redo": workshop.redo,
        "park": lambda: workshop.park("an idea"),
        "measured": lambda: workshop.evidence(Evidence.MEASURED),
        "evidence": lambda: workshop.evidence(Evidence.HEARD, "shop.who"),
        "action": lambda: workshop.add_action(ActionDraft("Print cards")),
        "answer": lambda: workshop.answer(text, to),
        "jump": lambda: workshop.jump(rest),
    }
    with contextlib.suppress(CoachError):
        simple[word]()


deeds = st.lists(st.sampled_from(DEEDS), max_size=25)


@given(deeds)
@settings(max_examples=200)
def test_a_session_is_the_fold_of_its_log(done: list[str]) -> None:
    workshop = a_workshop()
    for deed in done:
        do(workshop, deed)

    assert fold(workshop.log, workshop.store.header.title if workshop.store else "") == workshop.session


@given(deeds, st.integers(min_value=1, max_value=5))
@settings(max_examples=100)
def test_undo_and_redo_as_often_leave_the_answers_as_they_were(done: list[str], times: int) -> None:
    workshop = a_workshop()
    for deed in (*done, "answer x to shop-name"):
        do(workshop, deed)
    before = (workshop.session.answers, workshop.session.left_open, workshop.session.actions)
    undone = sum(1 for _ in range(times) if _undid(workshop))

    for _ in range(undone):
        workshop.redo()

    assert (workshop.session.answers, workshop.session.left_open, workshop.session.actions) == before


@given(deeds)
@settings(max_examples=100)
def test_from_anywhere_a_patient_owner_comes_to_the_end(done: list[str]) -> None:
    workshop = a_workshop()
    for deed in done:
        do(workshop, deed)
    workshop.leave_jump()

    for _ in range(60):
        if isinstance(workshop.moment, Finished):
            break
        _one_step_on(workshop)

    assert isinstance(workshop.moment, Finished)


@given(deeds, st.sampled_from(list(PACK.questions())))
@settings(max_examples=100)
def test_changing_one_answer_keeps_every_other(done: list[str], changed: object) -> None:
    workshop = a_workshop()
    for deed in done:
        do(workshop, deed)
    question = next(q for q in PACK.questions() if q is changed)
    before = {
        key: answer.value for key, answer in workshop.session.answers.items() if key.topic != question.topic
    }

    do(workshop, f"answer something else to {question.id}")

    after = {
        key: answer.value for key, answer in workshop.session.answers.items() if key.topic != question.topic
    }
    assert after == before


def _undid(workshop: Workshop) -> bool:
    try:
        workshop.undo()
    except CoachError:
        return False
    return True


def _one_step_on(workshop: Workshop) -> None:
    match workshop.moment:
        case Asking(old=old):
            if old:
                workshop.confirm_old()
            else:
                workshop.leave_open(OpenReason.SKIPPED)
        case PlayingBack():
            workshop.confirm_heard()
        case Proposing():
            workshop.accept()
        case Breathing():
            workshop.go_on()
        case Finished():
            pass

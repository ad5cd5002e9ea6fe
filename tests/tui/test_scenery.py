"""A scene on screens of any size: the question is whole, the last answers are there, nothing sticks out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from journeycoach.tui.scenery import rows_of
from journeycoach.workshop.following import Said, Scene, Step

ANSWERS = (
    Said("Last buyer", "Mrs Doyle, who had forgotten the cake", "You"),
    Said("What went wrong", "Every shop wanted three days", "Kim"),
)
SCENE = Scene(
    title="Mill",
    path=(
        Step("Awareness", is_done=True, is_here=False),
        Step("Purchase", is_done=False, is_here=True),
        Step("Loyalty", is_done=False, is_here=False),
    ),
    stage="Purchase",
    question="Think of the last person who bought from you for the first time. What was going wrong?",
    answers=ANSWERS,
)


def text(scene: Scene, width: int, height: int) -> list[str]:
    """The screen as lines."""
    return ["".join(piece.text for piece in row).rstrip() for row in rows_of(scene, width, height)]


def words(lines: list[str]) -> str:
    """All that can be read, its blanks and breaks made one."""
    return " ".join(" ".join(lines).split())


def test_the_path_stands_above_the_question_and_the_answers_below_with_their_names() -> None:
    lines = text(SCENE, 120, 40)

    path, question, answer = (
        next(n for n, line in enumerate(lines) if wanted in line)
        for wanted in ("● Awareness   ◐ Purchase   ○ Loyalty", "Think of the last", "Mrs Doyle")
    )
    assert path + 4 < question < answer - 4
    assert " ".join(lines[answer].split()) == "Last buyer Mrs Doyle, who had forgotten the cake You"


def test_lines_of_the_question_are_about_as_long_as_each_other() -> None:
    lines = [line.strip() for line in text(SCENE, 120, 40) if line.startswith(" " * 25)]
    question = lines[lines.index(next(line for line in lines if line.startswith("Think"))) :][:2]

    assert " ".join(question) == SCENE.question
    assert abs(len(question[0]) - len(question[1])) < 12


def test_where_the_path_does_not_fit_the_stage_at_hand_is_named_with_its_number() -> None:
    long = replace(SCENE, path=tuple(replace(step, title=step.title * 3) for step in SCENE.path))

    assert text(long, 60, 24)[1].strip() == "2 of 3   PurchasePurchasePurchase"


def test_a_probe_stands_below_the_question_it_is_about() -> None:
    put = replace(SCENE, question="Who was it, on which day?", about=SCENE.question)

    assert words(text(put, 80, 24)).index(SCENE.question) < words(text(put, 80, 24)).index(put.question)


def test_what_can_be_picked_stands_below_the_question_with_its_number() -> None:
    lines = words(text(replace(SCENE, options=("at the door", "by post")), 80, 24))

    assert f"{SCENE.question} 1 at the door 2 by post Last buyer" in lines


def test_the_last_answers_stay_and_the_others_are_counted() -> None:
    many = replace(SCENE, answers=tuple(Said(f"Label {n}", f"answer {n}", "You") for n in range(40)))

    lines = words(text(many, 80, 24))

    assert "answer 39" in lines
    assert "answer 0 " not in lines
    shown = sum(f"answer {n} " in f"{lines} " for n in range(40))
    assert f"{40 - shown} before" in lines


def test_an_answer_longer_than_the_screen_begins_and_ends_in_dots() -> None:
    long = replace(SCENE, answers=(Said("Story", "once upon a time " * 200, "You"),))

    lines = words(text(long, 80, 24))

    assert "once upon a time" in lines
    assert lines.endswith("…")


def test_trouble_stands_at_the_foot() -> None:
    assert (
        text(replace(SCENE, trouble="The session was deleted."), 80, 24)[-1].strip()
        == "The session was deleted."
    )


@given(
    st.integers(20, 200),
    st.integers(8, 60),
    st.text(max_size=200),
    st.lists(st.builds(Said, st.text(max_size=60), st.text(max_size=300), st.text(max_size=10)), max_size=12),
)
def test_whatever_was_said_fits_the_screen(width: int, height: int, asked: str, said: list[Said]) -> None:
    rows = rows_of(replace(SCENE, question=asked, answers=tuple(said)), width, height)

    assert len(rows) == height
    assert all(cell_len("".join(piece.text for piece in row)) <= width for row in rows)

"""A method in German, from its questions to its plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli.exits import OK
from tests.adapters.methods_here import PROMPTS
from tests.adapters.small_way import ANSWERS, FOLDER

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Ended, Shell

PLACE = ("--prompts", str(FOLDER))
OURS = "We should improve the website soon."
"""The coach would have something to say about it in English."""


def run(shell: Shell, method: str = "kleiner-weg", pain: str = "") -> Ended:
    """The whole method, answered from a file."""
    given = {topic: texts[0] for topic, texts in ANSWERS.items()} | ({"customer.pain": pain} if pain else {})
    lines = [f'"{topic}" = "{text}"' for topic, text in given.items()]
    Path("answers.toml").write_text("\n".join(lines), encoding="utf-8")
    return shell(*PLACE, "run", "weg", "--method", method, "--answers", "answers.toml")


def test_the_questions_are_asked_in_the_language_of_the_method(shell: Shell) -> None:
    ended = shell(*PLACE, "start", "Weg", "--method", "kleiner-weg", "--plain", lines=("Radhaus",))

    assert ended.code == OK
    assert "Wie heißt Ihr Betrieb" in ended.out + ended.err


def test_the_plan_is_in_the_language_of_the_method(shell: Shell) -> None:
    assert run(shell).code == OK

    plan = shell(*PLACE, "plan", "weg", "-o", "-").out

    assert "## Maßnahmen" in plan
    assert "| Was | In Ihren Worten | Grundlage |" in plan
    assert "## Actions" not in plan


def test_a_web_page_says_which_language_it_is_in(shell: Shell) -> None:
    run(shell)

    page = shell(*PLACE, "plan", "weg", "--to", "html", "-o", "-").out

    assert '<html lang="de">' in page


def test_the_coach_is_silent_in_a_language_that_it_has_no_words_for(shell: Shell) -> None:
    run(shell, pain=OURS)

    assert "Was wir noch schärfen würden" not in shell(*PLACE, "plan", "weg", "-o", "-").out


def test_the_coach_speaks_where_its_words_are_at_hand(shell: Shell) -> None:
    words = shell.home / "prompts" / "coach" / "de"
    (words / "weights").mkdir(parents=True)
    for name in ("pain-missing.toml", "weights/pain.json"):
        (words / name).write_bytes((PROMPTS / "coach" / name).read_bytes())

    run(shell, pain=OURS)

    assert "Was wir noch schärfen würden" in shell(*PLACE, "plan", "weg", "-o", "-").out

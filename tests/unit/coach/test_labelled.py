"""Labelled answers of many trades: how often a rule is right when it speaks, and how much it sees."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from journeycoach.coach.registry import all_rules
from journeycoach.coach.rule import Reading
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library

ROOT = Path(__file__).parents[3]
WORDINGS = Library((ROOT / "prompts",)).wordings()
RULES = {rule.id: rule for rule in all_rules()}
LABELLED = sorted((ROOT / "tests" / "data" / "coach").glob("*.toml"), key=lambda path: path.stem)
PRECISION, RECALL = 0.9, 0.7
"""A false alarm costs an owner's trust; what is missed costs one nudge."""


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_a_rule_is_right_nine_times_of_ten_and_sees_most(path: Path) -> None:
    data = tomllib.loads(path.read_text("utf-8"))

    missed = [text for text in data["weak"] if not _is_found(path.stem, data, text)]
    alarms = [text for text in data["fine"] if _is_found(path.stem, data, text)]

    seen = len(data["weak"]) - len(missed)
    assert seen >= RECALL * len(data["weak"]), missed
    assert seen >= PRECISION * (seen + len(alarms)), alarms


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_there_are_enough_answers_of_both_kinds(path: Path) -> None:
    data = tomllib.loads(path.read_text("utf-8"))

    assert len(data["weak"]) >= 10
    assert len(data["fine"]) >= 15


def _is_found(rule: str, data: dict[str, str], text: str | list[str | list[str]]) -> bool:
    parts = () if isinstance(text, str) else text
    messages = tuple(_staged(number, each) for number, each in enumerate(parts))
    words = text if isinstance(text, str) else "\n".join(message for _, message in messages)
    key = Key(data.get("topic", "some.topic"))
    reading = Reading(key, data["expects"], data.get("ask", ""), words, (), messages)
    return RULES[rule].find(reading, WORDINGS[rule]) is not None


def _staged(number: int, message: str | list[str]) -> tuple[str, str]:
    return (f"stage {number}", message) if isinstance(message, str) else (message[0], message[1])

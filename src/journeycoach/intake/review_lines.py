"""Answers to be reviewed, one JSON object a line, as programs hand them to the coach."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journeycoach.coach.rule import Reading
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOPIC = "review.answer"
"""Answers that come without a session have no topic of their own."""


def read_lines(lines: Iterable[str]) -> Iterator[tuple[str, Reading]]:
    """Each line's id and what the rules read of it; empty lines are passed over. Raises CoachError."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _item(line, number)


def _item(line: str, number: int) -> tuple[str, Reading]:
    try:
        data = json.loads(line)
        name, kind, asked = (str(data[key]) for key in ("id", "question_kind", "question"))
        messages = _messages(data["text"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CoachError(
            f"Line {number} is no answer to review. It needs id, question_kind, question and text, as JSON."
        ) from error
    text = "\n".join(message for _, message in messages) if messages else str(data["text"])
    return name, Reading(Key(TOPIC), kind, asked, text, messages=messages)


def _messages(text: Any) -> tuple[tuple[str, str], ...]:
    if isinstance(text, str):
        return ()
    return tuple((str(each["stage"]), str(each["message"])) for each in text)

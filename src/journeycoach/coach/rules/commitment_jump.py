"""commitment-jump: a stage that asks for more than the steps before it have earned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.near import near, statements
from journeycoach.coach.rule import Rule
from journeycoach.coach.words import phrases_in, quoted, words_of

if TYPE_CHECKING:
    from journeycoach.coach.rule import Reading, Wording


def find(reading: Reading, wording: Wording) -> str | None:
    """The message that asks a stranger to sign, pay ahead or vouch; None once there is something for it."""
    for place, (stage, message) in enumerate(reading.messages):
        words = words_of(message)
        if _is_early(stage, place, wording) and _asks_much(message, wording):
            return None if phrases_in(words, wording.words("small-asks")) else quoted(message)
        if _is_named(stage, "bought", wording) or phrases_in(words, wording.words("small-asks")):
            return None
    return None


def _asks_much(message: str, wording: Wording) -> bool:
    """Whether a sentence that is no question and no denial asks for a signature, much money or praise."""
    return any(_is_great_ask(words, wording) for words in statements(message))


def _is_great_ask(words: tuple[str, ...], wording: Wording) -> bool:
    if {"no", "without", "never"} & set(words):
        return False
    return bool(
        phrases_in(words, wording.words("great-asks")) or near(words, wording.words("great-asks-near"))
    )


def _is_early(stage: str, place: int, wording: Wording) -> bool:
    """Whether nobody has bought yet: by the stage's name, or first of all."""
    return _is_named(stage, "early", wording) or (place == 0 and not _is_named(stage, "bought", wording))


def _is_named(stage: str, kind: str, wording: Wording) -> bool:
    """Whether a word of the stage's name says so, as in first-purchase; methods name them freely."""
    return not wording.words(kind).isdisjoint({stage.casefold(), *words_of(stage.replace("-", " "))})


RULE = Rule("commitment-jump", find, weight=2)

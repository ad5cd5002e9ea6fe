"""inconsistent: two stages that contradict each other in promise, audience or price, or jump in register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.denials import audience_clashes, denials
from journeycoach.coach.facts import fact_clashes
from journeycoach.coach.figures import price_clashes
from journeycoach.coach.lengths import length_clashes, size_clashes
from journeycoach.coach.rule import Rule
from journeycoach.coach.side_by_side import jumps, opposites
from journeycoach.coach.words import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Reading, Wording
    from journeycoach.coach.side_by_side import Clash


def find(reading: Reading, wording: Wording) -> str | None:
    """What the two stages say, as “one” and “other”; None when the messages could be one voice's."""
    clash = next(clashes(reading, wording), None)
    if clash is None:
        return None
    return (
        f"{_part(clash.first, clash.first_words)}\u201d and \u201c{_part(clash.second, clash.second_words)}"
    )


def aspect(reading: Reading, wording: Wording) -> str:
    """What they differ in: promise, price or register."""
    clash = next(clashes(reading, wording), None)
    return clash.aspect if clash else ""


def clashes(reading: Reading, wording: Wording) -> Iterator[Clash]:
    """Everything that does not fit, a jump in tone first: it often brings an opposite word with it."""
    messages = tuple(message for _, message in reading.messages)
    if len(messages) < 2:
        return
    yield from jumps(messages, wording)
    yield from opposites(messages, wording)
    yield from price_clashes(messages, wording)
    yield from length_clashes(messages, wording)
    yield from size_clashes(messages, wording)
    yield from fact_clashes(messages, wording)
    yield from audience_clashes(messages, wording)
    yield from denials(messages, wording)


def _part(message: str, words: str) -> str:
    """The sentence that holds the words, or the first."""
    sentences = [each for each in message.replace("!", ".").split(". ") if words and words in each.casefold()]
    return quoted(sentences[0] if sentences else message)


RULE = Rule("inconsistent", find, weight=4, aspect=aspect)

"""Characters that came faster than anybody types, gathered: the text grows by all of them at once.

A terminal without marks around what it pastes sends it as keys. One by one, each lays out the whole line
anew, and a page of text would hold the screen for minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Key, Paste

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.message import Message

ENOUGH = 16
"""Characters that come in one piece from no hand."""


class Burst(Paste):
    """Such characters as one: text like a paste, in the place of whatever typing would replace."""


def gathered(messages: Iterable[Message]) -> Iterator[Message]:
    """The same in their order, with a burst for many keys of characters that stand together."""
    waiting: list[Key] = []
    for message in messages:
        if isinstance(message, Key) and message.is_printable and "+" not in message.key:
            waiting.append(message)
            continue
        yield from _told(waiting)
        waiting.clear()
        yield message
    yield from _told(waiting)


def _told(keys: Sequence[Key]) -> Sequence[Message]:
    if len(keys) < ENOUGH:
        return tuple(keys)
    return (Burst("".join(key.character or "" for key in keys)),)

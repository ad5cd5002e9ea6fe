"""Following a session line by line: what changed is said once, and nothing is drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.domain.text import visible
from journeycoach.workshop.wording import COACH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeycoach.workshop.following import Follower, Said, Scene

PAUSE: Final = 0.1
"""Seconds between two looks."""


def follow_in_lines(follower: Follower, say: Callable[[str], None], wait: Callable[[float], bool]) -> None:
    """Say what there is, then what changes, until `wait` returns True: it gets how long, in seconds."""
    before: Scene | None = None
    while True:
        for scene in follower.look():
            for line in told(before, scene):
                say(visible(line))
            before = scene
        if wait(PAUSE):
            return


def told(before: Scene | None, now: Scene) -> Iterator[str]:
    """What is to be said of a scene after another one; all of it where there was none."""
    if before is None:
        yield f"Following {now.title}."
    if before is None or before.stage != now.stage:
        number = next((n for n, step in enumerate(now.path, start=1) if step.is_here), 0)
        yield f"Stage {number} of {len(now.path)}: {now.stage}."
        yield from map(_said, now.answers)
    else:
        yield from _changes(before.answers, now.answers)
    if before is None or (before.question, before.about) != (now.question, now.about):
        yield f"{COACH}: {now.question}"
        yield from (f"  {n} {option}" for n, option in enumerate(now.options, start=1))
    if now.trouble and (before is None or before.trouble != now.trouble):
        yield now.trouble


def _changes(before: tuple[Said, ...], now: tuple[Said, ...]) -> Iterator[str]:
    known = {each.label for each in before}
    for each in now:
        if each not in before:
            yield f"Changed. {_said(each)}" if each.label in known else _said(each)
    left = {each.label for each in now}
    yield from (f"Taken back: {each.label}." for each in before if each.label not in left)


def _said(each: Said) -> str:
    return f"{each.who} ({each.label}): {each.text}"

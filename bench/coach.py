"""The coach's speed: one review, a session of 60 answers, loading the classifiers, importing the rules.

Run: python bench/coach.py [--rounds N]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach
from journeycoach.coach.rule import Reading
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library
from journeycoach.resources import prompts_folders

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = {
    "one answer": 5.0,
    "one long answer": 5.0,
    "one journey": 5.0,
    "60 answers": 50.0,
    "loading": 20.0,
    "importing": 20.0,
}
"""Milliseconds; of importing, what comes on top of the standard library and of what makes our values."""
KINDS = ("message", "workshop_answer", "action_item", "ideal_customer", "customer_pain", "purchase_message")
ANSWER = "She had forgotten the cake, every shop wanted three days, and we said tomorrow: ring {} before ten."
JOURNEY = (
    ("awareness", "Groceries at your door, {} minutes after you rang."),
    ("engagement", "Ask for the list of this week's fruit, from farms around the town."),
    ("purchase", "Ring before ten, pay at the door: a box for two is 24 euros, delivery included."),
    ("delight", "What you did not like goes back with the next box, and you pay nothing for it."),
)
STANDARD = "import enum, functools, itertools, pkgutil, re, typing, zlib, msgspec"
OURS = "from journeycoach.coach import registry, review; registry.all_rules()"


def main() -> int:
    """Print each time with its limit; 1 when one is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    coach = Coach(all_rules(), Library(prompts_folders()).wordings())
    times = {"loading": _least(lambda _: _load(coach), 5), "importing": _importing(9)}
    for name, length in (("one answer", 1), ("one long answer", 9)):
        times[name] = max(_of_kind(coach, kind, length, rounds) for kind in KINDS)
    times["one journey"] = _least(lambda number: _journey(coach, number), rounds)
    times["60 answers"] = _least(lambda n: _session(coach, n), rounds)
    for name, limit in LIMITS.items():
        print(f"{name:16} {times[name]:7.2f} ms   limit {limit:5.1f} ms   {times[name] / limit:5.2f}")
    return int(any(times[name] > limit for name, limit in LIMITS.items()))


def _of_kind(coach: Coach, kind: str, length: int, rounds: int) -> float:
    return _least(lambda number: _review(coach, kind, number, length), rounds)


def _review(coach: Coach, kind: str, number: int, length: int) -> None:
    coach.review(Reading(Key("some.topic"), kind, "", ANSWER.format(number) * length))


def _journey(coach: Coach, number: int) -> None:
    messages = tuple((stage, message.format(number)) for stage, message in JOURNEY)
    text = "\n".join(message for _, message in messages)
    coach.review(Reading(Key("some.topic"), "journey_messages", "", text, (), messages))


def _session(coach: Coach, number: int) -> None:
    for place in range(60):
        _review(coach, KINDS[place % len(KINDS)], number * 60 + place, 1)


def _load(coach: Coach) -> None:
    """Every classifier, as if it had never been asked."""
    for wording in coach.wordings.values():
        if wording.model:
            wording.model.cache_clear()
            wording.classify("warm bread")


def _importing(rounds: int) -> float:
    """The least of each, taken in turns, since other programs slow both alike."""
    both = [(_least(_bare, 1), _least(_with_ours, 1)) for _ in range(rounds)]
    return min(ours for _, ours in both) - min(bare for bare, _ in both)


def _bare(_: int) -> None:
    _process(STANDARD)


def _with_ours(_: int) -> None:
    _process(f"{STANDARD}; {OURS}")


def _process(code: str) -> None:
    subprocess.run([sys.executable, "-E", "-c", code], check=True)


def _least(work: Callable[[int], None], rounds: int) -> float:
    taken = []
    for number in range(rounds):
        start = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - start)
    return min(taken) * 1000


if __name__ == "__main__":
    sys.exit(main())

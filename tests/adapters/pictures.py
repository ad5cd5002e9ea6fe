"""Journey maps made of any words, and of hard ones: long, wide, right to left, many signs, no spaces."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from journeycoach.domain.picture import (
    Chore,
    Count,
    Curve,
    JourneyMap,
    Legend,
    MapStage,
    MapStep,
    Point,
    Teller,
)

HARD = (
    "",
    "Awareness",
    "W" * 300,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationshalle" * 3,
    "お客様がホームページで営業時間を調べて電話をかけるまでの長い道のり" * 4,
    "قطعة غيار تصل في أربع وعشرين ساعة " * 6,
    "\u202eright to left\u202c \u2067and\u2069 back",
    "👨‍👩‍👧‍👦🎂🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 20,
    "Z̸̢̛̫̹͙̳͔̮̦͊̆͗̈́͂a̶̡̛͚̣̲l̵̨̛g̶̢̛o̷̡̚ " * 9,
    "﷽" * 9,
    "a b " * 120,
    '</text><script>alert("x")</script> & <b> ]]> <!-- -->',
    'section 1: end; 50%% #2 {x} `y` "z" title journey\n\n    section two',
    "line\u2028two\r\n\tthree\x00\ufffe",
    "{{ 7*7 }} {% raw %} ```mermaid",
)

LETTERS = "iWm .,日é\u0301🎂→#:;%\n"


def a_map(seed: int) -> JourneyMap:
    """A map of 2 to 12 stages with anything or nothing in each, the same for the same seed."""
    return _Scribbler(Random(seed)).journey()  # noqa: S311 - nothing is kept secret by it


class _Scribbler:
    """Fills maps at random: drawing each word by itself would take a property test minutes."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._curve = dice.choice([None, *Curve])

    def journey(self) -> JourneyMap:
        dice = self._dice
        return JourneyMap(
            title=self._words(),
            subject=self._words(),
            stages=tuple(self._stage() for _ in range(dice.randint(2, 12))),
            curve=self._curve,
            counts=tuple(self._count() for _ in range(dice.choice([0, 2, 6]))),
            legend=self._legend(),
        )

    def _words(self) -> str:
        dice = self._dice
        scribble = "".join(dice.choices(LETTERS, k=dice.randint(0, 80)))
        return dice.choice([*HARD, scribble, scribble])

    def _few(self) -> tuple[str, ...]:
        return tuple(self._words() for _ in range(self._dice.randint(0, 5)))

    def _legend(self) -> Legend:
        plain = Legend(curve="How it feels", halved="How it feels")
        hard = Legend(**{name: self._words() for name in Legend.__struct_fields__})
        return self._dice.choice([plain, hard])

    def _stage(self) -> MapStage:
        dice = self._dice
        return MapStage(
            title=self._words(),
            steps=tuple(MapStep(what, dice.choice([None, 0, 5, 10]), self._few()) for what in self._few()),
            channels=self._few(),
            point=self._point(),
            moment=self._words(),
            breaks=self._few(),
            chores=tuple(Chore(what, self._words(), self._words()) for what in self._few()),
        )

    def _point(self) -> Point | None:
        dice = self._dice
        if self._curve is None or dice.random() < 0.2:
            return None
        score = dice.randint(self._curve.worst, self._curve.best)
        return Point(score, self._words(), self._words(), dice.choice(list(Teller)))

    def _count(self) -> Count:
        dice = self._dice
        numbers = [Decimal(10) ** dice.randint(-2, 12) * dice.randint(0, 9) for _ in range(3)]
        high, wanted = (dice.choice([None, number]) for number in numbers[1:])
        return Count(self._words(), self._words(), numbers[0], high, wanted, self._words(), self._words())

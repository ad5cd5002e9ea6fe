"""What each word of a led call does, the same behind every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.call_events import Sorted
from journeycoach.domain.errors import CoachError
from journeycoach.domain.late import Late
from journeycoach.workshop.call_report import flag_lines, hour_lines, thought_lines
from journeycoach.workshop.commands import Word
from journeycoach.workshop.naming import question_named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.turn import Turn

_MINUTES = Late(r"(?P<count>\d{1,4})\s?(?:m|min|mins|minutes?)?\.?")
_NUMBERED = Late(r"(?P<number>\d+)\s*(?P<where>.*)")
WHERE: Mapping[str, Sorted] = {
    "answer": Sorted.ANSWER,
    "action": Sorted.ACTION,
    "decision": Sorted.DECISION,
    "decide": Sorted.DECISION,
    "park": Sorted.PARKED,
    "drop": Sorted.DROPPED,
}
"""What may stand behind the number of a caught line."""


class CallOrders:
    """Does what is asked for by name; raises CoachError with what to do instead."""

    def __init__(self, call: Facilitation) -> None:
        self._call = call
        self._words: Mapping[Word, Callable[[str], Turn]] = {**self._of_time(), **self._of_talk()}

    def run(self, word: Word, argument: str) -> Turn:
        """The turn after a word of CALL_COMMANDS, with what there is to say in its note."""
        return self._words[word](argument)

    def _of_time(self) -> dict[Word, Callable[[str], Turn]]:
        call = self._call
        return {
            Word.TIME: lambda _: self._told(hour_lines(call)),
            Word.LEFT: lambda minutes: call.left(_minutes(minutes, Word.LEFT) if minutes else None),
            Word.LONGER: lambda minutes: call.add(_minutes(minutes, Word.LONGER)),
            Word.PAUSE: lambda _: call.pause(),
            Word.RESUME: lambda _: call.resume(),
            Word.CLOSE: lambda _: call.close_stage(),
            Word.END: lambda _: call.end(),
        }

    def _of_talk(self) -> dict[Word, Callable[[str], Turn]]:
        call = self._call
        return {
            Word.CATCH: call.capture,
            Word.SORT: self._sort,
            Word.FLAG: self._flag,
            Word.FLAGS: lambda _: self._told(flag_lines(call)),
            Word.UNFLAG: self._unflag,
            Word.DECIDE: call.decide,
            Word.READING: self._reading,
            Word.AS: call.said_by,
            Word.MEET: call.meet,
        }

    def _told(self, lines: tuple[str, ...]) -> Turn:
        return self._call.turn("\n".join(lines))

    def _sort(self, argument: str) -> Turn:
        """`2 answer lookers`, `2 action`, `2` for where it seems to belong; alone, what waits."""
        if not argument.strip():
            return self._told(thought_lines(self._call))
        found = _NUMBERED.fullmatch(argument.strip())
        if found is None:
            raise CoachError("Name the line by its number: /sort 1 action. /sort alone lists them.")
        first, _, rest = found["where"].partition(" ")
        to = WHERE.get(first.casefold())
        if not first and self._call.looks_like_action(found["number"]):
            to = Sorted.ACTION
        if to is None:
            return self._call.sort(found["number"], Sorted.ANSWER, found["where"])
        return self._call.sort(found["number"], to, rest.strip())

    def _unflag(self, which: str) -> Turn:
        flags = self._call.session.meetings.flags
        numbered = {str(number): flag.question for number, flag in enumerate(flags, 1)}
        return self._call.lower(numbered.get(which.strip(), which))

    def _flag(self, text: str) -> Turn:
        """Words alone are about the question at hand; `ideal customer: …` about that one."""
        wanted, why = self._about(text)
        return self._call.flag(why, wanted)

    def _reading(self, text: str) -> Turn:
        """Words alone are about the answer given last; `ideal customer: …` about that one."""
        if not text.strip():
            raise CoachError("Type your reading behind the word: /reading she sells calm, not cakes")
        wanted, words = self._about(text)
        question = self._call.pack.find(wanted)
        if question is not None and self._call.answers.answer(question.topic):
            return self._call.reading(words, wanted)
        return self._call.reading(text)

    def _about(self, text: str) -> tuple[str, str]:
        """The question named before a colon, and what stands behind it; no question for other words."""
        name, colon, rest = text.partition(":")
        if not colon:
            return "", text
        try:
            return question_named(name, self._call.answers, self._call.moment).id, rest
        except CoachError:
            return "", text


def _minutes(text: str, word: Word) -> int:
    """Raises CoachError where no number can be read."""
    found = _MINUTES.fullmatch(text.strip().casefold())
    if found is None:
        raise CoachError(f"Type whole minutes behind the word: /{word} 25")
    return int(found["count"])

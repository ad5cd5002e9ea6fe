"""The answers of a session by topic, in the shapes that the plan and the interview compute with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.dates import read_date
from journeycoach.domain.events import MAIN, Evidence, Key
from journeycoach.domain.kinds import cells, items, plain_to_amount, rung_parts, show_answer
from journeycoach.domain.session import Leg

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from journeycoach.domain.amounts import Amount
    from journeycoach.domain.packs import Condition, Pack, Question, Stage
    from journeycoach.domain.session import Answer, LeftOpen, Session


class Answers(Struct, frozen=True):
    """A reading glass over one session and the method it is asked by.

    Every getter gives an empty value where nothing was answered: what is missing is listed elsewhere.
    """

    pack: Pack
    session: Session
    subject: str = MAIN
    """The avatar, product or event that is spoken of."""

    def key(self, topic: str) -> Key:
        """Where the answer under a topic is kept: apart for each subject only where the method says so."""
        if self.subject == MAIN:
            return Key(topic)
        question = self.question(topic)
        return Key(topic, self.subject if question is not None and question.per_subject else MAIN)

    def answer(self, topic: str) -> Answer | None:
        """The answer under the topic, or None."""
        return self.session.answers.get(self.key(topic))

    def left_open(self, topic: str) -> LeftOpen | None:
        """The mark that the topic was skipped or is not known, or None."""
        return self.session.left_open.get(self.key(topic))

    def leg(self, stage: Stage) -> Leg:
        """How a stage is marked as heard, closed or deepened."""
        return Leg(self.pack.id, stage.id, self.subject)

    def question(self, topic: str) -> Question | None:
        """The question of the method that asks for the topic, or None."""
        return self.pack.asks_for(topic)

    def text(self, topic: str) -> str:
        """The answer in the owner's words, whatever its kind; rows and rungs as lines."""
        answer, question = self.answer(topic), self.question(topic)
        if answer is None:
            return ""
        return (show_answer(question, answer.value) if question else "") or answer.text

    def picks(self, topic: str) -> tuple[str, ...]:
        """Option ids and free texts picked, for choice and choices."""
        answer = self.answer(topic)
        if answer is None:
            return ()
        if isinstance(answer.value, str):
            return (answer.value,)
        return tuple(str(pick) for pick in items(answer.value))

    def rows(self, topic: str) -> tuple[Mapping[str, str], ...]:
        """The rows of a table, each as text by column."""
        answer = self.answer(topic)
        return tuple(cells(row) for row in items(answer.value)) if answer else ()

    def row(self, topic: str) -> Mapping[str, str]:
        """The only row of a short form, or an empty one."""
        return next(iter(self.rows(topic)), {})

    def rungs(self, topic: str) -> tuple[tuple[str, ...], ...]:
        """Each ladder as (fact, what it means, and so …)."""
        answer = self.answer(topic)
        return tuple(rung_parts(rung) for rung in items(answer.value)) if answer else ()

    def amount(self, topic: str) -> Amount | None:
        """A number, an amount of money or a share; None where there is none."""
        answer = self.answer(topic)
        return plain_to_amount(answer.value) if answer else None

    def number(self, topic: str) -> int | None:
        """The step picked on a scale, or None."""
        answer = self.answer(topic)
        return answer.value if answer and isinstance(answer.value, int) else None

    def day(self, topic: str, today: date) -> date | None:
        """A date, or None."""
        answer = self.answer(topic)
        return read_date(str(answer.value), today) if answer else None

    def evidence(self, topic: str) -> Evidence | None:
        """How the owner knows; None for topics that are no claims or have no answer."""
        answer, question = self.answer(topic), self.question(topic)
        if answer is None or question is None or not question.statement.is_claim:
            return None
        return answer.evidence

    def weak_topics(self) -> frozenset[str]:
        """Topics whose answers still hold words that were let stand against advice."""
        kept = self.session.kept_nudges
        return frozenset(each.key.topic for each in kept if self._still_says(each.key.topic, each.quote))

    def _still_says(self, topic: str, quote: str) -> bool:
        answer = self.answer(topic)
        return answer is not None and quote.removesuffix(" …") in " ".join(answer.text.split())

    def holds(self, condition: Condition) -> bool:
        """Whether a condition is met; a topic without an answer meets none."""
        picks = set(self.picks(condition.topic))
        if not picks:
            return False
        if condition.is_any and not picks & set(condition.is_any):
            return False
        return not picks & set(condition.is_none)

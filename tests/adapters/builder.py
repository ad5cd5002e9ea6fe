"""Sessions made from a few lines of text, for tests of everything that reads a session."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.answers import Answers
from journeycoach.domain.case import make_case
from journeycoach.domain.document import plain
from journeycoach.domain.events import (
    MAIN,
    ActionAdded,
    ActionChanged,
    AnswerGiven,
    Event,
    Evidence,
    EvidenceGiven,
    IdeaParked,
    Key,
    NudgeKept,
    OpenReason,
    Plain,
    QuestionLeftOpen,
    Recorded,
    StageDeepened,
)
from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.kinds import read_answer
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.domain.proposals import due_day, pending_proposals
from journeycoach.domain.session import fold
from journeycoach.packs.methods import Library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.case import WeakSpot
    from journeycoach.domain.document import Document
    from journeycoach.domain.packs import Pack

PROMPTS = Path(__file__).parents[2] / "prompts"
SUNDAY = date(2026, 11, 22)


@cache
def five_stages() -> Pack:
    """The default method as it stands in prompts/."""
    return Library([PROMPTS]).pack("five-stage")


class SessionBuilder(Struct):
    """A session in the making; every method gives the builder back."""

    today: date = SUNDAY
    pack: Pack = field(default_factory=five_stages)
    log: list[Recorded] = field(default_factory=list)

    def says(
        self, topic: str, text: str, evidence: Evidence = Evidence.ASSUMED, source: str = ""
    ) -> SessionBuilder:
        """An answer, typed as an owner would."""
        question = next(each for each in self.pack.questions() if each.topic == topic)
        value = read_answer(question, text, self.today)
        self._happens(AnswerGiven(question.id, Key(topic), text, value))
        if evidence is not Evidence.ASSUMED:
            self._happens(EvidenceGiven(Key(topic), evidence, source))
        return self

    def says_all(self, texts: Mapping[str, str]) -> SessionBuilder:
        """Several answers in order."""
        for topic, text in texts.items():
            self.says(topic, text)
        return self

    def holds(self, topic: str, value: Plain) -> SessionBuilder:
        """An answer as a file may hold it, whatever its shape."""
        question = next(each for each in self.pack.questions() if each.topic == topic)
        self._happens(AnswerGiven(question.id, Key(topic), str(value), value))
        return self

    def leaves_open(
        self, topic: str, whom: str = "", reason: OpenReason = OpenReason.UNSURE
    ) -> SessionBuilder:
        """A question left open on purpose."""
        question = next(each for each in self.pack.questions() if each.topic == topic)
        self._happens(QuestionLeftOpen(question.id, Key(topic, MAIN), reason, whom))
        return self

    def agrees(self, action: ActionAdded) -> SessionBuilder:
        """An action somebody typed."""
        self._happens(action)
        return self

    def then(self, event: Event) -> SessionBuilder:
        """Something that happens in a call or a look back."""
        self._happens(event)
        return self

    def accepts_proposals(self, at_most: int = 99) -> SessionBuilder:
        """The first so many of the proposed actions, as they are."""
        waiting = [each for stage in self.pack.stages for each in pending_proposals(stage, self.answers())]
        for proposed in waiting[:at_most]:
            action = ActionAdded(
                action=f"a{len(self.log)}",
                stage=proposed.stage,
                what=proposed.what,
                owner=proposed.owner,
                due=due_day(proposed, self.today, self.answers()).isoformat(),
                done_when=proposed.done_when,
                when_then=proposed.when_then,
                origin=proposed.origin,
                proposal=proposed.id,
            )
            self._happens(action)
        return self

    def keeps_nudge(self, kept: NudgeKept) -> SessionBuilder:
        """A weak spot the owner let stand."""
        self._happens(kept)
        return self

    def changes(self, action: str, fields: dict[str, str]) -> SessionBuilder:
        """The owner words an action anew."""
        self._happens(ActionChanged(action, fields))
        return self

    def ticks(self, action: str) -> SessionBuilder:
        """An action is done."""
        self._happens(ActionChanged(action, {"state": "done"}))
        return self

    def reopens(self, action: str) -> SessionBuilder:
        """An action was not done after all."""
        self._happens(ActionChanged(action, {"state": "open"}))
        return self

    def goes_deeper(self, *stages: str) -> SessionBuilder:
        """The deeper questions of some stages are asked too."""
        for stage in stages:
            self._happens(StageDeepened(stage))
        return self

    def parks(self, idea: str) -> SessionBuilder:
        """An idea for later."""
        self._happens(IdeaParked(idea))
        return self

    def answers(self) -> Answers:
        """What was answered so far."""
        return Answers(self.pack, fold(self.log))

    def plan(self, *weak: WeakSpot, today: date | None = None) -> Document:
        """The plan of it all."""
        return build_plan(PlanRequest(self.answers(), today or self.today, weak))

    def findings(self) -> dict[str, str]:
        """What the answers say together: the sentences by the findings' ids."""
        return {each.id: plain(each.says) for each in all_findings(make_case(self.answers(), self.today))}

    def copy(self) -> SessionBuilder:
        """Another builder that goes on from here."""
        return replace(self, log=list(self.log))

    def _happens(self, event: Event) -> None:
        number = len(self.log) + 1
        at = datetime.combine(self.today, time(9), UTC) + timedelta(minutes=number)
        self.log.append(Recorded(number, number, at, "owner", "w1", event))

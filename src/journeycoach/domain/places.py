"""Where a method tells of something: the stages of a phase, and the topics that belong to a stage."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.packs import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.packs import Pack, Stage

PHASES = tuple(Phase)
"""In the order of the road."""
OWN = ("step", "feeling", "doubt", "if-fails", "assets", "count", "rating")
"""What a stage may be asked under a topic of its own: its id, a dot, and one of these."""


class Places(Struct, frozen=True, dict=True):
    """The map of one method; each part is drawn when it is first looked at."""

    pack: Pack

    def home(self, phase: Phase) -> Stage | None:
        """The stage that tells of a phase: its first, else the nearest before it, else the nearest after.

        None for a method whose stages have no phase.
        """
        return self._homes.get(phase)

    def stage(self, name: str) -> Stage | None:
        """A stage by its id, or the home of the phase of that name; None for any other word."""
        return self._by_name.get(name)

    def told_in(self, topic: str, phase: Phase) -> str:
        """The id of the stage where an answer is told that belongs to a phase.

        That is the stage of this phase which asks for it, else the phase's home; every topic has one place.
        """
        question = self.pack.asks_for(topic)
        asked_in = self.pack.stage_of(question.id) if question else None
        if asked_in and asked_in.phase is phase:
            return asked_in.id
        stage = self.home(phase) or asked_in
        return stage.id if stage else ""

    def own(self, stage_id: str, what: str) -> tuple[str, ...]:
        """The topics under which a stage of its own is asked, its own id first.

        The others were asked by methods that cut the road in another way.
        """
        own = f"{stage_id}.{what}"
        return (own, *(topic for topic in self._own.get((stage_id, what), ()) if topic != own))

    def is_home(self, stage: Stage) -> bool:
        """Whether a phase is told in the stage."""
        return any(home is stage for home in self._homes.values())

    @cached_property
    def _homes(self) -> Mapping[Phase, Stage]:
        found = ((phase, self._nearest(phase)) for phase in PHASES)
        return {phase: stage for phase, stage in found if stage is not None}

    def _nearest(self, phase: Phase) -> Stage | None:
        placed = [(PHASES.index(each.phase), each) for each in self.pack.stages if each.phase is not None]
        wanted = PHASES.index(phase)
        first = next((stage for at, stage in placed if at == wanted), None)
        before = max((at for at, _ in placed if at < wanted), default=None)
        after = min((at for at, _ in placed if at > wanted), default=None)
        nearest = after if before is None else before
        return first or next((stage for at, stage in placed if at == nearest), None)

    @cached_property
    def _by_name(self) -> Mapping[str, Stage]:
        homes = {phase.value: stage for phase, stage in self._homes.items()}
        return {**homes, **{stage.id: stage for stage in self.pack.stages}}

    @cached_property
    def _own(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for topic, stage_id in self._owned():
            place = (stage_id, topic.rpartition(".")[2])
            found[place] = (*found.get(place, ()), topic)
        return found

    def _owned(self) -> Iterator[tuple[str, str]]:
        """Each topic of a single stage that is asked, with the stage it belongs to."""
        for stage in self.pack.stages:
            for question in stage.questions:
                whose, _, what = question.topic.rpartition(".")
                if what in OWN:
                    yield question.topic, (self.stage(whose) or stage).id

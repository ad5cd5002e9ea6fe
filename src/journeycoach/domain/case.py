"""One session read for its plan: rows as steps and promises, people by name, actions by number."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from journeycoach.domain.deeds import Deed, read_deeds
from journeycoach.domain.goal import Goal, read_goal
from journeycoach.domain.known import known_only
from journeycoach.domain.people import YOU, Hands, read_hands
from journeycoach.domain.places import Places
from journeycoach.domain.road import Promise, Route, Step, read_promises, read_routes, read_steps

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Key
    from journeycoach.domain.packs import Phase, Stage


class WeakSpot(Protocol):
    """Words of an answer that the coach would still sharpen."""

    @property
    def rule(self) -> str:
        """The rule that noticed them."""

    @property
    def key(self) -> Key:
        """The answer they stand in."""

    @property
    def quote(self) -> str:
        """The words themselves."""

    @property
    def says(self) -> str:
        """The one question or thought the coach has about them."""


class Member(Struct, frozen=True):
    """Somebody of the team, with what they do and who steps in."""

    name: str
    does: str
    stand_in: Hands


class Case(Struct, frozen=True, dict=True):
    """Everything that findings and sections look at; made once, never changed."""

    answers: Answers
    today: date
    owner: str = ""
    """The owner's first name, as typed; empty when it was not given."""
    road: tuple[Step, ...] = ()
    promises: tuple[Promise, ...] = ()
    routes: tuple[Route, ...] = ()
    goal: Goal | None = None
    team: tuple[Member, ...] = ()
    deeds: tuple[Deed, ...] = ()
    weak: tuple[WeakSpot, ...] = field(default=())

    def has(self, topic: str) -> bool:
        """Whether there is an answer under the topic."""
        answer = self.answers.answer(topic)
        # What was typed is at hand; showing a table again, only to see that it is not empty, takes long.
        return answer is not None and bool(answer.text.strip() or self.text(topic).strip())

    def text(self, topic: str) -> str:
        """The owner's words under the topic; empty when there are none."""
        return self.answers.text(topic)

    @cached_property
    def places(self) -> Places:
        """Where the method tells of what."""
        return Places(self.answers.pack)

    def stage(self, name: str) -> Stage | None:
        """A stage of the method by its id, or the one that tells of the phase of that name."""
        return self.places.stage(name)

    def own(self, stage_id: str, what: str) -> tuple[str, ...]:
        """The topics under which a stage of its own has an answer: "assets", "rating" and so on."""
        return tuple(topic for topic in self.places.own(stage_id, what) if self.answers.answer(topic))

    def steps_of(self, stage_id: str) -> tuple[Step, ...]:
        """The steps of the road that are told in a stage: each step in one."""
        return tuple(step for step in self.road if step.stage == stage_id)

    def steps_in(self, phase: Phase) -> tuple[Step, ...]:
        """The steps of the road in a phase, whatever stages the method cuts it into."""
        return tuple(step for step in self.road if step.phase is phase)

    def deeds_for(self, topic: str, mark: str = "") -> tuple[Deed, ...]:
        """The actions that came from an answer, or from one row of it."""
        return tuple(d for d in self.deeds if d.topic == topic and (not mark or d.mark in ("", mark)))

    def who_sees_to(self, stage_id: str) -> str:
        """Whoever stands behind most steps of a stage, else of its phase; "you" where nobody is named."""
        stage = self.stage(stage_id)
        phase = stage.phase if stage else None
        return _most_named(self.steps_of(stage_id) or (self.steps_in(phase) if phase else ()))

    def who_is_in(self, phase: Phase) -> str:
        """Whoever stands behind most steps of a phase; "you" where nobody is named."""
        return _most_named(self.steps_in(phase))


def _most_named(steps: tuple[Step, ...]) -> str:
    named = [each for step in steps for each in step.hands.names]
    return max(dict.fromkeys(named), key=named.count, default=YOU)


def make_case(answers: Answers, today: date, weak: tuple[WeakSpot, ...] = ()) -> Case:
    """Read the session once for everything that the plan needs."""
    answers = known_only(answers)
    owner = answers.text("people.owner").strip()
    road, team = read_steps(answers, owner), _team(answers, owner)
    return Case(
        answers=answers,
        today=today,
        owner=owner,
        road=road,
        promises=read_promises(answers),
        routes=read_routes(answers),
        goal=read_goal(answers.row("business.goal"), today),
        team=team,
        deeds=read_deeds(answers, _names((step.hands for step in road), team)),
        weak=weak,
    )


def names_in(answers: Answers) -> tuple[str, ...]:
    """Everybody whom the owner has named for a step of the road or in the team."""
    owner = answers.text("people.owner").strip()
    # The steps themselves hold far more, and take as long to read as a whole list of sessions.
    hands = [read_hands(row.get("person", ""), owner) for row in answers.rows("journey.path")]
    return _names(hands, _team(answers, owner))


def _names(hands: Iterable[Hands], team: tuple[Member, ...]) -> tuple[str, ...]:
    named = [name for each in hands for name in each.names] + [member.name for member in team]
    return tuple(dict.fromkeys(named))


def _team(answers: Answers, owner: str) -> tuple[Member, ...]:
    rows = answers.rows("people.team")
    return tuple(
        Member(name, row.get("does", ""), read_hands(row.get("stand-in", ""), owner))
        for row in rows
        for name in read_hands(row.get("person", ""), owner).names[:1]
    )

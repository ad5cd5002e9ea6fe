"""Looking back at what was agreed: action by action, number by number, guess by guess."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journeycoach.domain.appointments import read_appointment, show_appointment
from journeycoach.domain.call_events import (
    ActionReviewed,
    AssumptionSettled,
    ChangeTold,
    DecisionMade,
    FollowUpBegun,
    FollowUpEnded,
    NextCallSet,
    Outcome,
    Verdict,
)
from journeycoach.domain.dates import read_date, show_date
from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import ActionAdded, ActionChanged, ActionDropped, Evidence, EvidenceGiven, Key
from journeycoach.domain.gauges import read_again
from journeycoach.domain.not_known import leaves_open
from journeycoach.workshop import look_back_words as words
from journeycoach.workshop.commands import LED, Word, parse
from journeycoach.workshop.drafting import ACTION_FIELDS, draft_in
from journeycoach.workshop.look_back_steps import (
    CHANGES,
    MEETING,
    NEXT,
    REST,
    Doing,
    Guess,
    Reading,
    Step,
    Then,
    Wish,
    steps_of,
)
from journeycoach.workshop.wording import NOTE_KEPT, NOTE_TOO_EARLY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.domain.events import Event
    from journeycoach.domain.meetings import FollowUp
    from journeycoach.workshop.commands import Command
    from journeycoach.workshop.look_back_words import Ask
    from journeycoach.workshop.ports import PrivateNotes
    from journeycoach.workshop.service import Workshop


class LookBack:
    """One look back. Nothing is kept before the first thing is said; one broken off goes on where it was."""

    def __init__(self, workshop: Workshop, notes: Callable[[], PrivateNotes | None]) -> None:
        self._workshop = workshop
        self._notes = notes
        self._unread: frozenset[str] | None = None
        """The numbers that nobody has read in this look back yet; None until the steps are asked for."""
        self._over: set[str] = set()
        """Steps that were passed over, or are answered though the log does not show it."""
        self._trail: list[tuple[str, bool]] = []
        """What was done, oldest first: the id of its step, and whether something was kept."""
        self._wanted: set[str] = set()
        """What was asked for beyond the usual."""
        self._then: Then | None = None
        """What is asked further about the thing just said."""

    @property
    def follow_up(self) -> FollowUp | None:
        """The look back under way; None before anything was said in it."""
        looks = self._workshop.session.meetings.follow_ups
        return looks[-1] if looks and not looks[-1].is_over else None

    def steps(self) -> tuple[Step, ...]:
        """What is still to be looked at."""
        every = steps_of(self._workshop, self.follow_up, all_actions=REST in self._wanted)
        if self._unread is None:
            readings = (each for each in every if isinstance(each, Reading))
            self._unread = frozenset(each.id for each in readings if not each.is_read_since(self.follow_up))
        return tuple(each for each in every if self._is_open(each, self._unread))

    def _is_open(self, step: Step, unread: frozenset[str]) -> bool:
        return step.id not in self._over and (not isinstance(step, Reading) or step.id in unread)

    def opening(self) -> str:
        """What lies ahead, in a sentence or two."""
        return words.opening(self.steps(), is_resumed=self.follow_up is not None)

    @property
    def ask(self) -> Ask | None:
        """What is put now; None when everything was looked at."""
        if self._then is not None:
            return words.asked_then(self._then, self._workshop.today)
        step = next(iter(self.steps()), None)
        if step is None:
            return None
        return words.asked(step, self._today, self._workshop.session.meetings.next_call)

    def hear(self, text: str) -> str:
        """Take what is said, and say what was made of it; nothing at all passes on to the next.

        A slash word that has a place here is obeyed, and any other refused: it is no answer.
        Raises CoachError with what to do when it cannot be understood: nothing changes then.
        """
        command = parse(text, LED)
        if command is not None:
            return self._obey(command)
        said, then = " ".join(text.split()), self._then
        step = then.step if then else next(iter(self.steps()), None)
        if step is None:
            raise CoachError(words.NOTHING_LEFT)
        if not said or (isinstance(step, Reading) and leaves_open(step.gauge.question, said)):
            return self._pass_on(step)
        events = len(self._workshop.log)
        note = self._finish(then, said) if then else self._take(step, said)
        if then is self._then:
            self._then = None
        if len(self._workshop.log) > events:
            self._trail.append((step.id, True))
        return note

    def _obey(self, command: Command) -> str:
        orders: Mapping[Word, Callable[[str], str]] = {
            Word.BACK: lambda _: self.back(),
            Word.UNDO: lambda _: self.back(),
            Word.NOTE: self._note,
            Word.PARK: lambda idea: self._workshop.park(idea).note,
            Word.ACTION: self._add,
            Word.DECIDE: self._decide,
            Word.MEET: self._meet,
        }
        order = orders.get(command.word)
        if order is None:
            raise CoachError(words.NOT_HERE.format(word=command.word))
        events, argument = len(self._workshop.log), command.argument.strip()
        if not argument and command.word not in (Word.BACK, Word.UNDO):
            raise CoachError(words.SAY_MORE.format(word=command.word))
        note = order(argument)
        if len(self._workshop.log) > events and command.word not in (Word.BACK, Word.UNDO):
            self._trail.append((command.word, True))
        return note

    def _note(self, text: str) -> str:
        notes = self._notes()
        if notes is None:
            raise CoachError(NOTE_TOO_EARLY)
        notes.add(text)
        return NOTE_KEPT

    def _decide(self, text: str) -> str:
        self._keep(DecisionMade(text))
        return words.KEPT

    def _pass_on(self, step: Step) -> str:
        """Leave a further question unanswered, else the step as it is."""
        if self._then is not None:
            self._then = None
            return ""
        self._over.add(step.id)
        self._trail.append((step.id, False))
        return ""

    def back(self) -> str:
        """Take back the last thing that was said, or come back to what was passed over last.

        Raises CoachError at the first thing.
        """
        if not self._trail:
            raise CoachError(words.FIRST)
        self._then = None
        step, was_kept = self._trail.pop()
        self._over.discard(step)
        return self._workshop.undo().note if was_kept else ""

    def end(self) -> str:
        """Close the look back, and say what it came to."""
        follow_up = self.follow_up
        if follow_up is None:
            return words.NOTHING_SAID
        self._workshop.note_down(FollowUpEnded())
        return words.came_to(follow_up)

    def _take(self, step: Step, said: str) -> str:
        match step:
            case Doing():
                return self._act(step, said)
            case Reading():
                return self._read(step, said)
            case Guess():
                return self._judge(step, said)
            case Wish():
                return self._wish(step, said)

    # Actions

    def _act(self, doing: Doing, said: str) -> str:
        outcome, why = words.outcome_in(said)
        day = read_date(why, self._today) if outcome is Outcome.GOING_ON and why else None
        if day is not None:
            name, why = doing.action.id, ""
            moved = ActionChanged(name, {"due": self._ahead(day).isoformat()})
            self._keep(*self._reviewed(doing, outcome, why), *((moved,) if name != FIRST_STEP else ()))
            return words.new_day(show_date(day, self._today))
        self._keep(*self._reviewed(doing, outcome, why))
        asks_why = not why and outcome in (Outcome.STUCK, Outcome.DROPPED)
        if asks_why or (outcome is Outcome.GOING_ON and doing.is_late(self._today)):
            self._then = Then(doing, outcome)
        return words.noted(outcome)

    def _reviewed(self, doing: Doing, outcome: Outcome, why: str) -> tuple[Event, ...]:
        """The facts of one step; the owner's own first step becomes an action by being spoken of."""
        action = doing.action
        name = self._workshop.new_id() if action.id == FIRST_STEP else action.id
        told = {field: getattr(action, field) for field in ACTION_FIELDS}
        added = ActionAdded(action=name, stage=action.stage, origin=Key(FIRST_STEP), **told)
        moved: Mapping[Outcome, Event] = {
            Outcome.DONE: ActionChanged(name, {"state": "done"}),
            Outcome.DROPPED: ActionDropped(name),
        }
        before = (added,) if name != action.id else ()
        after = (moved[outcome],) if outcome in moved else ()
        return (*before, *after, ActionReviewed(name, outcome, why))

    def _finish(self, then: Then, said: str) -> str:
        """Take the answer to a further question."""
        step, what = then.step, then.what
        if isinstance(step, Guess):
            return self._settle(step, Verdict(what), said)
        name = self._last_reviewed()
        if what is not Outcome.GOING_ON:
            self._keep(ActionReviewed(name, Outcome(what), said))
            return words.KEPT
        day = self._day(said)
        self._keep(ActionChanged(name, {"due": day.isoformat()}))
        return words.new_day(show_date(day, self._today))

    def _last_reviewed(self) -> str:
        follow_up = self.follow_up
        if follow_up is None or not follow_up.reviewed:
            raise CoachError(words.NOTHING_LEFT)
        return follow_up.reviewed[-1].action

    # Numbers and guesses

    def _read(self, reading: Reading, said: str) -> str:
        gauge = reading.gauge
        if said.casefold() in words.SAME and gauge.text:
            said = gauge.text
        if self.follow_up is None:
            self._workshop.note_down(FollowUpBegun(self._since()))
        self._workshop.answer(read_again(gauge, said), gauge.question.id)
        self._over.add(reading.id)
        return words.read(reading, said)

    def _judge(self, guess: Guess, said: str) -> str:
        verdict, seen = words.verdict_in(said)
        if seen or verdict is Verdict.OPEN:
            return self._settle(guess, verdict, seen)
        self._then = Then(guess, verdict)
        return ""

    def _settle(self, guess: Guess, verdict: Verdict, seen: str) -> str:
        known = EvidenceGiven(guess.key, Evidence.MEASURED, seen)
        held = (known,) if verdict is Verdict.HELD else ()
        self._keep(AssumptionSettled(guess.key, verdict, seen), *held)
        return words.settled(guess, verdict)

    # What is said freely

    def _wish(self, wish: Wish, said: str) -> str:
        return self._wishes[wish.id](said)

    @property
    def _wishes(self) -> Mapping[str, Callable[[str], str]]:
        return {REST: self._go_on, CHANGES: self._change, NEXT: self._add, MEETING: self._meet}

    def _go_on(self, said: str) -> str:
        if said.casefold() not in words.YES:
            raise CoachError(words.YES_OR_ENTER)
        self._wanted.add(REST)
        return ""

    def _change(self, said: str) -> str:
        self._keep(ChangeTold(said))
        return words.KEPT

    def _add(self, said: str) -> str:
        draft = draft_in(said, self._workshop.answers, self._today)
        told = {field: getattr(draft, field) for field in ACTION_FIELDS}
        last = self._workshop.pack.stages[-1].id
        self._keep(ActionAdded(action=self._workshop.new_id(), stage=last, **told))
        return words.planned(draft, self._today)

    def _meet(self, said: str) -> str:
        """The next look is the next call: a day, with or without a time of day."""
        when = read_appointment(said, self._today)
        if not when:
            raise CoachError(words.NO_DAY.format(text=said[:40]))
        self._ahead(date.fromisoformat(when[:10]))
        self._keep(NextCallSet(when))
        self._over.add(MEETING)
        return words.meet_again(show_appointment(when, self._today))

    @property
    def _today(self) -> date:
        return self._workshop.today

    def _day(self, said: str) -> date:
        day = read_date(said, self._today)
        if day is None:
            raise CoachError(words.NO_DAY.format(text=said[:40]))
        return self._ahead(day)

    def _ahead(self, day: date) -> date:
        """The day again. Raises CoachError for one that is over."""
        if day < self._today:
            raise CoachError(words.DAY_OVER.format(day=show_date(day, self._today)))
        return day

    def _keep(self, *events: Event) -> None:
        begun = () if self.follow_up else (FollowUpBegun(self._since()),)
        self._workshop.note_down(*begun, *events)

    def _since(self) -> str:
        """The day of the last look, else the one on which something was agreed first."""
        session = self._workshop.session
        looks = [each.begun.at for each in session.meetings.follow_ups]
        agreed = [each.agreed_at for each in session.actions.values() if each.agreed_at]
        day = looks[-1:] or sorted(agreed)[:1]
        return day[0].date().isoformat() if day else ""

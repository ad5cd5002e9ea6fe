"""The workshop: one session, one method, and every deed an owner can do in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.coach.review import all_findings
from journeycoach.coach.session_rules import session_findings
from journeycoach.domain.answers import Answers
from journeycoach.domain.errors import AnswerRefusedError, CoachError
from journeycoach.domain.events import (
    ActionAdded,
    ActionChanged,
    ActionDropped,
    AnswerGiven,
    Evidence,
    EvidenceGiven,
    IdeaParked,
    OpenReason,
    ProposalDeclined,
    QuestionLeftOpen,
    StageClosed,
    StageDeepened,
    StageHeard,
    SubjectChosen,
    TitleChanged,
)
from journeycoach.domain.gaps import gap_of
from journeycoach.domain.interview import Asking, Breathing, Finished, PlayingBack, next_moment, touched_by
from journeycoach.domain.kinds import read_answer, written
from journeycoach.domain.not_known import leaves_open
from journeycoach.workshop.agreeing import accepted, known_action, proposals_named
from journeycoach.workshop.choosing import turned_to
from journeycoach.workshop.drafting import ACTION_FIELDS, ACTION_MISSING, ActionDraft
from journeycoach.workshop.naming import (
    claim_meant,
    method_named,
    question_before,
    question_of,
    sound_methods,
    stage_of_id,
    subject_named,
)
from journeycoach.workshop.nudges import kept_by_going_on, open_nudge
from journeycoach.workshop.record import Record, asked_by
from journeycoach.workshop.views import in_words, stage_at, view_kept, view_turn
from journeycoach.workshop.wording import NOT_KNOWN, renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from journeycoach.coach.rule import Finding, Wording
    from journeycoach.domain.call_clock import Instant
    from journeycoach.domain.events import Event, Key, Recorded
    from journeycoach.domain.gaps import Gap
    from journeycoach.domain.interview import Moment
    from journeycoach.domain.packs import Pack, Question
    from journeycoach.domain.proposals import Proposed
    from journeycoach.domain.session import Session
    from journeycoach.workshop.ports import SessionStore, Tools
    from journeycoach.workshop.turn import Turn


class Workshop:
    """Turns deeds into events, and events into the next turn.

    Every deed returns the turn after it. One that could not be kept raises NotKeptError, and nothing changed;
    one that makes no sense here raises CoachError with what to do instead.
    """

    def __init__(
        self, pack: Pack, tools: Tools, store: SessionStore | None = None, author: str = "owner"
    ) -> None:
        self._pack = pack
        self._tools = tools
        self._record = Record(asked_by(pack), tools.create, store, author)
        self._focus = ""
        """The question that the owner jumped to; put whatever its state."""
        self._nudge: Finding | None = None
        """The advice on the screen; going on lets the words stand."""

    @classmethod
    def resume(cls, choose: Callable[[str], Pack], tools: Tools, store: SessionStore) -> Workshop:
        """A workshop on an existing session; `choose` gets the id of the method used last, or nothing."""
        record = Record(asked_by(None), tools.create, store, "owner")
        record.catch_up()
        workshop = cls(choose("".join(record.session.packs[-1:])), tools, store)
        record.asked = asked_by(workshop.pack)
        workshop._record = record
        return workshop

    @property
    def pack(self) -> Pack:
        """The method that is asked."""
        return self._pack

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._record.session

    @property
    def speaker(self) -> str:
        """Who says what is kept: the owner, or somebody by name."""
        return self._record.author

    def speak_as(self, name: str) -> None:
        """What is kept from now on was said by somebody else."""
        self._record.author = name

    @property
    def answers(self) -> Answers:
        """The session's answers, by topic."""
        return Answers(self._pack, self.session, self.session.about(self._pack.subject))

    @property
    def store(self) -> SessionStore | None:
        """The session's log; None until the first answer of a session without a name."""
        return self._record.store

    @property
    def log(self) -> Sequence[Recorded]:
        """Everything that happened, in the order of the lock."""
        return self._record.log

    @property
    def today(self) -> date:
        """The day on the owner's wall."""
        return self._tools.clock.local(self._tools.clock.now()).date()

    @property
    def moment(self) -> Moment:
        """What the owner meets now."""
        return next_moment(self.answers, self._focus)

    def findings(self) -> tuple[Finding, ...]:
        """Every weak spot of the session as it stands, kept ones included."""
        coach, answers = self._tools.coach, self.answers
        return (*all_findings(coach, answers), *session_findings(coach, answers))

    def gaps(self) -> tuple[Gap, ...]:
        """For every method what is there already and what it still lacks; none for one with mistakes."""
        return tuple(gap_of(pack, self.session) for pack in sound_methods(self._tools.methods))

    @property
    def rule_at_hand(self) -> Wording | None:
        """The rule behind the open nudge; None when no advice is open."""
        wordings = self._tools.coach.speaking(self._pack.language)
        return wordings.get(self._nudge.rule) if self._nudge else None

    def catch_up(self) -> bool:
        """Take in what other windows wrote; True when there was something."""
        return self._record.catch_up()

    def turn(self, note: str = "") -> Turn:
        """The conversation as it stands: what to show next, with a sentence about the last deed."""
        moment = self.moment
        self._nudge = open_nudge(self.answers, self._tools.coach, moment)
        return replace(view_turn(self.answers, moment, self._nudge, self._tools.coach), note=note)

    def begin(self) -> Turn:
        """Read the log, and make sure that the session is asked by this method."""
        self.catch_up()
        if self.store is not None and not self.store.read_only:
            self._record.keep()
        # No advice on what was said another time; it would also cost the start the reading of all rules.
        return view_turn(self.answers, self.moment, None, self._tools.coach)

    def note_down(self, *events: Event, note: str = "") -> Turn:
        """Keep what is said beside the questions, as one step; the question that is put stays put."""
        self._record.keep(*events)
        return self.turn(note)

    @property
    def instant(self) -> Instant:
        """Now, as a call counts its time."""
        return self._tools.clock.instant()

    def new_id(self) -> str:
        """A name without meaning for something that is kept."""
        return self._tools.ids.new()

    # Answers

    def answer(self, text: str, question_id: str = "") -> Turn:
        """Keep an answer to the question that is put, or to a named one; “don't know” leaves it open.

        Raises AnswerRefusedError with advice when the text cannot be read as the question's kind.
        """
        question, key = self._target(question_id)
        if leaves_open(question, text):
            left = QuestionLeftOpen(question.id, key, OpenReason.UNSURE)
            return replace(self._do(left, about=key), note=NOT_KNOWN)
        value = read_answer(question, text, self.today)
        old = self.session.answers.get(key)
        evidence, source = (old.evidence, old.source) if old else (Evidence.ASSUMED, "")
        kept = written(question, text, value)
        return self._give(question, AnswerGiven(question.id, key, kept, value, evidence, source))

    def confirm_old(self) -> Turn:
        """Let the old answer of a question that is put again stand as it is."""
        question, key = self._target("")
        old = self.session.answers.get(key)
        if old is None:
            raise AnswerRefusedError(question.id, "There is no earlier answer to keep. Type one, or /skip.")
        return self._give(
            question, AnswerGiven(question.id, key, old.text, old.value, old.evidence, old.source)
        )

    def leave_open(self, reason: OpenReason, whom: str = "") -> Turn:
        """Skip the question that is put, or say that the answer is not known yet; `whom` could tell."""
        question, key = self._target("")
        return self._do(QuestionLeftOpen(question.id, key, reason, whom), about=key)

    def evidence(self, evidence: Evidence, topic: str = "", source: str = "") -> Turn:
        """Say how the owner knows: about the last answer, or about a topic."""
        question, key = claim_meant(topic, self.answers, self._tools.methods)
        self._record.keep(EvidenceGiven(key, evidence, source))
        return self._turn_with(question, key)

    def keep_nudge(self, reason: str = "") -> Turn:
        """Let the answer stand against the nudge, and say why; it is not mentioned again."""
        kept = kept_by_going_on(self._nudge, None, reason)
        if not kept:
            raise CoachError("There is nothing to keep: no advice is open.")
        self._record.keep(*kept)
        return self.turn()

    # The way through

    def jump(self, question_id: str) -> Turn:
        """Put a question now, whatever its state; afterwards the conversation goes on where it was."""
        if self._pack.find(question_id) is None:
            raise CoachError(f"There is no question “{question_id}” in this method.")
        self._focus = question_id
        return self.turn()

    def leave_jump(self) -> Turn:
        """Go back to where the conversation was before a jump."""
        self._focus = ""
        return self.turn()

    def back(self) -> Turn:
        """Put the question before this one again, with its old answer."""
        return self.jump(question_before(self.moment, self.answers).id)

    def recall_last(self) -> Turn:
        """Put the question that was answered last again."""
        if not self.session.last_question:
            raise CoachError("There is no answer to bring back yet.")
        return self.jump(self.session.last_question)

    def confirm_heard(self) -> Turn:
        """Say that the play-back is right."""
        return self._do(StageHeard(self._stage_in(PlayingBack)))

    def go_on(self) -> Turn:
        """Close the stage and go on to the next."""
        return self._do(StageClosed(self._stage_in(Breathing)))

    def deepen(self, stage_id: str = "") -> Turn:
        """Ask the deeper questions of a stage: the one at hand, or a named one."""
        stage = stage_of_id(stage_id, self._pack) if stage_id else stage_at(self.moment, self._pack)
        if self.answers.leg(stage) in self.session.deepened:
            raise CoachError("This stage is going deeper already.")
        return self._do(StageDeepened(stage.id))

    def change_method(self, wanted: str) -> Turn:
        """Go on with another method on the same answers: it asks only for what is missing."""
        pack = method_named(wanted, self._tools.methods)
        self._pack, self._record.asked = pack, asked_by(pack)
        self._focus, self._nudge = "", None
        if self.store is not None:
            self._record.keep()
        return self.turn(f"{pack.title}. What you have answered already is used.")

    def speak_of(self, subject: str) -> Turn:
        """Go through the method for another avatar, product or event; a new name begins one."""
        before = self.answers
        turn = self._do(SubjectChosen(subject_named(subject, before), self._pack.subject))
        return replace(turn, note=turned_to(before, self.answers))

    def undo(self) -> Turn:
        """Take back the last step. Raises NothingToUndoError."""
        return self._turn_after(self._record.undo(), "Taken back")

    def redo(self) -> Turn:
        """Bring back the step that was taken back last. Raises NothingToUndoError."""
        return self._turn_after(self._record.redo(), "Brought back")

    # Actions and the rest

    def accept(self, *proposal_ids: str) -> Turn:
        """Make actions of proposals as they are, a step each: the named ones, or all of the stage at hand."""
        for proposed in self._proposed(proposal_ids):
            self._record.keep(self._accepted(proposed))
        return self.turn()

    def accept_changed(self, proposal_id: str, draft: ActionDraft) -> Turn:
        """Make an action of a proposal in the owner's own wording; empty fields stay as proposed."""
        (proposed,) = self._proposed((proposal_id,))
        told = {name: text for name in ACTION_FIELDS if (text := getattr(draft, name))}
        return self._do(replace(self._accepted(proposed), **told))

    def decline(self, proposal_id: str) -> Turn:
        """Drop a proposal; it does not come back."""
        self._proposed((proposal_id,))
        return self._do(ProposalDeclined(proposal_id))

    def add_action(self, draft: ActionDraft) -> Turn:
        """Put an action on the plan that nobody proposed."""
        if not draft.what.strip():
            raise CoachError(ACTION_MISSING)
        stage = draft.stage or stage_at(self.moment, self._pack).id
        told = {name: getattr(draft, name) for name in ACTION_FIELDS}
        self._record.keep(ActionAdded(action=self._tools.ids.new(), stage=stage, **told))
        return self.turn("It is on the plan.")

    def change_action(self, action_id: str, changes: Mapping[str, str]) -> Turn:
        """Change fields of an action; ticking off is state = done."""
        self._record.keep(ActionChanged(self._known_action(action_id), changes))
        return self.turn()

    def drop_action(self, action_id: str) -> Turn:
        """Take an action off the plan."""
        self._record.keep(ActionDropped(self._known_action(action_id)))
        return self.turn()

    def park(self, text: str) -> Turn:
        """Keep an idea for later without leaving the question."""
        if not text.strip():
            raise CoachError("Type the idea behind the word: /park a stall at the market")
        self._record.keep(IdeaParked(text.strip()))
        return self.turn("Parked. It will be at the end of the plan.")

    def rename(self, title: str) -> Turn:
        """Give the session another title."""
        if not title.strip():
            raise CoachError("Type the new name behind the word: /rename Mill Street Bakery")
        self._record.keep(TitleChanged(title.strip()))
        return self.turn(renamed(title.strip(), self.store.name if self.store else ""))

    # Inside

    def _do(self, event: Event, about: Key | None = None) -> Turn:
        """One deed that moves the conversation on."""
        self._record.keep(*kept_by_going_on(self._nudge, about), event)
        self._focus = ""
        return self.turn()

    def _give(self, question: Question, given: AnswerGiven) -> Turn:
        before = self.session.answers.get(given.key)
        self._record.keep(*kept_by_going_on(self._nudge, given.key), given)
        self._focus = ""
        turn = self._turn_with(question, given.key)
        if before is None or turn.kept is None:
            return turn
        touched = touched_by(question, self.answers) if before.value != given.value else ()
        return replace(turn, kept=replace(turn.kept, replaced=True), touched=touched)

    def _turn_with(self, question: Question, key: Key) -> Turn:
        return replace(self.turn(), kept=view_kept(question, key, self.answers, self.today))

    def _turn_after(self, step: int, said: str) -> Turn:
        self._focus = ""
        return self.turn(f"{said}: {in_words(self._record.events_of(step)[-1], self._pack)}.")

    def _target(self, question_id: str) -> tuple[Question, Key]:
        moment = self.moment
        if question_id:
            question = question_of(question_id, self._pack, self._tools.methods)
            if question is None:
                raise CoachError(f"There is no question “{question_id}” in this method.")
            return question, self.answers.key(question.topic)
        if not isinstance(moment, Asking):
            raise CoachError("No question is open here.")
        return moment.question, moment.key

    def _stage_in(self, wanted: type[PlayingBack | Breathing]) -> str:
        moment = self.moment
        if isinstance(moment, Finished) or not isinstance(moment, wanted):
            raise CoachError("The stage is not at that point yet.")
        return moment.stage.id

    def _proposed(self, ids: tuple[str, ...]) -> tuple[Proposed, ...]:
        return proposals_named(ids, stage_at(self.moment, self._pack), self.answers, self.today)

    def _accepted(self, proposed: Proposed) -> ActionAdded:
        return accepted(proposed, self._tools.ids.new(), self.answers, self.today)

    def _known_action(self, action_id: str) -> str:
        return known_action(action_id, self.session)

"""What each slash command and each one-key deed does to the conversation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import Evidence, OpenReason
from journeycoach.domain.interview import Asking, Breathing
from journeycoach.domain.proposals import due_day
from journeycoach.tui.press import Reply
from journeycoach.tui.sheets.fields import Draft, Fields
from journeycoach.tui.sheets.sheet import Deed
from journeycoach.tui.signals import Signal
from journeycoach.workshop import wording
from journeycoach.workshop.choosing import gap_lines, subject_lines
from journeycoach.workshop.commands import CALL_COMMANDS, FOR_THE_COACH, Word
from journeycoach.workshop.drafting import ActionDraft, draft_in
from journeycoach.workshop.naming import question_named, stage_named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.domain.packs import Question
    from journeycoach.domain.proposals import Proposed
    from journeycoach.tui.situation import Situation
    from journeycoach.workshop.turn import Turn

NEXT_EVIDENCE: Final[Mapping[Evidence, Evidence]] = {
    Evidence.ASSUMED: Evidence.HEARD,
    Evidence.HEARD: Evidence.MEASURED,
    Evidence.MEASURED: Evidence.ASSUMED,
}


class Orders:
    """Does what is asked for by name; raises CoachError with what to do instead."""

    def __init__(self, situation: Situation) -> None:
        self._now = situation
        self._workshop = situation.workshop
        self._told: dict[str, int] = {}
        """How many examples or probes were told already, by question."""
        self._words: Mapping[Word, Callable[[str], Turn | None]] = {
            **self._asides(),
            **self._steps(),
            **self._of_call(),
        }
        self._deeds: Mapping[Deed, Callable[[str], Reply]] = self._one_key_deeds()

    def run(self, word: Word, argument: str, text: str) -> Reply:
        """Obey a command, while `text` is in the composer and stays there."""
        turn = self._words[word](argument)
        if turn is None:
            return Reply(text)
        take = self._now.take_aside if word in FOR_THE_COACH else self._now.take
        return take(turn, text)

    def do(self, deed: Deed, argument: str) -> Reply:
        """Do what a key of a sheet stands for."""
        return self._deeds[deed](argument)

    def next_evidence(self, text: str) -> Reply:
        """Go round through the ways of knowing, for the answer given last."""
        key = self._workshop.session.last_key
        answer = self._workshop.session.answers.get(key) if key else None
        evidence = NEXT_EVIDENCE[answer.evidence] if answer else Evidence.HEARD
        return self._now.take(self._know(evidence, ""), text)

    def _asides(self) -> dict[Word, Callable[[str], Turn | None]]:
        """Words that lead nowhere else."""
        return {
            Word.WHY: self._why,
            Word.EXAMPLE: self._example,
            Word.PROBE: self._probe,
            Word.NOTE: self._note,
            Word.HEARD: lambda who: self._know(Evidence.HEARD, who),
            Word.MEASURED: lambda where: self._know(Evidence.MEASURED, where),
            Word.ASSUMED: lambda _: self._know(Evidence.ASSUMED, ""),
            Word.KEEP: self._workshop.keep_nudge,
            Word.ACTION: lambda what: _quietly(self._workshop.add_action(self._draft(what))),
            Word.PARK: lambda idea: _quietly(self._workshop.park(idea)),
            Word.RENAME: self._workshop.rename,
            Word.PLAN: lambda _: self._tell(Signal.PLAN),
            Word.WALK: lambda _: self._tell(Signal.WALK),
            Word.HELP: lambda _: self._tell(Signal.HELP),
            Word.QUIT: lambda _: self._tell(Signal.QUIT),
        }

    def _steps(self) -> dict[Word, Callable[[str], Turn | None]]:
        """Words after which something else may be put."""
        return {
            Word.SKIP: lambda _: self._leave(OpenReason.SKIPPED, ""),
            Word.UNSURE: lambda whom: self._leave(OpenReason.UNSURE, whom),
            Word.BACK: lambda _: self._workshop.back(),
            Word.EDIT: self._edit,
            Word.DEEPER: lambda stage: self._workshop.deepen(stage_named(stage, self._workshop.pack)),
            Word.METHOD: self._method,
            Word.ABOUT: self._about,
            Word.UNDO: lambda _: self._workshop.undo(),
            Word.REDO: lambda _: self._workshop.redo(),
        }

    def _of_call(self) -> dict[Word, Callable[[str], Turn | None]]:
        """Words for whoever leads a call; none where nobody does."""
        call = self._now.opened.call
        if call is None:
            return {}
        from journeycoach.workshop.call_orders import CallOrders

        orders = CallOrders(call)
        return {spec.word: partial(orders.run, spec.word) for spec in CALL_COMMANDS}

    def _one_key_deeds(self) -> dict[Deed, Callable[[str], Reply]]:
        workshop, take = self._workshop, self._now.take
        return {
            Deed.CONFIRM: lambda _: take(workshop.confirm_heard()),
            Deed.CHANGE: lambda name: take(workshop.jump(name)),
            Deed.ACCEPT: lambda name: take(workshop.accept(name)),
            Deed.ACCEPT_ALL: lambda _: take(workshop.accept()),
            Deed.ALTER: self._open_fields,
            Deed.ALTERED: self._accept_fields,
            Deed.DECLINE: lambda name: take(workshop.decline(name)),
            Deed.GO_ON: lambda _: take(workshop.go_on()),
            Deed.DEEPEN: lambda _: take(workshop.deepen()),
            Deed.LOOK: lambda _: take(self._look()),
            Deed.PLAN: lambda _: self.run(Word.PLAN, "", ""),
            Deed.LEAVE: lambda _: take(workshop.turn(), afresh=True),
        }

    def _method(self, wanted: str) -> Turn | None:
        if wanted:
            return self._workshop.change_method(wanted)
        self._now.say("\n".join(gap_lines(self._workshop.gaps())))
        return None

    def _about(self, wanted: str) -> Turn | None:
        if wanted:
            return self._workshop.speak_of(wanted)
        self._now.say("\n".join(subject_lines(self._workshop.answers)))
        return None

    def _tell(self, signal: Signal) -> None:
        self._now.tell(signal)

    def _question(self) -> Question:
        moment = self._workshop.moment
        if not isinstance(moment, Asking):
            raise CoachError("No question is open here.")
        return moment.question

    def _why(self, _: str) -> None:
        rule = self._workshop.rule_at_hand
        if rule is not None:
            self._now.say("\n".join(wording.rule_behind(rule)))
            return
        question = self._question()
        self._now.say(question.help or question.why)

    def _example(self, _: str) -> None:
        question = self._question()
        told = self._told.get(f"example/{question.id}", 0)
        self._told[f"example/{question.id}"] = told + 1
        if not question.examples:
            self._now.say(wording.NO_EXAMPLES)
            return
        example = question.examples[told % len(question.examples)]
        self._now.say(f"For example, {example.trade}: “{example.text}”")

    def _probe(self, _: str) -> None:
        question, nudge = self._question(), self._now.turn.nudge
        probes = list(question.probes.items())
        told = self._told.get(f"probe/{question.id}", 0)
        self._told[f"probe/{question.id}"] = told + 1
        if not probes:
            self._now.say(wording.NO_PROBE)
            return
        first = next((n for n, (defect, _) in enumerate(probes) if nudge and defect is nudge.probe), 0)
        self._now.say(probes[(first + told) % len(probes)][1])

    def _note(self, text: str) -> Turn | None:
        notes = self._now.opened.notes()
        if notes is None:
            raise CoachError(wording.NOTE_TOO_EARLY)
        if not text.strip():
            self._now.tell(Signal.NOTES)
            return None
        notes.add(text.strip())
        return self._workshop.turn(wording.NOTE_KEPT)

    def _draft(self, line: str) -> ActionDraft:
        return draft_in(line, self._workshop.answers, self._workshop.today)

    def _know(self, evidence: Evidence, source: str) -> Turn:
        return replace(
            self._workshop.evidence(evidence, source=source), note=wording.evidence_taken(evidence)
        )

    def _leave(self, reason: OpenReason, whom: str) -> Turn:
        if not isinstance(self._workshop.moment, Asking):
            raise CoachError("No question is open here.")
        return self._workshop.leave_open(reason, whom)

    def _edit(self, which: str) -> Turn:
        if not which.strip():
            return self._workshop.recall_last()
        workshop = self._workshop
        return workshop.jump(question_named(which, workshop.answers, workshop.moment).id)

    def _look(self) -> Turn:
        moment = self._workshop.moment
        here = moment.stage.questions if isinstance(moment, Breathing) else ()
        weak = self._workshop.answers.weak_topics()
        found = next((question for question in here if question.topic in weak), None)
        if found is None:
            raise CoachError("None of the answers here is weak.")
        return replace(self._workshop.jump(found.id), note=self._weakness(found.topic))

    def _weakness(self, topic: str) -> str:
        """What the coach has to say about an answer; the words it is about where no rule finds them now."""
        findings = [each for each in self._workshop.findings() if each.key.topic == topic]
        kept = [each for each in self._workshop.session.kept_nudges if each.key.topic == topic]
        let_stand = {(each.rule, each.quote) for each in kept}
        findings.sort(key=lambda each: (each.rule, each.quote) not in let_stand)
        says = (
            *(each.says for each in findings),
            *(f"Could be sharper: “{each.quote}”." for each in reversed(kept)),
        )
        return next(iter(says), "")

    def _proposed(self, name: str) -> Proposed:
        found = next((each for each in self._now.turn.proposals if each.id == name), None)
        if found is None:
            raise CoachError("That proposal is settled already.")
        return found

    def _open_fields(self, name: str) -> Reply:
        proposed, workshop = self._proposed(name), self._workshop
        due = due_day(proposed, workshop.today, workshop.answers).isoformat()
        draft = Draft(proposed.what, proposed.owner, due, proposed.done_when, proposed.when_then)
        return self._now.put_sheet(Fields(name, draft, workshop.today))

    def _accept_fields(self, name: str) -> Reply:
        if not isinstance(self._now.sheet, Fields):
            raise CoachError("That proposal is settled already.")
        draft = self._now.sheet.action
        changed = ActionDraft(draft.what, draft.owner, draft.due, draft.done_when, draft.when_then)
        return self._now.take(self._workshop.accept_changed(name, changed))


def _quietly(turn: Turn) -> Turn:
    """The turn without its note: the conversation itself shows what was done."""
    return replace(turn, note="")

"""Commands that are answered on the spot: the question stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import Evidence
from journeycoach.domain.interview import Asking
from journeycoach.domain.packs import Defect
from journeycoach.domain.text import clean
from journeycoach.line.calling import order_call
from journeycoach.workshop import wording
from journeycoach.workshop.commands import CALL_COMMANDS, Command, Word, help_lines
from journeycoach.workshop.drafting import draft_in

if TYPE_CHECKING:
    from journeycoach.domain.packs import Question
    from journeycoach.line.talk import Talk

ASIDES: Final = frozenset(
    {
        Word.WHY,
        Word.EXAMPLE,
        Word.PROBE,
        Word.HEARD,
        Word.MEASURED,
        Word.ASSUMED,
        Word.KEEP,
        Word.ACTION,
        Word.PARK,
        Word.NOTE,
        Word.PLAN,
        Word.RENAME,
        Word.HELP,
        *(spec.word for spec in CALL_COMMANDS if spec.word not in (Word.CLOSE, Word.END)),
    }
)


def answer_aside(talk: Talk, command: Command) -> None:
    """Do what a command of these asks for; a refusal is said, and changes nothing."""
    try:
        _about_question(talk, command)
        _about_answer(talk, command)
        _besides(talk, command)
        order_call(talk, command)
    except CoachError as error:
        talk.refuse(error)


def _tell_why(talk: Talk) -> None:
    """The rule behind the advice at hand, else the reason for the question."""
    rule = talk.workshop.rule_at_hand
    if rule is not None:
        first, *rest = wording.rule_behind(rule)
        talk.coach(first)
        for line in rest:
            talk.line(line)
        return
    question = _at_hand(talk)
    talk.coach(question.why)
    talk.line(question.help)


def _about_question(talk: Talk, command: Command) -> None:
    match command.word:
        case Word.WHY:
            _tell_why(talk)
        case Word.EXAMPLE:
            _show_examples(talk, _at_hand(talk))
        case Word.PROBE:
            talk.coach(_next_probe(talk, _at_hand(talk)) or wording.NO_PROBE)
        case _:
            pass


def _about_answer(talk: Talk, command: Command) -> None:
    match command.word:
        case Word.HEARD | Word.MEASURED | Word.ASSUMED:
            evidence = Evidence(command.word.value)
            talk.workshop.evidence(evidence, source=command.argument)
            talk.sign(wording.evidence_taken(evidence))
        case Word.KEEP:
            talk.workshop.keep_nudge(command.argument)
            talk.sign(wording.STANDS)
        case _:
            pass


def _besides(talk: Talk, command: Command) -> None:
    match command.word:
        case Word.ACTION:
            draft = draft_in(command.argument, talk.workshop.answers, talk.workshop.today)
            talk.sign(talk.workshop.add_action(draft).note)
        case Word.PARK:
            talk.sign(talk.workshop.park(command.argument).note)
        case Word.RENAME:
            talk.sign(talk.workshop.rename(command.argument).note)
        case Word.NOTE:
            _keep_note(talk, command.argument)
        case Word.PLAN:
            talk.beside.show_plan(talk.workshop)
        case Word.HELP:
            for each in help_lines(talk.commands):
                talk.line(each)
        case _:
            pass


def _at_hand(talk: Talk) -> Question:
    moment = talk.turn.moment
    if not isinstance(moment, Asking):
        raise CoachError("No question is open here.")
    return moment.question


def _show_examples(talk: Talk, question: Question) -> None:
    if not question.examples:
        talk.coach(wording.NO_EXAMPLES)
        return
    talk.coach("This is how others said it.")
    for example in question.examples:
        talk.line(f"{example.trade}: {example.text}")


def _next_probe(talk: Talk, question: Question) -> str:
    """The probe for what the last answer lacked comes first, then the others, one at a time."""
    wanted = talk.turn.nudge.probe if talk.turn.nudge else Defect.DESCRIBE
    order = sorted(Defect, key=lambda defect: defect is not wanted)
    probes = [question.probes[defect] for defect in order if defect in question.probes]
    talk.probes += 1
    return probes[(talk.probes - 1) % len(probes)] if probes else ""


def _keep_note(talk: Talk, text: str) -> None:
    if not text.strip():
        raise CoachError(wording.NOTE_EMPTY)
    notes = talk.beside.notes(talk.workshop)
    if notes is None:
        raise CoachError(wording.NOTE_TOO_EARLY)
    notes.add(clean(text).strip())
    talk.sign(wording.NOTE_KEPT)

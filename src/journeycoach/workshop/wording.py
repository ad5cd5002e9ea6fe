"""What the coach says between the questions, in one place: every front end speaks the same sentences.

Answers go into them as they are: cleaning for the screen is the front end's part. A second language is a
second module with the same names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from journeycoach.domain.dates import show_date
from journeycoach.domain.events import Evidence, OpenReason
from journeycoach.domain.interview import Asking
from journeycoach.domain.packs import Kind
from journeycoach.domain.rewording import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from journeycoach.coach.rule import Finding, Wording
    from journeycoach.domain.interview import Breathing, Moment, Progress
    from journeycoach.domain.packs import Question, Stage
    from journeycoach.domain.proposals import Proposed
    from journeycoach.workshop.turn import HeardLine, Kept, Turn

COACH: Final = "Coach"
YOU: Final = "You"
KEPT_SIGN: Final = "✓"
"""Stands before an answer once it is on the disk, and only then."""
KEPT: Final = "Kept."
STANDS: Final = "It stands as it is."

KEEP_HINT: Final = "Enter keeps it as it is."
LINE_HINT: Final = '/help lists what else you can type. A longer text goes between two lines of """.'
LAST_HINT: Final = "/plan shows it, /edit changes an answer, Enter ends."
RIGHT: Final = "Right? Enter goes on; a number changes one."
ACCEPT_HINT: Final = "a accept · e change · d drop · A all of them"
GO_ON_HINT: Final = "Enter goes on to the next stage."
DEEPER_HINT: Final = "/deeper stays here a little longer."
SO_WHAT: Final = "So what does that mean for them?"
AND_SO: Final = "And what does that do for them? Enter when that is all."
ANOTHER_FACT: Final = "Another one? Enter when that is all."
FINISHED: Final = "That was my last question. Your plan is ready."
ACTION_ADDED: Final = "It is on the plan."
NO_EXAMPLES: Final = "I have no example for this one."
NO_PROBE: Final = "I have no other way into this one. Say it as you would to a friend."
TRIES_AGAIN: Final = "Enter tries again"
UNSENT_KEPT: Final = "What you were typing is kept for the next time."
NOTE_KEPT: Final = "Noted, for your eyes only."
ASKED_NOW: Final = "This is asked now."
NOT_FOR_THIS_VIEW: Final = "The client sees this screen. ^s brings your own view back."
NOTE_EMPTY: Final = "Type the note behind the word: /note she hesitated at the price"
NOTE_TOO_EARLY: Final = "There is no session to keep a note in yet. The first answer starts it."


def elsewhere(authors: Sequence[str]) -> str:
    """What is said when something was kept in another window, by whom if that is one person with a name."""
    named = set(authors) - {"owner"}
    if len(named) == 1 and len(set(authors)) == 1:
        return f"{named.pop()} has been at work in another window."
    return "Another window has been at work."


def was_typing(text: str) -> str:
    """What stood in a box that was never sent, where no box can be filled in again."""
    return f"You were typing: {text}"


def kept_as_answer(meant: str) -> str:
    """What is said once about an answer that looks like a mistyped command, given as it is typed."""
    return f"Kept as your answer. If you meant {meant}: ^g or ↑ brings it back."


def welcome(progress: Progress) -> str:
    """The first words of a new workshop."""
    return (
        "I ask, you answer in your own words, and at the end you hold a plan for your business. "
        f"It takes about {count(progress.minutes_left, 'minute')}. "
        "Stop whenever you like: each answer is kept at once."
    )


def welcome_back(title: str, progress: Progress) -> str:
    """The first words when a session is opened again."""
    if progress.settled == 0:
        return f"This is {title}. We have not begun yet."
    return f"Back in {title}. {so_far(progress)}"


def so_far(progress: Progress) -> str:
    """How far the pass is, in a sentence."""
    done = f"{progress.answered} of {count(progress.asked, 'question')} done"
    done += f", {progress.left_open} left open" if progress.left_open else ""
    left = progress.minutes_left
    return f"{done}, about {count(left, 'minute')} to go." if left else f"{done}."


def question_number(turn: Turn) -> str:
    """How a repeated question is called; empty for the others."""
    return f"Question {turn.display_number}" if turn.display_number else ""


def why(question: Question) -> str:
    """The reason for a question, in one line."""
    return f"why: {question.why}"


def how_to_answer(question: Question) -> str:
    """What the answer looks like; empty for plain words."""
    low, high = question.min or 1, question.max or 10
    match question.kind:
        case Kind.CHOICE:
            return "A number, or your own words."
        case Kind.CHOICES:
            return "Numbers with commas between them, or your own words."
        case Kind.SCALE:
            return f"A whole number, {low} to {high}."
        case Kind.NUMBER | Kind.MONEY | Kind.PERCENT | Kind.DATE:
            return _FIGURES[question.kind].format(unit=f" ({question.unit})" if question.unit else "")
        case Kind.ROWS:
            return "" if question.max == 1 else "One line each; leave the first box empty when that is all."
        case Kind.LADDER:
            return "One fact at a time; then I ask what it does for them."
        case Kind.TEXT | Kind.LONG_TEXT:
            return ""
        case _:
            assert_never(question.kind)


_FIGURES: Final[Mapping[Kind, str]] = {
    Kind.NUMBER: "A number, for instance 12, 1.2k, or 10 to 15{unit}.",
    Kind.MONEY: "An amount, for instance 300, 1.2k, or 40 to 60{unit}.",
    Kind.PERCENT: "A share, for instance 12%, or 1 in 8.",
    Kind.DATE: "A day, for instance 15 Mar, next friday, or in two weeks.",
}


def stage_opens(stage: Stage) -> str:
    """The head of a new stage: its name and what it is for."""
    return f"{stage.title}. {stage.aim}"


def kept(answer: Kept) -> str:
    """The short sign that an answer was heard: an amount or a date is said back as understood."""
    said = f"Kept: {answer.understood}." if answer.understood else KEPT
    return f"{said} It takes the place of the earlier one." if answer.replaced else said


def evidence_hint(answer: Kept) -> str:
    """How to say how one knows, after a claim where it matters; empty elsewhere."""
    if not answer.question.evidence or answer.evidence is not Evidence.ASSUMED:
        return ""
    return "I take it as your guess. Did a customer say so? /heard. Did you count it? /measured."


def evidence_taken(evidence: Evidence) -> str:
    """What is said when the owner told how they know."""
    return {
        Evidence.ASSUMED: "Taken as a guess. The plan will propose a way to find out.",
        Evidence.HEARD: "Taken as heard from a customer.",
        Evidence.MEASURED: "Taken as measured.",
    }[evidence]


def evidence_word(evidence: Evidence | None) -> str:
    """The small print beside an answer; empty for what is no claim."""
    return "" if evidence is None else evidence.value


NOT_KNOWN = (
    "I take that as “not known yet”. The plan will ask who could tell you."
    " To keep your own words, write them in quotation marks."
)


def renamed(title: str, name: str) -> str:
    """What is said of a new title; the file keeps its name while the conversation goes on."""
    kept = f" Its file is still called {name}; the command rename changes that, too." if name else ""
    return f"Renamed to {title}.{kept}"


def left_open(reason: OpenReason, whom: str = "") -> str:
    """What is said when a question stays without an answer."""
    if reason is OpenReason.SKIPPED:
        return "Left open. The plan lists it, and you can come back to it."
    return f"Left open: {whom} may know." if whom else "Left open. The plan will ask who could tell you."


def old_answer(asking: Asking, text: str) -> str:
    """What stands before a question that is put again."""
    if not asking.old:
        return ""
    return f"You said: {text}"


def because(questions: Sequence[Question]) -> str:
    """Why an answer is offered again; empty when nothing changed."""
    return f"You changed {_named(questions)} since. Does this still hold?" if questions else ""


def reworded(asking: Asking) -> str:
    """Why an answer to another method's question is shown; empty for others."""
    return "You told me this in other words before. Does it fit here, too?" if asking.is_reworded else ""


def touched(questions: Sequence[Question], following: Moment | None = None) -> str:
    """Which answers a change may touch, and when they are put again; empty when none."""
    if not questions:
        return ""
    said = f"This may touch {_named(questions)}."
    if not isinstance(following, Asking) or following.question not in questions:
        return f"{said} I come back to it in a moment."
    return (
        f"{said} It comes next."
        if len(questions) == 1
        else f"{said} {_named([following.question])} comes next."
    )


def nudge(finding: Finding) -> str:
    """The one thing about an answer, with a rewrite begun when there is one."""
    return f"{finding.says}\nstart, if you like: {finding.start}" if finding.start else finding.says


NUDGE_HINT: Final = "/edit improves it; or just go on, and it stays as it is."


def rule_behind(rule: Wording) -> tuple[str, ...]:
    """Why the coach spoke up: what it looks for, the principle, and an answer before and after."""
    return (
        f"{rule.title}. I look for this: {rule.looks_for}",
        rule.principle,
        f"Instead of “{rule.bad}”: “{rule.good}”",
    )


def heard_title(stage: Stage) -> str:
    """The head of a play-back."""
    return f"This is what I heard about {stage.title}."


def heard_line(line: HeardLine) -> str:
    """One line of a play-back, short enough to be read aloud."""
    if line.is_open:
        return f"Still open: {line.label}."
    said = f"{line.label}: {shorten(line.text.replace(chr(10), '; '), 160)}"
    small = ", ".join(filter(None, (evidence_word(line.evidence), line.author)))
    return f"{said} ({small})" if small else said


def proposals_title(count_of: int) -> str:
    """What stands before the proposed actions of a stage."""
    one = "One thing follows from what you said. Shall we put it on the plan?"
    return one if count_of == 1 else f"{count_of} things follow from what you said. Which go on the plan?"


def proposal(proposed: Proposed, due: date) -> str:
    """A proposed action as one would read it on the plan."""
    parts = [_sentence(proposed.what), f"Who: {proposed.owner}. By {show_date(due)}."]
    parts += [f"Done when: {_sentence(proposed.done_when)}"] if proposed.done_when else []
    parts += [_sentence(proposed.when_then)] if proposed.when_then else []
    return " ".join(parts)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "…", "?", "!")) else f"{text}."


def breath(moment: Breathing, weak: int) -> str:
    """What is said at the end of a stage."""
    done = f"{moment.stage.title} is done."
    if weak:
        whose = "One of its answers" if weak == 1 else f"{weak} of its answers"
        done = f"{done} {whose} could be sharper; go on, or look at them with /edit."
    return done


def deeper(moment: Breathing) -> str:
    """What going deeper would add; empty when there is nothing."""
    if not moment.deeper:
        return ""
    minutes = max(1, round(sum(question.minutes for question in moment.deeper)))
    more = count(len(moment.deeper), "more question")
    return f"If you want, I have {more} here, about {count(minutes, 'minute')}."


def finished(name: str, program: str) -> str:
    """The last words when nothing is left to ask: how to get the plan."""
    return f"The plan: {program} plan {name}"


def stopped(name: str, answers: int, program: str) -> str:
    """The last words when the owner stops in the middle; the program as the owner calls it."""
    if not name:
        return "Nothing was answered yet, so nothing is kept."
    safe = "Nothing is lost." if answers == 0 else f"Your {_answers_are(answers)} safe in {name}."
    return f"{safe} Go on with: {program} open {name}"


def _answers_are(number: int) -> str:
    return "answer is" if number == 1 else f"{number} answers are"


def count(number: int, noun: str) -> str:
    """A number with its noun, in the plural where it must be."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _named(questions: Sequence[Question]) -> str:
    labels = [f"“{question.label}”" for question in questions]
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"

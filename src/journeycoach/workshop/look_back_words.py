"""What is said while one looks back, the same behind every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.appointments import show_appointment
from journeycoach.domain.call_events import Outcome, Verdict
from journeycoach.domain.dates import show_date
from journeycoach.domain.errors import CoachError
from journeycoach.domain.kinds import day_of
from journeycoach.domain.people import YOU
from journeycoach.domain.wording import counted, gist
from journeycoach.workshop.look_back_steps import CHANGES, MEETING, NEXT, Doing, Guess, Reading, Wish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import TypeVar

    from journeycoach.domain.meetings import FollowUp
    from journeycoach.workshop.drafting import ActionDraft
    from journeycoach.workshop.look_back_steps import Step, Then

    Word = TypeVar("Word", Outcome, Verdict)

HINT = "/back takes the last thing back, /quit stops here; what was said is kept."
KEPT = "Kept."
DAY_OVER = "{day} is over. Name a day to come."
NOT_HERE = (
    "/{word} has no place here. There are /back, /park, /action, /decide, /meet, /note for your eyes only,"
    " and /quit."
)
SAY_MORE = "Type the words behind it: /{word} …"
NOTHING_YET = "There is no action yet, and no number: tell what has changed, and what comes next."
NO_DAY = "I couldn't read “{text}” as a date. Try 5 Apr, or “in two weeks”."
FIRST = "This is the first thing to look at."
NOTHING_LEFT = "There is nothing left to look back at."
NOTHING_SAID = "Nothing was said, so nothing has changed."
ENTER = "Enter passes on."
YES = frozenset(("y", "yes"))
YES_OR_ENTER = "Say y to look at them, or press Enter to leave them."
SAME = frozenset(("same", "the same", "no change", "unchanged"))


class Choice(Struct, frozen=True):
    """One thing that can be said with a letter."""

    letter: str
    label: str


class Ask(Struct, frozen=True):
    """What is put: one thing to look at, and what can be said about it."""

    about: str
    """A word for the kind of thing: action, number, guess."""
    lines: tuple[str, ...]
    """The thing itself, then the question."""
    choices: tuple[Choice, ...] = ()
    hint: str = ENTER


OUTCOMES = (Choice("d", "done"), Choice("g", "going on"), Choice("s", "stuck"), Choice("x", "dropped"))
VERDICTS = (Choice("h", "it held"), Choice("f", "it fell"), Choice("o", "still open"))
_BY_OUTCOME: Mapping[str, Outcome] = {
    **dict.fromkeys(("d", "done"), Outcome.DONE),
    **dict.fromkeys(("g", "going", "going-on"), Outcome.GOING_ON),
    **dict.fromkeys(("s", "stuck"), Outcome.STUCK),
    **dict.fromkeys(("x", "dropped", "drop"), Outcome.DROPPED),
}
_BY_VERDICT: Mapping[str, Verdict] = {
    **dict.fromkeys(("h", "held", "holds"), Verdict.HELD),
    **dict.fromkeys(("f", "fell", "falls"), Verdict.FELL),
    **dict.fromkeys(("o", "open"), Verdict.OPEN),
}
_LEADS = frozenset(("on", "it", "still", "because", "on:", ":", "-"))
"""Small words between a letter and its reason."""
_STILL = frozenset(("it", "is", "it's", "still", "was"))
"""Small words before the one that counts: it held, still open."""
_NOTED: Mapping[Outcome, str] = {
    Outcome.DONE: "Done. It is ticked off.",
    Outcome.GOING_ON: "Going on.",
    Outcome.STUCK: "Stuck.",
    Outcome.DROPPED: "Dropped. It is off the plan.",
}


_WISHES: Mapping[str, Ask] = {
    CHANGES: Ask(
        "since then",
        ("What else is different since then: at your place, at theirs, around you?",),
        hint="One thing a line. Enter when that is all.",
    ),
    NEXT: Ask(
        "next",
        ("What will be done next, by whom and by when?",),
        hint="One a line, as in “Kim: the book-now button by 15 Mar”. Enter when that is all.",
    ),
    MEETING: Ask(
        "next call",
        ("When do you meet, or look back, again?",),
        hint="A day, with a time if you like. Enter leaves it as it is.",
    ),
}


def opening(steps: Sequence[Step], *, is_resumed: bool) -> str:
    """What lies ahead."""
    found = (
        (Doing, "action", "actions"),
        (Reading, "number", "numbers"),
        (Guess, "guess", "guesses"),
    )
    later = sum(each.number for each in steps if isinstance(each, Wish))
    parts = [
        counted(number, noun, plural)
        for kind, noun, plural in found
        if (number := sum(isinstance(each, kind) for each in steps))
    ]
    start = "We go on where we stopped." if is_resumed else "Let us look back at what you set out to do."
    if not parts:
        return f"{start} What has changed, and what comes next?" if is_resumed else NOTHING_YET
    *most, last = parts
    ahead = f"{', '.join(most)} and {last}" if most else last
    return f"{start} {ahead[:1].upper()}{ahead[1:]}{f', and {later} due later' if later else ''}."


def asked(step: Step, today: date, next_call: str = "") -> Ask:
    """How a step is put; `next_call` is the appointment that stands, ISO, empty for none."""
    match step:
        case Doing():
            return _about_action(step, today)
        case Reading():
            return _about_number(step, today)
        case Guess():
            lines = (f"You assumed: {step.assumes}.", f"The test was: {step.test}.", "What did you see?")
            return Ask("guess", lines, VERDICTS)
        case Wish(number=number):
            if number:
                return _about_the_rest(number)
            return _about_the_next_call(next_call, today) if step.id == MEETING else _WISHES[step.id]


def _about_action(doing: Doing, today: date) -> Ask:
    action, day = doing.action, day_of(doing.action.due)
    who = f"{doing.who}: " if doing.who else ""
    when = f" ({_when(day, today)})" if day else ""
    return Ask("action", (f"{who}{gist(action.what, 200)}{when}", "How does it stand?"), OUTCOMES)


def _about_the_rest(number: int) -> Ask:
    more = counted(number, "more action")
    is_due, them = ("is", "it") if number == 1 else ("are", "them")
    line = f"{more[:1].upper()}{more[1:]} {is_due} due later than in a week. Look at {them} too?"
    return Ask("actions", (line,), (Choice("y", "yes, one by one"),), "Enter leaves them as they are.")


def _about_the_next_call(next_call: str, today: date) -> Ask:
    day, ask = day_of(next_call[:10]), _WISHES[MEETING]
    if day is None or day < today:
        return ask
    stands = f"You meet again: {show_appointment(next_call, today)}. Another day?"
    return Ask(ask.about, (stands,), hint="Enter keeps it.")


def _when(day: date, today: date) -> str:
    late = (today - day).days
    if late <= 0:
        return f"due {show_date(day, today)}"
    return f"was due {show_date(day, today)}, {counted(late, 'day')} ago"


def _about_number(reading: Reading, today: date) -> Ask:
    gauge, day = reading.gauge, show_date(reading.stood_on, today)
    before = f"{gauge.text} on {day}" if gauge.text else f"not counted on {day}"
    return Ask(
        "number",
        (f"{gauge.label}: {before}.", "Where does it stand now?"),
        hint="“same” when it has not moved. Enter when you do not know.",
    )


def asked_then(then: Then, today: date) -> Ask:
    """What is asked further about the thing just said."""
    match then.what:
        case Outcome.STUCK:
            return Ask("action", ("What is it stuck on?",), hint="Enter to leave it at that.")
        case Outcome.DROPPED:
            return Ask("action", ("Why is it off the plan?",), hint="Enter to leave it at that.")
        case Outcome.GOING_ON | Outcome.DONE:
            day = day_of(then.step.action.due) if isinstance(then.step, Doing) else None
            kept = f"Enter keeps {show_date(day, today)}." if day else ENTER
            return Ask("action", ("By which day now?",), hint=kept)
        case Verdict():
            question = "What did you see, in a few words?"
            return Ask("guess", (question,), hint="Enter takes the verdict back.")


def outcome_in(said: str) -> tuple[Outcome, str]:
    """How an action stands, and the reason where one is told in the same line: `stuck on the printer`.

    Raises CoachError.
    """
    found, why = _led(said, _BY_OUTCOME)
    if found is None:
        raise CoachError("Say d for done, g for going on, s for stuck, x for dropped. Enter passes on.")
    return found, why


def verdict_in(said: str) -> tuple[Verdict, str]:
    """What became of a guess, and what was seen. Raises CoachError."""
    found, seen = _led(said, _BY_VERDICT)
    if found is None:
        raise CoachError("Say h when it held, f when it fell, o when it is open. Enter passes on.")
    return found, seen


def _led(said: str, known: Mapping[str, Word]) -> tuple[Word | None, str]:
    """The word that a line begins with, and the rest without the small words between."""
    first, *rest = said.split()
    found = known.get(first.casefold().rstrip(",.:;!"))
    while rest and found is None and first.casefold() in _STILL:
        first, *rest = rest
        found = known.get(first.casefold().rstrip(",.:;"))
    while rest and rest[0].casefold() in _LEADS:
        rest.pop(0)
    return found, " ".join(rest)


def noted(outcome: Outcome) -> str:
    """The sign that it is kept."""
    return _NOTED[outcome]


def new_day(day: str) -> str:
    """The sign for an action that was moved."""
    return f"It is due {day} now."


def read(reading: Reading, said: str) -> str:
    """Both numbers side by side."""
    label, was = reading.gauge.label, reading.gauge.text
    if not was:
        return f"{label}: {said}, counted for the first time."
    return f"{label}: still {said}." if was == said else f"{label}: {was}, now {said}."


def settled(guess: Guess, verdict: Verdict) -> str:
    """What follows for the plan."""
    match verdict:
        case Verdict.HELD:
            return "It held: the plan counts it as measured from now on."
        case Verdict.FELL:
            return f"It fell. The answer it came from can be told anew: /edit {guess.key.topic}"
        case Verdict.OPEN:
            return "Still open. The plan goes on proposing its test."


def planned(draft: ActionDraft, today: date) -> str:
    """A new action as it was understood."""
    day = day_of(draft.due)
    by = f", due {show_date(day, today)}" if day else ", without a day"
    who = "" if draft.owner in ("", YOU) else f" {draft.owner} has it."
    return f"On the plan{by}.{who}"


def meet_again(day: str) -> str:
    """The day as it was understood."""
    return f"Until {day}, then."


def came_to(follow_up: FollowUp) -> str:
    """The look back in a line."""
    outcomes = [each.outcome for each in follow_up.reviewed]
    parts = [
        f"{outcomes.count(outcome)} {label}"
        for outcome, label in (
            (Outcome.DONE, "done"),
            (Outcome.GOING_ON, "going on"),
            (Outcome.STUCK, "stuck"),
            (Outcome.DROPPED, "dropped"),
        )
        if outcome in outcomes
    ]
    verdicts = [each.verdict for each in follow_up.settled if each.verdict is not Verdict.OPEN]
    guesses = counted(len(verdicts), "guess", "guesses") if verdicts else ""
    told = [f"Actions: {', '.join(parts)}." if parts else "", f"Settled: {guesses}." if guesses else ""]
    return " ".join(filter(None, told)) or "That is kept."

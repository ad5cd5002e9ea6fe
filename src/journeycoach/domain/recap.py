"""What was agreed in the last call, as short as an e-mail: decisions, tasks, what is left for later.

It is told to the client. Which stretch of the log that is, a call or a look back, talks.py finds.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.call_events import CallBegun, Outcome
from journeycoach.domain.deeds import FIRST_STEP, date_in
from journeycoach.domain.events import (
    ActionAdded,
    ActionChanged,
    AnswerGiven,
    IdeaParked,
    OpenReason,
    QuestionLeftOpen,
)
from journeycoach.domain.names_known import NO_NAMES, TITLES
from journeycoach.domain.people import YOU
from journeycoach.domain.wording import gist, long_day, one_line, short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.events import Key
    from journeycoach.domain.session import Session
    from journeycoach.domain.talks import Talk

MOST_WORDS = 199
"""Longer e-mails are put aside for later."""
ITEM, NAME, BUSINESS = 140, 40, 60
"""Characters of a line, of a name and of a business."""
MOST_LINES = 12
"""Lines of one part; nobody reads on after so many, whatever their length."""
COACH = "coach"
"""Stands for whoever leads a call without a name."""
LATER = timedelta(days=10)
"""After so many days no weekday and no “in a week” means the same day any more."""
PARTS = ("done", "stuck", "decided", "tasks", "parked", "later")
_LEAST_FIRST = (
    ("parked", 1),
    ("later", 1),
    ("decided", 2),
    ("done", 2),
    ("stuck", 2),
    ("tasks", 3),
    ("parked", 0),
    ("later", 0),
    ("decided", 0),
    ("done", 0),
    ("stuck", 0),
    ("tasks", 0),
)
"""What is left out first, and how many lines of it stay until everything behind it has been tried."""
_SELF = ("I ", "I'll ", "I will ", "We ", "We'll ", "We will ")


class Recap(Struct, frozen=True):
    """The parts of the e-mail, each line as text without its full stop."""

    client: str
    """First name, or empty where nobody has told it."""
    business: str
    day: str
    is_call: bool
    answered: int
    is_look: bool = False
    """Whether one looked back at what was agreed before."""
    done: tuple[str, ...] = ()
    stuck: tuple[str, ...] = ()
    """Each with what it is stuck on."""
    decided: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    """Soonest first."""
    parked: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    """Questions there was no time for, and those whose answer is not known yet."""
    left_out: tuple[tuple[str, int], ...] = ()
    """By the name of a part how many of its lines are left to the plan."""
    next_call: str = ""
    coach: str = ""
    """The name of whoever led, to sign with; empty where they gave none."""

    def more(self, part: str) -> int:
        """How many lines of a part are only in the plan."""
        return dict(self.left_out).get(part, 0)


def recap_of(talk: Talk, answers: Answers, deeds: Sequence[Deed], today: date) -> Recap:
    """Everything that was agreed in a talk; `fitted` makes it short."""
    session = answers.session
    numbers = {record.number for record in talk.records}
    decisions = (each.text for each in session.meetings.decisions if each.said.number in numbers)
    parked = [record.event.text for record in talk.records if isinstance(record.event, IdeaParked)]
    return Recap(
        client=_first_name(answers.text("people.owner")),
        business=gist(answers.text("business.name") or session.title, BUSINESS),
        day=_day(talk.day, today),
        is_call=talk.call is not None,
        answered=len({each.key for each in session.answers.values() if each.number in numbers}),
        is_look=talk.look is not None,
        done=_lines(_looked(talk, session, Outcome.DONE)),
        stuck=_lines(_looked(talk, session, Outcome.STUCK)),
        decided=_lines((*decisions, *_looked(talk, session, Outcome.DROPPED))),
        tasks=_tasks(talk, deeds, today),
        parked=_lines(parked),
        later=_lines(_put_off(talk, answers)),
        next_call=_meeting(session.meetings.next_call, talk.day, today),
        coach=_led_by(talk),
    )


def _led_by(talk: Talk) -> str:
    led = next((record.author for record in talk.records if isinstance(record.event, CallBegun)), "")
    return "" if led == COACH else gist(led, NAME)


def fitted(recap: Recap, words: Callable[[Recap], int]) -> Recap:
    """The recap in fewer than 200 words, as `words` counts them: what matters least is left to the plan.

    Counting may be slow, so it is done for few.
    """
    shorter = tuple(_shorter(recap))
    first = bisect_left(shorter, -MOST_WORDS, hi=len(shorter) - 1, key=lambda each: -words(each))
    return shorter[first]


def _shorter(recap: Recap) -> Iterator[Recap]:
    """The recap, and each time with one line less, in the order in which they can be spared."""
    for part in PARTS:
        while len(getattr(recap, part)) > MOST_LINES:
            recap = _without_last(recap, part)
    yield recap
    for part, fewest in _LEAST_FIRST:
        while len(getattr(recap, part)) > fewest:
            recap = _without_last(recap, part)
            yield recap


def _without_last(recap: Recap, part: str) -> Recap:
    left_out = {**dict(recap.left_out), part: recap.more(part) + 1}
    return replace(recap, **{part: getattr(recap, part)[:-1], "left_out": tuple(left_out.items())})


def _looked(talk: Talk, session: Session, outcome: Outcome) -> Iterator[str]:
    """Actions that stood so at the look back, each with the reason that was told."""
    for each in talk.look.reviewed if talk.look else ():
        action = session.actions.get(each.action)
        if action and each.outcome is outcome:
            what = f"Dropped: {action.what}" if outcome is Outcome.DROPPED else action.what
            yield f"{gist(what, ITEM // 2).rstrip('.')} ({one_line(each.why)})" if each.why else what


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Each once, on one line and without its full stop."""
    return tuple(dict.fromkeys(line for text in texts if (line := _brief(text))))


def _brief(text: str) -> str:
    """The gist of a text without its full stop; a quotation that was cut is closed."""
    short = gist(text, ITEM).rstrip(" .,;:")
    return f"{short}”" if short.count("“") > short.count("”") else short


def _first_name(text: str) -> str:
    """Empty where nobody is named; with the title where there is only a surname."""
    title = ""
    for word in one_line(text).partition(",")[0].split():
        folded = word.casefold().rstrip(".")
        if folded in TITLES:
            title = word
        elif folded not in NO_NAMES and (word[:1].isupper() or word == one_line(text)):
            rest = one_line(text).partition(",")[0].partition(word)[2]
            return gist(f"{title} {word}" if title and not rest.strip() else word, NAME)
    return ""


def _agreed(talk: Talk) -> set[str]:
    """Actions that were agreed or changed, the owner's own first step among them."""
    going = (Outcome.GOING_ON, Outcome.STUCK)
    found = {each.action for each in talk.look.reviewed if each.outcome in going} if talk.look else set()
    for record in talk.records:
        match record.event:
            case ActionAdded(action=name) | ActionChanged(action=name):
                found.add(name)
            case AnswerGiven(key=key) if key.topic == FIRST_STEP:
                found.add(FIRST_STEP)
            case _:
                pass
    return found


def _tasks(talk: Talk, deeds: Sequence[Deed], today: date) -> tuple[str, ...]:
    """Each once; their days stand behind what is cut, and are not cut with it."""
    agreed = _agreed(talk)
    open_ones = (deed for deed in deeds if deed.id in agreed and not deed.is_done)
    return tuple(dict.fromkeys(_task(deed, today) for deed in open_ones))


def _task(deed: Deed, today: date) -> str:
    """Who does what by when; a sentence that names them itself is not told twice."""
    what = _brief(deed.what)
    if deed.owner == YOU:
        start = next((each for each in _SELF if what.startswith(each)), "")
        what = what.removeprefix(start)
    says_who = deed.owner and what.casefold().startswith(deed.owner.casefold())
    who = "" if says_who else f"{_capital(gist(deed.owner, NAME)) or 'Nobody yet'}: "
    return f"{who}{what}{_when(deed, what, today)}"


def _when(deed: Deed, what: str, today: date) -> str:
    """The day, unless the words tell it; “next friday” is another day for whoever reads it later."""
    agreed = deed.agreed_on or today
    if deed.due is None or date_in(what, agreed) != deed.due:
        return _by(deed.due, today)
    return "" if date_in(what, agreed + LATER) == deed.due else f" ({short_day(deed.due, today)})"


def _by(due: date | None, today: date) -> str:
    return f", by {short_day(due, today)}" if due else " (no day yet)"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _put_off(talk: Talk, answers: Answers) -> Iterator[str]:
    """What there was no time for and has no answer since, then what is not known yet, by its label."""
    deferred = talk.call.deferred if talk.call else ()
    yield from (_label(key, answers) for key in deferred if key not in answers.session.answers)
    for record in talk.records:
        match record.event:
            case QuestionLeftOpen(key=key, reason=OpenReason.UNSURE) if key in answers.session.left_open:
                whom = gist(answers.session.left_open[key].whom, NAME)
                yield f"{_label(key, answers)} ({whom} may know)" if whom else _label(key, answers)
            case _:
                pass


def _label(key: Key, answers: Answers) -> str:
    question = answers.question(key.topic)
    return question.label if question else ""


def _meeting(at: str, since: date, today: date) -> str:
    """When one meets again, in words; empty where it is not set, was before, or cannot be read."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return ""
    if moment.date() < since:
        return ""
    clock = f" at {moment:%H:%M}" if len(at) > len("2026-03-01") else ""
    return f"{_day(moment.date(), today)}{clock}"


def _day(day: date, today: date) -> str:
    """Friday 27 November, with its year when it is another one than this."""
    return long_day(day).removesuffix(f" {today.year}")

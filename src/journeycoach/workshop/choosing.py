"""What there is to choose from besides the method and the subject at hand, as lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeycoach.domain.events import MAIN
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.gaps import Gap
    from journeycoach.domain.packs import Pack

NAMED_IN: Final[Mapping[str, tuple[str, str, int]]] = {
    "avatar": ("map.avatars", "avatar", 1),
    "event": ("funnel.events", "event", 0),
}
"""By noun the table that names several, its column, and how many lines at its top are the first one."""


def first_pass(pack: Pack) -> str:
    """How much a method asks the first time, and how long that usually takes."""
    core = [question for question in pack.questions() if question.core]
    minutes = max(1, round(sum(question.minutes for question in core)))
    return f"{count(len(core), 'question')}, about {count(minutes, 'minute')}"


def method_told(pack: Pack) -> str:
    """A method to choose: its title in the first line, then what it is for and how long it takes."""
    return f"{pack.title}\n{pack.summary} {first_pass(pack)}."


def gap_lines(gaps: Iterable[Gap]) -> tuple[str, ...]:
    """One line a method: what is there, what it lacks, and how long that takes."""
    return tuple(f"{gap.pack.id}: {gap.pack.title}. {gap_told(gap)}" for gap in gaps)


def gap_told(gap: Gap) -> str:
    """How far a method is, in a sentence."""
    total = len(gap.known) + len(gap.to_confirm) + len(gap.missing)
    if not gap.missing and not gap.to_confirm:
        return f"All {count(total, 'answer')} are there." if total != 1 else "Its one answer is there."
    parts = [f"{len(gap.known)} of {total} are there"]
    parts += [f"{len(gap.to_confirm)} to confirm"] if gap.to_confirm else []
    parts += [f"{len(gap.missing)} to ask"] if gap.missing else []
    return f"{', '.join(parts)}; about {count(max(1, gap.minutes), 'minute')}."


def subject_lines(answers: Answers) -> tuple[str, ...]:
    """Every avatar or event begun, the one at hand marked, and how to begin another."""
    noun = answers.pack.subject
    if not noun:
        return ("This method is gone through once. /method lists the others.",)
    names = (
        f"{_called(each, noun)}{' (now)' if each == answers.subject else ''}"
        for each in answers.session.subjects(noun)
    )
    waiting = ", ".join(f"“{each}”" for each in _named_only(answers))
    proposed = (f"Named in your answers and not begun: {waiting}.",) if waiting else ()
    return (*names, *proposed, f"Type /about and a name to begin another {noun}, or to go back to one.")


def subject_at_hand(answers: Answers) -> str:
    """What the conversation is about; empty while there is only the first one."""
    noun = answers.pack.subject
    is_several = bool(noun) and len(answers.session.subjects(noun)) > 1
    return _called(answers.subject, noun) if is_several else ""


def turned_to(before: Answers, now: Answers) -> str:
    """That the conversation is about another one now, whether it is new, and the way back."""
    noun = now.pack.subject
    is_new = now.subject not in before.session.subjects(noun)
    new = f" A new {noun}; /undo takes that back." if is_new else ""
    back = f" /about {_called(before.subject, noun)} leads back." if before.subject != now.subject else ""
    return f"Now about: {_called(now.subject, noun)}.{new}{back}"


def _called(subject: str, noun: str) -> str:
    return f"the first {noun}" if subject == MAIN else subject


def _named_only(answers: Answers) -> tuple[str, ...]:
    """Avatars or events that an answer names and that were not begun; the first avatar of all has been."""
    noun = answers.pack.subject
    topic, column, skipped = NAMED_IN.get(noun, ("", "", 0))
    begun = {each.casefold() for each in answers.session.subjects(noun)}
    named = (" ".join(row.get(column, "").split()) for row in answers.rows(topic)[skipped:])
    return tuple(dict.fromkeys(each for each in named if each and each.casefold() not in begun))

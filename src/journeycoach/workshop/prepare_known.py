"""What a coach has at hand for a call: the answers so far, weak spots with a way in, numbers to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Paragraph, Section
from journeycoach.domain.interview import is_asked, is_settled
from journeycoach.domain.kinds import show_answer
from journeycoach.domain.packs import Kind
from journeycoach.domain.wording import gist, name, quiet, quoted, strong, told
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.rule import Finding
    from journeycoach.domain.agenda import Agenda
    from journeycoach.domain.answers import Answers
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Question
    from journeycoach.workshop.service import Workshop

MOST_KNOWN, MOST_WEAK, MOST_NUMBERS = 20, 6, 5
"""Lines; a page that nobody can take in before a call helps nobody."""
GIST = 100
"""Characters of an answer."""
GOAL = "business.goal"
FIGURES = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})


def known_sections(workshop: Workshop, agenda: Agenda) -> Iterator[Section]:
    """Those that have something to say."""
    answers = workshop.answers
    known = tuple(_known(answers, agenda))
    if known:
        yield Section("known", told("What you know already"), _with_rest(known))
    weak = tuple(_weak(workshop))
    if weak:
        yield Section("weak", told("Weak spots to probe"), (Bullets(weak[:MOST_WEAK]),))
    must = agenda.must
    asked = (each for each in _numbers(answers) if each not in must)
    numbers = tuple(told(each.ask, quiet(f" ({each.label})")) for each in asked)
    if numbers:
        yield Section("numbers", told("Numbers to ask for"), (Bullets(numbers[:MOST_NUMBERS]),))


def _with_rest(known: tuple[Words, ...]) -> tuple[Bullets | Paragraph, ...]:
    rest = len(known) - MOST_KNOWN
    shown = Bullets(known[:MOST_KNOWN])
    return (
        (shown, Paragraph(told(f"And {count(rest, 'more answer')} in the session.")))
        if rest > 0
        else (shown,)
    )


def _known(answers: Answers, agenda: Agenda) -> Iterator[Words]:
    """The answers of the first pass, then the deeper ones, each in short with how they know."""
    known = [question for slot in agenda.slots for question in slot.known]
    for question in sorted(known, key=lambda each: not each.core):
        yield _line(question, answers)


def _line(question: Question, answers: Answers) -> Words:
    answer = answers.answer(question.topic)
    evidence = answers.evidence(question.topic)
    shown = show_answer(question, answer.value).replace("\n", "; ") if answer else ""
    basis = quiet(f" ({evidence.value})") if evidence else ()
    return told(strong(f"{question.label}: "), name(gist(shown, GIST)), basis)


def _weak(workshop: Workshop) -> Iterator[Words]:
    """The weightiest first, one for each answer, with the probe of its own question."""
    seen: set[str] = set()
    for each in sorted(workshop.findings(), key=lambda finding: -finding.weight):
        question = workshop.pack.asks_for(each.key.topic)
        if question is not None and question.id not in seen:
            seen.add(question.id)
            yield told(strong(f"{question.label}: "), quoted(each.quote, GIST), " ", _probe(question, each))


def _probe(question: Question, finding: Finding) -> Words:
    """What to put to them; without a probe of its own, what the rule says, which quotes their words."""
    probe = question.probes.get(finding.probe)
    return told("Ask: ", probe) if probe else told(name(finding.says))


def _numbers(answers: Answers) -> Iterator[Question]:
    """What counts something and has no answer, those of the first pass first."""
    asked = [each for each in answers.pack.questions() if _counts(each) and is_asked(each, answers)]
    waiting = [each for each in asked if not is_settled(each, answers)]
    yield from sorted(waiting, key=lambda each: not each.core)


def _counts(question: Question) -> bool:
    return question.topic == GOAL or question.kind in FIGURES or question.topic.endswith(".count")

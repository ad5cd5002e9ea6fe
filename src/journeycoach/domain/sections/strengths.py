"""What the owner can build on: answers that hold each other up, and that no rule fell over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.events import Evidence
from journeycoach.domain.findings.buying import easiest
from journeycoach.domain.road import TEN, last_rung
from journeycoach.domain.sections.message import words_in_both
from journeycoach.domain.vocabulary import has_a_detail, says_never_asked
from journeycoach.domain.wording import line, listed, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

EASY = 4
"""The ease from which a way to buy is easy."""


def strengths(material: Material) -> tuple[Words, ...]:
    """Whole sentences, the strongest first."""
    weak = {spot.key.topic for spot in material.case.weak}
    found = (*_heard(material), *_said(material.case, weak), *_done(material.case))
    return tuple(found)


def _heard(material: Material) -> Iterator[Words]:
    """What is more than a guess."""
    for question in material.answered():
        evidence = material.case.answers.evidence(question.topic)
        if evidence in (Evidence.HEARD, Evidence.MEASURED) and question.topic.startswith(
            ("customer.", "buying.")
        ):
            how = "heard it" if evidence is Evidence.HEARD else "counted it"
            yield line(
                "{what} is no guess: you have {how}.",
                what=quoted(material.case.text(question.topic), 70),
                how=how,
            )
            return


def _said(case: Case, weak: set[str]) -> Iterator[Words]:
    """Messages that no rule fell over."""
    if case.has("message.benefit") and "message.benefit" not in weak:
        yield from _first_words(case)
    rung = next((rung for rung in case.answers.rungs("message.ladder") if len(rung) > 1), ())
    if rung and "message.ladder" not in weak:
        yield line(
            "You have carried {fact} on to what it does for them: {use}.",
            fact=quoted(rung[0], 60),
            use=quoted(last_rung(rung)),
        )
    proof = case.text("message.proof")
    if proof and has_a_detail(proof) and "message.proof" not in weak:
        yield line("There is a case that can be checked: {case}.", case=quoted(proof))


def _first_words(case: Case) -> Iterator[Words]:
    for topic, whose in (("customer.words", "their own"), ("customer.pain", "about their trouble")):
        shared = words_in_both(case.text("message.benefit"), case.text(topic), case)
        if shared:
            words = listed([quoted(word) for word in shared[:2]])
            both = "stand" if len(shared) > 1 else "stands"
            yield line(
                "your first words are {whose}: {words} {both} in both.", whose=whose, words=words, both=both
            )
            return


def _done(case: Case) -> Iterator[Words]:
    """What works by the owner's own account."""
    always = [step for step in case.road if step.share == TEN]
    if len(always) * 2 > len(case.road) > 1:
        yield told(f"{len(always)} of the {len(case.road)} steps of your road happen every time.")
    door = easiest(case)
    if door and (door.ease or 0) >= EASY:
        yield line(
            "You call one way to buy easy for a stranger: {door} ({ease} of 5).",
            door=quoted(door.name, 60),
            ease=door.ease or 0,
        )
    kept = next((promise for promise in case.promises if promise.share == TEN), None)
    if kept:
        yield line("{promise} is kept every time.", promise=quoted(kept.text))
    referral = case.text("loyalty.referral")
    if referral and not says_never_asked(referral):
        yield line("Somebody has sent you a customer: {how}.", how=quoted(referral))

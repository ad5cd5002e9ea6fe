"""The message: first words, what a fact means, the proof, and what is asked next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Paragraph, Section, Table, quote
from journeycoach.domain.findings.buying import called_route
from journeycoach.domain.road import times_in, without_and_so
from journeycoach.domain.vocabulary import is_bare, shared_words
from journeycoach.domain.wording import (
    gist,
    joined,
    line,
    listed,
    name,
    one_line,
    quoted,
    sentences,
    standing,
    strong,
    told,
)

if TYPE_CHECKING:
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.material import Material

EASY = 4
TROUBLES = (
    ("customer.words", "their own words"),
    ("customer.pain", "their trouble"),
    ("customer.trigger", "what sets them off"),
)
LINES = (
    ("message.benefit", "First:"),
    ("message.headline", "Headline:"),
    ("message.supports", "Held up by:"),
    ("message.call-to-action", "What they do next:"),
    ("buying.price", "On the price:"),
    ("message.tone", "Tone:"),
    ("message.credentials", "In second place:"),
)


def message_section(material: Material) -> Section | None:
    """What is said to them; None while nothing is worded."""
    case = material.case
    blocks: list[Block] = []
    lines = tuple(_line(topic, label, case) for topic, label in LINES if case.has(topic))
    if lines:
        blocks.append(Bullets(lines))
    blocks.extend(_ladder(case))
    if case.has("message.proof"):
        blocks.append(Paragraph(_proof(material)))
    return Section("message", told("What you say to them"), tuple(blocks)) if blocks else None


def _line(topic: str, label: str, case: Case) -> Words:
    supports = [row.get("support", "") for row in case.answers.rows(topic)]
    said = (
        joined([quoted(each) for each in supports if each], "; ") if supports else standing(case.text(topic))
    )
    return told(strong(label), " ", said, _remark(topic, case))


def _remark(topic: str, case: Case) -> Words:
    """What another answer says about this line; nothing when they have nothing to do with each other."""
    match topic:
        case "message.benefit":
            remark = sentences(_trouble(case), _held(topic, case))
        case "message.call-to-action":
            remark = sentences(_door(case), _held(topic, case))
        case _:
            remark = ()
    return told(" ", remark) if remark else ()


def _trouble(case: Case) -> Words:
    """Where the first words take up what the customer lives through, in a word that stands in both."""
    first = case.text("message.benefit")
    for topic, where in TROUBLES:
        shared = words_in_both(first, case.text(topic), case)
        if shared:
            return line(
                "Like {where}, it speaks of {words}.",
                where=where,
                words=listed([quoted(w) for w in shared[:2]]),
            )
    return ()


def words_in_both(one: str, other: str, case: Case) -> tuple[str, ...]:
    """Words that two answers share, without those that only say what is sold."""
    sold = f"{case.text('business.offer')} {case.text('business.name')}"
    return tuple(word for word in shared_words(one, other) if not shared_words(word, sold))


def _held(topic: str, case: Case) -> Words:
    """A time in the line that is also a promise, with how often that is kept."""
    for named in times_in(case.text(topic)):
        promise = next((p for p in case.promises if p.length == named.minutes and p.share is not None), None)
        if promise and promise.slips:
            return line(
                "You keep that time, {time}, {kept}.", time=quote(named.text), kept=quoted(promise.kept)
            )
        if promise:
            return line("You keep that time, {time}, every time.", time=quote(named.text))
    return ()


def _door(case: Case) -> Words:
    door = called_route(case)
    if door is None or door.ease is None:
        return ()
    how = "which you call easy for a stranger" if door.ease >= EASY else "which you do not call easy"
    return line(
        "It leads to {door}, {how} ({ease} of 5).", door=quoted(door.name, 60), how=how, ease=door.ease
    )


def _ladder(case: Case) -> list[Block]:
    rungs = [rung for rung in case.answers.rungs("message.ladder") if any(part.strip() for part in rung)]
    if not rungs:
        return []
    if len(rungs) == 1 and len(rungs[0]) > 1:
        return [Paragraph(_one_ladder(rungs[0]))]
    rows = tuple((told(name(one_line(rung[0]))), _meaning(rung)) for rung in rungs)
    return [Table((told("You like to tell"), told("What it does for them")), rows)]


def _one_ladder(rung: tuple[str, ...]) -> Words:
    fact, *so = (without_and_so(part) for part in rung)
    lead = strong("From fact to benefit:")
    if len(so) == 1:
        return line(
            "{lead} {fact} means to them: {use}. Tell the second first; the first is what proves it.",
            lead=lead,
            fact=quoted(fact),
            use=quoted(so[0]),
        )
    return line(
        "{lead} {fact} means {steps}, and in the end {use}. "
        "Begin with the end; the rest is for those who ask how.",
        lead=lead,
        fact=quoted(fact),
        steps=joined([quoted(part) for part in so[:-1]], ", then "),
        use=quoted(so[-1]),
    )


def _meaning(rung: tuple[str, ...]) -> Words:
    if len(rung) < 2:
        return told("not said yet")
    return joined([quoted(without_and_so(part)) for part in rung[1:]], " → ")


def _proof(material: Material) -> Words:
    case = material.case
    proof = case.text("message.proof")
    bare = told("It still lacks a day, a sum or a name that somebody could check.") if is_bare(proof) else ()
    return told(strong("The case to tell:"), " ", sentences(standing(proof), bare, _closer(case)))


def _closer(case: Case) -> Words:
    """What the case has in common with the doubt that it must answer."""
    doubt = next((case.text(t) for t in ("consideration.doubt", "buying.friction") if case.has(t)), "")
    shared = shared_words(case.text("message.proof"), doubt)
    return told("It meets what stops them: ", quoted(gist(doubt, 70)), ".") if shared else ()

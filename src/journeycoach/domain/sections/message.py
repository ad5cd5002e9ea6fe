"""The message: first words, what a fact means, the proof, and what is asked next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Bullets, Paragraph, Section, Table
from journeycoach.domain.findings.buying import called_route
from journeycoach.domain.road import times_in
from journeycoach.domain.vocabulary import has_a_detail, shared_words
from journeycoach.domain.wording import gist, joined, listed, name, one_line, quoted, sentences, strong, told

if TYPE_CHECKING:
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.material import Material

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
        joined([quoted(each) for each in supports if each], "; ")
        if supports
        else told(quoted(one_line(case.text(topic)), 400))
    )
    return told(strong(label), " ", said, _remark(topic, case))


def _remark(topic: str, case: Case) -> Words:
    """What another answer says about this line; nothing when they have nothing to do with each other."""
    match topic:
        case "message.benefit":
            return sentences(told(" "), _trouble(case), _held(topic, case))
        case "message.call-to-action":
            return sentences(told(" "), _door(case), _held(topic, case))
        case _:
            return ()


def _trouble(case: Case) -> Words:
    shared = next(
        (
            (shared_words(case.text("message.benefit"), case.text(t)), w)
            for t, w in (
                ("customer.pain", "their trouble"),
                ("customer.words", "their own words"),
                ("customer.trigger", "what sets it off"),
            )
            if shared_words(case.text("message.benefit"), case.text(t))
        ),
        None,
    )
    if shared:
        words, where = shared
        return told(
            "It speaks of ",
            listed([quoted(word) for word in words[:2]]),
            f", as {where} does." if where != "their own words" else ", in their own words.",
        )
    if case.has("customer.pain"):
        return told(
            "Their trouble was ",
            quoted(case.text("customer.pain"), 70),
            "; no word of it stands in here (a reading of ours: it may still be meant).",
        )
    return ()


def _held(topic: str, case: Case) -> Words:
    """A time in the line that is also a promise, with how often that is kept."""
    for time in times_in(case.text(topic)):
        promise = next((p for p in case.promises if p.length == time.hours and p.share is not None), None)
        if promise and promise.slips:
            return told(f"The {time.text} in it ", "is the promise you keep ", quoted(promise.kept), ".")
        if promise:
            return told(f"The {time.text} in it is a promise you always keep.")
    return ()


def _door(case: Case) -> Words:
    door = called_route(case)
    if door is None or door.ease is None:
        return ()
    if door.ease >= 4:
        return told("It leads through ", quoted(door.name, 60), f", a door that you rate {door.ease} of 5.")
    return told(
        "It leads through ", quoted(door.name, 60), f", which you rate {door.ease} of 5 for a stranger."
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
    fact, *so = rung
    lead = told(strong("From fact to benefit:"), " ", quoted(fact))
    if len(so) == 1:
        return told(
            lead, ". For them that means: ", quoted(so[0]), ". Lead with the second; the first is its proof."
        )
    middle = joined([quoted(each) for each in so[:-1]], ", then ")
    return told(
        lead,
        " means ",
        middle,
        ", and in the end ",
        quoted(so[-1]),
        ". Begin at that end; the fact follows when they ask how.",
    )


def _meaning(rung: tuple[str, ...]) -> Words:
    if len(rung) < 2:
        return told("still to be said: so what, for them?")
    return joined([quoted(each) for each in rung[1:]], " → ")


def _proof(material: Material) -> Words:
    case = material.case
    proof = case.text("message.proof")
    checkable = (
        "" if has_a_detail(proof) else " It still lacks a day, a sum or a name that somebody could check."
    )
    return told(
        strong("The case to tell:"), " ", quoted(one_line(proof), 500), ".", checkable, " ", _closer(case)
    )


def _closer(case: Case) -> Words:
    """What the case has in common with the doubt that it must answer."""
    doubt = next((case.text(t) for t in ("consideration.doubt", "buying.friction") if case.has(t)), "")
    shared = shared_words(case.text("message.proof"), doubt)
    return told("It meets what stops them: ", quoted(gist(doubt, 70)), ".") if shared else ()

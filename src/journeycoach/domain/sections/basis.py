"""What the plan rests on, and what is still open: with whom to ask and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Paragraph, Section, Table
from journeycoach.domain.events import Evidence
from journeycoach.domain.interview import open_questions, progress
from journeycoach.domain.language import lowered
from journeycoach.domain.sections.assumptions import riskiest
from journeycoach.domain.sections.front import claims
from journeycoach.domain.wording import (
    capital,
    counted,
    in_words,
    line,
    listed,
    name,
    one_line,
    quoted,
    sentences,
    short_day,
    titled,
    told,
)

if TYPE_CHECKING:
    from journeycoach.domain.document import Words
    from journeycoach.domain.interview import Progress
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Question

DECIDED = ("message.benefit", "message.call-to-action", "message.few-seconds", "business.core-offer")
"""Choices that stand for the others."""
MOST_KNOWN = 5
"""Claims named one by one; the others are in the tables."""


def basis_section(material: Material) -> Section | None:
    """How sure the plan can be, and the open questions as a table."""
    blocks: list[Block] = []
    rests_on = sentences(_rests_on(material), _absent(material))
    if rests_on:
        blocks.append(Paragraph(rests_on))
    table = _open_table(material)
    if table:
        blocks.append(table)
    title = (
        "What this rests on, and what is open"
        if rests_on and table
        else "What is still open"
        if table
        else "What this rests on"
    )
    return Section("basis", told(title), tuple(blocks)) if blocks else None


def _rests_on(material: Material) -> Words:
    found = claims(material)
    if not found:
        return ()
    choices = sum(1 for _, question in material.said() if not question.statement.is_claim)
    return sentences(
        _claims(material),
        _leans_on(material),
        _choices(choices, material),
        _who_knows(material),
    )


def _absent(material: Material) -> Words:
    """A word for methods that were used once and are not at hand now."""
    if not material.absent:
        return ()
    return line(
        "Some of this was answered by a method that is not at hand now: {methods}. "
        "Those answers are kept; what no other method asks for stands at the end of the appendix.",
        methods=listed([name(each) for each in material.absent]),
    )


def _claims(material: Material) -> Words:
    """How many claims there are, and which of them are more than a guess."""
    found = claims(material)
    total, assumed = sum(found.values()), found[Evidence.ASSUMED]
    known = [(part, question) for part, question in material.said() if _is_known(question, part)]
    if not known:
        return capital(_all_assumed(total, one_line(material.case.text("business.name"))))
    others = f" The other {in_words(assumed)} {_is(assumed)} assumed." if assumed else ""
    return line(
        "Of {total}, {count} {are} more than a guess: {known}.{others}",
        total=counted(total, "claim"),
        count=in_words(len(known)),
        are=_is(len(known)),
        known=listed([_known(question, part) for part, question in known[:MOST_KNOWN]]),
        others=others,
    )


def _all_assumed(total: int, business: str) -> Words:
    house = name(business) if business else told("the house")
    if total == 1:
        return line(
            "one of your answers is a claim about customers or {house}, and it is assumed.", house=house
        )
    return line(
        "{count} of your answers are claims about customers or {house}, and so far all of them are assumed.",
        count=in_words(total),
        house=house,
    )


def _is_known(question: Question, material: Material) -> bool:
    return material.case.answers.evidence(question.topic) not in (None, Evidence.ASSUMED)


def _known(question: Question, material: Material) -> Words:
    answer = material.case.answers.answer(question.topic)
    source = told(", ", name(answer.source)) if answer and answer.source else ()
    evidence = answer.evidence.value if answer else ""
    return told(f"“{lowered(question.label)}” ({evidence}", source, ")")


def _choices(choices: int, material: Material) -> Words:
    """What is the owner's to decide, with the first of it that can be quoted."""
    if not choices:
        return ()
    chosen = next((text for topic in DECIDED if (text := material.case.text(topic))), "")
    such = told(", such as ", quoted(chosen, 60)) if chosen else ()
    if choices == 1:
        return line("One more is a choice{such}: yours to make.", such=such)
    return capital(line("{count} more are choices{such}: yours to make.", count=in_words(choices), such=such))


def _leans_on(material: Material) -> Words:
    """The guess that most findings stand on, among those that one can quote."""
    case = material.case
    topic = next((topic for topic in riskiest(material) if not case.answers.rows(topic)), "")
    return line("The plan leans most on {guess}.", guess=quoted(case.text(topic))) if topic else ()


def _who_knows(material: Material) -> Words:
    knows = material.case.text("review.who-knows")
    return line("Who could tell more, in your words: {knows}.", knows=quoted(knows)) if knows else ()


def _open_table(material: Material) -> Table | None:
    rows = tuple(
        (told(f"Q{each.number}"), each.says, each.whom, told(short_day(each.by, material.case.today)))
        for each in material.unknowns.items
    )
    return Table((told("Q"), told("Not known"), told("Ask"), told("By")), rows) if rows else None


def where_it_stands(material: Material) -> Words:
    """How far the first pass is, and its next question; nothing when the pass is done, or of several."""
    far = progress(material.case.answers)
    waiting = _waiting(material)
    if material.parts or not waiting:
        return ()
    minutes = counted(max(1, far.minutes_left), "minute")
    left = f", {far.left_open} left open" if far.left_open else ""
    done = told(
        f"{far.answered} of the {far.asked} questions of this pass {_is(far.answered)} done{left}; "
        f"the rest takes about {minutes}."
    )
    return sentences(done, _not_reached(far), line("Next: {ask}", ask=waiting[0].ask))


def _waiting(material: Material) -> list[Question]:
    """The questions of this pass that are not settled, in their order."""
    answers = material.case.answers
    return [q for stage in answers.pack.stages for q in open_questions(stage, answers) if not q.repeat]


def how_far_each_is(material: Material) -> Table | None:
    """Of several avatars or events, how far each is; None when there is one, or all are done."""
    rows = tuple(_far_row(part) for part in material.parts)
    if not any(_waiting(part) for part in material.parts):
        return None
    return Table(tuple(map(told, ("How far this is", "Done", "Left open", "Minutes left", "Next"))), rows)


def _far_row(part: Material) -> tuple[Words, ...]:
    far, waiting = progress(part.case.answers), _waiting(part)
    return (
        told(name(part.name)),
        told(f"{far.answered} of {far.asked}"),
        told(str(far.left_open)),
        told(str(max(1, far.minutes_left)) if waiting else "0"),
        told(waiting[0].ask if waiting else "nothing"),
    )


def _not_reached(far: Progress) -> Words:
    titles = [
        titled(each.stage.title)
        for each in far.stages
        if each.asked and not each.answered and not each.left_open
    ]
    if not titles:
        return ()
    return line(
        "{titles} {are} not reached yet.", titles=listed([*titles]), are="is" if len(titles) == 1 else "are"
    )


def _is(count: int) -> str:
    return "is" if count == 1 else "are"

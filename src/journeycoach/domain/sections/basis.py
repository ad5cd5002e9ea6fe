"""What the plan rests on, and what is still open: with whom to ask and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Paragraph, Section, Table
from journeycoach.domain.events import Evidence
from journeycoach.domain.interview import open_questions, progress
from journeycoach.domain.sections.front import claims
from journeycoach.domain.wording import (
    capital,
    counted,
    in_words,
    line,
    listed,
    name,
    sentences,
    short_day,
    told,
)

if TYPE_CHECKING:
    from journeycoach.domain.document import Words
    from journeycoach.domain.interview import Progress
    from journeycoach.domain.material import Material
    from journeycoach.domain.packs import Question


def basis_section(material: Material) -> Section | None:
    """How sure the plan can be, and the open questions as a table."""
    blocks: list[Block] = []
    rests_on = _rests_on(material)
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
    choices = sum(1 for q in material.answered() if not q.statement.is_claim)
    return sentences(_claims(material), _choices(choices), _meaning_of_marks(material))


def _claims(material: Material) -> Words:
    found = claims(material)
    total, assumed = sum(found.values()), found[Evidence.ASSUMED]
    if assumed == total:
        whose = "claim is" if total == 1 else "claims are"
        return told(
            capital(
                told(
                    f"{in_words(total)} of your answers ",
                    f"{'is a claim' if total == 1 else 'are claims'}, about customers or about the house, "
                    f"and so far {'it is' if total == 1 else 'all of them are'} ",
                    "assumed: nobody was asked and nothing was counted.",
                )
            )
            or whose
        )
    known = [
        q
        for q in material.answered()
        if material.case.answers.evidence(q.topic) not in (None, Evidence.ASSUMED)
    ]
    return told(
        f"Of {counted(total, 'claim')}, {in_words(total - assumed)} ",
        "is" if total - assumed == 1 else "are",
        " more than a guess: ",
        listed([_known(q, material) for q in known[:5]]),
        "." if len(known) < 6 else " and others.",
        "" if not assumed else f" The other {in_words(assumed)} {'is' if assumed == 1 else 'are'} assumed.",
    )


def _known(question: Question, material: Material) -> Words:
    answer = material.case.answers.answer(question.topic)
    source = told(", ", name(answer.source)) if answer and answer.source else ()
    evidence = answer.evidence.value if answer else ""
    return told(f"“{question.label.lower()}” ({evidence}", source, ")")


def _choices(choices: int) -> Words:
    if not choices:
        return ()
    return told(
        f"{capital(told(in_words(choices)))[0].text} more ",
        "is a choice" if choices == 1 else "are choices",
        ", such as a wording or a price: yours to make, and in need of no proof.",
    )


def _meaning_of_marks(material: Material) -> Words:
    return told("Q points to the table below.") if material.unknowns.items else ()


def _open_table(material: Material) -> Table | None:
    rows = tuple(
        (told(f"Q{each.number}"), each.says, each.whom, told(short_day(each.by, material.case.today)))
        for each in material.unknowns.items
    )
    return Table((told("Q"), told("Not known"), told("Ask"), told("By")), rows) if rows else None


def where_it_stands(material: Material) -> Words:
    """How far the first pass is, and its next question; nothing when the pass is done."""
    answers = material.case.answers
    far = progress(answers)
    waiting = [q for stage in answers.pack.stages for q in open_questions(stage, answers) if not q.repeat]
    if not waiting:
        return ()
    minutes = counted(max(1, far.minutes_left), "minute")
    done = told(
        f"{far.answered} of the {far.asked} questions of this pass {_is(far.answered)} done; "
        f"the rest takes about {minutes}."
    )
    return sentences(done, _not_reached(far), line("Next: {ask}", ask=waiting[0].ask))


def _not_reached(far: Progress) -> Words:
    titles = [
        each.stage.title for each in far.stages if each.asked and not each.answered and not each.left_open
    ]
    if not titles:
        return ()
    return line(
        "{titles} {are} not reached yet.", titles=listed([*titles]), are="is" if len(titles) == 1 else "are"
    )


def _is(count: int) -> str:
    return "is" if count == 1 else "are"

"""An action with all that is known by now: its texts are worded anew unless the owner changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.events import MAIN
from journeycoach.domain.kinds import label_of
from journeycoach.domain.packs import Kind
from journeycoach.domain.proposal_words import QUOTE, Wording, is_made_from
from journeycoach.domain.road import last_rung
from journeycoach.domain.wording import gist

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.packs import Pack, Proposal
    from journeycoach.domain.session import Action

QUOTE_LENGTH = 80
"""Longer answers are cut at a word when an action quotes them."""


def worded_anew(action: Action, wording: Wording) -> tuple[str, str, str]:
    """What, done-when and when-then of an action with all that is known by now.

    A text that the owner has changed stays, and so does one whose proposal or row is not there any more.
    """
    texts = (action.what, action.done_when, action.when_then)
    proposal = proposal_of(action, wording.answers.pack)
    if action.state != "open" or proposal is None or action.origin is None:
        return texts
    if action.origin.subject != wording.answers.subject:
        wording = Wording(replace(wording.answers, subject=action.origin.subject))
    row = _row_again(action, proposal, wording.answers)
    if row is None:
        return texts
    slots = slots_of(proposal, wording.answers, row)
    pairs = zip(texts, (proposal.what, proposal.done_when, proposal.when_then), slots, strict=True)
    what, done_when, when_then = (
        wording.filled(template, own) if is_made_from(text, template) else text
        for text, template, own in pairs
    )
    return what, done_when, when_then


def proposal_of(action: Action, pack: Pack) -> Proposal | None:
    """What the method proposed when the action was accepted; None where the owner typed it."""
    name = action.proposal.partition("/")[0]
    known = (each for stage in pack.stages for each in stage.proposals if each.id == name)
    return next(known, None) if name else None


def _row_again(action: Action, proposal: Proposal, answers: Answers) -> Mapping[str, str] | None:
    """The row that an action is about; an empty one where it is about a whole answer."""
    mark = row_of(action)
    if not mark:
        return {}
    rows = answers.rows(proposal.topic)
    return next((row for row in rows if mark_of(proposal, answers, row) == mark), None)


def row_of(action: Action) -> str:
    """What the row of an accepted proposal is known by; empty for one about a whole answer."""
    subject = "" if action.origin is None or action.origin.subject == MAIN else f"{action.origin.subject}/"
    return action.proposal.partition("/")[2].removeprefix(subject)


def slots_of(
    proposal: Proposal, answers: Answers, row: Mapping[str, str]
) -> tuple[Mapping[str, str], Mapping[str, str], Mapping[str, str]]:
    """The answer and the cells for each of the three texts: what was quoted once is then quoted in short."""
    answer, cells = _answer(proposal.topic, answers), labelled(proposal, answers, row)
    brief = {"answer": gist(answer, QUOTE), **cells}
    return {"answer": shorten(answer), **cells}, brief, brief


def _answer(topic: str, answers: Answers) -> str:
    """The answer as an action quotes it; of a ladder where it ends."""
    climbed = (
        next((rungs for rungs in answers.rungs(topic) if len(rungs) > 1), ())
        if _climbs(topic, answers)
        else ()
    )
    return last_rung(climbed) or answers.text(topic)


def _climbs(topic: str, answers: Answers) -> bool:
    question = answers.question(topic)
    return question is not None and question.kind is Kind.LADDER


def labelled(proposal: Proposal, answers: Answers, row: Mapping[str, str]) -> Mapping[str, str]:
    """The row with its picks by their labels, as a sentence says them."""
    question = answers.question(proposal.topic)
    options = {column.id: column.options for column in question.columns} if question else {}
    return {name: label_of(cell, options.get(name, ())) for name, cell in row.items()}


def mark_of(proposal: Proposal, answers: Answers, row: Mapping[str, str]) -> str:
    """What a row is known by: its first words, or its first cell where it has figures only."""
    question = answers.question(proposal.topic)
    worded = [column.id for column in question.columns if column.kind is Kind.TEXT] if question else []
    return next((cell for name in (*worded, *row) if (cell := row.get(name, ""))), "")


def shorten(text: str, length: int = QUOTE_LENGTH) -> str:
    """The first line, cut at a word, with an ellipsis where something was left out."""
    line, *rest = text.strip().split("\n")
    if len(line) <= length:
        return f"{line} …" if rest else line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;.") + " …"

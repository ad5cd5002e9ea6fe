"""Actions proposed from the answers: a gap, a "no", a weak spot, something to make."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import read_share
from journeycoach.domain.events import MAIN
from journeycoach.domain.packs import Phase, Proposal, ProposalCause, Stage
from journeycoach.domain.people import read_hands
from journeycoach.domain.places import Places
from journeycoach.domain.proposal_words import Wording, says_none
from journeycoach.domain.rewording import mark_of, row_of, slots_of
from journeycoach.domain.ruled_out import is_ruled_out
from journeycoach.domain.step_nature import is_silence, is_theirs
from journeycoach.domain.weeks import WEEK, Load, Room, working_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Key


URGENT = 1
"""The urgency for which a place is kept in every week of the first month."""


class Proposed(Struct, frozen=True):
    """An action that may be accepted as it is, changed, or dropped."""

    id: str
    """The proposal's id, with the row it is about; accepted or declined once, it does not come back."""
    stage: str
    what: str
    done_when: str
    when_then: str
    owner: str
    days: int
    origin: Key
    about: str = ""
    """The first cell of the row that it is about; empty when the whole answer gives cause."""
    urgency: int = 2
    """1 first week, 2 within a month, 3 later."""


MOST_IN_A_STAGE = 5
"""More would bury the ones that matter; the plan names the other findings all the same."""
MANY_STAGES = 6
MOST_OF_MANY = 3
"""In each stage of a method that has more than so many of them."""


def pending_proposals(stage: Stage, answers: Answers) -> tuple[Proposed, ...]:
    """What the stage's answers give cause for, without what was accepted or declined before.

    The most urgent first, one for a row of an answer, and no more than a stage can carry.
    """
    # Of equal urgency the thing that is missing comes before advice on what is there.
    advice = ProposalCause.ANSWERED
    open_to = [each for each in stage.proposals if not is_ruled_out(each.topic, answers)]
    ordered = sorted(open_to, key=lambda each: (each.urgency, each.cause is advice))
    given = (each for proposal in ordered for each in _causes(proposal, stage, answers))
    found = [each for each in given if not _is_taken_on(each, answers)]
    one_a_row = {(each.origin, each.about or each.id): each for each in reversed(found)}
    most = MOST_OF_MANY if len(answers.pack.stages) > MANY_STAGES else MOST_IN_A_STAGE
    chosen = [each for each in found if each in one_a_row.values()][:most]
    return tuple(each for each in chosen if each.id not in answers.session.settled)


def _is_taken_on(proposed: Proposed, answers: Answers) -> bool:
    """Whether another action for the same row is open, whichever method proposed it."""
    return any(
        action.state == "open" and action.origin == proposed.origin and row_of(action) == proposed.about
        for action in answers.session.actions.values()
        if proposed.about and action.proposal != proposed.id
    )


def due_day(proposed: Proposed, today: date, answers: Answers) -> date:
    """A working day for a new action: some weeks later while the week that it falls in is full.

    The first week is full with three actions, whoever does them; later ones with three or five of the same
    person's. While urgent things may still come up, one place of three is kept for them.
    """
    wanted, people = working_day(today + timedelta(days=proposed.days)), _people(proposed.owner, answers)
    loads = _loads(answers)
    if _is_pressing(proposed):
        return Room(loads, today).nearest_free(wanted, people)
    return Room(loads, today, kept=int(_may_press_yet(proposed, answers))).first_free(wanted, people)


def _loads(answers: Answers) -> tuple[Load, ...]:
    """Everything open that has a day, the owner's own first step with it."""
    from journeycoach.domain.deeds import day_of

    actions = (each for each in answers.session.actions.values() if each.state == "open")
    dated = ((each, day_of(each.due)) for each in actions)
    loads = (Load(day, _people(each.owner, answers)) for each, day in dated if day)
    return (*loads, *_first_step(answers))


def _first_step(answers: Answers) -> Iterator[Load]:
    from journeycoach.domain.case import names_in
    from journeycoach.domain.deeds import FIRST_STEP, first_step

    step = first_step(answers, names_in(answers)) if answers.answer(FIRST_STEP) else None
    if step and step.due:
        yield Load(step.due, _people(step.owner, answers))


def _is_pressing(each: Proposal | Proposed) -> bool:
    """Whether it is urgent, or was meant for the first week."""
    return each.urgency == URGENT or each.days <= WEEK


def _may_press_yet(proposed: Proposed, answers: Answers) -> bool:
    """Whether a stage that is still to be gone through proposes urgent things, or asks for a first step."""
    from journeycoach.domain.deeds import FIRST_STEP

    name, closed = proposed.id.partition("/")[0], answers.session.closed
    elsewhere = (stage for stage in answers.pack.stages if all(each.id != name for each in stage.proposals))
    return any(
        any(map(_is_pressing, stage.proposals)) or any(each.topic == FIRST_STEP for each in stage.questions)
        for stage in elsewhere
        if answers.leg(stage) not in closed
    )


def _people(owner: str, answers: Answers) -> tuple[str, ...]:
    return read_hands(owner, answers.text("people.owner")).names or ("",)


def _causes(proposal: Proposal, stage: Stage, answers: Answers) -> Iterator[Proposed]:
    topic = proposal.topic
    match proposal.cause:
        case ProposalCause.OPEN:
            if answers.left_open(topic) or _says_none(topic, answers):
                yield _propose(proposal, stage, answers, {})
        case ProposalCause.ANSWERED:
            is_there = answers.answer(topic) is not None and not _says_none(topic, answers)
            if is_there and not _is_mended_first(topic, stage, answers):
                yield _propose(proposal, stage, answers, {})
        case ProposalCause.PICK:
            if set(answers.picks(topic)) & set(proposal.picks):
                yield _propose(proposal, stage, answers, {})
        case ProposalCause.WEAK:
            if topic in answers.weak_topics() and not _is_a_deed(topic, answers):
                yield _propose(proposal, stage, answers, {})
        case ProposalCause.LOW | ProposalCause.ROW:
            yield from _from_figures(proposal, stage, answers)


def _says_none(topic: str, answers: Answers) -> bool:
    """Whether the whole answer is that there is none: as open as a question that was skipped."""
    answer, rows = answers.answer(topic), answers.rows(topic)
    if answer is not None and isinstance(answer.value, str):
        return says_none(answer.value)
    return bool(rows) and all(says_none(next(iter(row.values()), "")) for row in rows)


def _is_a_deed(topic: str, answers: Answers) -> bool:
    """Whether it is the owner's first step, with a person and a day: it is done, not turned into another."""
    from journeycoach.domain.case import names_in
    from journeycoach.domain.deeds import FIRST_STEP, first_step

    step = first_step(answers, names_in(answers)) if topic == FIRST_STEP else None
    return step is not None and bool(step.owner and step.due)


def _is_mended_first(topic: str, stage: Stage, answers: Answers) -> bool:
    """Whether a weak answer has a proposal of its own: nobody should build on words that are to be mended."""
    mends = any(each.topic == topic and each.cause is ProposalCause.WEAK for each in stage.proposals)
    return mends and topic in answers.weak_topics()


def _from_figures(proposal: Proposal, stage: Stage, answers: Answers) -> Iterator[Proposed]:
    number = answers.number(proposal.topic)
    if not proposal.column:
        if number is not None and proposal.at_most is not None and number <= proposal.at_most:
            yield _propose(proposal, stage, answers, {})
        return
    for row in answers.rows(proposal.topic):
        names_none = says_none(mark_of(proposal, answers, row))
        if (
            _can_be_given(proposal, row)
            and _lies_in(proposal.phases, row, answers)
            and not names_none
            and _row_gives_cause(proposal, row.get(proposal.column, ""))
        ):
            yield _propose(proposal, stage, answers, row)


def _can_be_given(proposal: Proposal, row: Mapping[str, str]) -> bool:
    """Whether somebody of the house can do it: no silence, and no deed of the customer's own."""
    if proposal.topic != "journey.path" or proposal.cause is not ProposalCause.ROW:
        return True
    what = row.get("step", "")
    return not (is_silence(what) or is_theirs(what, is_after_all=row.get("stage", "") == Phase.LOYALTY))


def _lies_in(phases: tuple[Phase, ...], row: Mapping[str, str], answers: Answers) -> bool:
    """Whether a step lies in one of the named parts of the road; any row does where none is named."""
    stage = Places(answers.pack).stage(row.get("stage", "")) if phases else None
    return not phases or (stage is not None and stage.phase in phases)


def _row_gives_cause(proposal: Proposal, cell: str) -> bool:
    if proposal.cause is ProposalCause.ROW:
        return cell.casefold().strip(" .") in {pick.casefold() for pick in proposal.picks}
    # What never happens is no low figure: it is a row of its own.
    share = read_share(cell)
    figure = share if share is not None else (int(cell) if cell.isdecimal() else None)
    return figure is not None and proposal.at_most is not None and 0 < figure <= proposal.at_most


def _propose(proposal: Proposal, stage: Stage, answers: Answers, row: Mapping[str, str]) -> Proposed:
    mark, wording = mark_of(proposal, answers, row), Wording(answers)
    what, done_when, when_then = slots_of(proposal, answers, row)
    origin = answers.key(proposal.topic)
    subject = "" if origin.subject == MAIN else origin.subject
    return Proposed(
        id="/".join(part for part in (proposal.id, subject, mark) if part),
        stage=_stage_of(row, stage, answers),
        what=wording.filled(proposal.what, what),
        done_when=wording.filled(proposal.done_when, done_when),
        when_then=wording.filled(proposal.when_then, when_then),
        owner=_owner(proposal, answers, row),
        days=proposal.days,
        origin=origin,
        about=mark,
        urgency=proposal.urgency,
    )


NOBODY = frozenset(
    {"", "nobody", "no one", "no-one", "none", "nothing", "n/a", "-", "?", "me", "i", "myself", "us", "we"}
)
"""Cells that name no other person: the owner does it."""


def _owner(proposal: Proposal, answers: Answers, row: Mapping[str, str]) -> str:
    named = row.get(proposal.owner_column, "").strip() if proposal.owner_column else ""
    owner = answers.text("people.owner")
    if named.casefold() not in NOBODY and read_hands(named, owner).names:
        return named
    return owner or "you"


def _stage_of(row: Mapping[str, str], stage: Stage, answers: Answers) -> str:
    """Where the action belongs: a step of the road to the stage it lies in, wherever it was asked."""
    return (Places(answers.pack).stage(row.get("stage", "")) or stage).id

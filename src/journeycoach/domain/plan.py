"""From a session to its plan: what is known, what is missing, and what the answers say together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from journeycoach.domain.audience import VERSIONS, Audience, maps_for, rows_for
from journeycoach.domain.document import Document, Paragraph, Section
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.interview import Asking, minutes_left, next_moment
from journeycoach.domain.language import speaking
from journeycoach.domain.people import called
from journeycoach.domain.places import Places
from journeycoach.domain.sections.actions import actions_section
from journeycoach.domain.sections.appendix import appendix_section
from journeycoach.domain.sections.assumptions import assumptions_section
from journeycoach.domain.sections.basis import basis_section
from journeycoach.domain.sections.calls import calls_section
from journeycoach.domain.sections.consistency import consistency_section
from journeycoach.domain.sections.customer import customer_section
from journeycoach.domain.sections.front import front_rows, next_look
from journeycoach.domain.sections.funnel import funnel_section
from journeycoach.domain.sections.glance import glance_section
from journeycoach.domain.sections.measuring import measuring_section
from journeycoach.domain.sections.message import message_section
from journeycoach.domain.sections.movement import movement_section
from journeycoach.domain.sections.numbers import numbers_section
from journeycoach.domain.sections.offers import offers_section
from journeycoach.domain.sections.one_page import one_page_section
from journeycoach.domain.sections.opportunities import opportunities_section
from journeycoach.domain.sections.path_map import path_map_section
from journeycoach.domain.sections.pressure import pressure_section
from journeycoach.domain.sections.ranking import ranking_section
from journeycoach.domain.sections.risks import risks_section
from journeycoach.domain.sections.road import road_section
from journeycoach.domain.sections.sharpen import sharpen_section
from journeycoach.domain.sections.sheets import sheets_section
from journeycoach.domain.sections.toolkit import toolkit_section
from journeycoach.domain.wording import counted, line, name, one_line, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.case import Case, WeakSpot
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.language import Catalogue
    from journeycoach.domain.material import Material

    Maker = Callable[[Material], Section | None]

SECTIONS = (
    one_page_section,
    movement_section,
    basis_section,
    customer_section,
    message_section,
    glance_section,
    sheets_section,
    path_map_section,
    consistency_section,
    road_section,
    pressure_section,
    ranking_section,
    offers_section,
    funnel_section,
    toolkit_section,
    numbers_section,
    opportunities_section,
    actions_section,
    calls_section,
    measuring_section,
    assumptions_section,
    sharpen_section,
    risks_section,
    appendix_section,
)
"""In the order of the plan. A new section is one line here, and nothing else to do."""
SHARED = (
    one_page_section,
    movement_section,
    basis_section,
    opportunities_section,
    actions_section,
    calls_section,
    sharpen_section,
    appendix_section,
)
"""Told once, whatever the plan is about. Of several avatars or events each has all the other sections."""


class PlanRequest(Struct, frozen=True):
    """What a plan is made from."""

    answers: Answers
    today: date
    findings: tuple[WeakSpot, ...] = ()
    """The coach's weak spots that are still open."""
    version: int = 1
    """Counts the plans made of this session, from 1."""
    absent: tuple[str, ...] = ()
    """Ids of methods that were used in the session and are not at hand."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Names of topics that the method does not ask for, by their ids."""
    catalogue: Catalogue | None = None
    """Our sentences in the language of the method; None for English."""
    audience: Audience = Audience.OWNER
    """Who reads it."""


def build_plan(request: PlanRequest) -> Document:
    """The whole plan; the same request gives the same document."""
    with speaking(request.catalogue):
        return _built(request)


def _built(request: PlanRequest) -> Document:
    material = replace(
        gather_all(request.answers, request.today, request.findings),
        version=request.version,
        absent=request.absent,
        labels=request.labels,
    )
    case = material.case
    sections = _version(request.audience, material) if _has_anything(request) else ()
    return Document(
        title=_title(material),
        front=rows_for(request.audience, front_rows(material)),
        sections=sections or (_nothing_to_tell(request),),
        made_on=request.today,
        business=one_line(case.text("business.name")) or request.answers.session.title,
        language=request.answers.pack.language,
        actions=_tasks(request.audience, case),
        next_look=next_look(case),
        maps=maps_for(request.audience, material),
    )


def _version(audience: Audience, material: Material) -> tuple[Section, ...]:
    if audience in VERSIONS:
        return VERSIONS[audience](material)
    return tuple(_sections(material))


def _tasks(audience: Audience, case: Case) -> tuple[dict[str, str], ...]:
    """The actions for lists of tasks; whoever reads the customer's story is given none."""
    return () if audience is Audience.CUSTOMER else tuple(_as_data(deed, case) for deed in case.deeds)


def _sections(material: Material) -> Iterator[Section]:
    """The sections in their order; of several subjects each has its own in a row, under its name."""
    for is_shared, makers in groupby(SECTIONS, key=lambda make: make in SHARED):
        if is_shared or not material.parts:
            yield from filter(None, (make(material) for make in makers))
        else:
            yield from _apart(tuple(makers), material.parts)


def _apart(makers: Sequence[Maker], parts: Sequence[Material]) -> Iterator[Section]:
    """What each subject has of its own, one subject after the other; then what is the same for all."""
    made = [[make(part) for part in parts] for make in makers]
    own = [row for row in made if any(section != row[0] for section in row)]
    for number, part in enumerate(parts):
        for row in own:
            section = row[number]
            if section:
                yield _named(number + 1, part, section)
    yield from (row[0] for row in made if row not in own and row[0])


def _named(number: int, part: Material, section: Section) -> Section:
    """A section of one subject; the id of each is its own, as the target of links."""
    title = told(section.title, " \N{MIDDLE DOT} ", name(part.name))
    return replace(section, id=section.id if number == 1 else f"{section.id}-{number}", title=title)


def _has_anything(request: PlanRequest) -> bool:
    session = request.answers.session
    said = (session.answers, session.left_open, session.actions, session.parked, session.meetings.decisions)
    return any(said)


def _title(material: Material) -> Words:
    case = material.case
    business = one_line(case.text("business.name")) or one_line(case.answers.session.title)
    return told(name(business), ": " if business else "", case.answers.pack.plan_title)


def _nothing_to_tell(request: PlanRequest) -> Section:
    """The only section of a plan without any: for the owner, and for readers whose part is still empty."""
    if request.audience is Audience.OWNER or not _has_anything(request):
        return _nothing_yet(request)
    words = told("None of the answers so far belongs on this version of the plan. The owner's has them all.")
    return Section("nothing-yet", told("Nothing to hand on yet"), (Paragraph(words),))


def _nothing_yet(request: PlanRequest) -> Section:
    moment = next_moment(request.answers)
    first = told(" It begins with: ", moment.question.ask) if isinstance(moment, Asking) else ()
    minutes = counted(max(1, minutes_left(request.answers)), "minute")
    words = line(
        "Nothing has been answered yet, so there is nothing to plan from. "
        "The first pass takes about {minutes}.{first}",
        minutes=minutes,
        first=first,
    )
    return Section("nothing-yet", told("Before the first answer"), (Paragraph(words),))


def _as_data(deed: Deed, case: Case) -> dict[str, str]:
    stage = Places(case.answers.pack).stage(deed.stage)
    return {
        "id": deed.id,
        "what": one_line(deed.what),
        "owner": deed.owner,
        "due": _iso(deed.due),
        "agreed_on": _iso(deed.agreed_on),
        "done_on": _iso(deed.done_on),
        "done_when": one_line(deed.done_when),
        "when_then": one_line(deed.when_then),
        "stage": deed.stage,
        "stage_title": stage.title if stage else "",
        "assignee": called(deed.owner, case.text("people.owner")),
        "state": "done" if deed.is_done else "open",
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""

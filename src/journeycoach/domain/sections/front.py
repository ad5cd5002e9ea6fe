"""The front matter: for whom, when, from what, and how sure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeycoach.domain.events import Evidence
from journeycoach.domain.people import YOU, people
from journeycoach.domain.sections.calls import next_call
from journeycoach.domain.unknowns import missed
from journeycoach.domain.wording import counted, gist, joined, listed, long_day, name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeycoach.domain.case import Case
    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.document import Words
    from journeycoach.domain.events import Key
    from journeycoach.domain.material import Material

VERSIONS = {1: "first version", 2: "second version", 3: "third version"}


def front_rows(material: Material) -> tuple[tuple[Words, Words], ...]:
    """The rows that have something to say."""
    case = material.case
    rows = (
        ("Business", _business(case)),
        ("For", _readers(case)),
        ("Date", _date(material)),
        ("About", listed([name(part.name) for part in material.parts])),
        ("Customer", _customer(case)),
        ("Journey", _journey(case)),
        ("Decision it serves", told(quoted(case.goal.decision)) if case.goal and case.goal.decision else ()),
        ("Made from", _made_from(material)),
        ("Evidence", _evidence(material)),
        ("Next call", next_call(case)),
        ("Next look", _next_look(case)),
    )
    return tuple((told(label), words) for label, words in rows if words)


def _business(case: Case) -> Words:
    parts = [
        name(gist(case.text(topic), 140)) for topic in ("business.name", "business.offer") if case.has(topic)
    ]
    return joined(parts, ": ")


def team_names(case: Case) -> tuple[str, ...]:
    """Everybody whom the answers name as doing something, without the owner."""
    on_road = [each for step in case.road for each in step.hands.names]
    with_deeds = [deed.owner for deed in case.deeds if deed.owner and " and " not in deed.owner]
    every = dict.fromkeys((*on_road, *(member.name for member in case.team), *with_deeds))
    return tuple(each for each in every if each not in (YOU, case.owner))


def _readers(case: Case) -> Words:
    others = team_names(case)
    you = told(name(case.owner)) if case.owner else told("you, the owner")
    if case.has("people.took-part"):
        return told(you, "; took part: ", name(case.text("people.took-part")))
    return told(you, ", with ", people(others)) if others else you


def _date(material: Material) -> Words:
    return told(
        f"{long_day(material.case.today)}, {VERSIONS.get(material.version, f'version {material.version}')}"
    )


def _customer(case: Case) -> Words:
    return told(name(gist(case.text("customer.who"), 140))) if case.has("customer.who") else ()


def _journey(case: Case) -> Words:
    if len(case.road) < 2:
        return ()
    return told("from ", quoted(case.road[0].what), " to ", quoted(case.road[-1].what))


def _made_from(material: Material) -> Words:
    session = material.case.answers.session
    if not session.answers:
        return ()
    given = len(material.said())
    cases = [part.case for part in material.parts] or [material.case]
    left = len({key for each in cases for key in _left(each)})
    authors = tuple(
        dict.fromkeys(a.author for a in session.answers.values() if a.author and a.author != "owner")
    )
    by = told(" by you and ", listed([name(each) for each in authors])) if authors else told(" by you")
    open_part = f", {counted(left, 'question')} left open" if left else ""
    return told(counted(given, "answer"), by, open_part)


def _left(case: Case) -> Iterator[Key]:
    """The keys of what the plan misses: what all subjects share is missed once."""
    return (left.key for _, _, left in missed(case))


def claims(material: Material) -> Counter[Evidence]:
    """How many claims are assumed, heard and measured."""
    known = (part.case.answers.evidence(question.topic) for part, question in material.said())
    return Counter(evidence for evidence in known if evidence is not None)


def _evidence(material: Material) -> Words:
    found = claims(material)
    total = sum(found.values())
    if not total:
        return ()
    parts = [f"{found[kind]} {kind.value}" for kind in (Evidence.MEASURED, Evidence.HEARD, Evidence.ASSUMED)]
    return told(f"{total} {'claim' if total == 1 else 'claims'}: {', '.join(parts)}")


def next_look(case: Case) -> date | None:
    """The review the owner set, else the day on which the first open action is due; None without either."""
    review = case.answers.day("review.date", case.today)
    if review and review >= case.today:
        return review
    return next((deed.due for deed in case.deeds if _is_ahead(deed, case)), None)


def _is_ahead(deed: Deed, case: Case) -> bool:
    return deed.due is not None and deed.due >= case.today and not deed.is_done


def _next_look(case: Case) -> Words:
    day = next_look(case)
    if day is None:
        return ()
    is_set = day == case.answers.day("review.date", case.today)
    return told(long_day(day) if is_set else f"{long_day(day)}, when the first action is due")

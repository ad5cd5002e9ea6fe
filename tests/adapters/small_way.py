"""The small method in German, and sessions that went through it in many ways."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from journeycoach.domain.events import ActionAdded, Evidence, OpenReason
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.packs.methods import Library
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.methods_here import PROMPTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from journeycoach.domain.document import Document
    from journeycoach.domain.language import Catalogue
    from journeycoach.domain.packs import Pack

FOLDER = PROMPTS.parent / "tests" / "data" / "prompts"
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "business.name": ("Radhaus am Markt",),
    "customer.who": ("Ein Vater, der seine Kinder jeden Morgen zur Kita fährt",),
    "customer.pain": ("Die Bremse griff nicht mehr", "Der Preis war zu hoch"),
    "customer.looks": ("Die Karte im Telefon", "Seine Frau"),
    "buying.time": ("1", "2", "3", "4"),
    "buying.friction": ("Niemand wusste, ob das Rad bis Freitag fertig wird.", "Der Preis"),
    "retention.next-offer": ("Im Oktober die Durchsicht vor dem Winter",),
    "loyalty.referral": ("Ein Vater hat es in der Kita erzählt", "Wir haben nie danach gefragt."),
}
SOURCES = ("", "Frau Lenz")


@cache
def library() -> Library:
    """Our methods, and the small one."""
    return Library((PROMPTS, FOLDER))


def small_way() -> Pack:
    """The method."""
    return library().pack("kleiner-weg")


def german() -> Catalogue:
    """Our sentences in German."""
    found = library().catalogue("de")
    assert found is not None
    return found


def answered(**texts: str) -> SessionBuilder:
    """A session with all answers; a text for a topic, with _ for its dot, takes the place of ours."""
    given = {topic: told[0] for topic, told in ANSWERS.items()}
    given |= {topic.replace("_", ".", 1): text for topic, text in texts.items()}
    return SessionBuilder(pack=small_way()).says_all(given)


def plan(session: SessionBuilder, today: date = SUNDAY, catalogue: Catalogue | None = None) -> Document:
    """The plan in German."""
    return build_plan(PlanRequest(session.answers(), today, catalogue=catalogue or german()))


def many_plans(catalogue: Catalogue | None = None) -> Iterator[Document]:
    """Plans of sessions that answered and left open what chance had it; the same ones each time."""
    for session in (answered(), answered().accepts_proposals(), _begun(), SessionBuilder(pack=small_way())):
        yield plan(session, catalogue=catalogue)
    chance = Random(5)  # noqa: S311 - a test wants the same chance each time
    for _ in range(80):
        session = _by_chance(chance)
        yield plan(session, SUNDAY + timedelta(days=chance.choice((0, 0, 40))), catalogue)


def _begun() -> SessionBuilder:
    return SessionBuilder(pack=small_way()).says("customer.who", ANSWERS["customer.who"][0])


def _by_chance(chance: Random) -> SessionBuilder:
    session = SessionBuilder(pack=small_way())
    for topic, texts in ANSWERS.items():
        match chance.choice(("say", "say", "open", "nothing")):
            case "say":
                session.says(
                    topic, chance.choice(texts), chance.choice(list(Evidence)), chance.choice(SOURCES)
                )
            case "open":
                session.leaves_open(topic, chance.choice(("", "Jana")), chance.choice(list(OpenReason)))
            case _:
                pass
    session.accepts_proposals(chance.randint(0, 3))
    if chance.random() < 0.3:
        owner, due = chance.choice(("", "Jana", "you")), chance.choice(("", "2026-12-24", "2026-11-02"))
        session.agrees(ActionAdded(action="z", stage="kaufen", what="Anrufen", owner=owner, due=due))
    return session

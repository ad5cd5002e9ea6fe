"""A small method of two stages and a workshop around it, for tests of the engine."""

from __future__ import annotations

from msgspec.structs import replace

from journeycoach.coach.review import Coach
from journeycoach.coach.rule import Reading, Rule, Wording
from journeycoach.domain.packs import (
    Column,
    Condition,
    Defect,
    Kind,
    Option,
    Pack,
    Proposal,
    ProposalCause,
    Question,
    Stage,
    Statement,
)
from journeycoach.storage.desk import Desk
from journeycoach.storage.memory import MemoryStore
from journeycoach.workshop.ports import Tools
from journeycoach.workshop.service import Workshop
from tests.adapters.clock import FixedClock
from tests.adapters.ids import CountingIds
from tests.adapters.methods import FewMethods


def question(topic: str, kind: Kind = Kind.TEXT) -> Question:
    """A question for a topic, with the least that a question needs."""
    name = topic.replace(".", "-")
    return Question(
        id=name, topic=topic, kind=kind, ask=f"What about {topic}?", why="It is used.", label=topic
    )


NAME = question("shop.name")
WHO = replace(question("shop.who"), statement=Statement.CUSTOMERS, depends_on=("shop.name",))
BUYER = replace(
    question("shop.buyer", Kind.CHOICE),
    options=(Option("people", "people"), Option("firms", "other firms, mostly")),
)
FIRM = replace(question("shop.firm"), show_if=(Condition("shop.buyer", is_any=("firms",)),))
MORE = replace(question("shop.more"), core=False)
PATH = replace(
    question("shop.path", Kind.ROWS),
    columns=(Column("step", "Step", required=True), Column("person", "Who"), Column("happens", "Happens")),
)
REWARD = question("shop.reward", Kind.LONG_TEXT)

PROPOSALS = (
    Proposal(
        "ask-who",
        "shop.who",
        ProposalCause.OPEN,
        "Ask who it is",
        "A name is written",
        "When I open, I ask",
        7,
    ),
    Proposal(
        "find-person",
        "shop.path",
        ProposalCause.ROW,
        "Give {step} a person",
        "A name stands beside {step}",
        "When we meet, I ask",
        14,
        picks=("nobody",),
        column="person",
    ),
)

PACK = Pack(
    id="shop",
    title="Shop",
    summary="Two stages.",
    stages=(
        Stage("first", "First", "Who it is.", (NAME, WHO, BUYER, FIRM, MORE), PROPOSALS[:1]),
        Stage("second", "Second", "What happens.", (PATH, REWARD), PROPOSALS[1:]),
    ),
)


def _find_nice(reading: Reading, wording: Wording) -> str | None:
    return "nice" if "nice" in reading.text.split() and wording.id == "nice" else None


COACH = Coach(
    rules=(Rule("nice", _find_nice),),
    wordings={
        "nice": Wording(
            "nice",
            "Nice",
            "The word nice.",
            "It says nothing.",
            Defect.CLARIFY,
            "nice",
            "warm",
            ("“{quote}”: how so?",),
        )
    },
)


def a_workshop(
    pack: Pack = PACK,
    store: MemoryStore | None = None,
    clock: FixedClock | None = None,
    others: tuple[Pack, ...] = (),
    *,
    coach: Coach = COACH,
) -> Workshop:
    """A workshop on a new session in memory, begun; without a store one is made at the first answer."""
    clock = clock or FixedClock()
    desk = Desk(clock, CountingIds("s"), "w1")
    methods = FewMethods((pack, *others))
    tools = Tools(clock, CountingIds(), coach, lambda title: MemoryStore.new(title, desk), methods)
    workshop = Workshop(pack, tools, store)
    workshop.begin()
    return workshop

"""A small method with every kind of answer, for tests of front ends and files."""

from __future__ import annotations

from msgspec.structs import replace

from journeycoach.domain.packs import (
    Column,
    Condition,
    Defect,
    Example,
    Kind,
    Option,
    Pack,
    Proposal,
    ProposalCause,
    Question,
    Stage,
    Statement,
)
from tests.adapters.shop import question

NAME = replace(question("garden.name"), ask="What is your garden called?", label="name of the garden")
KINDS = replace(
    question("garden.kind", Kind.CHOICES),
    options=(Option("plants", "plants in pots"), Option("work", "work in their garden")),
)
TROUBLE = replace(
    question("garden.trouble", Kind.LONG_TEXT),
    ask="What was going wrong for the last one who came?",
    why="The plan speaks to this moment.",
    statement=Statement.CUSTOMERS,
    evidence=True,
    depends_on=("garden.kind",),
    examples=(Example("shoe mender", "The heel came off on the way to a wedding."),),
    probes={Defect.DESCRIBE: "What would I have seen that day?"},
)
SEASON = replace(
    question("garden.season", Kind.CHOICE),
    options=(Option("spring", "in spring"), Option("autumn", "in autumn")),
)
WORK = replace(question("garden.work"), show_if=(Condition("garden.kind", is_any=("work",)),))
PRIDE = question("garden.pride", Kind.LADDER)
EASE = replace(question("garden.ease", Kind.SCALE), min=1, max=5, statement=Statement.HOUSE)
VISITS = question("garden.visits", Kind.NUMBER)
SALE = question("garden.sale", Kind.MONEY)
SHARE = question("garden.share", Kind.PERCENT)
OPENS = question("garden.opens", Kind.DATE)
STEPS = replace(
    question("garden.steps", Kind.ROWS),
    columns=(
        Column("step", "step", required=True, hint="what happens"),
        Column("who", "who does it"),
        Column(
            "happens",
            "does it happen",
            Kind.CHOICE,
            options=(Option("always", "always"), Option("never", "never")),
        ),
    ),
)
MORE = replace(question("garden.more"), core=False, statement=Statement.CUSTOMERS)

PROPOSALS = (
    Proposal(
        "ask",
        "garden.trouble",
        ProposalCause.OPEN,
        "Ask the next customer",
        "three said it",
        "When one pays, I ask",
        7,
    ),
    Proposal(
        "mend-step",
        "garden.steps",
        ProposalCause.ROW,
        "Make {step} happen",
        "it happened ten times",
        "When the gate opens, I look",
        14,
        picks=("never",),
        column="happens",
        owner_column="who",
    ),
)

PACK = Pack(
    id="garden",
    title="Garden",
    summary="Two stages with every kind of answer.",
    stages=(
        Stage(
            "people",
            "People",
            "Who comes, and why.",
            (NAME, KINDS, TROUBLE, SEASON, WORK, MORE),
            PROPOSALS[:1],
        ),
        Stage(
            "path", "Path", "What they meet.", (PRIDE, EASE, VISITS, SALE, SHARE, OPENS, STEPS), PROPOSALS[1:]
        ),
    ),
)

ECHO = Pack(
    id="echo",
    title="Echo",
    summary="One question without end.",
    stages=(Stage("all", "All", "Again and again.", (replace(question("echo.word"), repeat=True),)),),
)


def asked(topic: str) -> Question:
    """The question of the garden for a topic."""
    return next(each for each in PACK.questions() if each.topic == topic)

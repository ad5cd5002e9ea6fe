"""A method that asks for a map and for a funnel, made by hand, and two businesses that do not exist."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from journeycoach.domain.case import make_case
from journeycoach.domain.packs import Column, Kind, Option, Pack, Phase, Question, Stage, Statement
from journeycoach.domain.path_graph import PathMap, read_path
from tests.adapters.builder import SUNDAY, SessionBuilder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.case import Case

PURPOSES = (
    *("be-known", "be-liked", "be-trusted", "sell", "deliver", "use"),
    *("renew", "refer", "testify", "endorse-flagship"),
)

LATER = ("still-there", "forgotten", "contradicted")


def picks(*ids: str) -> tuple[Option, ...]:
    """Options whose labels are their ids without the hyphens."""
    return tuple(Option(each, each.replace("-", " ")) for each in ids)


def columns(*ids: str, **options: tuple[Option, ...]) -> tuple[Column, ...]:
    """Cells of text, and of picks where there are options."""
    return tuple(
        Column(each, each, Kind.CHOICE if each in options else Kind.TEXT, options=options.get(each, ()))
        for each in ids
    )


PATH_COLUMNS = columns(
    *("step", "stage", "channel", "person", "tool", "happens"),
    *("tone", "message", "purpose", "process", "next"),
    stage=picks(*Phase),
    purpose=picks(*PURPOSES),
)
ROWS: Mapping[str, tuple[Column, ...]] = {
    "journey.path": PATH_COLUMNS,
    "map.mini-products": columns("product", "leads-to"),
    "lead.magnet": columns(
        *("title", "kind", "gives", "place", "state"),
        kind=picks("report", "e-book", "video-series"),
        state=picks("exists", "to-make", "to-mend"),
    ),
    "lead.sequence": columns(
        *("day", "subject", "benefit", "proof", "call-to-action", "sent"),
        sent=picks("automatic", "by-hand"),
    ),
    "funnel.knows-feels": columns("knows", "feels"),
    "funnel.objections": columns("objection", "answer"),
    "funnel.sign-up": columns("step", "place", "go-on"),
    "funnel.actions": columns("action", "reason", "we-do"),
    "map.avatars": columns("avatar", "comes-for", "wanted"),
    "map.decisions": columns("decision", "helped-by", "person"),
    "map.message-drift": columns("promise", "later", "where", later=picks(*LATER)),
    "map.side-roads": columns("step", "ways", "helps"),
    "map.tools": columns("tool", "holds", "person", "also-in"),
    "map.managers": columns("part", "person", "notices-by"),
    "funnel.same-day": columns("task", "person", "by", "tool", by=picks("automatic", "by-hand")),
}
WORDS = (
    *("business.name", "business.offer", "people.owner", "customer.who"),
    *("map.flagship", "map.other-offers", "map.presentation", "map.not-them", "map.endorsed"),
    *("map.met", "map.warmed", "map.exchange", "map.trusted", "map.first-use", "map.renewal"),
    *("map.testimonial", "map.walked", "map.lost", "map.gap", "map.luck", "map.unwritten", "map.upkeep"),
    *("funnel.magnet-says", "funnel.believes", "funnel.not-for", "funnel.too-fast", "funnel.watch"),
    *("funnel.event", "funnel.reason", "funnel.compares", "funnel.why-us", "funnel.fastest"),
    *("funnel.invitation", "funnel.their-next", "funnel.ends", "funnel.own-questions"),
)


@cache
def map_pack() -> Pack:
    """Every topic of both methods, asked in one stage for each phase."""
    asked = [Question(_id(topic), topic, Kind.LONG_TEXT, "?", "", topic) for topic in WORDS]
    asked += [
        Question(_id(topic), topic, Kind.ROWS, "?", "", topic, statement=Statement.HOUSE, columns=cells)
        for topic, cells in ROWS.items()
    ]
    first, *others = tuple(Phase)
    asked.append(Question("map-one-piece", "map.one-piece", Kind.SCALE, "?", "", "one piece", min=1, max=10))
    rest = (Stage(f"leg-{phase}", phase.title(), "", (), phase=phase) for phase in others)
    return Pack(
        "maps", "Maps", "", (Stage(f"leg-{first}", "Awareness", "", tuple(asked), phase=first), *rest)
    )


def _id(topic: str) -> str:
    return topic.replace(".", "-")


def session(texts: Mapping[str, str]) -> SessionBuilder:
    """A session of that method with these answers."""
    return SessionBuilder(pack=map_pack()).says_all(texts)


def mapped(*rows: str, **cells: str) -> str:
    """A road from rows of step, stage, tone, message, purpose, next; further cells are named."""
    return "\n".join(_row(row, cells) for row in rows)


def _row(row: str, cells: Mapping[str, str]) -> str:
    step, stage, tone, message, purpose, onward = (cell.strip() for cell in row.split("/"))
    named = {"step": step, "stage": stage, "tone": tone, "message": message, "purpose": purpose}
    all_cells = {**cells, **named, "next": onward}
    return " | ".join(all_cells.get(column.id, "") for column in PATH_COLUMNS)


def chain(*onward: str) -> PathMap:
    """A road of steps called a, b, c … of which only the way on is known."""
    rows = [f"{chr(97 + index)} step//// /{cell}" for index, cell in enumerate(onward)]
    return path_of(mapped(*rows))


def path_of(text: str) -> PathMap:
    """The road of a session with that answer."""
    case = case_of({"journey.path": text})
    return read_path(case.answers, case.road)


def case_of(texts: Mapping[str, str]) -> Case:
    """The case of a session with these answers."""
    return make_case(session(texts).answers(), SUNDAY)


POND: Mapping[str, str] = {
    "business.name": "Reed and Stone",
    "business.offer": "Garden ponds, built and kept",
    "people.owner": "Orla",
    "map.flagship": "A pond with two years of care, 4,800 pounds",
    "map.mini-products": (
        "a tub with one water lily | the pond with care\nbook on frogs | nothing\n"
        "winter cover | another cover"
    ),
    "map.other-offers": "The same page sells koi food and rents out pumps",
    "map.presentation": "The tub has a hand-painted label, the contract looks like a bank's",
    "journey.path": (
        "sees a pond on the open day | awareness | her garden | Orla | sign | always | calm "
        "| look as long as you like | be-known | list by the gate | \n"
        "takes a tub home | consideration | stall | Sam | till | 6 of 10 | friendly "
        "| a pond in 24 hours, free | endorse-flagship | none | 3, 4\n"
        "asks for a visit | consideration | phone | Orla | diary, WhatsApp | always | quiet "
        "| we come within 5 days and it costs £60 | be-trusted | in her head | 5\n"
        "buys a second tub | purchase | stall | Sam | till | 3 of 10 | cheeky |  | sell | none "
        "| end\n"
        "signs for the pond | purchase | kitchen table | Orla | contract | 5 of 10 | formal "
        "| 4,800 pounds, half now | sell | contract form | the pond is dug\n"
        "the pond is dug | retention | garden | Sam and Pim | digger, diary | always | loud "
        "| mind the roses | deliver | card in the van | waiting list\n"
        "gets the March visit | retention | garden | nobody |  | never |  |  | use |  | \n"
        "shows it to the street | loyalty | terrace | nobody |  | 1 of 10 |  |  | refer |  | end\n"
        "reads about us in the parish paper | awareness | paper | Orla |  | always |  |  "
        "| be-known |  | 5"
    ),
}
"""A pond builder: a fork that does not close, a word that names no step, a second way in, five voices."""

FUNNEL: Mapping[str, str] = {
    "business.name": "Second Desk",
    "business.offer": "Help with paper for people who inherit a house",
    "people.owner": "Nadia",
    "funnel.event": "A letter from the probate office arrives six weeks after the funeral",
    "funnel.reason": "They fear that waiting costs money",
    "funnel.knows-feels": "there is a deadline | dread\nthe bank has a form | anger",
    "lead.magnet": (
        "The nine papers, in order | report | they can fetch four of them this week | under the page on "
        "deadlines | to-mend"
    ),
    "lead.sequence": (
        "0 | Your list, and the one to begin with | four papers in a week | 61 families "
        "| tick the first four | automatic\n"
        "3 | What the bank will not tell you | a form less |  | reply with the bank's name "
        "| automatic\n"
        "16 | The house of the two brothers | they see how a quarrel was avoided "
        "| names changed, sums real |  | by-hand\n"
        "20 | An hour at your table | somebody else reads the letter "
        "| 1 of 3 needs no second hour | choose Tuesday or Thursday | by-hand"
    ),
    "funnel.compares": "A solicitor at 240 an hour, a cousin who knows about such things",
    "funnel.why-us": "We come to the house, and say when nothing needs doing",
    "funnel.fastest": "One hour at their own table, paid on the day",
    "funnel.invitation": "Put the letter on the table. I read it with you on Tuesday or Thursday.",
    "funnel.objections": "My brother must agree | he can listen on the phone\nIs it worth 80 pounds | ",
    "funnel.their-next": "They look for the deeds",
    "funnel.same-day": (
        "the hour is confirmed |  | automatic | calendar\n"
        "the letter is read beforehand | Nadia | by-hand | mail\n"
        "the folder is packed | nobody | by-hand | "
    ),
    "funnel.ends": "A call a year later, then nothing",
    "funnel.own-questions": "Do they tell their brothers before or after they write to us?",
}
"""Help with an inheritance: messages with a hole of two weeks, an objection without an answer."""

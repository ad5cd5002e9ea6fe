"""What a stage has beyond its common rows: questions answered, ways to buy, after-sale calendar, thanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.amounts import read_number
from journeycoach.domain.document import Bullets, Table
from journeycoach.domain.findings.buying import called_route
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import people, read_hands
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import joined, line, name, quoted, standing, strong, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.road import Route

LINES: Mapping[Phase, tuple[tuple[str, str], ...]] = {
    Phase.CONSIDERATION: (
        ("buying.time-why", "Why it takes that long:"),
        ("buying.keep-in-touch", "While they think:"),
        ("buying.at-a-glance", "Seen in one look:"),
    ),
    Phase.PURCHASE: (
        ("buying.route-preferred", "The way they would choose:"),
        ("buying.bridge", "From first contact to there:"),
        ("buying.online", "Alone, online:"),
        ("buying.visit", "On arriving:"),
        ("buying.delivery", "How it reaches them:"),
        ("buying.start", "From yes to start:"),
    ),
    Phase.RETENTION: (
        ("retention.model", "What they go on to buy:"),
        ("retention.consumption", "Whether it is used:"),
        ("retention.better", "What makes it better:"),
        ("retention.next-offer", "The next offer:"),
    ),
    Phase.LOYALTY: (
        ("loyalty.reward", "What faithful ones get:"),
        ("loyalty.referral", "How the last one was sent:"),
        ("loyalty.find-again", "How they find you again:"),
        ("loyalty.easy-word", "What they can hand on:"),
    ),
}
"""Single answers that a stage shows in a line of their own."""


def stage_details(stage_id: str, case: Case) -> Iterator[Block]:
    """The tables and lines of a stage that other stages have no use for."""
    for phase, topic, tables in TABLES:
        if case.places.told_in(topic, phase) == stage_id:
            yield from tables(case)
    lines = tuple(
        told(strong(label), " ", standing(case.text(topic)))
        for phase, of_phase in LINES.items()
        for topic, label in of_phase
        if case.has(topic) and case.places.told_in(topic, phase) == stage_id
    )
    if lines:
        yield Bullets(lines)


def _table(head: tuple[str, ...], rows: Sequence[tuple[Words, ...]]) -> Iterator[Table]:
    """A table without the columns that no row fills, and without empty rows; nothing for no rows."""
    rows = [row for row in rows if any(row)]
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    if rows:
        yield Table(
            tuple(told(head[column]) for column in used),
            tuple(tuple(row[column] for column in used) for row in rows),
        )


def _questions(case: Case) -> Iterator[Table]:
    """What they ask, each with the facts that answer it; a fact without a question comes last."""
    asked = [row.get("question", "") for row in case.answers.rows("customer.asks") if row.get("question")]
    facts = [
        (row.get("fact", ""), row.get("question", "")) for row in case.answers.rows("message.fact-answers")
    ]
    rows = [(told(quoted(each)), _answered_by(each, facts)) for each in asked]
    placed = {fact for fact, question in facts if any(_is_same(question, each) for each in asked)}
    rows += [(told(quoted(question)), told(quoted(fact))) for fact, question in facts if fact not in placed]
    yield from _table(("They ask", "What answers it"), rows)


def _is_same(one: str, other: str) -> bool:
    return one.casefold().strip(" ?.") == other.casefold().strip(" ?.") or bool(shared_words(one, other))


def _answered_by(question: str, facts: list[tuple[str, str]]) -> Words:
    found = [quoted(fact) for fact, answers in facts if answers and _is_same(answers, question)]
    return joined(found, ", ") if found else told("no fact yet") if facts else ()


def _ways(case: Case) -> Iterator[Table]:
    door = called_route(case)
    rows = [
        (
            told(quoted(route.name)),
            told(f"{route.ease} of 5" if route.ease is not None else ""),
            _leads(route, door, case),
        )
        for route in case.routes
    ]
    yield from _table(("Way to buy", "Ease", "Note"), rows)


def _leads(route: Route, door: Route | None, case: Case) -> Words:
    if route is not door:
        return ()
    return line("{ask} leads here", ask=quoted(case.text("message.call-to-action"), 40))


def _calendar(case: Case) -> Iterator[Table]:
    """What they hear after the purchase, in the order of the days."""
    rows = sorted(case.answers.rows("retention.after-sale"), key=_day)
    yield from _table(
        ("Day", "They hear", "Where", "From"),
        [
            (
                told(name(row.get("day", ""))),
                told(quoted(row.get("message", ""))),
                told(name(row.get("channel", ""))),
                _sender(row.get("person", ""), case),
            )
            for row in rows
            if row.get("message")
        ],
    )


def _day(row: Mapping[str, str]) -> Decimal | int:
    amount = read_number(row.get("day", ""))
    return amount.value if amount else 0


def _sender(cell: str, case: Case) -> Words:
    hands = read_hands(cell, case.owner)
    if hands.runs_itself:
        return told("runs by itself")
    return told("nobody") if hands.is_nobody else people(hands.names)


EFFECTS = {
    "taste": "a taste of what you sell",
    "gives-away": "gives it away",
    "neither": "neither helps nor harms",
}


def _extras(case: Case) -> Iterator[Table]:
    rows = [
        (
            told(quoted(row["extra"])),
            told(EFFECTS.get(row.get("effect", ""), "")) or told(name(row.get("effect", ""))),
        )
        for row in case.answers.rows("business.extras")
        if row.get("extra")
    ]
    yield from _table(("On top, free", "What it does to your sales"), rows)


def _thanks(case: Case) -> Iterator[Table]:
    rows = [
        (told(quoted(row["reward"])), told(name(row.get("trigger", ""))), told(name(row.get("cost", ""))))
        for row in case.answers.rows("loyalty.rewards")
        if row.get("reward")
    ]
    yield from _table(("Thanks", "Set off by", "Costs you"), rows)


def _touchpoints(case: Case) -> Iterator[Bullets]:
    rows = [row for row in case.answers.rows("loyalty.touchpoints") if row.get("touchpoint")]
    if rows:
        yield Bullets(
            tuple(
                line(
                    "{what}: {effect}{stage}",
                    what=quoted(row["touchpoint"]),
                    effect=name(row.get("effect", "")),
                    stage=_in_stage(row, case),
                )
                for row in rows
            )
        )


def _in_stage(row: Mapping[str, str], case: Case) -> Words:
    stage = case.stage(row.get("stage", "").casefold())
    return told(f", in {stage.title}") if stage else ()


TABLES: tuple[tuple[Phase, str, Callable[[Case], Iterator[Block]]], ...] = (
    (Phase.CONSIDERATION, "customer.asks", _questions),
    (Phase.PURCHASE, "buying.routes", _ways),
    (Phase.RETENTION, "retention.after-sale", _calendar),
    (Phase.RETENTION, "business.extras", _extras),
    (Phase.LOYALTY, "loyalty.rewards", _thanks),
    (Phase.LOYALTY, "loyalty.touchpoints", _touchpoints),
)
"""The tables with the phase and the answer that decide where each is told."""

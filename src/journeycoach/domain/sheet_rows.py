"""The rows that every stage sheet has, and what fills them from one stage to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from journeycoach.domain.packs import Phase
from journeycoach.domain.people import YOU, people, person, read_hands
from journeycoach.domain.road import without_from
from journeycoach.domain.wording import figure, joined, name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.road import Step

PATH = "journey.path"
CELL = 110
"""Characters of one answer quoted in a cell; the whole stands in the appendix."""


ByPhase = Mapping[Phase, tuple[str, ...]]
"""Shared topics by the phase of the road that they belong to, the best first."""


class SheetRow(Struct, frozen=True):
    """One row of every sheet."""

    id: str
    label: str
    asks: str
    """What is asked where the row is empty, before the names of the stages."""
    fill: Callable[[str, Case], Words]
    own: str = ""
    """What a stage is asked for the row under a topic of its own; empty when there is no such question."""
    path: bool = False
    """Whether the steps of the road fill it."""
    by_phase: ByPhase = field(default_factory=dict)
    is_for_customers: bool = False

    def topics(self, stage_id: str, case: Case) -> tuple[str, ...]:
        """The topics that fill the row in a stage, the best first."""
        own = case.places.own(stage_id, self.own) if self.own else ()
        shared = (topic for _, topics in _told_in(stage_id, self.by_phase, case) for topic in topics)
        return tuple(dict.fromkeys((*own, *((PATH,) if self.path else ()), *shared)))


def can_be_filled(row: SheetRow, stage: Stage, case: Case) -> bool:
    """Whether the method has a question that could fill the row in a stage: no other row is ever open."""
    return any(
        case.answers.question(topic)
        for topic in row.topics(stage.id, case)
        if topic != PATH or _may_hold_steps(stage, case)
    )


def _may_hold_steps(stage: Stage, case: Case) -> bool:
    """Whether the road can be missing from a stage: not while its phase has steps, told in another stage."""
    return case.places.is_home(stage) and not (stage.phase and case.steps_in(stage.phase))


def cell_of(row: SheetRow, stage: Stage, case: Case) -> Words:
    """What the row says in a stage; empty when nothing fills it."""
    return row.fill(stage.id, case)


def sheet_stages(case: Case) -> tuple[Stage, ...]:
    """The stages that have something to show; the others are named among what is open."""
    told_rows = {
        stage.id: sum(1 for row in SHEET_ROWS if cell_of(row, stage, case))
        for stage in case.answers.pack.stages
    }
    return tuple(stage for stage in case.answers.pack.stages if told_rows[stage.id] > 0)


def _told_in(stage_id: str, by_phase: ByPhase, case: Case) -> Iterator[tuple[Phase, tuple[str, ...]]]:
    """The topics of each phase that are told in a stage."""
    for phase, topics in by_phase.items():
        here = tuple(topic for topic in topics if case.places.told_in(topic, phase) == stage_id)
        if here:
            yield phase, here


def _own_rows(stage: str, what: str, case: Case) -> Iterator[Mapping[str, str]]:
    """The rows under the stage's own topics."""
    return (row for topic in case.own(stage, what) for row in case.answers.rows(topic))


def _span(stage: str, case: Case) -> Words:
    ends = [(row.get("begins", ""), row.get("ends", "")) for row in _own_rows(stage, "step", case)]
    spans = [joined([quoted(e, CELL) for e in pair if e], " → ") for pair in ends if any(pair)]
    if spans:
        return joined(spans, "; ")
    steps = case.steps_of(stage)
    if len(steps) > 1:
        return told(quoted(steps[0].what, CELL), " → ", quoted(steps[-1].what, CELL))
    return told(quoted(steps[0].what, CELL)) if steps else ()


TIME: ByPhase = {Phase.CONSIDERATION: ("buying.time",), Phase.PURCHASE: ("promise.made",)}


def _time(stage: str, case: Case) -> Words:
    takes = [row["takes"] for row in _own_rows(stage, "step", case) if row.get("takes")]
    if takes:
        return joined([quoted(each, CELL) for each in takes], "; ")
    here = [topic for _, topics in _told_in(stage, TIME, case) for topic in topics]
    thinking = case.text("buying.time") if "buying.time" in here and case.has("buying.time") else ""
    parts = [told(quoted(thinking, CELL))] if thinking else []
    return joined([*parts, *(_promised(case) if "promise.made" in here else ())], "; ")


def _promised(case: Case) -> list[Words]:
    timed = [
        promise for promise in case.promises if promise.length is not None and promise.amount is not None
    ]
    return [
        told(quoted(p.text, 60), f": {figure(p.amount.value)} ", name(p.unit), _from(p.start))
        for p in timed[:3]
        if p.amount
    ]


def _from(start: str) -> Words:
    return told(" from ", name(without_from(start))) if start else ()


WHERE: ByPhase = {Phase.AWARENESS: ("customer.looks",), Phase.PURCHASE: ("buying.routes",)}


def _where(stage: str, case: Case) -> Words:
    channels = dict.fromkeys(step.channel for step in case.steps_of(stage) if step.channel)
    if channels:
        return joined([name(channel) for channel in channels], ", ")
    here = [topic for _, topics in _told_in(stage, WHERE, case) for topic in topics]
    if "customer.looks" in here and case.has("customer.looks"):
        return told(quoted(case.text("customer.looks"), CELL))
    if "buying.routes" in here and case.routes:
        return joined([quoted(route.name, 50) for route in case.routes], ", ")
    return joined([quoted(place, 50) for place in dict.fromkeys(_asked_places(stage, case))], ", ")


PLACES = (("engage.answers", "channel"), ("lead.magnet", "place"))
"""Tables that name where people are met, with the column that does."""


def _asked_places(stage: str, case: Case) -> Iterator[str]:
    """The places named in a table that the stage itself asks for."""
    for topic, column in PLACES:
        question = case.answers.pack.asks_for(topic)
        if question and case.answers.pack.stage_of(question.id).id == stage:
            yield from (row[column] for row in case.answers.rows(topic) if row.get(column))


HEARS: ByPhase = {
    Phase.AWARENESS: ("message.headline", "message.benefit"),
    Phase.CONSIDERATION: ("message.proof",),
    Phase.PURCHASE: ("message.call-to-action",),
    Phase.RETENTION: ("retention.after-sale", "retention.next-offer"),
    Phase.LOYALTY: ("loyalty.easy-word",),
}
STOPS: ByPhase = {Phase.PURCHASE: ("buying.friction",)}
FAILS: ByPhase = {Phase.CONSIDERATION: ("buying.if-no",), Phase.PURCHASE: ("buying.if-no",)}


def _from_map(by_phase: ByPhase) -> Callable[[str, Case], Words]:
    """The best answer of each phase that is told in the stage; one that serves two phases once."""

    def fill(stage: str, case: Case) -> Words:
        told_here = _told_in(stage, by_phase, case)
        best = (next((topic for topic in topics if case.has(topic)), "") for _, topics in told_here)
        return joined([_said(topic, case) for topic in dict.fromkeys(best) if topic], "; ")

    return fill


def _said(topic: str, case: Case) -> Words:
    if topic == "retention.after-sale" and case.answers.rows(topic):
        return joined([quoted(row.get("message", ""), 60) for row in case.answers.rows(topic)], ", ")
    return told(quoted(case.text(topic), CELL))


def _own_and(what: str, by_phase: ByPhase) -> Callable[[str, Case], Words]:
    """The stage's own answers, and what another answer tells of the same."""

    def fill(stage: str, case: Case) -> Words:
        own = [told(quoted(text, CELL)) for topic in case.own(stage, what) if (text := case.text(topic))]
        return joined([part for part in (*own, _from_map(by_phase)(stage, case)) if part], "; ")

    return fill


def _feels(stage: str, case: Case) -> Words:
    rows = [case.answers.row(topic) for topic in case.own(stage, "feeling")]
    return joined([_feeling(row, case) for row in rows if row.get("feels")], "; ")


def _feeling(row: Mapping[str, str], case: Case) -> Words:
    score = f" ({row['score']} of 5)" if row.get("score") else ""
    by = read_hands(row.get("said-by", ""), case.owner)
    said = (
        told(", expected by you")
        if not by.is_said or by.names == (YOU,)
        else told(", said by ", name(row["said-by"]))
    )
    return told(quoted(row["feels"], CELL), score, said)


def _behind(stage: str, case: Case) -> Words:
    """Who sees to the steps of a stage, each with what they use for it."""
    tools: dict[Words, list[str]] = {}
    for step in case.steps_of(stage):
        if step.hands.is_said:
            tools.setdefault(_hands(step), []).extend([step.tool] if step.tool else [])
    return joined([told(who, _with(used)) for who, used in tools.items()], "; ")


def _with(tools: list[str]) -> Words:
    named = joined([name(tool) for tool in dict.fromkeys(tools)], ", ")
    return told(" (", named, ")") if named else ()


def _hands(step: Step) -> Words:
    if step.hands.runs_itself:
        return told("runs by itself")
    return told("nobody") if step.hands.is_nobody else people(step.hands.names)


STATES = {"exists": "there", "to-make": "to make", "to-mend": "to mend"}


def _assets(stage: str, case: Case) -> Words:
    rows = [row for row in _own_rows(stage, "assets", case) if row.get("asset")]
    return joined(
        [
            told(
                quoted(row["asset"], 60),
                f": {STATES.get(row.get('state', ''), 'state not said')}",
                _holder(row.get("person", ""), case),
            )
            for row in rows
        ],
        "; ",
    )


def _holder(cell: str, case: Case) -> Words:
    hands = read_hands(cell, case.owner)
    return (
        told(", ", listed_people)
        if (listed_people := joined([person(each) for each in hands.names], ", "))
        else ()
    )


def _count(stage: str, case: Case) -> Words:
    rows = [case.answers.row(topic) for topic in case.own(stage, "count")]
    return joined([_counted(row) for row in rows if row.get("what")], "; ")


def _counted(row: Mapping[str, str]) -> Words:
    now = told("now ", name(row["now"])) if row.get("now") else told("not counted yet")
    wanted = told(", wanted ", name(row["wanted"])) if row.get("wanted") else ()
    read = told(", read from ", quoted(row["read-where"], 60)) if row.get("read-where") else ()
    return told(quoted(row["what"], 60), ": ", now, wanted, read)


def _own_mark(stage: str, case: Case) -> Words:
    marks = [case.answers.number(topic) for topic in case.own(stage, "rating")]
    return joined([told(f"{mark} of 10") for mark in marks if mark is not None], "; ")


SHEET_ROWS: tuple[SheetRow, ...] = (
    SheetRow("span", "From, to", "Where it begins and ends", _span, own="step", path=True),
    SheetRow("time", "Time", "How long it takes", _time, own="step", by_phase=TIME),
    SheetRow("where", "Where", "Where they meet you", _where, path=True, by_phase=WHERE),
    SheetRow("hears", "They hear", "What they hear or read from you", _from_map(HEARS), by_phase=HEARS),
    SheetRow("feels", "They feel", "What they feel", _feels, own="feeling", is_for_customers=True),
    SheetRow(
        "stops",
        "Stops them",
        "What makes them hesitate",
        _own_and("doubt", STOPS),
        own="doubt",
        by_phase=STOPS,
        is_for_customers=True,
    ),
    SheetRow(
        "fails",
        "If it fails",
        "What they do when it fails",
        _own_and("if-fails", FAILS),
        own="if-fails",
        by_phase=FAILS,
        is_for_customers=True,
    ),
    SheetRow("behind", "Behind it", "Who sees to it", _behind, path=True),
    SheetRow("assets", "Things", "What serves the customer", _assets, own="assets"),
    SheetRow("count", "Count", "What is counted", _count, own="count"),
    SheetRow("mark", "Your mark", "Your mark of ten", _own_mark, own="rating"),
)

"""The rows that every stage sheet has, and what fills them from one stage to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.people import YOU, people, person, read_hands
from journeycoach.domain.road import without_from
from journeycoach.domain.wording import figure, joined, name, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.road import Step

CELL = 110
"""Characters of one answer quoted in a cell; the whole stands in the appendix."""


class SheetRow(Struct, frozen=True):
    """One row of every sheet."""

    id: str
    label: str
    asks: str
    """What is asked where the row is empty, before the names of the stages."""
    fill: Callable[[str, Case], Words]
    by_stage: Mapping[str, tuple[str, ...]]
    """Topics that fill the row, by stage; `*` for every stage, where `{}` stands for its id."""
    is_for_customers: bool = False

    def topics(self, stage_id: str) -> tuple[str, ...]:
        """The topics that fill the row in a stage, the best first."""
        every = tuple(topic.format(stage_id) for topic in self.by_stage.get("*", ()))
        return (*every, *self.by_stage.get(stage_id, ()))


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


def _span(stage: str, case: Case) -> Words:
    row, steps = case.answers.row(f"{stage}.step"), case.steps_of(stage)
    begins, ends = row.get("begins", ""), row.get("ends", "")
    if begins or ends:
        return joined([quoted(each, CELL) for each in (begins, ends) if each], " → ")
    if len(steps) > 1:
        return told(quoted(steps[0].what, CELL), " → ", quoted(steps[-1].what, CELL))
    return told(quoted(steps[0].what, CELL)) if steps else ()


def _time(stage: str, case: Case) -> Words:
    takes = case.answers.row(f"{stage}.step").get("takes", "")
    if takes:
        return told(quoted(takes, CELL))
    if stage == "consideration" and case.has("buying.time"):
        return told(quoted(case.text("buying.time"), CELL))
    if stage == "purchase":
        timed = [
            promise for promise in case.promises if promise.length is not None and promise.amount is not None
        ]
        return joined(
            [
                told(quoted(p.text, 60), f": {figure(p.amount.value)} ", name(p.unit), _from(p.start))
                for p in timed[:3]
                if p.amount
            ],
            "; ",
        )
    return ()


def _from(start: str) -> Words:
    return told(" from ", name(without_from(start))) if start else ()


def _where(stage: str, case: Case) -> Words:
    channels = dict.fromkeys(step.channel for step in case.steps_of(stage) if step.channel)
    if channels:
        return joined([name(channel) for channel in channels], ", ")
    if stage == "awareness" and case.has("customer.looks"):
        return told(quoted(case.text("customer.looks"), CELL))
    if stage == "purchase" and case.routes:
        return joined([quoted(route.name, 50) for route in case.routes], ", ")
    return ()


HEARS = {
    "awareness": ("message.headline", "message.benefit"),
    "consideration": ("message.proof",),
    "purchase": ("message.call-to-action",),
    "retention": ("retention.after-sale", "retention.next-offer"),
    "loyalty": ("loyalty.easy-word",),
}
STOPS = {"purchase": ("buying.friction",)}
FAILS = {"consideration": ("buying.if-no",), "purchase": ("buying.if-no",)}


def _from_map(topics: Mapping[str, tuple[str, ...]]) -> Callable[[str, Case], Words]:
    def fill(stage: str, case: Case) -> Words:
        for topic in topics.get(stage, ()):
            if topic == "retention.after-sale" and case.answers.rows(topic):
                return joined([quoted(row.get("message", ""), 60) for row in case.answers.rows(topic)], ", ")
            if case.has(topic):
                return told(quoted(case.text(topic), CELL))
        return ()

    return fill


def _own_and(topic: str, topics: Mapping[str, tuple[str, ...]]) -> Callable[[str, Case], Words]:
    """The stage's own answer, and what another answer tells of the same."""

    def fill(stage: str, case: Case) -> Words:
        own = case.text(topic.format(stage))
        return joined(
            [
                part
                for part in (told(quoted(own, CELL)) if own else (), _from_map(topics)(stage, case))
                if part
            ],
            "; ",
        )

    return fill


def _feels(stage: str, case: Case) -> Words:
    row = case.answers.row(f"{stage}.feeling")
    if not row.get("feels"):
        return ()
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
    rows = [row for row in case.answers.rows(f"{stage}.assets") if row.get("asset")]
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
    row = case.answers.row(f"{stage}.count")
    if not row.get("what"):
        return ()
    now = told("now ", name(row["now"])) if row.get("now") else told("not counted yet")
    wanted = told(", wanted ", name(row["wanted"])) if row.get("wanted") else ()
    read = told(", read from ", quoted(row["read-where"], 60)) if row.get("read-where") else ()
    return told(quoted(row["what"], 60), ": ", now, wanted, read)


def _own_mark(stage: str, case: Case) -> Words:
    mark = case.answers.number(f"{stage}.rating")
    return sentences(told(f"{mark} of 10")) if mark is not None else ()


SHEET_ROWS: tuple[SheetRow, ...] = (
    SheetRow("span", "From, to", "Where it begins and ends", _span, {"*": ("{}.step", "journey.path")}),
    SheetRow(
        "time",
        "Time",
        "How long it takes",
        _time,
        {"*": ("{}.step",), "consideration": ("buying.time",), "purchase": ("promise.made",)},
    ),
    SheetRow("where", "Where", "Where they meet you", _where, {"*": ("journey.path",)}),
    SheetRow("hears", "They hear", "What they hear or read from you", _from_map(HEARS), HEARS),
    SheetRow("feels", "They feel", "What they feel", _feels, {"*": ("{}.feeling",)}, is_for_customers=True),
    SheetRow(
        "stops",
        "Stops them",
        "What makes them hesitate",
        _own_and("{}.doubt", STOPS),
        {"*": ("{}.doubt",), **STOPS},
        is_for_customers=True,
    ),
    SheetRow(
        "fails",
        "If it fails",
        "What they do when it fails",
        _own_and("{}.if-fails", FAILS),
        {"*": ("{}.if-fails",), **FAILS},
        is_for_customers=True,
    ),
    SheetRow("behind", "Behind it", "Who sees to it", _behind, {"*": ("journey.path",)}),
    SheetRow("assets", "Things", "What serves the customer", _assets, {"*": ("{}.assets",)}),
    SheetRow("count", "Count", "What is counted", _count, {"*": ("{}.count",)}),
    SheetRow("mark", "Your mark", "Your mark of ten", _own_mark, {"*": ("{}.rating",)}),
)

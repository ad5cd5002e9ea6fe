"""The map of one road: how its steps follow each other, how each sounds, and whether it is one road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Table
from journeycoach.domain.mini_products import FLAGSHIP, read_mini_products
from journeycoach.domain.path_flow import flow_of
from journeycoach.domain.path_graph import PATH, read_path
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.sections.own_words import bullets_said, table_said, under
from journeycoach.domain.vocabulary import shared_words
from journeycoach.domain.wording import counted, gist, joined, line, listed, name, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material
    from journeycoach.domain.mini_products import MiniProduct
    from journeycoach.domain.path_flow import Line
    from journeycoach.domain.path_graph import PathMap, Station

KINDS = frozenset({"no-recommendation", "dead-end", "fork", "circle", "side-door", "loose-end", "astray"})
"""Findings told here unless the first page told them."""
NOT_THEM = (("map.not-them", "Not to be taken for them"),)
CAME = (
    ("map.met", "First met"),
    ("map.warmed", "Got to know you by"),
    ("map.exchange", "First gave a name or number"),
    ("map.trusted", "Believed you because"),
)
ENDORSED = (("map.endorsed", "What is said of the big one after it"),)
AFTER = (
    ("map.first-use", "In the first week"),
    ("map.renewal", "Before they decide to stay"),
    ("map.testimonial", "The last who said so in public"),
)
NAME = 34
"""Characters of a step in the flow."""


def path_map_section(material: Material) -> Section | None:
    """The flow, the table, how it came about, and the one-path test; None without any of it."""
    case = material.case
    path = read_path(case.answers, case.road)
    mapped = (_flow(path), *_goal(path, case), _table(path, case)) if path.is_mapped else ()
    blocks = (
        *under("Whom it is for", *table_said(case, "map.avatars"), *bullets_said(case, NOT_THEM)),
        *under("Step by step", *mapped),
        *under("How the last one came along", *bullets_said(case, CAME)),
        *under("What they have to decide", *table_said(case, "map.decisions")),
        *under("Small things first", *_small_things(case), *bullets_said(case, ENDORSED)),
        *under("After the sale", *bullets_said(case, AFTER)),
        *under("Is it one road?", *_test(path, material)),
    )
    return Section("path-map", told("The road as a map"), blocks) if blocks else None


def _flow(path: PathMap) -> Block:
    """One paragraph for a single road, a list where it parts."""
    lines = tuple(_drawn(each, path) for each in flow_of(path))
    return Paragraph(lines[0]) if len(lines) == 1 else Bullets(lines)


def _drawn(flow: Line, path: PathMap) -> Words:
    steps = joined([_step(path.station(number)) for number in flow.steps], " → ")
    return told(steps, _tail(flow, path))


def _step(station: Station) -> Words:
    return told(f"{station.number} ", name(gist(station.step.what, NAME)))


def _tail(flow: Line, path: PathMap) -> Words:
    """What stands behind the last step of a line: a fork, a step drawn already, an end."""
    last = path.station(flow.steps[-1])
    ways = listed([str(number) for number in flow.onward], "or")
    end = "the end" if last.may_end else "it stops"
    if flow.onward and last.ends:
        return line(" → {ways}, or {end}", ways=ways, end=end)
    return told(" → ", ways) if flow.onward else told(f" ({end})")


def _goal(path: PathMap, case: Case) -> Iterator[Block]:
    """The product that the road is for, with the step in which its name falls."""
    flagship = case.text(FLAGSHIP)
    if not flagship:
        return
    sold = next((each for each in path.stations if each.purpose == "sell" and _names(each, flagship)), None)
    heard = sold or next((each for each in path.stations if _names(each, flagship)), None)
    if sold:
        says = line("It leads to {what}, bought at step {n}.", what=quoted(flagship, 140), n=sold.number)
    elif heard:
        says = line(
            "It is meant to lead to {what}. They meet that name at step {n}; no selling step has it.",
            what=quoted(flagship, 140),
            n=heard.number,
        )
    else:
        says = line(
            "It is meant to lead to {what}, which none of its steps names.", what=quoted(flagship, 140)
        )
    yield Paragraph(says)


def _names(station: Station, flagship: str) -> bool:
    return bool(shared_words(f"{station.step.what} {station.message}", flagship))


def _table(path: PathMap, case: Case) -> Table:
    head = ("#", "Step", "Tone", "Message", "Platform", "Purpose")
    labels = _purposes(case)
    rows = [
        (
            told(str(each.number)),
            told(quoted(each.step.what, 80)),
            told(name(each.tone)),
            told(quoted(each.message, 120)) if each.message else (),
            told(name(each.step.channel)),
            told(name(labels.get(each.purpose, each.purpose))),
        )
        for each in path.stations
    ]
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    return Table(
        tuple(told(head[column]) for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
    )


def _purposes(case: Case) -> Mapping[str, str]:
    """The labels of the purposes that may be picked, by their ids."""
    question = case.answers.question(PATH)
    cells = question.columns if question else ()
    return {option.id: option.label for cell in cells if cell.id == "purpose" for option in cell.options}


def _small_things(case: Case) -> Iterator[Block]:
    products = read_mini_products(case)
    if products:
        rows = tuple((told(quoted(each.name)), _leads_to(each)) for each in products)
        yield Table((told("Small thing first"), told("Leads on to")), rows)


def _leads_to(product: MiniProduct) -> Words:
    return told(quoted(product.leads_to)) if product.leads_to else told("not said")


def _test(path: PathMap, material: Material) -> Iterator[Block]:
    """What the one-path test says, a line each; with nothing to say, what was looked for."""
    found = [finding for finding in material.findings if finding.kind in KINDS]
    fresh = [finding for finding in found if finding not in material.summed_up()]
    if fresh:
        yield Bullets(tuple(finding.says for finding in fresh))
    elif path.is_mapped and not found:
        yield from (
            Paragraph(_one_road(each, path)) for each in path.stations if each.recommends and each.ends
        )


def _one_road(last: Station, path: PathMap) -> Words:
    return line(
        "{count}, one way through them, and at its end {last}: nothing leads aside.",
        count=upper_first(counted(len(path.stations), "step")),
        last=quoted(last.step.what),
    )

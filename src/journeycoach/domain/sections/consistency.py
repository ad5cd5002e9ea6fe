"""From one step to the next: what changes for a customer, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.document import Block, Bullets, Paragraph, Section, Table
from journeycoach.domain.joints import Jump, changes
from journeycoach.domain.path_graph import read_path
from journeycoach.domain.path_words import SHORT, named, upper_first
from journeycoach.domain.sections.own_words import bullets_said, table_said, under
from journeycoach.domain.tones import says_a_tone
from journeycoach.domain.wording import capital, counted, in_words, joined, line, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.joints import Change
    from journeycoach.domain.material import Material
    from journeycoach.domain.path_graph import PathMap

IN_THE_TABLE = frozenset({"tone"})
IN_FULL = frozenset({"promise-changes", "no-message", "no-purpose", "presentation", "other-offers"})
KINDS = IN_THE_TABLE | IN_FULL
"""Findings told here unless the first page told them."""
DRIFT = "map.message-drift"
LOST = frozenset({"forgotten", "contradicted"})
WALKED = (
    ("map.walked", "The last who went all the way"),
    ("map.lost", "The last who was lost on it"),
)


def consistency_section(material: Material) -> Section | None:
    """The joints that do not hold, what is missing, and what the owner has seen; None without any of it."""
    case = material.case
    path = read_path(case.answers, case.road)
    blocks = (
        *(_joints(path, material) if path.is_mapped else ()),
        *_below(material),
        *under("What becomes of the first words", *table_said(case, DRIFT), *_drifted(case)),
        *under("Where you let them choose", *table_said(case, "map.side-roads")),
        *under("Who has walked it", *bullets_said(case, WALKED), *_one_piece(case)),
    )
    return Section("consistency", told("From one step to the next"), blocks) if blocks else None


def _joints(path: PathMap, material: Material) -> Iterator[Block]:
    heard = changes(path)
    if heard:
        yield _table(heard, material)
        yield from _held(heard, path)
    elif _compared(path):
        yield Paragraph(_all_alike(path))


def _below(material: Material) -> Iterator[Block]:
    below = [f for f in material.findings if f.kind in IN_FULL and f not in material.summed_up()]
    if below:
        yield Bullets(tuple(finding.says for finding in below))


def _drifted(case: Case) -> Iterator[Block]:
    """How many first promises are lost or turned round after the payment."""
    rows = [row for row in case.answers.rows(DRIFT) if row.get("promise") and row.get("later")]
    lost = [row for row in rows if row["later"] in LOST]
    if lost:
        yield Paragraph(
            line(
                "{count} of {all} no longer hold once they have paid, {first} among them.",
                count=upper_first(in_words(len(lost))),
                all=in_words(len(rows)),
                first=quoted(lost[0]["promise"], SHORT),
            )
            if len(lost) > 1
            else line("{what} does not outlive the payment.", what=quoted(lost[0]["promise"], SHORT))
        )


def _one_piece(case: Case) -> Iterator[Block]:
    grade = case.answers.number("map.one-piece")
    if grade is not None:
        yield Paragraph(line("For being of one piece you give it {grade} of 10.", grade=grade))


def _table(heard: tuple[Change, ...], material: Material) -> Table:
    head = ("From", "To", "What changes", "What to do")
    by_joint: dict[tuple[int, int], list[Change]] = {}
    for change in heard:
        by_joint.setdefault((change.before.number, change.after.number), []).append(change)
    rows = [
        (
            capital(named(found[0].before)),
            capital(named(found[0].after)),
            joined([_what(change) for change in found]),
            joined([_mend(change, material) for change in found]),
        )
        for found in by_joint.values()
    ]
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    return Table(
        tuple(told(head[column]) for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
    )


_WHAT = {Jump.TONE: "tone", Jump.TIME: "time", Jump.PRICE: "price", Jump.SHARE: "share", Jump.FREE: "price"}


def _what(change: Change) -> Words:
    return line(
        "{what}: {was}, then {becomes}",
        what=_WHAT[change.kind],
        was=quoted(change.was, SHORT),
        becomes=quoted(change.becomes, SHORT),
    )


def _mend(change: Change, material: Material) -> Words:
    """What would mend the joint, as the finding about it says."""
    finding = next((each for each in material.findings if each.id == _id(change)), None)
    return finding.move if finding else ()


def _id(change: Change) -> str:
    where = f"{change.before.number}-{change.after.number}"
    return f"tone/{where}" if change.kind is Jump.TONE else f"promise-changes/{where}/{change.kind}"


def _compared(path: PathMap) -> int:
    """How many joints have a tone or a message on both sides."""
    return sum(
        bool((one.tone and other.tone) or (one.message and other.message)) for one, other in path.joints
    )


def _held(heard: tuple[Change, ...], path: PathMap) -> Iterator[Block]:
    """How many of the joints that could be compared hold."""
    broken = len({(each.before.number, each.after.number) for each in heard})
    compared = _compared(path)
    if compared > broken:
        yield Paragraph(
            line(
                "{held} of {all} joints that could be compared {hold}.",
                held=upper_first(in_words(compared - broken)),
                all=in_words(compared),
                hold="holds" if compared - broken == 1 else "hold",
            )
        )
    elif compared > 1:
        yield Paragraph(told("No two neighbours that could be compared agree in everything."))


def _all_alike(path: PathMap) -> Words:
    """One voice throughout."""
    tones = tuple(dict.fromkeys(each.tone for each in path.stations if says_a_tone(each.tone)))
    count = upper_first(counted(_compared(path), "joint"))
    if not tones:
        return line("{count} compared: no time and no price contradicts another.", count=count)
    return line(
        "{count} compared: the voice stays {tones}, and no time or price contradicts another.",
        count=count,
        tones=joined([quoted(each, SHORT) for each in tones[:3]], ", "),
    )

"""Ready to use: what was worked out for one moment of the road, each with the one thing to know about it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import Amount, read_money, read_number, show_amount
from journeycoach.domain.document import Block, Paragraph, Section, Subheading
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.people import read_hands, says_nobody
from journeycoach.domain.sections.rows_table import rows_table
from journeycoach.domain.wording import counted, figure, line, listed, name, quoted, standing, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material


def _nothing(_case: Case) -> Words:
    return ()


class Tool(Struct, frozen=True):
    """One piece of the kit: where it stands in the answers, and what its rows say together."""

    title: str
    topics: tuple[str, ...]
    remark: Callable[[Case], Words] = _nothing


def toolkit_section(material: Material) -> Section | None:
    """Every piece that has an answer, in the order of the road; None without any."""
    case = material.case
    blocks = tuple(block for tool in TOOLS for block in _piece(tool, case))
    return Section("toolkit", told("Ready to use"), blocks) if blocks else None


def _piece(tool: Tool, case: Case) -> Iterator[Block]:
    shown = tuple(block for topic in tool.topics for block in _shown(topic, tool, case))
    if not shown:
        return
    yield Subheading(told(tool.title))
    yield from shown
    remark = tool.remark(case)
    if remark:
        yield Paragraph(remark)


def _shown(topic: str, tool: Tool, case: Case) -> Iterator[Block]:
    question = case.answers.question(topic)
    if question is None or not case.has(topic):
        return
    if question.columns:
        table = rows_table(question, case.answers)
        if table:
            yield table
    else:
        # The heading says already what the first of them is.
        label = "" if topic == tool.topics[0] else f"{question.label}: "
        yield Paragraph(told(label, standing(case.text(topic))))


def _calendar(case: Case) -> Words:
    """Who carries the pieces, and which have no rhythm yet."""
    rows = case.answers.rows("channel.content")
    loose = [row["piece"] for row in rows if row.get("piece") and not row.get("rhythm")]
    if loose:
        return line("No rhythm yet: {what}.", what=listed([told(quoted(each, 50)) for each in loose]))
    hands = {each for row in rows for each in read_hands(row.get("person", ""), case.owner).names}
    if len(rows) > 1 and len(hands) == 1:
        whose = hands.pop()
        return line(
            "{count}, all of them by {who}: leave one out before one goes out late.",
            count=upper_first(counted(len(rows), "piece")),
            who=name(whose),
        )
    return ()


def _cost_of_channels(case: Case) -> Words:
    """The sum, where all costs are in one currency."""
    costs = [read_money(row.get("cost", "")) for row in case.answers.rows("channel.focus")]
    known = [cost for cost in costs if cost is not None and cost.high is None]
    if len(known) < 2 or len({(cost.unit, cost.per) for cost in known}) != 1:
        return ()
    total = Amount(sum((c.value for c in known), Decimal(0)), known[0].unit, None, known[0].per)
    sums = " + ".join(figure(cost.value) for cost in known)
    return line("Together {sum} = {total}.", sum=sums, total=show_amount(total))


def _log(case: Case) -> Words:
    rows = case.answers.rows("interest.signs")
    unseen = [row["sign"] for row in rows if row.get("sign") and not _has_hands(row.get("checked-by", ""))]
    if not unseen:
        return ()
    return line(
        "Nobody looks for {what}. Whoever shows interest that way is not answered.",
        what=listed([told(quoted(each, 60)) for each in unseen], "or"),
    )


def _has_hands(cell: str) -> bool:
    hands = read_hands(cell)
    return hands.is_said and not hands.is_nobody


def _agenda(case: Case) -> Words:
    """The length of the meeting, from its points."""
    minutes = [read_number(row.get("minutes", "")) for row in case.answers.rows("inform.agenda")]
    known = [each.value for each in minutes if each is not None]
    if len(known) < 2:
        return ()
    total = sum(known, Decimal(0))
    rest = len(minutes) - len(known)
    more = f", and {counted(rest, 'point')} without a time" if rest else ""
    return told(f"{' + '.join(figure(each) for each in known)} = {figure(total)} minutes{more}.")


def _kit(case: Case) -> Words:
    bare = [row["question"] for row in case.answers.rows("approach.kit") if _is_unanswered(row)]
    if not bare:
        return ()
    return line(
        "Still without an answer: {what}.",
        what=listed([told(quoted(each, 60)) for each in bare]),
    )


def _is_unanswered(row: Mapping[str, str]) -> bool:
    return bool(row.get("question")) and not row.get("answer")


def _reviews(case: Case) -> Words:
    rows = case.answers.rows("referral.reviews")
    places = [row for row in rows if row.get("place") and not says_nobody(row["place"])]
    missing = [row["place"] for row in places if not row.get("link")]
    if not missing:
        return ()
    return line("No link yet to {what}.", what=listed([told(name(each)) for each in missing]))


TOOLS: tuple[Tool, ...] = (
    Tool("Sentences that carry the rest", ("core.messages",)),
    Tool(
        "What you publish, and when",
        ("channel.content", "channel.made-when", "channel.remembered"),
        _calendar,
    ),
    Tool("The few channels", ("channel.focus", "channel.stuck", "channel.dropped"), _cost_of_channels),
    Tool("A message for a few seconds", ("message.few-seconds", "message.motivation", "message.tried")),
    Tool(
        "How you talk with them",
        (
            *("engage.start", "engage.asks", "engage.answers"),
            *("engage.unanswered", "engage.rhythm", "engage.learnt"),
        ),
    ),
    Tool(
        "Who shows interest",
        ("interest.signs", "interest.acknowledgement", "interest.habit", "interest.lost"),
        _log,
    ),
    Tool(
        "The lists",
        (
            *("list.lists", "list.people", "list.joining", "list.leaving"),
            *("list.referrers", "lead.pledge", "lead.quiet"),
        ),
    ),
    Tool("When they ask", ("approach.kit", "approach.unasked", "approach.process", "approach.easy"), _kit),
    Tool("What you ask them", ("inform.discovery",)),
    Tool("The meeting", ("inform.agenda", "inform.believed", "inform.handed", "inform.unaided"), _agenda),
    Tool("What made the newest one pay", ("entry.moved", "entry.too-soon", "entry.size", "entry.first-hour")),
    Tool("Asking for the sale", ("choice.ask",)),
    Tool("If they say no", ("choice.no-path",)),
    Tool("If they say yes", ("choice.yes-path", "choice.fragile")),
    Tool(
        "What is delivered, and what they did not expect",
        (
            *("delight.promise", "delight.extra", "delight.unpack", "delight.last-minutes"),
            *("delight.signs", "delight.let-down", "delight.own-surprise"),
        ),
    ),
    Tool("What you can promise", ("trust.limits", "trust.handled", "trust.mended")),
    Tool("What could make them think twice", ("doubt.twice", "doubt.competition")),
    Tool(
        "How one came to the main thing",
        ("repeat.story", "repeat.ready", "repeat.used-up", "repeat.next-look"),
    ),
    Tool("Showing that they count", ("value.shown", "value.advised-against")),
    Tool("Being passed on", ("referral.value", "referral.first", "referral.incentive")),
    Tool("Where reviews are asked for", ("referral.reviews",), _reviews),
    Tool("Where you will ask for help", ("action.help",)),
)
"""In the order of the road."""

"""The day somebody says yes: what they do, what happens in the house, what runs by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.document import Block, Paragraph, Subheading
from journeycoach.domain.mails import read_mails
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.people import people, read_hands
from journeycoach.domain.sections.funnel_mails import filled, found, labels_of
from journeycoach.domain.sections.own_words import lines_said
from journeycoach.domain.wording import (
    counted,
    in_words,
    line,
    name,
    quoted,
    standing,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.material import Material

SAME_DAY = "funnel.same-day"
WATCHED = (("funnel.watch", "Who notices when it stops"),)
AUTOMATIC, BY_HAND = "automatic", "by-hand"


class Work(Struct, frozen=True):
    """How much of a funnel runs by itself, counted in messages and tasks."""

    automatic: int = 0
    by_hand: int = 0
    unsaid: int = 0

    @property
    def all(self) -> int:
        """Everything there is to do."""
        return self.automatic + self.by_hand + self.unsaid


def work_of(case: Case) -> Work:
    """Messages and tasks by who does them: a machine, a person, or not said."""
    ways = [mail.sent for mail in read_mails(case.answers)]
    ways += [row.get("by", "") for row in _tasks(case)]
    automatic, by_hand = ways.count(AUTOMATIC), ways.count(BY_HAND)
    return Work(automatic, by_hand, len(ways) - automatic - by_hand)


def _tasks(case: Case) -> tuple[Mapping[str, str], ...]:
    return tuple(row for row in case.answers.rows(SAME_DAY) if row.get("task"))


def day_blocks(material: Material) -> Iterator[Block]:
    """The day under its heading, and the count over the whole funnel."""
    case = material.case
    tasks, theirs = _tasks(case), case.text("funnel.their-next")
    if tasks or theirs:
        yield Subheading(told("The day they say yes"))
    if theirs:
        yield Paragraph(told(strong("On their side:"), " ", standing(theirs)))
    if tasks:
        labels = labels_of(case.answers, SAME_DAY)
        yield filled(("On your side", "Who", "How", "With"), [_task(row, labels, case) for row in tasks])
        yield from found(material, {"same-day-nobody"})
    yield from _counted(work_of(case))
    yield from (Paragraph(each) for each in lines_said(case, WATCHED))


def _task(row: Mapping[str, str], labels: Mapping[str, str], case: Case) -> tuple[Words, ...]:
    hands = read_hands(row.get("person", ""), case.owner)
    by = row.get("by", "")
    return (
        told(quoted(row["task"])),
        told("nobody") if hands.is_nobody else people(hands.names),
        told(name(labels.get(by, by))),
        told(name(row.get("tool", ""))),
    )


def _counted(work: Work) -> Iterator[Block]:
    if work.all > 1:
        yield Paragraph(_share(work))


def _share(work: Work) -> Words:
    things = upper_first(counted(work.all, "message or task", "messages and tasks"))
    if work.automatic == work.all:
        return line(
            "{things}, and all of them run by themselves: look once a week whether they still do.",
            things=things,
        )
    said = (
        f"{in_words(work.automatic) if work.automatic else 'none'} {_runs(work.automatic)}",
        f"{in_words(work.by_hand)} by hand" if work.by_hand else "",
    )
    loose = f"; of {in_words(work.unsaid)} it is not said" if work.unsaid else ""
    return told(f"{things}: {', '.join(part for part in said if part)}{loose}.")


def _runs(count: int) -> str:
    return "runs by itself" if count < 2 else "run by themselves"

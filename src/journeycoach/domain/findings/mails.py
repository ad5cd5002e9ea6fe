"""Findings about the messages of the weeks after: silence, no use, no proof, no question, no day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.mails import SEQUENCE, read_mails, silences
from journeycoach.domain.packs import Phase
from journeycoach.domain.path_words import upper_first
from journeycoach.domain.wording import counted, line, listed, quoted, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.mails import Mail
    from journeycoach.domain.wording import Part

KINDS = frozenset({"mails-silent", "mails-use", "mails-proof", "mails-ask", "mails-day"})
SHORT = 60
"""Characters of a subject line quoted in a sentence."""


class Lack(Struct, frozen=True):
    """Something the messages lack."""

    id: str
    weight: Weight
    says: Words
    short: Words
    move: Words
    mail: Mail | None = None
    """The one message it is about."""


def mail_findings(case: Case) -> Iterator[Finding]:
    """What the rows of the messages leave out, each told in the phase in which people think."""
    mails = read_mails(case.answers)
    lacks = (*_silent(mails), *_useless(mails), *_unproven(mails), *_asking(mails), *_dayless(mails))
    for order, lack in enumerate(lacks, start=40):
        yield Finding(
            id=lack.id,
            weight=lack.weight,
            phase=Phase.CONSIDERATION,
            topics=(SEQUENCE,),
            says=lack.says,
            short=lack.short,
            move=lack.move,
            mark=_first_cell(lack.mail, case),
            row=lack.mail.row if lack.mail else 0,
            order=order,
        )


def _silent(mails: tuple[Mail, ...]) -> Iterator[Lack]:
    for one, other in silences(mails):
        yield Lack(
            id=f"mails-silent/{one}",
            weight=Weight.SOME,
            says=_silence(one, other),
            short=line("silence from day {one} to day {other}", one=one, other=other),
            move=line(
                "Write one message for day {day} that helps even those who never buy", day=(one + other) // 2
            ),
        )


def _silence(one: int, other: int) -> Words:
    if one == 0:
        return line(
            "After the first message there is silence until day {other}; by then the name is forgotten.",
            other=other,
        )
    return line(
        "Between day {one} and day {other} they hear nothing for {count}.",
        one=one,
        other=other,
        count=counted(other - one, "day"),
    )


def _useless(mails: tuple[Mail, ...]) -> Iterator[Lack]:
    bare = [mail for mail in mails if not mail.benefit]
    if bare:
        yield Lack(
            id="mails-use",
            weight=Weight.BESIDE,
            says=line("What the reader has from {what} is not said.", what=_subjects(bare)),
            short=told(f"{counted(len(bare), 'message')} without a use"),
            move=line("Finish for {what}: after reading it they can", what=_subjects(bare[:1])),
            mail=bare[0],
        )


def _unproven(mails: tuple[Mail, ...]) -> Iterator[Lack]:
    bare = [mail for mail in mails if not mail.proof]
    if not bare:
        return
    is_all = len(bare) == len(mails) > 1
    yield Lack(
        id="mails-proof",
        weight=Weight.FEEDS,
        says=line(
            "From {first} to {last}, no message has a case, a figure or a photo.",
            first=_subjects(mails[:1]),
            last=_subjects(mails[-1:]),
        )
        if is_all
        else line("A case or a figure is still to be found for {what}.", what=_subjects(bare)),
        short=told("messages without proof"),
        move=line("Put one real customer, with a day or a sum, into {what}", what=_subjects(bare[:1])),
        mail=bare[0],
    )


def _asking(mails: tuple[Mail, ...]) -> Iterator[Lack]:
    """Where the first next step is asked for."""
    asking = [mail for mail in mails if mail.asks_something]
    if mails and not asking:
        yield Lack(
            id="mails-ask",
            weight=Weight.SOME,
            says=line(
                "{count}, and not one asks for a next step.",
                count=upper_first(counted(len(mails), "message")),
            ),
            short=told("no message asks for anything"),
            move=line(
                "End {what} with one question that is answered in a minute", what=_subjects(mails[-1:])
            ),
        )
    elif asking and asking[0] is mails[-1] and len(mails) > 1:
        yield Lack(
            id="mails-ask",
            weight=Weight.FEEDS,
            says=line(
                "Only the last message asks for something: {ask}. Ask for something small before it.",
                ask=quoted(asking[0].asks, SHORT),
            ),
            short=told("nothing small is asked before the end"),
            move=line("Let {what} end with a question that takes a minute", what=_subjects(mails[:1])),
        )


def _dayless(mails: tuple[Mail, ...]) -> Iterator[Lack]:
    loose = [mail for mail in mails if mail.day is None]
    if loose:
        yield Lack(
            id="mails-day",
            weight=Weight.BESIDE,
            says=line("No day is fixed for {what}.", what=_subjects(loose)),
            short=told(f"{counted(len(loose), 'message')} without a day"),
            move=line("Give {what} its day, counted from the day they sign up", what=_subjects(loose[:1])),
        )


def _subjects(mails: Sequence[Mail]) -> Words:
    named = [told(quoted(mail.subject, SHORT)) for mail in mails[:3] if mail.subject]
    rest = len(mails) - len(named)
    parts: list[Part] = [*named, counted(rest, "more message" if named else "message")] if rest else [*named]
    return listed(parts)


def _first_cell(mail: Mail | None, case: Case) -> str:
    """How its row begins as typed, by which an action about it is found."""
    return case.answers.rows(SEQUENCE)[mail.row - 1].get("day", "").strip() if mail else ""

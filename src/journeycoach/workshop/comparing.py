"""Sessions as they were: read as of a day, and through whichever methods they used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.answers import Answers
from journeycoach.domain.errors import CoachError
from journeycoach.domain.joined import join
from journeycoach.domain.session import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from journeycoach.domain.events import Recorded
    from journeycoach.domain.packs import Pack
    from journeycoach.domain.session import Session
    from journeycoach.workshop.ports import Methods


def as_of(log: Sequence[Recorded], title: str, day: date, local: Callable[[datetime], datetime]) -> Session:
    """The session at the end of a day on the owner's wall; what was taken back later stood then."""
    return fold([record for record in log if local(record.at).date() <= day], title)


def read_through(session: Session, methods: Methods, usual: str) -> Answers:
    """The answers by all methods that are at hand of those used; by the usual one where there is none."""
    packs = tuple(_at_hand(session.packs, methods)) or (methods.pack(usual),)
    return Answers(join(packs, session), session)


def _at_hand(ids: Iterable[str], methods: Methods) -> Iterable[Pack]:
    for pack_id in ids:
        try:
            yield methods.pack(pack_id)
        except CoachError:
            continue

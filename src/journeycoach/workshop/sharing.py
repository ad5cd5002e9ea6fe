"""A copy of a session for somebody else, and the list of what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.events import Header, Redone, TitleChanged, Undone, Unknown
from journeycoach.domain.names_known import look_like_names, names_known
from journeycoach.domain.redaction import Redaction, Sort
from journeycoach.domain.rewriting import Rewriter, texts_in
from journeycoach.domain.shared_log import noon, shared_log

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from journeycoach.domain.answers import Answers
    from journeycoach.domain.events import Recorded
    from journeycoach.domain.redaction import Found


class Wish(Struct, frozen=True):
    """What its owner wants left out."""

    sorts: frozenset[Sort] = frozenset()
    words: tuple[str, ...] = ()


class Original(Struct, frozen=True):
    """The session that is copied, with what is needed to read it."""

    header: Header
    log: Sequence[Recorded]
    answers: Answers
    """Through all methods that were used."""
    local: Callable[[datetime], datetime]


class Copy(Struct, frozen=True):
    """What is handed out, and what is told of it to the owner alone."""

    header: Header
    records: tuple[Recorded, ...]
    found: tuple[Found, ...]
    earlier: int
    """Events that no longer hold, or were said in other words since."""
    unread: int
    """Events of a later version."""
    may_be_names: tuple[str, ...] = ()
    """Words that are still in it; none where names were not to be left out."""


def shared_copy(original: Original, wish: Wish, new_id: str) -> Copy:
    """The session as it stands now, without what is left out; notes and drafts are not read at all."""
    session = original.answers.session
    redaction = Redaction(wish.sorts, names_known(session, original.log), wish.words)
    redaction.business(original.answers.text("business.name") or session.title)
    rewriter = Rewriter(redaction, original.answers.question)
    kept = shared_log(original.log, session, original.local)
    records = tuple(rewriter.records(kept))
    header = Header(
        original.header.version,
        new_id,
        redaction.text(session.title),
        noon(original.header.created, original.local),
    )
    unread = sum(isinstance(record.event, Unknown) for record in original.log)
    earlier = _earlier(original.log, records) - unread
    looked = _looked_over(records, redaction) if Sort.NAMES in wish.sorts else ()
    return Copy(header, records, redaction.found, earlier, unread, looked)


def _looked_over(records: Sequence[Recorded], redaction: Redaction) -> tuple[str, ...]:
    """Names that may have been missed in the copy, those first that are words besides."""
    said = [text for record in records for text in texts_in(record.event)]
    words = {word.strip(".,;:!?()\"'") for text in said for word in text.split()}
    doubtful = (each for each in redaction.doubtful if each in words)
    return tuple(dict.fromkeys((*doubtful, *look_like_names(said))))


def _earlier(log: Sequence[Recorded], records: Sequence[Recorded]) -> int:
    """Events that were left behind, those not counted that only say so."""
    silent = sum(isinstance(record.event, Undone | Redone | TitleChanged) for record in log)
    return max(0, len(log) - silent - len(records))

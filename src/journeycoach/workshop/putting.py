"""Where whoever leads a call tells the log what is put, for those who follow and for a window opened anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.call_events import QuestionPut
from journeycoach.domain.interview import Asking
from journeycoach.workshop.following import moment_shown

if TYPE_CHECKING:
    from journeycoach.domain.interview import Moment
    from journeycoach.workshop.service import Workshop


def keep_in_view(workshop: Workshop) -> None:
    """Let the log tell which question is put, where it does not by itself: after a jump.

    Raises NotKeptError.
    """
    moment = workshop.moment
    if _can_tell(workshop) and not _is_in_view(moment, moment_shown(workshop.answers)):
        workshop.note_down(QuestionPut(moment.question.id if isinstance(moment, Asking) else ""))


def put_probe(workshop: Workshop, probe: str) -> None:
    """Put the question in the words of a probe, or in its own again where it is put in these already.

    Raises NotKeptError.
    """
    moment = workshop.moment
    if _can_tell(workshop) and isinstance(moment, Asking):
        is_put = probe_put(workshop) == probe
        workshop.note_down(QuestionPut(moment.question.id, "" if is_put else probe))


def probe_put(workshop: Workshop) -> str:
    """The probe in whose words the question at hand is put; empty for its own."""
    moment, put = workshop.moment, workshop.session.meetings.put
    is_here = isinstance(moment, Asking) and put is not None and put.question == moment.question.id
    return put.text if put and is_here else ""


def _can_tell(workshop: Workshop) -> bool:
    return workshop.store is not None and not workshop.store.read_only


def _is_in_view(moment: Moment, shown: Moment) -> bool:
    if isinstance(moment, Asking) and isinstance(shown, Asking):
        return moment.question.id == shown.question.id
    return type(moment) is type(shown)

"""What was agreed in a session's last call, as an e-mail."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.resources import template_folders

if TYPE_CHECKING:
    from journeycoach.wiring.house import House
    from journeycoach.workshop.service import Workshop


def recap_of_session(here: House, workshop: Workshop) -> str:
    """The e-mail. Raises CoachError where nothing was said yet, and TemplateError for a faulty template."""
    from journeycoach.domain.gathering import gather_all
    from journeycoach.domain.recap import recap_of
    from journeycoach.domain.talks import last_talk
    from journeycoach.reports.recap import recap_text
    from journeycoach.workshop.planning import plan_request

    talk = last_talk(workshop.log, workshop.session, here.clock.local)
    if talk is None:
        raise CoachError("Nothing has been said in this session yet, so there is nothing to sum up.")
    request = plan_request(workshop, here.tools, dict)
    deeds = gather_all(request.answers, request.today, ()).case.deeds
    recap = recap_of(talk, request.answers, deeds, request.today)
    return recap_text(recap, template_folders(here.around.templates))


def write_recap(here: House, workshop: Workshop) -> Path:
    """The e-mail as NAME-recap.txt in the current folder; where it is. Raises CoachError."""
    from journeycoach.storage.atomic import write_atomically

    path = Path(f"{workshop.store.name if workshop.store else 'session'}-recap.txt")
    write_atomically(path, recap_of_session(here, workshop).encode())
    return path

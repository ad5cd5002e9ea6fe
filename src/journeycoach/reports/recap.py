"""A recap as an e-mail, by the template `recap/recap.txt.j2`: an owner's own counts before ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.recap import PARTS, fitted
from journeycoach.reports.formats import templates_of

if TYPE_CHECKING:
    from pathlib import Path

    from journeycoach.domain.recap import Recap

TEMPLATE = "recap/recap.txt.j2"


def recap_text(recap: Recap, folders: tuple[Path, ...]) -> str:
    """The whole e-mail, of fewer than 200 words. Raises TemplateError."""
    templates = templates_of(folders)

    def rendered(one: Recap) -> str:
        return templates.render(TEMPLATE, recap_data(one))

    return rendered(fitted(recap, lambda one: len(rendered(one).split())))


def recap_data(recap: Recap) -> dict[str, object]:
    """The recap as a template sees it; its keys are a promise to templates of others."""
    return {
        "client": recap.client,
        "business": recap.business,
        "day": recap.day,
        "was_call": recap.is_call,
        "was_look": recap.is_look,
        "answered": str(recap.answered) if recap.answered else "",
        "next_call": recap.next_call,
        "coach": recap.coach,
        **{part: list(getattr(recap, part)) for part in PARTS},
        **{f"more_{part}": _more(recap, part) for part in PARTS},
    }


def _more(recap: Recap, part: str) -> str:
    """What stands behind a list that was cut; empty where it is whole."""
    count = recap.more(part)
    if not count:
        return ""
    return f"and {count} more in the plan" if getattr(recap, part) else f"{count}, all in the plan"

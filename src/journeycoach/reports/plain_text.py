"""The filter of templates for plain text, such as an e-mail, which has no markup to escape."""

from __future__ import annotations

from markupsafe import Markup

from journeycoach.reports.jobs import one_line


def txt_line(text: str) -> Markup:
    """The text on one line; what cannot be seen, and what turns the direction of letters, is out or shown."""
    return Markup(one_line(text))  # noqa: S704 - plain text has no markup


FILTERS = (txt_line,)
"""Known in templates by their names."""

"""What can go wrong with a template, told without loading the engine that reads templates."""

from __future__ import annotations

from journeycoach.domain.errors import CoachError


class TemplateError(CoachError):
    """A template was refused, or failed while a report was made; the text says where and why."""

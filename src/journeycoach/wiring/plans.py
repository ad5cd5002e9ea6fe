"""The plan of a session: as a document, as text for a screen, and as files."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.resources import template_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from journeycoach.domain.document import Document
    from journeycoach.domain.plan import PlanRequest
    from journeycoach.domain.walk import Encounter
    from journeycoach.packs.methods import Library
    from journeycoach.reports.files import Written
    from journeycoach.reports.format import Format
    from journeycoach.reports.templates import Templates
    from journeycoach.workshop.ports import Tools
    from journeycoach.workshop.service import Workshop


class Plans:
    """Makes what is written from a session."""

    def __init__(self, tools: Callable[[], Tools], methods: Library, own: Path | None = None) -> None:
        """`own` is a folder of templates that take the place of ours."""
        self._tools = tools
        self._methods = methods
        self._own = own

    def document(self, workshop: Workshop, audience: str = "owner") -> Document:
        """The plan of a session as it stands, for a reader. Raises CoachError for one that is unknown."""
        from journeycoach.workshop.planning import plan_request

        return self._document(plan_request(workshop, self._tools(), self._topic_labels), workshop, audience)

    def _document(self, request: PlanRequest, workshop: Workshop, audience: str = "owner") -> Document:
        from journeycoach.domain.audience import named_audience
        from journeycoach.domain.plan import build_plan

        catalogue = self._methods.catalogue(request.answers.pack.language)
        reader = named_audience(audience)
        document = build_plan(replace(request, catalogue=catalogue, audience=reader))
        return replace(document, session=workshop.store.header.id if workshop.store else "")

    def _topic_labels(self) -> Mapping[str, str]:
        return {topic.id: topic.label for topic in self._methods.topics().values()}

    def markdown(self, workshop: Workshop) -> str:
        """The plan as Markdown."""
        return self.formats["md"].render(self.document(workshop)).decode()

    def on_screen(self, workshop: Workshop) -> str:
        """The plan as Markdown with its pictures as charts of blocks."""
        from journeycoach.reports.screen import screen_markdown

        return screen_markdown(self.document(workshop), self._templates)

    def before_client(self, workshop: Workshop) -> str:
        """The same for a screen that a client sees: nothing in it is the coach's own."""
        from journeycoach.domain.sections.calls import for_all_eyes
        from journeycoach.reports.screen import screen_markdown
        from journeycoach.workshop.planning import plan_request

        request = plan_request(workshop, self._tools(), self._topic_labels)
        document = self._document(replace(request, answers=for_all_eyes(request.answers)), workshop)
        return screen_markdown(document, self._templates)

    def spoken(self, workshop: Workshop) -> str:
        """The plan as Markdown with its pictures as tables."""
        from journeycoach.reports.screen import spoken_markdown

        return spoken_markdown(self.document(workshop), self._templates)

    def walk_markdown(self, workshop: Workshop) -> str:
        """The whole walk as Markdown."""
        from journeycoach.workshop.walk_page import walk_page

        document = walk_page(self.walk(workshop), workshop.session.title, workshop.today)
        return self.formats["md"].render(document).decode()

    def prepared(self, workshop: Workshop, minutes: int) -> str:
        """A coach's page for a call of so many minutes, as Markdown."""
        from journeycoach.workshop.prepare_page import prepare_page

        return self.formats["md"].render(prepare_page(workshop, minutes)).decode()

    def write(
        self, workshop: Workshop, formats: str, path: Path | None = None, audience: str = "owner"
    ) -> tuple[Written, ...]:
        """The files of a plan, each put whole in its place, named by their reader. Raises CoachError."""
        from journeycoach.reports.files import Target, write_report
        from journeycoach.reports.formats import chosen
        from journeycoach.storage.atomic import write_atomically

        name = workshop.store.name if workshop.store else "plan"
        target = Target(f"{name}-plan" if audience == "owner" else f"{name}-plan-{audience}", path)
        document = self.document(workshop, audience)
        return write_report(document, chosen(formats, self.formats), target, write_atomically)

    @cached_property
    def formats(self) -> Mapping[str, Format]:
        """The formats of a plan."""
        from journeycoach.reports.formats import formats

        return formats(template_folders(self._own))

    @cached_property
    def _templates(self) -> Templates:
        from journeycoach.reports.formats import templates_of

        return templates_of(template_folders(self._own))

    def walk(self, workshop: Workshop) -> tuple[Encounter, ...]:
        """The road of a session as the ideal customer meets it."""
        from journeycoach.domain.walk import walk_of

        return walk_of(workshop.answers, workshop.today)

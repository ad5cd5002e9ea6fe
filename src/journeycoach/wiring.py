"""Where the parts are put together: the only place that names adapters, and reads the world outside.

Each part is imported where it is put in: a command pays for what it uses.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.errors import CoachError, SessionNameError
from journeycoach.resources import prompts_folders, template_folders
from journeycoach.storage.beside import ARCHIVE
from journeycoach.storage.desk import Desk
from journeycoach.storage.shelf import FolderShelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import TextIO

    from journeycoach.coach.review import Coach
    from journeycoach.coach.rule import Rule
    from journeycoach.domain.document import Document
    from journeycoach.domain.session import Session
    from journeycoach.domain.walk import Encounter
    from journeycoach.line.talk import Beside
    from journeycoach.packs.methods import Library
    from journeycoach.reports.files import Written
    from journeycoach.reports.format import Format
    from journeycoach.reports.jinja import Templates
    from journeycoach.tui.services import Opened, Services, SessionRow
    from journeycoach.workshop.listing import Listed
    from journeycoach.workshop.ports import Clock, DraftBox, Ids, SessionStore, Tools
    from journeycoach.workshop.service import Workshop

DEFAULT_METHOD = "five-stage"
PROMPTS = "prompts"
"""The folder beside the sessions where the owner's own methods are; it need not be there."""


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)

    def local(self, moment: datetime) -> datetime:
        """As the computer's own time zone shows it."""
        return moment.astimezone()


class RandomIds:
    """Ids that nobody can guess or repeat."""

    def new(self) -> str:
        """Eight letters and digits."""
        return os.urandom(4).hex()


class Surroundings(Struct, frozen=True):
    """What was read from the environment and the command line."""

    home: Path
    """The folder of sessions."""
    prompts: tuple[Path, ...] = ()
    """Folders of methods besides ours; a later one counts before an earlier one."""
    editor: tuple[str, ...] = ()
    """The owner's own editor as a command line; empty when none is set."""
    is_dumb: bool = False
    """Whether the terminal can show lines and nothing else."""
    program: str = "journeycoach"
    """How the owner calls this program in their shell."""


def surroundings(home: str | None, prompts: Sequence[str], environ: Mapping[str, str]) -> Surroundings:
    """Where sessions and methods are. Raises CoachError when there is no place for them."""
    return Surroundings(
        home=Path(home or environ.get("JOURNEYCOACH_HOME") or _data_folder()).absolute(),
        prompts=tuple(map(Path, prompts)),
        editor=_words(environ.get("VISUAL") or environ.get("EDITOR") or ""),
        is_dumb=environ.get("TERM") == "dumb",
    )


def _words(command: str) -> tuple[str, ...]:
    import shlex

    try:
        return tuple(shlex.split(command))
    except ValueError:
        return ()


def _data_folder() -> str:
    from platformdirs import user_data_dir

    try:
        return user_data_dir("journeycoach", appauthor=False)
    except (OSError, RuntimeError) as error:
        raise CoachError("There is no home folder for your sessions. Name one with --home DIR.") from error


def _all_rules() -> Iterable[Rule]:
    from journeycoach.coach.registry import all_rules

    return all_rules()


class House:
    """Everything at hand, each part made when it is first asked for."""

    def __init__(self, around: Surroundings, clock: Clock | None = None, ids: Ids | None = None) -> None:
        self.around = around
        self.clock: Clock = clock or SystemClock()
        self.ids: Ids = ids or RandomIds()

    @property
    def today(self) -> date:
        """The day on the owner's wall."""
        return self.clock.local(self.clock.now()).date()

    @cached_property
    def shelf(self) -> FolderShelf:
        """The sessions of the home folder."""
        return FolderShelf(self.around.home, self._desk)

    @cached_property
    def _archive(self) -> FolderShelf:
        """The sessions that were put away."""
        return FolderShelf(self.around.home / ARCHIVE, self._desk)

    @cached_property
    def _desk(self) -> Desk:
        return Desk(self.clock, self.ids, self.ids.new(), self.around.program)

    @cached_property
    def methods(self) -> Library:
        """The methods."""
        from journeycoach.packs.cache import Cache
        from journeycoach.packs.methods import Library

        own = [folder for folder in (self.around.home / PROMPTS,) if folder.is_dir()]
        added = (prompts_folders(folder)[-1] for folder in self.around.prompts)
        return Library((*prompts_folders(), *own, *added), Cache(self.around.home / ".cache"), own)

    @cached_property
    def tools(self) -> Tools:
        """What every workshop is given."""
        from journeycoach.coach.late import LateRules, LateWordings
        from journeycoach.coach.review import Coach

        if self.around.prompts:
            # Mistakes in somebody's own words are told before the first question.
            self.methods.wordings()
        return self._tools_with(
            Coach(
                LateRules(_all_rules),
                LateWordings(self.methods.wordings),
                lambda language: LateWordings(lambda: self.methods.wordings_in(language)),
            )
        )

    def _tools_with(self, coach: Coach) -> Tools:
        from journeycoach.workshop.ports import Tools

        return Tools(self.clock, self.ids, coach, self.shelf.create, self.methods)

    @cached_property
    def formats(self) -> Mapping[str, Format]:
        """The formats of a plan."""
        from journeycoach.reports.formats import formats

        return formats(template_folders())

    def start(self, method: str = "", title: str = "") -> Workshop:
        """A new workshop; its file is made at once when there is a title, else with the first answer.

        Raises SessionNameError when there is a session of that name, CoachError when none can be kept.
        """
        from journeycoach.domain.text import clean
        from journeycoach.workshop.service import Workshop

        pack = self.methods.pack(method or DEFAULT_METHOD)
        self.shelf.probe()
        if title and (name := self.taken(title)):
            raise SessionNameError(
                f"There is a session {name} already. Go on with it: {self.around.program} open {name}"
            )
        return Workshop(pack, self.tools, self.shelf.create(clean(title)) if title else None)

    def taken(self, title: str) -> str:
        """The session that stands where a new one of this title would; empty when there is none."""
        from journeycoach.storage.names import slug

        name = slug(title)
        return name if name in self.shelf.names() else ""

    def resume(self, name: str, method: str = "") -> Workshop:
        """A workshop on an existing session, by the method used last or a named one."""
        return self._resume(name, method, self.tools)

    def read(self, name: str) -> tuple[SessionStore, Session]:
        """A session as it stands, without its method: for what only repeats what is in it."""
        from journeycoach.domain.session import fold

        store = self.shelf.open(self.shelf.find(name))
        return store, fold(store.news(), store.header.title)

    def _resume(self, name: str, method: str, tools: Tools) -> Workshop:
        return self._workshop_on(self.shelf.open(self.shelf.find(name)), method, tools)

    def _workshop_on(self, store: SessionStore, method: str, tools: Tools) -> Workshop:
        from journeycoach.workshop.service import Workshop

        return Workshop.resume(lambda used: self.methods.pack(method or used or DEFAULT_METHOD), tools, store)

    def document(self, workshop: Workshop, audience: str = "owner") -> Document:
        """The plan of a session as it stands, for a reader. Raises CoachError for one that is unknown."""
        from journeycoach.domain.audience import named_audience
        from journeycoach.domain.plan import build_plan
        from journeycoach.workshop.planning import plan_request

        request = plan_request(workshop, self.tools, self._topic_labels)
        catalogue = self.methods.catalogue(request.answers.pack.language)
        reader = named_audience(audience)
        document = build_plan(replace(request, catalogue=catalogue, audience=reader))
        return replace(document, session=workshop.store.header.id if workshop.store else "")

    def _topic_labels(self) -> Mapping[str, str]:
        return {topic.id: topic.label for topic in self.methods.topics().values()}

    def sessions(self, *, archived: bool = False) -> tuple[tuple[Listed, ...], tuple[str, ...]]:
        """One line a session in the order of their names, and a sentence for each that cannot be read."""
        shelf = self._archive if archived else self.shelf
        lines: list[Listed] = []
        unread: list[str] = []
        for name in shelf.names():
            try:
                lines.append(self._listed(name, shelf.open(name)))
            except CoachError as error:
                unread.append(f"{name}: {error.text}")
        return tuple(lines), tuple(unread)

    def _listed(self, name: str, store: SessionStore) -> Listed:
        from journeycoach.coach.review import Coach
        from journeycoach.workshop.listing import listed

        workshop = self._workshop_on(store, "", self._tools_with(Coach((), {})))
        updated = workshop.session.updated
        store.close()
        return listed(name, workshop, self.clock.local(updated).date() if updated else None)

    def beside(self, documents: TextIO) -> Beside:
        """What the plain interview needs besides its workshop; the plan goes where documents go."""
        from journeycoach.line.talk import Beside

        return Beside(
            notes=lambda workshop: self.shelf.notes(workshop.store.name) if workshop.store else None,
            show_plan=lambda workshop: print(self.spoken_plan(workshop), file=documents, flush=True),
            drafts=self._drafts,
            walk=self.walk,
        )

    def markdown(self, workshop: Workshop) -> str:
        """The plan as Markdown."""
        return self.formats["md"].render(self.document(workshop)).decode()

    def plan_on_screen(self, workshop: Workshop) -> str:
        """The plan as Markdown with its pictures as charts of blocks."""
        from journeycoach.reports.screen import screen_markdown

        return screen_markdown(self.document(workshop), self._templates)

    def spoken_plan(self, workshop: Workshop) -> str:
        """The plan as Markdown with its pictures as tables."""
        from journeycoach.reports.screen import spoken_markdown

        return spoken_markdown(self.document(workshop), self._templates)

    @cached_property
    def _templates(self) -> Templates:
        from journeycoach.reports.jinja import Templates

        return Templates(template_folders())

    def walk(self, workshop: Workshop) -> tuple[Encounter, ...]:
        """The road of a session as the ideal customer meets it."""
        from journeycoach.domain.walk import walk_of

        return walk_of(workshop.answers, workshop.today)

    def walk_markdown(self, workshop: Workshop) -> str:
        """The whole walk as Markdown."""
        from journeycoach.workshop.walk_page import walk_page

        document = walk_page(self.walk(workshop), workshop.session.title, workshop.today)
        return self.formats["md"].render(document).decode()

    def opened(self, workshop: Workshop) -> Opened:
        """A session as a window of the app holds it."""
        from journeycoach.tui.services import Opened

        return Opened(
            workshop=workshop,
            drafts=lambda: self._drafts(workshop),
            notes=lambda: self.shelf.notes(workshop.store.name) if workshop.store else None,
        )

    def _drafts(self, workshop: Workshop) -> DraftBox:
        """The box beside a session, also of one that has no file yet."""
        return self.shelf.drafts(workshop.store.name) if workshop.store else self.shelf.early_drafts()

    def services(self) -> Services:
        """Everything that the app reaches outside itself."""
        from journeycoach.tui.services import Services

        return Services(
            open=lambda name: self.opened(self.resume(name)),
            start=lambda method: self.opened(self.start(method)),
            rows=lambda: tuple(map(self._row, self.sessions()[0])),
            walk=self.walk,
            plan_markdown=self.plan_on_screen,
            export=self._export,
            rename=self.shelf.rename,
            archive=self.shelf.archive,
            delete=self.shelf.delete,
            belongings=self.shelf.belongings,
            methods=self._method_titles,
            formats=lambda: tuple(sorted(self.formats, key=lambda name: name != "md")),
            editor=self.around.editor,
            program=self.around.program,
            crash_log=self.around.home / "crash.log",
        )

    def _method_titles(self) -> Mapping[str, str]:
        """Each as it is told, the default method first; one with mistakes tells them when it is chosen."""
        titles = {name: self._title(name) for name in self.methods.ids()}
        return {DEFAULT_METHOD: titles.pop(DEFAULT_METHOD, DEFAULT_METHOD), **titles}

    def _title(self, method: str) -> str:
        from journeycoach.workshop.choosing import method_told

        try:
            return method_told(self.methods.pack(method))
        except CoachError:
            return f"{method} (has mistakes)"

    def write_plan(
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

    def _export(self, workshop: Workshop, name: str) -> str:
        made = self.write_plan(workshop, name)
        places = ", ".join(str(each.path.absolute()) for each in made)
        return " ".join(filter(None, (places, *(each.remark for each in made))))

    def _row(self, line: Listed) -> SessionRow:
        from journeycoach.tui.services import SessionRow
        from journeycoach.workshop.listing import due, is_overdue, when

        today = self.today
        return SessionRow(
            name=line.name,
            title=line.title,
            method=line.method,
            answered=line.answered,
            asked=line.asked,
            touched=when(line.touched, today),
            due=due(line, today),
            is_overdue=is_overdue(line, today),
            left_open=line.left_open,
            is_read_only=bool(line.read_only),
        )


def house(home: str | None, prompts: Sequence[str], program: str) -> House:
    """The parts for this process, by its environment and what the command line says."""
    return House(replace(surroundings(home, prompts, os.environ), program=program))

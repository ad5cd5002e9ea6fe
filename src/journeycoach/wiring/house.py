"""The parts of one process, each made when it is first asked for: a command pays for what it uses."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.errors import SessionNameError
from journeycoach.resources import prompts_folders
from journeycoach.storage.beside import ARCHIVE
from journeycoach.storage.desk import Desk
from journeycoach.storage.shelf import FolderShelf
from journeycoach.wiring.machine import RandomIds, Surroundings, SystemClock, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from journeycoach.coach.review import Coach
    from journeycoach.coach.rule import Rule
    from journeycoach.domain.session import Session
    from journeycoach.packs.methods import Library
    from journeycoach.wiring.plans import Plans
    from journeycoach.workshop.listing import Listed
    from journeycoach.workshop.ports import Clock, Ids, SessionStore, Tools
    from journeycoach.workshop.service import Workshop

DEFAULT_METHOD = "five-stage"
PROMPTS = "prompts"
"""The folder beside the sessions where the owner's own methods are; it need not be there."""


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
        return FolderShelf(self.around.home, self.desk)

    @cached_property
    def _archive(self) -> FolderShelf:
        """The sessions that were put away."""
        return FolderShelf(self.around.home / ARCHIVE, self.desk)

    @cached_property
    def desk(self) -> Desk:
        """What every store of this process is given."""
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

    def start(self, method: str = "", title: str = "", ids: Ids | None = None) -> Workshop:
        """A new workshop; its file is made at once when there is a title, else with the first answer.

        ids: where the names of its actions come from; at random, unless something else is given.
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
        tools = replace(self.tools, ids=ids) if ids else self.tools
        workshop = Workshop(pack, tools, self.shelf.create(clean(title)) if title else None)
        if title:
            # At once: whoever comes back after a kill is asked by the method that was chosen.
            workshop.begin()
        return workshop

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

    def sessions(self, *, archived: bool = False) -> tuple[tuple[Listed, ...], tuple[str, ...]]:
        """One line a session in the order of their names, and a sentence for each that cannot be read."""
        from journeycoach.wiring.lists import Folder, Lists

        shelf = self._archive if archived else self.shelf
        path = self.around.home / ARCHIVE if archived else self.around.home
        folder = Folder(
            "archive" if archived else "home", path, shelf, lambda name: self._listed(name, shelf.open(name))
        )
        return Lists(self.methods, self.clock).of(folder)

    def _listed(self, name: str, store: SessionStore) -> tuple[Listed, datetime | None]:
        from journeycoach.coach.review import Coach
        from journeycoach.workshop.listing import listed

        workshop = self._workshop_on(store, "", self._tools_with(Coach((), {})))
        updated = workshop.session.updated
        store.close()
        return listed(name, workshop, None), updated

    @cached_property
    def plans(self) -> Plans:
        """The plan of a session, in words and files."""
        from journeycoach.wiring.plans import Plans

        return Plans(lambda: self.tools, self.methods, self.around.templates)


def _all_rules() -> Iterable[Rule]:
    from journeycoach.coach.registry import all_rules

    return all_rules()


def house(home: str | None, prompts: Sequence[str], program: str, templates: str | None = None) -> House:
    """The parts for this process, by its environment and what the command line says."""
    around = surroundings(home, prompts, os.environ)
    return House(replace(around, program=program, templates=Path(templates) if templates else None))

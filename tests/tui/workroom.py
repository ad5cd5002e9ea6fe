"""The whole app over sessions in memory, and short ways to type into it and to read it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.events import Paste

from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import AnswerGiven
from journeycoach.domain.packs import Column, Kind, Option, Pack, Question, Stage, Statement
from journeycoach.domain.walk import walk_of
from journeycoach.storage.memory import MemoryDrafts, MemoryLog, MemoryShelf
from journeycoach.tui.app import CoachApp
from journeycoach.tui.curtain import Curtain
from journeycoach.tui.services import Opened, Services, SessionRow
from journeycoach.tui.widgets.answer_box import AnswerBox, AnswerComposer
from journeycoach.tui.widgets.transcript import Transcript
from journeycoach.workshop.facilitation import Facilitation
from journeycoach.workshop.on_plan import OnPlan
from journeycoach.workshop.ports import Tools
from journeycoach.workshop.service import Workshop
from tests.adapters.clock import FixedClock
from tests.adapters.desk import a_desk
from tests.adapters.ids import CountingIds
from tests.adapters.methods import FewMethods
from tests.adapters.shop import COACH, question
from tests.tui.keys import key

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from textual.pilot import Pilot

    from journeycoach.domain.events import Event, Recorded
    from journeycoach.domain.packs import Proposal
    from journeycoach.workshop.ports import SessionStore

MOST_KEYS = 8
"""A longer text is pasted: the app looks at every key."""
WIDE, MEDIUM, NARROW = (120, 40), (80, 24), (40, 20)

NAME = question("shop.name")
WHO = replace(question("shop.who"), statement=Statement.CUSTOMERS, evidence=True, depends_on=("shop.name",))
PICK = replace(
    question("shop.buyer", Kind.CHOICE),
    options=(Option("people", "people"), Option("firms", "other firms, mostly")),
)
PICKS = replace(
    question("shop.ways", Kind.CHOICES),
    options=(Option("door", "at the door"), Option("net", "online, by card"), Option("post", "by post")),
)
STEP = replace(question("shop.step", Kind.SCALE), min=1, max=10)
PATH = replace(
    question("shop.path", Kind.ROWS),
    columns=(Column("step", "Step", required=True), Column("person", "Who")),
)
BENEFIT = replace(question("shop.benefit", Kind.LADDER), max=1)
PRICE = question("shop.price", Kind.MONEY)
REWARD = question("shop.reward", Kind.LONG_TEXT)


def a_pack(*questions: Question, proposals: tuple[Proposal, ...] = ()) -> Pack:
    """A method whose first stage asks these questions; the second asks for the reward."""
    first = Stage("first", "First", "Who it is.", questions, proposals)
    return Pack("shop", "Shop", "Two stages.", (first, Stage("second", "Second", "What for.", (REWARD,))))


class FailingStore:
    """A store whose disk is full while `is_full`."""

    def __init__(self, store: SessionStore) -> None:
        self._store = store
        self.is_full = False
        self.damage = store.damage

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def append(self, events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        """Refuse while the disk is full."""
        if self.is_full:
            raise NotKeptError("The disk is full: free some space.")
        return self._store.append(events, author)


@dataclass
class House:
    """Sessions in memory and everything the app is given."""

    pack: Pack = field(default_factory=lambda: a_pack(NAME, WHO))
    rows: list[SessionRow] = field(default_factory=list)
    editor: tuple[str, ...] = ()
    plan: str = "# Plan\n\n## The customer\n\nMrs Doyle.\n\n## The message\n\nCakes.\n"
    exported: list[str] = field(default_factory=list)
    methods: dict[str, str] = field(default_factory=lambda: {"shop": "Shop"})
    board: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.shelf = MemoryShelf(a_desk("w1"))
        self.clock = FixedClock()
        self.private_drafts = MemoryLog(a_desk("w1").new_header("private"))
        self.curtain = Curtain()

    def open(self, name: str = "", window: str = "w1") -> Opened:
        """A session as a window of that name gets it; a new one without a name."""
        shelf = self.shelf.another(window)
        tools = Tools(self.clock, CountingIds(window), COACH, shelf.create, FewMethods((self.pack,)))
        workshop = Workshop(self.pack, tools, shelf.open(name) if name else None)
        return Opened(
            workshop,
            lambda: shelf.drafts(workshop.store.name) if workshop.store else None,
            lambda: shelf.notes(workshop.store.name) if workshop.store else None,
            lambda: MemoryDrafts(self.private_drafts, window),
        )

    def lead(self, name: str = "", minutes: int = 60, window: str = "w1") -> Opened:
        """A session as the window of whoever leads a call gets it; a new one has an answer."""
        opened = self.open(name, window)
        opened.workshop.begin()
        if not name:
            opened.workshop.answer("Mill Street Bakery")
        call = Facilitation(opened.workshop)
        call.open(minutes)
        return replace(opened, call=call)

    def services(self) -> Services:
        """Everything the app is given."""
        return Services(
            open=self.open,
            start=lambda _: self.open(),
            rows=lambda: self.rows,
            walk=lambda workshop: walk_of(workshop.answers, workshop.today),
            plan_markdown=lambda _: self.plan,
            actions=self._actions,
            export=self._export,
            rename=self.shelf.rename,
            archive=self.shelf.archive,
            delete=self.shelf.delete,
            belongings=self.shelf.belongings,
            methods=lambda: self.methods,
            formats=lambda: ("md", "html", "json"),
            editor=self.editor,
            curtain=self.curtain,
            board=lambda: self.board,
        )

    def _actions(self, workshop: Workshop) -> OnPlan:
        tools = Tools(FixedClock(), CountingIds("w1"), COACH, self.shelf.create, FewMethods((self.pack,)))
        return OnPlan(workshop, tools)

    def _export(self, _: Workshop, wanted: str) -> str:
        self.exported.append(wanted)
        return f"plans/shop.{wanted}"


class Window:
    """One running app with its pilot."""

    def __init__(self, app: CoachApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def composer(self) -> AnswerComposer:
        """Where everything is typed."""
        return self.app.screen.query_one(AnswerBox).composer

    @property
    def workshop(self) -> Workshop:
        """The engine behind the session at hand."""
        screen = self.app.session_screen
        assert screen is not None
        return screen.talk.workshop

    @property
    def answers(self) -> list[tuple[str, str]]:
        """Question and text of every answer in the log, in order."""
        log = (record.event for record in self.workshop.log)
        return [(event.question, event.text) for event in log if isinstance(event, AnswerGiven)]

    @property
    def events(self) -> list[Event]:
        """All that is in the log."""
        return [record.event for record in self.workshop.log]

    @property
    def said(self) -> list[str]:
        """The conversation, an entry a line, signs and labels included."""
        entries = self.app.screen.query_one(Transcript).entries
        return [f"{'✓ ' if e.kind == 'owner' else ''}{e.text}" for e in entries]

    @property
    def sheet(self) -> list[str]:
        """What stands above the composer."""
        rows = self.app.screen.query_one(AnswerBox).sheet.rows
        return [" ".join(filter(None, (row.sign, row.lead.strip(), row.text))) for row in rows]

    @property
    def complaint(self) -> str:
        """What stands beside the composer."""
        screen = self.app.session_screen
        assert screen is not None
        return screen.talk.now.complaint

    @property
    def screen_text(self) -> str:
        """Everything that can be read now."""
        lines = self.app.screen._compositor.render_strips()  # noqa: SLF001 - there is no other way to read it
        return "\n".join(strip.text.rstrip() for strip in lines)

    async def type(self, text: str) -> None:
        """Put text into the composer, as a paste does."""
        self.composer.insert_text(text)
        await self.settle()

    async def enter(self, text: str) -> None:
        """Let the terminal send a text: short ones key by key, long ones and those with lines as a paste."""
        is_typed = len(text) <= MOST_KEYS and text.isprintable()
        for event in map(key, text) if is_typed else (Paste(text),):
            event.set_sender(self.app)
            self.app.post_message(event)

    async def send(self, *texts: str) -> None:
        """Type and send, one after the other."""
        for text in texts:
            self.composer.insert_text(text)
            await self.press("enter")

    async def press(self, *keys: str) -> None:
        """Press keys, each after the screen has followed the one before."""
        for name in keys:
            event = key(name)
            event.set_sender(self.app)
            self.app.post_message(event)
            await self.settle()

    async def settle(self) -> None:
        """Let every message be answered and the screen be drawn, quicker than the pilot waits."""
        for _ in range(4):
            await self.pilot.pause(0)


@asynccontextmanager
async def a_window(
    house: House | None = None,
    opened: Opened | None = None,
    *,
    size: tuple[int, int] = MEDIUM,
    at_home: bool = False,
) -> AsyncIterator[Window]:
    """The app on a session, a new one unless another is given, or at home."""
    house = house or House()
    app = CoachApp(house.services(), None if at_home else opened or house.open())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Window(app, pilot)


def a_row(title: str, **changes: object) -> SessionRow:
    """A session in the list."""
    row = SessionRow(title.lower().replace(" ", "-"), title, "Five stages", 9, 20, "yesterday")
    return replace(row, **changes)

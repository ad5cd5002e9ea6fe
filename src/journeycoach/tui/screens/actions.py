"""What is to be done by the plan: ticked off, changed, added or dropped by a key each, and kept at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from journeycoach.domain.dates import show_date
from journeycoach.domain.errors import CoachError
from journeycoach.domain.text import visible
from journeycoach.domain.wording import one_line
from journeycoach.tui.commands import ACTIONS
from journeycoach.tui.screens.overlays import AskScreen
from journeycoach.tui.text import plain
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.top_line import Heading, TopLine
from journeycoach.tui.wrapping import wrap
from journeycoach.workshop.on_plan import is_own_step, named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import ComposeResult
    from textual.content import Content

    from journeycoach.domain.deeds import Deed
    from journeycoach.workshop.on_plan import OnPlan

NONE = "There is no action on the plan yet. Press a to add one."
OWN_STEP = (
    "{what} is your answer about the first step. Change it as an answer; to tick it off, make it an action "
    "in the conversation: /action and the same words."
)
CHANGES = "What changes in action {number}, such as: Kim by 15 Mar"
ADDS = "What will be done, such as: Kim: book-now button, 15 Mar"
WIDEST, EDGES = 100, 3
"""Cells that the list takes at most, and those beside its words."""
NOTHING_DONE = "Nothing was changed here yet."


class ActionsScreen(Screen[bool]):
    """The actions with the numbers of the plan, the done ones last; leaving tells whether any was changed."""

    AUTO_FOCUS = "OptionList"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
    BINDINGS = [
        *(
            Binding(each.key, each.action, each.title, show=False)
            for each in ACTIONS
            if each.action and each.key != "enter" and not each.action.startswith("app.")
        ),
        Binding("space", "mark", show=False),
    ]

    def __init__(self, plan: OnPlan) -> None:
        super().__init__(id="actions")
        self._plan = plan
        self._deeds: tuple[Deed, ...] = ()
        self._changes = 0
        """What can be taken back here."""
        self._was_changed = False
        self._room = 0
        """Cells that the lines were wrapped for."""

    def compose(self) -> ComposeResult:
        title = self._plan.workshop.session.title or "New session"
        yield TopLine(Heading(title, "", "the actions", "actions"))
        with Vertical(id="room"):
            yield Static(NONE, id="nothing", markup=False)
            yield OptionList()
        yield Static(id="complaint", markup=False)
        yield KeyBar(ACTIONS)

    async def on_mount(self) -> None:
        self.query_one("#complaint").display = False
        await self._show()

    def on_resize(self) -> None:
        if self._room not in (0, self._wide):
            self._draw()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        await self.action_mark()

    async def action_mark(self) -> None:
        if deed := self._here:
            await self._do(lambda: self._plan.mark(deed, "open" if deed.is_done else "done"))

    def action_change(self) -> None:
        deed = self._here
        if deed and not self._is_own_step(deed):
            self.app.push_screen(
                AskScreen(CHANGES.format(number=deed.number), ""), lambda text: self._change(deed, text)
            )

    def action_add(self) -> None:
        """Ask for another one in a line."""
        self.app.push_screen(AskScreen(ADDS, ""), self._add)

    async def action_drop(self) -> None:
        if deed := self._here:
            await self._do(lambda: f"{self._plan.drop(deed)} F7 brings it back.")

    async def action_take_back(self) -> None:
        """Undo what was done on this screen, and nothing that was done before it."""
        if not self._changes:
            self._say(NOTHING_DONE)
            return
        self._changes -= await self._try(lambda: self._plan.workshop.undo().note)

    def action_leave(self) -> None:
        self.dismiss(self._was_changed)

    @property
    def _wide(self) -> int:
        return min(self.size.width, WIDEST) - EDGES

    @property
    def _here(self) -> Deed | None:
        at = self.query_one(OptionList).highlighted
        return self._deeds[at] if at is not None and self._deeds else None

    async def _change(self, deed: Deed, text: str | None) -> None:
        if text is not None:
            await self._do(lambda: self._plan.change(deed, text))

    async def _add(self, text: str | None) -> None:
        if text is not None:
            self._changes += await self._try(lambda: self._plan.add(text))

    async def _do(self, deed: Callable[[], str]) -> None:
        here = self._here
        if here is None or self._is_own_step(here):
            return
        before = len(self._plan.workshop.log)
        await self._try(deed)
        self._changes += len(self._plan.workshop.log) > before

    def _is_own_step(self, deed: Deed) -> bool:
        """Whether it is an answer and no action; says what to do about it."""
        if is_own_step(deed):
            self._say(OWN_STEP.format(what=named(deed)))
        return is_own_step(deed)

    async def _try(self, deed: Callable[[], str]) -> bool:
        """Whether it could be done; says so, or why not."""
        try:
            said = deed()
        except CoachError as error:
            self._say(error.text, is_trouble=True)
            return False
        self._was_changed = True
        await self._show()
        self._say(said)
        return True

    async def _show(self) -> None:
        """Read the plan again, beside the screen; keys wait for it, and the same action stays at hand."""
        here = self._here
        self._plan.workshop.catch_up()
        self._deeds = self._in_order(await asyncio.to_thread(self._plan.deeds))
        self._draw(here)

    def _draw(self, here: Deed | None = None) -> None:
        at = self.query_one(OptionList)
        here, self._room = here or self._here, self._wide
        at.clear_options()
        at.add_options(Option(_lines(deed, self._plan.today, self._room)) for deed in self._deeds)
        ids = [deed.id for deed in self._deeds]
        at.highlighted = ids.index(here.id) if here and here.id in ids else 0 if ids else None
        at.display = bool(ids)
        self.query_one("#nothing").display = not ids

    def _in_order(self, deeds: tuple[Deed, ...]) -> tuple[Deed, ...]:
        """The open ones first; as long as the screen is there, each keeps its place."""
        places = {deed.id: place for place, deed in enumerate(self._deeds)}
        return tuple(sorted(deeds, key=lambda deed: (places.get(deed.id, len(places)), deed.is_done)))

    def _say(self, text: str, *, is_trouble: bool = False) -> None:
        told = self.query_one("#complaint", Static)
        told.update(plain(text))
        told.set_class(not is_trouble, "-fine")
        told.display = True


def _lines(deed: Deed, today: date, room: int) -> Content:
    """The sign, the number and beside them the action; below it the day and the person."""
    lead = f"{'●' if deed.is_done else '○'} {deed.number:>2}  "
    late = " (overdue)" if deed.due and deed.due < today and not deed.is_done else ""
    day = "done" if deed.is_done else f"{show_date(deed.due, today)}{late}" if deed.due else "no day"
    mine = " · your first step" if is_own_step(deed) else ""
    about = wrap(f"{day} · {visible(deed.owner) or 'nobody'}{mine}", room - len(lead))
    what = wrap(visible(one_line(deed.what)), room - len(lead))
    below = f"\n{' ' * len(lead)}"
    return plain(f"{lead}{below.join(what)}") + plain(f"{below}{below.join(about)}").stylize("dim")

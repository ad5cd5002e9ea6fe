"""MARKUP: texts that the toolkit takes for looks, links and clicks, on every screen of the app."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from textual.content import Content
from textual.widget import Widget

from journeycoach.domain.document import Run, Voice
from journeycoach.domain.errors import CoachError
from journeycoach.domain.text import visible
from journeycoach.tui import text as text_module
from journeycoach.tui.services import Opened, Services
from tests.adapters.builder import five_stages
from tests.adapters.naughty import groups
from tests.adapters.shop import a_workshop
from tests.property.test_escaping import rendered
from tests.torture._search import spread
from tests.torture.frame import Outcome, Torture
from tests.tui.test_follow import following
from tests.tui.workroom import NAME, WHO, House, a_pack, a_row, a_window

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from textual.app import App

    from tests.tui.workroom import Window

MARKUP = (
    "[/]",
    "[/b] hi",
    "[bold]x[/",
    "[@click=app.quit]x[/]",
    "[@click='app.stop']x",
    "[link=file:///e]x[/link]",
    "[$error]x[/]",
    "[red on blue]x[/]",
    "[ACME GmbH]",
    "[x]",
    "\\[b]x[/b]",
    "[[b]]",
    "[b][i]x[/b][/i]",
    "[on",
    "]",
    "[=]",
    "[link='",
    ":smile: [b",
)
PIECES = (
    "[",
    "]",
    "[/",
    "[@click=",
    "app.quit",
    "[link=",
    "'",
    '"',
    "\\",
    "=",
    "b",
    " on ",
    "$",
    "(",
    ")",
    ",",
    "#f00",
)
SEED = 5
WIDE = (160, 44)
SCROLL_BAR = ("grab", "release", "scroll_up", "scroll_down")
LONGEST = 24
"""Characters: no column breaks the line of a shorter text."""
BATCH = 18
"""Texts that one walk over all screens takes along."""
ERRORS = 6
"""Every so many of them is an error as well: each takes an app of its own."""

Seen = tuple[str, tuple[str, ...], str, list[str]]
"""A screen, the texts that it has to show, all that it shows, and what a click would do."""


def run(rounds: int, _scratch: Path) -> Outcome:
    """So many texts, a few at a time, over all screens."""
    texts = (*(f"x{text}x" for text in MARKUP), *_thought_of(rounds // 2), *_known(rounds))[:rounds]
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    faults = [fault for batch in batches for fault in asyncio.run(_over_all(batch))]
    return Outcome(len(texts) * len(WALKS), tuple(faults))


def control(rounds: int, scratch: Path) -> Outcome:
    """Texts reach widgets as the toolkit's markup."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_module, "Content", Content.from_markup)
        return run(rounds, scratch)


def _thought_of(most: int) -> tuple[str, ...]:
    """Pieces of markup at random."""
    dice = random.Random(SEED)
    made = ("".join(dice.choices(PIECES, k=dice.randint(2, 6))) for _ in range(most))
    return tuple(f"x{text[: LONGEST - 2].strip()}x" for text in made)


def _known(most: int) -> tuple[str, ...]:
    """Short texts of the corpus on one line, with a letter at both ends, as blanks there are not kept."""
    names = ("brackets", "markdown", "html", "templates", "escapes", "bidi", "quotes", "controls")
    texts = [f"x{text}x" for name in names for text in groups()[name]]
    fitting = [text for text in texts if len(text) <= LONGEST and "|" not in text and _is_one_line(text)]
    return spread(most, fitting)


def _is_one_line(text: str) -> bool:
    return "\n" not in visible(text) and visible(text).isascii()


async def _over_all(texts: Sequence[str]) -> list[str]:
    faults = []
    for walk in WALKS:
        try:
            async for place, wanted, shown, acts in walk(texts):
                told = "".join(shown.split())
                lost = [each for each in wanted if "".join(visible(each).split()) not in told]
                faults += [f"{place}: {each!r} is not to be read" for each in lost]
                faults += [f"{place}: {act}" for act in acts]
        except Exception as error:  # noqa: BLE001 - whatever comes out is the fault
            faults.append(f"{walk.__name__}: {texts} {type(error).__name__}: {error}"[:200])
    return faults


def _seen(place: str, wanted: Sequence[str], app: App[None]) -> Seen:
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no other way to read it
    styles = [segment.style for strip in strips for segment in strip if segment.style]
    metas = [pair for style in styles for pair in style.meta.items()]
    acts = [f"a click does {key}: {does}" for key, does in metas if _acts(key, does)]
    acts += [f"a click opens {style.link}" for style in styles if style.link]
    widgets = app.screen.walk_children(Widget)
    acts += [f"a tooltip is markup: {each.tooltip}" for each in widgets if isinstance(each.tooltip, str)]
    return place, tuple(wanted), "\n".join(strip.text for strip in strips), list(dict.fromkeys(acts))


def _acts(key: str, does: object) -> bool:
    return key.startswith("@") and does not in SCROLL_BAR


class _Hostile(House):
    """Everything outside that says something says one of the texts."""

    texts: Sequence[str] = ()

    def services(self) -> Services:
        """The same, but with files, formats and places of such names."""
        return replace(
            super().services(),
            belongings=lambda _: self.texts,
            formats=lambda: self.texts,
        )


class _Failing(House):
    """A house where no plan can be written."""

    refuse: Callable[[object], str] = str

    def services(self) -> Services:
        """The same, but for the plan."""
        return replace(super().services(), plan_markdown=self.refuse)


def _house(texts: Sequence[str]) -> _Hostile:
    first, second = replace(NAME, ask=texts[0]), replace(WHO, ask=texts[-1])
    rows = [
        replace(a_row(text), name=f"s{number}", method=text, due=f"Fri 4 Dec · {text}")
        for number, text in enumerate(texts)
    ]
    house = _Hostile(
        a_pack(first, second), rows, methods={"shop": "Shop", **{f"m{text}": text for text in texts}}
    )
    house.board = tuple(texts)
    house.texts = texts
    return house


async def _home(texts: Sequence[str]) -> AsyncIterator[Seen]:
    """The list, the board, the choice of a method, and what is asked before a session goes."""
    async with a_window(_house(texts), at_home=True, size=WIDE) as window:
        await _at_rest(window)
        yield _seen("home", texts, window.app)
        for place, key in (("board", "f4"), ("methods", "ctrl+n"), ("delete", "delete")):
            await window.press(key)
            await _at_rest(window)
            yield _seen(place, texts, window.app)
            await window.press("escape")
        await window.press("f2")
        await _at_rest(window)
        yield _seen("rename", (), window.app)


async def _workshop(texts: Sequence[str]) -> AsyncIterator[Seen]:
    """The conversation, the keys, the plan with its actions, and an error."""
    house = _house(texts)
    bullets = [rendered((Run(text, Voice.VERBATIM),), "bullet") for text in texts]
    house.plan = "\n\n".join(bullets)
    async with a_window(house, size=WIDE) as window:
        await window.send(texts[0], *(f"/action Kim: {text}" for text in texts))
        yield _seen("workshop", (texts[0], texts[-1]), window.app)
        await window.type(texts[0])
        yield _seen("composer", texts[:1], window.app)
        await window.press("ctrl+u", "f5")
        yield _seen("path", (), window.app)
        await window.press("escape", "ctrl+l")
        await _at_rest(window)
        yield _seen("plan", texts[:1], window.app)
        await window.press("a")
        await _at_rest(window)
        yield _seen("actions", texts, window.app)


async def _walk(texts: Sequence[str]) -> AsyncIterator[Seen]:
    """Along the road, and a road that cannot be drawn."""
    workshop = a_workshop(five_stages())
    workshop.answer(texts[0], "customer-who")
    workshop.answer("\n".join(f"{text} | awareness | street | Rosa" for text in texts), "journey-path")
    opened = Opened(workshop, lambda: None, lambda: None, walks=True)
    async with a_window(House(five_stages()), opened, size=WIDE) as window:
        await _at_rest(window)
        for _ in texts:
            await window.press("right")
            yield _seen("walk", (), window.app)
        yield _seen("walk", texts[-1:], window.app)


async def _errors(texts: Sequence[str]) -> AsyncIterator[Seen]:
    """What cannot be done, on the screens that say why."""
    for text in texts[::ERRORS]:

        def refuse(_: object, text: str = text) -> str:
            raise CoachError(text)

        house = _Failing()
        house.refuse = refuse
        async with a_window(house, size=WIDE) as window:
            await window.press("ctrl+l")
            await _at_rest(window)
            yield _seen("an error", (text,), window.app)


async def _call(texts: Sequence[str]) -> AsyncIterator[Seen]:
    """The screen of whoever leads, with the panel, and as a client sees it."""
    house = _house(texts)
    async with a_window(house, house.lead(), size=WIDE) as window:
        await window.send(texts[0])
        yield _seen("call", texts[:1], window.app)
        await window.press("ctrl+s")
        yield _seen("call with a client", texts[:1], window.app)


async def _follow(texts: Sequence[str]) -> AsyncIterator[Seen]:
    """The window that follows."""
    async with following(WIDE) as follow:
        follow.workshop.answer(texts[0])
        for _ in range(100):
            await follow.pilot.pause(0.02)
            if "".join(visible(texts[0]).split()) in "".join(follow.text.split()):
                break
        yield _seen("follow", texts[:1], follow.app)


async def _at_rest(window: Window) -> None:
    await window.app.workers.wait_for_complete()
    await window.settle()


WALKS = (_home, _workshop, _walk, _errors, _call, _follow)

TORTURE = Torture(
    "markup",
    "On every screen any text is shown as it is, and no cell of it does or opens anything.",
    run,
    control,
    short=18,
    full=720,
    control_rounds=2,
    unit="texts on screens",
)

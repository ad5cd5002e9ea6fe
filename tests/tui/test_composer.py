"""The composer: keys act at once, in order, and nothing typed is lost."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

import pytest
from textual.app import App
from textual.widgets import TextArea

from journeycoach.tui.widgets.composer import LARGEST, Composer
from tests.tui.keys import paste, type_keys, type_text

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Desk(App[None]):
    """A composer, what was committed from it and what it said."""

    AUTO_FOCUS = "Composer"
    BINDINGS: ClassVar[list[BindingType]] = [("pageup,f1,escape,ctrl+c,alt+x", "noted")]

    def __init__(self, *, draft_delay: float = 60.0) -> None:
        super().__init__()
        self.accepts = True
        self.committed: list[str] = []
        self.heard: list[object] = []
        self.drafted = asyncio.Event()
        self._draft_delay = draft_delay

    def compose(self) -> ComposeResult:
        yield Composer(self._commit, placeholder="[/] Your answer", draft_delay=self._draft_delay)

    @property
    def composer(self) -> Composer:
        return self.query_one(Composer)

    def heard_of(self, kind: type) -> list[object]:
        return [message for message in self.heard if isinstance(message, kind)]

    def on_composer_changed(self, message: Composer.Changed) -> None:
        self.heard.append(message.text)

    def on_composer_draft_changed(self, message: Composer.DraftChanged) -> None:
        self.heard.append(message)
        self.drafted.set()

    def on_composer_paste_refused(self, message: Composer.PasteRefused) -> None:
        self.heard.append(message)

    def on_composer_recall_requested(self, message: Composer.RecallRequested) -> None:
        self.heard.append(message)

    def action_noted(self) -> None:
        self.heard.append("bubbled")

    def _commit(self, text: str) -> bool:
        self.committed.append(text)
        return self.accepts


async def test_twenty_answers_typed_ahead_with_corrections_come_out_right() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "".join(f"wrong\x15answee\x7fr x{i}0\x7f\r" for i in range(20)))

        assert desk.committed == [f"answer x{i}" for i in range(20)]
        assert desk.composer.text == ""


async def test_the_toolkits_own_text_area_garbles_corrections_typed_ahead() -> None:
    class Naive(App[None]):
        AUTO_FOCUS = "TextArea"

        def compose(self) -> ComposeResult:
            yield TextArea()

    app = Naive()
    async with app.run_test() as pilot:
        await type_text(pilot, "answee\x7fr")

        assert app.query_one(TextArea).text != "answer"


async def test_a_refused_answer_stays_in_the_box() -> None:
    desk = Desk()
    desk.accepts = False
    async with desk.run_test() as pilot:
        await type_text(pilot, "no\r more")

        assert desk.committed == ["no"]
        assert desk.composer.text == "no more"


async def test_an_empty_answer_is_offered_too() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "\r")

        assert desk.committed == [""]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (["a", "\n", "b"], "a\nb"),
        (["a", "shift+enter", "b", "alt+enter", "c"], "a\nb\nc"),
        ([*"one two", "\x17", *"2"], "one 2"),
        ([*"one two", "\x15", *"x"], "x"),
        ([*"one", "\n", *"two", "\x15"], ""),
        ([*"ace", "left", "left", "b"], "abce"),
        ([*"bc", "home", "a", "end", "d"], "abcd"),
        ([*"abc", "home", "delete"], "bc"),
        ([*"one two", "ctrl+left", "x"], "one xtwo"),
        ([*"one two", "home", "ctrl+right", "x"], "onex two"),
        ([*"one two", "home", "alt+d"], " two"),
        ([*"one two", "ctrl+left", "ctrl+k"], "one "),
        ([*"a", "\n", *"b", "up", "x"], "ax\nb"),
        ([*"abc", "shift+left", "shift+left", "x"], "ax"),
        ([*"one", "\x15", "ctrl+underscore"], "one"),
        ([*"one", "ctrl+z"], "one"),
        (["a", "alt+b", "ctrl+g", "c"], "ac"),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
async def test_editing_keys_act_in_their_order(keys: list[str], text: str) -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_keys(pilot, *keys)

        assert desk.composer.text == text


async def test_characters_that_cannot_be_seen_are_kept_when_typed() -> None:
    desk = Desk()
    text = "a".join("\u00a0\u200c\u200d\u200e\u200f\u00ad\ufe0f\u202f\u2009é日😀ش")
    async with desk.run_test() as pilot:
        await type_text(pilot, f"{text}\r")

        assert desk.committed == [text]


async def test_characters_newer_than_our_tables_are_kept_when_typed() -> None:
    desk = Desk()
    text = "a".join("\U0001fae8\U0001fadf\U0001fbff\ufdd0")
    async with desk.run_test() as pilot:
        await type_text(pilot, f"{text}\r")

        assert desk.committed == [text]


async def test_characters_that_are_no_text_are_not() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "a".join("\x00\x1b\x9b\u2028\ud800"))

        assert desk.composer.text == "aaaa"


async def test_a_direction_control_is_seen_and_stored() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "a\u200fb")

        assert "a⇄b" in desk.composer.render_line(0).text
        assert desk.composer.text == "a\u200fb"


async def test_a_paste_of_many_lines_is_kept_whole() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "a")
        await paste(pilot, "one\r\ntwo\x1b[31m\rthree")
        await type_text(pilot, "z\r")

        assert desk.committed == ["aone\ntwo[31m\nthreez"]


async def test_a_paste_that_is_too_long_is_refused_whole() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "a")
        await paste(pilot, "é" * (LARGEST // 2))

        assert desk.composer.text == "a"
        assert desk.heard_of(Composer.PasteRefused) == [Composer.PasteRefused(LARGEST + 1)]


async def test_a_paste_that_just_fits_is_taken() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await paste(pilot, "x" * LARGEST)

        assert len(desk.composer.text) == LARGEST


async def test_up_in_an_empty_composer_asks_for_the_last_answer() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_keys(pilot, "up", "a", "up")

        assert len(desk.heard_of(Composer.RecallRequested)) == 1


async def test_a_text_put_there_is_clean_with_the_cursor_behind_it() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.composer.text = "one\r\ntwo\x07"
        await type_text(pilot, "!")

        assert desk.composer.text == "one\ntwo!"


async def test_every_change_is_told_so_that_commands_can_be_completed() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "/h")
        await pilot.pause()

        assert desk.heard_of(str)[-1] == "/h"


@pytest.mark.parametrize("name", ["pageup", "f1", "escape", "ctrl+c", "alt+x"])
async def test_a_key_without_use_here_reaches_the_screen(name: str) -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_keys(pilot, "a", name)
        await pilot.pause()

        assert "bubbled" in desk.heard
        assert desk.composer.text == "a"


async def test_the_draft_is_told_once_after_a_burst() -> None:
    desk = Desk(draft_delay=1.0)
    async with desk.run_test() as pilot:
        await type_text(pilot, "half an answer")
        await asyncio.wait_for(desk.drafted.wait(), 20)

        assert desk.heard_of(Composer.DraftChanged) == [Composer.DraftChanged("half an answer")]


async def test_the_draft_ends_with_the_answer() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "half")
        desk.composer.flush_draft()
        await type_text(pilot, " whole\r")
        await pilot.pause()

        assert desk.heard_of(Composer.DraftChanged) == [
            Composer.DraftChanged("half"),
            Composer.DraftChanged(""),
        ]


async def test_an_answer_never_drafted_leaves_no_draft_behind() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await type_text(pilot, "quick\r")
        desk.composer.flush_draft()
        await pilot.pause()

        assert desk.heard_of(Composer.DraftChanged) == []


async def test_the_box_grows_to_a_third_of_the_screen_and_then_scrolls() -> None:
    desk = Desk()
    async with desk.run_test(size=(80, 30)) as pilot:
        heights = [desk.composer.size.height]
        for text in ("x\n", "x\n", "x\n" * 20):
            await type_text(pilot, text)
            await pilot.pause()
            heights.append(desk.composer.size.height)

        assert heights[:3] == [1, 2, 3]
        assert desk.composer.outer_size.height in (9, 10)
        assert desk.composer.scroll_offset.y > 0


async def test_the_placeholder_is_text() -> None:
    desk = Desk()
    async with desk.run_test():
        assert "[/] Your answer" in desk.composer.render_line(0).text

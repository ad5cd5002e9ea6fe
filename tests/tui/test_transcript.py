"""The conversation on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.events import MouseScrollUp

from journeycoach.tui.widgets.composer import Composer
from journeycoach.tui.widgets.entries import Entry, Kind
from journeycoach.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.pilot import Pilot

HOSTILE = [
    "[/]",
    "[@click=app.quit]x[/]",
    "[link=file:///etc/passwd]x[/link]",
    "call [Jane Doe] about $5",
    "a\x1b]52;c;eA==\x07b",
]


class Room(App[None]):
    """Nothing but a conversation."""

    def __init__(self, *entries: Entry) -> None:
        super().__init__()
        self._entries = entries
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield Transcript(self._entries)

    @property
    def transcript(self) -> Transcript:
        return self.query_one(Transcript)

    @property
    def rows(self) -> list[str]:
        """What can be read now, row by row."""
        return [self.transcript.render_line(y).text.rstrip() for y in range(self.transcript.size.height)]

    def on_transcript_entry_chosen(self, message: Transcript.EntryChosen) -> None:
        self.chosen.append(message.key)


def coach(number: int, text: str = "") -> Entry:
    """A question of the coach."""
    return Entry(f"q{number}", Kind.COACH, text or f"Question {number}", "Coach")


def answer(number: int, text: str = "", label: str = "") -> Entry:
    """An answer of the owner."""
    return Entry(f"a{number}", Kind.OWNER, text or f"Answer {number}", "You", label)


def talk(turns: int) -> list[Entry]:
    """So many questions, each with its answer."""
    return [entry for i in range(turns) for entry in (coach(i), answer(i))]


async def test_a_turn_reads_as_in_a_letter() -> None:
    room = Room(coach(1), answer(1, label="heard"))
    async with room.run_test(size=(40, 8)):
        assert room.rows[:5] == [
            "  Coach",
            "  Question 1",
            "",
            "  You                             heard",
            "✓ Answer 1",
        ]


@pytest.mark.parametrize(("width", "left", "right"), [(120, 21, 97), (60, 0, 59)])
async def test_the_column_is_narrow_and_in_the_middle(width: int, left: int, right: int) -> None:
    room = Room(answer(1, "word " * 200, label="heard"))
    async with room.run_test(size=(width, 30)):
        assert room.rows[1].index("✓") == left
        assert len(room.rows[0]) == right
        assert max(map(len, room.rows)) <= right


async def test_the_end_is_in_sight_from_the_beginning() -> None:
    room = Room(*talk(100))
    async with room.run_test(size=(60, 10)):
        assert room.rows[-1] == "✓ Answer 99"


async def test_the_end_stays_in_sight_when_entries_come() -> None:
    room = Room(*talk(100))
    async with room.run_test(size=(60, 10)) as pilot:
        room.transcript.append(coach(100), answer(100))
        await pilot.pause()

        assert room.rows[-1] == "✓ Answer 100"


async def test_a_reader_who_scrolled_up_is_left_in_peace() -> None:
    room = Room(*talk(100))
    async with room.run_test(size=(60, 10)) as pilot:
        room.transcript.page_up()
        await pilot.pause()
        before = room.rows
        room.transcript.append(coach(100), answer(100))
        await pilot.pause()

        assert room.rows == before
        assert not room.transcript.is_following


async def test_back_at_the_end_it_follows_again() -> None:
    room = Room(*talk(100))
    async with room.run_test(size=(60, 10)) as pilot:
        room.transcript.page_up()
        room.transcript.page_down()
        room.transcript.append(coach(100))
        await pilot.pause()

        assert room.rows[-1] == "  Question 100"


async def test_the_wheel_scrolls() -> None:
    room = Room(*talk(100))
    async with room.run_test(size=(60, 10)) as pilot:
        last = room.rows[-1]
        for _ in range(3):
            room.transcript._on_mouse_scroll_up(_wheel(room))  # noqa: SLF001 - Pilot has no wheel
        await pilot.pause()

        assert last not in room.rows
        assert not room.transcript.is_following


async def test_an_answer_changed_in_its_place_shows_its_new_text() -> None:
    room = Room(*talk(3))
    async with room.run_test(size=(60, 30)) as pilot:
        room.transcript.replace(answer(1, "Changed\nin two lines"))
        await pilot.pause()

        assert [row for row in room.rows if "✓" in row] == ["✓ Answer 0", "✓ Changed", "✓ Answer 2"]
        assert room.rows[room.rows.index("✓ Changed") + 1] == "  in two lines"


async def test_entries_can_be_taken_back() -> None:
    room = Room(*talk(3))
    async with room.run_test(size=(60, 30)) as pilot:
        room.transcript.remove_last(2)
        room.transcript.append(coach(2, "Again"))
        await pilot.pause()

        assert [row for row in room.rows if row][-2:] == ["  Coach", "  Again"]


async def test_another_conversation_can_be_shown() -> None:
    room = Room(*talk(100))
    async with room.run_test(size=(60, 10)) as pilot:
        room.transcript.show([coach(1, "Fresh")])
        await pilot.pause()

        assert [row for row in room.rows if row] == ["  Coach", "  Fresh"]


async def test_a_resize_keeps_the_place() -> None:
    room = Room(*(coach(i, f"Question {i} " + "of some length " * 12) for i in range(200)))
    async with room.run_test(size=(80, 12)) as pilot:
        room.transcript.reveal("q100")
        await pilot.pause()
        for size in ((40, 12), (20, 5), (120, 40), (33, 9)):
            await pilot.resize_terminal(*size)
            await pilot.pause()

        assert any("Question 100" in row for row in room.rows)


async def test_a_resize_at_the_end_stays_at_the_end() -> None:
    room = Room(*(coach(i, "of some length " * 12) for i in range(50)), coach(50, "Last"))
    async with room.run_test(size=(80, 12)) as pilot:
        for size in ((40, 20), (20, 5), (120, 40), (1, 1), (33, 9)):
            await pilot.resize_terminal(*size)
            await pilot.pause()

        assert room.rows[-1] == "  Last"


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (3, 3), (5, 2), (10, 5), (500, 60)])
async def test_no_size_is_too_small_or_too_large(size: tuple[int, int]) -> None:
    room = Room(*talk(20), answer(20, "日本語 👩\u200d👩\u200d👧 word"))
    async with room.run_test(size=size):
        assert len(room.rows) == size[1]


async def test_wide_characters_end_where_the_column_ends() -> None:
    room = Room(answer(1, "日本語のとても長い答えです。" * 12 + "👩\u200d👩\u200d👧" * 40, label="heard"))
    async with room.run_test(size=(60, 30)):
        assert max(map(cell_len, room.rows)) <= 59
        assert {cell_len(room.transcript.render_line(y).text) for y in range(30)} == {60}


@pytest.mark.parametrize("text", HOSTILE)
async def test_an_entry_is_text_and_clicking_it_does_nothing_of_its_own(text: str) -> None:
    room = Room(Entry("h", Kind.OWNER, text, text, text, text))
    async with room.run_test(size=(100, 10)) as pilot:
        assert f"✓ {text}".replace("\x1b", "").replace("\x07", "") in room.rows[1]
        for x in (15, 22, 29):
            await pilot.click(Transcript, offset=(x, 1))

        assert room.is_running
        assert set(room.chosen) == {"h"}


async def test_a_click_chooses_an_answer_and_nothing_else() -> None:
    room = Room(coach(1), answer(1))
    async with room.run_test(size=(60, 20)) as pilot:
        for y in (1, 4, 10):
            await pilot.click(Transcript, offset=(4, y))

        assert room.chosen == ["a1"]


async def test_a_click_leaves_the_focus_where_one_types() -> None:
    class RoomWithDesk(Room):
        def compose(self) -> ComposeResult:
            yield from super().compose()
            yield Composer(bool)

    room = RoomWithDesk(coach(1), answer(1))
    async with room.run_test(size=(60, 20)) as pilot:
        await pilot.click(Transcript, offset=(4, 1))

        assert isinstance(room.focused, Composer)


async def test_the_keyboard_chooses_an_answer_too() -> None:
    room = Room(*talk(100), coach(100))
    async with room.run_test(size=(60, 10)) as pilot:
        for _ in range(4):
            room.transcript.mark_previous()
        room.transcript.mark_next()
        await pilot.pause()
        assert "▸ You" in room.rows
        assert "✓ Answer 97" in room.rows
        opened = room.transcript.open_marked()
        await pilot.pause()

        assert opened
        assert room.chosen == ["a97"]
        assert "▸ You" not in room.rows


async def test_after_the_last_answer_the_mark_goes_and_the_question_is_back() -> None:
    room = Room(*talk(100), coach(100))
    async with room.run_test(size=(60, 10)) as pilot:
        room.transcript.mark_previous()
        room.transcript.mark_next()
        await pilot.pause()

        assert room.transcript.marked is None
        assert not room.transcript.open_marked()
        assert room.rows[-1] == "  Question 100"


async def test_only_the_open_question_stands_out() -> None:
    room = Room(coach(1), answer(1), coach(2))
    async with room.run_test(size=(60, 20)) as pilot:
        assert [_is_bold(room, y) for y in (1, 7)] == [False, True]
        room.transcript.append(answer(2), coach(3))
        await pilot.pause()

        assert [_is_bold(room, y) for y in (1, 7, 13)] == [False, False, True]


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-light"])
async def test_another_theme_draws_the_same_text_in_its_colours(theme: str) -> None:
    room = Room(*talk(3))
    async with room.run_test(size=(60, 20)) as pilot:
        text = room.rows
        room.theme = theme
        await pilot.pause()

        assert room.rows == text


async def test_a_long_conversation_draws_no_more_lines_than_a_short_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[object] = []
    original = Transcript._strip  # noqa: SLF001

    def counted(self: Transcript, place: int, line: object) -> object:
        drawn.append(line)
        return original(self, place, line)  # type: ignore[arg-type]

    monkeypatch.setattr(Transcript, "_strip", counted)
    counts = []
    for turns in (10, 1000):
        drawn.clear()
        async with Room(*talk(turns)).run_test(size=(60, 10)) as pilot:
            await _add_one(pilot, turns)
        counts.append(len(drawn))

    assert counts[1] <= counts[0] + 2


async def _add_one(pilot: Pilot[None], number: int) -> None:
    pilot.app.query_one(Transcript).append(coach(number))
    await pilot.pause()


def _is_bold(room: Room, y: int) -> bool:
    return any(
        s.style is not None and s.style.bold and s.text.strip() for s in room.transcript.render_line(y)
    )


def _wheel(room: Room) -> MouseScrollUp:
    return MouseScrollUp(room.transcript, 5, 5, 0, 0, 0, False, False, False)  # noqa: FBT003

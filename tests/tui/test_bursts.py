"""Many characters at once are one piece of text; whatever stands between them keeps its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from journeycoach.tui.bursts import ENOUGH, Burst, gathered
from tests.adapters.shop import BUYER, NAME
from tests.tui.keys import key
from tests.tui.workroom import House, a_pack, a_window

LONG = "long words " * 9


def told(*names: str) -> list[str]:
    """Keys by their names, bursts by their text."""
    found = gathered(map(key, names))
    return [
        each.text if isinstance(each, Burst) else each.key for each in found if isinstance(each, Burst | Key)
    ]


def test_what_a_hand_types_stays_as_it_is() -> None:
    assert told(*"words", "enter") == ["w", "o", "r", "d", "s", "enter"]


def test_what_no_hand_types_is_one_text_and_keys_keep_their_places() -> None:
    assert told(*LONG, "enter", *LONG, "backspace") == [LONG, "enter", LONG, "backspace"]


@given(st.lists(st.sampled_from(["a", " ", "é", "enter", "ctrl+a", "alt+b", *(["x" * ENOUGH])]), max_size=60))
def test_nothing_is_lost_or_changes_its_place(pieces: list[str]) -> None:
    names = [name for piece in pieces for name in ([*piece] if piece.startswith("x") else [piece])]

    characters = "".join(name if len(name) == 1 else f"<{name}>" for name in names)
    assert "".join(_shown(each) for each in gathered(map(key, names))) == characters


def _shown(event: object) -> str:
    if isinstance(event, Burst):
        return event.text
    assert isinstance(event, Key)
    return event.character or f"<{event.key}>"


async def test_a_burst_is_an_answer_like_any_other() -> None:
    async with a_window(House(a_pack(NAME, BUYER))) as window:
        await _burst(window.app, LONG)
        await window.press("enter")

        assert window.answers == [("shop-name", LONG.strip())]


async def test_a_burst_presses_no_key_of_a_sheet() -> None:
    async with a_window(House(a_pack(BUYER, NAME))) as window:
        await _burst(window.app, f"1 {LONG}")
        await window.settle()

        assert window.answers == []
        assert window.composer.text == f"1 {LONG}"


async def _burst(app: object, text: str) -> None:
    from textual.app import App

    assert isinstance(app, App)
    event = Burst(text)
    event.set_sender(app)
    app.post_message(event)

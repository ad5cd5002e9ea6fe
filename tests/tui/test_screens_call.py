"""A call that is led: the coach's panel, what a client at the same screen sees, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.call_events import CallTimeSet, QuestionDeferred, QuestionPut
from journeycoach.domain.events import AnswerGiven
from journeycoach.domain.packs import Defect
from journeycoach.tui.screens.call import CallScreen
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.panel import BoardView, CallClock
from journeycoach.tui.widgets.transcript import Transcript
from journeycoach.workshop.wording import NOT_FOR_THIS_VIEW
from tests.tui.workroom import MEDIUM, NAME, NARROW, PICK, PRICE, WHO, WIDE, House, a_pack, a_window

if TYPE_CHECKING:
    from tests.tui.workroom import Window

DESCRIBE, INSTANCE = "What did they do first?", "Which day was it?"
ASKED = replace(WHO, probes={Defect.DESCRIBE: DESCRIBE, Defect.INSTANCE: INSTANCE})
NOTE = "she looks unsure"
SIZES = pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["120x40", "80x24", "40x20"])


def a_house() -> House:
    """A method whose second question has probes."""
    return House(a_pack(NAME, ASKED, PICK, PRICE))


def lead_screen(window: Window) -> CallScreen:
    """The screen of whoever leads."""
    screen = window.app.session_screen
    assert isinstance(screen, CallScreen)
    return screen


def words(window: Window) -> str:
    """All that can be read, its blanks and breaks made one."""
    return " ".join(window.screen_text.split())


def private_words(window: Window) -> list[str]:
    """What is the coach's own and can be read all the same."""
    seen = words(window).casefold()
    return [
        each
        for each in ("private", NOTE, " left of ", "on time", "behind", "the clock", DESCRIBE.casefold())
        if each in seen
    ]


async def test_a_call_opens_with_the_clock_the_agenda_and_the_probes_beside_the_conversation() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        assert "45:00 left of 45 minutes" in words(window)
        assert "◐ First 0 of" in words(window)
        assert "^r What did they do first?" in words(window)
        assert ASKED.ask in window.screen_text
        assert window.composer.has_focus


async def test_the_clock_runs_without_drawing_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    house = a_house()
    drawn: list[str] = []
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        monkeypatch.setattr(Transcript, "render_line", lambda *_: drawn.append("line"))
        house.clock.pass_by(minutes=12, seconds=5)
        lead_screen(window).tick()
        await window.settle()

        assert "32:55 left" in words(window)
        assert drawn == []


async def test_time_that_runs_away_is_said_with_the_key_that_plans_anew() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=20), size=WIDE) as window:
        house.clock.pass_by(minutes=15)
        lead_screen(window).tick()
        await window.settle()
        offered = words(window)
        await window.press("f12")

        assert "minutes behind F12 plans it anew" in offered
        assert any(isinstance(event, CallTimeSet) for event in window.events)
        assert not lead_screen(window).query(CallClock).first().hour.is_late


async def test_a_probe_is_put_with_one_key_and_taken_back_with_the_same() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("ctrl+r")
        put, said = words(window), list(window.said)
        await window.press("ctrl+r")

        assert "▸ put: What did they do first?" in put
        assert said[-1] == DESCRIBE
        assert DESCRIBE not in window.said
        assert [e.text for e in window.events if isinstance(e, QuestionPut)] == [DESCRIBE, ""]


async def test_a_key_without_a_probe_says_so_and_keeps_what_was_typed() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.type("Mrs Doyle")
        await window.press("ctrl+f")

        assert window.complaint == "This question has no such probe."
        assert window.composer.text == "Mrs Doyle"


async def test_a_jump_is_told_to_those_who_follow() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.send("/edit shop.price")

        assert [e.question for e in window.events if isinstance(e, QuestionPut)] == [PRICE.id]


async def test_notes_flags_lines_and_actions_stand_on_the_panel() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.send(f"/note {NOTE}", "/flag too broad", "/catch her sister sends people")
        await window.send("/action Kim: book-now button, 15 Mar", "/decide no fairs", "/park a stall")

        heaps = {heap.title: heap.items for heap in lead_screen(window).query(BoardView).first().board.heaps}
        assert heaps == {
            "Come back to": ("shop.who: too broad",),
            "To sort": ("1 her sister sends people",),
            "Actions": ("Kim, Sun 15 Mar: book-now button, 15 Mar",),
            "Decided": ("no fairs",),
            "Private notes": ("/note alone shows them",),
            "Parked": ("a stall",),
        }
        assert NOTE not in window.screen_text


# The client at the same screen


@SIZES
async def test_one_key_hides_all_that_is_the_coachs_own(size: tuple[int, int]) -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=size) as window:
        await window.send(f"/note {NOTE}", "/time")
        await window.press("ctrl+s")

        assert private_words(window) == []
        assert "client view" in lead_screen(window).query_one(KeyBar).state
        assert ASKED.ask in window.screen_text


async def test_it_stays_hidden_on_other_screens_at_other_sizes_and_in_a_session_opened_anew() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.send(f"/note {NOTE}")
        await window.press("ctrl+s")
        for size in (NARROW, MEDIUM, WIDE):
            await window.pilot.resize_terminal(*size)
            await window.settle()
            assert private_words(window) == []
        await window.press("f1")
        assert private_words(window) == []
        await window.press("escape", "f5", "ctrl+l")
        await window.app.workers.wait_for_complete()
        assert private_words(window) == []
        await window.press("escape", "f9")
    async with a_window(house, house.lead("mill-street-bakery"), size=WIDE) as window:
        await window.settle()
        hidden = private_words(window)
        await window.press("ctrl+s")

        assert hidden == []
        assert {"private", " left of "} <= set(private_words(window))


async def test_a_note_half_typed_is_hidden_and_comes_back() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.type(f"/note {NOTE}")
        await window.press("ctrl+s")
        hidden = (window.composer.text, private_words(window))
        await window.press("ctrl+s")

        assert hidden == ("", [])
        assert window.composer.text == f"/note {NOTE}"


@pytest.mark.parametrize("line", ["/flag she dodges", "/catch her sister", "/Decide no", "/reading calm"])
async def test_a_coachs_line_half_typed_is_hidden_and_waits_for_nobody_else(line: str) -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.type(line)
        await window.press("ctrl+s")
        hidden = window.composer.text
        await window.press("ctrl+s")
        lead_screen(window).put_away()
    async with a_window(house, house.open("mill-street-bakery", "w2"), size=WIDE) as second:
        seen = second.composer.text

    assert (hidden, seen) == ("", "")
    assert [draft.text for draft in house.private_drafts.drafts.values()] == [line]


@pytest.mark.parametrize("line", ["/time now", "/end of the road", "/flags x"])
@pytest.mark.parametrize("drawn", [(), ("ctrl+s",)], ids=["own view", "client view"])
async def test_a_word_of_the_call_with_words_behind_it_is_no_answer(
    line: str, drawn: tuple[str, ...]
) -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press(*drawn)
        before = window.answers
        await window.send(line)

        assert window.answers == before
        assert window.composer.text == line
        assert "stands alone" in window.complaint or window.complaint == NOT_FOR_THIS_VIEW


async def test_behind_the_curtain_neither_other_clients_nor_the_board_can_be_reached() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("ctrl+s", "f9")

        assert window.complaint == NOT_FOR_THIS_VIEW
        assert ASKED.ask in window.screen_text


async def test_the_plan_says_that_the_client_sees_it() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("ctrl+s", "ctrl+l")

        assert "client view" in window.screen_text


async def test_a_text_that_is_no_note_stays_where_it_is() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.type("Mrs Do")
        await window.press("ctrl+s")

        assert window.composer.text == "Mrs Do"


@pytest.mark.parametrize("word", ["/note", "/note x", "/time", "/flags", "/left 10", "/flag x"])
async def test_what_would_show_it_is_refused_while_a_client_looks(word: str) -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("ctrl+s")
        await window.send(word)

        assert window.complaint == NOT_FOR_THIS_VIEW
        assert private_words(window) == []


async def test_neither_completion_nor_the_palette_nor_the_keys_tell_of_it() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("ctrl+s")
        await window.type("/")
        offered = [command.title for command in lead_screen(window).commands]

        assert not [row for row in window.sheet if "private" in row or "clock" in row]
        assert not [title for title in offered if "private" in title or "clock" in title or "yours" in title]


async def test_a_call_goes_on_behind_it() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("ctrl+s", "ctrl+r")
        await window.send("Mrs Doyle")
        await window.press("f12")

        assert private_words(window) == []
        assert window.answers[-1] == (ASKED.id, "Mrs Doyle")
        assert any(isinstance(event, CallTimeSet) for event in window.events)


async def test_a_note_half_typed_is_no_draft_for_the_window_of_a_second_person() -> None:
    house = a_house()
    async with a_window(house, house.lead(), size=WIDE) as window:
        await window.type(f"/note {NOTE}")
        lead_screen(window).put_away()
    async with a_window(house, house.open("mill-street-bakery", "w2"), size=WIDE) as second:
        seen = second.composer.text, private_words(second)

    assert seen == ("", [])
    assert [draft.text for draft in house.private_drafts.drafts.values()] == [f"/note {NOTE}"]


async def test_a_note_half_typed_comes_back_to_whoever_leads_and_goes_when_it_became_an_answer() -> None:
    house = a_house()
    async with a_window(house, house.lead(), size=WIDE) as window:
        await window.type(f"/note {NOTE}")
        lead_screen(window).put_away()
    async with a_window(house, house.lead("mill-street-bakery", window="w3"), size=WIDE) as again:
        came_back = again.composer.text
        await again.press("ctrl+u")
        await again.type("Mrs Doyle")
        lead_screen(again).put_away()

    assert came_back == f"/note {NOTE}"
    assert house.private_drafts.drafts == {}


# Narrow windows


@pytest.mark.parametrize("size", [MEDIUM, NARROW], ids=["80x24", "40x20"])
async def test_in_a_narrow_window_a_key_puts_the_panel_in_the_place_of_the_conversation(
    size: tuple[int, int],
) -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=size) as window:
        before = words(window)
        await window.press("f5")
        there = words(window)
        await window.send("Mrs Doyle")
        await window.press("f5")

        assert "45:00 left" in before
        assert DESCRIBE not in before
        assert DESCRIBE in there
        assert PICK.ask in words(window)
        assert window.answers[-1] == (ASKED.id, "Mrs Doyle")


# Several people


async def test_who_speaks_is_chosen_and_stands_at_the_composer_and_on_the_answer() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("f10", "down", "enter")
        await window.enter("Kim")
        await window.press("enter")
        title = words(window)
        await window.send("Mrs Doyle")

        assert "╭─ Kim ─" in title
        assert [r.author for r in window.workshop.log if isinstance(r.event, AnswerGiven)] == ["owner", "Kim"]


async def test_the_clock_of_another_window_is_no_news_to_a_second_person() -> None:
    house = a_house()
    leading = house.lead()
    async with a_window(house, house.open("mill-street-bakery", "w2"), size=WIDE) as window:
        before = window.said
        assert leading.call is not None
        leading.call.pause()
        lead_screen_said = window.app.session_screen
        assert lead_screen_said is not None
        lead_screen_said.talk.catch_up("")
        await window.settle()

        assert window.said == before


async def test_two_people_who_answer_in_windows_of_their_own_see_one_order() -> None:
    house = a_house()
    async with (
        a_window(house, house.lead(minutes=45), size=WIDE) as coach,
        a_window(house, house.open("mill-street-bakery", "w2"), size=MEDIUM) as second,
    ):
        second.workshop.speak_as("Kim")
        await second.send("Mrs Doyle")
        await coach.type("fir")
        await _caught_up(coach)
        await _caught_up(second)
        kept_typing = coach.composer.text
        await coach.press("ctrl+u", "escape")
        await coach.press("1", "enter")
        await _caught_up(second)
        await second.send("300")
        await _caught_up(coach)

        assert kept_typing == "fir"
        assert coach.answers == second.answers
        assert [text for _, text in coach.answers] == ["Mill Street Bakery", "Mrs Doyle", "people", "300"]
        assert "✓ Mrs Doyle" in coach.said
        assert "✓ people" in second.said


async def test_a_second_person_is_put_what_the_coach_puts_and_led_back_from_it() -> None:
    house = a_house()
    async with (
        a_window(house, house.lead(), size=WIDE) as coach,
        a_window(house, house.open("mill-street-bakery", "w2"), size=WIDE) as second,
    ):
        await coach.send("/edit shop.price")
        await _caught_up(second)
        there = second.said[-1]
        await coach.send("300")
        await _caught_up(second)

        assert there == PRICE.ask
        assert second.said[-1] == ASKED.ask


async def test_a_second_person_who_is_typing_is_led_nowhere() -> None:
    house = a_house()
    async with (
        a_window(house, house.lead(), size=WIDE) as coach,
        a_window(house, house.open("mill-street-bakery", "w2"), size=WIDE) as second,
    ):
        await second.type("Mrs Do")
        await coach.send("/edit shop.price")
        await _caught_up(second)
        await second.type("yle")
        await second.press("enter")

        assert second.answers[-1] == (ASKED.id, "Mrs Doyle")


async def test_nothing_is_put_off_by_planning_an_hour_that_has_room() -> None:
    house = a_house()
    async with a_window(house, house.lead(minutes=45), size=WIDE) as window:
        await window.press("f12")

        assert not any(isinstance(event, QuestionDeferred) for event in window.events)


async def _caught_up(window: Window) -> None:
    """Let a window look at what the other one wrote."""
    screen = window.app.session_screen
    assert screen is not None
    reply = screen.talk.catch_up(window.composer.text)
    if reply is not None:
        window.composer.take(reply)
    await window.settle()

"""The workshop on the screen: what is in the log after keys, and what can be read then."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from msgspec.structs import replace

from journeycoach.domain.errors import CoachError, ReadOnlyError
from journeycoach.domain.events import (
    AnswerGiven,
    Evidence,
    EvidenceGiven,
    IdeaParked,
    OpenReason,
    QuestionLeftOpen,
    Undone,
)
from journeycoach.tui.screens.workshop import WorkshopScreen
from journeycoach.tui.views import goodbye
from journeycoach.tui.widgets.composer import LARGEST
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.path import Path
from journeycoach.tui.widgets.transcript import Transcript
from journeycoach.workshop.ports import Damage, Draft
from tests.tui.keys import paste, type_keys, type_text
from tests.tui.workroom import (
    BENEFIT,
    NAME,
    NARROW,
    PATH,
    PICK,
    PRICE,
    STEP,
    WHO,
    WIDE,
    FailingStore,
    House,
    a_pack,
    a_window,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.events import Event, Recorded
    from journeycoach.domain.interview import Asking
    from journeycoach.tui.services import Opened


async def test_a_new_session_shows_the_first_question_with_its_reason() -> None:
    async with a_window() as window:
        assert NAME.ask in window.screen_text
        assert f"why: {NAME.why}" in window.screen_text


async def test_a_kept_answer_shows_with_its_tick_once() -> None:
    async with a_window() as window:
        await window.send("Mill Street Bakery")

        assert window.answers == [("shop-name", "Mill Street Bakery")]
        assert window.said.count("✓ Mill Street Bakery") == 1
        assert window.composer.text == ""


async def test_answers_typed_ahead_go_to_question_after_question() -> None:
    questions = [NAME, WHO, PRICE]
    async with a_window(House(a_pack(*questions))) as window:
        await type_text(window.pilot, "Bakery\rMrs Doyl\x7fle\r300\r")
        await window.pilot.pause()

        assert window.answers == [("shop-name", "Bakery"), ("shop-who", "Mrs Doyle"), ("shop-price", "300")]


async def test_a_number_typed_ahead_at_a_scale_is_an_answer_only_with_enter() -> None:
    async with a_window(House(a_pack(NAME, STEP, PRICE))) as window:
        await type_text(window.pilot, "Bakery\r7")
        await window.pilot.pause()

        assert window.answers == [("shop-name", "Bakery")]
        assert window.composer.text == "7"


async def test_words_typed_ahead_at_a_choice_are_free_text() -> None:
    async with a_window(House(a_pack(NAME, PICK, PRICE))) as window:
        await type_text(window.pilot, "Bakery\r2 schools\r")
        await window.pilot.pause()

        assert window.answers[1] == ("shop-buyer", "2 schools")


async def test_answers_typed_ahead_past_a_stage_wait_for_the_next_question() -> None:
    async with a_window(House(a_pack(NAME))) as window:
        await type_text(window.pilot, "Bakery\rfree bread\rand cake\r")
        await window.press("enter", "enter")

        assert window.answers == [("shop-name", "Bakery")]
        assert window.composer.text == "free bread"
        await window.press("enter")
        assert window.answers[1] == ("shop-reward", "free bread")


async def test_a_refused_answer_stays_and_its_complaint_goes_when_mended() -> None:
    async with a_window(House(a_pack(PRICE))) as window:
        await window.send("a lot")

        assert window.answers == []
        assert window.composer.text == "a lot"
        assert "amount of money" in window.complaint
        assert window.complaint.endswith("Your text is still there.")
        await type_keys(window.pilot, "\x15")
        await window.pilot.pause()
        assert window.complaint == ""


async def test_a_failed_write_keeps_the_text_and_enter_tries_again() -> None:
    house = House()
    house.shelf.create("Bakery")
    opened = house.open("bakery")
    store = FailingStore(opened.workshop.store)  # type: ignore[arg-type]
    opened.workshop._record.store = store  # type: ignore[assignment]  # noqa: SLF001
    async with a_window(house, opened) as window:
        store.is_full = True
        await window.send("Mill Street")

        assert window.composer.text == "Mill Street"
        assert "The disk is full" in window.complaint
        assert "✓ Mill Street" not in window.said
        assert window.app.screen.query_one(KeyBar).state == "not kept"
        store.is_full = False
        await window.press("enter")
        assert window.answers == [("shop-name", "Mill Street")]
        assert window.app.screen.query_one(KeyBar).state == "all kept ✓"


async def test_up_brings_the_last_answer_back_and_escape_leaves_it() -> None:
    async with a_window() as window:
        await window.send("Bakery")
        await window.press("up")

        assert window.composer.text == "Bakery"
        await window.press("escape")
        assert window.composer.text == ""
        assert cast("Asking", window.workshop.moment).question is WHO
        assert window.answers == [("shop-name", "Bakery")]


async def test_an_edited_answer_keeps_its_place_and_names_what_it_touches() -> None:
    async with a_window(House(a_pack(NAME, WHO, PRICE))) as window:
        await window.send("Bakery", "Mrs Doyle")
        await window.press("ctrl+g", "ctrl+g")
        await type_keys(window.pilot, "\x15")
        await window.send("Mill Street")

        ticked = [text for text in window.said if text.startswith("✓")]
        assert ticked == ["✓ Mill Street", "✓ Mrs Doyle"]
        assert "This may touch “shop.who”. It comes next." in window.said


async def test_typing_ahead_takes_the_place_of_an_old_answer_that_nobody_saw() -> None:
    async with a_window(House(a_pack(NAME, WHO, PRICE))) as window:
        await window.send("Bakery", "Mrs Doyle")
        await window.press("ctrl+g", "ctrl+g")
        await type_text(window.pilot, "\x15Mill Street\rMr Doyle\r")
        await window.pilot.pause()

        assert window.answers[2:] == [("shop-name", "Mill Street"), ("shop-who", "Mr Doyle")]


async def test_enter_typed_before_an_old_row_is_seen_cuts_nothing_off_it() -> None:
    one_row = replace(PATH, max=1)
    async with a_window(House(a_pack(one_row, WHO))) as window:
        await window.send("asks the sweep | by phone")
        (kept,) = window.answers
        await type_keys(window.pilot, "ctrl+g", "enter")
        await window.pilot.pause()

        assert window.answers == [kept]
        assert window.composer.text == "asks the sweep"


async def test_a_click_on_an_answer_opens_it_and_the_draft_waits() -> None:
    async with a_window(size=WIDE) as window:
        await window.send("Bakery")
        await window.type("half a thought")
        transcript = window.app.screen.query_one(Transcript)
        transcript.post_message(Transcript.EntryChosen("answer/shop.name/main"))
        await window.pilot.pause()

        assert window.composer.text == "Bakery"
        await window.press("escape")
        assert window.composer.text == "half a thought"


async def test_enter_opens_the_answer_that_the_keyboard_has_marked() -> None:
    async with a_window() as window:
        await window.send("Bakery")
        await window.press("ctrl+up", "enter")

        assert window.composer.text == "Bakery"


async def test_f2_goes_round_how_the_owner_knows_without_touching_what_is_typed() -> None:
    async with a_window(House(a_pack(NAME, WHO, PRICE))) as window:
        await window.send("Bakery", "Mrs Doyle")
        assert any(text.startswith("How do you know?") for text in window.said)
        await window.type("30")
        await window.press("f2", "f2")

        told = [event.evidence for event in window.events if isinstance(event, EvidenceGiven)]
        assert told == [Evidence.HEARD, Evidence.MEASURED]
        assert window.composer.text == "30"
        labels = [entry.label for entry in window.app.screen.query_one(Transcript).entries]
        assert "measured" in labels


async def test_a_slash_command_is_obeyed_and_an_unknown_one_is_an_answer() -> None:
    async with a_window() as window:
        await window.send("/park a stall at the market", "/nonsense")

        assert IdeaParked("a stall at the market") in window.events
        assert window.answers == [("shop-name", "/nonsense")]


async def test_a_mistyped_command_is_kept_and_told_of_once() -> None:
    told = "Kept as your answer. If you meant /example: ^g or ↑ brings it back."
    async with a_window(House(a_pack(NAME, WHO, PRICE))) as window:
        await window.send("/exmaple")
        assert window.answers == [("shop-name", "/exmaple")]
        assert told in window.said
        await window.send("/back door open on Sundays")

        assert not any(text.startswith("Kept as your answer") for text in window.said)


async def test_tab_completes_a_command_and_arrows_choose_one() -> None:
    async with a_window() as window:
        await window.type("/un")

        assert [row.split()[0] for row in window.sheet] == ["/unsure", "/undo"]
        await window.press("tab")
        assert window.composer.text == "/unsure "
        await window.send("Anna")
        assert QuestionLeftOpen("shop-name", NAME_KEY, OpenReason.UNSURE, "Anna") in window.events


async def test_an_idea_without_words_is_told_how() -> None:
    async with a_window() as window:
        await window.send("/park")

        assert "/park a stall at the market" in window.complaint
        assert window.composer.text == "/park"


async def test_why_and_examples_are_told_without_leaving_the_question() -> None:
    async with a_window() as window:
        await window.type("half")
        await window.press("f3", "f4")

        assert window.composer.text == "half"
        assert "I have no example for this one." in window.said


async def test_undo_takes_the_answer_off_the_screen_and_redo_brings_it_back() -> None:
    async with a_window() as window:
        await window.send("Bakery")
        await window.press("f7")

        assert "✓ Bakery" not in window.said
        assert isinstance(window.events[-1], Undone)
        await window.press("f8")
        assert "✓ Bakery" in window.said


async def test_a_private_note_is_on_no_screen_but_its_own() -> None:
    house = House()
    async with a_window(house) as window:
        await window.send("Bakery", "/note she hesitated at the price")

        assert house.shelf.notes("bakery").all() == ("she hesitated at the price",)
        assert "hesitated" not in window.screen_text
        assert not any("hesitated" in repr(event) for event in window.events)
        await window.send("/note")
        assert "hesitated" in window.screen_text


async def test_what_is_typed_survives_a_kill_under_its_question() -> None:
    house = House()
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("Mrs Doy")
        window.composer.flush_draft()
        await window.pilot.pause()
    async with a_window(house, house.open("bakery", "w2")) as window:
        assert window.composer.text == "Mrs Doy"
        assert WHO.ask in window.screen_text


async def test_half_a_rung_survives_a_kill_as_half_a_rung() -> None:
    house = House(a_pack(NAME, replace(BENEFIT, max=None)))
    async with a_window(house) as window:
        await window.send("Bakery", "baked overnight")
        await window.type("and so the")
        window.composer.flush_draft()
        await window.pilot.pause()
        before = window.sheet
    async with a_window(house, house.open("bakery", "w2")) as window:
        assert window.composer.text == "and so the"
        assert window.sheet == before


async def test_looking_through_the_cells_of_an_old_answer_leaves_no_draft() -> None:
    house = House(a_pack(NAME, replace(PATH, max=1)))
    async with a_window(house) as window:
        await window.send("Bakery", "asks", "Anna")
        await window.press("up", "tab")
        window.composer.flush_draft()

        assert house.shelf.another("w2").drafts("bakery").left_over() is None


async def test_the_draft_of_an_edit_comes_back_under_the_edited_question() -> None:
    house = House()
    async with a_window(house) as window:
        await window.send("Bakery")
        house.shelf.drafts("bakery").keep(Draft("shop-name", NAME_KEY, "Mill Street"))
    async with a_window(house, house.open("bakery", "w2")) as window:
        assert window.composer.text == "Mill Street"
        await window.press("enter")
        assert window.answers[-1] == ("shop-name", "Mill Street")


async def test_a_sent_answer_leaves_no_draft() -> None:
    house = House()
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("Mrs Doyle")
        window.composer.flush_draft()
        await window.press("enter")
        window.composer.flush_draft()
        await window.pilot.pause()

        assert house.shelf.another("w2").drafts("bakery").left_over() is None


async def test_what_another_window_wrote_appears_and_the_answer_begun_stays() -> None:
    house = House(a_pack(NAME, WHO, PRICE))
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("Mrs")
        other = house.open("bakery", "w2").workshop
        other.begin()
        other.answer("Mr Smith")
        screen = cast("WorkshopScreen", window.app.screen)
        screen._catch_up()  # noqa: SLF001 - the timer's own call, without waiting for it
        await window.pilot.pause()

        assert "✓ Mr Smith" in window.said
        assert window.composer.text == "Mrs"
        await window.send(" Doyle")
        assert window.answers[-1] == ("shop-who", "Mrs Doyle")


async def test_owners_brackets_are_text() -> None:
    hostile = "[/] [@click=app.quit]x[/] call [Jane Doe]"
    async with a_window() as window:
        await window.send(hostile)

        assert hostile in window.screen_text
        assert hostile in window.workshop.session.title


async def test_a_paste_that_does_not_fit_is_refused_whole() -> None:
    async with a_window() as window:
        await paste(window.pilot, "x" * (LARGEST + 1))
        await window.pilot.pause()

        assert window.composer.text == ""
        assert "too long" in window.complaint


async def test_the_path_stands_beside_the_conversation_or_over_it() -> None:
    async with a_window(size=WIDE) as window:
        assert window.app.screen.query_one(Path).display
        assert "◐ First" in window.screen_text
    async with a_window(size=NARROW) as window:
        assert not window.app.screen.query_one(Path).display
        await window.press("f5")
        assert "◐ First" in window.screen_text
        await window.press("x")
        assert isinstance(window.app.screen, WorkshopScreen)


@pytest.mark.parametrize("size", [WIDE, (80, 24), NARROW, (20, 8), (1, 1)], ids=str)
async def test_a_window_of_any_size_takes_an_answer(size: tuple[int, int]) -> None:
    async with a_window(size=size) as window:
        await window.send("Bakery")

        assert window.answers == [("shop-name", "Bakery")]


async def test_a_window_dragged_about_keeps_what_is_typed() -> None:
    async with a_window() as window:
        await window.type("half a thought")
        for size in ((40, 20), (200, 60), (3, 2), (120, 40)):
            await window.pilot.resize_terminal(*size)

        assert window.composer.text == "half a thought"
        assert window.composer.has_focus


async def test_a_click_beside_the_composer_leaves_the_focus_there() -> None:
    async with a_window(size=WIDE) as window:
        await window.pilot.click(Path)
        await window.pilot.click(KeyBar)
        await window.press("a")

        assert window.composer.text == "a"


async def test_the_editors_absence_is_told_and_loses_nothing() -> None:
    async with a_window() as window:
        await window.type("a long story")
        await window.press("ctrl+o")

        assert "EDITOR" in window.complaint
        assert window.composer.text == "a long story"


async def test_control_c_asks_once_and_then_stops() -> None:
    async with a_window() as window:
        await window.send("Bakery")
        await window.press("ctrl+c")
        assert window.app.return_code is None
        await window.press("ctrl+c")
    assert window.app.return_code == 130


async def test_stopping_keeps_the_draft_and_says_where_the_answers_are() -> None:
    house = House()
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("Mrs")
        await window.press("ctrl+q")
    assert window.app.return_code == 0
    assert house.shelf.another("w2").drafts("bakery").left_over() is not None


async def test_the_last_words_name_the_program_as_its_owner_calls_it() -> None:
    async with a_window() as window:
        await window.send("Bakery")
        screen = window.app.session_screen

    assert screen is not None
    assert goodbye(screen.talk, "here/jc") == "Your answer is safe in bakery. Go on with: here/jc open bakery"


async def test_a_palette_command_is_the_same_as_its_key() -> None:
    async with a_window() as window:
        await window.send("Bakery")
        commands = list(window.app.get_system_commands(window.app.screen))
        undo = next(each for each in commands if each.title == "take the last step back")
        await undo.callback()
        await window.pilot.pause()

        assert isinstance(window.events[-1], Undone)


async def test_a_palette_command_that_needs_words_is_begun_in_the_composer() -> None:
    async with a_window() as window:
        commands = list(window.app.get_system_commands(window.app.screen))
        park = next(each for each in commands if each.help == "/park IDEA")
        await park.callback()
        await window.send("a stall")

        assert window.events[-1] == IdeaParked("a stall")


async def test_a_piece_that_could_not_be_read_is_told() -> None:
    house = House()
    house.shelf.create("Bakery")
    opened = house.open("bakery")
    store = FailingStore(opened.workshop.store)  # type: ignore[arg-type]
    store.damage = (Damage(10, 5, "torn", "bakery.damaged-1"),)
    opened.workshop._record.store = store  # type: ignore[assignment]  # noqa: SLF001
    async with a_window(house, opened) as window:
        assert any("set aside in bakery.damaged-1" in text for text in window.said)


async def test_what_is_kept_is_told_after_a_crash() -> None:
    async with a_window() as window:
        await window.send("Bakery")

        kept = window.app.what_is_kept()
        assert kept is not None
        assert (kept.answers, kept.session) == (1, "Bakery")


async def test_an_opened_session_shows_its_conversation_again() -> None:
    house = House()
    async with a_window(house) as window:
        await window.send("Bakery", "/skip")
    async with a_window(house, house.open("bakery", "w2")) as window:
        assert "✓ Bakery" in window.said
        assert "Skipped for now." in window.said
        assert next(e for e in window.events if isinstance(e, AnswerGiven)).text == "Bakery"


async def test_a_skipped_question_can_be_opened_again() -> None:
    async with a_window(House(a_pack(NAME, WHO, PRICE))) as window:
        await window.send("Bakery", "/skip", "/back")
        await window.send("Mrs Doyle")

        assert window.answers[-1] == ("shop-who", "Mrs Doyle")


def test_there_is_no_answer_to_an_unknown_entry() -> None:
    house = House()
    opened = house.open()

    with pytest.raises(CoachError):
        opened.workshop.jump("nothing")


NAME_KEY = House().open().workshop.moment.key  # type: ignore[union-attr]


async def test_a_command_typed_over_an_old_answer_is_no_part_of_it() -> None:
    async with a_window() as window:
        await window.send("Bakery", "Mrs Doyle")
        await window.press("up")
        assert window.composer.text == "Mrs Doyle"

        await type_text(window.pilot, "/edit nosuch\r")

        assert window.complaint.startswith("No answer is called")
        assert window.answers[1:] == [("shop-who", "Mrs Doyle")]


@pytest.mark.parametrize("keys", [["backspace"], ["w", "escape"], ["w", "h", "y", "enter"]], ids="-".join)
async def test_an_old_answer_comes_back_when_the_command_is_gone(keys: list[str]) -> None:
    async with a_window() as window:
        await window.send("Bakery", "Mrs Doyle")
        await window.press("up", "/", *keys)

        assert window.composer.text == "Mrs Doyle"


@pytest.mark.parametrize(
    ("keys", "text"),
    [(["x"], "Mrs Doylex"), (["x", "/"], "Mrs Doylex/"), (["left", "/"], "Mrs Doyl/e")],
    ids=["a letter", "a slash behind it", "a slash inside"],
)
async def test_an_old_answer_is_edited_by_every_other_key(keys: list[str], text: str) -> None:
    async with a_window() as window:
        await window.send("Bakery", "Mrs Doyle")
        await window.press("up", *keys)

        assert window.composer.text == text


async def test_a_command_pasted_over_an_old_answer_is_no_part_of_it() -> None:
    async with a_window() as window:
        await window.send("Bakery", "Mrs Doyle")
        await window.press("up")

        await paste(window.pilot, "/edit nosuch")

        assert window.composer.text == "/edit nosuch"


async def test_a_command_typed_over_an_old_cell_is_no_part_of_it() -> None:
    async with a_window(House(a_pack(PATH))) as window:
        await window.send("asks", "Anna")
        await window.press("up", "/")

        assert window.composer.text == "/"
        await window.press("backspace")
        assert window.composer.text == "Anna"


class ReadOnlyStore(FailingStore):
    """A store that a newer version wrote: it can be read, and refuses every event."""

    read_only = "It can only be read here."

    def append(self, events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        """Refuse."""
        del events, author
        raise ReadOnlyError(self.read_only)


def opened_to_read(house: House) -> Opened:
    """A session in which nothing can be kept."""
    house.shelf.create("Bakery")
    opened = house.open("bakery")
    store = ReadOnlyStore(opened.workshop.store)  # type: ignore[arg-type]
    opened.workshop._record.store = store  # type: ignore[assignment]  # noqa: SLF001
    return opened


async def test_a_session_that_can_only_be_read_says_so_above_and_beside_the_composer() -> None:
    house = House()
    async with a_window(house, opened_to_read(house)) as window:
        assert sum(ReadOnlyStore.read_only in text for text in window.said) == 1
        assert window.complaint == ReadOnlyStore.read_only
        assert window.app.screen.query_one(KeyBar).state == "read only"


async def test_an_answer_where_nothing_can_be_kept_stays_with_the_reason() -> None:
    house = House()
    async with a_window(house, opened_to_read(house)) as window:
        await window.send("Bakery")

        assert window.complaint == ReadOnlyStore.read_only
        assert window.composer.text == "Bakery"
        assert window.app.screen.query_one(KeyBar).state == "read only"


async def test_the_reason_why_nothing_can_be_kept_does_not_go() -> None:
    house = House()
    async with a_window(house, opened_to_read(house)) as window:
        await window.press("x", "ctrl+u", "f3")

        assert window.complaint == ReadOnlyStore.read_only

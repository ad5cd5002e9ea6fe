"""Sheets and the end of a stage, through the keys of the real screen."""

from __future__ import annotations

import re

from msgspec.structs import replace

from journeycoach.domain.events import (
    ActionAdded,
    ProposalDeclined,
    StageClosed,
    StageDeepened,
    StageHeard,
)
from journeycoach.domain.packs import Column, Kind, Option, Proposal, ProposalCause
from journeycoach.tui.screens.plan import PlanScreen
from journeycoach.tui.widgets.answer_box import AnswerBox
from tests.tui.workroom import (
    BENEFIT,
    NAME,
    NARROW,
    PATH,
    PICK,
    PICKS,
    PRICE,
    STEP,
    WHO,
    WIDE,
    House,
    a_pack,
    a_window,
)

ASK = Proposal("ask", "shop.name", ProposalCause.ANSWERED, "Ask Anna", "She has said", "When open, I ask", 7)
TELL = Proposal("tell", "shop.name", ProposalCause.ANSWERED, "Tell Ben", "He knows", "When shut, I tell", 14)


async def test_a_digit_answers_a_choice() -> None:
    async with a_window(House(a_pack(PICK, NAME))) as window:
        await window.press("2")

        assert window.answers == [("shop-buyer", "other firms, mostly")]


async def test_a_click_on_an_option_answers_too() -> None:
    async with a_window(House(a_pack(PICK, NAME))) as window:
        await window.pilot.click(window.app.screen.query_one(AnswerBox).sheet, offset=(4, 1))
        await window.pilot.pause()

        assert window.answers == [("shop-buyer", "other firms, mostly")]


async def test_ticked_options_are_sent_together() -> None:
    async with a_window(House(a_pack(PICKS, NAME))) as window:
        await window.press("1", "3")
        assert window.sheet[0] == "1 [x] at the door"
        await window.press("enter")

        assert window.answers == [("shop-ways", "at the door, by post")]


async def test_picks_that_were_sent_leave_no_draft() -> None:
    house = House(a_pack(NAME, PICKS, WHO))
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.press("1", "2", "enter")
        window.composer.flush_draft()
        await window.pilot.pause()

        assert window.answers[-1] == ("shop-ways", "at the door, online, by card")
        assert house.shelf.another("w2").drafts("bakery").left_over() is None


async def test_a_scale_takes_one_key() -> None:
    async with a_window(House(a_pack(STEP, NAME))) as window:
        await window.press("0")

        assert window.answers == [("shop-step", "10")]


async def test_a_table_is_filled_in_by_tab_and_enter_and_survives_a_kill() -> None:
    house = House(a_pack(NAME, PATH))
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("asks")
        await window.press("tab")
        await window.type("Anna")
        await window.press("enter")
        await window.type("waits")
        window.composer.flush_draft()
        await window.pilot.pause()
    async with a_window(house, house.open("bakery", "w2")) as window:
        assert window.sheet[:2] == ["1 asks · Anna", "2 Step …"]
        assert window.composer.text == "waits"
        await window.press("enter", "enter", "enter")

        assert window.answers[-1] == ("shop-path", "asks | Anna\nwaits |")


async def test_a_ladder_is_climbed_and_shown_as_one() -> None:
    async with a_window(House(a_pack(BENEFIT, NAME))) as window:
        await window.send("baked overnight", "warm at seven")
        await window.press("enter")

        assert window.answers == [("shop-benefit", "baked overnight -> warm at seven")]
        assert "✓ baked overnight → warm at seven" in window.said


async def test_leaving_a_table_for_another_answer_keeps_what_was_filled_in() -> None:
    async with a_window(House(a_pack(NAME, PATH))) as window:
        await window.send("Bakery", "asks", "Anna")
        await window.type("waits")
        await window.press("ctrl+g", "escape")

        assert window.sheet[:1] == ["1 asks · Anna"]


async def test_the_play_back_opens_a_line_at_its_number_and_goes_on_at_enter() -> None:
    async with a_window(House(a_pack(NAME, PRICE))) as window:
        await window.send("Bakery", "300")
        assert "This is what I heard about First." in window.said
        await window.press("2")
        assert window.composer.text == "300"
        await window.press("ctrl+u")
        await window.send("400")
        await window.press("enter")

        assert window.answers[-1] == ("shop-price", "400")
        assert StageHeard("first") in window.events


async def test_edit_takes_the_number_that_an_answer_has_in_the_play_back() -> None:
    async with a_window(House(a_pack(NAME, PRICE))) as window:
        await window.send("Bakery", "300", "/edit 2")

        assert window.composer.text == "300"


async def test_text_typed_at_a_play_back_is_not_taken_for_a_key() -> None:
    async with a_window(House(a_pack(NAME))) as window:
        await window.send("Bakery", "and 1 more thing")

        assert "No question is open here" in window.complaint
        assert window.composer.text == "and 1 more thing"
        await window.press("escape", "enter", "enter")
        assert window.composer.text == "and 1 more thing"


async def test_proposals_are_decided_one_by_one() -> None:
    async with a_window(House(a_pack(NAME, proposals=(ASK, TELL)))) as window:
        await window.send("Bakery")
        await window.press("enter")
        assert any(text.startswith("Ask Anna.") for text in window.said)
        await window.press("a", "d")

        added = [event.what for event in window.events if isinstance(event, ActionAdded)]
        assert added == ["Ask Anna"]
        assert ProposalDeclined("tell") in window.events


async def test_all_proposals_are_accepted_with_one_key() -> None:
    async with a_window(House(a_pack(NAME, proposals=(ASK, TELL)))) as window:
        await window.send("Bakery")
        await window.press("enter", "A")

        assert sum(isinstance(event, ActionAdded) for event in window.events) == 2


async def test_a_proposal_is_changed_field_by_field() -> None:
    async with a_window(House(a_pack(NAME, proposals=(ASK,)))) as window:
        await window.send("Bakery")
        await window.press("enter", "e")
        assert window.composer.text == "Ask Anna"
        await window.press("ctrl+u")
        await window.send("Ask Anna twice")
        await window.press("enter", "enter", "enter", "enter")

        (added,) = (event for event in window.events if isinstance(event, ActionAdded))
        assert (added.what, added.done_when) == ("Ask Anna twice", "She has said")


async def test_escape_leaves_a_proposal_as_it_was() -> None:
    async with a_window(House(a_pack(NAME, proposals=(ASK,)))) as window:
        await window.send("Bakery")
        await window.press("enter", "e")
        await window.type(" and more")
        await window.press("escape", "a")

        (added,) = (event for event in window.events if isinstance(event, ActionAdded))
        assert added.what == "Ask Anna"


async def test_after_a_stage_enter_goes_on_and_g_goes_deeper() -> None:
    more = replace(PRICE, core=False)
    async with a_window(House(a_pack(NAME, more))) as window:
        await window.send("Bakery")
        await window.press("enter", "g")
        assert StageDeepened("first") in window.events
        await window.send("300")
        await window.press("enter", "enter")

        assert StageClosed("first") in window.events


async def test_a_text_that_waits_never_takes_the_place_of_a_kept_answer() -> None:
    async with a_window(House(a_pack(NAME))) as window:
        await window.send("Bakery")
        await window.type("free bread")
        await window.press("escape", "1")
        assert window.composer.text == "Bakery"
        await window.press("escape", "enter", "enter")

        assert window.composer.text == "free bread"
        assert window.answers == [("shop-name", "Bakery")]


async def test_a_text_that_waits_outlives_a_kill_in_the_midst_of_an_edit() -> None:
    house = House(a_pack(NAME))
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("free bread")
        await window.press("escape", "1")
        window.composer.flush_draft()
        await window.pilot.pause()
    async with a_window(house, house.open("bakery", "w2")) as window:
        await window.press("1")
        assert window.composer.text == "Bakery"
        await window.press("escape", "enter", "enter")

        assert window.composer.text == "free bread"


async def test_words_begun_at_a_question_wait_for_it_after_a_kill_in_another_edit() -> None:
    house = House(a_pack(NAME, WHO))
    async with a_window(house) as window:
        await window.send("Bakery")
        await window.type("Mrs Doy")
        await window.press("ctrl+g")
        assert window.composer.text == "Bakery"
        await window.type("s")
        await window.press("backspace")
        window.composer.flush_draft()
        await window.pilot.pause()
    async with a_window(house, house.open("bakery", "w2")) as window:
        assert WHO.ask in window.screen_text
        assert window.composer.text == "Mrs Doy"


async def test_a_nudge_is_shown_once_and_looked_at_again_in_the_breath() -> None:
    async with a_window(House(a_pack(NAME, WHO))) as window:
        await window.send("Bakery", "somebody nice")
        assert "“nice”: how so?" in window.said
        await window.press("enter")
        assert "“nice”: how so?" not in window.said
        await window.press("l")

        assert window.composer.text == "somebody nice"
        advice = window.said.index("“nice”: how so?")
        assert WHO.ask in window.said[advice + 1 :]


async def test_a_finished_workshop_leads_to_the_plan() -> None:
    async with a_window(House(a_pack(NAME))) as window:
        await window.send("Bakery")
        await window.press("enter", "enter")
        await window.send("free bread")
        await window.press("enter", "enter")
        assert "That was my last question. Your plan is ready." in window.said
        await window.press("enter")

        assert isinstance(window.app.screen, PlanScreen)


async def test_a_letter_that_is_no_key_is_text_and_the_keys_are_told() -> None:
    async with a_window(House(a_pack(NAME))) as window:
        await window.send("Bakery")
        await window.press("x")

        assert window.composer.text == "x"
        assert "Enter goes on" in window.complaint
        await window.press("backspace")
        assert window.complaint == ""


MANY = replace(PICK, options=tuple(Option(f"o{n}", f"option {n}") for n in range(1, 31)))


async def test_options_out_of_sight_are_counted() -> None:
    async with a_window(House(a_pack(MANY)), size=NARROW) as window:
        text = window.screen_text
        shown = text.count(" option ")

        assert "option 1" in text
        assert f"… {30 - shown} more" in text


async def test_the_option_at_hand_is_in_sight_with_both_sides_counted() -> None:
    async with a_window(House(a_pack(MANY)), size=NARROW) as window:
        await window.press(*["down"] * 15)
        text = window.screen_text

        assert "▸ 15 option 15" in text
        assert text.count(" more") == 2


async def test_cells_out_of_sight_are_counted_as_cells() -> None:
    columns = (PATH.columns[0], *(Column(f"c{n}", f"Cell {n}") for n in range(20)))
    async with a_window(House(a_pack(replace(PATH, columns=columns))), size=NARROW) as window:
        text = window.screen_text
        shown = text.count("  Cell ")

        assert f"… and {20 - shown} more cells" in text


async def test_the_options_of_a_cell_break_between_pairs_alone() -> None:
    options = tuple(Option(f"o{n}", f"name of {n}") for n in range(8))
    table = replace(PATH, columns=(Column("stage", "Stage", Kind.CHOICE, options=options),))
    async with a_window(House(a_pack(table)), size=NARROW) as window:
        lines = window.screen_text.replace("\N{NO-BREAK SPACE}", " ").split("\n")

        found = [line for line in lines if "name of" in line]
        assert len(found) > 1
        assert all(
            re.search(r"^\W*\d name of \d.* \d name of \d\W*$|^\W*\d name of \d\W*$", line) for line in found
        )


async def test_a_long_name_of_a_stage_ends_in_dots_behind_a_word() -> None:
    pack = a_pack(NAME)
    stages = (replace(pack.stages[0], title="Know, like and trust"), pack.stages[1])
    async with a_window(House(replace(pack, stages=stages)), size=WIDE) as window:
        assert "Know, like and …" in window.screen_text


async def test_all_options_are_shown_where_there_is_room() -> None:
    async with a_window(House(a_pack(PICK)), size=NARROW) as window:
        assert " more" not in window.screen_text


async def test_enter_alone_decides_no_proposal_and_tells_the_keys() -> None:
    async with a_window(House(a_pack(NAME, proposals=(ASK,)))) as window:
        await window.send("Bakery")
        await window.press("enter", "enter")

        assert "a accept" in window.complaint
        assert not [event for event in window.events if isinstance(event, ActionAdded)]


async def test_words_left_at_a_proposal_are_no_row_of_a_later_table() -> None:
    pack = a_pack(NAME, proposals=(ASK,))
    table = replace(pack.stages[1], questions=(PATH,))
    async with a_window(House(replace(pack, stages=(pack.stages[0], table)))) as window:
        await window.send("Bakery")
        await window.press("enter")
        await window.type("ok")
        await window.press("escape", "a", "enter")

        assert window.composer.text == "ok"
        await window.press("ctrl+u", "enter")
        assert "Give one line at least" in window.complaint

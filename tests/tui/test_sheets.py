"""What keys do to a sheet, without a screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from journeycoach.domain.kinds import read_answer, show_answer
from journeycoach.domain.packs import Column, Kind, Option
from journeycoach.tui.sheets.choose import sheet_of
from journeycoach.tui.sheets.fields import Draft, Fields
from journeycoach.tui.sheets.ladder import Ladder
from journeycoach.tui.sheets.moments import MARKS, playing_back
from journeycoach.tui.sheets.picks import Pick, Picks
from journeycoach.tui.sheets.place import without_place
from journeycoach.tui.sheets.rows import Rows
from journeycoach.tui.sheets.scale import Scale
from journeycoach.tui.sheets.sheet import STAY, Complain, Deed, Do, Fill, Send, Tone
from tests.tui.workroom import BENEFIT, PATH, PICK, PICKS, STEP

if TYPE_CHECKING:
    from journeycoach.tui.sheets.sheet import Outcome, Sheet

TODAY = date(2026, 11, 22)
WITH_OPTIONS = replace(
    PATH,
    columns=(
        Column("step", "Step", required=True),
        Column("felt", "Felt", Kind.CHOICE, options=(Option("good", "good"), Option("bad", "bad"))),
        Column("day", "Day", Kind.DATE),
    ),
)


def enter_all(sheet: Sheet, *texts: str) -> Outcome:
    """Enter after each text; what the last one came to."""
    return [sheet.enter(text) for text in texts][-1]


def said(draft: str) -> str:
    """A draft without what tells the place of the words at hand."""
    return "\n".join(line for line in draft.split("\n") if line.strip())


def here(sheet: Sheet) -> str:
    """The row that the next key acts on."""
    return next((f"{row.lead} {row.text}".strip() for row in sheet.rows if row.tone is Tone.HERE), "")


# Picking


def test_a_digit_picks_its_option() -> None:
    assert Pick(PICK.options).press("2", "") == Send("other firms, mostly")


@pytest.mark.parametrize("key", ["3", "0", "a", "left"])
def test_a_key_that_is_no_option_is_left_to_the_composer(key: str) -> None:
    assert Pick(PICK.options).press(key, "") is None


def test_a_digit_behind_words_is_text() -> None:
    assert Pick(PICK.options).press("2", "about ") is None


def test_arrows_and_enter_pick_too() -> None:
    pick = Pick(PICK.options)

    assert pick.press("down", "") == STAY
    assert pick.press("up", "") == STAY
    assert pick.enter("") == Send("other firms, mostly")


def test_enter_without_a_pick_says_what_to_do() -> None:
    assert isinstance(Pick(PICK.options).enter("  "), Complain)


def test_own_words_are_an_answer() -> None:
    assert Pick(PICK.options).enter("schools") == Send("schools")


def test_own_words_come_back_into_the_composer() -> None:
    assert Pick(PICK.options, "schools").begins == "schools"
    assert Pick(PICK.options, "firms").begins == ""


def test_several_are_ticked_and_sent_with_own_words() -> None:
    picks = Picks(PICKS.options)
    picks.press("1", "")
    picks.press("3", "")
    picks.press("1", "")
    picks.press("1", "")

    assert picks.enter("by pigeon") == Send("at the door, by post, by pigeon")


def test_an_option_with_a_comma_in_it_is_read_back_as_one() -> None:
    picks = Picks(PICKS.options)
    picks.press("2", "")

    sent = picks.enter("")

    assert isinstance(sent, Send)
    assert read_answer(PICKS, sent.text, TODAY) == ["net"]


def test_the_space_bar_ticks_where_the_arrow_is() -> None:
    picks = Picks(PICKS.options)
    picks.press("down", "")
    picks.press("space", "")

    assert picks.enter("") == Send("at the door")


def test_nothing_ticked_is_no_answer() -> None:
    assert isinstance(Picks(PICKS.options).enter(""), Complain)


def test_an_old_answer_is_ticked_and_its_own_words_are_typed() -> None:
    picks = sheet_of(PICKS, "at the door, by pigeon", TODAY)

    assert picks is not None
    assert picks.begins == "by pigeon"
    assert picks.enter(picks.begins) == Send("at the door, by pigeon")


def test_a_tenth_option_is_reached_by_arrow() -> None:
    pick = Pick(tuple(Option(f"o{n}", f"option {n}") for n in range(1, 13)))
    pick.press("up", "")

    assert pick.rows[9].picks == ""
    assert pick.enter("") == Send("option 12")


# Scales


@pytest.mark.parametrize(("key", "step"), [("1", "1"), ("9", "9"), ("0", "10")])
def test_one_key_gives_the_step(key: str, step: str) -> None:
    assert Scale(1, 10).press(key, "") == Send(step)


def test_a_scale_from_nought_takes_nought() -> None:
    assert Scale(0, 5).press("0", "") == Send("0")


@pytest.mark.parametrize("scale", [Scale(1, 5), Scale(0, 100)], ids=["beyond the end", "two figures"])
def test_a_digit_that_cannot_be_the_answer_is_typed(scale: Scale) -> None:
    assert scale.press("7", "") is None


def test_arrows_move_along_a_scale_and_stop_at_its_ends() -> None:
    scale = Scale(1, 3)
    for _ in range(5):
        scale.press("right", "")

    assert scale.enter("") == Send("3")
    assert here(scale) == "1  2  [3]"


def test_enter_on_an_untouched_scale_says_what_to_do() -> None:
    assert isinstance(Scale(1, 10).enter(""), Complain)


def test_an_old_step_is_marked() -> None:
    scale = sheet_of(STEP, "7", TODAY)

    assert scale is not None
    assert scale.enter("") == Send("7")


# Rows


def test_rows_are_filled_in_cell_by_cell_until_an_empty_first_cell() -> None:
    rows = Rows(PATH, "", TODAY)

    assert enter_all(rows, "asks", "Anna", "waits") == Fill("")
    assert enter_all(rows, "Ben", "") == Send("asks | Anna\nwaits | Ben")


def test_tab_goes_on_like_enter() -> None:
    rows = Rows(PATH, "", TODAY)

    assert rows.press("tab", "asks") == Fill("")
    assert here(rows) == "Who …"


def test_tab_in_an_empty_first_cell_does_nothing() -> None:
    assert Rows(PATH, "", TODAY).press("tab", "") == STAY


def test_up_goes_back_to_the_cell_before_to_mend_it() -> None:
    rows = Rows(PATH, "", TODAY)
    enter_all(rows, "asks", "Anna")

    assert rows.press("up", "") == Fill("Anna")
    assert rows.press("shift+tab", "Anna") == Fill("asks")
    assert enter_all(rows, "calls", "Anna", "") == Send("calls | Anna")


def test_an_emptied_row_goes() -> None:
    rows = Rows(PATH, "asks | Anna\nwaits | Ben", TODAY)
    for _ in range(4):
        rows.press("up", "")

    assert rows.enter("") == Fill("waits")


def test_a_line_with_bars_fills_a_row_at_once() -> None:
    rows = Rows(PATH, "", TODAY)

    assert rows.enter("asks | Anna\nwaits | Ben") == Fill("")
    assert rows.enter("") == Send("asks | Anna\nwaits | Ben")


def test_a_required_cell_is_not_passed_over() -> None:
    rows = Rows(replace(PATH, columns=tuple(reversed(PATH.columns))), "", TODAY)

    assert rows.enter("Anna") == Fill("")
    assert isinstance(rows.enter(""), Complain)


def test_a_cell_is_read_as_its_kind_at_once() -> None:
    rows = Rows(WITH_OPTIONS, "", TODAY)
    rows.enter("asks")

    assert rows.enter("2") == Fill("")
    assert isinstance(rows.enter("around Eastr"), Complain)
    assert rows.enter("next friday") == Fill("")


def test_the_number_of_an_option_waits_for_enter_like_any_cell() -> None:
    rows = Rows(WITH_OPTIONS, "", TODAY)
    rows.enter("asks")

    assert rows.press("2", "") is None
    assert enter_all(rows, "2", "next friday", "") == Send("asks | bad | next friday")


def test_first_letters_pick_an_option_and_other_words_are_refused_in_the_cell() -> None:
    rows = Rows(WITH_OPTIONS, "", TODAY)
    rows.enter("asks")

    refused = rows.enter("great")

    assert isinstance(refused, Complain)
    assert refused.text.endswith("first letters: 1 good · 2 bad.")
    assert rows.enter("B") == Fill("")
    assert enter_all(rows, "next friday", "") == Send("asks | bad | next friday")


def test_a_short_form_is_sent_after_its_last_cell() -> None:
    rows = Rows(replace(PATH, max=1), "", TODAY)

    assert enter_all(rows, "asks", "Anna") == Send("asks | Anna")


def test_a_short_form_begins_at_its_old_answer() -> None:
    rows = Rows(replace(PATH, max=1), "asks | Anna", TODAY)

    assert rows.begins == "asks"
    assert enter_all(rows, "calls", "Anna") == Send("calls | Anna")


def test_no_rows_at_all_is_no_answer() -> None:
    assert isinstance(Rows(PATH, "", TODAY).enter(""), Complain)


def test_the_draft_of_rows_holds_the_cell_at_hand() -> None:
    rows = Rows(PATH, "", TODAY)
    enter_all(rows, "asks", "Anna", "waits")

    assert said(rows.draft("Be")) == "asks | Anna\nwaits | Be"


@pytest.mark.parametrize(
    ("keys", "cell"), [((), "wa"), (("tab",), "Be"), (("tab", "tab", "up", "up"), "wait")], ids=str
)
def test_the_cell_at_hand_comes_back_unfinished(keys: tuple[str, ...], cell: str) -> None:
    rows = Rows(PATH, "asks | Anna", TODAY)
    for name in keys:
        rows.press(name, "waits" if name == "tab" else "")

    again = Rows(PATH, rows.draft(cell), TODAY)

    assert again.begins == cell
    assert here(again) == here(rows)
    assert again.enter(cell) == rows.enter(cell)
    assert again.rows == rows.rows


def test_a_row_whose_next_cell_is_empty_comes_back_at_that_cell() -> None:
    rows = Rows(PATH, "", TODAY)
    rows.enter("asks")

    again = Rows(PATH, rows.draft(""), TODAY)

    assert again.begins == ""
    assert here(again) == "Who …"


def test_a_table_that_may_end_comes_back_as_one() -> None:
    rows = Rows(PATH, "", TODAY)
    enter_all(rows, "asks", "Anna")

    assert Rows(PATH, rows.draft(""), TODAY).enter("") == Send("asks | Anna")


@given(st.lists(st.tuples(st.text("ab|\\ ", min_size=1), st.text("ab|\\ ")), min_size=1, max_size=4))
def test_what_is_typed_into_cells_comes_back_into_them(table: list[tuple[str, str]]) -> None:
    typed = [(step.strip() or "x", who.strip()) for step, who in table]
    filled = Rows(PATH, "", TODAY)
    for step, who in typed:
        filled.press("tab", step)
        filled.press("tab", who)
    sent = filled.enter("")

    assert isinstance(sent, Send)
    value = read_answer(PATH, sent.text, TODAY)
    assert value == [{"step": step, "person": who} for step, who in typed]
    assert Rows(PATH, show_answer(PATH, value), TODAY).enter("") == sent


# Ladders


def test_a_ladder_asks_so_what_until_an_empty_enter() -> None:
    ladder = Ladder()

    assert enter_all(ladder, "baked overnight", "warm at seven", "") == Fill("")
    assert ladder.enter("") == Send("baked overnight -> warm at seven")


def test_a_ladder_of_one_fact_ends_with_its_first_empty_enter() -> None:
    ladder = Ladder(most=1)

    assert enter_all(ladder, "baked overnight", "") == Send("baked overnight")


def test_a_whole_ladder_can_be_typed_in_one_line() -> None:
    ladder = Ladder(most=1)

    assert ladder.enter("baked overnight -> warm at seven") == Send("baked overnight -> warm at seven")


def test_up_brings_the_last_rung_back() -> None:
    ladder = Ladder("baked overnight -> warm", most=2)

    assert ladder.press("up", "") == Fill("warm")
    assert enter_all(ladder, "warm at seven", "", "") == Send("baked overnight -> warm at seven")


def test_up_again_and_again_reaches_the_first_fact_and_enter_leads_back() -> None:
    ladder = Ladder("open at six -> before work\nbaked overnight -> warm -> a good start")
    texts = ["", "a good start", "warm", "baked overnight", "before work"]

    brought = [ladder.press("up", text) for text in texts]

    assert brought == [*map(Fill, texts[1:]), Fill("open at six")]
    assert ladder.press("up", "open at six") is None
    assert enter_all(ladder, "open at five", "before work", "") == Fill("baked overnight")
    assert enter_all(ladder, "baked overnight", "warm", "a good start", "", "") == Send(
        "open at five -> before work\nbaked overnight -> warm -> a good start"
    )


def test_up_leaves_a_rung_that_is_being_typed_where_it_is() -> None:
    ladder = Ladder("baked overnight -> warm", most=2)

    ladder.press("up", "")

    assert ladder.press("up", "warm at sev") is None


@pytest.mark.parametrize("ups", range(1, 6))
def test_a_ladder_that_was_walked_up_comes_back_at_the_same_rung(ups: int) -> None:
    text = "open at six -> before work\nbaked overnight -> warm -> a good start"
    ladder, cell = Ladder(text), ""
    for _ in range(ups):
        brought = ladder.press("up", cell)
        assert isinstance(brought, Fill)
        cell = brought.text

    again = Ladder(ladder.draft(cell))

    assert without_place(ladder.draft(cell)) == text
    assert again.begins == cell
    assert again.rows == ladder.rows


def test_a_rung_emptied_on_the_way_is_gone_and_the_others_stay() -> None:
    ladder = Ladder("baked overnight -> warm -> a good start", most=1)
    for cell in ("", "a good start"):
        ladder.press("up", cell)

    assert enter_all(ladder, "", "a good start", "") == Send("baked overnight -> a good start")


def test_an_empty_ladder_is_no_answer() -> None:
    assert isinstance(Ladder().enter(""), Complain)


def test_the_draft_of_a_ladder_holds_the_rung_at_hand() -> None:
    ladder = sheet_of(BENEFIT, "", TODAY)
    assert ladder is not None
    ladder.enter("baked overnight")

    assert said(ladder.draft("war")) == "baked overnight -> war"


@pytest.mark.parametrize("rung", ["", "and so the"])
@pytest.mark.parametrize("taken", [(), ("baked overnight",), ("baked overnight", "warm")], ids=str)
def test_the_rung_at_hand_comes_back_unfinished(taken: tuple[str, ...], rung: str) -> None:
    ladder = Ladder("open at six -> before work")
    for text in taken:
        ladder.enter(text)

    again = Ladder(ladder.draft(rung))

    assert again.begins == rung
    assert again.rows == ladder.rows
    assert again.enter(rung) == ladder.enter(rung)
    assert again.rows == ladder.rows


# Moments and fields


def test_lines_beyond_the_ninth_are_opened_by_letters() -> None:
    sheet = playing_back(tuple(f"q{n}" for n in range(12)))

    assert sheet.press(MARKS[10], "") == Do(Deed.CHANGE, "q10")


def test_keys_of_a_moment_are_text_once_something_is_typed() -> None:
    sheet = playing_back(("q",))

    assert sheet.press("1", "see ") is None
    assert isinstance(sheet.enter("see 1"), Complain)


def test_fields_are_taken_one_by_one() -> None:
    fields = Fields("p", Draft("Ask", "you", "2026-12-04", "done", "then"), TODAY)

    assert enter_all(fields, "Ask her", "Kim") == Fill("Fri 4 Dec 2026")
    assert isinstance(fields.enter("around Eastr"), Complain)
    assert enter_all(fields, "1 Dec", "it is done", "when") == Do(Deed.ALTERED, "p")
    assert fields.action == Draft("Ask her", "Kim", "2026-12-01", "it is done", "when")


def test_a_field_can_be_gone_back_to() -> None:
    fields = Fields("p", Draft("Ask", "you", "", "", ""), TODAY)
    fields.enter("Ask her")

    assert fields.press("up", "you") == Fill("Ask her")


def test_escape_leaves_the_fields() -> None:
    fields = Fields("p", Draft("Ask", "you", "", "", ""), TODAY)

    assert fields.press("escape", "anything") == Do(Deed.LEAVE)

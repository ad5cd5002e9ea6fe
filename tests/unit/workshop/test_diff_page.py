"""What has changed, in words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.diff import ActionDiff, AnswerDiff, Diff, compare
from journeycoach.domain.diff_values import Change
from journeycoach.domain.document import Bullets, Table, plain
from journeycoach.domain.events import Event, Key
from journeycoach.workshop.diff_page import SAME, diff_page, in_short, reworded
from tests.adapters.any_event import events
from tests.adapters.builder import SUNDAY
from tests.unit.domain.test_diff import answers

TITLE = ("Bench Eleven", "the end of 1 March 2026", "today")


def test_no_change_is_told_as_such() -> None:
    page = diff_page(Diff(), TITLE, SUNDAY)

    assert page.sections == ()
    assert plain(in_short(Diff())) == SAME


def test_figures_stand_in_a_table_and_words_in_a_list() -> None:
    price = AnswerDiff(Key("p"), "Price", "changed", (Change("£45", "£50", by="£5 more", is_figure=True),))
    who = AnswerDiff(Key("w"), "Who", "changed", (Change("Nurses on nights", "Nurses on days"),))

    numbers, changed = diff_page(Diff(answers=(price, who)), TITLE, SUNDAY).sections

    assert isinstance(numbers.blocks[0], Table)
    assert [plain(cell) for cell in numbers.blocks[0].rows[0]] == ["Price", "£45", "£50", "£5 more"]
    assert isinstance(changed.blocks[0], Bullets)
    assert plain(changed.blocks[0].items[0]) == "Who: Nurses on days (was: nights)"


def test_what_lies_far_from_a_change_is_left_out() -> None:
    long = " ".join(f"w{number}" for number in range(60))

    told = plain(reworded(f"{long} then {long}", f"{long} now {long}"))

    assert told.startswith("… w52 w53")
    assert "w59 now (was: then) w0 w1 w2 w3 w4 w5 w6 w7 …" in told


def test_an_action_tells_what_moved() -> None:
    moved = (
        Change("2026-12-02", "2026-12-09", by="7 days later", is_figure=True),
        Change("Kim", "", "who"),
    )
    action = ActionDiff("a", "print the list", "changed", "", "2026-12-09", moved)

    (section,) = diff_page(Diff(actions=(action,)), TITLE, SUNDAY).sections

    assert isinstance(section.blocks[0], Bullets)
    assert plain(section.blocks[0].items[0]) == (
        "Changed: print the list (was due Wed 2 Dec, is due Wed 9 Dec, 7 days later; nobody instead of Kim)"
    )


def test_the_counts_are_told_in_one_sentence() -> None:
    done = ActionDiff("a", "print", "done", "", "")
    new = AnswerDiff(Key("w"), "Who", "new", (Change("", "Nurses"),))

    told = plain(in_short(Diff(answers=(new, new), actions=(done,), decisions=("No fairs",))))

    assert told == "Two new answers, one decision and one action done."


@given(st.lists(events, max_size=12), st.lists(events, max_size=12))
def test_any_two_sessions_make_a_page(one: list[Event], other: list[Event]) -> None:
    found = compare(answers(one), answers(other))

    assert bool(diff_page(found, TITLE, SUNDAY).sections) or found.is_same

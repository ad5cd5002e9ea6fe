"""Looking back in lines: what is put, what is said, and what comes of it."""

from __future__ import annotations

import io

from journeycoach.line.looking_back import look_back_in_lines
from journeycoach.line.pipe import Pipe
from tests.adapters.lines import Desk
from tests.unit.workshop.test_look_back import a_month_later


def said(*lines: str, goal: bool = False) -> str:
    """Everything that was said while these lines came through a pipe."""
    talk = io.StringIO()
    pipe = Pipe(io.StringIO("".join(f"{line}\n" for line in lines)), talk)
    look_back_in_lines(a_month_later(goal=goal), pipe, Desk().beside())
    return talk.getvalue()


def test_each_thing_is_put_with_its_letters_and_taken_in_turn() -> None:
    heard = said("d", "s the miller is ill", "", "", "")

    assert "Coach: Kim: hang up the price list (was due Fri 6 Mar, 26 days ago)\n" in heard
    assert "  d done\n  g going on\n  s stuck\n  x dropped\n" in heard
    assert "Coach: Done. It is ticked off.\n" in heard
    assert heard.endswith("Coach: Actions: 1 done, 1 stuck.\n")


def test_what_cannot_be_understood_is_asked_again() -> None:
    heard = said("well", "d")

    assert "Coach: Say d for done, g for going on, s for stuck, x for dropped." in heard
    assert heard.count("Kim: hang up the price list") == 2


def test_back_and_quit_are_obeyed_and_anything_else_with_a_slash_is_told() -> None:
    heard = said("d", "/back", "/flag x", "/quit", "d")

    assert "Coach: /flag has no place here." in heard

    assert heard.count("Kim: hang up the price list") == 3
    assert heard.count("It is ticked off") == 1


def test_the_end_of_the_pipe_leaves_the_look_back_open() -> None:
    assert "Actions:" not in said("d")


def test_a_number_is_read_again() -> None:
    assert "Coach: repair orders: 12, now 15.\n" in said("", "", "15", "", "", "", goal=True)

"""A led call leaves the same log behind, whether its words are typed line by line or into the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.storage.codec import encode_event
from journeycoach.tui.press import Press
from journeycoach.tui.services import Opened
from journeycoach.tui.talk import Talk
from journeycoach.workshop.commands import CALL_COMMANDS
from journeycoach.workshop.facilitation import Facilitation
from tests.adapters.clock import FixedClock
from tests.adapters.lines import Desk, typed_into
from tests.adapters.methods_here import method
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

TYPED = (
    "/time",
    "Gear & Sons",
    "/as Kim",
    "Replacement gears",
    "things they take home",
    "/flag not sure who buys",
    "/flags",
    "/decide no catalogue this year",
    "/catch Kim: three photos on the page by 15 Mar",
    "/catch her sister sends them",
    "/sort",
    "/sort 1",
    "/sort 2 park",
    "/left 12",
    "/pause",
    "/resume",
    "/longer 5",
    "/meet Tue 24 March at 10",
    "/reading they sell uptime",
    "/unflag 1",
    "/undo",
    "/close",
    "/end",
)


def led(minutes: int = 60, clock: FixedClock | None = None) -> tuple[Workshop, Facilitation]:
    """A workshop in which a call of an hour begins."""
    workshop = a_workshop(method("five-stage"), clock=clock or FixedClock())
    call = Facilitation(workshop, "Dana")
    call.open(minutes)
    return workshop, call


def into_the_app(workshop: Workshop, call: Facilitation | None, lines: tuple[str, ...]) -> str:
    """Each line pasted into the composer and sent; what was complained about."""
    talk = Talk(Opened(workshop, lambda: None, lambda: None, call=call), lambda _: None)
    talk.begin()
    complaints = []
    for line in lines:
        talk.press(Press("enter", line))
        complaints.append(talk.now.complaint)
    return "".join(complaints)


def test_every_word_of_a_call_is_in_the_script() -> None:
    typed = {line.split()[0] for line in TYPED}

    assert {f"/{spec.word}" for spec in CALL_COMMANDS} <= typed


def test_both_front_ends_keep_the_same() -> None:
    (lines, call), (app, other) = led(), led()
    desk = Desk()
    desk.call = call

    said = typed_into(lines, TYPED, desk)
    complained = into_the_app(app, other, TYPED)

    assert complained == ""
    assert [encode_event(record) for record in lines.log] == [encode_event(record) for record in app.log]
    assert "The clock runs: 60 minutes." in said


@pytest.mark.parametrize("line", ["/end", "/left 20", "/close", "/time"])
def test_to_an_owner_alone_they_are_answers_behind_both(line: str) -> None:
    lines, app = a_workshop(method("five-stage")), a_workshop(method("five-stage"))

    typed_into(lines, (line,))
    into_the_app(app, None, (line,))

    for workshop in (lines, app):
        assert [each.text for each in workshop.session.answers.values()] == [line]


def test_a_word_about_the_time_comes_by_itself_behind_both() -> None:
    clock, desk = FixedClock(), Desk()
    (lines, call), (app, other) = led(10, clock), led(10, clock)
    desk.call = call
    clock.pass_by(minutes=6)

    said = typed_into(lines, ("Gear & Sons",), desk)
    talk = Talk(Opened(app, lambda: None, lambda: None, call=other), lambda _: None)
    talk.begin()
    talk.press(Press("enter", "Gear & Sons"))

    assert "behind. /left plans the 4 minutes that remain" in said
    assert "behind. /left plans the 4 minutes that remain" in talk.now.aside

"""The walk in lines: what is met, what breaks, and an answer that is mended on the way."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import NotKeptError
from journeycoach.line.pipe import Pipe
from journeycoach.line.walking import walk_in_lines
from journeycoach.storage.desk import Desk as StoreDesk
from journeycoach.storage.memory import MemoryLog, MemoryStore
from tests.adapters.builder import five_stages
from tests.adapters.clock import FixedClock
from tests.adapters.ids import CountingIds
from tests.adapters.lines import Desk, typed_into
from tests.adapters.shop import a_workshop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.events import Event, Recorded
    from journeycoach.workshop.service import Workshop

ROAD = """sees the sign | awareness | street | Rosa | sign | always
asks the price | consideration | counter | nobody | list | 8 of 10
pays | purchase | counter | Rosa | till | always"""
HOME = {"customer-who": "Mrs Doyle"}


STEPS = ["sees the sign", "asks the price", "pays"]


class Hasty(Pipe):
    """Somebody who presses Ctrl+C after the last line."""

    def __init__(self, *lines: str) -> None:
        super().__init__(io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO())

    def ask(self, prompt: str, begun: str = "") -> str:
        """The next line, then a break."""
        try:
            return super().ask(prompt, begun)
        except EOFError as error:
            raise KeyboardInterrupt from error


class Forgetful(MemoryStore):
    """A store that does not keep what comes next, so many times."""

    refuses = 0

    def append(self, events: Sequence[Event], author: str) -> tuple[Recorded, ...]:
        """Refuse as often as it was told to."""
        if self.refuses:
            self.refuses -= 1
            raise NotKeptError("The disk is full: free some space.")
        return super().append(events, author)


def on_the_road(path: str = ROAD, store: MemoryStore | None = None) -> Workshop:
    workshop = a_workshop(five_stages(), store)
    for name, text in {**HOME, "journey-path": path}.items():
        workshop.answer(text, name)
    return workshop


def walked(workshop: Workshop, *lines: str) -> str:
    talk = io.StringIO()
    pipe = Pipe(io.StringIO("".join(f"{line}\n" for line in lines)), talk)
    walk_in_lines(workshop, pipe, Desk().beside())
    return talk.getvalue()


def rows(workshop: Workshop) -> list[str]:
    return workshop.answers.text("journey.path").split("\n")


def headings(talk: str) -> list[str]:
    return [line for line in talk.splitlines() if line[:1].isdecimal() and " of " in line[:8]]


def test_the_road_is_met_step_by_step_to_its_end() -> None:
    talk = walked(on_the_road(), "", "", "", "", "", "", "")

    assert headings(talk) == [
        "1 of 5: Before they know your name",
        "2 of 5 · Awareness · step 1: sees the sign",
        "3 of 5 · Consideration · step 2: asks the price",
        "4 of 5 · Purchase · step 3: pays",
        "5 of 5: Retention",
    ]
    assert "Coach: This is the end of the road.\n" in talk


def test_what_is_met_and_what_breaks_is_said_in_lines() -> None:
    talk = walked(on_the_road(), "", "")

    assert "  Where: counter\n  Who is there: nobody\n  How often: 8 of 10\n" in talk
    assert "Coach: Here it breaks" in talk
    assert "(mended in “" in talk


def test_b_goes_back_and_stays_at_the_beginning() -> None:
    shown = headings(walked(on_the_road(), "b", "", "b", "q"))

    assert shown[0] == shown[1] == shown[3]
    assert shown[2] != shown[0]


def test_a_break_is_mended_in_its_row_and_the_walk_goes_on_there() -> None:
    workshop = on_the_road()

    talk = walked(workshop, "", "", "2", "4", "Tom", "", "q")

    assert rows(workshop)[1].startswith("asks the price | consideration | counter | Tom | list | 8 of 10")
    assert talk.count("step 2: asks the price") == 2
    assert "  Who is there: Tom\n" in talk


def test_a_row_that_is_left_as_it_is_keeps_nothing() -> None:
    workshop = on_the_road()
    before = len(workshop.log)

    walked(workshop, "", "", "2", "", "q")

    assert len(workshop.log) == before


def test_a_step_can_be_taken_out_where_it_breaks() -> None:
    workshop = on_the_road()

    walked(workshop, "", "", "e", "d", "q")

    assert [row.partition(" |")[0] for row in rows(workshop)] == ["sees the sign", "pays"]


def test_a_break_about_a_missing_answer_asks_for_it_in_place() -> None:
    workshop = on_the_road()

    talk = walked(workshop, "", "1", "Home in an hour, wound for a week", "q")

    assert workshop.answers.text("message.benefit") == "Home in an hour, wound for a week"
    assert "  They say: “Home in an hour, wound for a week”.\n" in talk


def test_what_was_told_at_home_can_be_edited() -> None:
    workshop = on_the_road()

    walked(workshop, "e", "Mr Doyle, 61, with a stopped clock", "q")

    assert workshop.answers.text("customer.who") == "Mr Doyle, 61, with a stopped clock"


def test_a_command_in_the_middle_of_mending_leads_back_to_the_road() -> None:
    workshop = on_the_road()

    talk = walked(workshop, "", "1", "/skip", "q")

    assert "Coach: Back on the road.\n" in talk
    assert workshop.answers.left_open("message.benefit") is None


@pytest.mark.parametrize("said", ["", "b", "E", "q"])
def test_a_question_without_an_answer_is_left_unanswered_by_a_word_of_the_road(said: str) -> None:
    workshop = on_the_road()

    talk = walked(workshop, "", "1", said, "q")

    assert workshop.answers.text("message.benefit") == ""
    assert "Enter, b, e or q leads back to the road; none of them is an answer here." in talk
    assert len(headings(talk)) == 3


def test_an_old_answer_outlasts_a_word_of_the_road() -> None:
    workshop = on_the_road()

    walked(workshop, "e", "q", "q")

    assert workshop.answers.text("customer.who") == "Mrs Doyle"


def test_a_cell_that_was_mended_is_kept_when_the_lines_end() -> None:
    workshop = on_the_road()

    talk = walked(workshop, "", "", "2", "4", "Tom")

    assert "counter | Tom | list" in rows(workshop)[1]
    assert "Kept" in talk


def test_a_cell_that_was_mended_is_kept_when_the_owner_breaks_off() -> None:
    workshop = on_the_road()

    with pytest.raises(KeyboardInterrupt):
        walk_in_lines(workshop, Hasty("", "", "2", "4", "Tom"), Desk().beside())

    assert "counter | Tom | list" in rows(workshop)[1]


def test_a_line_half_told_does_not_cost_what_was_mended_before_it() -> None:
    workshop = on_the_road()

    walked(workshop, "", "", "", "", "1", "2", "4", "Tom", "", "n", "wears it")

    assert "counter | Tom | list" in rows(workshop)[1]
    assert [row.partition(" |")[0] for row in rows(workshop)] in (STEPS, [*STEPS, "wears it"])


def test_a_table_that_could_not_be_written_is_not_typed_again() -> None:
    desk = StoreDesk(FixedClock(), CountingIds("s"), "w1")
    store = Forgetful("clocks", MemoryLog(desk.new_header("Clocks")), desk)
    workshop = on_the_road(store=store)
    store.refuses = 1

    talk = io.StringIO()
    lines = io.StringIO("\n\n2\n4\nTom\n\n\nq\n")
    walk_in_lines(workshop, Pipe(lines, talk, echo=False), Desk().beside())

    assert "Coach: The disk is full: free some space.\n" in talk.getvalue()
    assert "counter | Tom | list" in rows(workshop)[1]


def test_the_only_line_stays_and_is_said_to() -> None:
    workshop = on_the_road(ROAD.partition("\n")[0])

    talk = walked(workshop, "", "e", "d", "4", "Tom", "", "q")

    assert "Coach: This is the only line, and a table keeps one. Mend its cells instead.\n" in talk
    assert "street | Tom | sign" in rows(workshop)[0]


def test_a_number_without_a_break_and_other_words_are_told_so() -> None:
    talk = walked(on_the_road(), "7", "hello", "/undo", "q")

    assert "Coach: There is no break of that number here.\n" in talk
    assert "Enter goes on, a number mends that break" in talk
    assert "Coach: q leaves the walk; then I can do that.\n" in talk


def test_a_session_without_a_road_says_what_it_begins_with() -> None:
    talk = walked(a_workshop(five_stages()))

    assert talk == (
        "Coach: There is no road to walk yet. It begins with whom it is for, and with the steps they take.\n"
    )


def test_the_walk_is_a_word_of_the_conversation_and_goes_on_where_it_was() -> None:
    workshop = on_the_road()

    talk = typed_into(workshop, ["/walk", "", "", "q", "/walk", "q"])

    shown = headings(talk)
    assert shown[2] == shown[3]
    assert talk.count("What is your business called?") >= 2


def test_a_road_that_ends_too_soon_is_added_to_in_place() -> None:
    workshop = on_the_road()

    talk = walked(workshop, "", "", "", "", "1", "n", "wears it | retention | | Rosa | | always", "", "q")

    assert [row.partition(" |")[0] for row in rows(workshop)][3:] == ["wears it"]
    assert "Retention · step 4: wears it\n" in talk


def test_what_a_change_touches_is_named_without_leaving_the_road() -> None:
    workshop = on_the_road()
    workshop.answer("Rosa | the till | nobody", "people-team")

    talk = walked(workshop, "", "", "2", "4", "Tom", "", "q")

    assert "in the conversation I come back to it.\n" in talk

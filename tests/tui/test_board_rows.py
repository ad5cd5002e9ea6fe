"""The coach's panel in rows: the agenda and the probes come first, lists give way, nothing sticks out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from journeycoach.tui.board import Board, Heap, Line, Probe
from journeycoach.tui.board_rows import rows_of

AGENDA = (
    Line("Awareness", 12, 14, "●"),
    Line("Consideration", 3, 10, "◐", is_here=True, put_off=2),
    Line("Purchase", 0, 9, "○"),
)
PROBES = (
    Probe("ctrl+r", "describe", "What did they do first, before they found you?"),
    Probe("ctrl+t", "instance", "Who was it, on which day?", is_put=True),
)
HEAPS = (
    Heap("Come back to", ("Price: too vague",)),
    Heap("Actions", ("Three prices on the page (Kim, Fri 4 Dec)", "Ring the printer (Anna)")),
)
BOARD = Board(AGENDA, PROBES, HEAPS)


def text(board: Board, width: int = 38, height: int = 30) -> list[str]:
    """The panel as lines."""
    return ["".join(piece.text for piece in row).rstrip() for row in rows_of(board, width, height)]


def test_with_room_probes_are_whole_and_each_thing_stands_below_its_heading() -> None:
    assert text(BOARD) == [
        "● Awareness               12 of 14 min",
        "◐ Consideration            3 of 10 min",
        "○ Purchase                  0 of 9 min",
        "  2 put off until after the call",
        "",
        "^r  What did they do first, before",
        "    they found you?",
        "^t  ▸ put: Who was it, on which day?",
        "",
        "Come back to 1",
        "  Price: too vague",
        "Actions 2",
        "  Three prices on the page (Kim, Fri…",
        "  Ring the printer (Anna)",
    ]


def test_with_little_room_probes_are_cut_and_of_the_agenda_the_stage_at_hand_stays() -> None:
    assert text(BOARD, height=9)[:5] == [
        "◐ Consideration            3 of 10 min",
        "  2 put off until after the call",
        "^r  What did they do first, before th…",
        "^t  ▸ put: Who was it, on which day?",
        "Come back to 1",
    ]


def test_of_a_long_list_the_newest_stay_and_the_number_tells_of_the_others() -> None:
    many = Board(heaps=(Heap("Parked", tuple(f"idea {n}" for n in range(30))),))

    assert text(many, height=4) == ["Parked 30", "  idea 27", "  idea 28", "  idea 29"]


def test_no_list_takes_the_room_of_another() -> None:
    many = replace(BOARD, heaps=(Heap("Parked", tuple("abcdefghij")), Heap("Decided", ("no fairs",))))

    assert "  no fairs" in text(many, height=16)


words = st.text(max_size=60)
boards = st.builds(
    Board,
    st.lists(st.builds(Line, words, st.integers(0, 500), st.integers(0, 500), st.just("○")), max_size=8).map(
        tuple
    ),
    st.lists(st.builds(Probe, st.just("ctrl+r"), words, words), max_size=4).map(tuple),
    st.lists(
        st.builds(Heap, st.sampled_from(["Parked", "Decided"]), st.lists(words, max_size=9).map(tuple)),
        max_size=6,
    ).map(tuple),
)


@given(boards, st.integers(24, 60), st.integers(4, 50))
def test_whatever_is_on_it_fits(board: Board, width: int, height: int) -> None:
    rows = rows_of(board, width, height)

    assert len(rows) <= height
    assert all(cell_len("".join(piece.text for piece in row)) <= width for row in rows)

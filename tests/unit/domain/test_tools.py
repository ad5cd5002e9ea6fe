"""Which steps share a tool, and which do one job with several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.tools import doubled_tools, steps_by_tool, tools_of
from tests.adapters.maps import path_of

if TYPE_CHECKING:
    from journeycoach.domain.path_graph import PathMap


def with_tools(*rows: tuple[str, str]) -> PathMap:
    """A road from rows of tool and process."""
    return path_of("\n".join(f"step | | | | {tool} | | | | | {process} |" for tool, process in rows))


def test_a_cell_may_name_several_tools_and_one_twice() -> None:
    path = with_tools(("diary, WhatsApp and Diary", ""))

    assert tools_of(path.station(1)) == ("diary", "WhatsApp")


def test_a_cell_that_says_none_names_no_tool() -> None:
    assert tools_of(with_tools(("none", "")).station(1)) == ()


def test_a_tool_is_the_same_in_capitals() -> None:
    path = with_tools(("till", ""), ("", ""), ("Till", ""))

    assert steps_by_tool(path) == {"till": (1, 3)}


def test_one_process_on_two_tools_is_told_with_the_first_step_of_each() -> None:
    path = with_tools(("mail", "price list"), ("mail", "Price list."), ("WhatsApp", "price list"))

    assert list(doubled_tools(path)) == [("price list", (("mail", 1), ("WhatsApp", 3)))]


def test_two_tools_in_one_step_are_no_double() -> None:
    assert (
        list(doubled_tools(with_tools(("mail, till", "price list"), ("mail", "none"), ("x", "none")))) == []
    )


def test_a_knife_and_a_plate_keep_no_notes() -> None:
    assert list(doubled_tools(with_tools(("knife", "list"), ("plate", "list")))) == []

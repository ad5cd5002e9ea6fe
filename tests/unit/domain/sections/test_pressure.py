"""The pressure test in the plan."""

from __future__ import annotations

import pytest

from tests.adapters.maps import POND, session
from tests.adapters.plan_reader import section_ids, section_text, table_rows


def told(*rows: tuple[str, str, str]) -> str:
    """What the section says of steps with person, tool and process."""
    path = "\n".join(
        f"step {n} | | | {who} | {tool} | | warm | | | {process} |"
        for n, (who, tool, process) in enumerate(rows, start=1)
    )
    return section_text(session({"journey.path": path}).plan(), "pressure")


def test_every_step_has_its_process_tool_and_owner_or_a_gap() -> None:
    rows = table_rows(session(POND).plan(), "pressure")

    assert rows[2] == ["3 “asks for a visit”", "in her head, gap", "diary (also 6), WhatsApp", "you"]
    assert rows[6] == ["7 “gets the March visit”", "gap", "gap", "gap"]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("", "", ""), ("Tom", "till", "card")],
            "Step 1 has neither process nor tool nor owner, and depends",
        ),
        ([("nobody", "", "none")] * 2, "Steps 1 and 2 have neither process nor tool nor owner, and depend"),
        ([("Tom", "till", "")], "How it is done is written nowhere for “step 1”."),
        (
            [("Tom", "till", "")] * 3,
            "Three of three steps have people and tools and no process: steps 1, 2 and 3.",
        ),
        ([("Tom", "till", "in my head")], "Step 1: the process is “in my head”, and leaves with it."),
        ([("Tom", "diary, WhatsApp", "card")], "“step 1” is written down in diary and WhatsApp"),
        (
            [("Tom", "mail", "price list"), ("Tom", "till", "price list")],
            "One process, “price list”, runs on two tools: mail at step 1 and till at step 2.",
        ),
        ([("Tom", "till", "card"), ("Ines", "Till", "list")], "Used more than once: till, at steps 1 and 2."),
        (
            [("Tom", "a", "b"), ("Tom and me", "c", "d"), ("", "e", "f")],
            "Steps carried: Tom 2 (1, 2), you 1 (2); nobody 1.",
        ),
    ],
)
def test_gaps_doubles_and_loads_are_told(rows: list[tuple[str, str, str]], sentence: str) -> None:
    assert sentence in told(*rows)


def test_what_runs_by_itself_is_nobody_s_gap() -> None:
    assert "nobody" not in told(("Tom", "a", "b"), ("runs by itself", "c", "d"))


def test_a_road_that_was_not_mapped_is_not_pressed() -> None:
    plan = session({"journey.path": "hears | awareness | | | till | \npays | purchase | | | till | "}).plan()

    assert "pressure" not in section_ids(plan)


def test_what_two_tools_know_is_told() -> None:
    text = section_text(
        session({"map.tools": "diary | names | me | the till\nbox | cards | me | nowhere"}).plan(), "pressure"
    )

    assert "“names” stands in diary and the till: a change has to be written twice." in text
    assert "“cards” stands" not in text


def test_what_three_tools_know_is_told_once() -> None:
    rows = "mail | orders | Els | the phone\nthe phone | orders | Bart | paper\npaper | orders | Karim | "

    text = section_text(session({"map.tools": rows}).plan(), "pressure")

    assert "“orders” stands in mail, the phone and paper: a change has to be written three times." in text


def test_what_gave_way_is_shown_in_the_owner_s_words() -> None:
    text = section_text(session({"map.gap": "Between Sam and me"}).plan(), "pressure")

    assert "Between two chairs: “Between Sam and me”." in text


def test_a_road_that_runs_by_itself_has_no_more_to_tell() -> None:
    assert told(("runs by itself", "mill", "list")).endswith("1 “step 1”\nlist\nmill\nruns by itself")

"""`sync NAME PLAN.md`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.exits import OK, REFUSED

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Shell

PLAN = Path("fern-plan.md")


@pytest.fixture
def planned(fern: Shell) -> Shell:
    """A session with an action, and its plan as Markdown."""
    fern("open", "fern", "--plain", lines=("/action Kim: print the list", "/quit"))
    fern("plan", "fern", "-o", str(PLAN))
    return fern


def edit(old: str, new: str) -> None:
    """Somebody's hand in the plan."""
    text = PLAN.read_text("utf-8")
    assert old in text
    PLAN.write_text(text.replace(old, new), "utf-8")


def action(shell: Shell, number: int = 0) -> dict[str, object]:
    """One action as scripts get it."""
    found: dict[str, object] = json.loads(shell("actions", "fern", "--json").out)["actions"][number]
    return found


def test_an_untouched_plan_changes_nothing(planned: Shell) -> None:
    before = planned.file("fern").read_bytes()

    ended = planned("sync", "fern", str(PLAN))

    assert (ended.code, ended.err) == (OK, "The plan and the session say the same; nothing was changed.\n")
    assert planned.file("fern").read_bytes() == before


def test_a_box_a_person_and_a_day_come_in(planned: Shell) -> None:
    edit("Kim, no day yet", "Bart, 15 Mar 2099")
    edit("- [ ] **1**", "- [x] **1**")

    ended = planned("sync", "fern", str(PLAN))

    assert ended.code == OK
    assert "Bart has it; it is due Sun 15 Mar 2099" in ended.err
    told = action(planned)
    assert (told["owner"], told["due"], told["done"]) == ("Bart", "2099-03-15", True)
    assert planned("sync", "fern", str(PLAN)).err.endswith("nothing was changed.\n")


def test_what_the_session_changed_too_is_shown_and_stays(planned: Shell) -> None:
    edit("Kim, no day yet", "Bart, no day yet")
    planned("actions", "fern", "--change", "1", "Ann")

    ended = planned("sync", "fern", str(PLAN))

    assert ended.code == REFUSED
    assert "here: “print the list”, Ann, no day, open" in ended.err
    assert "in the plan: Bart has it" in ended.err
    assert action(planned)["owner"] == "Ann"


def test_a_new_line_is_asked_and_taken_with_yes(planned: Shell) -> None:
    edit("- [ ] **1**", "- [x] Kim: buy stamps\n- [ ] **1**")

    asked = planned("sync", "fern", str(PLAN))
    taken = planned("sync", "fern", str(PLAN), "--yes")
    again = planned("sync", "fern", str(PLAN))

    assert (asked.code, taken.code, again.code) == (REFUSED, OK, OK)
    told = action(planned, 1)
    assert (told["what"], told["owner"], told["done"]) == ("buy stamps", "Kim", True)


def test_a_file_without_boxes_is_refused_with_what_to_do(planned: Shell) -> None:
    Path("note.md").write_text("# Hello\n", "utf-8")

    ended = planned("sync", "fern", "note.md")

    assert ended.code == REFUSED
    assert "journeycoach plan fern" in ended.err


def test_a_plan_of_another_session_is_refused(planned: Shell) -> None:
    Path("mill.toml").write_text('"business.name" = "Mill"\n', "utf-8")
    planned("run", "mill", "--answers", "mill.toml")

    ended = planned("sync", "mill", str(PLAN))

    assert ended.code == REFUSED
    assert "the plan of another session" in ended.err


def test_a_plan_of_a_session_that_has_the_same_ids_is_refused(shell: Shell) -> None:
    for name, what in (("Mill", "Ring Bart"), ("Fern", "Mow the lawn")):
        Path(f"{name}.toml").write_text(
            f'"business.name" = "{name}"\n[[actions.add]]\nwhat = "{what}"\n', "utf-8"
        )
        shell("run", name, "--answers", f"{name}.toml")
        shell("plan", name, "-o", f"{name}.md")

    assert shell("sync", "Mill", "Fern.md").code == REFUSED
    assert shell("sync", "Mill", "Mill.md").code == OK


def test_a_plan_of_a_session_that_was_called_otherwise_then_is_its_own(planned: Shell) -> None:
    edit("# ", "# Another name: ")

    assert planned("sync", "fern", str(PLAN)).code == OK


def test_a_reworded_first_step_is_one_action_however_often_it_is_read(shell: Shell) -> None:
    Path("a.toml").write_text(
        '"business.name" = "Mill"\n"action.first" = "Marta puts three prices on the page by 4 Dec"\n', "utf-8"
    )
    shell("run", "mill", "--answers", "a.toml")
    shell("plan", "mill", "-o", "mill.md")
    plan = Path("mill.md").read_text("utf-8")
    Path("mill.md").write_text(
        plan.replace(
            "Marta puts three prices on the page by 4 Dec. M",
            "Marta puts four prices on the page by 4 Dec. M",
        ),
        "utf-8",
    )

    codes = [shell("sync", "mill", "mill.md").code for _ in range(2)]

    actions = json.loads(shell("actions", "mill", "--json").out)["actions"]
    assert codes == [OK, OK]
    assert ["four" in each["what"] for each in actions if each["what"].startswith("Marta")] == [True]
    assert not any(each["first_step"] for each in actions)

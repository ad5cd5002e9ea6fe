"""What the plan itself lacks: a name beside an action, substance where the sale is decided."""

from __future__ import annotations

from journeycoach.domain.events import ActionAdded
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method


def ten() -> SessionBuilder:
    return SessionBuilder(pack=method("ten-step"))


def unowned(what: str) -> ActionAdded:
    return ActionAdded(action=what, stage="choice", what=what)


def test_an_action_without_anybody_is_named() -> None:
    found = ten().agrees(unowned("Paint the sign")).findings()

    assert "One action has nobody behind it: “Paint the sign”." in found["unowned-action"]


def test_many_actions_without_anybody_are_counted() -> None:
    builder = ten()
    for what in ("Paint the sign", "Print the card", "Ring the ward"):
        builder.agrees(unowned(what))

    found = builder.findings()["unowned-action"]

    assert "Three actions have nobody behind them: “Paint the sign”, “Print the card” and one more." in found


def test_an_action_of_somebody_is_no_finding() -> None:
    action = ActionAdded(action="a", stage="choice", what="Paint the sign", owner="Kim")

    assert "unowned-action" not in ten().agrees(action).findings()


def test_a_decisive_stage_that_is_open_is_named_with_its_questions() -> None:
    found = ten().says("stages.critical", "choice").findings()

    assert "You say the sale hangs on" in found["thin/choice"]
    assert "It stands on nothing yet" in found["thin/choice"]


def test_a_decisive_stage_with_answers_is_not_thin() -> None:
    builder = ten().says("stages.critical", "choice").says("choice.ask", "Shall I put you down for Thursday?")
    builder.says("choice.no-path", "at once | a thank you | card")
    builder.says("choice.yes-path", "same evening | a photo | text").says("buying.friction", "the price")

    assert "thin/choice" not in builder.findings()


def test_a_thin_stage_that_decides_nothing_is_no_finding() -> None:
    assert "thin/choice" not in ten().says("stages.critical", "trust").findings()

"""What is done to an action of the plan, and the sentence that tells it."""

from __future__ import annotations

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.storage.memory import MemoryShelf
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.on_plan import OnPlan, is_own_step
from journeycoach.workshop.ports import Tools
from journeycoach.workshop.service import Workshop
from tests.adapters.clock import FixedClock
from tests.adapters.desk import a_desk
from tests.adapters.ids import CountingIds
from tests.adapters.methods import FewMethods
from tests.adapters.shop import COACH, PACK


@pytest.fixture
def plan() -> OnPlan:
    """Two actions, of which one has a day."""
    shelf = MemoryShelf(a_desk("w1"))
    tools = Tools(FixedClock(), CountingIds("w1"), COACH, shelf.create, FewMethods((PACK,)))
    workshop = Workshop(PACK, tools, None)
    workshop.add_action(ActionDraft("print the list", "Kim", ""))
    workshop.add_action(ActionDraft("mow the lawn", "Bart", "2099-03-15"))
    return OnPlan(workshop, tools)


def test_the_earliest_comes_first(plan: OnPlan) -> None:
    assert [(deed.number, deed.what) for deed in plan.deeds()] == [(1, "mow the lawn"), (2, "print the list")]


def test_what_is_done_is_told_and_told_once(plan: OnPlan) -> None:
    said = plan.mark(plan.deeds()[0], "done")

    assert said == "Action 1, “mow the lawn”, is done."
    assert plan.mark(plan.deeds()[0], "done") == "Action 1, “mow the lawn”, is done already."
    assert plan.mark(plan.deeds()[0], "open") == "Action 1, “mow the lawn”, is open again."


def test_a_change_tells_its_news_and_the_new_number(plan: OnPlan) -> None:
    said = plan.change(plan.deeds()[1], "Anna and Bart by 1 Feb 2099")

    assert said == (
        "Action 2, “print the list”: Anna and Bart have it; it is due Sun 1 Feb 2099. It is action 1 now."
    )


def test_a_change_that_changes_nothing_is_told(plan: OnPlan) -> None:
    assert plan.change(plan.deeds()[1], "Kim") == "Nothing changed: action 2 says that already."


def test_a_line_that_names_nothing_is_refused(plan: OnPlan) -> None:
    with pytest.raises(CoachError, match="Say what changes"):
        plan.change(plan.deeds()[0], "  ")


def test_what_is_dropped_is_off_the_plan(plan: OnPlan) -> None:
    assert plan.drop(plan.deeds()[0]) == "“mow the lawn” is off the plan."
    assert [deed.what for deed in plan.deeds()] == ["print the list"]
    assert not is_own_step(plan.deeds()[0])

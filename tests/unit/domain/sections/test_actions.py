"""The actions of a plan."""

from __future__ import annotations

from datetime import timedelta

from journeycoach.domain.document import Document, Subheading, Tasks, plain
from journeycoach.domain.events import ActionAdded, Key
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.businesses import CLOCKS
from tests.adapters.plan_reader import section_ids, section_text


def action(number: int, days: int | None, owner: str = "you") -> ActionAdded:
    """An action due so many days on, or without a day."""
    due = (SUNDAY + timedelta(days=days)).isoformat() if days is not None else ""
    return ActionAdded(
        f"a{number}",
        "purchase",
        f"Do thing {number}",
        owner,
        due,
        "it is there",
        "When I open, I do it",
        Key("buying.friction"),
    )


def spans(plan: Document) -> list[tuple[str, list[str]]]:
    """Each heading of the actions with the ids of the boxes under it."""
    (section,) = [each for each in plan.sections if each.id == "actions"]
    found: list[tuple[str, list[str]]] = []
    for block in section.blocks:
        if isinstance(block, Subheading):
            found.append((plain(block.words), []))
        elif isinstance(block, Tasks):
            found[-1][1].extend(task.id for task in block.items)
    return found


def test_at_most_three_actions_stand_in_the_first_week() -> None:
    builder = SessionBuilder()
    for number in range(1, 6):
        builder.agrees(action(number, number))

    assert spans(builder.plan())[:2] == [
        ("7 days, to Mon 30 Nov", ["a1", "a2", "a3"]),
        ("As soon as those are done", ["a4", "a5"]),
    ]


def test_actions_stand_by_their_days() -> None:
    builder = (
        SessionBuilder()
        .agrees(action(1, 100))
        .agrees(action(2, 20))
        .agrees(action(3, None))
        .agrees(action(4, -4))
    )
    builder.agrees(action(5, 3)).ticks("a5")

    assert spans(builder.plan())[:5] == [
        ("Past their day", ["a4"]),
        ("30 days, to Tue 22 Dec", ["a2"]),
        ("Not now", ["a1"]),
        ("Without a day yet", ["a3"]),
        ("Done", ["a5"]),
    ]


def test_a_box_tells_who_when_and_how_one_knows() -> None:
    builder = SessionBuilder().says("buying.friction", "He could not park").agrees(action(1, 3, "Tom"))

    text = section_text(builder.plan(), "actions")

    assert "1 Do thing 1. Tom, Wed 25 Nov." in text
    assert "Done when: it is there" in text
    assert "When I open, I do it" in text
    assert "From “What stops them”: “He could not park”" in text


def test_the_first_step_is_on_the_list_in_the_owners_words() -> None:
    plan = SessionBuilder().says("action.first", "Tom paints the sign by Friday").plan()

    assert "1 Tom paints the sign by Friday. Tom, Fri 27 Nov." in section_text(plan, "actions")
    expected = {
        "id": "action.first",
        "what": "Tom paints the sign by Friday",
        "owner": "Tom",
        "due": "2026-11-27",
        "done_when": "",
        "when_then": "",
        "stage": "",
        "state": "open",
    }
    assert {**plan.actions[0], **expected} == plan.actions[0]


def test_actions_are_listed_by_owner_the_owner_of_the_business_first() -> None:
    builder = SessionBuilder().agrees(action(1, 3, "Tom")).agrees(action(2, 4, "me")).agrees(action(3, 5, ""))

    text = section_text(builder.plan(), "actions")

    assert text.index("You: 2 Do thing 2") < text.index("Tom: 1 Do thing 1") < text.index("Nobody yet: 3")


def test_a_heavy_load_is_pointed_out_with_what_could_be_handed_on() -> None:
    builder = SessionBuilder().says("journey.path", "pays | purchase | | Tom | | always")
    for number in range(1, 6):
        builder.agrees(action(number, number + 10))

    text = section_text(builder.plan(), "actions")

    assert "All 5 are yours. The first to hand on is 1: Tom sees to Purchase already." in text


def test_without_actions_there_is_no_such_section() -> None:
    assert "actions" not in section_ids(SessionBuilder().says("business.name", "Fenwick").plan())


def test_what_one_action_says_another_does_not_say_again() -> None:
    builder = SessionBuilder().agrees(action(1, 10)).agrees(action(2, 12))

    text = section_text(builder.plan(), "actions")

    assert text.count("When I open, I do it") == 1
    assert "Begun and done in the same way as action 1" in text


def test_numbers_that_are_all_of_one_owner_are_not_listed() -> None:
    builder = SessionBuilder()
    for number in range(1, 6):
        builder.agrees(action(number, number + 9))

    text = section_text(builder.plan(), "actions")

    assert "By owner" not in text
    assert "All 5 are yours." in text


def test_a_week_that_owners_filled_themselves_is_told_with_what_could_move() -> None:
    builder = SessionBuilder()
    for number in range(1, 6):
        builder.agrees(action(number, 8 + number // 5))

    text = section_text(builder.plan(), "actions")

    assert "Five of your actions fall in the week of Mon 30 Nov, and three are enough for it: " in text
    assert "number 5 (Do thing 5) weighs least, so let 4 move to Mon 7 Dec and 5 move to Tue 8 Dec." in text


def test_a_week_with_no_more_than_it_holds_is_not_spoken_of() -> None:
    builder = SessionBuilder()
    for number in range(1, 4):
        builder.agrees(action(number, 8))

    assert "are enough for it" not in section_text(builder.plan(), "actions")


def test_no_plan_chides_the_days_that_it_proposed_itself() -> None:
    builder = SessionBuilder().says_all(CLOCKS).accepts_proposals()

    for days in (0, 10, 20, 40):
        plan = builder.plan(today=SUNDAY + timedelta(days=days))

        assert "are enough for it" not in section_text(plan, "actions")


def test_an_action_tells_the_count_of_its_stage_and_the_goal_is_told_once() -> None:
    builder = SessionBuilder().says("purchase.count", "orders in a week | 4 | 9 | the book")
    builder.says("business.goal", "clocks mended | 11 | 20 | a month | 1 June 2027 | a second bench")
    for number in range(1, 3):
        builder.agrees(action(number, 10))

    text = section_text(builder.plan(), "actions")

    assert text.count("Moves “orders in a week”.") == 2
    assert text.count("“clocks mended”, 11 today, 20 wanted.") == 1


def test_a_thank_you_with_a_sum_tells_what_it_costs_and_one_without_does_not() -> None:
    builder = SessionBuilder().goes_deeper("loyalty")
    builder.says("loyalty.rewards", "tea in the back room | tenth book | £0.60")
    told = ActionAdded("a1", "loyalty", "Offer “tea in the back room” to ten people", "you", "2026-12-01")
    plain_one = ActionAdded("a2", "loyalty", "Sweep the yard", "you", "2026-12-01")

    text = section_text(builder.agrees(told).agrees(plain_one).plan(), "actions")

    assert text.count("Costs you: ") == 1
    assert "0.60" in text


def test_what_lies_far_off_says_why_it_is_not_for_now() -> None:
    text = section_text(SessionBuilder().agrees(action(1, 100)).plan(), "actions")

    assert "Not now: you have 14 weeks until then" in text


def test_a_step_of_the_owners_own_claims_no_count_of_a_stage() -> None:
    builder = SessionBuilder().says("loyalty.count", "names of senders | 4 | 9 | the book")

    text = section_text(builder.says("action.first", "Tom paints the sign by Friday").plan(), "actions")

    assert "Moves" not in text

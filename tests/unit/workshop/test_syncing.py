"""A plan that was changed by hand, against its session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.events import ActionAdded, ActionChanged
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.plan_marks import Mark, marks_of, numbered
from journeycoach.workshop.plan_sheet import Now, Sheet, TickedLine
from journeycoach.workshop.syncing import Edit, Found, compare_plan
from tests.adapters.builder import SessionBuilder

if TYPE_CHECKING:
    from journeycoach.domain.document import Task

PRICES = ActionAdded("a1", "", "Put three prices on the page", "Kim", "2026-12-02")


def now(builder: SessionBuilder) -> Now:
    answers = builder.answers()
    return Now(gather_all(answers, builder.today, ()).case.deeds, builder.plan(), answers, builder.today)


def written(builder: SessionBuilder) -> Sheet:
    """The plan as it is read back when nobody has touched it."""
    from journeycoach.domain.document import Tasks

    document = builder.plan()
    tasks = [
        task
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Tasks)
        for task in block.items
    ]
    return Sheet(tuple(map(_line, tasks)), marks_of(document))


def _line(task: Task) -> TickedLine:
    number, text = numbered("".join(run.text for run in task.words))
    return TickedLine(number, text, task.is_done, 1)


def changed(sheet: Sheet, old: str, new: str) -> Sheet:
    lines = tuple(replace(line, text=line.text.replace(old, new)) for line in sheet.lines)
    assert lines != sheet.lines
    return replace(sheet, lines=lines)


def ticked(sheet: Sheet) -> Sheet:
    return replace(sheet, lines=tuple(replace(line, is_done=not line.is_done) for line in sheet.lines))


def only(found: Found) -> Edit:
    (edit,) = found.edits
    return edit


def test_a_plan_that_nobody_touched_changes_nothing() -> None:
    builder = SessionBuilder().agrees(PRICES).agrees(ActionAdded("a2", "", "mow!", "")).ticks("a2")

    assert compare_plan(written(builder), now(builder)) == Found()


def test_a_ticked_box_goes_back_and_so_does_one_that_was_cleared() -> None:
    builder = SessionBuilder().agrees(PRICES)
    done = builder.copy().ticks("a1")

    assert only(compare_plan(ticked(written(builder)), now(builder))).changes == {"state": "done"}
    assert only(compare_plan(ticked(written(done)), now(done))).changes == {"state": "open"}


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("Kim", "Bart", {"owner": "Bart"}),
        ("Kim", "Nobody yet", {"owner": ""}),
        ("Wed 2 Dec", "Fri 4 Dec", {"due": "2026-12-04"}),
        ("Wed 2 Dec", "2026-12-09", {"due": "2026-12-09"}),
        ("Wed 2 Dec", "no day yet", {"due": ""}),
        ("three prices", "four prices", {"what": "Put four prices on the page"}),
        ("Kim, Wed 2 Dec", "Ann, 9 Dec", {"owner": "Ann", "due": "2026-12-09"}),
    ],
)
def test_person_day_and_words_go_back(old: str, new: str, changes: dict[str, str]) -> None:
    builder = SessionBuilder().agrees(PRICES)

    edit = only(compare_plan(changed(written(builder), old, new), now(builder)))

    assert (dict(edit.changes), edit.is_conflict) == (changes, False)


def test_what_the_session_has_changed_since_is_a_conflict() -> None:
    builder = SessionBuilder().agrees(PRICES)
    plan = changed(written(builder), "Kim", "Bart")

    later = builder.copy().ticks("a1")

    assert only(compare_plan(plan, now(later))).is_conflict


def test_two_lines_that_differ_are_a_conflict_and_two_that_agree_are_one() -> None:
    builder = SessionBuilder().agrees(PRICES)
    bart, ann = (changed(written(builder), "Kim", name) for name in ("Bart", "Ann"))

    differ = compare_plan(replace(bart, lines=bart.lines + ann.lines), now(builder))
    agree = compare_plan(replace(bart, lines=bart.lines * 2), now(builder))

    assert [edit.is_conflict for edit in differ.edits] == [True, True]
    assert [edit.is_conflict for edit in agree.edits] == [False]


def test_without_marks_a_line_is_known_by_its_words_and_asked() -> None:
    builder = SessionBuilder().agrees(PRICES)
    plan = replace(changed(written(builder), "Kim", "Bart"), marks=())

    edit = only(compare_plan(plan, now(builder)))

    assert (dict(edit.changes), edit.is_conflict) == ({"owner": "Bart"}, True)


def test_a_line_of_ones_own_is_new_and_is_known_again_once_it_is_an_action() -> None:
    line = TickedLine(0, "Kim: buy stamps", is_done=False, place=9)
    builder = SessionBuilder().agrees(PRICES)
    later = builder.copy().agrees(ActionAdded("a2", "", "buy stamps", "Kim"))

    assert compare_plan(Sheet((line,), ()), now(builder)).fresh == (line,)
    assert compare_plan(Sheet((line,), ()), now(later)) == Found()
    tick = compare_plan(Sheet((replace(line, is_done=True),), ()), now(later))
    assert (only(tick).changes, only(tick).is_conflict) == ({"state": "done"}, False)


def test_a_line_whose_action_is_off_the_plan_is_told() -> None:
    builder = SessionBuilder().agrees(PRICES)
    gone = Sheet(ticked(written(builder)).lines, (Mark(1, "000000", "000000", "000000", is_done=False),))

    assert "line 1" in compare_plan(gone, now(builder)).unread[0].casefold()


LANTERN = ActionAdded("a2", "", "Ask everybody who keeps the fire lit", "Ruth", "2026-12-09")


def test_a_new_line_that_begins_with_a_number_is_new() -> None:
    builder = SessionBuilder().agrees(PRICES)
    plan = written(builder)
    line = TickedLine(
        1, "ladders from Kim, 15 Mar", is_done=False, place=9, typed="1 ladders from Kim, 15 Mar"
    )

    found = compare_plan(replace(plan, lines=(*plan.lines, line)), now(builder))

    assert (found.edits, found.unread) == ((), ())
    assert [each.text for each in found.fresh] == ["1 ladders from Kim, 15 Mar"]


def test_two_lines_with_their_numbers_exchanged_change_nothing() -> None:
    builder = SessionBuilder().agrees(PRICES).agrees(LANTERN)
    one, two = written(builder).lines
    plan = replace(written(builder), lines=(replace(one, number=2), replace(two, number=1)))

    assert compare_plan(plan, now(builder)) == Found()


def test_a_line_under_the_number_of_another_action_is_that_action_if_it_was_not_reworded() -> None:
    builder = SessionBuilder().agrees(PRICES).agrees(LANTERN)
    one, _ = written(builder).lines
    plan = replace(written(builder), lines=(replace(one, number=2, is_done=True),))

    edit = only(compare_plan(plan, now(builder)))

    assert (edit.deed.id, edit.changes, edit.is_conflict) == ("a1", {"state": "done"}, False)


def test_words_that_have_nothing_in_common_with_the_action_of_their_number_are_asked() -> None:
    builder = SessionBuilder().agrees(PRICES).agrees(LANTERN)
    one, two = written(builder).lines
    other = replace(two, text="Buy ladders. Bart, Wed 9 Dec.")

    edit = only(compare_plan(replace(written(builder), lines=(one, other)), now(builder)))

    assert (edit.deed.id, edit.is_conflict) == ("a2", True)


def test_a_copy_of_a_line_that_still_stands_is_asked() -> None:
    builder = SessionBuilder().agrees(PRICES)
    plan = written(builder)
    copied = replace(plan, lines=plan.lines + changed(plan, "Kim", "Bart").lines + ticked(plan).lines)

    assert all(edit.is_conflict for edit in compare_plan(copied, now(builder)).edits)


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("Ruth, 31 Feb.", "31 Feb"),
        ("Ruth, whenever.", "whenever"),
        ("Ruth, Mon 9 Dec.", "Mon 9 Dec"),
        ("Ruth, 3 Jan 2019.", "went by long ago"),
        ("Ruth.", "Ruth"),
        ("Wed 9 Dec.", "Wed 9 Dec"),
        ("", "as its day"),
        (", Wed 9 Dec.", "who has it"),
        ("Ruth, Wed 9 Dec. Done on the phone, she was glad!", "Done on the phone, she was glad"),
        ("Ruth, Wed 9 Dec. She rang on Friday", "She rang on Friday"),
        ("Ruth, Wed 9 Dec. She rang, Friday", "behind its day"),
    ],
)
def test_what_a_line_does_not_say_as_a_plan_says_it_is_told_and_its_tick_counts(new: str, told: str) -> None:
    builder = SessionBuilder().agrees(LANTERN)
    plan = changed(ticked(written(builder)), "Ruth, Wed 9 Dec.", new)

    found = compare_plan(plan, now(builder))

    assert only(found).changes == {"state": "done"}
    (why,) = found.unread
    assert why.startswith("Line 1, action 1: ")
    assert told in why


def test_a_remark_behind_the_origin_of_an_action_is_told() -> None:
    builder = SessionBuilder().agrees(LANTERN)
    plan = changed(written(builder), "9 Dec.", "9 Dec. From “Hours”. She was glad")

    assert "She was glad" in compare_plan(plan, now(builder)).unread[0]


@pytest.mark.parametrize(
    ("new", "owner"),
    [("Ruth, Kim", "Ruth and Kim"), ("me", "Hester"), ("Dr. Rosa Berg", "Dr. Rosa Berg"), ("Bart", "Bart")],
)
def test_people_are_kept_as_the_session_writes_them(new: str, owner: str) -> None:
    builder = SessionBuilder().says("people.owner", "Hester").agrees(LANTERN)
    plan = changed(written(builder), "Ruth", new)

    edit = only(compare_plan(plan, now(builder)))
    later = builder.copy().then(ActionChanged("a2", edit.changes))

    assert edit.changes == {"owner": owner}
    assert compare_plan(plan, now(later)) == Found()

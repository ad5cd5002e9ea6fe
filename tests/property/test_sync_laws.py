"""A plan that comes back as it was written changes nothing, whatever is in the session."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.events import ActionAdded, ActionChanged
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.text import clean
from journeycoach.intake.plan_lines import read_plan_lines
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from journeycoach.workshop.plan_sheet import Now, Sheet
from journeycoach.workshop.syncing import Found, compare_plan
from tests.adapters.any_event import texts
from tests.adapters.builder import SessionBuilder

MARKDOWN = formats(template_folders())["md"]
told = (
    texts | st.text("ab*_`[]()<>\\#.|- \n", max_size=60) | st.just("[x] **2** three. You, Mon 30 Nov.")
).map(clean)
days = st.sampled_from(("", "2026-11-20", "2026-12-02", "2031-01-01", "soon"))
actions = st.lists(st.tuples(told, told, days, st.booleans()), max_size=6)


def session_of(agreed: list[tuple[str, str, str, bool]], idea: str) -> SessionBuilder:
    builder = SessionBuilder().parks(idea)
    for number, (what, owner, due, is_done) in enumerate(agreed):
        builder.agrees(ActionAdded(f"a{number}", "", what, owner, due, done_when=idea))
        if is_done:
            builder.ticks(f"a{number}")
    return builder


@settings(deadline=None, max_examples=40)
@given(actions, told)
def test_an_untouched_plan_changes_nothing(agreed: list[tuple[str, str, str, bool]], idea: str) -> None:
    builder = session_of(agreed, f"{idea}\n- [ ] {idea}")
    document, answers = builder.plan(), builder.answers()

    sheet = read_plan_lines(MARKDOWN.render(document).decode())

    deeds = gather_all(answers, builder.today, ()).case.deeds
    assert compare_plan(sheet, Now(deeds, document, answers, builder.today)) == Found()
    assert len(sheet.lines) == len(sheet.marks) == len(deeds)


@settings(deadline=None, max_examples=20)
@given(actions, st.integers(0, 5))
def test_one_ticked_box_is_one_change(agreed: list[tuple[str, str, str, bool]], which: int) -> None:
    builder = session_of(agreed, "an idea")
    document, answers = builder.plan(), builder.answers()
    deeds = gather_all(answers, builder.today, ()).case.deeds
    open_ones = [deed for deed in deeds if not deed.is_done]
    if not open_ones:
        return
    chosen = open_ones[which % len(open_ones)]
    plan = MARKDOWN.render(document).decode()

    hand = plan.replace(f"- [ ] **{chosen.number}**", f"- [x] **{chosen.number}**")

    found = compare_plan(read_plan_lines(hand), Now(deeds, document, answers, builder.today))
    assert [(edit.deed.id, edit.changes) for edit in found.edits] == [(chosen.id, {"state": "done"})]


hands = st.lists(
    st.tuples(
        st.sampled_from(("swap", "renumber", "tick", "move", "reword", "cut", "add", "copy")),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=4,
)
tails = (
    "Bart, 9 Dec.",
    "Bart, 31 Feb.",
    "Bart.",
    "me, no day yet.",
    "Kim, Bart, 9 Dec. She was glad, he said",
)
said = st.sampled_from(
    (
        "Ring Bart",
        "Put three prices on the page",
        "3 ladders",
        "Ask Ruth. Then write it down",
        "Ring Bart twice",
    )
)
plain_actions = st.lists(
    st.tuples(said, st.sampled_from(("", "Kim", "Hester")), days, st.booleans()), min_size=1, max_size=5
)


def by_hand(entries: list[str], edits: list[tuple[str, int, int]]) -> list[str]:
    """The entries of a plan as people leave them."""
    lines = list(entries)
    for kind, one, two in edits:
        first, second = one % len(lines), two % len(lines)
        match kind:
            case "swap":
                numbers = [NUMBER.search(lines[at]) for at in (first, second)]
                if all(numbers):
                    texts = [found[0] for found in numbers if found]
                    lines[first], lines[second] = (
                        NUMBER.sub(texts[1], lines[first], 1),
                        NUMBER.sub(texts[0], lines[second], 1),
                    )
            case "renumber":
                lines[first] = NUMBER.sub(f"**{two}**", lines[first], 1)
            case "tick":
                lines[first] = lines[first].replace("[ ]", "[x]")
            case "move":
                lines.insert(second, lines.pop(first))
            case "reword":
                lines[first] = lines[first].replace("three", "four").replace("Ring", "Write to")
            case "cut":
                lines[first] = f"{lines[first].rpartition('. ')[0]}. {tails[two % len(tails)]}"
            case "add":
                lines.insert(first, f"- [ ] {two} ladders from Kim, 15 Mar")
            case _:
                lines.append(lines[first])
    return lines


NUMBER = re.compile(r"\*\*\d+\*\*")


def entries_of(plan: str) -> list[str]:
    """Every entry with a box, on one line."""
    joined = re.sub(r"\n      (?=\S)", " ", plan)
    return [line for line in joined.splitlines() if line.startswith("- [")]


def marks_at_the_end(plan: str) -> str:
    return plan[plan.rindex("[journeycoach]:") :]


def read_hand(lines: list[str], plan: str) -> Sheet:
    return read_plan_lines("\n".join([*lines, "", marks_at_the_end(plan)]))


def now_of(builder: SessionBuilder) -> Now:
    deeds = gather_all(builder.answers(), builder.today, ()).case.deeds
    return Now(deeds, builder.plan(), builder.answers(), builder.today)


def plain_session(agreed: list[tuple[str, str, str, bool]]) -> SessionBuilder:
    return session_of(agreed, "an idea").says("people.owner", "Hester")


@settings(deadline=None, max_examples=150)
@given(plain_actions, hands)
def test_an_action_whose_own_line_stands_is_never_changed_unasked(
    agreed: list[tuple[str, str, str, bool]], edits: list[tuple[str, int, int]]
) -> None:
    builder = plain_session(agreed)
    plan = MARKDOWN.render(builder.plan()).decode()
    written = entries_of(plan)

    left = by_hand(written, edits)
    found = compare_plan(read_hand(left, plan), now_of(builder))

    own = {
        deed.id: next(line for line in written if f"**{deed.number}**" in line)
        for deed in now_of(builder).deeds
    }
    assert not [edit for edit in found.edits if not edit.is_conflict and own[edit.deed.id] in left]


@settings(deadline=None, max_examples=150)
@given(plain_actions, hands)
def test_reading_a_plan_twice_is_reading_it_once(
    agreed: list[tuple[str, str, str, bool]], edits: list[tuple[str, int, int]]
) -> None:
    builder = plain_session(agreed)
    plan = MARKDOWN.render(builder.plan()).decode()
    sheet = read_hand(by_hand(entries_of(plan), edits), plan)

    first = compare_plan(sheet, now_of(builder))
    taken = [edit for edit in first.edits if not edit.is_conflict]
    for edit in taken:
        builder.then(ActionChanged(edit.deed.id, edit.changes))

    again = compare_plan(sheet, now_of(builder))
    assert [edit for edit in again.edits if not edit.is_conflict] == []
    assert {edit.deed.id for edit in again.edits} <= {
        edit.deed.id for edit in first.edits if edit.is_conflict
    }
    assert again.fresh == first.fresh

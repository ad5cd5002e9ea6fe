"""A plan that comes back as it was written changes nothing, whatever is in the session."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.events import ActionAdded
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.text import clean
from journeycoach.intake.plan_lines import read_plan_lines
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from journeycoach.workshop.syncing import Found, Now, compare_plan
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

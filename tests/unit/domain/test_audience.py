"""The versions of a plan for its readers: one page, hand-off by person, the customer's story."""

from __future__ import annotations

import pytest

from journeycoach.domain.audience import Audience, named_audience
from journeycoach.domain.document import Diagram, Document, Paragraph, Subheading, Table, ours, plain
from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import ActionAdded
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.domain.sections.page import ROOM, fitted, lines_of
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import BOOKS, CLOCKS, EVERY, STAGES
from tests.adapters.plan_reader import section_ids, section_text


def version(builder: SessionBuilder, audience: Audience) -> Document:
    """A plan for one reader."""
    return build_plan(PlanRequest(builder.answers(), builder.today, audience=audience))


def clocks() -> SessionBuilder:
    """A repair shop with its proposed actions."""
    return SessionBuilder().says_all(CLOCKS).accepts_proposals()


def titles(plan: Document) -> dict[str, str]:
    """Sections by id."""
    return {section.id: plain(section.title) for section in plan.sections}


def test_an_audience_is_known_by_its_name() -> None:
    assert named_audience(" Team") is Audience.TEAM
    with pytest.raises(CoachError, match="owner, page, team, customer"):
        named_audience("boss")


def test_the_owner_gets_the_whole_plan() -> None:
    assert version(clocks(), Audience.OWNER) == clocks().plan()


def test_the_page_is_the_first_page_alone() -> None:
    plan = version(clocks(), Audience.PAGE)

    assert section_ids(plan) == ["one-page"]
    assert plan.actions == clocks().plan().actions


@pytest.mark.parametrize("business", EVERY)
def test_the_page_of_every_business_has_room_on_one_sheet(business: str) -> None:
    builder = SessionBuilder().goes_deeper(*STAGES).says_all(EVERY[business]).accepts_proposals()
    (page,) = version(builder, Audience.PAGE).sections

    assert sum(map(lines_of, page.blocks)) <= ROOM


def test_what_does_not_fit_is_left_out_from_the_longest_on() -> None:
    first, long, short, last = (Paragraph(ours("x" * length)) for length in (900, 800, 100, 900))

    assert fitted((first, long, short, last), room=28) == (first, short, last)
    assert fitted((first, last), room=2) == (first, last)


def test_the_lines_of_a_table_are_those_of_its_tallest_cells() -> None:
    table = Table((ours("a"), ours("b")), ((ours("x" * 60), ours("x")),))

    assert lines_of(table) == 6
    assert lines_of(Subheading(ours("x"))) == 1


def test_each_person_is_handed_their_actions_steps_and_promises() -> None:
    builder = clocks().agrees(
        ActionAdded(action="z", stage="purchase", what="Print the list", owner="Ines", due="2026-12-01")
    )
    plan = version(builder, Audience.TEAM)
    (ines,) = (key for key, title in titles(plan).items() if title == "Ines")

    text = section_text(plan, ines)

    assert "Print the list. By Tue 1 Dec." in text
    assert "Step 2, “brings the clock in”, counter, in card index, happens “always”." in text
    assert "collects the clock" not in text


def test_a_promise_goes_to_whoever_sees_to_the_step_that_speaks_of_it() -> None:
    builder = SessionBuilder().says("journey.path", "clock is ready | purchase | counter | Tom | | always")
    builder.says("promise.made", "ready in two weeks | 14 | days | from the yes | | 7 of 10")

    text = section_text(version(builder, Audience.TEAM), "hand-off-1")

    assert "“ready in two weeks”, from the yes, kept “7 of 10” (step 1)." in text


def test_what_nobody_has_stands_at_the_end() -> None:
    builder = clocks().agrees(ActionAdded(action="z", stage="purchase", what="Print the list"))
    plan = version(builder, Audience.TEAM)

    text = section_text(plan, "nobody")

    assert section_ids(plan)[-1] == "nobody"
    assert "Print the list" in text
    assert "Step 5, “gets a call whether it keeps time”, phone, happens “never”." in text


def test_an_owner_who_is_named_in_an_action_has_one_section() -> None:
    builder = SessionBuilder().says("people.owner", "Marta").says_all(BOOKS)
    builder.agrees(ActionAdded(action="z", stage="purchase", what="Marta rings", owner="Marta"))
    builder.agrees(ActionAdded(action="y", stage="purchase", what="I print", owner="you"))

    names = list(titles(version(builder, Audience.TEAM)).values())

    assert names.count("Marta") == 1
    assert "You" not in names


def test_an_action_that_is_done_is_handed_to_nobody() -> None:
    action = ActionAdded(action="z", stage="purchase", what="Print the list", owner="Zoe")
    plan = version(SessionBuilder().says_all(CLOCKS).agrees(action).ticks("z"), Audience.TEAM)

    assert "Zoe" not in titles(plan).values()


def test_whoever_steps_in_reads_for_whom() -> None:
    builder = SessionBuilder().goes_deeper("loyalty").says_all(CLOCKS)
    builder.says("people.team", "Ines | phone | Tom\nTom | repairs | nobody")
    plan = version(builder, Audience.TEAM)
    texts = {title: section_text(plan, key) for key, title in titles(plan).items()}

    assert "“phone”: Tom." in texts["Ines"]
    assert "You step in for Ines: “phone”." in texts["Tom"]
    assert "“repairs”: nobody steps in." in texts["Tom"]


def test_the_customers_story_tells_what_they_meet_and_nothing_behind_it() -> None:
    plan = version(clocks(), Audience.CUSTOMER)
    text = " ".join(section_text(plan, section.id) for section in plan.sections)

    assert "They are asked: “Bring it in wrapped in a blanket" in text
    assert "They wait for it, and it does not come." in text
    assert "Nobody is there for them." in text
    assert "card index" not in text
    assert "7 of 10" not in text
    assert plan.actions == ()


def test_the_story_begins_before_the_first_step() -> None:
    plan = version(clocks(), Audience.CUSTOMER)

    assert next(iter(titles(plan).values())) == "Before they know your name"


def test_a_step_of_which_nothing_is_told_says_so() -> None:
    builder = SessionBuilder().says("journey.path", "waits | retention | shop | Tom | | always")
    plan = version(builder, Audience.CUSTOMER)

    assert "Where: shop. What they hear or see there is not said yet." in section_text(plan, "story-1-0")


@pytest.mark.parametrize("audience", [Audience.TEAM, Audience.CUSTOMER])
def test_a_version_without_answers_of_its_own_says_so(audience: Audience) -> None:
    plan = version(SessionBuilder().says("business.name", "Fenwick"), audience)

    assert section_ids(plan) == ["nothing-yet"]
    assert "The owner's has them all." in section_text(plan, "nothing-yet")


@pytest.mark.parametrize("audience", Audience)
def test_an_empty_session_is_an_honest_paragraph_for_everybody(audience: Audience) -> None:
    assert "Nothing has been answered yet" in section_text(version(SessionBuilder(), audience), "nothing-yet")


@pytest.mark.parametrize("audience", Audience)
def test_the_ids_of_sections_are_their_own(audience: Audience) -> None:
    ids = section_ids(version(clocks(), audience))

    assert len(ids) == len(set(ids))


def mapped_out() -> SessionBuilder:
    """A whole session, with enough for a map."""
    return SessionBuilder().goes_deeper(*STAGES).says_all(EVERY["seeds"]).accepts_proposals()


@pytest.mark.parametrize("audience", [Audience.PAGE, Audience.TEAM])
def test_a_version_has_the_map_of_the_whole_plan_for_pictures(audience: Audience) -> None:
    plan = mapped_out().plan()
    shown = [
        block.shown for section in plan.sections for block in section.blocks if isinstance(block, Diagram)
    ]

    assert shown
    assert list(version(mapped_out(), audience).maps) == shown
    assert plan.maps == ()


def test_the_customers_map_shows_nothing_from_behind() -> None:
    (shown,) = version(mapped_out(), Audience.CUSTOMER).maps

    assert shown.counts == ()
    assert not any(stage.breaks or stage.chores for stage in shown.stages)
    assert not any(step.who or step.times is not None for stage in shown.stages for step in stage.steps)
    assert any(stage.steps for stage in shown.stages)


def test_nobody_waits_for_the_first_step_of_the_road() -> None:
    rows = "sees the board | awareness | street | Kim | | never\npays | purchase | till | Kim | | always"
    plan = version(SessionBuilder().says("journey.path", rows), Audience.CUSTOMER)
    text = " ".join(section_text(plan, section.id) for section in plan.sections)

    assert "It is not there yet" in text
    assert "They wait for it" not in text

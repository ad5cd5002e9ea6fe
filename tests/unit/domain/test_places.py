"""Where a method tells of what, whatever its stages are called."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from journeycoach.domain.case import Case, make_case
from journeycoach.domain.document import Document, plain
from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.packs import Pack, Phase
from journeycoach.domain.places import OWN, Places
from journeycoach.domain.proposals import pending_proposals
from journeycoach.domain.sheet_rows import SHEET_ROWS, cell_of
from tests.adapters.builder import SUNDAY, SessionBuilder, five_stages
from tests.adapters.businesses import EVERY
from tests.adapters.plan_reader import all_lines, section_text
from tests.adapters.recut import renamed, split, without

CUTS = {
    "renamed": renamed(),
    "split": split(),
    "no stage for thinking": without("consideration"),
    "no end": without("retention", "loyalty"),
}
every_cut = pytest.mark.parametrize("pack", CUTS.values(), ids=CUTS)
every_business = pytest.mark.parametrize("business", sorted(EVERY))


def told_by(pack: Pack, business: str) -> SessionBuilder:
    """A whole session of a business by a method, deeper questions asked."""
    texts = EVERY[business]
    builder = SessionBuilder(pack=pack).goes_deeper(*(stage.id for stage in pack.stages))
    for question in five_stages().questions():
        if question.topic in texts:
            builder.says(question.topic, texts[question.topic])
    return builder


def case_of(pack: Pack, business: str) -> Case:
    """That session, read for its plan."""
    return make_case(told_by(pack, business).answers(), SUNDAY)


def words(plan: Document) -> list[str]:
    """Every line with the section it stands in."""
    return [f"{section}: {plain(line)}" for section, line in all_lines(plan)]


@every_business
def test_stages_by_other_ids_give_the_same_plan(business: str) -> None:
    assert words(told_by(renamed(), business).plan()) == words(told_by(five_stages(), business).plan())


@every_cut
@every_business
def test_no_finding_is_lost_or_told_twice(business: str, pack: Pack) -> None:
    found = all_findings(case_of(pack, business))
    usual = all_findings(case_of(five_stages(), business))

    stages = {stage.id for stage in pack.stages}
    assert {f.id.partition("/")[0] for f in found} == {f.id.partition("/")[0] for f in usual}
    assert max(Counter(f.id for f in found).values()) == 1
    assert all(f.stage in stages for f in found if f.phase or f.stage)
    assert len([f for f in found if f.stage]) == len([f for f in usual if f.stage])


@every_cut
@every_business
def test_every_step_of_the_road_is_told_in_one_stage(business: str, pack: Pack) -> None:
    case = case_of(pack, business)

    told = [step.number for stage in pack.stages for step in case.steps_of(stage.id)]

    assert sorted(told) == [step.number for step in case.road]


@every_cut
def test_every_answer_of_a_stage_of_its_own_stands_in_one_sheet(pack: Pack) -> None:
    case = case_of(pack, "seeds")
    cells = [plain(cell_of(row, stage, case)) for stage in pack.stages for row in SHEET_ROWS]

    for phase in Phase:
        doubt = case.text(f"{phase}.doubt")
        assert sum(cell.count(doubt) for cell in cells) == 1


@every_cut
@pytest.mark.parametrize("words_once", ["Postage of 4 pounds", "A second label in the letter"])
def test_an_answer_to_a_shared_topic_is_told_as_often_as_ever(pack: Pack, words_once: str) -> None:
    usual = section_text(told_by(five_stages(), "seeds").plan(), "sheets")

    assert section_text(told_by(pack, "seeds").plan(), "sheets").count(words_once) == usual.count(words_once)


def test_a_phase_without_a_stage_is_told_in_the_nearest_before_it() -> None:
    places = Places(without("consideration", "loyalty"))

    homes = {phase.value: stage.id for phase in Phase if (stage := places.home(phase))}

    assert homes == {
        "awareness": "awareness",
        "consideration": "awareness",
        "purchase": "purchase",
        "retention": "retention",
        "loyalty": "retention",
    }


def test_a_road_that_begins_late_is_told_from_its_first_stage() -> None:
    stage = Places(without("awareness", "consideration")).home(Phase.AWARENESS)

    assert stage is not None
    assert stage.id == "purchase"


def test_stages_without_a_phase_are_no_home() -> None:
    pack = five_stages()
    bare = replace(pack, stages=tuple(replace(stage, phase=None) for stage in pack.stages))

    assert Places(bare).home(Phase.PURCHASE) is None
    assert Places(bare).told_in("buying.routes", Phase.PURCHASE) == "purchase"
    assert Places(bare).told_in("never.asked", Phase.PURCHASE) == ""


def test_a_topic_of_a_stage_that_another_method_has_goes_to_its_phase() -> None:
    places = Places(split())

    assert [places.own("awareness-1", what)[1:] for what in OWN] == [(f"awareness.{what}",) for what in OWN]
    assert all(places.own("awareness-2", what) == (f"awareness-2.{what}",) for what in OWN)


def test_an_action_about_a_step_belongs_to_the_stage_of_that_step() -> None:
    builder = told_by(renamed(), "clocks")

    proposed = [each for stage in renamed().stages for each in pending_proposals(stage, builder.answers())]

    assert {each.stage for each in proposed} <= {stage.id for stage in renamed().stages}
    assert {each.stage for each in proposed if each.origin.topic == "journey.path"} != {"leg-retention"}


def test_an_action_agreed_in_one_method_stands_in_the_sheet_of_another() -> None:
    builder = told_by(five_stages(), "clocks").accepts_proposals()
    other = replace(builder, pack=renamed())

    stages = {deed.stage for deed in make_case(other.answers(), SUNDAY).deeds}

    assert stages <= {stage.id for stage in renamed().stages}


def test_a_row_that_no_question_could_fill_is_not_called_open() -> None:
    pack = five_stages()
    first, *others = pack.stages
    asked = tuple(question for question in first.questions if question.topic != "awareness.doubt")
    fewer = replace(pack, stages=(replace(first, questions=asked), *others))

    usual, bare = (told_by(each, "clocks").plan() for each in (pack, fewer))

    assert (
        section_text(bare, "sheets").count("Stops them")
        == section_text(usual, "sheets").count("Stops them") - 1
    )


def test_a_low_mark_for_a_stage_of_another_method_is_told_by_its_own_name() -> None:
    pack = five_stages()
    stages = tuple(
        replace(stage, id="start" if stage.id == "awareness" else stage.id) for stage in pack.stages
    )
    first = next(question for question in pack.questions() if question.topic == "awareness.rating")
    noticed = replace(first, id="noticed", topic="noticed.rating", label="Being noticed, of ten")
    guest = replace(stages[0], questions=(*stages[0].questions, noticed))
    builder = SessionBuilder(pack=replace(pack, stages=(guest, *stages[1:])))
    builder.says("awareness.rating", "3").says("noticed.rating", "2")

    found = {f.id: plain(f.says) for f in all_findings(make_case(builder.answers(), SUNDAY))}

    assert found["low-mark/awareness"] == "Awareness gets 3 of 10 from you."
    assert found["low-mark/noticed"] == "Being noticed gets 2 of 10 from you, the lowest of your two marks."

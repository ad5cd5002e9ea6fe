"""Several methods read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.answers import Answers
from journeycoach.domain.joined import join, leading
from journeycoach.domain.packs import Column, Kind, Pack, Phase, Proposal, ProposalCause, Question, Stage
from journeycoach.domain.plan import PlanRequest, build_plan
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.plan_reader import section_text

if TYPE_CHECKING:
    from journeycoach.domain.document import Document
    from journeycoach.domain.session import Session


def ask(topic: str, *, core: bool = True, per_subject: bool = False, cells: str = "") -> Question:
    """A question that wants some words, or rows with these cells."""
    return Question(
        topic.replace(".", "-"),
        topic,
        Kind.ROWS if cells else Kind.LONG_TEXT,
        f"What of {topic}?",
        "",
        topic.upper(),
        core=core,
        per_subject=per_subject,
        columns=tuple(Column(cell, cell) for cell in cells.split()),
    )


def method(name: str, subject: str = "", **stages: tuple[Phase | None, tuple[Question, ...]]) -> Pack:
    """A method of a few stages, each with its phase and questions."""
    made = (Stage(key, key.title(), "", questions, phase=phase) for key, (phase, questions) in stages.items())
    return Pack(name, name.title(), "", tuple(made), subject=subject)


NAME, PAIN, DOOR = ask("business.name"), ask("customer.pain"), ask("buying.routes")
LONG = method("long", start=(Phase.AWARENESS, (NAME, PAIN)), sale=(Phase.PURCHASE, (DOOR,)))
KIT = ask("approach.unasked")
SHORT = method("short", meet=(Phase.AWARENESS, (PAIN, ask("meet.rating"))), till=(Phase.PURCHASE, (KIT,)))


def session_of(pack: Pack, *topics: str) -> Session:
    """A session in which these topics have an answer."""
    builder = SessionBuilder(pack=pack)
    for topic in topics:
        builder.says(topic, f"words on {topic}")
    return builder.answers().session


def both(*topics: str) -> Pack:
    """LONG, then SHORT, with these answers."""
    everything = method("all", one=(None, (NAME, PAIN, DOOR, KIT, ask("meet.rating"))))
    return join([LONG, SHORT], session_of(everything, *topics))


def topics_of(pack: Pack) -> dict[str, list[str]]:
    """The topics that each stage asks for."""
    return {stage.id: [question.topic for question in stage.questions] for stage in pack.stages}


def test_one_method_is_read_as_it_is() -> None:
    assert join([LONG], session_of(LONG, "customer.pain")) is LONG


def test_the_method_with_most_of_its_core_answered_leads() -> None:
    session = session_of(LONG, "business.name", "customer.pain")

    assert leading([LONG, SHORT], session) is LONG
    assert leading([SHORT, LONG], session) is LONG


def test_of_equal_methods_the_one_used_last_leads() -> None:
    session = session_of(LONG, "customer.pain")

    assert leading([LONG, SHORT], session) is SHORT
    assert leading([SHORT, LONG], session) is LONG


def test_an_answer_of_another_method_comes_into_the_stage_of_its_phase() -> None:
    joined = both("business.name", "customer.pain", "buying.routes", "approach.unasked")

    assert topics_of(joined) == {
        "start": ["business.name", "customer.pain"],
        "sale": ["buying.routes", "approach.unasked"],
    }
    assert not next(question for question in joined.questions() if question.topic == KIT.topic).core


def test_a_question_of_another_method_without_an_answer_stays_away() -> None:
    assert topics_of(both("business.name", "customer.pain"))["sale"] == ["buying.routes"]


def test_a_topic_of_a_stage_of_its_own_follows_that_stage() -> None:
    late = method("late", out=(Phase.AWARENESS, ()), end=(Phase.PURCHASE, (ask("out.rating"),)))
    session = session_of(method("all", one=(None, (NAME, PAIN, ask("out.rating")))), NAME.topic, "out.rating")

    assert topics_of(join([late, LONG], session))["start"] == [NAME.topic, PAIN.topic, "out.rating"]


def test_a_question_that_lies_across_the_road_comes_to_the_end() -> None:
    across = method("across", test=(None, (ask("map.lost"),)))
    session = session_of(
        method("all", one=(None, (NAME, PAIN, ask("map.lost")))), "business.name", "map.lost"
    )
    joined = join([across, LONG], session)

    assert topics_of(joined)["sale"] == ["buying.routes", "map.lost"]


def test_rows_have_the_cells_of_both_methods() -> None:
    narrow = method("narrow", road=(None, (NAME, PAIN, ask("journey.path", cells="step stage"))))
    wide = method("wide", road=(None, (ask("journey.path", cells="step tone next"),)))
    session = session_of(narrow, "business.name", "customer.pain")

    (path,) = [q for q in join([wide, narrow], session).questions() if q.topic == "journey.path"]

    assert [column.id for column in path.columns] == ["step", "stage", "tone", "next"]


def test_what_one_method_keeps_apart_stays_apart() -> None:
    maps = method("maps", "avatar", one=(None, (ask("customer.pain", per_subject=True),)))
    session = session_of(LONG, "business.name", "customer.pain")

    joined = join([maps, LONG], session)

    assert joined.id == "long"
    assert joined.subject == "avatar"
    assert [q.topic for q in joined.questions() if q.per_subject] == ["customer.pain"]


def test_a_proposal_comes_along_with_its_question_and_once() -> None:
    offer = Proposal("ask-more", "approach.unasked", ProposalCause.ANSWERED, "w", "d", "t", 3)
    stage = Stage("till", "Till", "", (KIT,), (offer, offer), phase=Phase.PURCHASE)
    other = Pack("other", "Other", "", (stage,))
    everything = method("all", one=(None, (NAME, PAIN, DOOR, KIT)))

    joined = join([LONG, other], session_of(everything, "business.name", "customer.pain", "approach.unasked"))

    assert [each.id for each in joined.stages[1].proposals] == ["ask-more"]


def plan_of(session: Session, *packs: Pack, absent: tuple[str, ...] = ()) -> Document:
    """The plan of a session that used some methods."""
    labels = {"secret.topic": "Only elsewhere"}
    answers = Answers(join(packs, session), session)
    return build_plan(PlanRequest(answers, SUNDAY, absent=absent, labels=labels))


def test_a_method_that_is_gone_is_named_and_its_answers_are_kept() -> None:
    gone = method("gone", one=(None, (PAIN, ask("secret.topic"), ask("other.unknown-one"))))
    session = session_of(gone, "customer.pain", "secret.topic", "other.unknown-one")

    plan = plan_of(session, LONG, absent=("gone",))

    assert "a method that is not at hand now: gone." in section_text(plan, "basis")
    assert "Only elsewhere\nwords on secret.topic" in section_text(plan, "appendix")
    assert "other: unknown one\nwords on other.unknown-one" in section_text(plan, "appendix")


def test_a_session_with_two_methods_has_one_plan_with_each_answer_once() -> None:
    everything = method("all", one=(None, (NAME, PAIN, KIT)))
    session = session_of(everything, NAME.topic, PAIN.topic, KIT.topic)

    text = section_text(plan_of(session, LONG, SHORT), "appendix")

    assert [text.count(f"words on {each.topic}") for each in (NAME, PAIN, KIT)] == [1, 1, 1]

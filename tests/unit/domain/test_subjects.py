"""A plan about several avatars: each has its own sections, and nothing of one stands under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.answers import Answers
from journeycoach.domain.document import Document, plain
from journeycoach.domain.events import MAIN, ActionAdded, AnswerGiven, Event, Key, Recorded, SubjectChosen
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.domain.session import fold
from journeycoach.domain.subjects import name_of, subjects_of
from tests.adapters.builder import SUNDAY, five_stages
from tests.adapters.clock import START
from tests.adapters.plan_reader import section_ids, section_text, table_rows

if TYPE_CHECKING:
    from journeycoach.domain.packs import Pack

APART = ("customer.who", "customer.pain", "journey.path", "message.benefit", "buying.friction")
PATH = (
    ("hears of it", "awareness", "always"),
    ("asks", "consideration", "5 of 10"),
    ("pays", "purchase", "always"),
)


def avatars() -> Pack:
    """The default method, gone through once for each avatar."""
    pack = five_stages()
    stages = (
        replace(s, questions=tuple(replace(q, per_subject=q.topic in APART) for q in s.questions))
        for s in pack.stages
    )
    return replace(pack, stages=tuple(stages), subject="avatar")


def said(topic: str, value: object, subject: str = MAIN) -> AnswerGiven:
    """An answer about an avatar."""
    rows = [dict(zip(("step", "stage", "happens"), row, strict=True)) for row in PATH]
    words = rows if value is PATH else str(value)
    return AnswerGiven(topic.replace(".", "-"), Key(topic, subject), str(value), words)  # type: ignore[arg-type]


def answers(*events: Event) -> Answers:
    """A session in which this happened."""
    log = [Recorded(n, n, START, "owner", "w1", event) for n, event in enumerate(events, start=1)]
    return Answers(avatars(), fold(log))


BOTH = (
    said("business.name", "Mill Street"),
    said("customer.who", "a night nurse on the third floor"),
    said("customer.pain", "no sun reaches her sill"),
    said("journey.path", PATH),
    SubjectChosen("Office managers"),
    said("customer.who", "a clerk who buys for forty desks", "Office managers"),
    said("customer.pain", "nobody waters anything", "Office managers"),
    said("buying.friction", "no bill by mail", "Office managers"),
)


def plan_of(*events: Event) -> Document:
    """The plan of what happened."""
    return build_plan(PlanRequest(answers(*events), SUNDAY))


def test_a_method_gone_through_once_has_one_subject() -> None:
    assert subjects_of(replace(answers(*BOTH), pack=five_stages())) == (MAIN,)


def test_a_subject_counts_when_something_was_answered_of_it() -> None:
    assert subjects_of(answers(*BOTH, SubjectChosen("Schools"))) == (MAIN, "Office managers")


def test_each_subject_has_its_own_sections_under_its_name() -> None:
    plan = plan_of(*BOTH)

    first, second = (section_text(plan, name) for name in ("customer", "customer-2"))

    assert first.splitlines()[0] == "Who you do it for · a night nurse on the third floor"
    assert second.splitlines()[0] == "Who you do it for · Office managers"
    assert "no sun" in first
    assert "waters" not in first
    assert "nobody waters anything" in second
    assert "sun" not in second


def test_a_section_that_all_share_is_told_once() -> None:
    ids = section_ids(plan_of(*BOTH))

    assert len(ids) == len(set(ids))
    assert [each for each in ids if each.startswith(("one-page", "basis", "appendix"))] == [
        "one-page",
        "basis",
        "appendix",
    ]


def test_a_finding_about_one_subject_is_told_with_its_name_on_the_first_page() -> None:
    text = section_text(plan_of(*BOTH), "one-page")

    assert "For Office managers: The last one who nearly bought: “no bill by mail”." in text


def test_a_number_of_an_open_question_means_one_thing_in_all_sections() -> None:
    plan = plan_of(*BOTH)

    numbers = [row[0] for row in table_rows(plan, "basis")]
    step = next(row for row in table_rows(plan, "basis") if "Step 1" in row[1])

    assert len(numbers) == len(set(numbers))
    assert step[1].startswith("For a night nurse on the third floor: Step 1")


def test_one_subject_besides_the_first_is_the_only_one() -> None:
    only = tuple(event for event in BOTH if not isinstance(event, AnswerGiven) or event.key.subject != MAIN)
    plan = plan_of(*only)

    assert "nobody waters anything" in section_text(plan, "customer")
    assert section_text(plan, "customer").splitlines()[0] == "Who you do it for"


def test_a_first_subject_nobody_described_is_called_the_first() -> None:
    assert name_of(MAIN, answers(said("customer.pain", "x"))) == "The first avatar"
    assert name_of(MAIN, answers(*BOTH)) == "a night nurse on the third floor"


def test_the_front_names_every_subject() -> None:
    front = {plain(label): plain(words) for label, words in plan_of(*BOTH).front}

    assert front["About"] == "a night nurse on the third floor and Office managers"
    assert "Customer" not in front


def test_an_action_for_one_subject_mends_nothing_of_another() -> None:
    friction = said("buying.friction", "no price on the photo")
    action = ActionAdded(
        action="a1",
        stage="purchase",
        what="Send the bill",
        origin=Key("buying.friction", "Office managers"),
    )
    text = section_text(plan_of(*BOTH, friction, action), "one-page")

    assert "For a night nurse on the third floor: The last one who nearly bought" in text
    assert "For Office managers: The last one who nearly bought" not in text


def test_every_answer_of_every_subject_stands_in_the_appendix_with_its_name() -> None:
    text = section_text(plan_of(*BOTH), "appendix")

    assert "(a night nurse on the third floor): no sun reaches her sill" in text
    assert "(Office managers): nobody waters anything" in text


def test_how_far_each_avatar_is_stands_in_a_table() -> None:
    first, second = said("customer.who", "A baker"), said("customer.who", "A smith", "smith")
    made = build_plan(PlanRequest(answers(first, SubjectChosen("smith"), second), SUNDAY))

    table = [row for row in table_rows(made, "one-page") if len(row) == 5]

    assert [row[0] for row in table] == ["A baker", "smith"]
    assert "of this pass" not in section_text(made, "one-page")

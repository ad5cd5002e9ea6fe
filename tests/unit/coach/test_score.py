"""A stage's score: counted from listed rules, with a reason for every point."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach
from journeycoach.coach.score import COSTS, FULL, StageScore, score_stages
from journeycoach.domain.events import ActionAdded
from journeycoach.packs.methods import Library
from tests.adapters.builder import PROMPTS, SessionBuilder

COACH = Coach(all_rules(), Library((PROMPTS,)).wordings())
SHARP = {
    "business.name": "Mill Street Bakery",
    "business.offer": "Sourdough bread, sold at the counter",
    "business.kind": "1",
    "customer.who": "Ms Adler, a nurse of 42 from the ward across the road, who comes after the night shift",
    "customer.pain": "She had queued twenty minutes after the night shift and missed her bus twice.",
    "customer.looks": "She asked her colleague on the ward.",
    "message.benefit": "You walk past the queue: your bread waits with your name on it at six.",
}


def scores(session: SessionBuilder) -> dict[str, StageScore]:
    """The scores by stage."""
    return {score.stage: score for score in score_stages(COACH, session.answers())}


def begun() -> SessionBuilder:
    """A session whose first stage is answered well."""
    return SessionBuilder().says_all(SHARP)


def test_sharp_answers_to_every_core_question_carry_ten() -> None:
    score = scores(begun())["awareness"]

    assert (score.points, score.reasons, score.next_improvement) == (FULL, (), None)


def test_a_stage_without_an_answer_has_no_score() -> None:
    assert set(scores(begun())) == {"awareness"}


def test_an_open_core_question_costs_its_points_and_is_the_next_improvement() -> None:
    texts = {topic: text for topic, text in SHARP.items() if topic != "customer.pain"}

    score = scores(SessionBuilder().says_all(texts))["awareness"]

    assert score.points == FULL - COSTS["core-open"]
    assert score.next_improvement is not None
    assert score.next_improvement.topic == "customer.pain"


def test_a_question_left_open_costs_as_much_as_one_not_asked_yet() -> None:
    texts = {topic: text for topic, text in SHARP.items() if topic != "customer.pain"}

    score = scores(SessionBuilder().says_all(texts).leaves_open("customer.pain"))["awareness"]

    assert score.points == FULL - COSTS["core-open"]


def test_a_weak_answer_costs_a_point_and_is_quoted() -> None:
    score = scores(begun().says("customer.looks", "social media"))["awareness"]

    assert [(reason.rule, reason.words) for reason in score.reasons] == [("weak-answer", "social media")]


def test_two_messages_that_contradict_cost_the_stage_of_the_later_one() -> None:
    session = begun().says("message.benefit", "Ill at night? We come the same day.")
    session.says("message.call-to-action", "Book online; allow 5 to 7 working days.")

    reasons = scores(session)["purchase"].reasons

    assert "contradiction" in {reason.rule for reason in reasons}


def test_something_to_make_that_no_action_makes_costs_a_point() -> None:
    session = begun().says("awareness.assets", "name cards for the counter | to make | Jo")

    reasons = scores(session)["awareness"].reasons

    assert [(each.rule, each.words) for each in reasons] == [
        ("asset-without-action", "name cards for the counter")
    ]


def test_an_action_that_makes_it_gives_the_point_back() -> None:
    session = begun().says("awareness.assets", "name cards for the counter | to make | Jo")
    session.agrees(ActionAdded("a1", "awareness", "Jo prints name cards for the counter", "Jo", "2026-12-04"))

    assert scores(session)["awareness"].points == FULL


def test_an_action_without_name_and_day_costs_two_points() -> None:
    session = begun().agrees(ActionAdded("a1", "awareness", "Print the cards", "", ""))

    reasons = scores(session)["awareness"].reasons

    assert [reason.rule for reason in reasons] == ["action-without-owner", "action-without-day"]


def test_a_done_action_costs_nothing() -> None:
    session = begun().agrees(ActionAdded("a1", "awareness", "Print the cards", "", "")).ticks("a1")

    assert scores(session)["awareness"].points == FULL


@given(
    st.dictionaries(st.sampled_from(sorted(set(SHARP) - {"business.kind"})), st.text(min_size=1, max_size=60))
)
def test_every_score_is_its_reasons_and_never_below_nought(texts: dict[str, str]) -> None:
    session = SessionBuilder()
    for topic, text in texts.items():
        session.holds(topic, text)

    for score in scores(session).values():
        assert score.points == max(0, FULL - sum(reason.points for reason in score.reasons))
        assert all(reason.points == COSTS[reason.rule] for reason in score.reasons)

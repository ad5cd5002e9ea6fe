"""What closes a plan: measures, tests of assumptions, words to sharpen, risks."""

from __future__ import annotations

import pytest
from msgspec import Struct

from journeycoach.domain.document import Voice
from journeycoach.domain.events import Evidence, Key, NudgeKept
from journeycoach.domain.sections.sharpen import voiced
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import CLOCKS
from tests.adapters.plan_reader import section_ids, section_text, table_rows

GOAL = "repairs | 14 | 20 | a month | 30 June 2027 | a second bench"


class Spot(Struct, frozen=True):
    """A weak spot as the coach would hand it over."""

    rule: str
    key: Key
    quote: str
    says: str


def test_a_goal_without_a_wanted_number_names_the_question_for_it() -> None:
    plan = SessionBuilder().holds("business.goal", [{"what": "repairs", "now": "14"}]).plan()

    (mark,) = [row[0] for row in table_rows(plan, "basis") if row[1].startswith("Of your goal")]

    assert table_rows(plan, "measuring")[0][2] == f"open, {mark}"


def test_the_goal_and_each_slipping_promise_are_measured() -> None:
    builder = (
        SessionBuilder()
        .says("business.goal", GOAL)
        .says("promise.made", "ready | 14 | days | the yes | | 7 of 10")
    )

    assert table_rows(builder.plan(), "measuring") == [
        ["“repairs”", "14", "20 on 30 June 2027", "yours to say"],
        ["“ready”, kept", "“7 of 10”", "yours to set", "you, ten cases"],
    ]


def test_a_count_of_a_stage_that_is_the_goal_is_not_measured_twice() -> None:
    builder = SessionBuilder().goes_deeper("purchase", "awareness").says("business.goal", GOAL)
    builder.says("purchase.count", "repairs | 14 | 20 | card index").says(
        "awareness.count", "faces at the window | | | "
    )

    assert table_rows(builder.plan(), "measuring") == [
        ["“repairs”", "14", "20 on 30 June 2027", "“card index”, you"],
        ["“faces at the window”", "not counted", "yours to set", "not said, you"],
    ]


@pytest.mark.parametrize(
    ("topics", "says"),
    [
        (
            {"review.rhythm": "first Sunday", "review.date": "6 Dec 2026"},
            "Read “first Sunday”; first on Sun 6 Dec.",
        ),
        ({"review.rhythm": "first Sunday"}, "Read “first Sunday”."),
        (
            {"review.date": "6 Dec 2026"},
            "Read for the first time on Sun 6 Dec, the day you named, beginning with “repairs”.",
        ),
        (
            {"action.first": "Tom rings, by Friday"},
            "Read “repairs” first: on Fri 27 Nov, when action 1 falls due.",
        ),
    ],
    ids=["rhythm and day", "rhythm", "day", "first action"],
)
def test_the_plan_says_when_it_is_measured(topics: dict[str, str], says: str) -> None:
    plan = SessionBuilder().goes_deeper("loyalty").says("business.goal", GOAL).says_all(topics).plan()

    assert says in section_text(plan, "measuring")


def test_a_guess_that_findings_hang_on_gets_a_test_with_a_day_and_a_rule() -> None:
    rows = table_rows(SessionBuilder().says_all(CLOCKS).plan(), "assumptions")

    assert [row[0] for row in rows] == ["T1", "T2", "T3", "T4"]
    assert all(row[2] and row[3] and row[4] for row in rows)
    assert "Where they turn first: “Her neighbour, then the jeweller in the arcade”" in [
        row[1] for row in rows
    ]


def test_what_was_heard_needs_no_test() -> None:
    builder = SessionBuilder().says("message.benefit", "Quiet again")
    builder.says("customer.pain", "It had stopped", Evidence.HEARD)

    assert "assumptions" not in section_ids(builder.plan())


def test_a_step_that_never_happens_needs_no_test() -> None:
    builder = SessionBuilder().says("journey.path", "is called | retention | | nobody | | never")

    assert "assumptions" not in section_ids(builder.plan())


def test_the_test_of_the_trouble_ends_in_new_first_words() -> None:
    builder = (
        SessionBuilder()
        .says("customer.pain", "It had stopped")
        .says("message.benefit", "Quiet again by Saturday")
    )

    (row,) = table_rows(builder.plan(), "assumptions")

    assert row[4].endswith("if not, “Quiet again by Saturday” is written again from what they said")


def test_a_weak_answer_is_quoted_once_with_one_question() -> None:
    key = Key("message.proof")
    weak = (
        Spot("feature-led", key, "since 1961", "“since 1961” tells about you. What does it *spare* them?"),
        Spot("vague", key, "good gears", "“good gears” could be anything."),
    )

    text = section_text(
        SessionBuilder().says("message.proof", "good gears since 1961").plan(*weak), "sharpen"
    )

    assert "“since 1961” tells about you. What does it spare them? (a case to believe)" in text
    assert "good gears" not in text


def test_the_coachs_sentence_gives_the_owner_their_own_voice() -> None:
    words = voiced('"since 1961" tells about you.', "since 1961")

    assert [(run.text, run.voice) for run in words] == [
        ("since 1961", Voice.OWNER),
        (" tells about you.", Voice.OURS),
    ]


def test_a_sentence_without_the_words_gets_them_before_it() -> None:
    assert [run.text for run in voiced("Who exactly?", "everybody")] == ["everybody", ". Who exactly?"]


def test_the_half_way_to_the_goal_is_a_day_and_a_number() -> None:
    rows = table_rows(SessionBuilder().says("business.goal", GOAL).plan(), "risks")

    assert rows == [
        [
            "“repairs” does not move",
            "on Fri 12 Mar 2027, half way, fewer than 17",
            "the moves are put in a new order, and “a second bench” waits",
        ]
    ]


def test_what_would_end_it_is_tied_to_the_half_way() -> None:
    builder = (
        SessionBuilder()
        .goes_deeper("loyalty")
        .says("business.goal", GOAL)
        .says("risk.stop", "A summer without work")
    )

    (row,) = table_rows(builder.plan(), "risks")

    assert row[0] == "“A summer without work”"
    assert row[1].startswith("on Fri 12 Mar 2027")


def test_whoever_carries_several_steps_alone_is_missed() -> None:
    builder = SessionBuilder().goes_deeper("loyalty")
    builder.says(
        "journey.path", "asks | consideration | | Tom | | always\npays | purchase | | Tom | | always"
    )
    builder.says("people.team", "Tom | the till | Ines")

    assert table_rows(builder.plan(), "risks") == [
        ["Tom is away for a week", "Steps 1 and 2 wait", "Ines can step in, at “asks”"],
    ]


def test_a_kept_weak_spot_tells_why_it_was_kept() -> None:
    builder = SessionBuilder().says("message.proof", "good gears since 1961")
    spot = Spot("feature-led", Key("message.proof"), "since 1961", "“since 1961” tells about you.")
    builder.keeps_nudge(NudgeKept(spot.rule, spot.key, spot.quote, "they ask for it"))

    assert "You kept it, because “they ask for it”." in section_text(builder.plan(spot), "sharpen")


def test_several_weak_answers_are_counted() -> None:
    weak = (
        Spot("a", Key("message.proof"), "good", "“good” how?"),
        Spot("b", Key("customer.who"), "all", "“all” who?"),
    )
    builder = SessionBuilder().says("message.proof", "good").says("customer.who", "all")

    assert "Two answers of 2 could carry more." in section_text(builder.plan(*weak), "sharpen")


def test_a_claim_that_another_answer_leans_on_is_tested() -> None:
    builder = (
        SessionBuilder()
        .goes_deeper("consideration")
        .says("customer.who", "A nurse")
        .says("message.benefit", "Herbs")
    )
    builder.says("customer.compares", "a lamp").says("customer.chosen-for", "trust")

    tests = [row[1] for row in table_rows(builder.plan(), "assumptions")]

    assert tests == ["What they weigh is “a lamp”", "The customer is “A nurse”"]


def test_whoever_carries_the_whole_road_alone_is_missed_on_all_of_it() -> None:
    steps = "\n".join(f"{what} | consideration | | me | | always" for what in ("asks", "waits", "pays"))
    builder = SessionBuilder().goes_deeper("loyalty").says("journey.path", steps)

    rows = table_rows(builder.plan(), "risks")
    then = "Say beforehand when “asks” begins again"
    assert ["The house is a week without you", "All three steps wait", then] in rows

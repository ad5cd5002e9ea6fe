"""Where one notch up pays most, by the owner's own marks."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.case import make_case
from journeycoach.domain.sections.ranking import ranked
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method
from tests.adapters.plan_reader import section_ids, section_text

STAGES = tuple(stage.id for stage in method("ten-step").stages)


def ten() -> SessionBuilder:
    return SessionBuilder(pack=method("ten-step"))


def marked(marks: dict[str, int], critical: str = "") -> SessionBuilder:
    builder = ten()
    for stage, mark in marks.items():
        builder.says(f"{stage}.rating", str(mark))
    return builder.says("stages.critical", critical) if critical else builder


def test_the_weakest_link_comes_first() -> None:
    text = section_text(marked({"approach": 4, "inform": 2, "choice": 8}).plan(), "ranking")

    assert "from two to three lets 50 % more people through" in text


def test_a_critical_stage_comes_before_a_weaker_one() -> None:
    builder = marked({"approach": 4, "inform": 2, "choice": 5}, critical="choice")

    text = section_text(builder.plan(), "ranking")

    assert "from five to six lets 20 % more people through" in text


def test_fewer_than_three_marks_are_no_ranking() -> None:
    assert "ranking" not in section_ids(marked({"approach": 4, "inform": 2}).plan())


@given(st.dictionaries(st.sampled_from(STAGES), st.integers(1, 10), min_size=1))
def test_every_mark_is_ranked_once_and_gains_fall_from_top_to_bottom(marks: dict[str, int]) -> None:
    builder = marked(marks)

    places = ranked(make_case(builder.answers(), builder.today))

    assert sorted(each.mark for each in places) == sorted(marks.values())
    gains = [each.gain for each in places]
    assert gains == sorted(gains, reverse=True)


@given(st.integers(1, 9))
def test_the_gain_is_what_the_chain_gains(mark: int) -> None:
    builder = marked({"approach": mark})

    (place,) = ranked(make_case(builder.answers(), builder.today))

    assert abs(Decimal(mark) * (1 + place.gain / 100) - (mark + 1)) < Decimal("1e-20")


def test_a_promise_kept_less_often_than_the_minimum_is_a_stop_sign() -> None:
    builder = ten().says("promise.made", "called back the same day | 1 | day | the call | | 6 of 10")

    assert "stop-sign" in builder.says("trust.minimum", "9").findings()


def test_a_promise_kept_often_enough_is_none() -> None:
    builder = ten().says("promise.made", "called back the same day | 1 | day | the call | | 9 of 10")

    assert "stop-sign" not in builder.says("trust.minimum", "9").findings()


def test_what_the_stop_sign_is_about_is_not_told_twice() -> None:
    builder = ten().says("promise.made", "called back | 1 | day | the call | | 6 of 10")

    found = builder.says("trust.minimum", "9").findings()

    assert not [each for each in found if each.startswith("promise-slips")]


def test_the_stop_sign_says_how_many_meet_a_broken_promise() -> None:
    builder = ten().says("promise.made", "called back | 1 | day | the call | | 6 of 10")

    page = section_text(builder.says("trust.minimum", "9").plan(), "one-page")

    assert "nine of ten as the least, and “called back” (6 of 10) is below it." in page
    assert "Of ten new customers you win, four meet “called back” broken." in page
    assert "If nothing changes, “called back” goes on being kept 6 times of ten." in page

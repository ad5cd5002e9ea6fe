"""The journey as Mermaid: which lines there are, and what becomes of signs that would be grammar."""

from __future__ import annotations

from msgspec.structs import replace

from journeycoach.domain.picture import Curve, JourneyMap, Legend, MapStage, MapStep, Point, Teller
from journeycoach.reports.mermaid import NAME, journey_lines


def journey(*stages: MapStage, curve: Curve | None = Curve.FEELING) -> tuple[str, ...]:
    """The lines of a map of these stages."""
    legend = Legend(curve="How it feels", halved="How it feels")
    return journey_lines(JourneyMap("A bakery", "", stages, curve, legend=legend))


def task(words: str) -> str:
    """The line of a feeling."""
    return journey(MapStage("Awareness", point=Point(2, words)))[-1]


def test_a_feeling_says_whose_word_it_is() -> None:
    asked = MapStage("Awareness", point=Point(2, "ashamed", "Jo", Teller.CUSTOMER))

    assert journey(asked, MapStage("Loyalty", point=Point(5, "proud"))) == (
        "journey",
        "    title How it feels",
        "    section 1 Awareness",
        "      “ashamed”: 2: reported by customers",
        "    section 2 Loyalty",
        "      “proud”: 5: expected by you",
    )


def test_without_a_line_there_is_no_diagram() -> None:
    assert journey(MapStage("Awareness"), curve=None) == ()


def test_a_name_of_nothing_but_blanks_makes_no_title() -> None:
    nameless = JourneyMap(" \u2003", "", (MapStage("Awareness", point=Point(2, "lost")),), Curve.FEELING)

    assert journey_lines(nameless)[:2] == ("journey", "    section 1 Awareness")


def test_a_stage_without_a_point_is_left_out() -> None:
    assert "    section 1 Awareness" not in journey(MapStage("Awareness"), MapStage("x", point=Point(1)))


def test_marks_out_of_ten_are_halved_and_told_in_full() -> None:
    assert journey(MapStage("Awareness", point=Point(7)), curve=Curve.MARK)[-1] == "      7/10: 3"


def test_steps_are_told_one_by_one_with_whoever_sees_to_them() -> None:
    stage = MapStage("Purchase", (MapStep("pays", 10, ("you", "Tom")), MapStep("waits"), MapStep("rings", 0)))

    assert journey(replace(stage, point=Point(0)), curve=Curve.HOLDS)[-2:] == (
        "      “pays”: 5: you, Tom",
        "      “rings”: 1",
    )


def test_signs_of_the_grammar_are_shown_by_their_like() -> None:
    assert task('late: 9; #2 50%% {x} "y" `z` <b> a\\b') == (
        "      “late∶ 9, ＃2 50％％ (x) 'y' 'z' ‹b› a/b”: 2: expected by you"
    )


def test_a_keyword_at_the_head_of_a_line_is_a_word_in_quotation_marks() -> None:
    assert task("section end\ntitle journey") == "      “section end title journey”: 2: expected by you"


def test_a_long_name_is_cut() -> None:
    assert task("a" * 200) == f"      “{'a' * (NAME - 1)}…”: 2: expected by you"


def test_a_comma_in_a_name_of_a_person_makes_no_second_one() -> None:
    stage = MapStage("Purchase", (MapStep("pays", 10, ("Tom, the son",)),), point=Point(10))

    assert journey(stage, curve=Curve.HOLDS)[-1] == "      “pays”: 5: Tom the son"

"""Whether a map is one road that ends in a recommendation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.document import plain
from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.findings.finding import Finding, Weight
from tests.adapters.maps import POND, PURPOSES, case_of, mapped

SHAPES = ("no-recommendation", "dead-end", "fork", "circle", "side-door", "loose-end", "astray")


def found(*rows: str, **texts: str) -> dict[str, Finding]:
    """What is found about the shape of a road of these rows, by id."""
    answers = {topic.replace("__", ".").replace("_", "-"): text for topic, text in texts.items()}
    answers |= {"journey.path": mapped(*rows)} if rows else {}
    return {each.id: each for each in all_findings(case_of(answers)) if each.kind in SHAPES}


def says(found_here: dict[str, Finding]) -> dict[str, str]:
    """What each of them says."""
    return {each: plain(finding.says) for each, finding in found_here.items()}


HEARS, TELLS = "hears of us/awareness///be-known/", "tells a friend/loyalty///refer/end"


def test_one_road_to_a_recommendation_leaves_nothing_to_find() -> None:
    assert found(HEARS, "pays////sell/", TELLS) == {}


def test_a_road_that_was_not_mapped_is_not_tested() -> None:
    texts = {"journey.path": "pays | purchase | | | | \nwaits | retention | | | | "}

    assert not [each for each in all_findings(case_of(texts)) if each.kind in SHAPES]


@pytest.mark.parametrize(
    ("last", "sentence"),
    [
        ("pays////sell/", "The last thing on your map is the sale: “pays”."),
        ("stays////renew/", "The road keeps its customers (“stays”) and does not multiply them"),
        ("sits there////use/", "With “sits there” the map stops. Neither a recommendation nor"),
    ],
)
def test_a_road_without_a_recommendation_is_told_by_what_it_ends_in(last: str, sentence: str) -> None:
    (finding,) = found(HEARS, last).values()

    assert finding.id == "no-recommendation"
    assert sentence in plain(finding.says)


def test_a_recommendation_that_no_way_leads_to_is_named() -> None:
    told = says(found(HEARS, "pays////sell/end", TELLS))

    assert "Step 3, “tells a friend”, would pass the word on, but no way" in told["no-recommendation"]


def test_a_recommendation_that_no_way_leads_to_is_led_to() -> None:
    move = found(HEARS, "pays////sell/end", TELLS)["no-recommendation"].move

    assert plain(move) == "Lead “pays” on to “tells a friend”"


def test_a_road_that_never_ends_is_told_by_its_circle_alone() -> None:
    assert set(found("a////be-known/", "b////be-liked/1")) == {"circle/1"}


def test_a_road_that_goes_round_by_a_renewal_still_wants_a_recommendation() -> None:
    (finding,) = found(HEARS, "pays////sell/", "pays again////renew/2").values()

    assert plain(finding.says).startswith("The road keeps its customers (“pays again”)")


@pytest.mark.parametrize(
    ("stop", "sentence"),
    [
        (
            "pays////sell/end",
            "Step 2, “pays”, brings money and then nothing: who goes on to “tells a friend”",
        ),
        ("reads////use/end", "Step 2, “reads”, is a siding. The road itself goes on with “tells a friend”."),
    ],
)
def test_a_dead_end_beside_the_road_names_the_better_way(stop: str, sentence: str) -> None:
    told = says(found("hears of us////be-known/2, 3", stop, TELLS))

    assert told["dead-end/2"].startswith(sentence)


def test_a_dead_end_leads_on_to_the_step_where_people_are_asked() -> None:
    finding = found("hears of us////be-known/2, 3", "pays////sell/end", TELLS)["dead-end/2"]

    assert plain(finding.move).startswith("Lead “pays” on to “tells a friend”")


def test_a_step_that_ends_for_some_and_goes_on_to_a_good_end_is_no_dead_end() -> None:
    assert not [each for each in found("hears////be-known/2", "pays////sell/end, 3", TELLS) if "dead" in each]


def test_two_dead_ends_of_a_road_without_an_end_are_both_told() -> None:
    assert {"no-recommendation", "dead-end/2", "dead-end/3"} <= set(
        found("hears of us////be-known/2, 3", "pays////sell/end", "reads////use/end")
    )


@pytest.mark.parametrize(
    ("rows", "weight", "sentence"),
    [
        (
            ("hears////be-known/2, 3", "rings////be-liked/4", "writes////be-liked/4", TELLS),
            Weight.BESIDE,
            "Both come together at step 4, “tells a friend”, having heard different things.",
        ),
        (
            ("hears////be-known/2, 3", "rings////be-liked/3", TELLS),
            Weight.BESIDE,
            "One way leaves out what the other one does before step 3.",
        ),
        (
            ("hears////be-known/2, 3", TELLS, "writes////testify/end"),
            Weight.SOME,
            "They do not meet again, so these are two roads on one map.",
        ),
    ],
)
def test_a_fork_is_told_by_whether_it_closes(rows: tuple[str, ...], weight: Weight, sentence: str) -> None:
    fork = found(*rows)["fork/1"]

    assert fork.weight is weight
    assert plain(fork.says).startswith("After step 1, “hears”, the road parts: ")
    assert plain(fork.says).endswith(sentence)


def test_a_circle_with_a_way_out_weighs_less_than_one_without() -> None:
    with_way_out = found("a////be-known/", "b////be-liked/1, 3", TELLS)["circle/1"]
    without = found("a////be-known/", "b////be-liked/1")["circle/1"]

    assert (with_way_out.weight, without.weight) == (Weight.BESIDE, Weight.ALL)
    assert "how often somebody goes round" in plain(with_way_out.says)
    assert "There is no way out of steps 1 and 2" in plain(without.says)


def test_a_step_that_follows_itself_is_told_so() -> None:
    assert says(found("a////be-known/1"))["circle/1"] == "Step 1, “a”, has itself for its next step."


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            "sees the paper/awareness///be-known/2",
            "is a second beginning. These people join at step 2, “tells",
        ),
        ("sees the paper/awareness///be-known/end", "begins a road of its own that never meets the first."),
        ("pays/purchase///sell/2", "stands on the map, and no step leads to it"),
    ],
)
def test_a_step_that_nothing_leads_to_is_told_by_what_it_is_for(row: str, sentence: str) -> None:
    told = says(found(HEARS, TELLS, row))

    assert sentence in told["side-door/3"]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (("hears////be-known/the shed", TELLS), "We read on with step 2, “tells a friend”."),
        (("hears////be-known/the shed, 2", TELLS), "We followed the others you named."),
        ((HEARS, "tells////refer/the shed"), "We let the road end there."),
    ],
)
def test_words_that_name_no_step_are_told_with_how_they_were_read(
    rows: tuple[str, ...], sentence: str
) -> None:
    (finding,) = found(*rows).values()

    assert finding.kind == "loose-end"
    assert plain(finding.says).endswith(sentence)


@pytest.mark.parametrize(
    ("products", "sentence"),
    [
        ("tub | nothing", "Whoever likes “tub” is not told that there is “pond with care”."),
        (
            "tub | the newsletter",
            "“tub” leads to “the newsletter”. The road is meant to lead to “pond with care”.",
        ),
    ],
)
def test_a_small_thing_that_goes_astray_is_told(products: str, sentence: str) -> None:
    (finding,) = found(map__flagship="pond with care", map__mini_products=products).values()

    assert plain(finding.says) == sentence


def test_without_a_flagship_a_small_thing_is_held_against_nothing() -> None:
    (finding,) = found(map__mini_products="tub | nothing").values()

    assert plain(finding.says) == "Whoever buys “tub” is led to nothing further."
    assert finding.weight is Weight.BESIDE


def test_a_mapped_road_is_not_told_twice_to_have_no_end() -> None:
    rows = mapped("hears////be-known/", "asks////be-liked/", "pays////sell/")
    kinds = [each.kind for each in all_findings(case_of({"journey.path": rows}))]

    assert "no-recommendation" in kinds
    assert "early-end" not in kinds


def test_the_pond_builder_hears_of_every_shape() -> None:
    kinds = {each.kind for each in all_findings(case_of(POND))}

    assert {"dead-end", "fork", "side-door", "loose-end", "astray"} <= kinds


rows = st.lists(
    st.tuples(st.sampled_from(("", *PURPOSES)), st.text("123456, end", max_size=6)), min_size=1, max_size=7
)


@given(drawn=rows)
def test_whatever_is_drawn_every_finding_has_its_sentences(drawn: list[tuple[str, str]]) -> None:
    path = mapped(*(f"step {n}// // {purpose}/{onward}" for n, (purpose, onward) in enumerate(drawn)))

    for finding in all_findings(case_of({"journey.path": path})):
        assert plain(finding.says).endswith((".", "?"))
        assert not plain(finding.move).endswith(".")
        assert "  " not in plain(finding.says)


@given(drawn=rows)
def test_a_road_with_nothing_to_find_comes_to_a_recommendation(drawn: list[tuple[str, str]]) -> None:
    path = [f"step {n}///x/{purpose}/{onward}" for n, (purpose, onward) in enumerate(drawn)]

    if not found(*path):
        assert any(purpose in ("refer", "testify") for purpose, _ in drawn)


def missing(*rows: str) -> dict[str, str]:
    """What is said of the steps of a map that never happen, from rows of step, how often, next."""
    cells = [[cell.strip() for cell in row.split("/")] for row in rows]
    path = [
        mapped(f"{step}//calm///{onward}", happens=often, person="nobody") for step, often, onward in cells
    ]
    found_all = all_findings(case_of({"journey.path": "\n".join(path)}))
    return {each.id: plain(each.says) for each in found_all if each.kind == "step-missing"}


def test_a_step_of_a_map_that_nobody_comes_to_is_not_told_to_be_missing() -> None:
    assert set(missing("hears / always / 3", "reads / never / end", "pays / never / end")) == {
        "step-missing/3"
    }


def test_behind_a_missing_step_lies_what_the_map_leads_to() -> None:
    told = missing("hears / always / 3", "pays / always / end", "rings / never / 2")

    assert told["step-missing/3"].endswith("What comes after it, “pays”, has to manage without.")

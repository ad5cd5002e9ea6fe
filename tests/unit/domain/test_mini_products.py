"""Small things that should lead on to the one the road is for."""

from __future__ import annotations

import pytest

from journeycoach.domain.mini_products import astray
from tests.adapters.maps import POND, case_of


def names(products: str, flagship: str = "A pond with two years of care") -> list[str]:
    """The products from which nobody comes to the flagship."""
    texts = {"map.mini-products": products} | ({"map.flagship": flagship} if flagship else {})
    return [each.name for each in astray(case_of(texts))]


@pytest.mark.parametrize("leads_to", ["the pond", "a garden pond", "the flagship", "pond with care"])
def test_a_product_that_names_the_flagship_leads_there(leads_to: str) -> None:
    assert names(f"tub | {leads_to}") == []


@pytest.mark.parametrize("leads_to", ["", "nothing", "nobody knows", "another tub", "the newsletter"])
def test_a_product_that_names_something_else_or_nothing_goes_astray(leads_to: str) -> None:
    assert names(f"tub | {leads_to}") == ["tub"]


@pytest.mark.parametrize(
    ("flagship", "leads_to", "lost"),
    [
        ("hat", "that shelf", ["tub"]),
        ("the shed", "she", ["tub"]),
        ("hat", "a hat", []),
        ("hat", "two hats.", []),
        ("Plan 9", "plan 9", []),
        ("hat", "...", ["tub"]),
    ],
)
def test_a_name_inside_a_longer_word_is_not_meant(flagship: str, leads_to: str, lost: list[str]) -> None:
    assert names(f"tub | {leads_to}", flagship) == lost


def test_a_product_may_lead_there_through_another() -> None:
    assert names("leaflet | the tub\ntub | the pond") == []


def test_two_products_that_lead_to_each_other_go_astray_both() -> None:
    assert names("leaflet | the poster\nposter | the leaflet") == ["leaflet", "poster"]


def test_without_a_flagship_only_what_leads_to_nothing_is_told() -> None:
    assert names("tub | the newsletter\nbook | nothing", flagship="") == ["book"]


def test_two_of_the_pond_builder_s_products_go_astray() -> None:
    assert [each.name for each in astray(case_of(POND))] == ["book on frogs", "winter cover"]


ROAD = """hears of us | awareness | fair | me | | always
looks at the garden | consideration | their garden | me | | always
digs | purchase | their garden | me | | always"""


def test_a_product_that_leads_onto_the_road_before_the_sale_leads_there() -> None:
    texts = {"map.mini-products": "leaflet | we look at their garden", "map.flagship": "A pond"}

    assert astray(case_of(texts | {"journey.path": ROAD})) == ()


def test_a_product_that_leads_to_where_the_road_ends_goes_astray() -> None:
    texts = {"map.mini-products": "leaflet | a man who digs", "map.flagship": "A pond"}

    assert [each.name for each in astray(case_of(texts | {"journey.path": ROAD}))] == ["leaflet"]

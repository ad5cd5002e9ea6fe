"""Finding one's way in a method."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from journeycoach.domain.packs import Pack, Stage
from tests.adapters.shop import question

FIRST, AGAIN, LAST = (question(f"shop.{each}") for each in ("name", "buyer", "last"))
TWICE = replace(AGAIN, topic=FIRST.topic)
PACK = Pack(
    "shop",
    "Shop",
    "Two stages.",
    (Stage("one", "One", "Begin.", (FIRST, TWICE)), Stage("two", "Two", "End.", (LAST,))),
)


def test_a_question_is_found_by_its_id() -> None:
    assert [PACK.find(each.id) for each in (FIRST, TWICE, LAST)] == [FIRST, TWICE, LAST]
    assert PACK.find("shop-none") is None


def test_the_first_question_stands_for_a_topic_that_is_asked_twice() -> None:
    assert PACK.asks_for(FIRST.topic) == FIRST
    assert PACK.asks_for("shop.none") is None


def test_a_question_belongs_to_the_stage_it_stands_in() -> None:
    assert [PACK.stage_of(each.id).id for each in (FIRST, TWICE, LAST)] == ["one", "one", "two"]
    with pytest.raises(KeyError):
        PACK.stage_of("shop-none")


def test_a_method_with_other_stages_finds_other_questions() -> None:
    shorter = replace(PACK, stages=PACK.stages[1:])

    assert shorter.find(FIRST.id) is None
    assert shorter != PACK
    assert replace(shorter, stages=PACK.stages) == PACK

"""The ladder of commitment, the offers with their prices, and what a recommendation is worth."""

from __future__ import annotations

import pytest

from journeycoach.domain.events import OpenReason
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method
from tests.adapters.plan_reader import section_ids, section_text

ENTRY = "business.entry-offer"
CORE = "business.core-offer"
ASKS = "commitment.asks"


def seven() -> SessionBuilder:
    return SessionBuilder(pack=method("seven-step"))


def test_a_step_that_skips_a_rung_is_marked_where_it_stands() -> None:
    plan = (
        seven()
        .says(ASKS, "awareness | look at the window | attention\nengage | book the course | full-payment")
        .plan()
    )

    text = section_text(plan, "offers")

    assert "“book the course”" in text
    assert "too early" in text


def test_a_jump_names_what_nobody_was_asked_for() -> None:
    builder = seven().says(ASKS, "awareness | look | attention\nengage | book the course | full-payment")

    jump = builder.findings()["jump/2"]

    assert "a reply, their contact details and a small payment" in jump
    assert "have earned their attention" in jump


@pytest.mark.parametrize(
    "rows",
    [
        "awareness | look | attention\nengage | write | reply\nmicro-commitment | sign up | contact-details",
        "engage | write back | reply",
        "awareness | look | attention\nengage | look again | attention",
    ],
)
def test_a_ladder_that_goes_up_one_rung_at_a_time_is_no_jump(rows: str) -> None:
    assert not [name for name in seven().says(ASKS, rows).findings() if name.startswith("jump")]


def test_a_step_may_ask_for_less_than_was_earned() -> None:
    rows = "first-purchase | try a box | small-payment\nreferral | tell us how it was | reply"

    assert "jump/2" not in seven().says(ASKS, rows).findings()


def test_the_prices_are_divided_where_both_are_known() -> None:
    plan = (
        seven()
        .says(ENTRY, "a trial hour | £20 | getting to know | the flyer")
        .says(CORE, "the course | £240")
        .plan()
    )

    assert "£240 ÷ £20 = 12: the second yes is 12 times as large as the first." in section_text(
        plan, "offers"
    )


def test_an_entry_offer_at_half_the_price_is_no_small_step() -> None:
    builder = seven().says(ENTRY, "a day | £130 | | ").says(CORE, "the course | £240")

    assert "steep-entry" in builder.findings()


def test_prices_in_two_currencies_are_not_compared() -> None:
    builder = seven().says(ENTRY, "a day | €130 | | ").says(CORE, "the course | £240")

    assert "steep-entry" not in builder.findings()
    assert "÷" not in section_text(builder.plan(), "offers")


def test_a_core_offer_alone_is_named_as_the_first_thing_to_buy() -> None:
    builder = seven().says(CORE, "the course | £240").leaves_open(ENTRY, reason=OpenReason.SKIPPED)

    assert "no-entry-offer" in builder.findings()


def test_a_published_figure_is_an_assumption_with_its_source() -> None:
    plan = seven().says("referral.value", "they bring a friend, both sew for an evening").plan()

    text = section_text(plan, "offers")

    assert "put at 16 % more than another, after a Wharton School study" in text
    assert "/edit numbers.referred-worth" in text


def test_the_owners_own_figure_takes_its_place() -> None:
    plan = (
        seven()
        .says("numbers.referred-worth", "25")
        .says("numbers.average-sale", "£40")
        .says("numbers.purchases-a-year", "3")
        .plan()
    )

    text = section_text(plan, "offers")

    assert "16 %" not in text
    assert "£40 × 3 × 25 % = £30 a year on top of £120." in text


def test_nothing_about_offers_makes_no_section() -> None:
    assert "offers" not in section_ids(seven().says("business.name", "Thimble Row").plan())


def test_a_step_that_the_method_has_no_stage_for_is_named_in_words() -> None:
    builder = SessionBuilder(pack=method("complete"))
    builder.says("commitment.asks", "first-purchase | the whole pool | full-payment")

    text = section_text(builder.plan(), "offers")

    assert "First purchase" in text
    assert "first-purchase" not in text


def test_what_costs_nothing_is_called_free() -> None:
    builder = SessionBuilder(pack=method("seven-step")).says("business.entry-offer", "a visit | 0 | |")

    assert "“a visit”, free." in section_text(builder.plan(), "offers")

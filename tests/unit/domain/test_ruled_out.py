"""What an owner says must not be done, so that no action proposes it."""

from __future__ import annotations

import pytest

from journeycoach.domain.ruled_out import is_ruled_out, rules_out_asking, rules_out_rewards
from tests.adapters.builder import SessionBuilder
from tests.adapters.methods_here import method


@pytest.mark.parametrize(
    "said",
    [
        "I can't ask patients to send others",
        "In my trade one must not ask for that. I visit two doctors.",
        "We are not allowed to ask",
        "It is against the rules of the chamber to ask for referrals",
    ],
)
def test_an_owner_who_must_not_ask_is_heard(said: str) -> None:
    assert rules_out_asking(SessionBuilder().says("loyalty.referral", said).answers())


@pytest.mark.parametrize(
    "said",
    ["I never asked", "I ask each of them at the end", "I can't remember. She asked a neighbour", "By luck"],
)
def test_an_owner_who_only_has_not_asked_rules_nothing_out(said: str) -> None:
    assert not rules_out_asking(SessionBuilder().says("loyalty.referral", said).answers())


def test_no_action_asks_customers_where_that_is_ruled_out() -> None:
    answers = SessionBuilder().says("loyalty.referral", "I cannot ask patients for referrals").answers()

    assert is_ruled_out("loyalty.referral", answers)
    assert is_ruled_out("referral.reviews", answers)
    assert not is_ruled_out("customer.looks", answers)


def test_no_action_rewards_where_that_is_ruled_out() -> None:
    answers = SessionBuilder().says("loyalty.reward", "It is not appropriate to reward patients").answers()

    assert rules_out_rewards(answers)
    assert is_ruled_out("referral.incentive", answers)
    assert not is_ruled_out("referral.reviews", answers)


def test_a_plan_does_not_ask_for_names_where_that_is_ruled_out() -> None:
    builder = SessionBuilder().says("customer.looks", "They ask a friend")

    found = builder.says("loyalty.referral", "I can't ask patients, never").findings()

    assert "never-asked" not in found
    assert "left-to-chance" not in found


def test_an_action_from_before_the_rule_was_said_is_pointed_out() -> None:
    builder = SessionBuilder(pack=method("seven-step")).says("referral.value", "She slept again")
    builder.accepts_proposals().says("loyalty.referral", "I can't ask patients for referrals")

    found = builder.findings()

    assert "You say “I can't ask patients for referrals”, and yet action" in found["asked-all-the-same"]

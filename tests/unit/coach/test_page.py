"""The page of rules: made from the rules, so that it cannot tell of others."""

from __future__ import annotations

from pathlib import Path

from journeycoach.coach.page import rule_text, rules_page
from journeycoach.coach.registry import all_rules
from journeycoach.packs.methods import Library

ROOT = Path(__file__).parents[3]
WORDINGS = Library((ROOT / "prompts",)).wordings()


def test_the_page_in_docs_is_up_to_date() -> None:
    kept = (ROOT / "docs" / "rules.md").read_text("utf-8")

    assert kept == rules_page(WORDINGS.values()), "Run: python -m journeycoach.packs.learning prompts docs"


def test_every_rule_has_its_section() -> None:
    page = rules_page(WORDINGS.values())

    assert [rule.id for rule in all_rules() if f"## {rule.id}: " not in page] == []


def test_a_rule_tells_why_it_matters_and_shows_both_examples() -> None:
    told = rule_text(WORDINGS["overclaim"])

    assert all(
        part in told
        for part in (
            WORDINGS["overclaim"].principle,
            WORDINGS["overclaim"].bad,
            WORDINGS["overclaim"].good,
        )
    )

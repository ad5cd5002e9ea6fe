"""What the owner's trade or conscience forbids: asking customers to send others, and paying them for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.late import Late
from journeycoach.domain.text import straight

if TYPE_CHECKING:
    from journeycoach.domain.answers import Answers

REFERRAL, REWARD = "loyalty.referral", "loyalty.reward"
_MUST_NOT = (
    r"\b(?:can'?t|cannot|can not|mustn'?t|must not|may not|won'?t|will not|would never|never want to|"
    r"(?:am|are|is|'m|'re)? ?not (?:allowed|permitted)|not (?:appropriate|right|proper|ethical)|"
    r"inappropriate|unethical|forbidden|against (?:the|our|my) (?:rules|code|ethics))\b"
)
_NO_ASKING = Late(
    rf"{_MUST_NOT}[^.;]{{0,30}}\b(?:ask|asking|request|beg)\b", re.IGNORECASE, needs=("ask", "request", "beg")
)
_NO_REWARD = Late(
    rf"{_MUST_NOT}[^.;]{{0,30}}\b(?:reward\w*|pay\w*|gifts?|discounts?|bonus\w*)\b",
    re.IGNORECASE,
    needs=("reward", "pay", "gift", "discount", "bonus"),
)
_ASKS_CUSTOMERS = frozenset(
    {REFERRAL, "referral.value", "referral.reviews", "referral.assets", "map.testimonial"}
)
"""Topics whose actions go to customers and ask them for a word, a name or a review."""
_REWARDS_THEM = frozenset({"referral.incentive", "loyalty.rewards", REWARD})


def rules_out_asking(answers: Answers) -> bool:
    """Whether the owner says that customers must not be asked to send others."""
    return bool(_NO_ASKING.search(straight(answers.text(REFERRAL))))


def rules_out_rewards(answers: Answers) -> bool:
    """Whether the owner says that customers must not be rewarded."""
    return bool(_NO_REWARD.search(straight(answers.text(REWARD))))


def is_ruled_out(topic: str, answers: Answers) -> bool:
    """Whether an action from a topic would do what the owner must not do."""
    if topic in _ASKS_CUSTOMERS:
        return rules_out_asking(answers)
    return topic in _REWARDS_THEM and (rules_out_rewards(answers) or rules_out_asking(answers))

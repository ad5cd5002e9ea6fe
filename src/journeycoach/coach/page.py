"""The rules told to people: one rule in a few lines, all of them as a page of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.coach.rule import Wording

INTRODUCTION = """\
# The coach's rules

This page is made from the rules and their words in `prompts/coach/`; `journeycoach coach explain` prints it.

The coach reads every answer by these rules, offline, and the same way every time.
It says at most one thing a turn, about words that it quotes.
Nothing is ever blocked: going on keeps the answer.
Where the evidence is thin, a rule is silent.
Rules that learn have a small classifier besides their word lists.
It is learnt from the sentences in `prompts/coach/sentences/`, each of its weights can be read in
`prompts/coach/weights/`, and it can say which words decided.
"""


def rules_page(wordings: Iterable[Wording]) -> str:
    """All rules in the order of their ids, as docs/rules.md has them."""
    ordered = sorted(wordings, key=lambda wording: wording.id)
    return "\n".join([INTRODUCTION, *(_section(wording) for wording in ordered)])


def rule_text(wording: Wording) -> str:
    """One rule for somebody who asks what the coach meant."""
    return "\n".join(
        (
            f"{wording.id}: {wording.title}",
            "",
            f"Looks for: {wording.looks_for}",
            f"Why:       {wording.principle}",
            f"Weak:      {wording.bad}",
            f"Better:    {wording.good}",
            f"Then asks: {_probe(wording)}",
            f"Learns:    {_learns(wording)}",
        )
    )


def _section(wording: Wording) -> str:
    return "\n".join(
        (
            f"## {wording.id}: {wording.title}",
            "",
            f"**Looks for.** {wording.looks_for}",
            "",
            f"**Why.** {wording.principle}",
            "",
            f"- Weak: {wording.bad}",
            f"- Better: {wording.good}",
            f"- Then asks: {_probe(wording)}.",
            f"- Learns: {_learns(wording)}.",
            "",
            "It may say:",
            "",
            *(f"> {nudge.replace('{quote}', '…')}\n" for nudge in wording.nudges),
        )
    )


PROBES = {
    "describe": "to describe what was seen or done",
    "instance": "for one real case",
    "clarify": "what exactly a word means here",
    "explain": "what that means for the customer, or why",
}


def _probe(wording: Wording) -> str:
    return PROBES[str(wording.probe)]


def _learns(wording: Wording) -> str:
    return "yes, from sentences" if wording.model else "no, it has words and shapes only"

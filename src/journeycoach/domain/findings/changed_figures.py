"""Findings about figures that change on the way: one time, price or share here, another at the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.joints import Jump
from journeycoach.domain.path_graph import PATH
from journeycoach.domain.path_words import named, short, who_of
from journeycoach.domain.wording import line, listed, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.document import Words
    from journeycoach.domain.joints import Change
    from journeycoach.domain.wording import Part

_WHAT: Mapping[Jump, str] = {Jump.TIME: "time", Jump.PRICE: "price", Jump.SHARE: "share", Jump.FREE: "price"}


def promise_change_findings(heard: tuple[Change, ...]) -> Iterator[Finding]:
    """One for each figure that is another one in the step that follows."""
    return (_promise(change) for change in heard)


def _promise(change: Change) -> Finding:
    was, becomes = quoted(change.was), quoted(change.becomes)
    what = _WHAT[change.kind]
    return Finding(
        id=f"promise-changes/{change.before.number}-{change.after.number}/{change.kind}",
        weight=Weight.SOME if change.about else Weight.BESIDE,
        stage=change.after.step.stage,
        topics=(PATH,),
        says=_promise_says(change),
        short=line("{was}, then {becomes}", was=was, becomes=becomes),
        move=_promise_move(change),
        cost=line("two {what}s for one thing stay on the road", what=what) if change.about else (),
        mark=change.after.step.what,
        who=who_of(change.after),
        order=50 + change.after.number,
    )


def _promise_says(change: Change) -> Words:
    slots: dict[str, Part] = {
        "was": quoted(change.was),
        "becomes": quoted(change.becomes),
        "before": named(change.before),
        "after": named(change.after),
        "about": listed([quoted(word) for word in change.about[:2]]),
    }
    if change.kind is Jump.FREE and change.about:
        return line(
            "{about} is {was} at {before}, and {becomes} at {after}. Who came for the first feels misled.",
            **slots,
        )
    if change.kind is Jump.FREE:
        return line(
            "{was} is the word at {before}; one step on, at {after}, it is {becomes}. "
            "What exactly costs nothing has to stand in the first.",
            **slots,
        )
    if change.about:
        return line(
            "Two steps speak of {about}: at {before}, it is {was}, at {after}, {becomes}. "
            "The customer will hold you to the better one.",
            **slots,
        )
    if change.kind is Jump.TIME:
        return line(
            "At {before}, they hear {was}, at {after}, {becomes}. "
            "If that is one wait, one of the two is wrong; if it is two, say of each what it is for.",
            **slots,
        )
    return line(
        "{becomes} at {after}, comes after {was} at {before}: nothing between the two tells why it differs.",
        **slots,
    )


def _promise_move(change: Change) -> Words:
    slots: dict[str, Part] = {
        "was": quoted(change.was),
        "becomes": quoted(change.becomes),
        "before": short(change.before),
        "after": short(change.after),
    }
    if change.kind is Jump.FREE:
        return line("Write beside {was} what is meant, and that {after} costs {becomes}", **slots)
    if change.about:
        return line("Choose {was} or {becomes}, and say the same at {before} and {after}", **slots)
    return line("Add to {becomes} at {after} what it is for", **slots)

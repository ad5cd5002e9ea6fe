"""What a customer hears on one step and not on the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.document import plain
from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.findings.finding import Finding, Weight
from tests.adapters.maps import POND, case_of

KINDS = ("tone", "promise-changes", "no-message", "no-purpose", "presentation", "other-offers")


def found(path: str = "", **texts: str) -> dict[str, Finding]:
    """What is found about neighbours, by id."""
    answers = {topic.replace("__", ".").replace("_", "-"): text for topic, text in texts.items()}
    answers |= {"journey.path": path} if path else {}
    return {each.id: each for each in all_findings(case_of(answers)) if each.kind in KINDS}


def road(*rows: tuple[str, str, str, str, str, str, str]) -> str:
    """A road from rows of step, stage, channel, person, tone, message, purpose."""
    return "\n".join(
        f"{step} | {stage} | {channel} | {who} | | | {tone} | {message} | {purpose} | |"
        for step, stage, channel, who, tone, message, purpose in rows
    )


FIRST = ("asks", "consideration", "phone", "Ines", "calm", "come by", "be-liked")


@pytest.mark.parametrize(
    ("then", "sentence"),
    [
        (
            ("pays", "purchase", "till", "Tom", "strict", "now", "sell"),
            (
                "It is “calm” up to step 1, “asks”, and “strict” as soon as money is in the room "
                "(step 2, “pays”)."
            ),
        ),
        (
            ("uses it", "retention", "home", "Tom", "strict", "now", "use"),
            "Before they have bought you are “calm”; at step 2, “uses it”, “strict”.",
        ),
        (
            ("calls", "consideration", "phone", "Tom", "strict", "now", "be-liked"),
            "Other hands, another voice: Ines “calm” at step 1, “asks”, Tom “strict” at step 2, “calls”.",
        ),
        (
            ("calls", "consideration", "Phone", "Ines", "strict", "now", "be-liked"),
            "One place (Phone), two voices: “calm” at step 1, “asks”, “strict” at step 2, “calls”.",
        ),
        (
            ("reads", "consideration", "mail", "Ines", "strict", "now", "be-liked"),
            "From phone to mail, “calm” turns into “strict”: step 2, “reads”, sounds like another house.",
        ),
        (
            ("reads", "consideration", "", "Ines", "strict", "now", "be-liked"),
            "Step 2, “reads”, sounds “strict”; the step before it sounded “calm”.",
        ),
    ],
)
def test_a_change_of_tone_is_told_by_what_goes_with_it(
    then: tuple[str, str, str, str, str, str, str], sentence: str
) -> None:
    (finding,) = found(road(FIRST, then)).values()

    assert plain(finding.says) == sentence


def test_neighbouring_changes_are_told_in_different_ways() -> None:
    says = [plain(each.says)[:12] for each in found(POND["journey.path"]).values() if each.kind == "tone"]

    assert len(says) == len(set(says)) == 5


@pytest.mark.parametrize(
    ("who", "move"),
    [
        ("me", "Agree with Ines on the first sentence of “calls”"),
        ("Tom", "Let Ines and Tom agree on the first sentence of “calls”"),
        ("Ines", "Write the first line of “calls” anew, “calm” instead of “strict”"),
    ],
)
def test_those_who_speak_are_asked_to_agree(who: str, move: str) -> None:
    then = ("calls", "consideration", "mail", who, "strict", "now", "be-liked")
    (finding,) = found(road(FIRST, then)).values()

    assert plain(finding.move) == move


@pytest.mark.parametrize(
    ("before", "after", "weight", "sentence"),
    [
        ("the pump comes in 24 hours", "your pump takes 5 days", Weight.SOME, "Two steps speak of “pump”"),
        ("in 24 hours", "in 5 days", Weight.BESIDE, "If that is one wait, one of the two is wrong"),
        ("the pump is free", "the pump costs £60", Weight.SOME, "Who came for the first feels misled."),
        ("it is free", "£60 now", Weight.BESIDE, "What exactly costs nothing has to stand in the first."),
        ("£60", "£80", Weight.BESIDE, "nothing between the two tells why it differs."),
        ("10% off", "5% off", Weight.BESIDE, "nothing between the two tells why it differs."),
    ],
)
def test_a_promise_that_changes_is_told(before: str, after: str, weight: Weight, sentence: str) -> None:
    rows = [("a", "", "", "", "", before, "be-liked"), ("b", "", "", "", "", after, "be-liked")]
    (finding,) = found(road(*rows)).values()

    assert finding.weight is weight
    assert sentence in plain(finding.says)


def test_the_price_of_the_thing_may_be_another_than_the_fee_before_it() -> None:
    rows = [("a", "", "", "", "", "£60", "be-liked"), ("b", "", "", "", "", "£800", "sell")]

    assert found(road(*rows)) == {}


def silent(*messages: str) -> str:
    """A road of which only the messages are known."""
    return road(*((f"s{n}", "", "", "", "", said, "use") for n, said in enumerate(messages, start=1)))


@pytest.mark.parametrize(
    ("messages", "sentence"),
    [
        (("hello", "", "bye"), "At step 2, “s2”, they hear nothing from you."),
        (("hello", "", ""), "After step 1, “s1”, your map falls silent: steps 2 and 3 have no words."),
        (("", "hello", ""), "Nothing is said at step 1, “s1”, nor at “s3”."),
        (("", "hello", "", ""), "Three of the four steps have no message yet: steps 1, 3 and 4."),
    ],
)
def test_steps_without_words_are_told_by_where_they_lie(messages: tuple[str, ...], sentence: str) -> None:
    assert plain(found(silent(*messages))["no-message"].says) == sentence


def idle(*purposes: str) -> str:
    """A road of which only the purposes are known."""
    return road(*((f"s{n}", "", "", "", "", "", what) for n, what in enumerate(purposes, start=1)))


@pytest.mark.parametrize(
    ("purposes", "sentence"),
    [
        (("sell", ""), "Every step but one has its purpose. What is step 2, “s2”, for?"),
        (("sell", "", ""), "What “s2” and “s3” are there for, your map does not say."),
        (("sell", "", "", ""), "What steps 2, 3 and 4 are there for, your map does not say."),
    ],
)
def test_steps_without_a_purpose_are_told(purposes: tuple[str, ...], sentence: str) -> None:
    assert plain(found(idle(*purposes))["no-purpose"].says) == sentence


def test_a_column_that_nobody_filled_is_not_missed() -> None:
    assert found(idle("sell", "use")) == {}


def test_what_the_owner_sees_is_told_and_nothing_is_not() -> None:
    seen = found(map__presentation="two logos", map__other_offers="pump hire", map__flagship="the pond")

    assert "in your own words: “two logos”" in plain(seen["presentation"].says)
    assert "look away from “the pond”" in plain(seen["other-offers"].says)
    assert found(map__presentation="Nothing.", map__other_offers="none") == {}


words = st.sampled_from(("", "calm", "loud, short", "free", "£9 in 2 days", "8 pounds", "5 weeks", "10%"))


@given(cells=st.lists(st.tuples(words, words), min_size=1, max_size=6))
def test_whatever_is_said_every_finding_can_be_read_and_found_at_its_step(
    cells: list[tuple[str, str]],
) -> None:
    path = road(*((f"step {n}", "", "", "", tone, said, "") for n, (tone, said) in enumerate(cells)))
    seen = found(path)

    assert len(seen) == len({plain(each.says) for each in seen.values()})
    for finding in seen.values():
        assert finding.mark in {f"step {n}" for n in range(len(cells))}
        assert plain(finding.says)[-1] in ".?"
        assert not plain(finding.move).endswith(".")

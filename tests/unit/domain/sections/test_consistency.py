"""From one step to the next in the plan."""

from __future__ import annotations

import pytest

from tests.adapters.maps import POND, mapped, session
from tests.adapters.plan_reader import section_ids, section_text, table_rows


def told(path: str = "", **texts: str) -> str:
    """What the section says."""
    answers = {topic.replace("__", ".").replace("_", "-"): text for topic, text in texts.items()}
    answers |= {"journey.path": path} if path else {}
    return section_text(session(answers).plan(), "consistency")


def test_every_joint_that_does_not_hold_is_a_row() -> None:
    rows = table_rows(session(POND).plan(), "consistency")

    assert [row[2] for row in rows[:2]] == [
        "tone: “calm”, then “friendly”",
        "tone: “friendly”, then “quiet” · price: “free”, then “£60” · time: “24 hours”, then “5 days”",
    ]
    assert rows[0][0] == "Step 1, “sees a pond on the open day”"
    assert rows[0][3] == "Agree with Sam on the first sentence of “takes a tub home”"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            ("a//calm///", "b//quiet///", "c//loud///"),
            "One of two joints that could be compared holds.",
        ),
        (("a//calm///", "b//loud///", "c//calm///"), "No two neighbours that could be compared agree"),
        (("a//calm///", "b//quiet///"), "One joint compared: the voice stays “calm”, “quiet”, and no time"),
        (("a//calm///", "b//none///"), "One joint compared: the voice stays “calm”, and no time"),
        (("a///hello//", "b///bye//"), "One joint compared: no time and no price contradicts another."),
    ],
)
def test_what_holds_is_counted(rows: tuple[str, ...], sentence: str) -> None:
    assert sentence in told(mapped(*rows))


def test_nothing_to_compare_is_no_section() -> None:
    plan = session({"journey.path": mapped("a////sell/", "b////use/")}).plan()

    assert "consistency" not in section_ids(plan)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("quick | forgotten | \nquiet | still-there | ", "“quick” does not outlive the payment."),
        ("quick | forgotten | \nquiet | contradicted | ", "Two of two no longer hold once they have paid"),
    ],
)
def test_first_words_that_are_lost_are_counted(rows: str, sentence: str) -> None:
    assert sentence in told(map__message_drift=rows)


def test_first_words_that_last_are_shown_without_a_word() -> None:
    assert told(map__message_drift="quiet | still-there | the bill").endswith("quiet\nstill there\nthe bill")


def test_what_the_owner_saw_on_the_way_is_shown() -> None:
    text = told(map__walked="My sister, she stopped at the form", map__one_piece="6")

    assert "The last who went all the way: “My sister, she stopped at the form”." in text
    assert "For being of one piece you give it 6 of 10." in text


def test_a_single_joint_that_does_not_hold_is_told_by_its_row_alone() -> None:
    assert told(mapped("a//calm/x/use/", "b//loud/x/use/")).endswith("“calm” instead of “loud”")

"""What the rows of a funnel leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.case import make_case
from journeycoach.domain.document import plain
from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.findings.funnel import KINDS
from tests.adapters.builder import SUNDAY
from tests.adapters.maps import FUNNEL, case_of, session

if TYPE_CHECKING:
    from journeycoach.domain.findings.finding import Finding


def found(**texts: str) -> dict[str, Finding]:
    """What is found in a funnel with these answers, by id."""
    answers = {topic.replace("__", ".").replace("_", "-"): text for topic, text in texts.items()}
    return {each.id: each for each in all_findings(case_of(answers)) if each.kind in KINDS}


@pytest.mark.parametrize(
    ("sequence", "finding", "says"),
    [
        (
            "0 | a | b | c | go | \n12 | d | b | c | go |",
            "mails-silent/0",
            "silence until day 12; by then the",
        ),
        (
            "2 | a | b | c | go | \n12 | d | b | c | go |",
            "mails-silent/2",
            "day 12 they hear nothing for ten days",
        ),
        ("0 | a | | c | go |", "mails-use", "What the reader has from “a” is not said."),
        ("0 | a | b | | go |", "mails-proof", "A case or a figure is still to be found for “a”."),
        ("0 | a | b | | go | \n2 | d | b | | go |", "mails-proof", "no message has a case"),
        ("0 | a | b | c | nothing |", "mails-ask", "One message, and not one asks for a next step."),
        (
            "0 | a | b | c | | \n2 | d | b | c | ring |",
            "mails-ask",
            "Only the last message asks for something",
        ),
        (" | a | b | c | ring |", "mails-day", "No day is fixed for “a”."),
    ],
)
def test_what_the_messages_leave_out_is_found(sequence: str, finding: str, says: str) -> None:
    (only,) = found(lead__sequence=sequence).items()

    assert only[0] == finding
    assert says in plain(only[1].says)


def test_four_messages_without_use_are_three_named_and_one_counted() -> None:
    sequence = "\n".join(f"{day} | m{day} | | c | go |" for day in range(4))

    says = plain(found(lead__sequence=sequence)["mails-use"].says)

    assert says == "What the reader has from “m0”, “m1”, “m2” and one more message is not said."


def test_a_silence_is_mended_in_its_middle() -> None:
    silence = found(lead__sequence="0 | a | b | c | go | \n12 | d | b | c | go |")["mails-silent/0"]

    assert "Write one message for day 6 " in plain(silence.move)


@pytest.mark.parametrize(
    ("magnet", "finding"),
    [
        ("Ten signs | report | they know | page | to-make", "magnet-to-make"),
        ("Ten signs | report | they know | | exists", "magnet-place"),
        ("Ten signs | report | | page | exists", "magnet-use"),
    ],
)
def test_what_the_lead_magnet_lacks_is_found_at_its_row(magnet: str, finding: str) -> None:
    (only,) = found(lead__magnet=magnet).values()

    assert (only.id, only.mark) == (finding, "Ten signs")


def test_a_lead_magnet_that_is_there_lacks_nothing() -> None:
    assert found(lead__magnet="Ten signs | report | they know | page | exists") == {}


def test_objections_without_an_answer_are_told_together() -> None:
    finding = found(funnel__objections="too dear | \ntoo far | we come\ntoo late |")["objection-open"]

    assert "Find words for “too dear” and “too late” before" in plain(finding.says)


@pytest.mark.parametrize(
    ("row", "is_found"),
    [
        ("pack | | by-hand |", True),
        ("pack | nobody | |", True),
        ("pack | | automatic |", False),
        ("pack | Tom | by-hand |", False),
        ("pack | runs by itself | |", False),
    ],
)
def test_a_task_by_hand_needs_a_hand(row: str, *, is_found: bool) -> None:
    assert bool(found(funnel__same_day=row)) is is_found


def test_an_action_from_a_row_mends_what_was_found_there() -> None:
    kinds = {each.kind: each for each in all_findings(case_of(FUNNEL))}

    assert kinds["same-day-nobody"].mark == "the folder is packed"
    assert kinds["mails-proof"].mark == "3"


cells = st.sampled_from(("", "0", "3", "20", "x", "nobody", "automatic", "by-hand", "to-make", "nothing"))


@given(data=st.data())
def test_whatever_stands_in_the_rows_every_finding_is_a_sentence(data: st.DataObject) -> None:
    builder = session({})
    for topic in ("lead.magnet", "lead.sequence", "funnel.objections", "funnel.same-day"):
        question = next(each for each in builder.pack.questions() if each.topic == topic)
        row = st.fixed_dictionaries({column.id: cells for column in question.columns})
        builder.holds(topic, [dict(each) for each in data.draw(st.lists(row, max_size=4))])

    for finding in all_findings(make_case(builder.answers(), SUNDAY)):
        assert plain(finding.says).endswith(".")
        assert plain(finding.short)
        assert not plain(finding.move).endswith(".")
        assert "  " not in plain(finding.says)

"""What the messages of a whole session say to each other."""

from __future__ import annotations

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach
from journeycoach.coach.session_rules import read_messages, session_findings
from journeycoach.domain.events import NudgeKept
from journeycoach.packs.methods import Library
from tests.adapters.builder import PROMPTS, SessionBuilder

COACH = Coach(all_rules(), Library((PROMPTS,)).wordings())
PROMISE = "Leaking tap? We come the same day."
TAKEN_BACK = "Book your visit; allow 5 to 7 working days."


def torn() -> SessionBuilder:
    """A session whose call to action takes back what its first words promise."""
    return SessionBuilder().says("message.benefit", PROMISE).says("message.call-to-action", TAKEN_BACK)


def test_messages_of_two_stages_that_contradict_each_other_are_found() -> None:
    findings = session_findings(COACH, torn().answers())

    assert [finding.rule for finding in findings] == ["inconsistent"]
    assert findings[0].key.topic == "message.call-to-action"


def test_messages_that_fit_are_left_alone() -> None:
    session = torn().says("message.call-to-action", "Text us a photo, we are there today.")

    assert session_findings(COACH, session.answers()) == ()


def test_an_unrelated_answer_changes_no_finding() -> None:
    before = session_findings(COACH, torn().answers())

    after = session_findings(COACH, torn().says("customer.pain", "The kitchen was under water.").answers())

    assert after == before


def test_a_kept_finding_stays_quiet() -> None:
    (finding,) = session_findings(COACH, torn().answers())
    kept = torn().keeps_nudge(NudgeKept(finding.rule, finding.key, finding.quote, ""))

    assert session_findings(COACH, kept.answers()) == ()


def test_one_message_alone_is_no_reading() -> None:
    assert read_messages(SessionBuilder().says("message.benefit", PROMISE).answers()) is None
    assert session_findings(COACH, SessionBuilder().answers()) == ()


def test_what_customers_hear_after_the_sale_is_read_too() -> None:
    session = SessionBuilder().says("message.benefit", PROMISE)
    session.says("retention.after-sale", "Thank you for your trust | 1 | Jo | mail")

    reading = read_messages(session.answers())

    assert reading is not None
    assert [stage for stage, _ in reading.messages] == ["awareness", "retention"]

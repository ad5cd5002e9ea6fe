"""A script leads a workshop as a person would, to its end."""

from __future__ import annotations

from journeycoach.domain.events import Evidence, Key
from journeycoach.domain.interview import Finished
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.replay import Script, Scripted, Verdict, replay
from tests.adapters.garden import ECHO, PACK
from tests.adapters.shop import a_workshop

STEPS = {"garden-steps": (Scripted("call | Kim | never\nvisit | Jo | never"),)}


def test_an_empty_script_leaves_every_core_question_open() -> None:
    workshop = a_workshop(PACK)

    turn = replay(workshop, Script())

    assert isinstance(turn.moment, Finished)
    assert workshop.session.answers == {}
    assert len(workshop.session.left_open) == sum(1 for q in PACK.questions() if q.core and not q.show_if)


def test_a_stage_goes_deeper_only_when_the_script_has_more_for_it() -> None:
    workshop = a_workshop(PACK)

    replay(workshop, Script(answers={"garden-more": (Scripted("more"),)}))

    assert [leg.stage for leg in workshop.session.deepened] == ["people"]
    assert workshop.answers.text("garden.more") == "more"


def test_an_answer_to_a_hidden_question_is_kept() -> None:
    workshop = a_workshop(PACK)

    turn = replay(workshop, Script(answers={"garden-work": (Scripted("hedges"),)}))

    assert isinstance(turn.moment, Finished)
    assert workshop.answers.text("garden.work") == "hedges"


def test_how_the_owner_knows_a_hidden_claim_is_kept_too() -> None:
    workshop = a_workshop(PACK)
    replay(workshop, Script())

    replay(workshop, Script(answers={"garden-trouble": (Scripted("moss", Evidence.HEARD, "Mr Oduya"),)}))

    answer = workshop.session.answers[Key("garden.trouble")]
    assert (answer.text, answer.evidence, answer.source) == ("moss", Evidence.HEARD, "Mr Oduya")


def test_proposals_are_accepted_unless_the_script_says_otherwise() -> None:
    one, other = a_workshop(PACK), a_workshop(PACK)

    replay(one, Script(answers=STEPS))
    replay(other, Script(answers=STEPS, otherwise=Verdict.DECLINE, verdicts={"ask": Verdict.ACCEPT}))

    assert [action.proposal for action in one.session.actions.values()] == [
        "ask",
        "mend-step/call",
        "mend-step/visit",
    ]
    assert [action.proposal for action in other.session.actions.values()] == ["ask"]


def test_a_row_may_have_a_verdict_of_its_own() -> None:
    workshop = a_workshop(PACK)
    verdicts: dict[str, Verdict | ActionDraft] = {
        "mend-step": Verdict.DECLINE,
        "mend-step/visit": ActionDraft("Visit by bicycle", due="2026-04-07"),
    }

    replay(workshop, Script(answers=STEPS, verdicts=verdicts, otherwise=Verdict.DECLINE))

    (action,) = workshop.session.actions.values()
    assert (action.what, action.owner, action.due) == ("Visit by bicycle", "Jo", "2026-04-07")


def test_actions_and_ideas_of_the_script_come_last() -> None:
    workshop = a_workshop(PACK)

    replay(
        workshop, Script(otherwise=Verdict.DECLINE, actions=(ActionDraft("Buy pots"),), parked=("a stall",))
    )

    assert [action.what for action in workshop.session.actions.values()] == ["Buy pots"]
    assert workshop.session.parked == ("a stall",)


def test_a_question_without_end_ends_with_the_script() -> None:
    workshop = a_workshop(ECHO)

    replay(workshop, Script(answers={"echo-word": (Scripted("one"), Scripted("two"))}))

    assert [answer.text for answer in workshop.session.answers.values()] == ["one", "two"]


def test_what_a_change_touches_stands_when_the_script_says_nothing_of_it() -> None:
    workshop = a_workshop(PACK)
    replay(workshop, Script(answers={"garden-kind": (Scripted("1"),), "garden-trouble": (Scripted("moss"),)}))
    workshop.answer("2", "garden-kind")

    turn = replay(workshop, Script())

    assert isinstance(turn.moment, Finished)
    assert workshop.answers.text("garden.trouble") == "moss"

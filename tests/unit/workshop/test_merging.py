"""What comes from elsewhere is told apart from what is there, and taken only answer by answer."""

from __future__ import annotations

from journeycoach.domain.events import Evidence, Key
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.merging import add_besides, compare, take
from journeycoach.workshop.replay import Script, Scripted
from tests.adapters.garden import PACK, asked
from tests.adapters.shop import a_workshop


def test_answers_are_fresh_the_same_or_different() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("Fern")
    workshop.answer("1")
    answers = {"garden-name": "Fern", "garden-kind": "2", "garden-trouble": "moss"}

    found = compare(workshop, Script(answers={name: (Scripted(text),) for name, text in answers.items()}))

    assert [question.id for question, _ in found.fresh] == ["garden-trouble"]
    assert [(each.mine, each.theirs) for each in found.differences] == [
        ("plants in pots", "work in their garden")
    ]
    assert found.same == 1


def test_the_same_answer_in_other_words_is_the_same() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("1, 2", "garden-kind")

    assert compare(workshop, Script(answers={"garden-kind": (Scripted("work, plants"),)})).same == 0
    assert compare(workshop, Script(answers={"garden-kind": (Scripted("plants; work"),)})).same == 1


def test_knowing_better_is_a_difference_and_knowing_less_is_none() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("moss", "garden-trouble")
    heard = Script(answers={"garden-trouble": (Scripted("moss", Evidence.HEARD),)})

    (difference,) = compare(workshop, heard).differences
    take(workshop, difference.question, difference.scripted)

    assert (difference.mine, difference.theirs) == ("moss (assumed)", "moss (heard)")
    assert workshop.session.answers[Key("garden.trouble")].evidence is Evidence.HEARD
    assert compare(workshop, Script(answers={"garden-trouble": (Scripted("moss"),)})).same == 1


def test_another_answer_is_taken_with_how_its_owner_knows() -> None:
    workshop = a_workshop(PACK)
    workshop.answer("moss", "garden-trouble")
    workshop.evidence(Evidence.MEASURED, "garden.trouble")

    take(workshop, asked("garden.trouble"), Scripted("snails"))

    answer = workshop.session.answers[Key("garden.trouble")]
    assert (answer.text, answer.evidence) == ("snails", Evidence.ASSUMED)


def test_a_fresh_choice_is_taken_without_evidence() -> None:
    workshop = a_workshop(PACK)

    take(workshop, asked("garden.name"), Scripted("Fern"))

    assert workshop.answers.text("garden.name") == "Fern"


def test_actions_and_ideas_come_in_once() -> None:
    workshop = a_workshop(PACK)
    script = Script(actions=(ActionDraft("Buy pots"),), parked=("a stall",))

    assert add_besides(workshop, script) == 2
    assert add_besides(workshop, script) == 0
    assert len(workshop.session.actions) == len(workshop.session.parked) == 1

"""What a plan is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.packs import Pack, Stage
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.storage.desk import Desk
from journeycoach.storage.memory import MemoryStore
from journeycoach.workshop.planning import plan_request
from journeycoach.workshop.ports import Tools
from tests.adapters.clock import FixedClock
from tests.adapters.ids import CountingIds
from tests.adapters.methods import FewMethods
from tests.adapters.plan_reader import section_text
from tests.adapters.shop import COACH, NAME, PACK, a_workshop, question

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop

TRIGGER = replace(question("shop.trigger"), per_subject=True)
FUNNEL = Pack("funnel", "Funnel", "One.", (Stage("open", "Open", "", (NAME, TRIGGER)),), subject="event")
LABELS = {"shop.trigger": "What sets it off"}


def funnelled() -> Workshop:
    """A shop that answered two questions, and one of another method about two events."""
    workshop = a_workshop(others=(FUNNEL,))
    workshop.answer("Bench Eleven")
    workshop.answer("a nice nurse")
    workshop.change_method("funnel")
    workshop.answer("a nice birthday")
    workshop.speak_of("the move")
    workshop.answer("a nice flat")
    return workshop


def request_of(workshop: Workshop, *methods: Pack) -> PlanRequest:
    """The request while these methods are at hand."""
    clock = FixedClock()
    desk = Desk(clock, CountingIds("s"), "w1")
    tools = Tools(
        clock, CountingIds(), COACH, lambda title: MemoryStore.new(title, desk), FewMethods(methods)
    )
    return plan_request(workshop, tools, lambda: LABELS)


def test_a_session_is_read_through_every_method_it_used() -> None:
    request = request_of(funnelled(), PACK, FUNNEL)

    topics = [question.topic for question in request.answers.pack.questions()]

    assert {"shop.who", "shop.trigger"} <= set(topics)
    assert len(topics) == len(set(topics))
    assert request.answers.pack.subject == "event"
    assert (request.absent, dict(request.labels)) == ((), {})


def test_the_coach_reads_the_words_about_every_subject_once() -> None:
    request = request_of(funnelled(), PACK, FUNNEL)

    assert sorted((spot.key.topic, spot.key.subject) for spot in request.findings) == [
        ("shop.trigger", "main"),
        ("shop.trigger", "the move"),
        ("shop.who", "main"),
    ]


def test_a_method_that_is_gone_is_passed_over_and_named() -> None:
    workshop = funnelled()
    workshop.change_method("shop")
    request = request_of(workshop, PACK)

    plan = build_plan(request)

    assert request.absent == ("funnel",)
    assert "not at hand now: funnel." in section_text(plan, "basis")
    assert "What sets it off\na nice birthday" in section_text(plan, "appendix")
    assert "What sets it off (the move)\na nice flat" in section_text(plan, "appendix")

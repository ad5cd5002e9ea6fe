"""Actions worded anew: what was answered later is in them, what the owner changed stays."""

from __future__ import annotations

from journeycoach.domain.case import make_case
from tests.adapters.builder import SUNDAY, SessionBuilder

ROAD = (
    "asks at the door | consideration | at home | Kit | | always\nharp | purchase | van | Kit | van | always"
)


def when_then(builder: SessionBuilder) -> str:
    deeds = make_case(builder.answers(), SUNDAY).deeds
    return next(deed.when_then for deed in deeds if deed.topic == "message.proof")


def agreed() -> SessionBuilder:
    return SessionBuilder().says("message.proof", "Tom, 44, plays again since May").accepts_proposals()


def test_an_action_names_the_road_that_was_told_after_it() -> None:
    builder = agreed()
    before = when_then(builder)

    builder.says("journey.path", ROAD)

    assert "“" not in before
    assert when_then(builder) == "When it next comes to “harp”, the case goes in before the sum"


def test_a_text_that_the_owner_changed_stays_word_for_word() -> None:
    builder = agreed()
    (action,) = [each for each in builder.answers().session.actions.values() if each.origin]
    builder.changes(action.id, {"when_then": "When I like"})

    builder.says("journey.path", ROAD)

    assert when_then(builder) == "When I like"


def test_what_is_done_is_told_as_it_was_agreed() -> None:
    builder = agreed()
    (action,) = [each for each in builder.answers().session.actions.values() if each.origin]
    before = when_then(builder)
    builder.ticks(action.id)

    builder.says("journey.path", ROAD)

    assert when_then(builder) == before

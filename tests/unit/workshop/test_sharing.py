"""A copy for somebody else."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from journeycoach.domain.call_events import DecisionMade
from journeycoach.domain.events import (
    ActionAdded,
    AnswerGiven,
    Header,
    IdeaParked,
    NudgeKept,
    Recorded,
    Undone,
)
from journeycoach.domain.keys import Key
from journeycoach.domain.redaction import AMOUNT, Sort
from journeycoach.domain.session import fold
from journeycoach.workshop.sharing import Copy, Original, Wish, shared_copy
from tests.adapters.builder import SessionBuilder
from tests.adapters.clock import START

HEADER = Header(1, "old", "Anna's Bakery", datetime(2026, 3, 2, 9, 30, tzinfo=UTC))


def copy_of(builder: SessionBuilder, *sorts: Sort, words: tuple[str, ...] = ()) -> Copy:
    """The copy of a session that its owner calls Anna's Bakery."""
    read = builder.answers()
    answers = replace(read, session=replace(read.session, title=HEADER.title))
    original = Original(HEADER, builder.log, answers, lambda moment: moment)
    return shared_copy(original, Wish(frozenset(sorts), words), "new")


def answers_in(copy: Copy) -> dict[str, AnswerGiven]:
    events = (record.event for record in copy.records)
    return {event.key.topic: event for event in events if isinstance(event, AnswerGiven)}


def bakery() -> SessionBuilder:
    return SessionBuilder().says("people.owner", "Anna").says("customer.who", "A nurse whom Anna knows")


def test_the_same_person_has_the_same_number_everywhere() -> None:
    copy = copy_of(bakery().agrees(ActionAdded("a", "", "Anna rings Bart", "Bart")), Sort.NAMES)

    texts = [event.text for event in answers_in(copy).values()]
    assert texts == ["[name 1]", "A nurse whom [name 1] knows"]
    assert any(getattr(record.event, "what", "") == "[name 1] rings [name 2]" for record in copy.records)
    assert copy.header.title == "[name 1]'s Bakery"


def test_nothing_is_left_out_unasked_but_what_no_longer_holds() -> None:
    builder = bakery().says("customer.who", "A nurse")

    copy = copy_of(builder)

    assert [event.text for event in answers_in(copy).values()] == ["Anna", "A nurse"]
    assert (copy.found, copy.earlier) == ((), 1)


def test_an_answer_that_is_an_amount_goes_as_a_whole_with_or_without_its_currency() -> None:
    builder = SessionBuilder().says("numbers.average-sale", "45")

    given = answers_in(copy_of(builder, Sort.MONEY))["numbers.average-sale"]

    assert (given.text, given.value) == (AMOUNT, AMOUNT)


def test_an_amount_in_a_value_is_left_out_like_one_in_words() -> None:
    builder = SessionBuilder().holds("customer.who", {"value": "45", "unit": "EUR"})

    given = answers_in(copy_of(builder, Sort.MONEY))["customer.who"]

    assert given.value == AMOUNT


def test_advice_whose_quotation_cuts_a_name_is_left_behind() -> None:
    builder = bakery().keeps_nudge(NudgeKept("vague", Key("customer.who"), "whom Ann"))

    copy = copy_of(builder, Sort.NAMES)

    assert not any(isinstance(record.event, NudgeKept) for record in copy.records)


def test_a_copy_is_a_session_of_its_own() -> None:
    copy = copy_of(bakery(), Sort.NAMES)

    session = fold(copy.records)
    assert (copy.header.id, copy.header.created.hour) == ("new", 12)
    assert session.answers[Key("people.owner")].text == "[name 1]"


def test_who_spoke_is_a_name_too_and_what_was_taken_back_tells_nothing() -> None:
    builder = bakery()
    builder.log.append(Recorded(3, 3, START, "Kim", "w", DecisionMade("No fairs")))
    builder.log.append(Recorded(4, 4, START, "Bart", "w", DecisionMade("Fairs")))
    builder.log.append(Recorded(5, 5, START, "Bart", "w", Undone(4)))

    copy = copy_of(builder, Sort.NAMES)

    assert [record.author for record in copy.records] == ["owner", "owner", "[name 3]"]
    assert "Bart" not in str(copy.records)


def test_names_in_decisions_and_ideas_may_be_missed_too() -> None:
    builder = bakery().agrees(ActionAdded("a", "", "ring Bart", "Anna"))
    builder.log.append(Recorded(9, 9, START, "owner", "w", DecisionMade("Dora pays at once")))
    builder.log.append(Recorded(10, 10, START, "owner", "w", IdeaParked("a van with Emil")))

    assert set(copy_of(builder, Sort.NAMES).may_be_names) == {"Bart", "Dora", "Emil"}


def test_a_name_that_is_a_word_besides_is_told_where_it_is_left() -> None:
    builder = SessionBuilder().says("people.owner", "Will").says("customer.who", "Will knows them. Ask Will")

    copy = copy_of(builder, Sort.NAMES)

    assert answers_in(copy)["customer.who"].text == "Will knows them. Ask [name 1]"
    assert copy.may_be_names == ("Will",)


def test_words_that_may_be_names_are_told_when_names_are_left_out() -> None:
    builder = bakery().says("customer.pain", "She told Mrs Dunne about it")

    assert copy_of(builder, Sort.NAMES).may_be_names == ("Mrs", "Dunne")
    assert copy_of(builder).may_be_names == ()
    assert copy_of(builder, Sort.NAMES, words=("Dunne",)).may_be_names == ("Mrs",)

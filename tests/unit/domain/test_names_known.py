"""Whom a session knows by name."""

from __future__ import annotations

from journeycoach.domain.events import ActionAdded, Evidence
from journeycoach.domain.names_known import look_like_names, names_known
from tests.adapters.builder import SessionBuilder


def known(builder: SessionBuilder) -> tuple[str, ...]:
    return names_known(builder.answers().session, builder.log)


def test_people_of_cells_actions_and_sources_are_known() -> None:
    builder = SessionBuilder().says("people.owner", "Anna Berg, baker")
    builder.says("people.team", "Kit | ovens | Mrs Adair\nthe trainee | mops | nobody")
    builder.says("customer.who", "Nurses", Evidence.HEARD, "Jo Kerr")
    builder.agrees(ActionAdded("a", "", "print", "Bart and tom"))
    builder.leaves_open("customer.pain", "Ines")

    assert set(known(builder)) >= {"Anna Berg", "Kit", "Adair", "Jo Kerr", "Bart", "Ines"}


def test_roles_machines_and_sources_that_are_no_people_are_no_names() -> None:
    builder = SessionBuilder().says("customer.who", "Nurses", Evidence.MEASURED, "Reviews on the page")
    builder.agrees(ActionAdded("a", "", "print", "you"))
    builder.agrees(ActionAdded("b", "", "print", "me and the team"))

    assert known(builder) == ()


def test_a_name_in_small_letters_counts_where_only_a_name_can_stand() -> None:
    assert known(SessionBuilder().agrees(ActionAdded("a", "", "print", "kim"))) == ("kim",)


def test_words_with_a_capital_inside_a_sentence_may_be_names() -> None:
    texts = ("The Hallams came on Friday, and the Hallams stayed. Then I met Mrs Dunne",)

    assert look_like_names(texts) == ("Hallams", "Mrs", "Dunne")

"""The words of a led call: what is typed behind them, and what is said back."""

from __future__ import annotations

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.domain.events import Key
from journeycoach.workshop.call_orders import CallOrders
from journeycoach.workshop.commands import Word
from journeycoach.workshop.facilitation import Facilitation
from tests.adapters.clock import FixedClock
from tests.adapters.methods_here import method
from tests.adapters.shop import a_workshop


class Table:
    """A call of an hour with one answer, and whoever types into it."""

    def __init__(self, minutes: int = 60) -> None:
        self.clock = FixedClock()
        self.workshop = a_workshop(method("five-stage"), clock=self.clock)
        self.workshop.answer("Bench Eleven")
        self.call = Facilitation(self.workshop, "Dana")
        self.call.begin(minutes)
        self._orders = CallOrders(self.call)

    def type(self, word: Word, argument: str = "") -> list[str]:
        """What is said back, line by line."""
        return self._orders.run(word, argument).note.split("\n")


@pytest.mark.parametrize("typed", ["25", "25 min", "25 minutes", " 25m "])
def test_minutes_are_read_as_people_type_them(typed: str) -> None:
    table = Table()

    table.type(Word.LEFT, typed)

    assert table.call.time is not None
    assert table.call.time.left == 25 * 60


@pytest.mark.parametrize("word", [Word.LEFT, Word.LONGER])
def test_what_is_no_number_is_refused_with_a_way_on(word: Word) -> None:
    with pytest.raises(CoachError, match=f"Type whole minutes behind the word: /{word} 25"):
        Table().type(word, "a while")


def test_the_hour_is_told_by_stage_with_what_is_open_put_off_flagged_and_caught() -> None:
    table = Table(20)
    table.type(Word.FLAG, "too broad")
    table.type(Word.CATCH, "her sister")
    table.clock.pass_by(minutes=2)

    told = table.type(Word.TIME)

    assert told[0].startswith("2:00 of 20:00 used, 18:00 left. 2 minutes behind.")
    assert told[1].startswith("Awareness: 2:00 of ")
    assert told[1].endswith("(here)")
    assert [line.split(":")[0] for line in told[2:6]] == ["Consideration", "Purchase", "Retention", "Loyalty"]
    assert any(line.startswith("Put off: Kind of business, ") for line in told)
    assert told[-2:] == ["1 flag: /flags", "1 line to sort: /sort"]


def test_a_clock_that_stands_says_so() -> None:
    table = Table()
    table.type(Word.PAUSE)

    assert table.type(Word.TIME)[0].endswith("The clock stands; /resume starts it.")


def test_without_a_call_the_hour_says_how_to_begin() -> None:
    table = Table()
    table.type(Word.END)

    assert table.type(Word.TIME) == ["No call is going on. Begin one with: open NAME --facilitate"]


def test_a_flag_is_put_where_it_is_named_and_taken_down_by_its_number() -> None:
    table = Table()
    table.type(Word.FLAG)
    table.type(Word.FLAG, "the business: ask for the legal name")

    told = table.type(Word.FLAGS)
    table.type(Word.UNFLAG, "2")

    assert told[:2] == ["1 What is sold", "2 The business: ask for the legal name"]
    assert [flag.question for flag in table.workshop.session.meetings.flags] == ["business-offer"]
    assert table.type(Word.UNFLAG, "what is sold") == ["No longer flagged: “What is sold”."]
    assert table.type(Word.FLAGS) == ["Nothing is flagged. /flag marks the question at hand."]


def test_a_colon_in_a_reading_names_an_answer_only_where_there_is_one() -> None:
    table = Table()
    table.workshop.answer("Garden benches")

    table.type(Word.READING, "the business: it is a family")
    table.type(Word.READING, "price: nobody knows it")

    readings = table.workshop.session.meetings.readings
    assert [each.text for each in readings[Key("business.name")]] == ["it is a family"]
    assert [each.text for each in readings[Key("business.offer")]] == ["price: nobody knows it"]


def test_what_waits_is_listed_with_where_it_seems_to_belong() -> None:
    table = Table()
    table.type(Word.CATCH, "Kim: book-now button, 15 Mar")
    table.type(Word.CATCH, "hmm yes")

    assert table.type(Word.SORT)[:2] == ["1 Kim: book-now button, 15 Mar → an action?", "2 hmm yes"]


def test_a_number_alone_does_what_was_proposed() -> None:
    table = Table()
    table.type(Word.CATCH, "Kim: book-now button, 15 Mar")

    table.type(Word.SORT, "1")

    assert [action.owner for action in table.workshop.session.actions.values()] == ["Kim"]
    assert table.type(Word.SORT) == ["No line waits to be sorted. /catch keeps one."]


def test_a_line_goes_to_a_question_by_a_word_of_its_name() -> None:
    table = Table()
    table.type(Word.CATCH, "they want one phone number")

    table.type(Word.SORT, "1 want to stay")

    assert Key("retention.wish") in table.workshop.session.answers


@pytest.mark.parametrize("typed", ["somewhere", "9 park", "x 1"])
def test_a_line_that_is_not_there_is_not_sorted(typed: str) -> None:
    table = Table()
    table.type(Word.CATCH, "hmm")

    with pytest.raises(CoachError, match="line"):
        table.type(Word.SORT, typed)


def test_an_empty_reading_is_no_reading() -> None:
    with pytest.raises(CoachError, match="behind the word"):
        Table().type(Word.READING, " ")


def test_a_play_back_names_who_said_what() -> None:
    table = Table()
    table.type(Word.AS, "Kim")
    table.workshop.answer("Garden benches")
    turn = table.call.close_stage()

    assert [(line.label, line.author) for line in turn.heard] == [
        ("The business", ""),
        ("What is sold", "Kim"),
    ]


def test_a_colon_behind_words_that_name_nothing_belongs_to_the_words() -> None:
    table = Table()

    table.type(Word.FLAG, "remember this: ask her sister")

    assert [flag.text for flag in table.workshop.session.meetings.flags] == ["remember this: ask her sister"]

"""Messages of several stages side by side: what contradicts, and what only looks as if it did."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach
from journeycoach.coach.rule import Reading
from journeycoach.coach.rules.inconsistent import clashes
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library

WORDINGS = Library((Path(__file__).parents[3] / "prompts",)).wordings()
WORDING = WORDINGS["inconsistent"]
COACH = Coach(tuple(rule for rule in all_rules() if rule.id == "inconsistent"), WORDINGS)


@pytest.mark.parametrize(
    ("messages", "aspect"),
    [
        pytest.param(("We come the same day.", "Allow 5 to 7 working days."), "promise", id="times"),
        pytest.param(("Each bowl is handmade.", "Machine made, all identical."), "promise", id="making"),
        pytest.param(("Cancel any time.", "Minimum term 24 months."), "promise", id="a way out"),
        pytest.param(
            ("Ten-minute workouts, 10 minutes a day.", "Each session is 90 minutes."), "promise", id="lengths"
        ),
        pytest.param(("For absolute beginners.", "Entry by audition only."), "promise", id="audience"),
        pytest.param(("Legal help for nothing.", "The letter costs 80 euros."), "price", id="free, then not"),
        pytest.param(
            ("Every chair below 50 euro.", "The oak chair is 890 euro."), "price", id="above the cap"
        ),
        pytest.param(
            ("Bikes from 8 euro a day.", "Your bike: 34 euro a day."), "price", id="dearer by the day"
        ),
        pytest.param(
            ("Fixed price, no surprises.", "A booking fee of 12 euro applies."), "price", id="extras"
        ),
        pytest.param(("Small classes of six.", "A lecture with 120 participants."), "promise", id="sizes"),
        pytest.param(("Strictly for surgeons.", "Great fun for kids' parties."), "promise", id="strangers"),
        pytest.param(
            ("Share cars without a keyring.", "Please buy the keyring first."),
            "promise",
            id="ruled out",
        ),
        pytest.param(
            ("Buy once, no subscription.", "Renew for 7 euros a month."), "price", id="once, then monthly"
        ),
        pytest.param(("Quiet help in grief.", "HURRY!!! Coffins selling fast!!!"), "register", id="shouting"),
        pytest.param(
            ("Hiya mate, fancy a cut, lol?", "The undersigned shall hereby pay within ten days."),
            "register",
            id="two voices",
        ),
    ],
)
def test_what_one_stage_promises_and_another_takes_back_is_seen(
    messages: tuple[str, ...], aspect: str
) -> None:
    assert next(clashes(_reading(*messages), WORDING)).aspect == aspect


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param(("We come the same day.", "We are there today."), id="the same promise"),
        pytest.param(("First look is free.", "The report costs 180 euros."), id="only the first is free"),
        pytest.param(("Basic plan free.", "Stay on free or choose Plus for 6 euros."), id="both are offered"),
        pytest.param(("Plastic free shop.", "Your soap comes free of plastic."), id="said twice by not"),
        pytest.param(("A chair for 190 euros.", "We take the bed back for 60 euros."), id="two things"),
        pytest.param(("sup legends, pick ur board", "stoked u joined lol"), id="slang all the way"),
        pytest.param(
            ("Dear colleagues, we invite you.", "Kindly register by 1 June."), id="formal all the way"
        ),
        pytest.param(("Walk in, no appointment.", "No appointment, ever."), id="no and no"),
        pytest.param(("No dinner?", "Four dinners, please pay on Sunday."), id="a trouble, not a promise"),
        pytest.param(("For kids.", "For parents who bring them."), id="people who belong together"),
        pytest.param(("Groups of six.", "Six weeks, 120 euros."), id="a sum is no crowd"),
        pytest.param(("Send it back, free of charge.", "It costs 12 euros."), id="free of charge to send"),
        pytest.param(("Bread baked this morning.",), id="one message"),
        pytest.param((), id="no message"),
    ],
)
def test_messages_that_one_voice_could_say_are_left_alone(messages: tuple[str, ...]) -> None:
    assert COACH.review(_reading(*messages)) == ()


def test_the_nudge_quotes_both_sides() -> None:
    (finding,) = COACH.review(_reading("We come the same day.", "Allow 5 to 7 working days."))

    assert "We come the same day" in finding.says
    assert "Allow 5 to 7 working days" in finding.says


def test_an_unrelated_message_in_between_changes_nothing() -> None:
    clash = ("We come the same day.", "Allow 5 to 7 working days.")

    assert COACH.review(_reading(*clash)) == COACH.review(_reading(clash[0], "Ask for Jo.", clash[1]))


@given(st.lists(st.text(max_size=80), max_size=5))
def test_no_messages_make_it_raise_and_it_says_the_same_each_time(messages: list[str]) -> None:
    assert COACH.review(_reading(*messages)) == COACH.review(_reading(*messages))


def _reading(*messages: str) -> Reading:
    staged = tuple((f"stage {number}", message) for number, message in enumerate(messages))
    return Reading(Key("message.benefit"), "journey_messages", "", "\n".join(messages), (), staged)


@pytest.mark.parametrize(
    "messages",
    [
        ("We are open until 6 pm.", "We close at 6, so come by a quarter to."),
        ("Open until 10 pm on Fridays.", "On Mondays we close at 6 pm."),
        ("The bar is open until 11 pm.", "The kitchen closes at 9 pm."),
        ("Choose between two courses this spring.", "We have taught 60 courses since 2010."),
        ("Shoes made in Italy.", "The leather comes from Spain."),
    ],
)
def test_facts_about_different_things_are_no_contradiction(messages: tuple[str, ...]) -> None:
    assert list(clashes(_reading(*messages), WORDING)) == []


@pytest.mark.parametrize(
    "messages",
    [
        ("We are open until 10 pm.", "We close at 6 pm."),
        ("Shoes made in Italy.", "Every pair is made in China."),
        ("Nine rooms by the lake.", "Our 200 rooms are waiting for you."),
    ],
)
def test_facts_about_the_same_thing_are(messages: tuple[str, ...]) -> None:
    assert list(clashes(_reading(*messages), WORDING)) != []

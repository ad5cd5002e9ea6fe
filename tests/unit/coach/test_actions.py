"""What an action is made of, in the many ways in which people write one down."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.coach.actions import missing_parts
from journeycoach.coach.registry import all_rules
from journeycoach.coach.review import Coach
from journeycoach.coach.rule import Reading
from journeycoach.domain.events import Key
from journeycoach.packs.methods import Library

WORDINGS = Library((Path(__file__).parents[3] / "prompts",)).wordings()
WORDING = WORDINGS["not-actionable"]
COACH = Coach(tuple(rule for rule in all_rules() if rule.id == "not-actionable"), WORDINGS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tom: send the list by Friday", id="as in minutes"),
        pytest.param("ACTION: Kim to call the caterer before Monday's tasting", id="behind a marker"),
        pytest.param("@anna update the price page by Thu", id="a handle"),
        pytest.param("[ ] call the bank (Jo, 3 May)", id="a box to tick"),
        pytest.param("Rewrite the FAQ \u2013 Sven \u2013 end of next week", id="dashes"),
        pytest.param("Owner: Rita. Task: order new cups. Due: 4/11", id="a form"),
        pytest.param("anna sends the newsletter every first tuesday", id="no capitals"),
        pytest.param("Before Easter our apprentice Tim photographs all eight vans.", id="an event first"),
        pytest.param("Each time a parcel goes out, Milan adds a sample.", id="a rhythm"),
        pytest.param("JR to submit the grant form. Deadline 31st.", id="initials"),
        pytest.param("I send Jan the texts by noon tomorrow", id="I"),
        pytest.param("The board will mail all members before the fair.", id="a body with a chair"),
        pytest.param("Get two quotes for the awning by the 9th - me", id="me at the end"),
        pytest.param("Deborah will get three quotes from roofers by the 12th", id="will get"),
        pytest.param("The lifeguard tests the whistle signal every Saturday", id="a trade we never heard of"),
        pytest.param("Please Ahmed, swap the photo by Wednesday", id="please"),
        pytest.param("Let Jacinta write the entry by Friday", id="let"),
        pytest.param("Jo helps at the stall on Saturday and hands out forty cards", id="an aim with a deed"),
        pytest.param("Assigned to me: order cups by the fifteenth.", id="assigned, the fifteenth"),
        pytest.param("On Monday I make a list of prices with Tom", id="a name that helps"),
        pytest.param(
            "Peg: new batteries for the demo lamps, three days before opening", id="no verb but a thing"
        ),
        pytest.param("Nils adds the price to the page in week 12", id="a numbered week"),
        pytest.param("Simone tells each guest once the snow is gone", id="once something is so"),
        pytest.param("Paula phones the printer when the proof comes in.", id="as soon as something happens"),
    ],
)
def test_an_action_with_deed_name_and_day_lacks_nothing(text: str) -> None:
    assert tuple(missing_parts(text, WORDING)) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("Call back the Miller family by Friday", "owner", id="a name that is the object"),
        pytest.param("Ask Peter about the keys on Monday", "owner", id="somebody to be asked"),
        pytest.param("Contact sponsors (Lidl, Aldi) before 1/10", "owner", id="a list in brackets"),
        pytest.param("The leaflets will be handed out on Saturday.", "owner", id="the passive"),
        pytest.param("We ring the ten oldest customers on Monday.", "owner", id="we"),
        pytest.param("Everyone posts one picture each Wednesday.", "owner", id="everyone"),
        pytest.param("Paul will contact the printers.", "date", id="no day"),
        pytest.param("I put prices on the order page soon.", "date", id="soon"),
        pytest.param("Rosa sends a newsletter regularly.", "date", id="regularly"),
        pytest.param("Femi calls the printers when there is time.", "date", id="an evasion with when"),
        pytest.param("The receptionist hands each patient a leaflet.", "date", id="each, of people"),
        pytest.param("Nina improves the website by Friday.", "deed", id="an aim"),
        pytest.param("By June Robert takes care of social media.", "deed", id="a turn of phrase"),
        pytest.param("Finn \u2013 engagement \u2013 14 March", "deed", id="a noun"),
    ],
)
def test_the_one_part_that_is_missing_is_named(text: str, missing: str) -> None:
    assert tuple(missing_parts(text, WORDING)) == (missing,)


@pytest.mark.parametrize(
    "text", ["Improve the website", "better follow-up soon", "More reviews", "SEO and stuff"]
)
def test_a_wish_lacks_more_than_one_part(text: str) -> None:
    assert len(tuple(missing_parts(text, WORDING))) > 1


def test_the_nudge_speaks_of_the_part_that_is_missing() -> None:
    (finding,) = COACH.review(_reading("Paul will contact the printers."))

    nudges = [nudge.replace("{quote}", finding.quote) for nudge in WORDING.nudges_about("date")]
    assert finding.says in nudges


def test_a_text_without_words_is_left_alone() -> None:
    assert COACH.review(_reading(" ?! ")) == ()


@given(st.text(max_size=200))
def test_no_text_makes_it_raise_and_it_says_the_same_each_time(text: str) -> None:
    assert COACH.review(_reading(text)) == COACH.review(_reading(text))


def _reading(text: str) -> Reading:
    return Reading(Key("action.first"), "action_item", "Which step first?", text)

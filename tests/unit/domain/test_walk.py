"""The road as the ideal customer meets it: what is met where, what breaks there, and what mends it."""

from __future__ import annotations

import pytest

from journeycoach.domain.document import plain
from journeycoach.domain.walk import Encounter, place_of, walk_of
from tests.adapters.builder import SUNDAY, SessionBuilder, five_stages
from tests.adapters.businesses import BOOKS, SEEDS
from tests.adapters.maps import FUNNEL, POND, mapped, session
from tests.adapters.methods_here import method

ROAD = """sees the sign | awareness | street | Rosa | sign | always
asks the price | consideration | counter | me | list | 8 of 10
pays | purchase | counter | Rosa | till | always"""


def road(builder: SessionBuilder) -> tuple[Encounter, ...]:
    return walk_of(builder.answers(), SUNDAY)


def titles(encounters: tuple[Encounter, ...]) -> list[str]:
    return [plain(each.title) for each in encounters]


def met(encounter: Encounter) -> list[str]:
    return [f"{label}: {plain(words)}" for label, words in encounter.lines]


def felt(encounter: Encounter) -> list[str]:
    return [plain(each.says) for each in encounter.breaks]


def at(encounters: tuple[Encounter, ...], key: str) -> Encounter:
    return next(each for each in encounters if each.key == key)


def test_nothing_answered_is_no_road() -> None:
    assert road(SessionBuilder()) == ()


def test_it_begins_at_home_with_whom_it_is_for() -> None:
    home = road(SessionBuilder().says("customer.who", "Mrs Doyle").says("customer.pain", "It stopped"))[0]

    assert met(home) == ["They are: “Mrs Doyle”.", "What is wrong: “It stopped”."]
    assert home.question == "customer-who"


def test_each_step_is_met_with_its_place_its_people_and_how_often() -> None:
    met_there = road(SessionBuilder().says("people.owner", "Anna").says("journey.path", ROAD))

    assert titles(met_there)[:3] == ["sees the sign", "asks the price", "pays"]
    assert met(met_there[1]) == ["Where: counter", "Who is there: Anna", "How often: 8 of 10"]
    assert (met_there[1].place, met_there[1].row) == ("Consideration", 2)


def test_without_her_name_the_owner_is_never_called_you() -> None:
    (step,) = [each for each in road(SessionBuilder().says("journey.path", ROAD)) if each.row == 2]

    assert "Who is there: the owner" in met(step)


def test_the_words_of_a_stage_are_heard_at_its_first_step() -> None:
    told = {"message.benefit": "Home in an hour", "message.call-to-action": "Ring the bell"}
    encounters = road(SessionBuilder().says_all(told).says("journey.path", ROAD))

    assert "They say: “Home in an hour”." in met(at(encounters, "step/1"))
    assert "They ask: “Ring the bell”." in met(at(encounters, "step/3"))


def test_how_they_feel_and_what_they_doubt_is_met_on_the_way() -> None:
    answers = {topic: SEEDS[topic] for topic in ("journey.path", "purchase.feeling", "purchase.doubt")}

    pays = at(road(SessionBuilder().goes_deeper("purchase").says_all(answers)), "step/3")

    assert "They feel: “cross at the postage” 2 of 5" in met(pays)
    assert "They wonder: “Her card is in the other room”." in met(pays)


def test_a_map_is_heard_in_its_own_tone_and_words() -> None:
    first = road(session(POND))[0]

    assert met(first)[1:4] == ["Tone: calm", "They say: “look as long as you like”.", "What for: be known"]


def test_a_step_of_a_map_that_says_nothing_is_a_break_mended_in_its_row() -> None:
    silent = at(road(session(POND)), "step/7").breaks[0]

    assert plain(silent.says) == "They hear nothing here."
    assert (silent.question, silent.row) == ("journey-path", 7)


def test_a_change_between_two_steps_is_felt_at_the_one_that_it_is_about() -> None:
    visit = felt(at(road(session(POND)), "step/3"))

    assert any("“24 hours”" in each and "“5 days”" in each for each in visit)
    assert any("“friendly” turns into “quiet”" in each for each in visit)


def test_a_dead_end_and_a_fork_are_felt_where_they_are() -> None:
    encounters = road(session(POND))

    assert any("the road parts" in each for each in felt(at(encounters, "step/2")))
    assert any("brings money and then nothing" in each for each in felt(at(encounters, "step/4")))


def test_silence_is_told_at_each_step_and_counted_at_none() -> None:
    told = [each for encounter in road(session(POND)) for each in felt(encounter)]

    assert told.count("They hear nothing here.") == 4
    assert not any("have no message yet" in each for each in told)


def test_a_part_of_the_road_of_which_no_words_are_known_is_a_break_once() -> None:
    encounters = road(SessionBuilder().says("journey.path", ROAD))
    silent = [each for each in encounters if "You have not told what they hear from you here." in felt(each)]

    assert [each.key for each in silent] == ["step/1", "step/2", "step/3"]
    assert silent[0].breaks[0].question == "message-benefit"


def test_a_broken_step_is_felt_where_it_is_and_mended_in_its_row() -> None:
    encounters = road(
        SessionBuilder().says("journey.path", f"{ROAD}\nis rung up | retention | | nobody | | never")
    )
    broken = at(encounters, "step/4").breaks

    assert any("is rung up" in plain(each.says) for each in broken)
    assert {(each.question, each.row) for each in broken if "is rung up" in plain(each.says)} == {
        ("journey-path", 4)
    }


def test_of_two_steps_of_one_name_each_has_its_own_break() -> None:
    twice = "calls | awareness | phone | Rosa | | 8 of 10\npays | purchase | shop | Rosa | | always\n"
    encounters = road(
        SessionBuilder().says("journey.path", f"{twice}calls | purchase | phone | Rosa | | 3 of 10")
    )

    assert any("8 of 10" in each for each in felt(at(encounters, "step/1")))
    assert any("3 of 10" in each for each in felt(at(encounters, "step/3")))


def test_a_mark_of_ones_own_is_no_break_that_a_customer_feels() -> None:
    builder = SessionBuilder().goes_deeper("purchase").says("journey.path", ROAD).says("purchase.rating", "2")

    breaks = [each for encounter in road(builder) for each in felt(encounter)]
    assert breaks
    assert all("2 of 10 from you" not in each for each in breaks)


def test_where_it_forks_the_first_way_is_walked_and_the_other_is_told() -> None:
    fork = mapped("a step//// /2, 3", "b step//// /end", "c step//// /end")

    encounters = road(session({"journey.path": fork}))

    assert titles(encounters)[:3] == ["a step", "b step", "c step"]
    assert met(encounters[0])[-1] == "The way: It forks. First to step 2, “b step”; also to step 3, “c step”."
    assert met(encounters[2])[0] == "The way: The other way from step 1, “a step”."


def test_steps_are_met_in_the_order_in_which_they_lead_to_each_other() -> None:
    jumping = mapped("a step/////3", "b step/////end", "c step/////2")

    steps = [each for each in road(session({"journey.path": jumping})) if each.row]
    assert titles(tuple(steps)) == ["a step", "c step", "b step"]


def test_a_way_that_comes_back_says_so_instead_of_going_round() -> None:
    circle = mapped("a step/////2", "b step/////1")

    encounters = road(session({"journey.path": circle}))

    assert titles(encounters)[:2] == ["a step", "b step"]
    assert met(encounters[1]) == ["The way: From here it goes on as met before, with step 1, “a step”."]


def test_a_step_that_nothing_leads_to_is_another_way_in() -> None:
    paper = at(road(session(POND)), "step/9")

    assert met(paper)[0] == "The way: Another way in: no step leads here."


def test_a_stage_without_a_step_stands_at_its_place_on_the_road() -> None:
    words = {"message.headline": "Wound once, runs for a week", "loyalty.reward": "Her own mug"}
    path = "sees the sign | awareness | street | Rosa | | always\npays | purchase | till | Rosa | | always"

    encounters = road(SessionBuilder().says_all(words).says("journey.path", path))

    assert [each.key for each in encounters][:3] == ["step/1", "stage/consideration", "step/2"]
    assert met(at(encounters, "stage/consideration"))[0] == "The way: No step of the road is drawn here."
    assert "They give: “Her own mug”." in met(at(encounters, "stage/loyalty"))


def test_without_any_step_the_stages_are_walked() -> None:
    encounters = road(
        SessionBuilder().says_all({t: BOOKS[t] for t in ("message.benefit", "buying.routes") if t in BOOKS})
    )

    assert next(each.key for each in encounters) == "stage/awareness"
    assert all(not each.key.startswith("step/") for each in encounters)


def test_messages_to_those_who_left_an_address_are_met_by_their_days() -> None:
    encounters = road(
        session({**FUNNEL, "journey.path": mapped("asks/consideration////", "pays/purchase////")})
    )

    assert [each.key for each in encounters][:6] == ["step/1", *(f"mail/{n}" for n in (1, 2, 3, 4)), "step/2"]
    last = at(encounters, "mail/4")
    assert last.place == "a message on day 20"
    assert met(last)[-2:] == ["They ask: “choose Tuesday or Thursday”.", "It comes: by hand"]
    assert (last.question, last.row) == ("lead-sequence", 4)


def test_a_weak_message_breaks_where_it_is_read() -> None:
    encounters = road(session(FUNNEL))

    assert any("What the bank will not tell you" in each for each in felt(at(encounters, "mail/2")))


@pytest.mark.parametrize("day", ["3rd", "three", "3 days", "day 3", ""])
def test_a_weak_message_is_found_by_its_row_however_its_day_is_written(day: str) -> None:
    rows = f"0 | one | a use | a case | reply |\n{day} | two | a use | | reply |"

    encounters = road(session({"lead.sequence": rows}))

    (weak,) = at(encounters, "mail/2").breaks[:1]
    assert "still to be found for “two”" in plain(weak.says)
    assert weak.row == 2


def test_messages_of_the_same_words_keep_their_rows() -> None:
    rows = "9 | news | a use | a case | reply | by-hand\n2 | news | a use | a case | ring | automatic"

    encounters = road(session({"lead.sequence": rows}))

    assert [(each.key, each.place) for each in encounters if each.key.startswith("mail/")] == [
        ("mail/2", "a message on day 2"),
        ("mail/1", "a message on day 9"),
    ]


def test_a_promise_is_heard_where_its_breaking_is_felt() -> None:
    path = f"{ROAD}\nthe clock comes back | purchase | door | Sam | | always"
    promise = "clock back in a week | 7 | day | | | 6 of 10"
    encounters = road(SessionBuilder().says("journey.path", path).says("promise.made", promise))

    back = at(encounters, "step/4")
    assert "They promise: “clock back in a week”." in met(back)
    assert any("clock back in a week" in each for each in felt(back))


ASKS = """awareness | Watch one mend | attention
engage | Book the eight weeks | full-payment
micro-commitment | Where shall we send the sheet | contact-details"""


def seven(path: str) -> SessionBuilder:
    return SessionBuilder(pack=method("seven-step")).says_all({"commitment.asks": ASKS, "journey.path": path})


def test_asks_of_the_ladder_are_met_along_the_steps_of_their_part_of_the_road() -> None:
    encounters = road(seven("sees a film | awareness\nwrites | awareness\nsigns up | consideration"))

    asked = {each.key: [x for x in met(each) if x.startswith("They ask")] for each in encounters}
    assert "They ask: “Watch one mend”." in asked["step/1"]
    assert sum(len(each) for each in asked.values()) == 3


def test_an_ask_that_comes_too_early_breaks_where_it_is_asked() -> None:
    encounters = road(seven("sees a film | awareness\nwrites | awareness\nsigns up | consideration"))

    where = [each for each in encounters if "They ask: “Book the eight weeks”." in met(each)]
    jumps = [each for each in encounters if any("asks for the full price" in text for text in felt(each))]
    assert where == jumps
    broken = next(each for each in jumps[0].breaks if "full price" in plain(each.says))
    assert (broken.question, broken.row) == ("commitment-asks", 2)


@pytest.mark.parametrize(("key", "place"), [("step/2", 1), ("step/99", 0), ("", 0)])
def test_a_walk_goes_on_at_a_key_or_begins_anew(key: str, place: int) -> None:
    encounters = road(SessionBuilder().says("journey.path", ROAD))

    assert place_of(key, encounters) == place


def test_every_break_names_a_question_of_the_method() -> None:
    builder = SessionBuilder().goes_deeper("awareness", "purchase").says_all(SEEDS)
    breaks = [each for encounter in road(builder) for each in encounter.breaks]

    assert breaks
    assert all(five_stages().find(each.question) for each in breaks)

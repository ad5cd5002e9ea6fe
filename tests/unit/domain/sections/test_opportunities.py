"""The findings ranked: what is for now, what comes next, and what waits."""

from __future__ import annotations

from decimal import Decimal

from journeycoach.domain.document import plain
from journeycoach.domain.events import Evidence
from journeycoach.domain.gathering import gather_all
from journeycoach.domain.sections.opportunities import Order, ranked
from tests.adapters.builder import SessionBuilder
from tests.adapters.businesses import BOOKS, CLOCKS
from tests.adapters.plan_reader import section_ids, section_text


def order(builder: SessionBuilder) -> Order:
    """The three groups of a session."""
    return ranked(gather_all(builder.answers(), builder.today, ()))


def test_what_the_first_page_tells_is_for_now() -> None:
    builder = SessionBuilder().says_all(CLOCKS)
    material = gather_all(builder.answers(), builder.today, ())

    assert [each.finding for each in order(builder).now] == list(material.summed_up())


def test_every_finding_stands_in_one_group() -> None:
    builder = SessionBuilder().says_all(CLOCKS)
    found = order(builder)
    material = gather_all(builder.answers(), builder.today, ())

    ids = [each.finding.id for each in (*found.now, *found.next, *found.later)]

    assert sorted(ids) == sorted(finding.id for finding in material.findings)


def test_of_equal_weight_what_hits_more_of_them_comes_first() -> None:
    builder = SessionBuilder().says_all(CLOCKS)
    scores = [each.score for each in order(builder).next]

    assert scores == sorted(scores, reverse=True)


def test_whom_a_missing_step_hits_is_read_from_the_road() -> None:
    builder = SessionBuilder().says_all(CLOCKS)
    found = order(builder)
    reach = {each.finding.id: each.reach for each in (*found.now, *found.next, *found.later)}

    assert reach["step-missing/5"] == 10
    assert reach["promise-slips/1"] == Decimal(3)


def test_what_nobody_counted_counts_as_half() -> None:
    found = order(SessionBuilder().says_all(BOOKS))
    unknown = next(each for each in (*found.now, *found.next, *found.later) if each.reach is None)

    assert unknown.score == int(unknown.finding.weight) * 5


def test_each_has_its_reason_its_action_and_how_it_is_known() -> None:
    texts = dict(CLOCKS)
    road = texts.pop("journey.path")
    builder = SessionBuilder().says_all(texts).says("journey.path", road, Evidence.HEARD, "Ines")
    text = section_text(builder.accepts_proposals().plan(), "opportunities")

    assert "Retention: all who come so far miss it; action" in text
    assert "you have heard it from customers" in text


def test_without_an_action_it_says_that_nothing_is_agreed() -> None:
    text = section_text(SessionBuilder().says_all(CLOCKS).plan(), "opportunities")

    assert "nothing is agreed yet" in text


def test_what_waits_names_what_it_waits_for() -> None:
    builder = SessionBuilder().says_all(CLOCKS)
    first = order(builder).now[0]

    text = section_text(builder.plan(), "opportunities")

    assert "They wait for number 1 (" in text
    assert first.finding.mark in text


def test_they_stand_after_the_numbers_and_before_the_actions() -> None:
    ids = section_ids(SessionBuilder().says_all(CLOCKS).accepts_proposals().plan())

    assert ids.index("numbers") < ids.index("opportunities") == ids.index("actions") - 1


def test_with_three_findings_the_first_page_says_it_all() -> None:
    builder = SessionBuilder().says("promise.made", "ready | 1 | day | | | 7 of 10")

    assert "opportunities" not in section_ids(builder.plan())


WAY_IN = """
sees the board | awareness | street | Kim | | 3 of 10
asks the price | consideration | shop | Kim | | 6 of 10
pays | purchase | till | Kim | | 9 of 10
is rung | retention | phone | Kim | | 8 of 10
comes again | loyalty | shop | Kim | | 2 of 10
"""


def test_who_does_not_come_by_one_way_in_is_not_counted_as_lost() -> None:
    found = order(SessionBuilder().says("journey.path", WAY_IN.strip()))
    every = {each.finding.id: each for each in (*found.now, *found.next, *found.later)}

    assert every["step-sometimes/1"].reach is None
    assert every["step-sometimes/2"].reach == Decimal(4)
    assert "take that reason away" not in plain(every["step-sometimes/1"].finding.move)


def test_what_is_about_the_whole_road_is_not_mended_by_an_action_for_one_step() -> None:
    builder = SessionBuilder().says("journey.path", WAY_IN.strip()).accepts_proposals()
    found = order(builder)
    every = (*found.now, *found.next, *found.later)
    whole = [each for each in every if not each.finding.mark and each.finding.topics[0] == "journey.path"]

    assert whole
    assert all(deed.mark == "" for each in whole for deed in each.deeds)


def test_what_waits_says_which_action_can_wait_with_it() -> None:
    rows = "\n".join(f"step {n} | purchase | till | Kim | | {10 - n} of 10" for n in range(1, 10))
    builder = SessionBuilder().says("journey.path", rows).accepts_proposals()

    waiting = [each for each in order(builder).later if each.deeds]
    text = section_text(builder.plan(), "opportunities")

    assert waiting
    assert all(f"action {each.deeds[0].number} can wait." in text for each in waiting)

"""The funnel from an event to a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.document import Section, Subheading, Table, plain
from journeycoach.domain.material import gather
from journeycoach.domain.sections.funnel import funnel_section
from tests.adapters.maps import FUNNEL, case_of, session
from tests.adapters.plan_reader import lines_of, section_text

if TYPE_CHECKING:
    from collections.abc import Mapping


def funnel(texts: Mapping[str, str]) -> Section | None:
    """The section of a session with these answers."""
    return funnel_section(gather(case_of(texts)))


def told(texts: Mapping[str, str]) -> str:
    """Everything it says, a line each."""
    section = funnel(texts)
    assert section is not None
    return "\n".join(plain(words) for block in section.blocks for words in lines_of(block))


def headings(texts: Mapping[str, str]) -> list[str]:
    """The headings inside it."""
    section = funnel(texts)
    assert section is not None
    return [plain(block.words) for block in section.blocks if isinstance(block, Subheading)]


def test_without_answers_there_is_no_funnel() -> None:
    assert funnel({"business.name": "Second Desk"}) is None


def test_the_whole_funnel_stands_in_one_line() -> None:
    first = told(FUNNEL).split("\n")[0]

    assert first == (
        "“A letter from the probate office arrives six weeks after …” → “The nine papers, in order” (to mend)"
        " → four messages in 20 days → “Put the letter on the table”"
    )


def test_the_line_says_what_is_not_there_yet() -> None:
    assert told({"funnel.event": "The roof leaks"}).startswith(
        "“The roof leaks” → nothing yet that draws them → no message yet"
    )


def test_the_messages_are_laid_out_over_the_weeks() -> None:
    section = funnel(FUNNEL)
    assert section is not None
    calendar = next(b for b in section.blocks if isinstance(b, Table) and plain(b.head[0]) == "Week")

    assert [(plain(row[0]), plain(row[1])) for row in calendar.rows] == [
        ("1", "0"),
        ("", "3"),
        ("3", "16"),
        ("", "20"),
    ]


def test_what_the_rows_leave_out_is_told_on_the_first_page_or_here() -> None:
    plan = session(FUNNEL).plan()
    first, here = section_text(plan, "one-page"), section_text(plan, "funnel")

    for sentence in (
        "Between day 3 and day 16 they hear nothing for 13 days.",
        "On the day somebody says yes, nobody is down for “the folder is packed”.",
        "Find words for “Is it worth 80 pounds” before the invitation goes out.",
        "A case or a figure is still to be found for “What the bank will not tell you”.",
    ):
        assert (sentence in first) is not (sentence in here)


def test_what_a_funnel_lacks_is_not_told_stage_by_stage() -> None:
    assert "they hear nothing" not in section_text(session(FUNNEL).plan(), "sheets")


@pytest.mark.parametrize(
    ("tasks", "says"),
    [
        (
            "a | Tom | automatic | \nb | Tom | by-hand |",
            "Two messages and tasks: one runs by itself, one by hand.",
        ),
        ("a | | automatic | \nb | | automatic |", "and all of them run by themselves"),
        (
            "a | Tom | by-hand | \nb | Tom | by-hand |",
            "Two messages and tasks: none runs by itself, two by hand.",
        ),
        ("a | Tom | | \nb | | automatic |", "one runs by itself; of one it is not said."),
    ],
)
def test_what_runs_by_itself_is_counted(tasks: str, says: str) -> None:
    assert says in told({"funnel.same-day": tasks})


@pytest.mark.parametrize("topic", sorted(topic for topic in FUNNEL if topic.startswith(("funnel.", "lead."))))
def test_a_single_answer_makes_a_section_without_an_empty_heading(topic: str) -> None:
    section = funnel({topic: FUNNEL[topic]})

    assert section is not None
    assert section.blocks
    assert not isinstance(section.blocks[-1], Subheading)


def test_no_two_headings_follow_each_other() -> None:
    assert headings(FUNNEL) == [
        "What draws them",
        "The weeks after",
        "While they compare",
        "The invitation",
        "The day they say yes",
        "Afterwards",
    ]


def test_a_funnel_without_an_event_is_named_after_what_draws_them() -> None:
    section = funnel({"lead.magnet": "Ten signs | report | | |"})
    assert section is not None

    assert plain(section.title) == "What “Ten signs” begins"


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        (
            "sees | poster | 8\nclicks | page | 5",
            "0.8 × 0.5 = 0.4: of a hundred who begin, 40 arrive. Most are lost at “clicks”.",
        ),
        ("sees | poster | 10\nclicks | page | 10", "All ten of ten arrive, by your count."),
    ],
)
def test_the_way_to_the_list_is_multiplied(steps: str, says: str) -> None:
    assert says in told({"funnel.sign-up": steps})


@pytest.mark.parametrize("steps", ["sees | poster | 8", "sees | poster | 8\nclicks | page | "])
def test_a_way_that_is_not_counted_throughout_is_not_multiplied(steps: str) -> None:
    assert "=" not in told({"funnel.sign-up": steps})

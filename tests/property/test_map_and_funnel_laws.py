"""What holds for the map and the funnel in every plan, whatever was typed and however much of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.document import Section, Subheading, Table, Voice, plain
from tests.adapters.maps import FUNNEL, LATER, POND, PURPOSES, ROWS, WORDS, map_pack, session
from tests.adapters.plan_reader import all_lines, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.document import Document

OURS = ("path-map", "consistency", "pressure", "funnel")
EVERYTHING: Mapping[str, str] = {
    **POND,
    **FUNNEL,
    "funnel.sign-up": "sees it | post | 8\ntypes | page | 5",
    "map.message-drift": "quick | forgotten | bill\nkind | still-there |",
    "map.tools": "diary | names | me | till",
    "map.one-piece": "6",
    "map.gap": "Between Sam and me",
    "map.met": "At the gate",
}
some = st.sets(st.sampled_from(sorted(EVERYTHING)))


def ours(plan: Document) -> list[Section]:
    """The sections that these laws are about."""
    return [section for section in plan.sections if section.id in OURS]


def assert_well_made(section: Section) -> None:
    """Headings stand before something, rows fit their heads, and nothing is empty."""
    kinds = [isinstance(block, Subheading) for block in section.blocks]
    assert kinds
    assert not kinds[-1]
    assert not any(one and other for one, other in pairwise(kinds))
    for block in section.blocks:
        assert any(plain(words).strip() for words in lines_of(block))
        if isinstance(block, Table):
            assert block.rows
            assert all(len(row) == len(block.head) for row in block.rows)


@settings(max_examples=40)
@given(topics=some)
def test_any_answers_make_whole_sections(topics: set[str]) -> None:
    plan = session({topic: EVERYTHING[topic] for topic in topics}).plan()

    for section in ours(plan):
        assert_well_made(section)
    assert len({section.id for section in plan.sections}) == len(plan.sections)


@settings(max_examples=40)
@given(topics=some)
def test_our_sentences_are_quiet_and_evenly_spaced(topics: set[str]) -> None:
    plan = session({topic: EVERYTHING[topic] for topic in topics}).plan()

    for where, words in all_lines(plan):
        mine = "".join(run.text if run.voice in (Voice.OURS, Voice.STRONG) else "x" for run in words)
        if where in OURS:
            assert "  " not in plain(words)
            assert "!" not in mine
            assert " ." not in mine
            assert ".." not in mine


SAID_OF_STEPS = ("", "end", "2", "1, 3", "nobody", "never", "8 of 10", "calm", "free", "£9", "5 days")
cells = st.text(max_size=20) | st.sampled_from((*SAID_OF_STEPS, "automatic", "to-make", *PURPOSES, *LATER))
tables = st.sampled_from(sorted(ROWS))


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_stands_in_the_cells_makes_whole_sections(data: st.DataObject) -> None:
    builder = session({})
    for topic in data.draw(st.lists(tables, max_size=4, unique=True)):
        row = st.fixed_dictionaries({column.id: cells for column in ROWS[topic]})
        builder.holds(topic, [dict(each) for each in data.draw(st.lists(row, min_size=1, max_size=5))])

    for section in ours(builder.plan()):
        assert_well_made(section)


def sentinel(topic: str) -> str:
    """A word that nobody would write, one for each topic."""
    return "qz" + "".join(part[:6] for part in topic.replace("-", ".").split(".")) + "x"


def marked() -> Document:
    """A plan in which every cell and answer has its topic's own word."""
    builder = session({topic: f"we say {sentinel(topic)} to them" for topic in WORDS})
    for topic, columns in ROWS.items():
        row = {column.id: sentinel(topic) + column.id for column in columns}
        builder.holds(topic, [{**row, "sent": "by-hand"}])
    return builder.plan()


def test_every_word_an_owner_typed_speaks_in_their_voice() -> None:
    for where, words in all_lines(marked()):
        if where in OURS:
            assert not any(run.voice is Voice.OURS and "qz" in run.text for run in words)


def test_no_topic_of_the_map_or_the_funnel_is_left_out() -> None:
    used = " ".join(plain(words) for where, words in all_lines(marked()) if where != "appendix")
    topics = [q.topic for q in map_pack().questions() if q.topic.startswith(("map.", "funnel.", "lead."))]

    assert [topic for topic in topics if topic != "map.one-piece" and sentinel(topic) not in used] == []

"""What holds for every plan, whatever was typed and however far the session is."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.case import make_case
from journeycoach.domain.document import (
    Bullets,
    Document,
    Paragraph,
    Section,
    Subheading,
    Table,
    Voice,
    plain,
)
from journeycoach.domain.packs import Kind
from journeycoach.domain.unknowns import read_unknowns
from tests.adapters.builder import SUNDAY, SessionBuilder, five_stages
from tests.adapters.businesses import EVERY, SEEDS, STAGES
from tests.adapters.plan_reader import all_lines, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.packs import Column

OUR_VOICES = (Voice.OURS, Voice.STRONG)
FORMULAS = ("How far this is.",)
"""Paragraphs that may be alike in two plans begin so."""


def session_of(texts: Mapping[str, str], topics: set[str] | None = None) -> SessionBuilder:
    """A session with these answers, deeper ones asked, as far as they are among the topics."""
    builder = SessionBuilder().goes_deeper(*STAGES)
    order = [question.topic for question in builder.pack.questions()]
    for topic in order:
        if topic in texts and (topics is None or topic in topics):
            builder.says(topic, texts[topic])
    return builder


businesses = st.sampled_from(sorted(EVERY))
some_topics = st.sets(st.sampled_from(sorted(SEEDS)), max_size=30)


def assert_well_made(section: Section) -> None:
    """A section has blocks, every block has lines, every row fits its head, and no line has odd spaces."""
    assert section.blocks
    assert plain(section.title).strip()
    for block in section.blocks:
        lines = list(lines_of(block))
        assert lines
        assert any(plain(line).strip() for line in lines)
        if isinstance(block, Table):
            assert block.rows
            assert all(len(row) == len(block.head) for row in block.rows)


@settings(max_examples=40)
@given(business=businesses, topics=some_topics, accepted=st.integers(0, 12))
def test_no_section_of_any_plan_is_empty(business: str, topics: set[str], accepted: int) -> None:
    plan = session_of(EVERY[business], topics).accepts_proposals(accepted).plan()

    assert plan.sections
    for section in plan.sections:
        assert_well_made(section)


@settings(max_examples=40)
@given(business=businesses, topics=some_topics, accepted=st.integers(0, 12))
def test_our_sentences_have_single_spaces_and_no_loud_marks(
    business: str, topics: set[str], accepted: int
) -> None:
    plan = session_of(EVERY[business], topics).accepts_proposals(accepted).plan()

    for _, words in all_lines(plan):
        text = plain(words)
        ours = "".join(run.text if run.voice in OUR_VOICES else "x" for run in words)
        assert "  " not in text
        assert text == text.strip()
        assert "!" not in ours
        assert "N/A" not in ours
        assert " ." not in ours
        assert ".." not in ours


@settings(max_examples=30)
@given(business=businesses, topics=some_topics)
def test_each_heading_stands_before_something(business: str, topics: set[str]) -> None:
    plan = session_of(EVERY[business], topics).accepts_proposals(6).plan()

    for section in plan.sections:
        kinds = [isinstance(block, Subheading) for block in section.blocks]
        assert not kinds[-1]
        assert not any(one and other for one, other in pairwise(kinds))


@settings(max_examples=25)
@given(topics=some_topics, new=st.sampled_from(sorted(SEEDS)))
def test_one_more_answer_takes_no_line_of_another_out_of_the_appendix(topics: set[str], new: str) -> None:
    before = appendix_lines(session_of(SEEDS, topics - {new}).plan())
    after = appendix_lines(session_of(SEEDS, topics | {new}).plan())

    assert before <= after


def appendix_lines(plan: Document) -> set[str]:
    """The lines of the appendix that are the owner's words, as a set."""
    return {plain(words) for section, words in all_lines(plan) if section == "appendix"}


@settings(max_examples=25)
@given(topics=some_topics, accepted=st.integers(0, 30), days=st.integers(0, 13))
def test_open_questions_are_asked_on_working_days_from_today_on(
    topics: set[str], accepted: int, days: int
) -> None:
    today = SUNDAY + timedelta(days=days)
    builder = session_of(SEEDS, topics).leaves_open("customer.pain").accepts_proposals(accepted)

    unknowns = read_unknowns(make_case(builder.answers(), today)).items

    assert unknowns
    assert all(each.by >= today and each.by.weekday() < 5 for each in unknowns)
    assert [each.number for each in unknowns] == list(range(1, len(unknowns) + 1))


def sentinel(topic: str) -> str:
    """A word that nobody would write, one for each topic."""
    return "qz" + "".join(part[:6] for part in topic.replace("-", ".").split(".")) + "x"


def marked(topic: str) -> str:
    """An answer of the right kind with the topic's own word in each of its texts."""
    question = next(each for each in five_stages().questions() if each.topic == topic)
    word = sentinel(topic)
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return f"we say {word} to them"
        case Kind.CHOICE | Kind.CHOICES:
            return word
        case Kind.LADDER:
            return f"{word} -> {word} too -> and so {word} for them"
        case Kind.ROWS:
            return " | ".join(_cell(column, word) for column in question.columns)
        case _:
            return SEEDS[topic]


def _cell(column: Column, word: str) -> str:
    if column.kind is Kind.CHOICE:
        return {"stage": "retention", "state": "to-make"}.get(column.id, column.options[0].id)
    if column.kind is Kind.TEXT:
        return {"stage": "retention"}.get(column.id, f"{word}{column.id}")
    return {Kind.DATE: "30 June 2027", Kind.SCALE: "2"}.get(column.kind, "3")


def marked_session() -> SessionBuilder:
    """A session in which every topic has an answer with its own word."""
    builder = SessionBuilder().goes_deeper(*STAGES)
    for question in builder.pack.questions():
        builder.says(question.topic, marked(question.topic))
    return builder


def test_every_word_an_owner_typed_speaks_in_their_voice() -> None:
    plan = marked_session().accepts_proposals().plan()

    ours = [
        run.text
        for _, words in all_lines(plan)
        for run in words
        if run.voice not in (Voice.OWNER, Voice.VERBATIM) and "qz" in run.text.casefold()
    ]

    assert ours == []


def test_no_question_is_asked_that_the_plan_does_not_use() -> None:
    plan = marked_session().plan()
    used = " ".join(plain(words) for section, words in all_lines(plan) if section != "appendix")

    topics = [q.topic for q in five_stages().questions() if q.kind not in FIGURES]
    unused = [topic for topic in topics if sentinel(topic) not in used]

    assert unused == ["business.kind", "message.last-piece"], "these two act by their picks alone"


FIGURES = (Kind.SCALE, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DATE)
"""Kinds whose answers hold no word that could be looked for."""


def paragraphs(plan: Document) -> set[str]:
    """Every paragraph and bullet of a plan's body, without the ones that are formulas."""
    body = [section for section in plan.sections if section.id != "appendix"]
    lines = [
        plain(words)
        for section in body
        for block in section.blocks
        if isinstance(block, Paragraph | Bullets)
        for words in lines_of(block)
    ]
    return {text for text in lines if not text.startswith(FORMULAS)}


@pytest.mark.parametrize(("one", "other"), [("clocks", "books"), ("clocks", "seeds"), ("books", "seeds")])
def test_two_businesses_share_no_paragraph(one: str, other: str) -> None:
    mine = paragraphs(session_of(EVERY[one]).accepts_proposals().plan())
    theirs = paragraphs(session_of(EVERY[other]).accepts_proposals().plan())

    assert mine & theirs == set()


@pytest.mark.parametrize("business", sorted(EVERY))
def test_the_same_session_gives_the_same_plan(business: str) -> None:
    assert session_of(EVERY[business]).plan() == session_of(EVERY[business]).plan()


typed = st.text(max_size=60)
text_topics = sorted(q.topic for q in five_stages().questions() if q.kind in (Kind.TEXT, Kind.LONG_TEXT))
row_topics = sorted(q.topic for q in five_stages().questions() if q.kind is Kind.ROWS)


@settings(max_examples=60)
@given(texts=st.dictionaries(st.sampled_from(text_topics), typed, max_size=8), today=st.dates(SUNDAY))
def test_whatever_is_typed_makes_a_plan(texts: dict[str, str], today: date) -> None:
    builder = SessionBuilder(today=today).goes_deeper(*STAGES)
    for topic, text in texts.items():
        builder.holds(topic, text)

    for section in builder.plan().sections:
        assert section.blocks


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_stands_in_the_cells_makes_a_plan(data: st.DataObject) -> None:
    builder = SessionBuilder().goes_deeper(*STAGES)
    for topic in data.draw(st.lists(st.sampled_from(row_topics), max_size=5, unique=True)):
        question = next(each for each in builder.pack.questions() if each.topic == topic)
        cells = st.fixed_dictionaries(
            {column.id: typed | st.sampled_from(CELLS) for column in question.columns}
        )
        rows = data.draw(st.lists(cells, min_size=1, max_size=4))
        builder.holds(topic, [dict(row) for row in rows])

    for section in builder.plan().sections:
        assert_well_made(section)


CELLS = (
    "",
    "nobody",
    "never",
    "always",
    "8 of 10",
    "0 of 10",
    "Tom",
    "me",
    "purchase",
    "3",
    "hours",
    "to-make",
    "30 June 2027",
)
"""Cells that the plan reads a meaning from."""

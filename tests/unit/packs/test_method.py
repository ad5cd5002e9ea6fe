"""A method is read whole, or refused with every mistake at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.errors import CoachError, PackError
from journeycoach.domain.packs import Defect, Kind
from journeycoach.packs.methods import Library

if TYPE_CHECKING:
    from pathlib import Path

TOPICS = """
[[topics]]
id = "shop.who"
label = "Who it is for"
holds = "One real person."
kind = "text"
statement = "claim-customers"
"""

METHOD = """
[method]
id = "mine"
title = "Mine"
summary = "A method of one question."

[[stages]]
id = "first"
title = "First"
aim = "Who it is."

[[stages.questions]]
id = "shop-who"
topic = "shop.who"
ask = "Who is it?"
why = "The plan is about them."
evidence = true
examples = [{ trade = "baker", text = "a" }, { trade = "vet", text = "b" }, { trade = "potter", text = "c" }]
probes = { describe = "d?", instance = "i?", clarify = "c?", explain = "e?" }

[[stages.proposals]]
id = "ask"
topic = "shop.who"
cause = "open"
what = "Ask who: {answer}"
done_when = "A name"
when_then = "When I open, I ask"
days = 7
"""


def library(folder: Path, method: str = METHOD) -> Library:
    (folder / "topics.toml").write_text(TOPICS, encoding="utf-8")
    (folder / "mine.toml").write_text(method, encoding="utf-8")
    return Library((folder,))


def problems_of(folder: Path, method: str) -> list[str]:
    with pytest.raises(PackError) as refused:
        library(folder, method).pack("mine")
    return [str(problem) for problem in refused.value.problems]


def test_a_question_takes_from_its_topic_what_it_does_not_say_itself(tmp_path: Path) -> None:
    (question,) = library(tmp_path).pack("mine").questions()

    assert (question.kind, question.label, question.statement.is_claim) == (Kind.TEXT, "Who it is for", True)
    assert question.probes[Defect.INSTANCE] == "i?"


def test_every_mistake_is_told_at_once_with_file_line_key_and_advice(tmp_path: Path) -> None:
    wrong = (
        METHOD.replace('title = "First"', "title = 1").replace("why =", "whu =").replace('"open"', '"opened"')
    )

    told = problems_of(tmp_path, wrong)

    assert told == [
        "mine.toml:9: stages.first.title: Give a text in quotation marks.",
        "mine.toml:12: stages.questions.shop-who.why: This is missing. Give a text in quotation marks.",
        "mine.toml:16: stages.questions.shop-who.whu: Nothing reads this key. Did you mean “why”?",
        "mine.toml:24: stages.proposals.ask.cause: “opened” is not known here. Did you mean “open”?",
    ]


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        pytest.param(
            'topic = "shop.who"\nask', 'topic = "shop.who"\nkind = "date"\nask', "takes text", id="kind"
        ),
        pytest.param("{answer}", "{name}", "{name} stands for nothing", id="slot"),
        pytest.param('trade = "vet"', 'trade = "baker"', "each from another trade", id="trades"),
        pytest.param("evidence = true", "min = 3\nmax = 1", "min is larger", id="bounds"),
        pytest.param(
            "evidence = true", 'depends_on = ["shop.what"]', "No question of this method", id="depends"
        ),
        pytest.param(
            "evidence = true",
            'show_if = [{ topic = "shop.who", is_any = ["x"] }]',
            "no option “x”",
            id="condition",
        ),
        pytest.param("evidence = true", "core = false", "0 questions are core", id="core"),
        pytest.param('id = "shop-who"', 'id = "Shop Who"', "small letters", id="id"),
        pytest.param('id = "mine"', 'id = "yours"', "call the method “mine”", id="file name"),
        pytest.param('topic = "shop.who"\nask', 'topic = "who"\nask', "with a dot", id="topic"),
        pytest.param("[method]", "[methods]", "There is no [method]", id="head"),
        pytest.param('aim = "Who it is."', "aim = ", "not valid TOML", id="syntax"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(tmp_path: Path, old: str, new: str, advice: str) -> None:
    assert any(advice in told for told in problems_of(tmp_path, METHOD.replace(old, new, 1)))


def test_an_id_used_twice_is_a_mistake(tmp_path: Path) -> None:
    question = METHOD[METHOD.index("[[stages.questions]]") : METHOD.index("[[stages.proposals]]")]

    told = problems_of(tmp_path, METHOD + question)

    assert any("used 2 times" in each for each in told)
    assert any("asked twice" in each for each in told)


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        pytest.param(b"\xff\xfe", "not UTF-8", id="bytes"),
        pytest.param(b"a" * 1_000_001, "larger than", id="size"),
        pytest.param(b".".join([b"a"] * 40) + b" = 1", "too many dots", id="depth"),
        pytest.param(b"a = " + b"[" * 5000, "mine.toml", id="nesting"),
        pytest.param(b"[[a]]\n" * 20_000, "There is no [method]", id="many tables"),
        pytest.param(b"", "There is no [method]", id="nothing"),
    ],
)
def test_a_hostile_file_is_refused_in_a_sentence(tmp_path: Path, raw: bytes, advice: str) -> None:
    shelf = library(tmp_path)
    (tmp_path / "mine.toml").write_bytes(raw)

    with pytest.raises(PackError) as refused:
        shelf.pack("mine")

    assert advice in refused.value.text


def test_a_method_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="There are: mine"):
        library(tmp_path).pack("yours")


@given(st.data())
@settings(max_examples=150)
def test_a_mutated_method_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = METHOD.split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    lines[place] = data.draw(
        st.sampled_from(
            ["", "[", "[[stages]]", "id = 1", 'id = ""', "x = [1, {a = 2}]", "min = -1", "days = true"]
        )
        | st.text(alphabet='abc=[]{}"1. \n', max_size=12)
    )
    shelf = library(tmp_path_factory.mktemp("methods"), "\n".join(lines))

    try:
        shelf.pack("mine")
    except PackError as refused:
        assert all(problem.advice for problem in refused.problems)  # noqa: PT017

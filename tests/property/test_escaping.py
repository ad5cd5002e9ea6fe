"""The law of the Markdown report: whatever was typed, wherever it stands, is text and nothing else."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeycoach.domain.document import (
    Block,
    Bullets,
    Document,
    Paragraph,
    Run,
    Section,
    Subheading,
    Table,
    Task,
    Tasks,
    Voice,
    Words,
    ours,
)
from journeycoach.domain.text import visible
from journeycoach.reports.data import as_data
from journeycoach.reports.templates import Templates
from journeycoach.resources import template_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

CASES = 2000
"""Texts tried in each run of the tests; ten times as many before a release."""

TEMPLATES = Templates(template_folders())

PARSERS = {
    "js-default": MarkdownIt("js-default"),
    "commonmark": MarkdownIt("commonmark").enable(["table", "strikethrough"]),
    "gfm-like": MarkdownIt("gfm-like", {"linkify": False}),
}

PIECES = r"""
# ## ####### - + * ** *** _ __ ~ ~~ ~~~ ` `` ``` | || = === --- *** ___ > >> < <b> </b> <!-- --> <? & &amp;
&#35; &copy [ ] [x] [a](b) ![a](b) [a]: b [^1] [^1]: ( ) (b) ! \ \\ \| \* $ $$ $5 ~5 5$ ^ : :- :-: -: --|--
|-|-| a|b 1. 1) 10. 1234567890. http://a.example https://b.example/_x_ ftp://c.example www.d.example
e@f.example <http://g.example> <h@i.example> {{ 7*7 }} {% x %} {# y #} snake_case it's “so” — é 日本語 🎂
word another 2027. "" '' @name :tada: #12 %% ::: +++ -x #x >x *x </style> javascript:x
"""
UNSEEN = ["\u00a0", "\u200b", "\u202e", "\u2066", "\u2028", "\ufeff", "\x1b[0m", "\x00", "\x85", "\xad"]
WHITE = [" ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\u00a0"]

texts = (
    st.lists(st.sampled_from([*PIECES.split(), *UNSEEN, *WHITE * 4]), min_size=1, max_size=24).map("".join)
    | st.lists(st.sampled_from([*PIECES.split(), *UNSEEN]), min_size=1, max_size=30).map(" ".join)
    | st.text(min_size=1, max_size=80)
)
voices = st.sampled_from(Voice)

PLACES: dict[str, Callable[[Words], tuple[Block, ...]]] = {
    "paragraph": lambda w: (Paragraph(ours("Before")), Paragraph(w), Paragraph(ours("After"))),
    "bullet": lambda w: (Paragraph(ours("Before")), Bullets((w, ours("After"), w))),
    "number": lambda w: (Bullets((ours("Before"), w), is_numbered=True), Bullets((w,), is_numbered=True)),
    "cell": lambda w: (Table((ours("A"), ours("B")), ((w, ours("x")), (ours("y"), w))),),
    "head": lambda w: (Paragraph(ours("Before")), Table((w, ours("B")), ((ours("y"), ours("z")),))),
    "subheading": lambda w: (Paragraph(ours("Before")), Subheading(w), Paragraph(ours("After"))),
    "task": lambda w: (Tasks((Task("1", w, (ours("After"),)), Task("2", w, is_done=True))),),
    "detail": lambda w: (Tasks((Task("1", ours("Before"), (w, w)), Task("2", ours("After")))),),
}
ON_ONE_LINE = {"cell", "head", "subheading", "title", "front"}

TOUCHING = ("so", "so")
"""No blank between our word and the voice: Markdown then shows no voice, but the text must stand."""

neighbours = st.sampled_from([("", ""), ("He said ", " to us"), ("(", ")"), TOUCHING])

Reading = tuple[list[str], list[list[str]], list[str]]


def document_with(words: Words, place: str) -> Document:
    """A small plan that holds the words in one kind of place, between blocks that must stay as they are."""
    title = words if place == "title" else ours("Title")
    front = words if place == "front" else ours("Front")
    blocks = PLACES[place](words) if place in PLACES else (Paragraph(ours("Text")),)
    after = Section("after", ours("After"), (Paragraph(ours("The end")),))
    rows = ((front, ours("x")), (ours("y"), front))
    return Document(title, rows, (Section("one", title, blocks), after), date(2026, 1, 2))


@cache
def read(markdown: str, parser: str) -> Reading:
    """What a reader of Markdown makes of it: its blocks, the voices in each, the text of each."""
    tokens = PARSERS[parser].parse(markdown)
    inline = [token.children or [] for token in tokens if token.type == "inline"]
    blocks = [f"{token.type} {token.tag} {token.info}" for token in tokens]
    return blocks, list(map(_voices, inline)), list(map(_text, inline))


TEXT = ("text", "text_special", "softbreak")


def _voices(children: Sequence[Token]) -> list[str]:
    """What is no text, a voice that goes on over a line break counted once."""
    kinds = " ".join(
        token.type for token in children if token.type not in ("text", "text_special", "softbreak")
    )
    return re.sub(r"(strong|em)_close hardbreak \1_open|hardbreak", "", kinds).split()


def _text(children: Sequence[Token]) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(breaks.get(token.type, token.content) for token in children)


def meant(words: Words, place: str) -> str:
    """The text as it must be read back: cleaned, blanks folded, without empty lines and byte order marks."""
    text = "".join(_with_quotes(run) for run in words)
    lines = [re.sub("[ \t]+", " ", line).strip(UNICODE_BLANKS) for line in text.split("\n")]
    return (" / " if place in ON_ONE_LINE else "\n").join(filter(None, lines))


UNICODE_BLANKS = "".join(chr(n) for n in range(0x3001) if chr(n).isspace())


def _with_quotes(run: Run) -> str:
    text = visible(run.text).replace("\ufeff", "")
    return f"“{text.strip()}”" if run.voice is Voice.OWNER and text.strip() else text


def words_of(text: str, voice: Voice, around: tuple[str, str]) -> Words:
    """The text in a voice, with our words before and after it."""
    runs = (Run(around[0]), Run(text, voice), Run(around[1]))
    return tuple(run for run in runs if run.text)


def rendered(words: Words, place: str) -> str:
    """The plan with the words in that place, as Markdown."""
    return TEMPLATES.render("markdown/plan.md.j2", as_data(document_with(words, place)))


def _harmless(text: str) -> str:
    """A word in the place of what was typed; the blanks around it stay: they part it from its neighbours."""
    return re.sub(r"(?s)(?<![^\s\ufeff])[^\s\ufeff].*[^\s\ufeff]|[^\s\ufeff]", "word", visible(text), count=1)


def _said_instead(pieces: list[str], old: str, new: str) -> list[str]:
    return [
        re.sub(rf"(?<!.){BOX}{re.escape(old)}\Z", lambda found: found[1] + new, piece) for piece in pieces
    ]


BOX = r"(\[[ x]\] |)"


def is_said(text: str) -> bool:
    """Whether anything is left of the text when it is cleaned."""
    return bool(re.sub(r"[\s\ufeff]", "", visible(text)))


def broken(text: str, voice: Voice, around: tuple[str, str], place: str) -> str:
    """What a reader of Markdown is told that was not meant; empty when the text is text and nothing else."""
    words, harmless = words_of(text, voice, around), words_of(_harmless(text), voice, around)
    markdown, expected = rendered(words, place), rendered(harmless, place)
    for parser in PARSERS:
        blocks, voices, pieces = read(markdown, parser)
        harmless_blocks, harmless_voices, harmless_pieces = read(expected, parser)
        if blocks != harmless_blocks:
            return f"{parser}: other blocks: {markdown}"
        if voices != harmless_voices and around != TOUCHING:
            return f"{parser}: other voices: {markdown}"
        if pieces != _said_instead(harmless_pieces, meant(harmless, place), meant(words, place)):
            return f"{parser}: other words: {markdown}"
    return ""


@pytest.mark.parametrize("place", [*PLACES, "title", "front"])
@settings(max_examples=CASES // (len(PLACES) + 2))
@given(text=texts, voice=voices, around=neighbours)
def test_what_was_typed_is_read_back_and_changes_no_structure(
    place: str, text: str, voice: Voice, around: tuple[str, str]
) -> None:
    assume(is_said(text))

    assert broken(text, voice, around, place) == ""


@pytest.mark.parametrize(
    ("name", "without", "text"),
    [
        ("journeycoach.reports.escape._SPECIAL", re.compile("(?!)"), "*x*"),
        ("journeycoach.reports.markdown.line_start", str, "# x"),
        ("journeycoach.reports.wrapping.line_start", str, f"{'x' * 79} - y"),
    ],
    ids=["no escapes", "no care where a line begins", "no care where a line is wrapped"],
)
def test_without_a_protection_the_law_is_broken(
    name: str, without: object, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name, without)

    found = read(rendered(ours(text), "paragraph"), "js-default")

    assert found[:2] != read(rendered(ours("word"), "paragraph"), "js-default")[:2]

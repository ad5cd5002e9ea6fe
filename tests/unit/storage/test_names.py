"""Names are made from titles, and can never be a path."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.errors import SessionNameError
from journeycoach.storage.names import RESERVED, find_name, free_name, is_name, slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Anna’s Bakery", "annas-bakery"),
        ("Café Été", "cafe-ete"),
        ("CAFE\u0301", "cafe"),
        ("Straße & Söhne", "strasse-sohne"),
        ("Łódź, Ærø, Đà Nẵng", "lodz-aero-da-nang"),
        ("中文", "session"),
        ("💥 n …", "session"),
        ("N", "n"),
        ("", "session"),
        ("../../etc/passwd", "etc-passwd"),
        ("con", "con-session"),
        ("a" * 100, "a" * 64),
        ("\x1b]52;c;x\x1b\\", "52-c-x"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text(max_size=200))
def test_every_title_has_a_safe_name(title: str) -> None:
    name = slug(title)

    assert re.fullmatch("[a-z0-9-]{1,64}", name)
    assert name not in RESERVED
    assert is_name(name)


@given(st.text(max_size=80), st.integers(1, 12))
def test_equal_titles_never_share_a_name(title: str, times: int) -> None:
    names: list[str] = []
    for _ in range(times):
        names.append(free_name(title, names))

    assert len(set(names)) == times
    assert all(re.fullmatch("[a-z0-9-]{1,64}", name) for name in names)


@pytest.mark.parametrize("text", ["", "..", "a/b", "A", "a.b", "a\0", "a\n", "anna.rescued-1x", "a" * 65])
def test_what_could_be_a_path_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_rescued_session_has_a_name() -> None:
    assert is_name("anna.rescued-12")


def test_the_error_names_some_candidates_and_counts_the_rest() -> None:
    with pytest.raises(SessionNameError, match="a0, a1, a2, a3, a4 and 4 more"):
        find_name("a", [f"a{n}" for n in range(9)], "jc")

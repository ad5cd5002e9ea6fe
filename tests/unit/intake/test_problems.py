"""A file that someone hands in is read whole, or refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import DataFileError
from journeycoach.intake.problems import SIZE_LIMIT, line_of, read_file

if TYPE_CHECKING:
    from pathlib import Path


def refusal(path: Path) -> str:
    with pytest.raises(DataFileError) as caught:
        read_file(path)
    return caught.value.text


def test_a_mark_of_byte_order_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes("\ufeffa = 1".encode())

    assert read_file(path) == "a = 1"


def test_what_is_no_text_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b"caf\xe9")
    (tmp_path / "huge.toml").write_bytes(b"x" * (SIZE_LIMIT + 1))

    assert refusal(tmp_path / "none.toml") == f"{tmp_path / 'none.toml'}: there is no such file"
    assert refusal(tmp_path) == f"{tmp_path}: this is not a plain file"
    assert refusal(tmp_path / "latin.toml") == f"{tmp_path / 'latin.toml'}: this is not text in UTF-8"
    assert refusal(tmp_path / "huge.toml").startswith(f"{tmp_path / 'huge.toml'}: this is too large")


def test_a_file_that_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_text("a = 1")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)

    assert refusal(path) == f"{path}: this cannot be read"


@pytest.mark.parametrize(
    ("key", "line"), [("name", 2), ("garden.name", 2), ("kind", 3), ("steps", 4), ("zest", None), ("", None)]
)
def test_a_key_is_found_where_it_is_set(key: str, line: int | None) -> None:
    assert line_of(key, 'x = "zest"\nname = 1\n"kind": 2\n[[garden.steps]]\n') == line

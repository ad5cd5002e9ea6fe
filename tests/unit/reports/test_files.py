"""Where reports are written, and under which names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError
from journeycoach.reports.files import Target, Written, write_report
from journeycoach.reports.format import Format
from tests.golden.documents import BAKERY

if TYPE_CHECKING:
    from journeycoach.domain.document import Document

MD = Format("md", ".md", "text/markdown", lambda document: f"# {document.business}".encode())
HTML = Format("html", ".html", "text/html", lambda _: b"<p>")


def _fails(_: Document) -> bytes:
    raise CoachError("The template is at fault.")


BROKEN = Format("bad", ".bad", "text/plain", _fails)


def write(path: Path, content: bytes) -> None:
    """A plain writer, in the place of the atomic one."""
    path.write_bytes(content)


def test_reports_in_a_folder_are_called_after_the_session(tmp_path: Path) -> None:
    written = write_report(BAKERY, (MD, HTML), Target("mill-street", tmp_path), write)

    assert [each.path.name for each in written] == ["mill-street.md", "mill-street.html"]
    assert (tmp_path / "mill-street.md").read_bytes() == b"# Mill Street Bakery"


def test_without_a_target_the_current_folder_is_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert write_report(BAKERY, (MD,), Target("mill-street"), write) == (Written(Path("mill-street.md")),)
    assert (tmp_path / "mill-street.md").is_file()


@pytest.mark.parametrize(
    ("target", "formats", "names"),
    [
        ("plan.md", (MD,), ["plan.md"]),
        ("plan.txt", (MD,), ["plan.txt"]),
        ("plan", (MD,), ["plan.md"]),
        ("plan.md", (MD, HTML), ["plan.md", "plan.html"]),
        ("plan", (MD, HTML), ["plan.md", "plan.html"]),
        ("v1.2 plan", (MD,), ["v1.2 plan.md"]),
    ],
)
def test_a_file_that_was_named_names_the_reports(
    target: str, formats: tuple[Format, ...], names: list[str], tmp_path: Path
) -> None:
    written = write_report(BAKERY, formats, Target("mill-street", tmp_path / target), write)

    assert [each.path.name for each in written] == names


@pytest.mark.parametrize("name", ["../../etc/x", "/etc/x", "..", "a/b", "a\\b", "a\nb", "", "-"])
def test_no_name_of_a_session_leaves_the_folder(name: str, tmp_path: Path) -> None:
    (written,) = write_report(BAKERY, (MD,), Target(name, tmp_path), write)

    assert written.path.parent == tmp_path
    assert list(tmp_path.iterdir()) == [written.path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match=r"There is no folder .*nowhere"):
        write_report(BAKERY, (MD,), Target("a", tmp_path / "nowhere" / "plan.md"), write)


def test_when_one_report_fails_none_is_written(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="at fault"):
        write_report(BAKERY, (MD, BROKEN), Target("a", tmp_path), write)

    assert list(tmp_path.iterdir()) == []


def test_what_a_report_does_not_show_is_told(tmp_path: Path) -> None:
    odd = Format("odd", ".odd", "text/plain", lambda _: b"", lambda document: f"No {document.business}.")

    (written, _) = write_report(BAKERY, (odd, MD), Target("a", tmp_path), write)

    assert written.remark == "No Mill Street Bakery."


def test_names_with_dots_keep_them(tmp_path: Path) -> None:
    todo = Format("todo.txt", ".todo.txt", "text/plain", lambda _: b"")

    written = write_report(BAKERY, (todo, MD), Target("a", tmp_path / "b.md"), write)

    assert [each.path.name for each in written] == ["b.todo.txt", "b.md"]

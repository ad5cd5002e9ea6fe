"""A folder of sessions: what is refused, what is left alone, what moves together."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.errors import CoachError, NotKeptError, SessionNameError
from journeycoach.domain.events import IdeaParked, Key
from journeycoach.storage import disk
from journeycoach.storage.failures import NotDoneError
from journeycoach.storage.shelf import FolderShelf
from journeycoach.workshop.ports import Draft, SessionShelf
from tests.adapters.desk import a_desk
from tests.unit.storage.files import ideas, ideas_in

if TYPE_CHECKING:
    from pathlib import Path

ODD = (
    "../anna",
    "/etc/passwd",
    "sub/anna",
    "a\0b",
    "..",
    ".",
    "anna.journey.jsonl/..",
    "\ud800",
    "x" * 5000,
    ".journey.jsonl",
    "~",
    "anna/\n",
    "C:\\anna",
    "a*",
)
"""What somebody may type as a name."""


@pytest.fixture
def shelf(tmp_path: Path) -> FolderShelf:
    """An empty one, whose folder is not there yet."""
    return FolderShelf(tmp_path / "home" / "sessions", a_desk())


def test_the_folder_is_the_owners_alone(shelf: FolderShelf, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        shelf.create("Anna")
    finally:
        os.umask(old)

    assert stat.S_IMODE((tmp_path / "home" / "sessions").stat().st_mode) == 0o700


def test_a_folder_shelf_is_a_session_shelf(shelf: FolderShelf) -> None:
    port: SessionShelf = shelf

    assert port.names() == ()


def test_looking_makes_no_folder(shelf: FolderShelf, tmp_path: Path) -> None:
    assert shelf.names() == ()
    with pytest.raises(SessionNameError):
        shelf.find("anna")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ODD)
def test_no_name_leads_out_of_the_folder(shelf: FolderShelf, tmp_path: Path, name: str) -> None:
    shelf.create("Anna")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    for call in (shelf.find, shelf.open, shelf.notes, shelf.drafts, shelf.archive, shelf.delete):
        with pytest.raises(CoachError):
            call(name)
    with pytest.raises(CoachError):
        shelf.rename(name, "Bea")

    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_path_may_lie_elsewhere(shelf: FolderShelf, tmp_path: Path) -> None:
    elsewhere = tmp_path / "memory stick [1]"
    FolderShelf(elsewhere, a_desk()).create("Anna").append([IdeaParked("one")], "owner")
    path = str(elsewhere / "anna.journey.jsonl")

    found = shelf.find(path)

    assert found == path
    assert ideas(shelf.open(found).news()) == ["one"]
    shelf.notes(found).add("shy")
    assert shelf.belongings(found) == ("anna.journey.jsonl", "anna.private.jsonl")
    assert shelf.rename(found, "Bea") == str(elsewhere / "bea.journey.jsonl")


def test_the_path_of_a_session_in_the_folder_is_its_name(shelf: FolderShelf) -> None:
    path = shelf.create("Anna").path

    assert shelf.find(str(path)) == "anna"
    assert shelf.find("anna.journey.jsonl") == "anna"


def test_a_link_is_neither_listed_nor_opened_nor_deleted_through(shelf: FolderShelf, tmp_path: Path) -> None:
    path = shelf.create("Anna").path
    target = tmp_path / "target"
    target.write_bytes(b"precious")
    (path.parent / "bea.journey.jsonl").symlink_to(target)
    (path.parent / "anna.draft-w1.json").symlink_to(target)

    with pytest.raises(SessionNameError):
        shelf.open("bea")
    assert shelf.names() == ("anna",)
    shelf.drafts("anna").keep(Draft("q", Key("t"), "typed"))
    shelf.delete("anna")

    assert target.read_bytes() == b"precious"


def test_a_new_session_never_adopts_what_an_old_one_left(shelf: FolderShelf) -> None:
    path = shelf.create("Anna").path
    shelf.notes("anna").add("shy")
    path.unlink()

    assert shelf.create("Anna").name == "anna-2"


def test_open_stores_and_drafts_follow_a_rename(shelf: FolderShelf) -> None:
    store = shelf.create("Untitled")
    box = shelf.drafts("untitled")
    box.keep(Draft("q", Key("t"), "typed"))

    new = shelf.rename("untitled", "Bench Eleven")
    store.append([IdeaParked("one")], "owner")
    box.keep(Draft("q", Key("t"), "typed on"))

    assert store.name == new == "bench-eleven"
    assert ideas_in(store.path) == ["one"]
    assert shelf.belongings(new) == ("bench-eleven.draft-w1.json", "bench-eleven.journey.jsonl")
    assert shelf.drafts(new) is box


def test_an_archived_session_takes_its_notes_along(shelf: FolderShelf) -> None:
    path = shelf.create("Anna").path
    shelf.notes("anna").add("shy")

    shelf.archive("anna")

    archived = path.parent / "archive"
    assert sorted(file.name for file in archived.iterdir()) == ["anna.journey.jsonl", "anna.private.jsonl"]
    assert stat.S_IMODE(archived.stat().st_mode) == 0o700


def test_two_archived_sessions_of_one_name_stay_apart(shelf: FolderShelf) -> None:
    path = shelf.create("Anna").path
    (path.parent / "archive").mkdir()
    (path.parent / "archive" / "anna.journey.jsonl").write_bytes(b"older")

    shelf.archive("anna")

    assert (path.parent / "archive" / "anna.journey.jsonl").read_bytes() == b"older"
    assert (path.parent / "archive" / "anna-2.journey.jsonl").exists()


def test_a_session_that_comes_back_to_a_taken_name_is_numbered(shelf: FolderShelf) -> None:
    path = shelf.create("Anna").path
    shelf.archive("anna")
    path.write_bytes(b"copied there by hand")

    assert shelf.restore("an") == "anna-2"
    assert path.read_bytes() == b"copied there by hand"


def test_a_session_elsewhere_is_archived_and_restored_by_its_path(shelf: FolderShelf, tmp_path: Path) -> None:
    there = tmp_path / "client" / "anna.journey.jsonl"
    there.parent.mkdir()
    shelf.create("Anna").path.rename(there)

    put = shelf.archive(str(there))

    assert put == str(tmp_path / "client" / "archive" / "anna.journey.jsonl")
    assert shelf.restore(put) == str(there)
    assert there.exists()


def test_an_empty_archive_gives_nothing_back(shelf: FolderShelf) -> None:
    path = shelf.create("Anna").path

    with pytest.raises(SessionNameError, match="Nothing is in the archive"):
        shelf.restore("anna")
    with pytest.raises(SessionNameError, match="anna is in no archive"):
        shelf.restore(str(path))


def test_nothing_is_archived_through_a_link(shelf: FolderShelf, tmp_path: Path) -> None:
    path = shelf.create("Anna").path
    (tmp_path / "elsewhere").mkdir()
    (path.parent / "archive").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(NotDoneError, match="link"):
        shelf.archive("anna")

    assert path.exists()


def test_delete_leaves_a_rescued_session_alone_and_takes_damaged_pieces(shelf: FolderShelf) -> None:
    folder = shelf.create("Anna").path.parent
    for ending in ("damaged-1", "before-mend-2", "private.damaged-1", "draft-w0.json.new"):
        (folder / f"anna.{ending}").write_bytes(b"x")
    for other in ("anna.rescued-1.journey.jsonl", "anna.txt", "annabel.damaged-1"):
        (folder / other).write_bytes(b"x")

    shelf.delete("anna")

    assert sorted(path.name for path in folder.iterdir()) == [
        "anna.rescued-1.journey.jsonl",
        "anna.txt",
        "annabel.damaged-1",
    ]


def test_the_draft_of_a_private_note_is_named_as_the_notes_are(shelf: FolderShelf) -> None:
    shelf.create("Anna")
    shelf.note_drafts("anna").keep(Draft("note", Key("note"), "shy"))

    assert "anna.private.draft-w1.json" in shelf.belongings("anna")
    assert FolderShelf(shelf.open("anna").path.parent, a_desk("w2")).drafts("anna").left_over() is None


def test_the_probe_leaves_nothing_behind(shelf: FolderShelf, tmp_path: Path) -> None:
    shelf.probe()

    assert list((tmp_path / "home" / "sessions").iterdir()) == []


def test_a_folder_that_is_a_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shelf = FolderShelf(tmp_path / "file" / "sessions", a_desk())

    with pytest.raises(NotDoneError, match=r"its folder is a file.*--home"):
        shelf.probe()
    with pytest.raises(NotKeptError, match="its folder is a file"):
        shelf.create("Anna")
    with pytest.raises(NotDoneError, match="cannot be read"):
        shelf.names()


def test_a_folder_without_locks_is_found_out_before_the_first_answer(
    shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(_descriptor: int, *, shared: bool) -> bool:
        raise OSError(95, "Operation not supported", str(shared))

    monkeypatch.setattr("journeycoach.storage.locks.try_lock", no_locks)

    with pytest.raises(NotDoneError, match="cannot be locked"):
        shelf.probe()


def test_a_full_disk_is_found_out_before_the_first_answer(
    shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write_all", full)

    with pytest.raises(NotDoneError, match="disk is full"):
        shelf.probe()


def test_files_that_are_no_sessions_of_ours_are_not_listed(shelf: FolderShelf) -> None:
    folder = shelf.create("Anna").path.parent
    for name in (
        "Übel.journey.jsonl",
        "a b.journey.jsonl",
        ".journey.jsonl",
        "x.txt",
        "\x1b[2J.journey.jsonl",
    ):
        (folder / name).write_bytes(b"")

    assert shelf.names() == ("anna",)


def test_a_name_taken_at_the_last_moment_is_passed_over(
    shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shelf.create("Bea").path.parent
    real = disk.create
    moments = ["the last"]

    def create(path: Path, data: bytes) -> int:
        if moments.pop() if moments else "":
            (folder / "anna.journey.jsonl").write_bytes(b"")
        return real(path, data)

    monkeypatch.setattr(disk, "create", create)

    assert shelf.create("Anna").name == "anna-2"


def test_a_session_that_is_not_there_is_told_by_every_call(shelf: FolderShelf, tmp_path: Path) -> None:
    for call in (shelf.archive, shelf.delete, shelf.belongings, shelf.open):
        with pytest.raises(SessionNameError):
            call("anna")
    with pytest.raises(SessionNameError, match="no session file"):
        shelf.find(str(tmp_path / "anna.journey.jsonl"))


@pytest.mark.parametrize("refusal", [PermissionError(1, "no hard links"), NotImplementedError("links")])
def test_where_there_are_no_hard_links_sessions_move_all_the_same(
    shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    shelf.create("Anna").append([IdeaParked("one")], "owner")

    def refuse(*_given: object, **_named: object) -> None:
        raise refusal

    monkeypatch.setattr(os, "link", refuse)

    assert ideas(shelf.open(shelf.rename("anna", "Bea")).news()) == ["one"]


def test_a_file_is_never_moved_over_another(shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shelf.create("Anna").path
    shelf.notes("anna").add("shy")
    archive = path.parent / "archive"
    archive.mkdir()
    real = os.link

    def late(old: Path, new: Path, *, follow_symlinks: bool) -> None:
        new.write_bytes(b"precious")
        real(old, new, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "link", late)

    with pytest.raises(NotDoneError, match="there already"):
        shelf.archive("anna")

    assert path.exists()
    assert [file.read_bytes() for file in archive.iterdir()] == [b"precious"]


def test_what_is_typed_before_the_first_answer_survives_and_goes_with_the_session(tmp_path: Path) -> None:
    draft = Draft("name", Key("business.name"), "Bench El")
    gone = FolderShelf(tmp_path, a_desk("w1"))
    gone.early_drafts().keep(draft)
    gone.early_drafts().close()
    shelf = FolderShelf(tmp_path, a_desk("w2"))

    found = shelf.early_drafts().left_over()
    name = shelf.create("Bench Eleven").name

    assert found == draft
    assert shelf.belongings(name) == (f"{name}.draft-w2.json", f"{name}.journey.jsonl")


def test_the_box_of_a_note_stays_with_its_session_under_another_name(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path, a_desk("w1"))
    shelf.create("Anna").close()
    shelf.note_drafts("anna").keep(Draft("", Key(""), "/note unsure"))

    shelf.rename("anna", "Berta")
    shelf.note_drafts("berta").keep(Draft("", Key(""), "/note more"))

    assert [path.name for path in tmp_path.glob("*.draft-*")] == ["berta.private.draft-w1.json"]
    assert FolderShelf(tmp_path, a_desk("w2")).drafts("berta").left_over() is None

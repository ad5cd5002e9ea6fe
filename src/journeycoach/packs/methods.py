"""All methods at hand: built in, in the user's folder, and in folders named on the command line.

What reads and checks a file is imported when a file has to be read: mostly a method is taken from the cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field

from journeycoach.domain.errors import CoachError, PackError, Problem
from journeycoach.packs.kept import kept_packs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from journeycoach.coach.rule import Wording
    from journeycoach.domain.language import Catalogue
    from journeycoach.domain.packs import Pack, Topic
    from journeycoach.packs.cache import Cache
    from journeycoach.packs.kept import KeptPacks
    from journeycoach.packs.source import Source

Read = TypeVar("Read")
TOPICS_FILE = "topics.toml"
NO_METHODS = (TOPICS_FILE, "demo.toml")
"""Files beside the methods that are none."""


class Library(Struct):
    """Methods by id. A file is read when its method is asked for, and once."""

    folders: Sequence[Path]
    """Searched in this order; a later folder's method takes the place of an earlier one of the same id."""
    cache: Cache | None = None
    spared: Sequence[Path] = ()
    """Those of the folders whose shared files stop nothing when they have mistakes: they are left out."""
    left_out: list[Problem] = field(default_factory=list)
    """The mistakes of files that were left out so far."""
    _topics: dict[str, Topic] | None = None
    _packs: dict[str, Pack] = field(default_factory=dict)
    _kept: tuple[KeptPacks, ...] | None = None
    """At most one; None before the first method is asked for."""
    _being_read: list[Path] = field(default_factory=list)
    """Methods whose files are open: one that borrows from one of them would go round in a ring."""

    def ids(self) -> tuple[str, ...]:
        """Every method's id, which is its file's name without the ending."""
        return tuple(sorted({path.stem for path in self._files()}))

    def pack(self, pack_id: str) -> Pack:
        """A method by id. Raises CoachError when there is none, PackError when its file has mistakes."""
        if pack_id not in self._packs:
            self._packs[pack_id] = self._known(self.file(pack_id))
        return self._packs[pack_id]

    def file(self, pack_id: str) -> Path:
        """Where a method is read from. Raises CoachError when there is none."""
        found = [path for path in self._files() if path.stem == pack_id]
        if not found:
            raise CoachError(f"There is no method “{pack_id}”. There are: {', '.join(self.ids())}.")
        return found[-1]

    def is_built_in(self, pack_id: str) -> bool:
        """Whether a method is ours and not the owner's. Raises CoachError when there is none."""
        return self.file(pack_id).parent == self.folders[0]

    def mark(self) -> str:
        """Changes with whatever a method can hang on; empty where that cannot be told."""
        return next((kept.mark for kept in self._keeping()), "")

    def _keeping(self) -> tuple[KeptPacks, ...]:
        if self._kept is None:
            kept = kept_packs(self.cache, self.folders)
            self._kept = (kept,) if kept else ()
        return self._kept

    def packs(self) -> tuple[Pack, ...]:
        """Every method. Raises PackError with the mistakes of all files at once."""
        problems = [problem for path in self._files() for problem in self.check(path)]
        if problems:
            raise PackError(tuple(problems))
        return tuple(self.pack(pack_id) for pack_id in self.ids())

    def check(self, path: Path) -> tuple[Problem, ...]:
        """Every mistake in a method's file; none when it is fine."""
        try:
            self._read(path)
        except PackError as error:
            return error.problems
        return ()

    def wordings(self) -> dict[str, Wording]:
        """The words of the coach's rules by rule id. Raises PackError."""
        return self._wordings_in("coach")

    def wordings_in(self, language: str) -> dict[str, Wording]:
        """The same for another language than English, which has few or none. Raises PackError."""
        from journeycoach.packs.catalogue import files_for

        return {
            rule: wording
            for name in files_for(language)
            for rule, wording in self._wordings_in(f"coach/{name}").items()
        }

    def catalogue(self, language: str) -> Catalogue | None:
        """Our sentences in a language; None for English, and where there are none. Raises PackError."""
        from journeycoach.domain.language import Catalogue
        from journeycoach.packs.catalogue import FOLDER, files_for

        files = [(folder, f"{FOLDER}/{name}.toml") for name in files_for(language) for folder in self.folders]
        read = (
            self._unless_spared(folder / path, folder, self._sentences)
            for folder, path in files
            if (folder / path).is_file()
        )
        sentences = {key: text for found in read if found for key, text in found.items()}
        return Catalogue(sentences) if sentences else None

    def _wordings_in(self, inside: str) -> dict[str, Wording]:
        files = [
            (folder, path) for folder in self.folders for path in sorted((folder / inside).glob("*.toml"))
        ]
        read = (self._unless_spared(path, folder, self._wording) for folder, path in files)
        return {wording.id: wording for wording in read if wording}

    def topics(self) -> dict[str, Topic]:
        """The shared topics of all folders. Raises PackError."""
        if self._topics is None:
            files = [folder / TOPICS_FILE for folder in self.folders if (folder / TOPICS_FILE).is_file()]
            read = (self._unless_spared(path, path.parent, self._topics_of) for path in files)
            self._topics = {key: topic for topics in read if topics for key, topic in topics.items()}
        return self._topics

    def _unless_spared(self, path: Path, folder: Path, read: Callable[[Path], Read]) -> Read | None:
        """What a shared file holds; None, with its mistakes noted, for one that may not stop anything."""
        try:
            return read(path)
        except PackError as error:
            if folder not in self.spared:
                raise
            self.left_out.extend(error.problems)
            return None

    def _sentences(self, path: Path) -> Mapping[str, str]:
        from journeycoach.packs.catalogue import read_sentences

        return read_sentences(self._source(path))

    def _topics_of(self, path: Path) -> dict[str, Topic]:
        from journeycoach.packs.method import read_topics

        return read_topics(self._source(path))

    def _wording(self, path: Path) -> Wording:
        from journeycoach.packs.wordings import read_wording

        return read_wording(self._source(path), path.parent / "weights")

    def _lend(self, pack_id: str) -> Pack:
        """What a method borrows from: the one beside it, else the one that counts.

        So an owner's copy of a method of ours breaks none of ours.
        """
        beside = self._being_read[-1].parent / f"{pack_id}.toml"
        path = beside if beside.is_file() else self.file(pack_id)
        if path in self._being_read:
            raise CoachError("It takes questions from this one. Let only one of the two borrow.")
        return self.pack(pack_id) if path == self.file(pack_id) else self._read(path)

    def _source(self, path: Path) -> Source:
        from journeycoach.packs.source import read_source

        return read_source(path, self.cache)

    def _known(self, path: Path) -> Pack:
        """The method of a file, from the cache where it was checked before. Raises PackError."""
        for kept in self._keeping():
            if found := kept.find(path):
                return found
        pack = self._read(path)
        if not self.left_out:
            # Who takes a method from the cache would hear of no file that was left out.
            for kept in self._keeping():
                kept.keep(path, pack)
        return pack

    def _read(self, path: Path) -> Pack:
        from journeycoach.packs.method import read_method
        from journeycoach.packs.questions import TopicBook

        source = self._source(path)
        self._being_read.append(path)
        try:
            pack = read_method(source, TopicBook(self.topics(), self._lend))
        finally:
            self._being_read.pop()
        if pack.id != path.stem:
            # A session remembers the id, and finds the method again by its file's name.
            advice = f"The file is called {path.name}: call the method “{path.stem}”, or rename the file."
            raise PackError((Problem(path.name, source.line_of("method", 0, "id"), "method.id", advice),))
        return pack

    def _files(self) -> Iterator[Path]:
        for folder in self.folders:
            yield from (path for path in sorted(folder.glob("*.toml")) if path.name not in NO_METHODS)

"""Methods that were read and checked before, kept as they came out.

A method hangs on more than its own file: on the shared topics, on the methods that it borrows from, and on
the code that checks it. One that was kept counts only as long as none of these has changed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain import packs
from journeycoach.domain.packs import Pack
from journeycoach.packs.cache import mark_of
from journeycoach.packs.source import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.packs.cache import Cache

CODE = Path(__file__).parent


class KeptPacks(Struct, frozen=True):
    """The methods of some folders, as a cache has them."""

    cache: Cache
    mark: str
    """Stands for all that a method of these folders can hang on."""

    def find(self, path: Path) -> Pack | None:
        """The method of one of the files; None when it has to be read."""
        return self.cache.recall(path.stem, self.mark, Pack)

    def keep(self, path: Path, pack: Pack) -> None:
        """Remember a method without mistakes."""
        self.cache.remember(path.stem, self.mark, pack)


def kept_packs(cache: Cache | None, folders: Sequence[Path]) -> KeptPacks | None:
    """The kept methods of these folders; None without a cache, or where some file cannot be read."""
    if cache is None:
        return None
    try:
        return KeptPacks(cache, mark_of((*_texts(folders), *_code())))
    except OSError:
        return None


def _texts(folders: Sequence[Path]) -> Iterator[bytes]:
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            if not path.is_file() or path.stat().st_size > LARGEST:
                raise OSError(path)
            yield bytes(path)
            yield path.read_bytes()


def _code() -> Iterator[bytes]:
    """When the code was written: another one may ask for more, or make something else of a file."""
    for path in (*sorted(CODE.glob("*.py")), Path(packs.__file__)):
        written = path.stat()
        yield f"{path.name} {written.st_size} {written.st_mtime_ns}".encode()

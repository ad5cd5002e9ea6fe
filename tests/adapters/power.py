"""A power cut on paper: notes what a program asks of the disk, then makes what a cut could leave."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

Disk = dict[Path, bytes]
"""The files that are left, by their path."""
FATES = ("durable", "all", "torn", "zeros", "torn and zeros")
"""What can become of bytes that were written and not synced."""


@dataclass(frozen=True)
class Deed:
    """One call, or an answer called kept."""

    kind: str
    path: Path = Path()
    data: bytes = b""
    size: int = 0


@dataclass
class Recorder:
    """Everything that happened below one folder, in order."""

    root: Path
    deeds: list[Deed] = field(default_factory=list)
    open_files: dict[int, Path] = field(default_factory=dict)

    def kept(self, text: str) -> None:
        """The program said so."""
        self.deeds.append(Deed("kept", data=text.encode()))

    @contextmanager
    def recording(self) -> Iterator[None]:
        """For the time of a block."""
        real_open, real_write, real_sync, real_cut = os.open, os.write, os.fsync, os.ftruncate

        def open_file(path: str | Path, flags: int, mode: int = 0o777) -> int:
            there = Path(path).exists()
            descriptor = real_open(path, flags, mode)
            self.open_files[descriptor] = Path(path)
            if not there:
                self.deeds.append(Deed("create", Path(path)))
            return descriptor

        def write(descriptor: int, data: bytes) -> int:
            written = real_write(descriptor, data)
            self.deeds.append(Deed("write", self.open_files[descriptor], bytes(data[:written])))
            return written

        def sync(descriptor: int) -> None:
            real_sync(descriptor)
            self.deeds.append(Deed("sync", self.open_files[descriptor]))

        def cut(descriptor: int, size: int) -> None:
            real_cut(descriptor, size)
            self.deeds.append(Deed("cut", self.open_files[descriptor], size=size))

        with pytest.MonkeyPatch.context() as patch:
            for name, call in (("open", open_file), ("write", write), ("fsync", sync), ("ftruncate", cut)):
                patch.setattr(os, name, call)
            yield


@dataclass
class _Memory:
    """What the system holds, and what the disk holds, after some deeds."""

    live: Disk = field(default_factory=dict)
    durable: Disk = field(default_factory=dict)
    named: set[Path] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)

    def do(self, deed: Deed) -> None:
        match deed.kind:
            case "create":
                self.live[deed.path] = b""
            case "write":
                self.live[deed.path] += deed.data
            case "cut":
                self.live[deed.path] = self.live[deed.path][: deed.size]
            case "sync" if deed.path in self.live:
                self.durable[deed.path] = self.live[deed.path]
            case "sync":
                self.named |= {path for path in self.live if path.parent == deed.path}
            case _:
                self.kept.append(deed.data.decode())


def disks_after_a_cut(
    recorder: Recorder, chance: random.Random, each: int
) -> Iterator[tuple[list[str], Disk]]:
    """For a power cut after every deed: what was called kept, and a disk that could be left."""
    for cut in range(len(recorder.deeds) + 1):
        memory = _Memory()
        for deed in recorder.deeds[:cut]:
            memory.do(deed)
        for _ in range(each):
            paths = [path for path in memory.live if path in memory.named or chance.random() < 0.5]
            yield memory.kept, {path: _left_of(path, memory, chance) for path in paths}


def _left_of(path: Path, memory: _Memory, chance: random.Random) -> bytes:
    safe, now = memory.durable.get(path, b""), memory.live[path]
    same = next(
        (i for i, (a, b) in enumerate(zip(safe, now, strict=False)) if a != b), min(len(safe), len(now))
    )
    extra = now[same:]
    torn = extra[: chance.randint(0, len(extra))]
    match chance.choice(FATES):
        case "durable":
            return safe
        case "all":
            return now
        case "torn":
            return now[:same] + torn
        case "zeros":
            return now[:same] + b"\0" * len(extra)
        case _:
            return now[:same] + torn + b"\0" * (len(extra) - len(torn))

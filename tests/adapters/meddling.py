"""What can happen between a program and its disk: calls that fail, and other programs in between."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CALLS = (
    *("open", "write", "fsync", "ftruncate", "lseek", "read", "fstat", "stat"),
    *("mkdir", "scandir", "replace", "rename", "link", "unlink"),
)


@dataclass
class Fault:
    """Makes the n-th call to the system fail, once or from then on."""

    nth: int
    code: int
    for_ever: bool = False
    short: bool = False
    """A failing write takes half of its bytes first."""
    calls: int = 0
    hit: bool = field(default=False)

    def due(self) -> bool:
        """Whether the call that is being made has to fail."""
        self.calls += 1
        due = self.calls == self.nth or (self.for_ever and self.calls > self.nth)
        self.hit |= due
        return due


@contextmanager
def failing(fault: Fault) -> Iterator[None]:
    """The system fails as told, for the time of a block."""
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, _failing(name, getattr(os, name), fault))
        yield


def _failing(name: str, real: Callable[..., object], fault: Fault) -> Callable[..., object]:
    def call(*given: object, **named: object) -> object:
        if not fault.due():
            return real(*given, **named)
        data = given[1] if name == "write" else None
        if fault.short and isinstance(data, memoryview) and len(data) > 1:
            return real(given[0], data[: len(data) // 2])
        raise OSError(fault.code, os.strerror(fault.code))

    return call


@contextmanager
def no_sync() -> Iterator[None]:
    """For tests of thousands of files that are not about power cuts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _descriptor: None)
        yield


@contextmanager
def before_first_write(happens: Callable[[], None]) -> Iterator[None]:
    """Something happens at the moment when a program is about to write."""
    real = os.write
    pending = [happens]

    def write(descriptor: int, data: bytes) -> int:
        if pending:
            pending.pop()()
        return real(descriptor, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", write)
        yield

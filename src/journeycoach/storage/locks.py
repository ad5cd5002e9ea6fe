"""Locks between processes: the one place where the systems differ in how they lock a file.

A lock belongs to the open file, not to the process, so that closing another descriptor of the same file does
not drop it.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeycoach.storage.failures import BusyError

if TYPE_CHECKING:
    from collections.abc import Iterator

PAUSE = 0.001
"""Seconds between two tries."""
TRIES = 5000
"""An append holds the lock for milliseconds; whoever has it longer is stuck."""

if sys.platform == "win32":  # pragma: no cover
    import msvcrt
    import os

    _FAR = 2**30
    """The locked byte lies beyond every text, as locked bytes cannot be read by others there.

    It has to be below 2**31: older run-time libraries hold the place in 32 bits.
    """

    def try_lock(descriptor: int, *, shared: bool = False) -> bool:
        """Take the lock if it is free; shared locks do not exist on this system."""
        del shared
        return _at_far_byte(descriptor, msvcrt.LK_NBLCK)

    def unlock(descriptor: int) -> None:
        """Let others in."""
        _at_far_byte(descriptor, msvcrt.LK_UNLCK)

    def _at_far_byte(descriptor: int, mode: int) -> bool:
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, mode, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(descriptor, place, os.SEEK_SET)
        return True

else:
    import fcntl

    def try_lock(descriptor: int, *, shared: bool = False) -> bool:
        """Take the lock if it is free. Raises OSError where the file system knows no locks."""
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(descriptor: int) -> None:
        """Let others in."""
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def locked(descriptor: int, *, shared: bool = False) -> Iterator[None]:
    """Hold the lock for the time of a block. Raises BusyError when it stays taken."""
    _wait_for_lock(descriptor, shared=shared)
    try:
        yield
    finally:
        unlock(descriptor)


def _wait_for_lock(descriptor: int, *, shared: bool) -> None:
    for _ in range(TRIES):
        if try_lock(descriptor, shared=shared):
            return
        time.sleep(PAUSE)
    raise BusyError

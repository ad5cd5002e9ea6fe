"""What the operating system says when a write fails, as sentences for the owner."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError, NotKeptError, SessionNameError

if TYPE_CHECKING:
    from collections.abc import Iterator


class FileChangedError(NotKeptError):
    """The session file was replaced, shortened or deleted by another program while it was open."""


class NotDoneError(CoachError):
    """Housekeeping, or the writing of a plan, was refused by the system; nothing was half done."""


class BusyError(OSError):
    """Another window kept the file locked for longer than an append can take."""


REASONS = {
    errno.ENOSPC: "the disk is full. Free some space",
    errno.EDQUOT: "your share of the disk is used up. Free some space",
    errno.EFBIG: "the file may not grow any further. Lift the limit on file sizes",
    errno.EROFS: "the disk can only be read. Choose another folder with --home",
    errno.EACCES: "the file or its folder may not be written. Change its permissions",
    errno.EPERM: "the file or its folder may not be written. Change its permissions",
    errno.EIO: "the disk reports a fault. Copy your sessions to another disk soon",
    errno.ENOENT: "the file or its folder is gone. Put it back",
    errno.EEXIST: "a file of that name is there already. Choose another name",
    errno.ENOTDIR: "its folder is a file. Choose another folder with --home",
    errno.ELOOP: "it is a link, and links are not followed. Name the file itself",
    errno.EINVAL: "it is not a regular file. Name a session file",
    errno.EISDIR: "it is a folder. Name a session file",
    errno.ENAMETOOLONG: "the name is too long. Choose a shorter one",
    errno.EMFILE: "too many files are open. Close some programs",
    errno.ENFILE: "too many files are open. Close some programs",
    errno.ENOLCK: "files in this folder cannot be locked. Choose a folder on this computer with --home",
    errno.EOPNOTSUPP: "files in this folder cannot be locked. Choose a folder on this computer with --home",
    errno.EXDEV: "the two folders are on different disks. Move the file by hand",
}
"""What happened, and what to do, by the number of the error."""


def in_words(error: OSError) -> str:
    """What happened and what to do, without a full stop."""
    if isinstance(error, BusyError):
        return "another window is busy with the file"
    return REASONS.get(error.errno or 0, f"the system says: {error.strerror or type(error).__name__}")


def not_kept(error: OSError) -> NotKeptError:
    """For a write that failed; the words are still in the composer."""
    return NotKeptError(f"Not kept: {in_words(error)}, then send it again.")


def draft_not_kept(error: OSError) -> NotKeptError:
    """For half-typed text that could not be put away; it is still in the composer."""
    return NotKeptError(f"What you type is on the screen only: {in_words(error)}.")


def not_done(what: str, error: OSError) -> NotDoneError:
    """For housekeeping that failed; what begins the sentence, as in 'The session cannot be archived'."""
    return NotDoneError(f"{what}: {in_words(error)}.")


@contextmanager
def telling(what: str) -> Iterator[None]:
    """Turn the system's refusals in a block into NotDoneError."""
    try:
        yield
    except OSError as error:
        raise not_done(what, error) from error


def not_opened(name: str, error: OSError) -> SessionNameError:
    """For a file that cannot even be read."""
    if error.errno == errno.ENOENT:
        return SessionNameError(f"There is no session named {name!r}.")
    return SessionNameError(f"{name} cannot be opened: {in_words(error)}.")

"""Everything that can go wrong in front of an owner, as one tree of sentences."""

from __future__ import annotations

from msgspec import Struct


class CoachError(Exception):
    """A sentence for the owner: what is wrong, and what to do about it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
        """Shown as it is; details for programs are attributes of the subclasses."""


class AnswerRefusedError(CoachError):
    """The text could not be read as the kind of answer the question takes; nothing was kept."""

    def __init__(self, question_id: str, text: str) -> None:
        super().__init__(text)
        self.question_id = question_id


class NotKeptError(CoachError):
    """The event did not reach the disk; the words are still in the composer."""


class ReadOnlyError(NotKeptError):
    """The session was written by a newer version, or its folder refuses writes."""


class SessionNameError(CoachError):
    """No session, or more than one, answers to a name; or the name cannot be used."""


class NothingToUndoError(CoachError):
    """There is no event left that undo or redo could take back."""


class Problem(Struct, frozen=True):
    """One mistake in a data file, with where it is and what to do."""

    file: str
    line: int | None
    """Counted from 1; None where the parser cannot tell."""
    key: str
    advice: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.key}: {self.advice}" if self.key else f"{where}: {self.advice}"


class DataFileError(CoachError):
    """A data file was refused, with all of its mistakes told at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class PackError(DataFileError):
    """A method or the list of topics has mistakes."""

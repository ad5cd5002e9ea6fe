"""Which action a line of a plan means, whoever moved, copied or renumbered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.late import Late
from journeycoach.domain.plan_marks import bare, digest
from journeycoach.domain.wording import one_line
from journeycoach.workshop.drafting import draft_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeycoach.domain.deeds import Deed
    from journeycoach.domain.plan_marks import Mark
    from journeycoach.domain.session import Action
    from journeycoach.workshop.plan_sheet import Now, Sheet, TickedLine

_WORDS = Late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_ENDS = Late(r"[.!?](?=\s|$)|$")
_LITTLE = frozenset(
    (
        *("a", "an", "and", "at", "by", "for", "from", "in", "into", "it", "its", "of", "on", "or"),
        *("the", "their", "them", "to", "with", "you", "your"),
    )
)
_ENOUGH = 1 / 3
"""Of the words of the shorter text."""


class Meant(Struct, frozen=True):
    """A line with what we know about it."""

    line: TickedLine
    mark: Mark | None = None
    deed: Deed | None = None
    is_strange: bool = False
    """Whether its number is all that it has in common with the action."""

    @property
    def is_untouched(self) -> bool:
        """Whether it stands as the plan was written, box and all."""
        return self.is_as_written and self.mark is not None and self.mark.is_done is self.line.is_done

    @property
    def is_as_written(self) -> bool:
        """Whether its words are those of the plan."""
        return self.mark is not None and self.mark.line in _digests(self.line)


def meanings(sheet: Sheet, now: Now) -> tuple[Meant, ...]:
    """Every line with its mark and its action: by its words as written, then by its number."""
    exact = _as_written(sheet)
    taken = frozenset(mark.id for mark in exact.values())
    return tuple(
        _with_deed(Meant(line, exact[at]), now) if at in exact else _by_number(line, sheet, taken, now)
        for at, line in enumerate(sheet.lines)
    )


def _as_written(sheet: Sheet) -> dict[int, Mark]:
    """The lines that nobody reworded, by their place; of equal ones each keeps its own number if it can."""
    found: dict[int, Mark] = {}
    ordered = sorted(enumerate(sheet.lines), key=lambda each: not _has_own_number(each[1], sheet.marks))
    for at, line in ordered:
        fitting = [mark for mark in sheet.marks if mark.line in _digests(line)]
        taken = {mark.id for mark in found.values()}
        if fitting:
            fitting.sort(key=lambda mark: (mark.number != line.number, mark.id in taken))
            free = [mark for mark in fitting if mark.id not in taken]
            found[at] = (free or fitting)[0]
    return found


def _has_own_number(line: TickedLine, marks: Sequence[Mark]) -> bool:
    return any(mark.number == line.number and mark.line in _digests(line) for mark in marks)


def _digests(line: TickedLine) -> tuple[str, ...]:
    return tuple(digest(bare(text)) for text in (line.text, line.typed) if bare(text))


def _by_number(line: TickedLine, sheet: Sheet, taken: frozenset[str], now: Now) -> Meant:
    """A line that was reworded: its number counts where it says the same thing, or has that number alone."""
    mark = next((each for each in sheet.marks if each.number == line.number), None)
    if mark is None:
        return _by_words(line, sheet, taken, now)
    meant = _with_deed(Meant(line, mark), now)
    has_own_line = mark.id in taken
    if meant.deed is None:
        return _by_words(line, sheet, taken, now) if has_own_line or line.typed else meant
    if is_alike(line.text, meant.deed) and not (line.typed and has_own_line):
        return meant
    other = _by_words(line, sheet, taken, now)
    return other if other.deed or has_own_line or line.typed else replace(meant, is_strange=True)


def _by_words(line: TickedLine, sheet: Sheet, taken: frozenset[str], now: Now) -> Meant:
    """The action whose words begin a line, else the one that it became when it was read before."""
    line = replace(line, number=0, text=line.typed, typed="") if line.typed else line
    free = [deed for deed in now.deeds if digest(deed.id) not in taken]
    deed = _begun_by(line.text, free) or added_before(line, now)
    mark = next((each for each in sheet.marks if deed and each.id == digest(deed.id)), None)
    return Meant(line, mark, deed)


def _with_deed(meant: Meant, now: Now) -> Meant:
    known = {digest(deed.id): deed for deed in now.deeds}
    mark_id = meant.mark.id if meant.mark else ""
    if mark_id == digest(FIRST_STEP) and mark_id not in known:
        return replace(meant, deed=_first_step(now))
    return replace(meant, deed=known.get(mark_id))


def _first_step(now: Now) -> Deed | None:
    """The action that the answer about the first step has become."""
    said = bare(now.answers.text(FIRST_STEP))
    return next((deed for deed in now.deeds if said and bare(deed.what) == said), None)


def added_before(line: TickedLine, now: Now) -> Deed | None:
    """The action that a line became when the same plan was read before."""
    what = bare(draft_in(line.text, now.answers, now.today).what)
    return next((deed for deed in now.deeds if what and bare(deed.what) == what), None)


def _begun_by(text: str, deeds: Sequence[Deed]) -> Deed | None:
    """The action whose words are the first sentences of a line, where there is but one."""
    heads = {bare(text[: end.start()]) for end in _ENDS.finditer(text)}
    found = [deed for deed in deeds if bare(deed.what) and bare(deed.what) in heads]
    longest = max((len(bare(deed.what)) for deed in found), default=0)
    best = [deed for deed in found if len(bare(deed.what)) == longest]
    return best[0] if len(best) == 1 else None


def is_alike(text: str, deed: Deed | Action) -> bool:
    """Whether a text can be about an action: it has some of its words, the person's name apart."""
    said, kept = set(_words(text, deed)), set(_words(deed.what, deed))
    if not kept or bare(text).startswith(bare(one_line(deed.what))):
        return True
    return len(said & kept) >= _ENOUGH * min(len(said), len(kept)) and bool(said & kept)


def _words(text: str, deed: Deed | Action) -> Iterator[str]:
    owner = frozenset(_WORDS.findall(deed.owner.casefold()))
    return (each for each in _WORDS.findall(text.casefold()) if each not in _LITTLE | owner)

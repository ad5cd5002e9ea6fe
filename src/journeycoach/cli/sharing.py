"""A copy to hand out; the list of what is not in it goes to standard output, for its owner alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.guard import UsageError
from journeycoach.domain.redaction import Sort
from journeycoach.domain.wording import counted
from journeycoach.storage.beside import SESSION
from journeycoach.wiring.shares import copied, write_copy
from journeycoach.workshop.sharing import Wish

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from journeycoach.workshop.sharing import Copy

UNKNOWN = "I know no “{what}” to leave out. Take {known}, several with commas."
NO_FORM = (
    "What shall {path} be? End its name in {session} for a session or in .md, .html, .pdf or another format"
    " for a plan, or say --as both."
)
MAY_MISS = (
    "I know the names that are in people's cells, in actions and sources, and the words you gave me."
    " I may have missed others: read the copy before you hand it out."
)
STILL = "Words that are still in it and may be names I missed; name with --also what is to go:"
ALWAYS = (
    "Not in it whatever you say: private notes, drafts, the hours at which you worked, and of calls"
    " the clock, caught lines, flags and your readings."
)


def share(wanted: Namespace) -> int:
    """Write the copy, and tell what was left out."""
    here = house_of(wanted)
    session, plan = _targets(Path(wanted.output), wanted.form)
    copy = copied(here, wanted.name, Wish(_sorts(wanted.without), tuple(wanted.also)))
    for sentence in write_copy(here, copy, session, plan):
        says.talk(sentence)
    says.document("\n".join(_list(copy)))
    return exits.OK


def _sorts(text: str) -> frozenset[Sort]:
    names = [name.strip().casefold() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in list(Sort):
            *most, last = Sort
            raise UsageError(UNKNOWN.format(what=name, known=f"{', '.join(most)} or {last}"))
    return frozenset(map(Sort, names))


def _targets(path: Path, form: str) -> tuple[Path | None, Path | None]:
    """Where the session goes, and where the plan; None for what is not asked for."""
    is_session = path.name.endswith(SESSION)
    if form == "both":
        stem = path.name.removesuffix(SESSION) if is_session else path.stem
        suffix = path.suffix if path.suffix and not is_session else ".md"
        return path.with_name(f"{stem}{SESSION}"), path.with_name(f"{stem}-plan{suffix}")
    if form == "session" or (not form and is_session):
        return (path if is_session else path.with_name(f"{path.name}{SESSION}")), None
    if not path.suffix or is_session:
        raise UsageError(NO_FORM.format(path=path.name, session=SESSION))
    return None, path


def _list(copy: Copy) -> Iterator[str]:
    yield "Left out, for you to look through and not to hand on:"
    yield ""
    for each in copy.found:
        yield f"- {each.what} → {each.placeholder} ({_times(each.times)})"
    if not copy.found:
        yield "- no name, amount or contact"
    if copy.earlier:
        yield f"- {counted(copy.earlier, 'event')} of the log: taken back, or said in other words since"
    if copy.unread:
        yield f"- {counted(copy.unread, 'event')} of a later version, which I cannot read"
    yield f"- {ALWAYS}"
    yield ""
    yield MAY_MISS
    if copy.may_be_names:
        yield ""
        yield f"{STILL} {', '.join(copy.may_be_names)}."


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"

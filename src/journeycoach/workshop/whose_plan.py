"""Whether a plan that comes back was made from this session at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.deeds import FIRST_STEP
from journeycoach.domain.document import plain
from journeycoach.domain.plan_marks import bare, digest, marks_of
from journeycoach.workshop.line_meant import is_alike, meanings

if TYPE_CHECKING:
    from journeycoach.domain.plan_marks import Mark
    from journeycoach.workshop.plan_sheet import Now, Sheet


def is_of_another(sheet: Sheet, now: Now) -> bool:
    """Whether it is plainly another session's: a plan holds no id of its session, so its actions tell.

    An action alone is no proof, as methods propose the same ones to many; nor is a title, which may change.
    """
    ids = {digest(name) for name in (*now.answers.session.actions, FIRST_STEP)}
    is_same_title = not sheet.title or bare(sheet.title) == bare(plain(now.document.title))
    if not sheet.marks:
        has_any = any(meant.deed for meant in meanings(sheet, now))
        return not is_same_title and not has_any and any(line.number for line in sheet.lines)
    stated = {(each.id, each.state) for each in marks_of(now.document)}
    fitting = sum((mark.id, mark.state) in stated or _says_the_same(mark, sheet, now) for mark in sheet.marks)
    if is_same_title:
        return not fitting and not any(mark.id in ids for mark in sheet.marks)
    return fitting < len(sheet.marks)


def _says_the_same(mark: Mark, sheet: Sheet, now: Now) -> bool:
    """Whether the line of a mark can be about the action that has its id here, dropped or not."""
    kept = next((each for name, each in now.answers.session.actions.items() if digest(name) == mark.id), None)
    texts = [line.text for line in sheet.lines if line.number == mark.number]
    return kept is not None and (not texts or any(is_alike(text, kept) for text in texts))

"""What is other between two states, as a document: figures in a table, everything else in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.diff_words import is_alike, word_changes
from journeycoach.domain.document import Bullets, Document, Paragraph, Run, Section, Table, Voice, ours
from journeycoach.domain.kinds import day_of
from journeycoach.domain.wording import (
    capital,
    counted,
    gist,
    joined,
    listed,
    name,
    quiet,
    short_day,
    strong,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeycoach.domain.diff import ActionDiff, AnswerDiff, Diff, EvidenceDiff, Note
    from journeycoach.domain.diff_values import Change
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.wording import Part

LONG = 300
"""Characters of a new answer; the plan has it whole."""
AROUND = 8
"""Words that are shown on each side of a change."""
FIGURES = ("What", "Then", "Now", "That is")
SAME = "Nothing has changed."


def diff_page(diff: Diff, title: tuple[str, str, str], today: date) -> Document:
    """The document. `title` is the session's, then what the earlier and the later state are called."""
    business, earlier, later = title
    parts = (
        ("numbers", "The numbers", _numbers(diff)),
        ("changed", "Answers that are other", _changed(diff)),
        ("new", "New answers", _new(diff)),
        ("taken-back", "No longer answered", _gone(diff)),
        ("evidence", "What is known better", _evidence(diff)),
        ("assumptions", "Assumptions", _notes(diff.settled)),
        ("actions", "Actions", _actions(diff, today)),
        ("decisions", "Decided", _lines(diff.decisions)),
        ("changes", "What else has changed", _lines(diff.changes_told)),
        ("course", "The way so far", _course(diff, today)),
        ("parked", "Parked", _lines(diff.parked)),
    )
    sections = (Section(id_, ours(heading), tuple(blocks)) for id_, heading, blocks in parts)
    front = ((ours("From"), told(name(earlier))), (ours("To"), told(name(later))))
    return Document(
        title=told(name(business), ": " if business else "", "what has changed"),
        front=(*front, (ours("In short"), in_short(diff))),
        sections=tuple(section for section in sections if section.blocks),
        made_on=today,
        business=business,
    )


def in_short(diff: Diff) -> Words:
    """The counts in one sentence."""
    if diff.is_same:
        return ours(SAME)
    states = [each.state for each in diff.answers]
    deeds = [each.state for each in diff.actions]
    told_of = (
        (states.count("new"), "new answer"),
        (states.count("changed"), "changed answer"),
        (len(diff.decisions), "decision"),
        (deeds.count("new"), "new action"),
        (deeds.count("done"), "action done"),
        (deeds.count("dropped") + deeds.count("gone"), "action dropped"),
    )
    found = [_counted(count, noun) for count, noun in told_of if count]
    return capital(told(listed(found) or "small things", "."))


def _counted(count: int, noun: str) -> str:
    head, _, tail = noun.partition(" ")
    return f"{counted(count, head)} {tail}" if tail in ("done", "dropped") else counted(count, noun)


# Answers


def _numbers(diff: Diff) -> Iterator[Block]:
    rows = [
        tuple(told(name(text)) for text in (_what(each, change), change.before, change.after, change.by))
        for each in diff.answers
        for change in each.changes
        if change.is_figure and each.state == "changed"
    ]
    if rows:
        yield Table(tuple(map(ours, FIGURES)), tuple(rows))


def _what(each: AnswerDiff, change: Change) -> str:
    return f"{each.label}: {change.where}" if change.where else each.label


def _changed(diff: Diff) -> Iterator[Block]:
    lines = [
        told(_strong(_what(each, change)), ": ", reworded(change.before, change.after))
        for each in diff.answers
        for change in each.changes
        if each.state == "changed" and not change.is_figure
    ]
    if lines:
        yield Bullets(tuple(lines))
        yield Paragraph(quiet("What is new stands out; what was there before stands in brackets behind it."))


def reworded(before: str, after: str) -> Words:
    """The words as they are now, what is new in them standing out, with what they took the place of."""
    if not before:
        return told("new: ", name(after))
    if not after:
        return told("gone: ", name(before))
    pieces = word_changes(before, after)
    if not is_alike(pieces):
        return told(name(after), " (was: ", name(before), ")")
    line: list[Part] = []
    for place, piece in enumerate(pieces):
        if line:
            line.append(" ")
        if piece.is_same:
            line.append(name(_around(piece.after, is_first=place == 0, is_last=place == len(pieces) - 1)))
        else:
            line.append(_replaced(piece.before, piece.after))
    return told(*line)


def _replaced(before: str, after: str) -> Words:
    if not after:
        return told("(gone: ", name(before), ")")
    return told(_strong(after), told(" (was: ", name(before), ")") if before else ())


def _strong(text: str) -> Words:
    """The owner's words, standing out."""
    return (Run(text, Voice.STRONG),)


def _around(text: str, *, is_first: bool, is_last: bool) -> str:
    """The words next to a change; what lies further off is left out."""
    words = text.split()
    head, tail = (0 if is_first else AROUND), (0 if is_last else AROUND)
    if len(words) <= head + tail + 2:
        return text
    return " ".join([*words[:head], "…", *words[len(words) - tail :]])


def _new(diff: Diff) -> Iterator[Block]:
    lines = [_said(each, each.changes[0].after) for each in diff.answers if each.state == "new"]
    if lines:
        yield Bullets(tuple(lines))


def _gone(diff: Diff) -> Iterator[Block]:
    lines = [_said(each, each.changes[0].before) for each in diff.answers if each.state == "gone"]
    open_ones = [
        told(name(each.what), " is left open", told("; ", name(each.text), " may know") if each.text else ())
        for each in diff.left_open
    ]
    if lines or open_ones:
        yield Bullets((*lines, *open_ones))


def _said(each: AnswerDiff, text: str) -> Words:
    return told(_strong(each.label), ": ", name(gist(text, LONG)))


def _evidence(diff: Diff) -> Iterator[Block]:
    if diff.evidence:
        yield Bullets(tuple(_known(each) for each in diff.evidence))


def _known(each: EvidenceDiff) -> Words:
    source = told(" (", name(each.source), ")") if each.source else ()
    return told(name(each.label), f": was {each.before}, is {each.after}", source)


# Actions and the rest


def _actions(diff: Diff, today: date) -> Iterator[Block]:
    if diff.actions:
        yield Bullets(tuple(_action(each, today) for each in diff.actions))


def _action(each: ActionDiff, today: date) -> Words:
    head = told(strong(_STATES[each.state]), " ", name(gist(each.what, LONG)))
    if each.state == "new":
        day = day_of(each.due)
        details = [name(each.owner)] if each.owner else []
        return told(head, *_behind([*details, *([f"by {short_day(day, today)}"] if day else [])]))
    return told(head, *_behind([_moved(change, today) for change in each.changes]))


_STATES = {
    "new": "New:",
    "done": "Done:",
    "reopened": "Open again:",
    "dropped": "Dropped:",
    "gone": "Not in the later one:",
    "changed": "Changed:",
}


def _behind(parts: list[Part]) -> tuple[Part, ...]:
    return (" (", joined(parts, "; "), ")") if parts else ()


def _moved(change: Change, today: date) -> Words:
    if change.is_figure:
        was, now = (_day_or(text, today) for text in (change.before, change.after))
        return told(f"was due {was}, is due {now}", f", {change.by}" if change.by else "")
    if change.where == "who":
        return told(name(change.after or "nobody"), " instead of ", name(change.before or "nobody"))
    return told(f"{change.where}: ", reworded(change.before, change.after))


def _day_or(text: str, today: date) -> str:
    day = day_of(text)
    return short_day(day, today) if day else "on no day"


def _lines(texts: tuple[str, ...]) -> Iterator[Block]:
    if texts:
        yield Bullets(tuple(told(name(text)) for text in texts))


def _notes(notes: tuple[Note, ...]) -> Iterator[Block]:
    lines = [told(_strong(each.what), ": ", name(each.text)) for each in notes]
    if lines:
        yield Bullets(tuple(lines))


def _course(diff: Diff, today: date) -> Iterator[Block]:
    lines = [told(name(each.text), f" is {each.what}") for each in diff.stages]
    lines += [told("The method ", name(method), " was begun") for method in diff.methods]
    if diff.title:
        lines.append(told("The name: ", reworded(diff.title.before, diff.title.after)))
    if diff.next_call:
        lines.append(told("The next call is ", _call(diff.next_call.after, today)))
    if lines:
        yield Bullets(tuple(lines))


def _call(at: str, today: date) -> Words:
    day = day_of(at[:10])
    return told("on ", short_day(day, today), at[10:].replace("T", " at ")) if day else ours("not set")

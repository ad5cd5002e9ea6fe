"""What is put to the owner now, and what was left lying about on the way there."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from journeycoach.domain.call_events import CallEvent
from journeycoach.domain.errors import NotKeptError
from journeycoach.domain.events import Key
from journeycoach.domain.interview import Asking, Breathing, PlayingBack, Proposing, next_moment
from journeycoach.domain.kinds import show_answer
from journeycoach.domain.packs import Kind
from journeycoach.tui.chronicle import Chronicle
from journeycoach.tui.press import Reply
from journeycoach.tui.sheets.choose import sheet_for
from journeycoach.tui.sheets.place import without_place
from journeycoach.tui.sheets.rows import Rows
from journeycoach.tui.signals import Signal
from journeycoach.workshop import wording
from journeycoach.workshop.commands import is_private
from journeycoach.workshop.ports import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeycoach.domain.events import Recorded
    from journeycoach.domain.interview import Moment
    from journeycoach.tui.services import Opened
    from journeycoach.tui.sheets.sheet import Sheet
    from journeycoach.workshop.ports import DraftBox
    from journeycoach.workshop.turn import Turn

NEXT_QUESTION: Final = ""
"""Stands for the id of whichever question comes next."""


class Situation:
    """The turn at hand with its sheet, the complaint beside it, and texts that wait for their question."""

    def __init__(self, opened: Opened, tell: Callable[[Signal], None]) -> None:
        self.opened = opened
        self.workshop = opened.workshop
        self.tell = tell
        self.chronicle = Chronicle(self.workshop)
        self.turn: Turn = self.workshop.turn()
        self.sheet: Sheet | None = None
        self.is_editing = False
        """Whether the question at hand is one that the conversation would not put now."""
        self.complaint = ""
        """What is wrong, and what to do; beside the composer."""
        self.aside = ""
        """What was said about the last deed to the coach alone."""
        self.said: tuple[str, ...] = ()
        """What was told on request about the question at hand."""
        self._waiting: dict[str, str] = {}
        """Text that was left in the composer, by the question it belongs to."""
        self._aside: deque[str] = deque()
        """Answers typed ahead while no question was open."""
        self.unsafe = ""
        """Why what is being typed is on the screen only, and what to do; empty when it is put away."""
        self._drafted: str | None = ""
        """None after a failure: then the next try counts, whatever the text."""
        self._old = ""
        """The answer that was brought back; as long as nothing is changed in it, nothing is unsent."""

    def begin(self) -> Reply:
        """Read the log and bring back what a window that is gone left in its composer."""
        turn = self.workshop.begin()
        is_first = self.workshop.store is None
        title = self.workshop.session.title
        note = wording.welcome(turn.progress) if is_first else wording.welcome_back(title, turn.progress)
        self.turn = replace(turn, note="\n".join((note, *self._about_the_file())))
        self.aside = self.opened.call.greeting if self.opened.call else ""
        self.complaint = self.read_only
        self._restore_draft()
        self.is_editing = self._is_elsewhere()
        return self._settle()

    def take(self, turn: Turn, text: str = "", *, afresh: bool = False) -> Reply:
        """Go on with a turn. Text left in the composer stays, or waits when something else is put now.

        afresh: begin anew even where the same is put again.
        """
        before, self.turn = self.turn.moment, turn
        self.aside = self.opened.call.keep_up() if self.opened.call else ""
        self.is_editing = self._is_elsewhere()
        self.complain("")
        self.tell(Signal.TURNED)
        if is_same(before, turn.moment) and not afresh:
            return Reply(text)
        if unsent := self._unsent(text):
            self._waiting[before.question.id if isinstance(before, Asking) else NEXT_QUESTION] = unsent
        return self._settle()

    def take_aside(self, turn: Turn, text: str) -> Reply:
        """Go on with a turn whose note is for the coach alone."""
        reply = self.take(replace(turn, note=""), text)
        self.aside = "\n".join(filter(None, (turn.note, self.aside)))
        return reply

    def take_at(self, turn: Turn, row: int, text: str = "") -> Reply:
        """Go on with a turn that puts a question again, where it is a table at one row of it, from 1."""
        reply, moment = self.take(turn, text, afresh=True), turn.moment
        if not row or not reply.is_kept or not isinstance(moment, Asking) or moment.old is None:
            return reply
        question, old = moment.question, moment.old
        if question.kind is Kind.ROWS:
            self.sheet = Rows(question, show_answer(question, old.value), self.workshop.today, only=row)
            return replace(reply, text=self.sheet.begins)
        return reply

    def put_sheet(self, sheet: Sheet) -> Reply:
        """Put a sheet in the place of the one at hand."""
        self.sheet = sheet
        self.tell(Signal.TURNED)
        return Reply(sheet.begins, is_new=True)

    def put_aside(self, text: str) -> Reply:
        """Keep a text that answers nothing here for the next question."""
        self._aside.append(text)
        self.keep_draft("")
        return Reply("")

    def say(self, text: str) -> None:
        """Add something to what the coach says about the question at hand."""
        self.said = (*(said for said in self.said if said != text), text)
        self.tell(Signal.TURNED)

    def complain(self, text: str) -> None:
        """Say beside the composer what is wrong and what to do; nothing when all is well."""
        self.complaint = text or self.standing
        self.tell(Signal.MOVED)

    def keep_draft(self, text: str) -> None:
        """Remember what was typed and not sent, `text` being what is in the composer."""
        draft = self._draft(text)
        box = self._box_for(draft) if draft.text != self._drafted else None
        if box is None:
            return
        before = self.unsafe
        try:
            if is_private(draft.text) is not is_private(self._drafted or ""):
                self._empty_the_other(draft)
            box.keep(draft)
        except NotKeptError as error:
            # A draft that only cannot be taken away is no danger to anybody's words.
            self._drafted, self.unsafe = None, error.text if draft.text else ""
        else:
            self._drafted, self.unsafe = draft.text, ""
        if self.complaint in ("", before):
            self.complain("")

    def _box_for(self, draft: Draft) -> DraftBox | None:
        """A private note waits beside the notes, where no window of a client's takes it over."""
        return (self.opened.note_drafts if is_private(draft.text) else self.opened.drafts)()

    def _empty_the_other(self, draft: Draft) -> None:
        other = (self.opened.drafts if is_private(draft.text) else self.opened.note_drafts)()
        if other is not None:
            other.keep(replace(draft, text=""))

    def _draft(self, text: str) -> Draft:
        """What is unsent here under its question; else the first text that waits, for its own."""
        unsent, moment = self._unsent(text), self.turn.moment
        if unsent and isinstance(moment, Asking):
            return Draft(moment.question.id, moment.key, unsent)
        laid_by = (*self._waiting.items(), *((NEXT_QUESTION, each) for each in self._aside))
        name, waiting = (NEXT_QUESTION, unsent) if unsent else next(iter(laid_by), (NEXT_QUESTION, ""))
        question = self.workshop.pack.find(name)
        return Draft(name, Key(question.topic if question else ""), waiting)

    def holds(self, cell: str) -> bool:
        """Whether nothing would be lost if this text went from the composer."""
        return self._whole("") == self._whole(cell)

    def _settle(self) -> Reply:
        """Bring up the sheet of the turn, with what was waiting for it or the old answer."""
        self.said = ()
        loose = self._loose_text()
        text, is_kept = (loose, False) if loose else self._text_to_begin_with()
        self.sheet = sheet_for(self.turn, "" if loose else text, self.workshop.today)
        begins = text if self.sheet is None or loose else self.sheet.begins
        self._old = self._whole(begins) if is_kept else ""
        self.keep_draft(begins)
        return Reply(begins, is_new=True, is_kept=is_kept)

    @property
    def read_only(self) -> str:
        """Why nothing can be kept here; empty where it can."""
        return self.workshop.store.read_only if self.workshop.store else ""

    @property
    def standing(self) -> str:
        """What stays beside the composer while nothing more pressing is said there."""
        return self.read_only or self.unsafe

    def _about_the_file(self) -> Iterator[str]:
        """Whether it can only be read, and a sentence for each piece that could not be."""
        store = self.workshop.store
        if self.read_only:
            yield self.read_only
        for damage in store.damage if store else ():
            aside = f" and was set aside in {damage.aside}" if damage.aside else ""
            yield f"A piece of the file could not be read{aside}. All other answers are here."

    def _is_elsewhere(self) -> bool:
        moment = self.turn.moment
        if not isinstance(moment, Asking) or moment.question.repeat:
            return False
        return not is_same(moment, next_moment(self.workshop.answers))

    def _whole(self, text: str) -> str:
        """All that was filled in, `text` being what is in the composer."""
        return self.sheet.draft(text) if self.sheet else text

    def is_typed(self, text: str) -> bool:
        """Whether somebody has typed this; an old answer that came up by itself is nobody's typing."""
        return bool(self._unsent(text))

    def _unsent(self, text: str) -> str:
        whole = self._whole(text)
        if self.sheet is not None and without_place(whole) == without_place(self._old):
            return ""
        return whole if whole.strip() and whole != self._old else ""

    def _text_to_begin_with(self) -> tuple[str, bool]:
        """A text that waited for this question, else the old answer; and whether the log has it."""
        moment = self.turn.moment
        if not isinstance(moment, Asking):
            return "", False
        if moment.question.id in self._waiting:
            return self._waiting.pop(moment.question.id), False
        if moment.old:
            return show_answer(moment.question, moment.old.value), True
        return "", False

    def _loose_text(self) -> str:
        """A text for whichever question comes next, as it was typed: it fills in no row by itself.

        It goes on waiting where an answer stands already.
        """
        moment = self.turn.moment
        if not isinstance(moment, Asking) or moment.old or moment.question.id in self._waiting:
            return ""
        if NEXT_QUESTION in self._waiting:
            return self._waiting.pop(NEXT_QUESTION)
        return self._aside.popleft() if self._aside else ""

    def _left_over(self) -> Draft | None:
        """What a window that is gone left; a private note only where no client may sit before this one."""
        is_ours = self.opened.call is not None or self.workshop.session.meetings.call is None
        return _left_over(self.opened.drafts(), self.opened.note_drafts() if is_ours else None)

    def _restore_draft(self) -> None:
        draft = self._left_over()
        if draft is None:
            return
        self._drafted = draft.text
        self._waiting[draft.question] = draft.text
        question, moment = self.workshop.pack.find(draft.question), self.turn.moment
        is_here = isinstance(moment, Asking) and moment.question.id == draft.question
        if question is not None and not is_here and not question.repeat:
            self.turn = replace(self.workshop.jump(question.id), note=self.turn.note)


def _left_over(*boxes: DraftBox | None) -> Draft | None:
    return next((draft for box in boxes if box and (draft := box.left_over())), None)


def is_beside(news: Sequence[Recorded]) -> bool:
    """Whether all of it was said beside the questions of a call, or is its clock."""
    return all(isinstance(record.event, CallEvent) for record in news)


def is_same(one: Moment, other: Moment) -> bool:
    """Whether both put the same thing to the owner."""
    match one, other:
        case Asking() as first, Asking() as second:
            numbers = [asking.old.number if asking.old else 0 for asking in (first, second)]
            return first.key == second.key and numbers[0] == numbers[1]
        case (PlayingBack() as first, PlayingBack() as second) | (
            Breathing() as first,
            Breathing() as second,
        ):
            return first.stage.id == second.stage.id
        case Proposing(), Proposing():
            return False
        case _:
            return one == other

"""The conversation behind the screen: every key and every answer goes through here, in the order typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from journeycoach.domain.errors import AnswerRefusedError, CoachError, NotKeptError, ReadOnlyError
from journeycoach.domain.interview import Asking
from journeycoach.domain.kinds import show_answer
from journeycoach.tui.completion import Completion, mistyped
from journeycoach.tui.curtain import Curtain
from journeycoach.tui.orders import Orders
from journeycoach.tui.press import Reply
from journeycoach.tui.sheets.fields import Fields
from journeycoach.tui.sheets.sheet import Complain, Do, Fill, Outcome, Send, Stay
from journeycoach.tui.signals import Signal
from journeycoach.tui.situation import Situation, is_beside, is_same
from journeycoach.tui.speech import Now, speech
from journeycoach.workshop import walk_words, wording
from journeycoach.workshop.commands import (
    COMMANDS,
    FOR_THE_COACH,
    LED,
    SIGN,
    Takes,
    Word,
    is_private,
    misplaced,
    parse,
    spec_of,
)
from journeycoach.workshop.putting import probe_put

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeycoach.tui.press import Press
    from journeycoach.tui.services import Opened
    from journeycoach.tui.sheets.sheet import Row
    from journeycoach.tui.widgets.entries import Entry

EVIDENCE_KEY: Final = "f2"
STILL_THERE: Final = "Your text is still there."
WAITS: Final = "On an empty line: {keys}. Esc keeps your text for the next question."
WORD_KEYS: Final[Mapping[str, Word]] = {
    spec.key: spec.word for spec in COMMANDS if spec.key and spec.word is not Word.EDIT
}
"""Words that have a key of their own. Up means `edit` only in an empty composer."""


class Talk:
    """What every key does in one window's conversation with a workshop. Nothing here waits or draws.

    `tell` is called with what the screen should hear of.
    """

    def __init__(
        self, opened: Opened, tell: Callable[[Signal], None], curtain: Curtain | None = None
    ) -> None:
        self.now = Situation(opened, tell)
        self.curtain = curtain or Curtain()
        self.workshop = opened.workshop
        self.is_kept = True
        """False after a write that failed, until one succeeds."""
        self._orders = Orders(self.now)
        self._commands = LED if opened.call else COMMANDS
        self._completion = Completion(self._commands)
        self.follow_curtain()
        self._led_to = ""
        """The question that was put here because whoever leads a call put it."""
        self._refused: str | None = None
        """The text that the complaint is about."""

    @property
    def is_client_looking(self) -> bool:
        """Whether nothing of the coach's own may be shown in this window."""
        return self.now.opened.call is not None and self.curtain.is_drawn

    def follow_curtain(self) -> None:
        """Complete no word that a client should not read of."""
        hidden = FOR_THE_COACH if self.is_client_looking else frozenset()
        self._completion = Completion(tuple(each for each in self._commands if each.word not in hidden))

    def begin(self) -> Reply:
        """Read the log; what the composer begins with."""
        return self.now.begin()

    def press(self, press: Press) -> Reply | None:
        """What a key does; None leaves it to the composer. No key loses what was typed."""
        key, text = press.key, press.text
        self._completion.follow(text)
        if key in WORD_KEYS:
            return self.run(WORD_KEYS[key], text)
        if key == EVIDENCE_KEY:
            return self.next_evidence(text)
        if (completed := self._completion.press(key)) is not None:
            self.now.tell(Signal.MOVED)
            return Reply(completed or text)
        if key == "enter":
            return self._enter(press)
        sheet = None if press.is_old else self.now.sheet
        outcome = sheet.press(key, text) if sheet else None
        return self._unused(press) if outcome is None else self._follow(outcome, text)

    def run(self, word: Word, text: str) -> Reply:
        """A command by its name, while `text` is in the composer and stays there.

        One that needs words is begun in an empty composer, for the owner to go on with.
        """
        if spec_of(word).takes is Takes.TEXT and not text.strip():
            return Reply(f"{SIGN}{word} ")
        return self._try(lambda: self._orders.run(word, "", text), text)

    def next_evidence(self, text: str) -> Reply:
        """The next way of knowing for the answer given last."""
        return self._try(lambda: self._orders.next_evidence(text), text)

    def choose(self, entry_key: str, text: str) -> Reply:
        """Put the question again whose answer was chosen in the conversation."""
        asked = self.now.chronicle.question_at(entry_key)
        name = asked.id if asked else entry_key.removeprefix("heard/")
        if self.workshop.pack.find(name) is None:
            return Reply(text)
        return self._try(lambda: self.now.take(self.workshop.jump(name), text), text)

    def mend(self, question_id: str, row: int, text: str) -> Reply:
        """Put a question again at a line of its answer, counted from 1; at its beginning for 0."""

        def put() -> Reply:
            turn = self.workshop.jump(question_id)
            return self.now.take_at(replace(turn, note=walk_words.GOES_ON), row, text)

        return self._try(put, text)

    def typed(self, text: str) -> None:
        """The composer's text is another now: a complaint about the old one goes, completions come."""
        self._completion.follow(text)
        if self.is_kept and text != self._refused:
            self._refused = None
            self.now.complaint = self._advice(text) or self.now.standing
        self.now.tell(Signal.MOVED)

    def catch_up(self, text: str) -> Reply | None:
        """Show what other windows wrote; None when there was nothing. The question being answered stays."""
        known = len(self.workshop.log)
        if not self.workshop.catch_up():
            return None
        before, news = self.now.turn.moment, self.workshop.log[known:]
        is_typing = self.now.is_typed(text)
        is_led = not is_typing and self._is_led_elsewhere()
        if is_beside(news) and is_same(before, self.workshop.moment):
            self.now.tell(Signal.TURNED)
            return None
        if isinstance(before, Asking) and not before.question.repeat and is_typing:
            turn = self.workshop.jump(before.question.id)
        else:
            turn = self.workshop.turn()
        note = wording.ASKED_NOW if is_led else wording.elsewhere(tuple(each.author for each in news))
        turn = replace(turn, note=note)
        if isinstance(self.now.sheet, Fields):
            self.now.turn = turn
            self.now.tell(Signal.TURNED)
            return None
        return self.now.take(turn, text)

    def _is_led_elsewhere(self) -> bool:
        """Whether whoever leads the call has put a question, which is put here then, or gone back from it."""
        put = self.workshop.session.meetings.put
        name = put.question if put and self.workshop.pack.find(put.question) else ""
        if self.now.opened.call is not None or name == self._led_to:
            return False
        self._led_to = name
        if name:
            self.workshop.jump(name)
        else:
            self.workshop.leave_jump()
        return bool(name)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What stands above the composer."""
        sheet = self.now.sheet
        return self._completion.rows or (sheet.rows if sheet else ())

    @property
    def hint(self) -> str:
        """What stands in the composer while it is empty."""
        if self.now.sheet is not None:
            return self.now.sheet.hint
        moment = self.now.turn.moment
        return wording.how_to_answer(moment.question) if isinstance(moment, Asking) else ""

    @property
    def can_leave(self) -> bool:
        """Whether Escape goes back to where the conversation was."""
        return isinstance(self.now.sheet, Fields) or self.now.is_editing

    def speech(self) -> tuple[Entry, ...]:
        """What the coach says now, below the answers."""
        turn, chronicle = self.now.turn, self.now.chronicle
        moment = turn.moment
        heading = (
            isinstance(moment, Asking)
            and moment.stage.id != chronicle.last_stage
            and not chronicle.knows(moment.key)
        )
        now = Now(
            turn,
            self.now.said,
            heading=heading,
            improves="↑" if self.now.sheet is None else "^g",
            is_altering=isinstance(self.now.sheet, Fields),
            aside="" if self.is_client_looking else self.now.aside,
            put=probe_put(self.workshop),
            is_knowing_asked=turn.kept is not None and bool(wording.evidence_hint(turn.kept)),
        )
        return speech(now, self.workshop)

    def _unused(self, press: Press) -> Reply | None:
        if press.key == "up" and not press.text:
            return self.run(Word.EDIT, "")
        if press.key == "escape":
            return self._escape(press.text)
        return None

    def _escape(self, text: str) -> Reply:
        sheet = self.now.sheet
        if text.strip() and sheet is not None and not sheet.takes_answer:
            return self.now.put_aside(text)
        if self.now.is_editing:
            return self.now.take(self.workshop.leave_jump(), afresh=True)
        return Reply(text)

    def _enter(self, press: Press) -> Reply:
        text, sheet = press.text, self.now.sheet
        command = parse(text, self._commands)
        if self.is_client_looking and is_private(text):
            return self.refuse(wording.NOT_FOR_THIS_VIEW, text)
        if wrong := misplaced(text, self._commands):
            return self.refuse(wrong, text)
        if command is not None:
            return self._try(lambda: self._orders.run(command.word, command.argument, ""), text)
        if sheet is None:
            return self._answer(text, text)
        if not press.is_old:
            return self._follow(sheet.enter(text), text)
        if not text.strip() or text == sheet.begins:
            # Nobody typed this: it came up with the sheet, and is one cell of what is kept.
            return Reply(text)
        return self._answer(text, text) if sheet.takes_answer else self.now.put_aside(text)

    def _follow(self, outcome: Outcome, text: str) -> Reply:
        match outcome:
            case Send(answer):
                return self._answer(answer, text)
            case Fill(cell):
                self.now.complain("")
                self.now.keep_draft(cell)
                return Reply(cell, is_kept=self.now.holds(cell))
            case Complain(advice):
                return self.refuse(advice, text)
            case Do(deed, argument):
                return self._try(lambda: self._orders.do(deed, argument), text)
            case Stay():
                self.now.complain("")
                return Reply(text)

    def _answer(self, answer: str, text: str) -> Reply:
        """Keep an answer in its text form, or leave `text` in the composer with what is wrong."""
        return self._try(lambda: self._keep(answer), text)

    def _keep(self, answer: str) -> Reply:
        asking = self._asking_still()
        is_same_answer = asking.old and answer == show_answer(asking.question, asking.old.value)
        turn = self.workshop.confirm_old() if is_same_answer else self.workshop.answer(answer)
        if meant := mistyped(answer, self._commands):
            turn = replace(turn, note="\n".join(filter(None, (turn.note, wording.kept_as_answer(meant)))))
        # What was filled in is kept; it must not wait as a text that was never sent.
        self.now.sheet = None
        return self.now.take(turn, afresh=True)

    def _asking_still(self) -> Asking:
        """The question on the screen, even if another window answered it a moment ago."""
        before = self.now.turn.moment
        if not isinstance(before, Asking):
            raise CoachError("No question is open here.")
        if self.workshop.catch_up() and not before.question.repeat:
            moment = self.workshop.moment
            if not is_same(before, moment):
                self.workshop.jump(before.question.id)
        return before

    def _try(self, deed: Callable[[], Reply], text: str) -> Reply:
        """Do it; what goes wrong is said beside the composer, where the text stays."""
        try:
            reply = deed()
        except ReadOnlyError as error:
            return self.refuse(error.text, text)
        except NotKeptError as error:
            self.is_kept = False
            return self.refuse(f"{error.text} Enter tries again.", text)
        except AnswerRefusedError as error:
            return self.refuse(f"{error.text} {STILL_THERE}" if text.strip() else error.text, text)
        except CoachError as error:
            return self.refuse(error.text, text)
        self.is_kept = True
        return reply

    def _advice(self, text: str) -> str:
        """What is worth saying about a text that nothing asked for."""
        sheet = self.now.sheet
        if sheet is None or sheet.takes_answer or isinstance(sheet, Fields):
            return ""
        return WAITS.format(keys=sheet.hint) if text.strip() and not text.startswith(SIGN) else ""

    def refuse(self, advice: str, text: str) -> Reply:
        """Say what is wrong with a text, which stays."""
        self._refused = text
        self.now.complain(advice)
        return Reply(text)

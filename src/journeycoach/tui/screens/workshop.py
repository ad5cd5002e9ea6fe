"""The workshop: the path at the left, the conversation in the middle, the composer below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from journeycoach.domain.errors import CoachError
from journeycoach.tui.commands import WORKSHOP
from journeycoach.tui.fitting import HEIGHTS, WIDTHS, fitting
from journeycoach.tui.messages import Signalled, Stopped
from journeycoach.tui.press import Press, Reply
from journeycoach.tui.signals import Signal
from journeycoach.tui.talk import Talk
from journeycoach.tui.text import plain
from journeycoach.tui.views import heading_of, keys_now, state_of, way_of
from journeycoach.tui.widgets.answer_box import AnswerBox, AnswerComposer
from journeycoach.tui.widgets.composer import LARGEST, Composer
from journeycoach.tui.widgets.key_bar import KeyBar
from journeycoach.tui.widgets.path import Path
from journeycoach.tui.widgets.top_line import TopLine
from journeycoach.tui.widgets.transcript import Transcript
from journeycoach.workshop.commands import Word

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from journeycoach.tui.commands import Command
    from journeycoach.tui.screens.walk import Left
    from journeycoach.tui.services import Opened, Services
    from journeycoach.tui.widgets.sheet_view import SheetView

LEAVE_WITHOUT = "Stop again to leave without it."
CATCH_UP = 0.25
"""Seconds between two looks at what other windows wrote."""
QUIET = 1.0
"""Seconds after which the first key is on the screen, and no answer is sent yet."""


class WorkshopScreen(Screen[None]):
    """One session in conversation. The focus never leaves the composer."""

    AUTO_FOCUS = "AnswerComposer"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = [
        Binding(each.key, each.action, each.title, show=False)
        for each in WORKSHOP
        if each.key and each.action and not each.action.startswith(("app.", "word"))
    ]

    def __init__(self, opened: Opened, services: Services) -> None:
        super().__init__(id="workshop")
        self._opened = opened
        self._services = services
        self.talk = Talk(opened, self._hear, services.curtain)
        self._spoken = 0
        """Entries at the end of the transcript that are not in the log."""
        self._warned_of: str | None = None
        """The text that would be lost by leaving, once that was said."""
        self._walked_to: Left | None = None
        """Where a walk along the road goes on."""

    def compose(self) -> ComposeResult:
        self.add_class(*fitting(self.app.size))
        yield TopLine()
        with Horizontal(id="room"):
            yield Path()
            with Vertical(id="middle"):
                yield Transcript()
                yield from self.compose_over()
                with Vertical(id="desk"):
                    yield AnswerBox(self._press)
                    yield Static(id="complaint", markup=False)
            yield from self.compose_beside()
        yield KeyBar(self.commands)

    def compose_over(self) -> ComposeResult:
        """What may take the place of the conversation."""
        yield from ()

    def compose_beside(self) -> ComposeResult:
        """What stands at its right."""
        yield from ()

    @property
    def commands(self) -> tuple[Command, ...]:
        """What keys and words do here."""
        return WORKSHOP

    def on_mount(self) -> None:
        self.composer.take(self.talk.begin())
        self._draw()
        self.set_interval(CATCH_UP, self._catch_up)
        self.set_timer(QUIET, lambda: self.run_worker(self._services.ready_coach, thread=True))
        if self._opened.walks:
            self._open(Signal.WALK)
        elif self._opened.looks_back:
            self._open(Signal.REVIEW)

    @property
    def composer(self) -> AnswerComposer:
        """Where everything is typed."""
        return self.query_one(AnswerBox).composer

    def put_away(self) -> None:
        """Keep the draft, at once."""
        self.talk.now.keep_draft(self.composer.text)

    def holds_back(self) -> bool:
        """Whether to stay, and say why: what was typed could not be put away. Asked once for a text."""
        text = self.composer.text
        if not self.talk.now.unsafe or text == self._warned_of:
            return False
        self._warned_of = text
        self.talk.refuse(f"{self.talk.now.unsafe} {LEAVE_WITHOUT}", text)
        return True

    # What comes in

    def _hear(self, signal: Signal) -> None:
        self.post_message(Signalled(signal))

    def _press(self, press: Press) -> Reply | None:
        transcript = self.query_one(Transcript)
        if press.key == "enter" and not press.text and transcript.open_marked():
            return Reply(press.text)
        if press.key == "escape" and transcript.marked is not None:
            transcript.marked = None
            transcript.follow()
            return Reply(press.text)
        return self.talk.press(press)

    def on_signalled(self, event: Signalled) -> None:
        if event.signal is Signal.TURNED:
            event.stop()
            self._draw()
        elif event.signal is Signal.MOVED:
            event.stop()
            self._draw_desk()
        else:
            self._open(event.signal)

    def _open(self, signal: Signal) -> None:
        """Another screen, or the end."""
        from journeycoach.tui.screens.overlays import KeysScreen, PageScreen

        if signal is Signal.QUIT:
            self.post_message(Stopped())
        elif signal is Signal.HELP:
            self.app.push_screen(KeysScreen(self.commands))
        elif signal is Signal.NOTES:
            notes = self._opened.notes()
            said = notes.all() if notes else ()
            self.app.push_screen(PageScreen("Private notes", said or ("There are none yet.",)))
        elif signal is Signal.WALK:
            from journeycoach.tui.screens.walk import WalkScreen

            screen = WalkScreen(self._services, self.talk.workshop, self._walked_to)
            self.app.push_screen(screen, self._walked)
        elif signal is Signal.REVIEW:
            from journeycoach.tui.screens.review import ReviewScreen

            self.app.push_screen(
                ReviewScreen(self.talk.workshop, self._opened.notes), lambda _: self._catch_up()
            )
        else:
            from journeycoach.tui.screens.plan import PlanScreen

            self.app.push_screen(PlanScreen(self._services, self.talk.workshop), lambda _: self._draw())

    def _walked(self, left: Left | None) -> None:
        """Go on where a walk led: to the answer that mends a break, else where the conversation was."""
        if left is None:
            return
        self._walked_to = left
        if left.question:
            self.composer.take(self.talk.mend(left.question, left.row, self.composer.text))

    def on_composer_changed(self, event: Composer.Changed) -> None:
        event.stop()
        self.talk.typed(self.composer.text)

    def on_composer_draft_changed(self, event: Composer.DraftChanged) -> None:
        event.stop()
        self.put_away()

    def on_composer_paste_refused(self, event: Composer.PasteRefused) -> None:
        event.stop()
        self.talk.refuse(f"That is too long: {event.size} bytes, where {LARGEST} fit.", self.composer.text)

    def on_transcript_entry_chosen(self, event: Transcript.EntryChosen) -> None:
        event.stop()
        self.composer.take(self.talk.choose(event.key, self.composer.text))

    def on_sheet_view_picked(self, event: SheetView.Picked) -> None:
        event.stop()
        reply = self.talk.press(Press(event.key, self.composer.text))
        if reply is not None:
            self.composer.take(reply)

    def on_key(self, event: Key) -> None:
        """A key that reached us instead of the composer is typed there."""
        if event.is_printable and event.character and not self.composer.has_focus:
            self.composer.focus()
            self.composer.insert_text(event.character)

    def _catch_up(self) -> None:
        reply = self.talk.catch_up(self.composer.text)
        if reply is not None:
            self.composer.take(reply)

    # What is shown

    def _draw(self) -> None:
        transcript, news = self.query_one(Transcript), self.talk.now.chronicle.news()
        speech = self.talk.speech()
        if news.is_anew:
            transcript.show((*news.appended, *speech))
        else:
            transcript.remove_last(self._spoken)
            for entry in news.replaced:
                transcript.replace(entry)
            transcript.append(*news.appended, *speech)
        self._spoken = len(speech)
        self.query_one(TopLine).show(heading_of(self.talk))
        self.query_one(Path).show(way_of(self.talk))
        self._draw_desk()

    def _draw_desk(self) -> None:
        self.query_one(AnswerBox).show(self.talk.rows, self.talk.hint)
        complaint = self.query_one("#complaint", Static)
        complaint.update(plain(self.talk.now.complaint))
        complaint.display = bool(self.talk.now.complaint)
        self.query_one(KeyBar).show(
            keys_now(self.talk, self.commands), state_of(self.talk), is_trouble=not self.talk.is_kept
        )

    # What keys do beside the conversation

    def action_word(self, word: str) -> None:
        self.composer.take(self.talk.run(Word(word), self.composer.text))

    def action_evidence(self) -> None:
        self.composer.take(self.talk.next_evidence(self.composer.text))

    def action_mark_previous(self) -> None:
        self.query_one(Transcript).mark_previous()

    def action_mark_next(self) -> None:
        self.query_one(Transcript).mark_next()

    def action_page_up(self) -> None:
        self.query_one(Transcript).page_up()

    def action_page_down(self) -> None:
        self.query_one(Transcript).page_down()

    def action_path(self) -> None:
        from journeycoach.tui.screens.overlays import PathScreen

        if not self.has_class("-wide"):
            self.app.push_screen(PathScreen(way_of(self.talk)))

    def action_editor(self) -> None:
        from journeycoach.tui.editor import Editor

        editor = Editor(self._services.editor, self._services.scratch)
        try:
            text = editor.edit(self.app, self.composer.text)
        except CoachError as error:
            self.talk.refuse(error.text, self.composer.text)
        else:
            self.composer.load_text(text)

"""The app that only follows: one scene on the screen, whatever is done elsewhere."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from journeycoach.domain.errors import CoachError
from journeycoach.tui.crash import GuardedApp, run
from journeycoach.tui.scenery import rows_of

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from journeycoach.tui.scenery import Row
    from journeycoach.workshop.following import Follower, Scene

PAUSE = 0.05
"""Seconds between two looks at the file."""
DARK, LIGHT = "textual-dark", "textual-light"


class Scenery(Widget, can_focus=False):
    """The whole screen, set for its size."""

    COMPONENT_CLASSES = {
        "scenery--quiet",
        "scenery--here",
        "scenery--question",
        "scenery--trouble",
    }

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    def show(self, scene: Scene) -> None:
        """Show another one."""
        self._scene = scene
        self.refresh()

    def render(self) -> Content:
        rows = rows_of(self._scene, self.size.width, self.size.height)
        return Content("\n").join(map(self._set, rows))

    def _set(self, row: Row) -> Content:
        looks = ((p.text, self.get_visual_style(f"scenery--{p.tone}")) if p.tone else p.text for p in row)
        return Content.assemble(*looks)


class FollowApp(GuardedApp):
    """Looks at the session in a thread of its own, and draws when there is something else to see."""

    CSS = """
    Screen { background: $background; color: $foreground; }
    Scenery { width: 100%; height: 100%; }
    Scenery > .scenery--quiet { color: $foreground 60%; }
    Scenery > .scenery--here { text-style: bold; }
    Scenery > .scenery--question { text-style: bold; }
    Scenery > .scenery--trouble { color: $text-warning; }
    """
    TITLE = "journeycoach"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("ctrl+q,ctrl+c,q,escape", "quit", "stop", show=False, priority=True),
        Binding("f6", "change_theme", "light or dark", show=False),
    ]

    class Seen(Message):
        """There is something else to see."""

        def __init__(self, scene: Scene) -> None:
            super().__init__()
            self.scene = scene

    def __init__(self, follower: Follower, *, crash_log: Path | None = None) -> None:
        """Looks once, at once. Raises CoachError when there is nothing to see."""
        super().__init__(crash_log=crash_log)
        self._follower = follower
        self._first = follower.look()[-1]
        self._has_ended = Event()

    def compose(self) -> ComposeResult:
        yield Scenery(self._first)

    def on_mount(self) -> None:
        self.theme = DARK
        self.run_worker(self._watch, thread=True)

    def on_unmount(self) -> None:
        self._has_ended.set()

    def on_hangup(self) -> None:
        """Nothing is kept here; the look that is under way is the last."""
        self._has_ended.set()

    def on_follow_app_seen(self, event: Seen) -> None:
        event.stop()
        self.query_one(Scenery).show(event.scene)

    def action_change_theme(self) -> None:
        self.theme = LIGHT if self.theme == DARK else DARK

    def _watch(self) -> None:
        while not self._has_ended.wait(PAUSE):
            try:
                scenes = self._follower.look()
            except CoachError:
                continue  # A method that is not at hand: what was seen last stays.
            for scene in scenes[-1:]:
                self.post_message(self.Seen(scene))


def run_follow(follower: Follower, crash_log: Path) -> int:
    """Follow until somebody stops it; the exit code."""
    return run(FollowApp(follower, crash_log=crash_log))

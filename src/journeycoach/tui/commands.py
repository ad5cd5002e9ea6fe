"""Every key of the app with its label and its help: footer, palette and help screen are built from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from journeycoach.domain.packs import Defect
from journeycoach.tui.wrapping import wrap
from journeycoach.workshop.commands import COMMANDS, FOR_THE_COACH, LED, CommandSpec, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEAD: Final = 26
"""Cells of key and typed word in a help with two columns."""
ROOMY: Final = 60
"""Cells from which on a help has two columns."""


class Command(Struct, frozen=True):
    """One thing that a key, the palette or a typed word does on a screen."""

    title: str
    """In the palette and the help: what it does."""
    key: str = ""
    """As the toolkit spells it; empty for none."""
    label: str = ""
    """In the footer, a word or two; empty for keys that are not shown there."""
    action: str = ""
    """The action of the screen; empty where the composer or the terminal does it."""
    typed: str = ""
    """How it is typed into the composer; empty for keys alone."""
    rank: int = 5
    """Footers drop the highest first where there is no room."""


_LABELS: Final[Mapping[Word, tuple[str, int]]] = {
    Word.BACK: ("back", 3),
    Word.PLAN: ("plan", 4),
    Word.HELP: ("keys", 2),
    Word.QUIT: ("stop", 1),
}


def _of_word(spec: CommandSpec) -> Command:
    label, rank = _LABELS.get(spec.word, ("", 9))
    return Command(spec.help, spec.key, label, f"word('{spec.word}')", spec.usage, rank)


_TYPING: Final = (
    Command("send the answer", "enter", "send", rank=0),
    Command("a new line in the answer", "ctrl+j", "new line", rank=8),
    Command("a command, or Tab to complete one", "/", "commands", rank=6),
    Command("empty the composer", "ctrl+u"),
)
_AROUND: Final = (
    Command("how you know your last answer: assumed, heard, measured", "f2", action="evidence"),
    Command("write a long answer in your own editor", "ctrl+o", action="editor"),
    Command("the way through the stages", "f5", action="path"),
    Command("mark the answer before; Enter opens it", "ctrl+up", action="mark_previous"),
    Command("mark the answer after", "ctrl+down", action="mark_next"),
    Command("a page back in the conversation", "pageup", action="page_up"),
    Command("a page on", "pagedown", action="page_down"),
    Command("leave an edit, or close what is open", "escape"),
    Command("light or dark", "f6", action="app.change_theme"),
    Command("all your sessions", "f9", action="app.home"),
    Command("every command by name", "ctrl+p", action="app.command_palette"),
    Command("to the shell and back (fg)", "ctrl+z"),
)
WORKSHOP: Final = (*_TYPING, *map(_of_word, COMMANDS), *_AROUND)
CLIENT_VIEW_KEY: Final = "ctrl+s"
PLAN_ANEW_KEY: Final = "f12"
PROBE_KEYS: Final[Mapping[Defect, str]] = {
    Defect.DESCRIBE: "ctrl+r",
    Defect.INSTANCE: "ctrl+t",
    Defect.CLARIFY: "ctrl+f",
    Defect.EXPLAIN: "ctrl+n",
}
"""Each with a letter of its own name."""
LEADING: Final = (
    Command(
        "hide what is yours from a client at this screen", CLIENT_VIEW_KEY, "hide yours", "curtain", rank=2
    ),
    Command("your panel, where the window is too narrow for both", "f5", action="path"),
    *(
        Command(f"put the probe of the panel: {kind}; again takes it back", key, action=f"put('{kind}')")
        for kind, key in PROBE_KEYS.items()
    ),
    Command("whose words come next", "f10", "who speaks", "speaker", rank=5),
    Command("plan the rest of the hour anew", PLAN_ANEW_KEY, action="plan_anew"),
)
"""Keys of whoever leads a call."""
LED_WORKSHOP: Final = (*_TYPING, *LEADING, *map(_of_word, LED), *(c for c in _AROUND if c.key != "f5"))
"""For whoever leads a call."""
CLIENT_VIEW: Final = (
    *_TYPING,
    Command("the whole screen", CLIENT_VIEW_KEY, action="curtain"),
    *LEADING[-2:-1],
    *(_of_word(spec) for spec in LED if spec.word not in FOR_THE_COACH),
    *_AROUND,
)
"""For the same while a client sees the screen: nothing in it tells of what is the coach's own."""

HOME: Final = (
    Command("open the session", "enter", "open", "open", rank=0),
    Command("start a new one", "ctrl+n", "new", "new", rank=1),
    Command("every client on one page", "f4", "board", "board", rank=4),
    Command("rename it", "f2", "rename", "rename", rank=5),
    Command("take it out of the list", "ctrl+a", "archive", "archive", rank=6),
    Command("delete it; asks first", "delete", "delete", "delete", rank=7),
    Command("light or dark", "f6", action="app.change_theme"),
    Command("every command by name", "ctrl+p", action="app.command_palette"),
    Command("these lines", "f1", "keys", "app.help", rank=3),
    Command("stop", "ctrl+q", "stop", "app.stop", rank=2),
)

PLAN: Final = (
    Command("back to the conversation", "escape", "back", "leave", rank=0),
    Command("tick off and change the actions", "a", "actions", "actions", rank=1),
    Command("write it as a file", "e", "export", "export", rank=2),
    Command("to the contents and back", "tab", "contents", "app.focus_next", rank=5),
    Command("light or dark", "f6", action="app.change_theme"),
    Command("these lines", "f1", "keys", "app.help", rank=4),
    Command("stop", "ctrl+q", "stop", "app.stop", rank=3),
)

ACTIONS: Final = (
    Command("tick it off, or open it again", "enter", "done", "mark", rank=0),
    Command("change who has it, what it is or by when", "c", "change", "change", rank=1),
    Command("add another one", "a", "add", "add", rank=3),
    Command("take it off the plan", "delete", "drop", "drop", rank=5),
    Command("take back what was done here last", "f7", "undo", "take_back", rank=4),
    Command("back to the plan", "escape", "back", "leave", rank=2),
    Command("light or dark", "f6", action="app.change_theme"),
    Command("these lines", "f1", "keys", "app.help", rank=3),
    Command("stop", "ctrl+q", "stop", "app.stop", rank=6),
)

WALK: Final = (
    Command("on to the next step", "enter", "next", "next", rank=0),
    Command("a step back", "left", "back", "previous", rank=3),
    Command("mend what breaks here, by its number", "1-9", "mend", rank=1),
    Command("edit what you told of this step", "e", "edit", "edit", rank=4),
    Command("back to the conversation", "escape", "leave", "leave", rank=2),
    Command("light or dark", "f6", action="app.change_theme"),
    Command("these lines", "f1", "keys", "app.help", rank=6),
    Command("stop", "ctrl+q", "stop", "app.stop", rank=5),
)

REVIEW: Final = (
    Command("take it, or pass on where nothing is said", "enter", "next", rank=0),
    Command("what was said last, again", "ctrl+g", "back", "previous", rank=3),
    Command("back to the conversation", "escape", "leave", "leave", rank=2),
    Command("light or dark", "f6", action="app.change_theme"),
    Command("these lines", "f1", "keys", "app.help", rank=4),
    Command("stop", "ctrl+q", "stop", "app.stop", rank=1),
)

_SIGNS: Final[Mapping[str, str]] = {
    "enter": "⏎",
    "escape": "Esc",
    "up": "↑",
    "left": "←",
    "tab": "Tab",
    "delete": "Del",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "ctrl+up": "^↑",
    "ctrl+down": "^↓",
}


def key_sign(key: str) -> str:
    """A key as it is printed: ^g, F1, ⏎."""
    if key in _SIGNS:
        return _SIGNS[key]
    return (
        key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdecimal() else key.replace("ctrl+", "^")
    )


def offered_on(screen: str) -> tuple[Command, ...]:
    """The commands of a screen, by its id."""
    screens = {"home": HOME, "plan": PLAN, "actions": ACTIONS, "walk": WALK, "review": REVIEW}
    return screens.get(screen, WORKSHOP)


def sign_of(command: Command) -> str:
    """How a command is given: its key and what is typed, as far as it has them."""
    return "  ".join(filter(None, (key_sign(command.key), command.typed)))


def help_lines(commands: tuple[Command, ...], width: int) -> tuple[str, ...]:
    """Key and what is typed, then what it does: beside it, or below it in fewer cells than ROOMY."""
    lay = _beside if width >= ROOMY else _below
    return tuple(line for each in commands for line in lay(each, width))


def _beside(command: Command, width: int) -> Iterator[str]:
    head = key_sign(command.key).ljust(6) + command.typed
    first, *rest = wrap(command.title, width - HEAD)
    # A head without room for a gap has a line to itself.
    if len(head) >= HEAD:
        yield head
        yield " " * HEAD + first
    else:
        yield head.ljust(HEAD) + first
    yield from (" " * HEAD + line for line in rest)


def _below(command: Command, width: int) -> Iterator[str]:
    yield from wrap(sign_of(command), width)
    yield from (f"  {line}" for line in wrap(command.title, width - 2))

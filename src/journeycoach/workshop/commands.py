"""The slash commands: their names, arguments, keys and help in one table that every front end reads."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGN: Final = "/"


class Word(StrEnum):
    """What can be asked for in the middle of the conversation."""

    WHY = "why"
    EXAMPLE = "example"
    PROBE = "probe"
    SKIP = "skip"
    UNSURE = "unsure"
    BACK = "back"
    EDIT = "edit"
    HEARD = "heard"
    MEASURED = "measured"
    ASSUMED = "assumed"
    KEEP = "keep"
    DEEPER = "deeper"
    ACTION = "action"
    PARK = "park"
    NOTE = "note"
    PLAN = "plan"
    WALK = "walk"
    UNDO = "undo"
    REDO = "redo"
    RENAME = "rename"
    METHOD = "method"
    ABOUT = "about"
    HELP = "help"
    QUIT = "quit"
    # In a call that somebody leads; nobody else meets these.
    TIME = "time"
    LEFT = "left"
    LONGER = "longer"
    PAUSE = "pause"
    RESUME = "resume"
    CLOSE = "close"
    CATCH = "catch"
    SORT = "sort"
    FLAG = "flag"
    FLAGS = "flags"
    UNFLAG = "unflag"
    DECIDE = "decide"
    READING = "reading"
    AS = "as"
    MEET = "meet"
    END = "end"


class Takes(StrEnum):
    """Whether words may stand behind a command; where they may not, the whole line is an answer."""

    NOTHING = "nothing"
    PERHAPS = "perhaps"
    TEXT = "text"
    """The front end asks for it, or says how, when it is missing."""


class CommandSpec(Struct, frozen=True):
    """One line of the table."""

    word: Word
    help: str
    argument: str = ""
    """How the argument is called in the help."""
    takes: Takes = Takes.NOTHING
    key: str = ""
    """The key of the full-screen app, as its toolkit spells it; empty for none."""

    @property
    def usage(self) -> str:
        """The command as it is typed: `/unsure [WHO KNOWS]`."""
        if self.takes is Takes.NOTHING:
            return f"{SIGN}{self.word}"
        return f"{SIGN}{self.word} {self.argument if self.takes is Takes.TEXT else f'[{self.argument}]'}"


class Command(Struct, frozen=True):
    """A command as typed."""

    word: Word
    argument: str = ""


COMMANDS: Final[tuple[CommandSpec, ...]] = (
    CommandSpec(Word.WHY, "why I ask; or why I spoke up, while advice is open"),
    CommandSpec(Word.EXAMPLE, "how somebody of another trade answered", key="f3"),
    CommandSpec(Word.PROBE, "another way into the question", key="f4"),
    CommandSpec(Word.SKIP, "leave it open for now"),
    CommandSpec(Word.UNSURE, "not known yet; name who could tell you", "WHO KNOWS", Takes.PERHAPS),
    CommandSpec(Word.BACK, "the question before, with your answer", key="ctrl+g"),
    CommandSpec(Word.EDIT, "your last answer again, or the one you name", "WHICH", Takes.PERHAPS, key="up"),
    CommandSpec(Word.HEARD, "a customer said so; add who", "WHO", Takes.PERHAPS),
    CommandSpec(Word.MEASURED, "you counted it; add where", "WHERE", Takes.PERHAPS),
    CommandSpec(Word.ASSUMED, "you think so"),
    CommandSpec(Word.KEEP, "leave the last answer as it is, against my advice", "REASON", Takes.PERHAPS),
    CommandSpec(Word.DEEPER, "more questions about this stage, or the one you name", "STAGE", Takes.PERHAPS),
    CommandSpec(Word.ACTION, "put something on the plan", "WHAT", Takes.TEXT),
    CommandSpec(Word.PARK, "keep an idea for later", "IDEA", Takes.TEXT),
    CommandSpec(Word.NOTE, "a private note, which is never on the plan", "TEXT", Takes.TEXT),
    CommandSpec(Word.PLAN, "the plan so far", key="ctrl+l"),
    CommandSpec(Word.WALK, "meet the road as a customer does, and mend what breaks"),
    CommandSpec(Word.UNDO, "take the last step back", key="f7"),
    CommandSpec(Word.REDO, "take back the undoing", key="f8"),
    CommandSpec(Word.RENAME, "give the session another name", "NAME", Takes.TEXT),
    CommandSpec(Word.METHOD, "another method on the same answers", "WHICH", Takes.PERHAPS),
    CommandSpec(Word.ABOUT, "the same for another avatar or event", "WHO OR WHAT", Takes.PERHAPS),
    CommandSpec(Word.HELP, "these lines", key="f1"),
    CommandSpec(Word.QUIT, "stop here; everything is kept", key="ctrl+q"),
)

CALL_COMMANDS: Final[tuple[CommandSpec, ...]] = (
    CommandSpec(Word.TIME, "the clock and the agenda, for your eyes"),
    CommandSpec(Word.LEFT, "plan what is left anew, in so many minutes", "MINUTES", Takes.PERHAPS),
    CommandSpec(Word.LONGER, "add minutes to the call", "MINUTES", Takes.TEXT),
    CommandSpec(Word.PAUSE, "stop the clock; again starts it"),
    CommandSpec(Word.RESUME, "start the clock again"),
    CommandSpec(Word.CLOSE, "close this stage early; what is open in it waits"),
    CommandSpec(Word.CATCH, "catch a line now, sort it later", "LINE", Takes.TEXT),
    CommandSpec(Word.SORT, "put a caught line where it belongs", "N WHERE", Takes.PERHAPS),
    CommandSpec(Word.FLAG, "come back to this question", "WHY", Takes.PERHAPS),
    CommandSpec(Word.FLAGS, "what to come back to"),
    CommandSpec(Word.UNFLAG, "take a flag down", "WHICH", Takes.PERHAPS),
    CommandSpec(Word.DECIDE, "keep what was settled", "WHAT", Takes.TEXT),
    CommandSpec(
        Word.READING, "your own reading of the last answer, apart from their words", "TEXT", Takes.TEXT
    ),
    CommandSpec(Word.AS, "whose words come next; owner goes back", "NAME", Takes.PERHAPS),
    CommandSpec(Word.MEET, "the day and time of the next call", "WHEN", Takes.TEXT),
    CommandSpec(Word.END, "close the call"),
)
"""For whoever leads a call. To an owner alone a line that begins with one of these is an answer."""
FOR_THE_COACH: Final = frozenset({Word.NOTE, *(spec.word for spec in CALL_COMMANDS)} - {Word.AS, Word.MEET})
"""What is typed with these is the coach's own until it is kept, and no client's eyes see it."""
LED: Final = (*COMMANDS, *CALL_COMMANDS)

_BY_NAME: Final = {spec.word.value: spec for spec in LED}


def parse(text: str, commands: Sequence[CommandSpec] = COMMANDS) -> Command | None:
    """The command that a text is, or None for an answer: `/back door open on Sundays` is an answer."""
    rest = text.strip().split(None, 1)[1:]
    spec = _BY_NAME.get(_word_of(text))
    if spec not in commands:
        return None
    argument = rest[0] if rest else ""
    if spec is None or (argument and spec.takes is Takes.NOTHING):
        return None
    return Command(spec.word, argument)


def is_private(text: str) -> bool:
    """Whether what is being typed is the coach's own."""
    return _word_of(text) in FOR_THE_COACH


def misplaced(text: str, commands: Sequence[CommandSpec]) -> str:
    """What is wrong with a word of a call that words stand behind though it takes none; else empty.

    On a screen that is shared, what was meant for the coach alone is never kept as an answer.
    """
    spec = _BY_NAME.get(_word_of(text))
    is_led = spec in commands and spec in CALL_COMMANDS
    if spec is None or not is_led or spec.takes is not Takes.NOTHING or len(text.split()) < 2:
        return ""
    return f"{SIGN}{spec.word} stands alone. Take away what is behind it, or begin an answer without {SIGN}."


def _word_of(text: str) -> str:
    """What a text that begins with the sign has behind it, in small letters; else empty."""
    head = (text.split(maxsplit=1) or [""])[0]
    return head.removeprefix(SIGN).casefold() if head.startswith(SIGN) else ""


def spec_of(word: Word) -> CommandSpec:
    """The line of the table for a command."""
    return _BY_NAME[word.value]


def matching(text: str, commands: Sequence[CommandSpec] = COMMANDS) -> tuple[CommandSpec, ...]:
    """The commands that what was typed so far may become, in the order of the table."""
    if not text.startswith(SIGN) or " " in text or "\n" in text:
        return ()
    return tuple(spec for spec in commands if spec.word.startswith(text.removeprefix(SIGN).casefold()))


def help_lines(commands: Sequence[CommandSpec] = COMMANDS) -> tuple[str, ...]:
    """One line a command: how it is typed, and what it does."""
    return tuple(f"{spec.usage} - {spec.help}" for spec in commands)

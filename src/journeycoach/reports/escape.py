r"""Words as Markdown in which only the voices are markup: whatever was typed is read back as it was typed.

Escaped is what CommonMark, GitHub's dialect or GitHub's maths would take for markup where it stands, and
nothing else: `We ship in March - no excuses!` stays as it is. The rules, by character:

- `\` before anything but a letter or a digit; `` ` `` and `[` always; `*` unless a space is on both sides;
  `_` unless it is inside a word; `<` unless a space follows; `&` where it would begin an entity;
- `~` and `$` unless they open a number (`~20`, `$5`); `|` in cells and where a line begins;
- the colon of `http://`, `https://`, `ftp://` and the dot of `www.`, so that an address is no link;
- where a line begins: `#`, `-`, `+`, `*`, `>`, `:`, `1.`, `1)` that would begin a block, and lines of dashes.

Left alone, since it changes no structure: an e-mail address (GitHub makes it a `mailto:` link after all
escapes are gone), `@names`, `:emoji:`, `#12`, and bare `example.com`, which some programs guess to be links.
"""

from __future__ import annotations

import re
import string
import unicodedata
from typing import TYPE_CHECKING

from journeycoach.domain.document import Voice
from journeycoach.domain.text import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Text = str | Sequence[Mapping[str, str]]
    """What the filters take: our own plain text, or the runs of a line as data."""

LINES_APART = " / "

_STRONG, _QUIET = ("\x01", "\x02"), ("\x03", "\x04")
"""Where a voice begins and ends, until everything else is escaped. No cleaned text holds these characters."""

_MARKS = {"\x01": "**", "\x03": "_"}

_SPECIAL = re.compile(
    r"""(?= [\\`\[*_<&~$:.] ) (?:
      \\ (?! [0-9A-Za-z] | [^\x00-\x7f] )
    | [`\[]
    | (?<!\ ) \* | \* (?!\ )
    | (?<! [^\W_] ) _ | _ (?! [^\W_] )
    | < (?!\ )
    | & (?= \#? [0-9A-Za-z]+ ; )
    | (?<= [^\ ] ) ~ | ~ (?! [0-9] )
    | (?<= [^\ (] ) \$ | \$ (?! [0-9] )
    | (?: (?<=http) | (?<=https) | (?<=ftp) ) : (?=//)
    | (?<=www) \.
    )""",
    re.VERBOSE | re.IGNORECASE,
)

_BLOCK_START = re.compile(
    r"""
      \#{1,6} (?=\ |$) | [-+*] (?=\ |$) | [>|] | : (?=[\ -]) | [-=:] (?=[-=:|\ ]*$)
    | (?P<number> [0-9]{1,9} ) (?= [.)] (?:\ |$) )
    """,
    re.VERBOSE,
)

_BLANKS = "".join(map(chr, (0x09, 0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
"""All that reads as a space."""
_BYTE_ORDER = "\ufeff"
"""Left out of reports: it cannot be seen, and readers do not agree whether it is a space."""

_INNER_START = re.compile(f"([\x01\x03])([{_BLANKS}]+)")
_INNER_END = re.compile(f"([{_BLANKS}]+)([\x02\x04])")
_NOTHING = re.compile("\x01\x02|\x03\x04|\x02\x01|\x04\x03")
_SEEN = re.compile(f"[^{_BLANKS}{_BYTE_ORDER}\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_GOES_ON = re.compile("\x02\n\x01|\x04\n\x03")
_SPACES = re.compile("[ \t]{2,}|\t")
_VOICED = re.compile("([\x01\x03])([^\x01-\x04]+)[\x02\x04]")


def escaped_lines(words: Text) -> tuple[str, ...]:
    """The lines of the words without the empty ones; blanks are folded as readers of Markdown fold them."""
    return tuple(map(_escaped, _lines(words)))


def escaped_line(words: Text) -> str:
    """The words where there is room for one line only: a stroke parts the lines that were typed."""
    line = _GOES_ON.sub("\n", "\n".join(_lines(words)))
    return _escaped(line).replace("\n", LINES_APART)


def is_said(words: Text) -> bool:
    """Whether anything of the words can be seen."""
    texts = (words,) if isinstance(words, str) else (run["text"] for run in words)
    return any(map(_SEEN.search, texts))


def line_start(line: str) -> str:
    """The escaped line as it may stand where a line begins."""
    found = _BLOCK_START.match(line)
    if found is None:
        return line
    at = max(found.end("number"), 0)
    return f"{line[:at]}\\{line[at:]}"


def _lines(words: Text) -> list[str]:
    runs = [{"text": words, "voice": Voice.OURS}] if isinstance(words, str) else words
    return [line for line in map(_tidy, "".join(map(_marked, runs)).split("\n")) if line]


def _marked(run: Mapping[str, str]) -> str:
    text = visible(run["text"]).replace(_BYTE_ORDER, "")
    match run["voice"]:
        case Voice.OWNER:
            return f"“{text.strip()}”" if text.strip() else ""
        case Voice.STRONG:
            return _between(_STRONG, text)
        case Voice.QUIET:
            return _between(_QUIET, text)
        case _:
            return text


def _between(marks: tuple[str, str], text: str) -> str:
    # Each line for itself: what begins on a line ends on it.
    begin, end = marks
    return "\n".join(f"{begin}{line}{end}" for line in text.split("\n"))


def _tidy(line: str) -> str:
    if "\x02" in line or "\x04" in line:
        line = _NOTHING.sub("", _INNER_END.sub(r"\2\1", _INNER_START.sub(r"\2\1", line)))
    return _SPACES.sub(" ", line).strip(_BLANKS)


def _escaped(line: str) -> str:
    return _VOICED.sub(_voice, _SPECIAL.sub(r"\\\g<0>", line))


def _voice(found: re.Match[str]) -> str:
    """The run between its marks; without them where a reader would not take them for marks."""
    before = found.string[max(found.start() - 1, 0) : found.start()]
    after = found.string[found.end() : found.end() + 1]
    if _parts_words(before) and _parts_words(after):
        return f"{_MARKS[found[1]]}{found[2]}{_MARKS[found[1]]}"
    return found[2]


def _parts_words(neighbour: str) -> bool:
    if not neighbour or neighbour.isspace() or neighbour in string.punctuation:
        return True
    return unicodedata.category(neighbour).startswith("P")

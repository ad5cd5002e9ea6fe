"""The page about the file of a method, and the schema beside it: python -m journeycoach.packs.page docs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeycoach.domain.packs import Defect, Kind
from journeycoach.packs.keys import (
    BORROWED,
    COLUMN,
    CONDITION,
    METHOD,
    PROBES,
    PROPOSAL,
    QUESTION,
    STAGE,
    TOPIC,
)
from journeycoach.packs.questions import COLUMN_KINDS
from journeycoach.packs.schema import schema_text
from journeycoach.packs.source import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.packs.keys import Key, KeyTable

PAGE, SCHEMA = "pack-format.md", "pack.schema.json"

HEAD = f"""\
# The file of a method

A method is one TOML file: what is asked, in which order, and which actions the answers give cause for.
It holds words and no code.
Nothing in it is a template, but for the slots in braces that a proposal may have.

- `journeycoach methods new ID` begins one, with a word on each key, that works as it is.
- `journeycoach methods check FILE` tells every mistake at once, each with its line, its key and what to do.
- `journeycoach methods schema > {SCHEMA}` puts [the schema]({SCHEMA}) beside it, and an editor for \
TOML checks as you type.
  It knows each key by itself; what must hold between them, only `methods check` tells.

The smallest method that works is in [CONTRIBUTING](../CONTRIBUTING.md#a-new-method).
The largest that ships is [five-stage.toml](../prompts/five-stage.toml).

## The file
- UTF-8, at most {LARGEST // 1_000_000} MB, named `ID.toml`. The id in the file and the name of the \
file are the same.
- Methods are read from `prompts/` of journeycoach, then from the folder `prompts` beside your \
sessions, then from each `--prompts DIR`.
  Of two methods with one id the later one counts.
- A method of yours that has mistakes is named by `journeycoach methods`, and stops nothing but itself.
- It has one `[method]` and any number of `[[stages]]`. A key that nobody reads is a mistake, and \
the key that was probably meant is named.
"""
LANGUAGE = """\
## Another language
A method whose `language` is not English is asked in its own words; give each question a `label` too.
Its plan speaks the language as far as there are translations; a sentence without one stays in English.
They stand in a file such as [de.toml](../prompts/language/de.toml), in the folder `language` beside the \
methods: ours, and yours after it.
On the left is the English sentence, on the right its translation, with the same slots in braces.

The coach listens for English. For a method in German it is silent, unless the folder `coach/de` beside \
the methods has words for its rules.
"""
TOPICS = """\
## Topics
[topics.toml](../prompts/topics.toml) holds the names of answers that methods share, so that nobody \
answers twice.
Use one where it fits: the sections of a plan are written from these topics.
An answer to a topic of your own stands in the plan's appendix, word for word, and its actions stand \
among the others.
A folder of yours may have a `topics.toml`, too.
"""
MADE = (
    "This page and the schema are made from `src/journeycoach/packs/keys.py`: "
    "`python -m journeycoach.packs.page docs`.\n"
)


def format_page() -> str:
    """The whole page."""
    chapters = (
        HEAD,
        *(_chapter(table) for table in (METHOD, STAGE, QUESTION)),
        _kinds(),
        _chapter(BORROWED, "A question of another method"),
        *(_chapter(table, f"`{table.header}` of a question") for table in (PROBES, COLUMN, CONDITION)),
        _chapter(PROPOSAL),
        f"{TOPICS}\n{_rows(TOPIC)}\n",
        LANGUAGE,
        MADE,
    )
    return "\n".join(chapters)


def _chapter(table: KeyTable, title: str = "") -> str:
    says = "\n".join(("", *table.says, "")) if table.says else ""
    return f"## {title or f'`{table.header}`'}\n{_rows(table)}\n{says}"


def _rows(table: KeyTable) -> str:
    return "\n".join(("| key | what it holds |", "|---|---|", *map(_row, table.keys)))


def _row(key: Key) -> str:
    words = f": {_listed(key.words)}" if key.words else ""
    needed = "; needed" if key.needed else ""
    return f"| `{key.name}` | {key.holds}{words}{needed} |"


def _kinds() -> str:
    return (
        f"The kinds: {_listed(Kind)}.\n"
        f"A cell of a row takes {_listed(COLUMN_KINDS)}.\n"
        f"The kinds of defect: {_listed(Defect)}.\n"
    )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def main(docs: Path) -> None:
    """Write the page and the schema."""
    for name, text in ((PAGE, format_page()), (SCHEMA, schema_text())):
        (docs / name).write_text(text, "utf-8", newline="\n")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The table of keys, and the page and the schema made from it, against what is read of a method."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import fastjsonschema
import pytest

from journeycoach.packs.keys import BORROWED, OF_A_METHOD, TOPIC, Shape
from journeycoach.packs.methods import Library
from journeycoach.packs.page import PAGE, SCHEMA, format_page
from journeycoach.packs.schema import schema, schema_text
from journeycoach.packs.starter import starter
from journeycoach.packs.table import Table
from tests.adapters.methods_here import PROMPTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

P = ParamSpec("P")
R = TypeVar("R")
Asked = dict[str, dict[str, tuple[str, bool]]]
"""By table and key the name of what reads it, and whether it is needed."""

DOCS = PROMPTS.parent / "docs"
RENEW = "Run: python -m journeycoach.packs.page docs"
TABLES = {each.id: {key.name: key for key in each.keys} for each in (*OF_A_METHOD, TOPIC)}
METHODS = sorted(path for path in PROMPTS.glob("*.toml") if path.name not in ("topics.toml", "demo.toml"))

IS_VALID = fastjsonschema.compile(json.loads(schema_text()))

TINY = """
[method]
id = "tiny"
title = "Tiny"
summary = "One question."

[[stages]]
id = "one"
title = "One"
aim = "To try."

[[stages.questions]]
use = "five-stage/customer-who"
"""


def kind_of(read: Table) -> str:
    """The id that the table of keys has for a table: small ones are named behind the question's own name."""
    if "use" in read.known:
        return BORROWED.id
    return read.name.rpartition(".")[2] if "." in read.name and read.path != TOPIC.id else read.path


class Recorder:
    """Remembers of every table what was asked of it."""

    def __init__(self) -> None:
        self.seen: dict[int, tuple[Table, dict[str, tuple[str, bool]]]] = {}

    def around(
        self, shape: str, original: Callable[Concatenate[Table, str, P], R]
    ) -> Callable[Concatenate[Table, str, P], R]:
        """The same reading of a key, remembered; what reads through another reader counts itself."""

        def read(table: Table, key: str, /, *rest: P.args, **options: P.kwargs) -> R:
            value = original(table, key, *rest, **options)
            self.seen.setdefault(id(table), (table, {}))[1][key] = (shape, bool(options.get("needed")))
            return value

        return read

    def asked(self) -> Asked:
        """What was asked of each kind of table."""
        found: Asked = defaultdict(dict)
        for table, keys in self.seen.values():
            found[kind_of(table)].update({key: keys.get(key, ("", False)) for key in table.known})
        return found


@pytest.fixture(scope="module")
def asked() -> Asked:
    """Recorded over every method that ships."""
    recorder = Recorder()
    with pytest.MonkeyPatch.context() as patch:
        for shape in Shape:
            patch.setattr(Table, shape, recorder.around(shape, getattr(Table, shape)))
        Library((PROMPTS,)).packs()
    return recorder.asked()


def test_every_key_that_is_read_is_in_the_table_and_no_other(
    asked: Asked,
) -> None:
    assert {name: set(keys) for name, keys in asked.items()} == {
        name: set(keys) for name, keys in TABLES.items()
    }


def test_the_table_says_of_each_key_what_reads_it(asked: Asked) -> None:
    wrong = [
        f"{name}.{key}: {shape}"
        for name, keys in asked.items()
        for key, (shape, _) in keys.items()
        if shape and TABLES[name][key].shape != shape
    ]

    assert wrong == []


def test_what_cannot_be_left_out_is_needed_in_the_table(
    asked: Asked,
) -> None:
    needed = {
        f"{name}.{key}" for name, keys in asked.items() for key, (_, is_needed) in keys.items() if is_needed
    }
    told = {f"{name}.{key}" for name, keys in TABLES.items() for key in keys if keys[key].needed}

    # Those with a sentence of their own where they are missing; a kind is needed where no topic says it.
    assert told - needed == {"stages.questions", "stages.questions.examples", "stages.questions.probes"}
    assert needed - told <= {"stages.questions.kind"}


def test_the_page_is_made_from_the_table() -> None:
    assert (DOCS / PAGE).read_text(encoding="utf-8") == format_page(), RENEW


def test_the_schema_is_made_from_the_table() -> None:
    assert (DOCS / SCHEMA).read_text(encoding="utf-8") == schema_text(), RENEW


@pytest.mark.parametrize("path", METHODS, ids=lambda path: path.stem)
def test_every_method_that_ships_is_valid_for_an_editor(path: Path) -> None:
    IS_VALID(tomllib.loads(path.read_text(encoding="utf-8")))


def test_the_starter_is_valid_for_an_editor() -> None:
    IS_VALID(tomllib.loads(starter(PROMPTS, "mine")))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('id = "one"', 'id = "One"'),
        ('aim = "To try."', ""),
        ('aim = "To try."', 'aim = "To try."\nphase = "later"'),
        ('title = "Tiny"', "title = 1"),
        ("use =", "uses ="),
        ('/customer-who"', '/customer-who"\nask = "What?"'),
        ("[[stages.questions]]", "[stages.questions]"),
    ],
    ids=["no id", "needed", "unknown word", "no text", "nobody's key", "beside a borrowed one", "no list"],
)
def test_an_editor_sees_a_mistake(right: str, wrong: str) -> None:
    IS_VALID(tomllib.loads(TINY))

    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        IS_VALID(tomllib.loads(TINY.replace(right, wrong)))


def test_every_small_table_that_a_key_names_is_described() -> None:
    named = {key.of for keys in TABLES.values() for key in keys.values() if key.of}

    assert named <= schema()["definitions"].keys()

"""The file of a method as a JSON Schema, so that an editor can check one while it is written."""

from __future__ import annotations

import json
from typing import Any

from journeycoach.packs.keys import BORROWED, METHOD, OF_A_METHOD, QUESTION, STAGE, Key, KeyTable, Shape
from journeycoach.packs.questions import FEWEST_EXAMPLES

FEWEST = {"stages": 1, "questions": 1, "examples": FEWEST_EXAMPLES, "options": 2, "show_if": 1}

_SIMPLE: dict[Shape, dict[str, Any]] = {
    Shape.TEXT: {"type": "string"},
    Shape.CHOICE: {"type": "string"},
    Shape.TEXTS: {"type": "array", "items": {"type": "string"}},
    Shape.FLAG: {"type": "boolean"},
    Shape.WHOLE: {"type": "integer"},
    Shape.NUMBER: {"type": "number", "minimum": 0},
}


def schema_text() -> str:
    """The schema as the file that an editor reads."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """What a method's file must look like, as far as that can be said of each key by itself."""
    return {
        "title": "A method of journeycoach",
        "type": "object",
        "required": ["method", "stages"],
        "additionalProperties": False,
        "properties": {"method": _ref(METHOD.id), "stages": _list("stages", _ref(STAGE.id))},
        "definitions": {table.id: _table(table) for table in OF_A_METHOD},
    }


def _table(table: KeyTable) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [key.name for key in table.keys if key.needed],
        "additionalProperties": False,
        "properties": {key.name: _key(key) for key in table.keys},
    }


def _key(key: Key) -> dict[str, Any]:
    match key.shape:
        case Shape.TABLES:
            told = _list(key.name, _own_or_borrowed() if key.of == QUESTION.id else _ref(key.of))
        case Shape.INNER:
            # Beside a reference nothing else counts.
            told = {"allOf": [_ref(key.of)]}
        case _:
            told = dict(_SIMPLE[key.shape])
    if key.needed and key.shape is Shape.TEXT:
        told["minLength"] = 1
    if key.words:
        told["enum"] = [str(word) for word in key.words]
    if key.pattern:
        told["pattern"] = f"^(?:{key.pattern})$"
    return {"description": key.holds.replace("`", ""), **told}


def _list(name: str, items: dict[str, Any]) -> dict[str, Any]:
    least = {"minItems": FEWEST[name]} if name in FEWEST else {}
    return {"type": "array", "items": items, **least}


def _own_or_borrowed() -> dict[str, Any]:
    return {"if": {"required": ["use"]}, "then": _ref(BORROWED.id), "else": _ref(QUESTION.id)}


def _ref(table: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{table}"}

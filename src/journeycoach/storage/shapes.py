"""How each kind of event is laid out in a line, derived from its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import product
from operator import itemgetter
from typing import Any, get_args

from msgspec import NODEFAULT, Struct

from journeycoach.domain.call_events import Outcome, Sorted, Verdict, WhyDeferred
from journeycoach.domain.events import MAIN, Event, Evidence, Key, OpenReason, Unknown

ENVELOPE = ("n", "step", "at", "by", "window", "kind")
"""The keys that open every line, in this order."""
RESERVED = frozenset((*ENVELOPE, "more", "crc"))
"""Keys that an event's own fields cannot have."""
RENAMED = {"step": "target"}
"""Fields of events whose name the envelope has already taken."""
DEPTH_LIMIT = 32
"""How deep a value may be nested."""
NUMBER_LIMIT = 2**53
"""Whole numbers beyond it are not exact in every JSON reader."""
WORDS = {word.__name__: word for word in (Evidence, OpenReason, Outcome, Sorted, Verdict, WhyDeferred)}
"""Fields that take one of a fixed set of words."""


class DamagedLineError(ValueError):
    """A line is not what was once written, or holds something of the wrong type; its text is the reason."""


class LaterWordError(ValueError):
    """A whole line uses a word that a later version brought."""


class Part(Struct, frozen=True):
    """One key of a line, with how its value is checked and what stands for it when it is missing."""

    name: str
    types: tuple[type, ...]
    """Types that need no further look."""
    check: Callable[[Any], bool]
    """Looks at every other value."""
    default: Any = NODEFAULT
    turn: Callable[[Any], Any] | None = None
    """From JSON's value to the domain's."""


class Shape(Struct, frozen=True):
    """The layout of one kind of event."""

    kind: str
    make: Callable[..., Event]
    parts: tuple[Part, ...]
    pick: Callable[[Mapping[str, Any]], tuple[Any, ...]]
    """All values of a line at once."""
    usual: frozenset[tuple[type, ...]]
    """Combinations of types that need no further look."""
    turns: tuple[tuple[int, Callable[[Any], Any]], ...]
    fields: tuple[tuple[str, str], ...]
    """Attributes, and what they are called in a line."""
    key_at: int | None
    """Where topic and subject stand, to be joined into a key."""


def read_event(kind: str, item: Mapping[str, Any]) -> Event:
    """The event that a parsed line tells. Raises DamagedLineError."""
    shape = _shape_of_kind(kind)
    if shape is None:
        return _unknown(kind, item)
    try:
        values = shape.pick(item)
    except KeyError:
        values = _with_defaults(shape, item)
    if tuple(map(type, values)) not in shape.usual:
        _check(shape, values)
    try:
        return make_event(shape, list(values))
    except LaterWordError:
        return _unknown(kind, item)


def write_event(event: Event) -> tuple[str, dict[str, Any]]:
    """Kind and fields of an event, as JSON can hold them. Raises ValueError for reserved field names."""
    if isinstance(event, Unknown):
        if RESERVED & event.data.keys() or event.kind in CLASSES:
            raise ValueError(event.kind)
        return event.kind, dict(event.data)
    its_class: type = type(event)
    shape = shape_of(its_class)
    written: dict[str, Any] = {}
    for attribute, name in shape.fields:
        value = getattr(event, attribute)
        if attribute == "key":
            written["topic"], written["subject"] = value.topic, value.subject
        else:
            written[name] = value if type(value) is str else _plain(value)
    return shape.kind, written


def is_plain(value: object, depth: int = DEPTH_LIMIT) -> bool:
    """Whether JSON can hold the value, nested no deeper than allowed."""
    if value is None or type(value) in (str, bool, float):
        return True
    if type(value) is int:
        return -NUMBER_LIMIT < value < NUMBER_LIMIT
    if type(value) is list:
        return depth > 0 and all(is_plain(item, depth - 1) for item in value)
    return type(value) is dict and depth > 0 and all(is_plain(item, depth - 1) for item in value.values())


def _unknown(kind: str, item: Mapping[str, Any]) -> Unknown:
    data = {name: value for name, value in item.items() if name not in RESERVED}
    if not is_plain(data):
        raise DamagedLineError("a value is nested too deep or too large")
    return Unknown(kind, data)


def _with_defaults(shape: Shape, item: Mapping[str, Any]) -> tuple[Any, ...]:
    values = tuple(item.get(part.name, part.default) for part in shape.parts)
    missing = [part.name for part, value in zip(shape.parts, values, strict=True) if value is NODEFAULT]
    if missing:
        raise DamagedLineError(f"{missing[0]} is missing")
    return values


def _check(shape: Shape, values: tuple[Any, ...]) -> None:
    for part, value in zip(shape.parts, values, strict=True):
        if type(value) not in part.types and not part.check(value):
            raise DamagedLineError(f"{part.name} is not what it should be")


def make_event(shape: Shape, values: list[Any]) -> Event:
    """The event of checked values, in the order of its parts. Raises LaterWordError."""
    for index, turn in shape.turns:
        values[index] = turn(values[index])
    if shape.key_at is not None:
        subject = values.pop(shape.key_at + 1)
        values[shape.key_at] = _key(values[shape.key_at], subject)
    return shape.make(*values)


_key = lru_cache(maxsize=4096)(Key)


def _plain(value: Any) -> Any:
    if isinstance(value, Key):
        return {"topic": value.topic, "subject": value.subject}
    return dict(value) if isinstance(value, Mapping) else value


def _name(attribute: str) -> str:
    return RENAMED.get(attribute, attribute)


def _kind(event: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", event.__name__).lower()


def _no(_value: object) -> bool:
    return False


def _is_number(value: object) -> bool:
    return type(value) is int and 0 <= value < NUMBER_LIMIT


def _is_texts(value: object) -> bool:
    return type(value) is dict and all(type(text) is str for text in value.values())


def _is_key(value: object) -> bool:
    return type(value) is dict and type(value.get("topic")) is str and type(value.get("subject")) is str


def _optional_key(value: dict[str, str] | None) -> Key | None:
    return None if value is None else Key(value["topic"], value["subject"])


def _word(words: Any) -> Callable[[str], Any]:
    """Turns a string into a member of a fixed set of words."""
    known = {str(word): word for word in words}

    def turn(text: str) -> Any:
        if text not in known:
            raise LaterWordError(text)
        return known[text]

    return turn


def _part(name: str, hint: Any, default: Any) -> Part:
    """How a field is read, by its annotation as it stands in the source."""
    match hint:
        case "str":
            return Part(name, (str,), _no, default)
        case "int":
            return Part(name, (), _is_number, default)
        case "Plain":
            return Part(name, (str, bool, float, type(None)), is_plain, default)
        case "Mapping[str, str]":
            return Part(name, (), _is_texts, default)
        case "Key | None":
            return Part(name, (type(None),), _is_key, default, _optional_key)
        case _ if hint in WORDS:
            return Part(
                name, (str,), _no, default if default is NODEFAULT else str(default), _word(WORDS[hint])
            )
        case _:  # pragma: no cover
            raise TypeError(f"no way to write {name}: {hint}")


def _parts(event: Any) -> tuple[Part, ...]:
    parts: list[Part] = []
    required = len(event.__struct_fields__) - len(event.__struct_defaults__)
    defaults = (*[NODEFAULT] * required, *event.__struct_defaults__)
    for name, default in zip(event.__struct_fields__, defaults, strict=True):
        hint = event.__annotations__[name]
        if hint == "Key":
            parts += [_part("topic", "str", NODEFAULT), _part("subject", "str", MAIN)]
        else:
            parts.append(_part(_name(name), hint, default))
    return tuple(parts)


@cache
def shape_of(event: Any) -> Shape:
    """The layout of one kind, worked out when the first of it is met: a session has few kinds."""
    parts = _parts(event)
    names = tuple(part.name for part in parts)
    return Shape(
        kind=_kind(event),
        make=event,
        parts=parts,
        pick=_picker(names),
        usual=frozenset(product(*(part.types for part in parts))),
        turns=tuple((index, part.turn) for index, part in enumerate(parts) if part.turn),
        fields=tuple((name, _name(name)) for name in event.__struct_fields__),
        key_at=names.index("topic") if "topic" in names else None,
    )


@lru_cache(maxsize=256)
def _shape_of_kind(kind: str) -> Shape | None:
    return shape_of(CLASSES[kind]) if kind in CLASSES else None


def _picker(names: tuple[str, ...]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    if len(names) > 1:
        return itemgetter(*names)
    (name,) = names
    return lambda item: (item[name],)


CLASSES: Mapping[str, type] = {_kind(event): event for event in get_args(Event) if event is not Unknown}
"""Every kind this version knows, by its name in the file."""

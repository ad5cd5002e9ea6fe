"""Thousands of frozen values at once, without the price that each of their fields has."""

from __future__ import annotations

from dataclasses import fields, make_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")


def quick_maker(frozen: type[Value]) -> Callable[..., Value]:
    """Makes the same values as the frozen class with slots, all fields given in order, in half the time.

    A frozen class sets each field by way of `object`; an open twin with the same slots does not have to, and
    becomes one of the frozen class once it is filled.
    """
    twin: Any = make_dataclass(frozen.__name__, [field.name for field in fields(frozen)], slots=True)  # type: ignore[arg-type]

    def make(*values: Any) -> Value:
        made: Any = twin(*values)
        made.__class__ = frozen
        return made  # type: ignore[no-any-return]

    return make

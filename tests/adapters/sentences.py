"""Every text that stands in the source of the plan, with its slots made alike: what can be translated."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DOMAIN = Path(__file__).parents[2] / "src" / "journeycoach" / "domain"


def alike(sentence: str) -> str:
    """The sentence with all slots called the same, without blanks around it."""
    return re.sub(r"\{[^{}]*\}", "{}", sentence).strip()


@cache
def sentences() -> frozenset[str]:
    """All of them."""
    files = sorted(DOMAIN.rglob("*.py"))
    return frozenset(alike(text) for path in files for text in _texts(ast.parse(path.read_text("utf-8"))))


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.JoinedStr(values=values):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in values)
            case ast.Constant(value=str(text)):
                yield text
            case _:
                pass

"""The rules that there are: every module in rules/ is one, found by itself."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from journeycoach.coach import rules
from journeycoach.coach.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their ids. Raises AttributeError for a module without a RULE."""
    files = (file for folder in rules.__path__ for file in Path(folder).glob("[!_]*.py"))
    modules = (import_module(f"{rules.__name__}.{file.stem}") for file in files)
    return tuple(sorted((_rule_of(module.RULE) for module in modules), key=lambda rule: rule.id))


def _rule_of(rule: object) -> Rule:
    if not isinstance(rule, Rule):
        raise TypeError(f"RULE must be a Rule, not {type(rule).__name__}")
    return rule

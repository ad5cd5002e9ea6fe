"""Templates made into Python, to be shipped: python -m journeycoach.reports.readying report_templates.

A template says little: it loops, asks, calls macros and filters. That little is known here, and whatever else
a template may hold is refused: that template is the engine's alone.
"""

from __future__ import annotations

import builtins
import keyword
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import nodes

from journeycoach.domain.errors import CoachError
from journeycoach.reports import markdown, plain_text
from journeycoach.reports.jinja import ESCAPED_BY_JINJA, Engine
from journeycoach.reports.templates import READY, mark_of, module_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HEAD = '''"""The template {name} as Python, by `python -m journeycoach.reports.readying report_templates`."""

from __future__ import annotations

'''
ESCAPES, SAID = "markupsafe", "journeycoach.reports.escape"
_FILTERS = {known.__name__: known.__module__ for known in (*markdown.FILTERS, *plain_text.FILTERS)}
_COMPARED = {"eq": "==", "ne": "!="}


class NotReadyError(CoachError):
    """A template holds something that only the engine knows."""


class _Reader:
    """One template on its way; it remembers what the module has to import."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.name = name
        self.text = engine.source(name)
        self.tree = engine.parsed(name)
        self.is_markup = name.endswith(ESCAPED_BY_JINJA)
        self.imports: set[str] = set()
        self.others: dict[str, str] = {}
        """Imported templates by the name they have here."""
        self.macros: set[str] = set()
        self.values: list[str] = []

    def module(self) -> str:
        """The whole module."""
        body = [node for node in self.tree.body if not isinstance(node, nodes.Macro | nodes.Import)]
        for node in self.tree.find_all(nodes.Import):
            self._import(node)
        macros = list(self.tree.find_all(nodes.Macro))
        self.macros = {macro.name for macro in macros}
        functions = [line for macro in macros for line in ("", "", *self._macro(macro))]
        text = [] if macros else ["", "", *self._text(body)]
        lines = [
            f"MADE_FROM = {{{self._marks()}}}",
            '"""Templates, and a mark of each."""',
            *functions,
            *text,
        ]
        return HEAD.format(name=self.name) + "\n".join([*sorted(self.imports), "", *lines, ""])

    def _marks(self) -> str:
        own = f'"{self.name}": {mark_of(self.text.encode())}'
        return ", ".join([own, *(f"**{name}.MADE_FROM" for name in self.others)])

    def _import(self, node: nodes.Import) -> None:
        if not isinstance(node.template, nodes.Const):
            raise NotReadyError(self._where(node))
        self.others[node.target] = node.template.value
        self.imports.add(f"from {READY} import {module_of(node.template.value)} as {node.target}")

    def _macro(self, macro: nodes.Macro) -> Iterator[str]:
        names = [_safe(arg.name) for arg in macro.args]
        yield f"def {_safe(macro.name)}({', '.join(names)}):"
        yield f'    """The macro {macro.name}."""'
        yield from self._written(macro.body, frozenset(names))

    def _text(self, body: list[nodes.Node]) -> Iterator[str]:
        written = list(self._written(body, frozenset()))
        yield "def text(values):"
        yield f'    """The whole of {self.name}."""'
        yield from (f'    {_safe(name)} = values["{name}"]' for name in self.values)
        yield from written

    def _written(self, body: list[nodes.Node], bound: frozenset[str]) -> Iterator[str]:
        yield "    put = []"
        yield from (f"    {line}" for line in self._lines(body, bound))
        yield '    return "".join(put)'

    def _lines(self, body: Iterable[nodes.Node], bound: frozenset[str]) -> Iterator[str]:
        for node in body:
            match node:
                case nodes.Output():
                    yield f"put += ({''.join(f'{self._piece(piece, bound)}, ' for piece in node.nodes)})"
                case nodes.If():
                    yield from self._if(node, bound)
                case nodes.For(else_=[], recursive=False):
                    yield from self._for(node, bound)
                case _:
                    raise NotReadyError(self._where(node))

    def _piece(self, node: nodes.Expr, bound: frozenset[str]) -> str:
        if isinstance(node, nodes.TemplateData):
            return repr(node.data)
        written = self._expression(node, bound)
        if self.is_markup:
            self.imports.add(f"from {ESCAPES} import escape")
            return f"escape({written})"
        if isinstance(node, nodes.Filter | nodes.Call):
            return written
        raise NotReadyError(self._where(node))

    def _if(self, node: nodes.If, bound: frozenset[str]) -> Iterator[str]:
        for word, branch in zip(("if", *["elif"] * len(node.elif_)), (node, *node.elif_), strict=True):
            yield f"{word} {self._expression(branch.test, bound)}:"
            yield from (f"    {line}" for line in self._lines(branch.body, bound))
        if node.else_:
            yield "else:"
            yield from (f"    {line}" for line in self._lines(node.else_, bound))

    def _for(self, node: nodes.For, bound: frozenset[str]) -> Iterator[str]:
        targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
        names = [_safe(target.name) for target in targets if isinstance(target, nodes.Name)]
        inside = bound | {*names, "index"}
        if bound & {*names}:
            raise NotReadyError(self._where(node))
        target, found = ", ".join(names), self._expression(node.iter, bound)
        if node.test:
            found = f"({target} for {target} in {found} if {self._expression(node.test, inside)})"
        if any(name.name == "loop" for name in node.find_all(nodes.Name)):
            target, found = f"index, {target}", f"enumerate({found}, start=1)"
        yield f"for {target} in {found}:"
        yield from (f"    {line}" for line in self._lines(node.body, inside))

    def _expression(self, node: nodes.Node, bound: frozenset[str]) -> str:
        match node:
            case nodes.Const(value=value):
                return repr(value)
            case nodes.Name(name=name):
                return self._name(name, bound)
            case nodes.Getattr(node=nodes.Name(name="loop"), attr="index"):
                return "index"
            case nodes.Getattr(node=inner, attr=attr):
                return f'{self._expression(inner, bound)}["{attr}"]'
            case nodes.Compare(expr=left, ops=[nodes.Operand(op=op, expr=right)]) if op in _COMPARED:
                return f"{self._expression(left, bound)} {_COMPARED[op]} {self._expression(right, bound)}"
            case nodes.Filter(node=nodes.Expr() as inner, name=name, args=args, kwargs=[]) if (
                name in _FILTERS
            ):
                self.imports.add(f"from {_FILTERS[name]} import {name}")
                return f"{name}({self._all([inner, *args], bound)})"
            case nodes.Test(node=inner, name="said"):
                self.imports.add(f"from {SAID} import is_said")
                return f"is_said({self._expression(inner, bound)})"
            case nodes.Call(args=args, kwargs=[]):
                return f"{self._called(node, bound)}({self._all(args, bound)})"
            case _:
                raise NotReadyError(self._where(node))

    def _called(self, node: nodes.Call, bound: frozenset[str]) -> str:
        """A macro of this template or of an imported one; templates call nothing else."""
        match node.node:
            case nodes.Name(name=name) if name in self.macros and name not in bound:
                return _safe(name)
            case nodes.Getattr(node=nodes.Name(name=module), attr=name) if module in self.others:
                return f"{module}.{_safe(name)}"
        raise NotReadyError(self._where(node))

    def _all(self, each: Iterable[nodes.Expr], bound: frozenset[str]) -> str:
        return ", ".join(self._expression(node, bound) for node in each)

    def _name(self, name: str, bound: frozenset[str]) -> str:
        if _safe(name) not in bound and name not in self.values:
            self.values.append(name)
        return _safe(name)

    def _where(self, node: nodes.Node) -> str:
        return f"{self.name}:{node.lineno}: {type(node).__name__} is for the engine alone."


def _safe(name: str) -> str:
    """A name that is none of Python's own, nor of ours."""
    is_taken = (
        keyword.iskeyword(name) or hasattr(builtins, name) or name in ("put", "index", "text", "values")
    )
    return f"{name}_" if is_taken else name


def ready_modules(folder: Path) -> dict[str, str]:
    """Each template of a folder as a module by its file's name, but for those that are the engine's alone."""
    made: dict[str, str] = {}
    for path in sorted(folder.glob("*/*.j2")):
        name = f"{path.parent.name}/{path.name}"
        with suppress(NotReadyError):
            made[f"{module_of(name)}.py"] = ready_module(folder, name)
    return made


def ready_module(folder: Path, name: str) -> str:
    """One template of a folder as a module. Raises NotReadyError, and TemplateError where it is none."""
    return _Reader(Engine((folder,)), name).module()


def main(folder: Path) -> None:
    """Write them all where they ship."""
    for file, text in ready_modules(folder).items():
        (Path(__file__).parent / "ready" / file).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Templates under strict rules: plain data in, and nothing out that did not pass an escape."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.parser import Parser
from jinja2.runtime import BlockReference, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from journeycoach.reports import markdown, plain_text
from journeycoach.reports.escape import is_said
from journeycoach.reports.failures import TemplateError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2.runtime import Context


ESCAPED_BY_JINJA = (".html.j2", ".svg.j2")
"""Templates whose names end so are escaped as markup by themselves; all others use a filter of ours."""

_ARITHMETIC = (
    nodes.Add,
    nodes.Concat,
    nodes.Div,
    nodes.FloorDiv,
    nodes.Mod,
    nodes.Mul,
    nodes.Pow,
    nodes.Sub,
)
FAILURES = (jinja2.TemplateError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError)


class Engine:
    """The report templates of some folders; of two with one name, the one in the earlier folder counts."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """The text of a template such as `markdown/plan.md.j2`, with one line end at its end.

        The values are plain data, as `as_data` makes it. Raises TemplateError, which names template and line.
        """
        try:
            return f"{self._environment.get_template(name).render(values).rstrip()}\n"
        except FAILURES as error:
            raise TemplateError(complaint(place_of(name, error), reason_of(error))) from error

    def source(self, name: str) -> str:
        """A file of a template folder as it is, such as `html/plan.css`. Raises TemplateError."""
        try:
            return self._loader.get_source(self._environment, name)[0]
        except FAILURES as error:
            raise TemplateError(complaint(place_of(name, error), reason_of(error))) from error

    def parsed(self, name: str) -> nodes.Template:
        """What a template says, as the engine understands it. Raises TemplateError."""
        try:
            return self._environment.parse(self.source(name), name, name)
        except FAILURES as error:
            raise TemplateError(complaint(place_of(name, error), reason_of(error))) from error

    @cached_property
    def _loader(self) -> jinja2.FileSystemLoader:
        return jinja2.FileSystemLoader([str(folder) for folder in self.folders])

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return strict_environment(self._loader)


def strict_environment(loader: jinja2.BaseLoader) -> jinja2.Environment:
    """Where templates know data, our filters and nothing else."""
    strict = _StrictEnvironment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    strict.globals = {}
    strict.filters = {known.__name__: known for known in (*markdown.FILTERS, *plain_text.FILTERS)}
    strict.tests = {"said": is_said}
    return strict


class _StrictEnvironment(ImmutableSandboxedEnvironment):
    """Templates lay out: they loop, ask and filter; they neither compute nor call methods."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parser = Parser(self, source, name, filename)
        try:
            template = parser.parse()
        except RecursionError as error:
            line = parser.stream.current.lineno
            raise jinja2.TemplateSyntaxError("it is nested too deeply", line, name, filename) from error
        for node in template.find_all(_ARITHMETIC):
            raise jinja2.TemplateSyntaxError("templates do not compute or join", node.lineno, name, filename)
        return template

    def is_safe_callable(self, obj: object) -> bool:
        return isinstance(obj, Macro | BlockReference)


@jinja2.pass_context
def _escaped(context: Context, value: object) -> object:
    """The value when it may be printed; what went through a filter of ours is Markup."""
    if isinstance(value, Markup) or str(context.name).endswith(ESCAPED_BY_JINJA):
        return value
    if isinstance(value, jinja2.Undefined):
        return str(value)
    raise jinja2.TemplateRuntimeError("text must pass a filter such as md_text, md_line or md_cell")


def complaint(place: str, reason: str) -> str:
    """The sentence for an owner about a template that failed."""
    return f"The report template {place} failed: {reason}. Mend it there, or do without that template."


def reason_of(error: BaseException) -> str:
    """What went wrong, in a few words."""
    match error:
        case jinja2.TemplateNotFound():
            return f"there is no template {error.name}"
        case SecurityError() if "callable" in str(error):
            return "templates call their own macros and nothing else"
        case _:
            return str(error).rstrip(".") or type(error).__name__


def place_of(name: str, error: BaseException) -> str:
    """Template and line where an error came from; the name that was asked for where no line is known."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name}:{error.lineno}"
    frames = ((Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__))
    places = [f"{file.parent.name}/{file.name}:{line}" for file, line in frames if file.suffix == ".j2"]
    return places[-1] if places else name

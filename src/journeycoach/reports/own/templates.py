"""An owner's own templates in the place of ours, file by file, each run behind the fence."""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from pathlib import PurePath
from typing import TYPE_CHECKING

from markupsafe import Markup

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.jinja import complaint
from journeycoach.reports.names import writer_of
from journeycoach.reports.own import harmless
from journeycoach.reports.own.fence import behind_fence
from journeycoach.reports.own.folder import SUFFIXES, own_sources
from journeycoach.reports.own.job import Rendering, Typesetting
from journeycoach.reports.setting import SettingError
from journeycoach.reports.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.reports.setting import Setting

TEXTS = ("txt", "text", "md", "markdown", "rst", "adoc", "org", "todo", "wiki")
"""What a new format may be: nothing that a program runs, or takes for a page."""

NOTHING = (
    "There is no template in {folder} that takes the place of one of ours, or makes a format. "
    "Ours are {ours}; put yours into a folder of the same name."
)
NO_TEXT = "The template {name} would make a file “{suffix}”, which a program may run. Take {suffixes}."


class OwnTemplates(Templates):
    """The first folder is the owner's, the last one ours; what stands in both is taken from the first."""

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """As `Templates.render`, in another process. Raises TemplateError, which names template and line."""
        markup = tuple(key for key, value in values.items() if isinstance(value, Markup))
        plain = {key: "".join(value) if isinstance(value, Markup) else value for key, value in values.items()}
        answer = behind_fence(Rendering(name, {**self._sources}, plain, markup))
        if answer.failed:
            raise TemplateError(complaint(answer.place or name, answer.failed))
        text = answer.content.decode()
        harmless.check(text, name, self._own)
        return text

    def source(self, name: str) -> str:
        """As `Templates.source`. Raises TemplateError also for a style sheet that leads out of its page."""
        if name not in self._own:
            return super().source(name)
        if name.startswith("svg/"):
            harmless.check_style(self._own[name], name)
        return self._own[name]

    def set(self, setting: Setting) -> bytes:
        """As `Templates.set`, in another process and without fonts of the computer."""
        if find_spec("typst") is None:
            raise ModuleNotFoundError(name="typst")
        answer = behind_fence(Typesetting(setting))
        if answer.failed:
            raise SettingError(answer.failed, answer.diagnostic)
        return answer.content

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        return {**_ours(self), **self._own}

    @cached_property
    def _own(self) -> Mapping[str, str]:
        """What was read of the owner's folder, once: what was checked is what is run."""
        own, ours = own_sources(self.folders[0]), _ours(self)
        for name in own:
            _check_name(name)
        if not any(name in ours or _makes_format(name) for name in own):
            raise TemplateError(NOTHING.format(folder=self.folders[0], ours=", ".join(ours)))
        return own


def _ours(templates: Templates) -> Mapping[str, str]:
    paths = (path for path in sorted(templates.folders[-1].glob("*/*")) if path.suffix in SUFFIXES)
    return {f"{path.parent.name}/{path.name}": path.read_text("utf-8") for path in paths}


def _makes_format(name: str) -> bool:
    file = PurePath(name).name
    return file.startswith("plan.") and file.endswith(".j2")


def _check_name(name: str) -> None:
    """Raises TemplateError for a new format that is more than text to read."""
    suffix = PurePath(name).name.removeprefix("plan.").removesuffix(".j2")
    if _makes_format(name) and not writer_of(suffix) and suffix not in TEXTS:
        raise TemplateError(NO_TEXT.format(name=name, suffix=suffix, suffixes=", ".join(TEXTS)))

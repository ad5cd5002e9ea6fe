"""TEMPLATES: report templates of somebody else's, broken ones, and answers that hope to be templates."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import jinja2
import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.formats import formats
from journeycoach.reports.own.templates import OwnTemplates
from journeycoach.resources import template_folders
from tests.adapters.hostile_templates import ANSWERS, GENTLE, MARKDOWN, PAGES, PICTURES, with_template
from tests.architecture.source import ROOT
from tests.golden.documents import BAKERY, DRAWN
from tests.torture.frame import MissingError, Outcome, Torture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from resource import struct_rusage

SEED = 20
SECONDS, MEMORY = 5.0, 512 * 2**10
"""Of computing for one report, as a busy computer takes longer by the clock; kilobytes of a process."""
OURS = {
    "md": "markdown/plan.md.j2",
    "md of blocks": "_shared/blocks.md.j2",
    "html": "html/plan.html.j2",
    "html in style": "html/plan.css",
    "svg": "svg/map.svg.j2",
    "svg in style": "svg/map.css",
}
"""What is broken, by the format that shows it."""
PLACE = re.compile(r"\w+/[\w.]+\.j2:\d+")
PIECES = (
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    " | md_line",
    "{% endfor %}",
    "{% if x %}",
    "<",
    ">",
    "\\",
    "'",
    "(",
    "é",
)


def run(rounds: int, scratch: Path) -> Outcome:
    """Every hostile template and answer, and so many broken templates of ours."""
    began = max(_largest(), _own())
    timed = [
        *_hostile(scratch, MARKDOWN),
        *_active(scratch),
        *_answers(scratch, ANSWERS),
        *_broken(rounds, scratch),
    ]
    faults = [fault for _, fault in timed if fault]
    faults += [f"{seconds:.1f} s for one report" for seconds, _ in timed if seconds > SECONDS]
    # A process is born as large as the one that starts it, and a run of all tests is large by now.
    largest = max(began, _largest())
    faults += [f"a process of {largest // 1024} MB"] if largest > max(MEMORY, began) else []
    slowest = max(seconds for seconds, _ in timed)
    note = f"the slowest {slowest:.1f} s, the largest {largest // 1024} MB"
    return Outcome(len(timed), tuple(faults), note)


def control(rounds: int, scratch: Path) -> Outcome:
    """An engine without a fence or a sandbox, and answers that are pasted into its templates."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OwnTemplates, "render", _without_fence)
        timed = [
            *_hostile(scratch, {name: MARKDOWN[name] for name in GENTLE}),
            *_answers(scratch, ANSWERS[:3]),
        ]
    return Outcome(len(timed) * rounds, tuple(fault for _, fault in timed if fault))


def _without_fence(templates: OwnTemplates, name: str, values: Mapping[str, object]) -> str:
    source = (templates.folders[0] / name).read_text("utf-8").replace("md_line", "string")
    pasted = source.replace("{{ business | string }}", str(values["business"]))
    try:
        return jinja2.Environment().from_string(pasted).render(values)  # noqa: S701 - the naive way is the point
    except (jinja2.TemplateError, TypeError) as error:
        raise TemplateError(f"{name}:1 {error}") from error


def _hostile(scratch: Path, hostile: Mapping[str, str]) -> Iterator[tuple[float, str]]:
    """None of them ends in a report, and the line of each is told."""
    for name, text in hostile.items():
        folder = with_template(scratch / "hostile" / name, OURS["md"], f"# A plan\n\n{text}\n")
        yield _refused(folder, "md", name)


def _active(scratch: Path) -> Iterator[tuple[float, str]]:
    """No page does anything, no picture is more than a picture."""
    for kind, end, tries in (("html", "</head>", PAGES), ("svg", "</svg>", PICTURES)):
        source = (ROOT / "report_templates" / OURS[kind]).read_text("utf-8")
        for name, text in tries.items():
            changed = source.replace(end, f"{text}\n{end}")
            folder = with_template(scratch / "active" / kind / name, OURS[kind], changed)
            yield _refused(folder, kind, f"{name} in {kind}", needs_line=False)


def _refused(folder: Path, form: str, name: str, *, needs_line: bool = True) -> tuple[float, str]:
    before = sorted(folder.parent.rglob("*"))
    seconds, told, content = _rendered(folder, form)
    if content:
        return seconds, f"{name}: became a report"
    if sorted(folder.parent.rglob("*")) != before:
        return seconds, f"{name}: touched a file"
    if needs_line and not PLACE.search(told):
        return seconds, f"{name}: no line is told: {told}"
    return seconds, ""


def _answers(scratch: Path, answers: Sequence[str]) -> Iterator[tuple[float, str]]:
    """Each is read in the report as it was typed."""
    folder = with_template(scratch / "answers", OURS["md"], "{{ business | md_line }}\n")
    for answer in answers:
        began = _computed()
        text = _written(folder, answer)
        read = "".join(part.content for each in MarkdownIt().parse(text) for part in each.children or ())
        yield _computed() - began, "" if read == answer else f"{answer} became {read}"


def _written(folder: Path, answer: str) -> str:
    try:
        return formats(template_folders(folder))["md"].render(replace(BAKERY, business=answer)).decode()
    except TemplateError as error:
        return error.text


def _broken(rounds: int, scratch: Path) -> Iterator[tuple[float, str]]:
    """Templates of ours with a few changes at random: a report or a refusal, and nothing else."""
    dice = random.Random(SEED)
    for number in range(rounds):
        kind = dice.choice([*OURS])
        text = (ROOT / "report_templates" / OURS[kind]).read_text("utf-8")
        for _ in range(dice.randint(1, 3)):
            text = _changed(text, dice)
        folder = with_template(scratch / "broken" / str(number), OURS[kind], text)
        form = kind.split()[0]
        try:
            seconds, told, _ = _rendered(folder, form)
        except Exception as error:  # noqa: BLE001 - whatever comes out is the fault
            yield 0.0, f"{number}, {kind}: {type(error).__name__} {error}"
        else:
            is_named = not told or re.search(r"\w+/[\w.]+\.(j2|css)", told)
            yield seconds, "" if is_named else f"{number}, {kind}: no template is told: {told}"


def _changed(text: str, dice: random.Random) -> str:
    start = dice.randrange(len(text))
    end = min(len(text), start + dice.choice((0, 1, 5, 40)))
    put = dice.choice((*PIECES, "", "", text[dice.randrange(len(text)) :][:30]))
    return text[:start] + put + text[end:]


def _rendered(folder: Path, form: str) -> tuple[float, str, bytes]:
    """How long it computed, what was told, and the report."""
    began = _computed()
    try:
        content = formats(template_folders(folder))[form].render(DRAWN)
    except TemplateError as error:
        return _computed() - began, error.text, b""
    return _computed() - began, "", content


def _largest() -> int:
    """Kilobytes of the largest process that has ended so far."""
    return _ended().ru_maxrss


def _own() -> int:
    """Kilobytes of this very process at its largest."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _computed() -> float:
    """Seconds that the processes which have ended computed."""
    return _ended().ru_utime + _ended().ru_stime


def _ended() -> struct_rusage:
    try:
        import resource
    except ImportError as error:
        raise MissingError("limits of memory and time, which this system has not") from error
    return resource.getrusage(resource.RUSAGE_CHILDREN)


TORTURE = Torture(
    "templates",
    "A template of somebody else's writes, reads and runs nothing, takes little, and its mistakes are told.",
    run,
    control,
    short=20,
    full=200,
    unit="reports",
)

"""What our documents name is there, and what their recipes tell to write works as it stands."""

from __future__ import annotations

import argparse
import re
from textwrap import dedent
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from journeycoach.cli.main import main
from journeycoach.cli.parser import make_parser
from journeycoach.coach.rule import Reading, Rule
from journeycoach.domain.events import Key
from journeycoach.domain.packs import Kind, ProposalCause
from journeycoach.packs.methods import Library
from journeycoach.packs.source import read_source
from journeycoach.packs.wordings import read_wording
from journeycoach.reports.format import Format
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from journeycoach.workshop.commands import LED
from tests.architecture.source import ROOT
from tests.golden.documents import BAKERY
from tests.torture.frame import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeycoach.reports.templates import Templates
    from journeycoach.workshop.commands import CommandSpec

TEST_NAME = re.compile(r"`(test_\w+)(?!\w*\.py)`")
PATH_NAME = re.compile(r"`((?:tests|src|prompts|report_templates|docs|bench|\.ci)/[\w./-]*)`")
INVENTED = {
    "prompts/my-method.toml",
    "prompts/coach/trade-talk.toml",
    "report_templates/NAME/plan.SUFFIX.j2",
}
"""Files that the recipes make."""
FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)

DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*.py")))


def missing_names(text: str) -> Iterator[str]:
    """Each test and each path in backticks that is not there."""
    yield from (name for name in TEST_NAME.findall(text) if f"def {name}(" not in TESTS)
    yield from (
        name for name in PATH_NAME.findall(text) if name not in INVENTED and not (ROOT / name).exists()
    )


def recipe(heading: str, language: str) -> Iterator[str]:
    """The examples in one language below a heading of CONTRIBUTING.md."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    chapter = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return (dedent(code) for _, told, code in FENCE.findall(chapter) if told == language)


def run(code: str) -> ModuleType:
    """A module made of an example."""
    module = ModuleType("example")
    exec(compile(code, "CONTRIBUTING.md", "exec"), module.__dict__)  # noqa: S102 - our own document
    return module


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_test_and_file_that_a_document_names_is_there(document: Path) -> None:
    assert list(missing_names(document.read_text(encoding="utf-8"))) == []


def test_a_name_that_leads_nowhere_is_noticed() -> None:
    text = "`test_that_nobody_wrote` and `tests/unit/nothing.py`, but `tests/unit` is there"

    assert list(missing_names(text)) == ["test_that_nobody_wrote", "tests/unit/nothing.py"]


def test_the_smallest_method_of_the_recipe_is_free_of_mistakes(tmp_path: Path) -> None:
    (method,) = recipe("A new method", "toml")
    path = tmp_path / "my-method.toml"
    path.write_text(method, encoding="utf-8")
    library = Library([ROOT / "prompts", tmp_path])

    assert library.check(path) == ()
    assert library.pack("my-method").id == "my-method"


def test_a_method_goes_from_its_one_file_to_a_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (method,) = recipe("A new method", "toml")
    folder, home, answers = tmp_path / "methods", tmp_path / "home", tmp_path / "answers.toml"
    folder.mkdir()
    (folder / "my-method.toml").write_text(method, encoding="utf-8")
    answers.write_text('last-buyer = "A nurse who rides to the night shift"\n', encoding="utf-8")
    places = ("--home", str(home), "--prompts", str(folder))

    run_codes = [
        main([*places, "methods", "check", str(folder / "my-method.toml")]),
        main([*places, "run", "mine", "--method", "my-method", "--answers", str(answers)]),
        main([*places, "plan", "mine", "-o", "-"]),
        main([*places, "methods"]),
    ]

    assert run_codes == [0, 0, 0, 0]
    told = capsys.readouterr().out
    assert "A nurse who rides to the night shift" in told
    assert "my-method: My method" in told
    assert [path.name for path in folder.iterdir()] == ["my-method.toml"]


def test_the_rule_of_the_recipe_sees_its_bad_example_only(tmp_path: Path) -> None:
    (code,), (words,) = recipe("A new rule", "python"), recipe("A new rule", "toml")
    path = tmp_path / "trade-talk.toml"
    path.write_text(words, encoding="utf-8")
    wording = read_wording(read_source(path))
    rule = run(code).RULE
    readings = [Reading(Key("a.b"), "message", "What?", text) for text in (wording.bad, wording.good)]

    assert isinstance(rule, Rule)
    assert rule.id == wording.id
    assert [rule.find(reading, wording) for reading in readings] == ["bespoke", None]


def test_the_template_of_the_recipe_makes_a_format(tmp_path: Path) -> None:
    (template,) = recipe("A new format", "jinja")
    (tmp_path / "todo").mkdir()
    (tmp_path / "todo" / "plan.todo.j2").write_text(template, encoding="utf-8")

    made = formats(template_folders(tmp_path))["todo"].render(BAKERY)

    assert made == b"- Ring everybody (Kim)\n"


def test_the_torture_of_the_recipe_holds_and_its_control_does_not(tmp_path: Path) -> None:
    (code,) = recipe("Torture", "python")
    torture = run(code).TORTURE

    assert torture.run(torture.short, tmp_path) == Outcome(20)
    assert torture.control(1, tmp_path).faults == ("text 0",)


def test_the_writer_of_the_recipe_makes_a_format() -> None:
    (code,) = recipe("A new format", "python")
    templates: Templates | None = None

    made = run(code).make(templates)

    assert isinstance(made, Format)
    assert made.render(BAKERY).decode() == "1 Kim\n"


@pytest.mark.parametrize("word", [*Kind, *ProposalCause])
def test_every_word_that_a_method_may_choose_is_described(word: str) -> None:
    assert f"`{word}`" in (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")


def spoken(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every command and long option of a command line; a command without help is not for owners."""
    for action in parser._actions:  # noqa: SLF001 - the library tells it nowhere else
        yield from (option for option in action.option_strings if option.startswith("--"))
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for told in action._choices_actions:  # noqa: SLF001
                yield told.dest
                yield from spoken(action.choices[told.dest])


def test_every_command_and_option_is_described() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

    missing = [word for word in spoken(make_parser()) if not re.search(rf"`[^`\n]*{word}\b[^`\n]*`", text)]

    assert missing == []


@pytest.mark.parametrize("command", LED, ids=lambda command: command.word)
def test_every_word_of_the_conversation_is_described(command: CommandSpec) -> None:
    assert f"`{command.usage}`" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

"""Which formats there are, how they are found, and what each promises."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from journeycoach.domain.document import ours
from journeycoach.reports.failures import TemplateError
from journeycoach.reports.formats import UnknownFormatError, chosen, formats
from journeycoach.reports.names import format_names
from journeycoach.resources import template_folders
from tests.architecture.source import ROOT
from tests.golden.documents import BAKERY, HOSTILE

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = formats(template_folders())


def test_the_formats_are_found_by_themselves() -> None:
    assert [(f.name, f.suffix, f.media_type) for f in KNOWN.values()] == [
        ("csv", ".csv", "text/csv; charset=utf-8"),
        ("docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("html", ".html", "text/html; charset=utf-8"),
        ("ics", ".ics", "text/calendar; charset=utf-8"),
        ("json", ".json", "application/json"),
        ("md", ".md", "text/markdown; charset=utf-8"),
        ("pdf", ".pdf", "application/pdf"),
        ("png", ".png", "image/png"),
        ("svg", ".svg", "image/svg+xml"),
        ("taskwarrior", ".taskwarrior.json", "application/json"),
        ("todo.txt", ".todo.txt", "text/plain; charset=utf-8"),
        ("todoist", ".todoist.csv", "text/csv; charset=utf-8"),
    ]


def test_the_names_are_known_without_loading_a_format() -> None:
    assert format_names(template_folders()) == tuple(KNOWN)


def test_one_template_makes_a_format(tmp_path: Path) -> None:
    (tmp_path / "note").mkdir()
    (tmp_path / "note" / "plan.txt.j2").write_text("{{ title | md_line }}", encoding="utf-8")

    made = formats(template_folders(tmp_path))["txt"]

    assert made.media_type == "text/plain; charset=utf-8"
    assert made.render(BAKERY).decode() == "From a forgotten birthday to “a standing order”\n"


def test_a_template_of_the_owner_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "markdown").mkdir()
    (tmp_path / "markdown" / "plan.md.j2").write_text("# {{ business | md_line }}", encoding="utf-8")

    known = formats(template_folders(tmp_path))

    assert known["md"].render(BAKERY) == b"# Mill Street Bakery\n"
    assert b"<h1>Mill Street Bakery</h1>" in known["html"].render(BAKERY)


def test_formats_are_chosen_by_name_each_once() -> None:
    assert [each.name for each in chosen("md, .HTML,md", KNOWN)] == ["md", "html"]


@pytest.mark.parametrize("names", ["docz", "md,docz", ""])
def test_an_unknown_format_is_told_which_there_are(names: str) -> None:
    *most, last = KNOWN

    with pytest.raises(UnknownFormatError, match=re.escape(f"Take {', '.join(most)} or {last}.")):
        chosen(names, KNOWN)


def test_a_page_asks_for_nothing_from_outside() -> None:
    page = KNOWN["html"].render(BAKERY).decode()

    assert re.findall(r"(?:src|href)=\"[^#]", page) == []
    assert "default-src 'none'" in page


def test_the_policy_of_a_page_lets_in_its_own_style_only() -> None:
    page = KNOWN["html"].render(BAKERY).decode()
    style = page.partition("<style>")[2].partition("</style>")[0]

    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in page
    assert " style=" not in page


def test_a_page_names_its_language_and_title() -> None:
    page = KNOWN["html"].render(replace(BAKERY, language="nl", title=ours("A <b> plan"))).decode()

    assert '<html lang="nl">' in page
    assert "<title>A &lt;b&gt; plan</title>" in page


def test_a_style_sheet_cannot_end_itself(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "plan.css").write_text("</style><script>", encoding="utf-8")

    with pytest.raises(TemplateError, match=r"plan\.css"):
        formats(template_folders(tmp_path))["html"].render(BAKERY)


def test_json_tells_whose_words_they_are() -> None:
    plan = json.loads(KNOWN["json"].render(BAKERY))

    assert plan["title"][1] == {"text": "a standing order", "voice": "owner"}
    assert plan["sections"][2]["blocks"][0]["tasks"][1]["done"] is True
    assert plan["actions"][0]["due"] == "2026-11-27"


def test_json_keeps_what_turns_direction_but_spells_it_out() -> None:
    content = KNOWN["json"].render(BAKERY).decode()

    assert "\u202e" not in content
    assert "\\u202e" in content
    told = json.loads(content)["sections"][1]["blocks"][0]["words"][0]["text"]
    assert told == HOSTILE.replace("\x1b", "")


@pytest.mark.parametrize(
    ("name", "loaded"),
    [("md", "[]"), ("json", "[]"), ("html", "['markdown_it']"), ("pdf", "['typst']"), ("docx", "['docx']")],
)
def test_a_format_loads_no_more_than_it_needs(name: str, loaded: str) -> None:
    statement = f"""
import sys
from journeycoach.reports.formats import formats
from journeycoach.resources import template_folders
from tests.architecture.source import ROOT
from tests.golden.documents import BAKERY
formats(template_folders())[{name!r}].render(BAKERY)
print([n for n in ("markdown_it", "questionary", "rich", "textual", "typst", "docx") if n in sys.modules])
"""

    result = subprocess.run(
        [sys.executable, "-c", statement], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )

    assert result.stdout.strip() == loaded

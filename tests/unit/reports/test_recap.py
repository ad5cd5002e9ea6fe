"""The e-mail after a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.recap import Recap
from journeycoach.reports.recap import recap_text
from journeycoach.resources import template_folders

if TYPE_CHECKING:
    from pathlib import Path

EMPTY = Recap("Anna", "Bench Eleven", "Monday 2 March", is_call=True, answered=0)
WHOLE = replace(
    EMPTY,
    decided=("No more fairs",),
    tasks=("Kim: print the list, by Wed 2 Dec",),
    parked=("A van",),
    later=("Their budget",),
    next_call="Thursday 12 March at 10:00",
)

OURS = """\
Hello Anna,

Thank you for your time on Monday 2 March. This is what I took away from it.

We decided:
- No more fairs

Who does what, and by when:
- Kim: print the list, by Wed 2 Dec

Put aside for later, so that it is not lost:
- A van

Still open, and worth a thought before we speak again:
- Their budget

We meet again on Thursday 12 March at 10:00.

If I have heard something wrong, write back and I will put it right.
"""


def test_the_whole_of_it_reads_as_a_letter() -> None:
    assert recap_text(WHOLE, template_folders()) == OURS


def test_the_name_of_whoever_led_stands_below() -> None:
    assert recap_text(replace(WHOLE, coach="Dana"), template_folders()) == f"{OURS}\nDana\n"


def test_what_is_empty_leaves_no_heading_and_no_hole() -> None:
    text = recap_text(replace(WHOLE, client="", decided=(), later=(), next_call=""), template_folders())

    assert text.startswith("Hello,\n\nThank")
    assert "decided" not in text
    assert "\n\n\n" not in text
    assert text.count(":\n") == 2


def test_a_call_in_which_nothing_was_agreed_says_so() -> None:
    text = recap_text(replace(EMPTY, answered=14), template_folders())

    assert "There is nothing to do yet. Your answers are in the plan: 14 of them.\n" in text
    assert "\n\n\n" not in text


def test_typed_text_stays_on_its_line_and_is_never_escaped() -> None:
    odd = "two\nlines, *stars*, <b>, $5 & [links](x)"

    text = recap_text(replace(EMPTY, decided=(odd,)), template_folders())

    assert "- two lines, *stars*, <b>, $5 & [links](x)\n" in text


def test_a_template_of_ones_own_counts_before_ours(tmp_path: Path) -> None:
    (tmp_path / "recap").mkdir()
    own = "{% for line in tasks %}* {{ line | txt_line }}\n{% endfor %}{{ business | txt_line }}"
    (tmp_path / "recap" / "recap.txt.j2").write_text(own, "utf-8")

    assert recap_text(WHOLE, template_folders(tmp_path)).endswith("Wed 2 Dec\nBench Eleven\n")

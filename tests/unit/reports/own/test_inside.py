"""What a template that runs behind the fence is told to have done."""

from __future__ import annotations

import pytest

from journeycoach.reports.own import inside
from journeycoach.reports.own.inside import TOO_LARGE, TOO_LONG, TOO_MUCH, render, typeset
from journeycoach.reports.own.job import Answer, Rendering, Typesetting
from journeycoach.reports.setting import Setting

NAME = "kind/plan.md.j2"


def rendered(text: str, values: dict[str, object] | None = None, name: str = NAME) -> Answer:
    """What comes of a template, without the seal: it is this process that renders it."""
    markup = tuple(key for key in values or {} if key == "body")
    return render(Rendering(name, {name: text}, values or {}, markup), lambda: None)


def test_markup_of_ours_stays_markup_and_text_does_not() -> None:
    answer = rendered("{{ body }}{{ title }}", {"body": "<p>", "title": "<b>"}, "kind/plan.html.j2")

    assert answer.content == b"<p>&lt;b&gt;\n"


def test_the_seal_comes_before_the_template() -> None:
    def sealed() -> None:
        raise ProcessLookupError

    with pytest.raises(ProcessLookupError):
        render(Rendering(NAME, {NAME: "{{"}, {}), sealed)


def test_a_mistake_is_told_with_its_line() -> None:
    assert rendered("one\n{{ nobody }}") == Answer(place=f"{NAME}:2", failed="'nobody' is undefined")


def test_a_template_that_is_missing_is_named() -> None:
    answer = rendered("one\n{% include 'kind/none.md.j2' %}")

    assert (answer.place, answer.failed) == (f"{NAME}:2", "there is no template kind/none.md.j2")


def test_more_brackets_than_anybody_needs_are_told_with_their_line() -> None:
    answer = rendered(f"one\n{{{{ {'(' * 3000}1{')' * 3000} }}}}")

    assert (answer.place, answer.failed) == (f"{NAME}:2", "it is nested too deeply")


def test_a_report_that_grows_too_large_is_told_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "LARGEST", 10)

    answer = rendered("one\n{% for each in many %}more{% endfor %}", {"many": [*range(9)]})

    assert (answer.place, answer.failed) == (f"{NAME}:2", TOO_LARGE)


@pytest.mark.parametrize(("error", "told"), [(inside.TooLongError, TOO_LONG), (MemoryError, TOO_MUCH)])
def test_what_runs_out_is_told(error: type[Exception], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def runs_out(_pieces: object) -> str:
        raise error

    monkeypatch.setattr(inside, "_whole", runs_out)

    assert rendered("x").failed == told


def test_a_source_of_typst_is_set() -> None:
    assert typeset(Typesetting(Setting("x", {})), lambda: None).content.startswith(b"%PDF-")


def test_a_mistake_in_a_source_of_typst_is_told() -> None:
    answer = typeset(Typesetting(Setting("\n#nothing", {})), lambda: None)

    assert answer.failed == "unknown variable: nothing"
    assert ":2:" in answer.diagnostic

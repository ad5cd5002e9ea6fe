"""How one entry of the conversation is set."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeycoach.tui.widgets.entries import Entry, Kind, Line, height, lines

TEXT = st.text(st.sampled_from("ab \n\té日✓\x1b\u202e\u200d")) | st.text()


def shown(entry: Entry, width: int = 40) -> list[str]:
    """Each line as sign and text."""
    return [f"{line.sign}{line.text}" for line in lines(entry, width)]


def test_an_answer_begins_with_one_tick() -> None:
    answer = Entry("a", Kind.OWNER, "A long answer that takes two lines here.", "You", note="heard")

    assert shown(answer, 28) == ["You", "✓ A long answer that takes", "two lines here.", "heard"]


def test_advice_has_a_bar_all_along() -> None:
    advice = Entry("n", Kind.NUDGE, "One thing.", "Coach", note="or go on")

    assert shown(advice) == ["┃ Coach", "┃ One thing.", "┃ or go on"]


def test_a_stage_is_its_name_and_its_aim() -> None:
    stage = Entry("s", Kind.STAGE, "They notice you.", "Awareness")

    assert lines(stage, 40) == (Line("stage", "Awareness"), Line("aim", "They notice you."))


def test_the_label_stands_on_the_line_of_the_speaker() -> None:
    answer = Entry("a", Kind.OWNER, "Yes.", "You", label="heard")

    assert lines(answer, 40)[0] == Line("speaker", "You", "heard")


def test_an_answer_is_text_whatever_is_in_it() -> None:
    answer = Entry("a", Kind.OWNER, "[@click=app.quit]x[/] \x1b]52;c;eA==\x07 \u202eb", "You")

    assert shown(answer, 60)[1] == "✓ [@click=app.quit]x[/] ]52;c;eA== ⇄b"


@given(
    st.builds(Entry, st.just("e"), st.sampled_from(Kind), TEXT, speaker=TEXT, note=TEXT), st.integers(4, 60)
)
def test_an_entry_is_as_tall_as_was_reckoned(entry: Entry, width: int) -> None:
    assert height(entry, width) == len(lines(entry, width))

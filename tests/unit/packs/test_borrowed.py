"""Questions taken whole from another method: once written, wherever they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.packs import Phase
from journeycoach.packs.methods import Library
from journeycoach.resources import prompts_folders

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '[method]\nid = "mine"\ntitle = "Mine"\nsummary = "A try."\n'
STAGE = '[[stages]]\nid = "one"\ntitle = "One"\naim = "To try."\n'


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library((*prompts_folders(), tmp_path))


def written(folder: Path, *uses: str, head: str = HEAD, stage: str = STAGE) -> Path:
    path = folder / "mine.toml"
    questions = "".join(f"[[stages.questions]]\n{use}\n" for use in uses)
    path.write_text(f"{head}{stage}{questions}", encoding="utf-8")
    return path


def problems(library: Library, path: Path) -> list[str]:
    return [str(problem) for problem in library.check(path)]


def test_a_borrowed_question_is_the_lenders(library: Library, tmp_path: Path) -> None:
    written(tmp_path, 'use = "five-stage/customer-who"')

    (question,) = library.pack("mine").questions()
    lent = library.pack("five-stage").find("customer-who")

    assert lent is not None
    assert (question.id, question.ask, question.examples) == (lent.id, lent.ask, lent.examples)


def test_its_proposals_come_with_it(library: Library, tmp_path: Path) -> None:
    written(tmp_path, 'use = "five-stage/customer-who"')
    five = library.pack("five-stage")

    (stage,) = library.pack("mine").stages

    lent = [p.id for each in five.stages for p in each.proposals if p.topic == "customer.who"]
    assert [proposal.id for proposal in stage.proposals] == lent


def test_it_depends_on_nothing_that_is_not_asked(library: Library, tmp_path: Path) -> None:
    written(tmp_path, 'use = "five-stage/customer-who"', 'use = "five-stage/customer-pain"')

    who, pain = library.pack("mine").questions()

    assert who.depends_on == ()
    assert pain.depends_on == ("customer.who",)


def test_the_borrower_says_what_is_core_confirmed_and_apart(library: Library, tmp_path: Path) -> None:
    written(
        tmp_path,
        'use = "five-stage/customer-who"\nconfirm = true\nper_subject = true',
        'use = "five-stage/customer-pain"\ncore = false',
    )

    who, pain = library.pack("mine").questions()

    assert (who.confirm, who.per_subject, who.core, pain.core) == (True, True, True, False)


@pytest.mark.parametrize(
    ("use", "advice"),
    [
        ('use = "five-stage/customer-pang"', "five-stage has no question “customer-pang”"),
        ('use = "six-stage/customer-who"', "There is no method “six-stage”"),
        ('use = "customer-who"', "There is no method “customer-who”"),
        ('use = "mine/other"', "Let only one of the two borrow"),
        ('use = "five-stage/customer-who"\nask = "Who?"', "Nothing reads this key"),
        ('use = "five-stage/customer-who"\ncore = "no"', "Write true or false"),
    ],
)
def test_a_mistake_in_borrowing_is_told_with_its_line(
    library: Library, tmp_path: Path, use: str, advice: str
) -> None:
    found = problems(library, written(tmp_path, use, 'use = "five-stage/business-name"'))

    assert any(advice in each for each in found), found
    assert all(each.startswith("mine.toml:") for each in found)


@pytest.mark.parametrize(
    ("stage", "phase"),
    [
        (STAGE, None),
        (STAGE.replace("one", "purchase"), Phase.PURCHASE),
        (f'{STAGE}phase = "loyalty"\n', Phase.LOYALTY),
    ],
)
def test_a_stage_says_which_part_of_the_road_it_covers(
    library: Library, tmp_path: Path, stage: str, phase: Phase | None
) -> None:
    written(tmp_path, 'use = "five-stage/business-name"', stage=stage)

    assert library.pack("mine").stages[0].phase is phase


def test_a_method_names_what_it_is_gone_through_for(library: Library, tmp_path: Path) -> None:
    written(tmp_path, 'use = "five-stage/business-name"', head=f'{HEAD}subject = "avatar"\n')

    assert library.pack("mine").subject == "avatar"


def test_a_copy_of_a_method_of_ours_breaks_none_that_borrows_from_it(tmp_path: Path) -> None:
    path = tmp_path / "five-stage.toml"
    own = '[[stages.questions]]\nuse = "seven-step/engage-start"\n'
    path.write_text(f"{HEAD.replace('mine', 'five-stage')}{STAGE}{own}", encoding="utf-8")
    library = Library((*prompts_folders(), tmp_path))

    assert [question.id for question in library.pack("five-stage").questions()] == ["engage-start"]
    assert library.pack("avatar-map").find("customer-who") is not None

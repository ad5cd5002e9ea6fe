"""The default method with its road cut in another way: other stage ids, or more stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.adapters.builder import five_stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.packs import Pack, Stage


def renamed() -> Pack:
    """The same stages and titles under ids that no part of the program knows."""
    pack = five_stages()
    return replace(pack, stages=tuple(replace(stage, id=f"leg-{stage.id}") for stage in pack.stages))


def split() -> Pack:
    """Each stage in two, the second with the later half of its questions."""
    pack = five_stages()
    return replace(pack, stages=tuple(half for stage in pack.stages for half in _halves(stage)))


def _halves(stage: Stage) -> Iterator[Stage]:
    middle = len(stage.questions) // 2
    yield replace(stage, id=f"{stage.id}-1", title=f"{stage.title} 1", questions=stage.questions[:middle])
    yield replace(stage, id=f"{stage.id}-2", title=f"{stage.title} 2", questions=stage.questions[middle:])


def without(*stages: str) -> Pack:
    """Some stages are gone; their questions are asked in the first that is left."""
    pack = five_stages()
    first, *others = [stage for stage in pack.stages if stage.id not in stages]
    gone = [question for stage in pack.stages if stage.id in stages for question in stage.questions]
    return replace(pack, stages=(replace(first, questions=(*first.questions, *gone)), *others))

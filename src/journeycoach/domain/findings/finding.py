"""What a finding is: something that answers say together and none of them says alone."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.people import YOU

if TYPE_CHECKING:
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Phase


class Weight(IntEnum):
    """Whom a finding hits; the heavier, the earlier it is told."""

    FEEDS = 1
    """It would bring more people to the top of the road."""
    BESIDE = 2
    """It costs some people, beside the road to the goal."""
    SOME = 3
    """It breaks the road for a share of the customers."""
    ALL = 4
    """It breaks the road for everybody."""


class Finding(Struct, frozen=True):
    """One finding, with everything that the parts of a plan say of it."""

    id: str
    weight: Weight
    topics: tuple[str, ...]
    """The answers it stands on; an action that mends it came from the first."""
    says: Words
    """Whole sentences."""
    short: Words
    """A few words for a cell."""
    move: Words
    """What would mend it, without a full stop."""
    cost: Words = ()
    """What stays as it is when nothing changes: a clause without a full stop, or nothing."""
    mark: str = ""
    """The row of the first topic, by its first cell."""
    row: int = 0
    """The same row by its line, from 1, where first cells may be alike; 0 where the mark alone says it."""
    who: str = YOU
    """Who would be first to mend it."""
    phase: Phase | None = None
    """The part of the road it is about: told in the stage of this phase that asks for its first topic."""
    stage: str = ""
    """The stage it is about, or a step of it; empty when its phase says where, or it is about the whole."""
    subject: str = ""
    """The only avatar, product or event it is about; empty when it holds for the whole."""
    is_never: bool = False
    """Whether what it is about never happens: of one weight it comes before what happens sometimes."""
    order: int = 0
    """Among findings of one weight the lower comes first."""

    @property
    def kind(self) -> str:
        """What it is about, whatever row it is about."""
        return self.id.partition("/")[0]

    def is_mended_by(self, topic: str, mark: str) -> bool:
        """Whether an action that came from an answer, or from that row of it, mends this."""
        return topic == self.topics[0] and (not self.mark or mark in ("", self.mark))

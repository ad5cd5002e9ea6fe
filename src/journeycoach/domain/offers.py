"""What is sold, from the first small thing to the extras: each offer with its price as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.amounts import Amount, read_money, show_amount
from journeycoach.domain.language import translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeycoach.domain.answers import Answers

ENTRY, CORE, ADD_ONS = "business.entry-offer", "business.core-offer", "business.add-ons"


class Offer(Struct, frozen=True):
    """Something that can be bought."""

    name: str
    price: Amount | None
    """None when no price was given, or none that can be counted with."""
    typed_price: str = ""
    kind: str = ""
    """For an extra: add-on, cross-sell or upsell."""
    when: str = ""
    """When it is offered."""
    serves: str = ""
    """What a first purchase is for, beside its price."""
    mover: str = ""
    """What brings somebody to it."""

    @property
    def shown_price(self) -> str:
        """The price as it is printed; as typed where it is no plain amount."""
        if self.price and self.price.value == 0 and self.price.high is None:
            return translated("free")
        return show_amount(self.price) if self.price else self.typed_price


def read_offer(answers: Answers, topic: str) -> Offer | None:
    """The one offer under a topic, or None."""
    return next(iter(read_offers(answers, topic)), None)


def read_offers(answers: Answers, topic: str) -> tuple[Offer, ...]:
    """The offers under a topic in the owner's order; rows without a name are left out."""
    return tuple(_offer(row) for row in answers.rows(topic) if row.get("offer", "").strip())


def _offer(row: Mapping[str, str]) -> Offer:
    price = row.get("price", "").strip()
    return Offer(
        name=row["offer"].strip(),
        price=read_money(price),
        typed_price=price,
        kind=row.get("kind", ""),
        when=row.get("when", "").strip(),
        serves=row.get("serves", "").strip(),
        mover=row.get("mover", "").strip(),
    )

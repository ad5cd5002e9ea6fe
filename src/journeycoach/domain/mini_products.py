"""Small things that people may buy first, and whether each leads on to the one that the road is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.domain.packs import Phase
from journeycoach.domain.people import says_nobody
from journeycoach.domain.vocabulary import shared_words, words_in

if TYPE_CHECKING:
    from journeycoach.domain.case import Case

PRODUCTS = "map.mini-products"
FLAGSHIP = "map.flagship"


class MiniProduct(Struct, frozen=True):
    """One of them."""

    name: str
    leads_to: str

    @property
    def leads_nowhere(self) -> bool:
        """Whether the owner says that nothing comes after it, or says nothing."""
        return not self.leads_to or says_nobody(self.leads_to)


def read_mini_products(case: Case) -> tuple[MiniProduct, ...]:
    """The rows that name a product."""
    rows = case.answers.rows(PRODUCTS)
    return tuple(
        MiniProduct(row["product"].strip(), row.get("leads-to", "").strip())
        for row in rows
        if row.get("product", "").strip()
    )


def astray(case: Case) -> tuple[MiniProduct, ...]:
    """Those from which nobody comes to the flagship, by themselves or through another of them."""
    products, flagship = read_mini_products(case), case.text(FLAGSHIP)
    arrived = [each for each in products if _is_meant(flagship, each.leads_to) or _joins(each, case)]
    for _ in products:
        arrived += [
            each
            for each in products
            if each not in arrived and any(_is_meant(other.name, each.leads_to) for other in arrived)
        ]
    return tuple(each for each in products if each.leads_nowhere or (bool(flagship) and each not in arrived))


def _joins(product: MiniProduct, case: Case) -> bool:
    """Whether it leads to a step of the road from which the road itself goes on to the sale."""
    joined = [step.number for step in case.road if _is_meant(step.what, product.leads_to)]
    sold = [step.number for step in case.road if step.phase is Phase.PURCHASE and not step.is_missing]
    return bool(joined) and any(number > joined[0] for number in sold)


def _is_meant(thing: str, words: str) -> bool:
    """Whether the words speak of the thing: by its name, by a word that says much, or as the flagship."""
    if not thing or not words or says_nobody(words):
        return False
    one, other = _run(thing), _run(words)
    named = bool(one.strip() and other.strip()) and (one in other or other in one)
    return "flagship" in words_in(words) or named or bool(shared_words(thing, words))


def _run(text: str) -> str:
    """Its words between single blanks and without a plural, so that no word is found inside another."""
    words = re.findall(r"\w+", text.casefold())
    return f" {' '.join(word.removesuffix('s') for word in words)} "

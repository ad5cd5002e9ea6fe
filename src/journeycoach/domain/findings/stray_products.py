"""Findings about small things that people buy first and that do not lead to what the road is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.mini_products import FLAGSHIP, PRODUCTS, astray
from journeycoach.domain.packs import Phase
from journeycoach.domain.wording import line, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.mini_products import MiniProduct

SHORT = 60
"""Characters of a product quoted beside another."""


def stray_product_findings(case: Case) -> Iterator[Finding]:
    """Each small thing after which nobody comes to the flagship."""
    return (_astray(product, case) for product in astray(case))


def _astray(product: MiniProduct, case: Case) -> Finding:
    what, known = quoted(product.name, SHORT), case.has(FLAGSHIP)
    return Finding(
        id=f"astray/{product.name}",
        weight=Weight.SOME if known else Weight.BESIDE,
        phase=Phase.PURCHASE,
        topics=(PRODUCTS, FLAGSHIP) if known else (PRODUCTS,),
        says=_astray_says(product, case),
        short=line("{what} does not lead to the flagship", what=what)
        if known
        else line("nothing comes after {what}", what=what),
        move=_move(product, case),
        mark=product.name,
        order=45,
    )


def _astray_says(product: MiniProduct, case: Case) -> Words:
    what, flagship = quoted(product.name), quoted(case.text(FLAGSHIP))
    if not case.has(FLAGSHIP):
        return line("Whoever buys {what} is led to nothing further.", what=what)
    if product.leads_nowhere:
        return line(
            "Whoever likes {what} is not told that there is {flagship}.", what=what, flagship=flagship
        )
    return line(
        "{what} leads to {leads}. The road is meant to lead to {flagship}.",
        what=what,
        leads=quoted(product.leads_to),
        flagship=flagship,
    )


def _move(product: MiniProduct, case: Case) -> Words:
    what, flagship = quoted(product.name, SHORT), quoted(case.text(FLAGSHIP), SHORT)
    if not case.has(FLAGSHIP):
        return line("Say what {what} should lead to", what=what)
    if product.leads_nowhere:
        return line(
            "Put one sentence about {flagship} where {what} is handed over", flagship=flagship, what=what
        )
    return line(
        "Show {flagship} before {leads} to everybody who takes {what}",
        flagship=flagship,
        leads=quoted(product.leads_to, SHORT),
        what=what,
    )

"""A question of every kind, with options, columns and bounds where its kind takes them."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from journeycoach.domain.packs import Column, Kind, Option, Question
from tests.adapters.shop import question

TODAY = date(2026, 11, 22)
OPTIONS = (Option("quick", "minutes"), Option("slow", "weeks, or longer"))
COLUMNS = (
    Column("step", "Step", required=True),
    Column("ease", "Ease", Kind.SCALE),
    Column("stage", "Stage", Kind.CHOICE, options=OPTIONS),
    Column("by", "By", Kind.DATE),
)


def of_kind(kind: Kind) -> Question:
    """The question of a kind."""
    return replace(
        question("a.b", kind),
        options=OPTIONS if kind in (Kind.CHOICE, Kind.CHOICES) else (),
        columns=COLUMNS if kind is Kind.ROWS else (),
        min=1 if kind is Kind.SCALE else None,
        max=10 if kind is Kind.SCALE else None,
    )

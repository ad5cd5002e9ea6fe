"""The plan on a screen that a client sees, against the same plan on the coach's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.wiring.house import house
from journeycoach.workshop.facilitation import Facilitation

if TYPE_CHECKING:
    from pathlib import Path


def test_before_a_client_the_plan_tells_no_reading_nor_why_a_question_is_flagged(
    tmp_path: Path,
) -> None:
    here = house(str(tmp_path), (), "journeycoach")
    workshop = here.start()
    workshop.answer("Bench Eleven")
    call = Facilitation(workshop)
    call.reading("she hides behind the name")
    call.flag("she dodges money")

    own, shown = here.plans.on_screen(workshop), here.plans.before_client(workshop)

    assert "hides behind" in own
    assert "dodges money" in own
    assert "hides behind" not in shown
    assert "dodges money" not in shown
    assert "To come back to" in shown

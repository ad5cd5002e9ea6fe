"""What a session holds before anybody has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.events import PackChosen
from journeycoach.wiring.house import house

if TYPE_CHECKING:
    from pathlib import Path


def test_a_session_that_is_named_at_its_start_knows_its_method_at_once(tmp_path: Path) -> None:
    here = house(str(tmp_path / "home"), (), "journeycoach")

    here.start("persona-funnel", "Mill Street")

    store = here.shelf.open("mill-street")
    assert [event.pack for record in store.news() if isinstance(event := record.event, PackChosen)] == [
        "persona-funnel"
    ]

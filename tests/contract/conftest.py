"""Every store and shelf that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.houses import FolderHouse, House, MemoryHouse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=[FolderHouse, MemoryHouse], ids=["folder", "memory"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> House:
    """One kind of store after the other."""
    made: House = request.param(tmp_path)
    return made

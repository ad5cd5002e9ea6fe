"""Golden files: what a report looked like when somebody last read it and found it good.

`pytest tests/golden --renew-golden` writes them anew. Read the difference before you keep it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).parent / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Known when this folder is named on the command line."""
    parser.addoption("--renew-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], bytes]:
    """What the golden file of a name holds; with `--renew-golden` it holds the new content from now on."""

    def kept(name: str, content: bytes) -> bytes:
        if request.config.getoption("--renew-golden", default=False):
            DATA.mkdir(exist_ok=True)
            (DATA / name).write_bytes(content)
        return (DATA / name).read_bytes()

    return kept

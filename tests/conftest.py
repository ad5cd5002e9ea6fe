"""What holds for every test: searches without a stopwatch, and nobody's own settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# A shared machine is slow at times; a slow example is no failure.
settings.register_profile("journeycoach", deadline=None, print_blob=True)
settings.load_profile("journeycoach")

# Read by toolkits as they are imported; pictures of screens change under these.
for _name in ("COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR"):
    os.environ.pop(_name, None)


@pytest.fixture(scope="session", autouse=True)
def _a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees or changes the sessions of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("APPDATA", "HOME", "LOCALAPPDATA", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.delenv(name, raising=False)
        yield

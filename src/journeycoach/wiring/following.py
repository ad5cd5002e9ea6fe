"""Following a session: one file to look at, and the methods. Nothing here reaches what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.storage.watch import Watch
from journeycoach.workshop.following import Follower

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from journeycoach.domain.packs import Pack
    from journeycoach.storage.desk import Desk


def follower_of(file: Path, desk: Desk, choose: Callable[[str], Pack]) -> Follower:
    """Whoever looks at this file from now on. Raises SessionNameError when it cannot be read."""
    return Follower(Watch(file, desk), choose)

"""The commands around a call, and for looking back: before, during and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycoach.cli.spec import Spec

CALL_SPECS: tuple[Spec, ...] = ()
"""In the order in which the help lists them."""

"""The picture in the README: the real app with an invented bakery, drawn without a terminal.

Run: python bench/picture.py docs/pictures/workshop.svg
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from textual.events import Paste

from journeycoach.tui.app import CoachApp
from journeycoach.wiring.house import House
from journeycoach.wiring.machine import Surroundings
from journeycoach.wiring.windows import Windows

SIZE = (104, 32)
ANSWERS = (
    "Mill Street Bakery",
    "Bread and birthday cakes, baked overnight",
    "1, 3, 6",
    "Priya, two children, works full time, remembers the cake on the way home",
)
HEARD = "f2"
VAGUE = "Stress, and not enough time"
BEGUN = "She asked the other mothers at the "
HOSTS = re.compile(r"\s*@font-face \{.*?\}|\s*<!--.*?-->", re.DOTALL)
"""Where fonts would be fetched from, and whose page that is; the reader's own fixed-width font will do."""


async def draw(home: Path) -> str:
    """The screen after a few answers, one of them with advice, and another begun."""
    house = House(Surroundings(home))
    app = CoachApp(Windows(house).services(), Windows(house).opened(house.start()))
    async with app.run_test(size=SIZE) as pilot:
        for answer in ANSWERS:
            await _type(app, answer)
            await pilot.press("enter")
        await pilot.press(HEARD)
        await _type(app, VAGUE)
        await pilot.press("enter")
        await _type(app, BEGUN)
        await pilot.pause()
        return app.export_screenshot(title="journeycoach")


async def _type(app: CoachApp, text: str) -> None:
    if app.focused is not None:
        app.focused.post_message(Paste(text))
        await asyncio.sleep(0.1)


def main(path: Path) -> None:
    """Draw it and write it."""
    with tempfile.TemporaryDirectory() as home:
        picture = asyncio.run(draw(Path(home)))
    path.write_text(HOSTS.sub("", picture), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""A method to begin with: a whole file with a word on each key, waiting for somebody's own questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.packs.methods import NO_METHODS
from journeycoach.packs.questions import is_id

if TYPE_CHECKING:
    from pathlib import Path

STARTER = "starter/method.toml"
"""Inside the folder of our methods; it is not one of them."""
ITS_ID, ITS_TITLE = "my-method", "My method"
"""What stands in the starter for the author's own."""


def starter(prompts: Path, method_id: str) -> str:
    """The starter as a method of that id. Raises CoachError for what can be no id."""
    if not is_id(method_id):
        raise CoachError(
            f"“{method_id}” cannot be the id of a method. "
            "Use small letters, digits and hyphens, such as first-visit."
        )
    if f"{method_id}.toml" in NO_METHODS:
        raise CoachError(f"“{method_id}” is the name of another file here. Choose another id.")
    text = (prompts / STARTER).read_text(encoding="utf-8")
    title = method_id.replace("-", " ")
    return text.replace(ITS_ID, method_id).replace(ITS_TITLE, title[:1].upper() + title[1:])

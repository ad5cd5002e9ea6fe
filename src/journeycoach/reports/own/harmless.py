"""Pages and pictures of foreign templates: they may look as they like, and do nothing but lie there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from journeycoach.reports.failures import TemplateError
from journeycoach.reports.jinja import complaint

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = re.compile(
    r"\s*<!DOCTYPE html>\s*<html[^<>]*>\s*<head>\s*<meta charset=\"utf-8\">\s*"
    r"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    r"style-src 'sha256-[\w+/=]{1,60}'; base-uri 'none'; form-action 'none'\">",
    re.IGNORECASE,
)
"""How a page begins: the policy bars scripts and everything from outside, as long as nothing is before it."""
ACTIVE = re.compile(
    r"<(?:script|link|base|i?frame|frameset|object|embed|applet|form|portal)\b|<meta[^<]*http-equiv",
    re.IGNORECASE,
)
"""What a page does not have behind its head; words of an owner never hold a bare `<`."""
SHAPES = frozenset(
    (
        *("svg", "title", "desc", "style", "g", "text", "tspan"),
        *("rect", "line", "polyline", "polygon", "circle", "ellipse", "path"),
    )
)
"""What a picture is made of."""
OUTSIDE = re.compile(r"url\(|@import|expression\(|\\", re.IGNORECASE)
"""What leads out of a style sheet, or hides that it does."""

STYLE = re.compile(r"<style\b.*?(?:</style|$)", re.DOTALL)
"""The style sheets of a picture; words of an owner never hold a bare `<`."""

NO_HEAD = (
    "the page has to begin as ours does, up to its Content-Security-Policy, "
    "which keeps it from loading anything"
)
DOES = "“{what}” makes a page do something"
NO_PICTURE = "it is no picture: {reason}"
NOT_DRAWN = "“{what}” has no place in a picture"


def check(text: str, name: str, own: Mapping[str, str]) -> None:
    """Nothing, where a rendered page or picture is harmless, or is neither. Raises TemplateError.

    `own` are the owner's templates: the line is told where one of them has the words that were found.
    """
    if name.endswith(".html.j2"):
        _check_page(text, name, own)
    elif name.endswith(".svg.j2"):
        _check_picture(text, name, own)


def _check_page(text: str, name: str, own: Mapping[str, str]) -> None:
    head = HEAD.match(text)
    if head is None:
        raise TemplateError(complaint(f"{name}:1", NO_HEAD))
    if found := ACTIVE.search(text, head.end()):
        raise TemplateError(complaint(_place(found[0], name, own), DOES.format(what=found[0])))


def _check_picture(text: str, name: str, own: Mapping[str, str]) -> None:
    def refuse(what: str) -> None:
        raise TemplateError(complaint(_place(what, name, own), NOT_DRAWN.format(what=what)))

    def begins(tag: str, attributes: dict[str, str]) -> None:
        if tag not in SHAPES:
            refuse(f"<{tag}")
        for key, value in attributes.items():
            if key.lower().startswith("on") or key.endswith("href") or OUTSIDE.search(value):
                refuse(key)

    reader = expat.ParserCreate()
    reader.StartElementHandler = begins
    reader.StartDoctypeDeclHandler = lambda *_: refuse("<!DOCTYPE")
    reader.ProcessingInstructionHandler = lambda *_: refuse("<?")
    if found := OUTSIDE.search("".join(STYLE.findall(text))):
        refuse(found[0])
    try:
        reader.Parse(text, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as error:
        raise TemplateError(complaint(name, NO_PICTURE.format(reason=error))) from error


def check_style(text: str, name: str) -> None:
    """Nothing, where a style sheet stays inside its own page. Raises TemplateError."""
    if found := OUTSIDE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TemplateError(complaint(f"{name}:{line}", f"“{found[0]}” leads out of the page"))


def _place(words: str, name: str, own: Mapping[str, str]) -> str:
    """The line of an owner's template that has the words; the template alone where none has."""
    for each in (name, *own):
        before, found, _ = own.get(each, "").partition(words)
        if found:
            return f"{each}:{before.count(chr(10)) + 1}"
    return name

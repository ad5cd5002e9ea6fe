"""Texts made of parts with a mark between them, so that any part survives the way there and back."""

from __future__ import annotations

import re


def split_parts(text: str, mark: str) -> tuple[str, ...]:
    r"""The parts of a line, trimmed; `\` before the mark makes it part of the text.

    Only backslashes that stand directly before the mark mean anything: a pair of them is one backslash.
    """
    pattern = re.compile(rf"(\\*){re.escape(mark)}")
    parts, current, at = [], "", 0
    for match in pattern.finditer(text):
        slashes = len(match[1])
        current += text[at : match.start()] + "\\" * (slashes // 2)
        at = match.end()
        if slashes % 2:
            current += mark
        else:
            parts.append(current.strip())
            current = ""
    return (*parts, (current + text[at:]).strip())


def join_parts(parts: tuple[str, ...], mark: str) -> str:
    """One line that split_parts takes apart again into the same (trimmed, one-line) parts."""
    return f" {mark} ".join(_protect(part, mark) for part in parts)


def _protect(part: str, mark: str) -> str:
    return re.sub(rf"(\\*){re.escape(mark)}", lambda match: match[1] * 2 + "\\" + mark, part)

"""Words for task lists in plain text, where signs such as `@` and `due:` mean something."""

from __future__ import annotations

import re

_JOINER = "\N{WORD JOINER}"
"""Has no width: the text looks as it was typed, and the sign behind it no longer begins a word."""
_MEANT = re.compile(r"(?:(?<=\s)|^)(?=[@+#%!*]\S|[^\W\d][\w.-]*:(?!//)\S)")
_NOT_IN_TAGS = re.compile(r"[^\w]+")


def inert(line: str) -> str:
    """The line as text: no label, project, context or `key:value` in it is one."""
    return _MEANT.sub(_JOINER, line)


def inert_start(meant: re.Pattern[str], line: str) -> str:
    """The line, kept from being taken for what a pattern finds at its beginning."""
    return f"{_JOINER}{line}" if meant.match(line) else line


def tag(text: str) -> str:
    """The text as one word of letters, digits and hyphens; empty when it has neither."""
    return _NOT_IN_TAGS.sub("-", text).strip("-")

"""No function and no file grows past what one can hold in the head."""

from __future__ import annotations

import ast

from tests.architecture.source import Function, Source, package_sources

LONGEST_FUNCTION = 40
"""Lines from `def` to the last one, its docstring not counted."""
LONGEST_FILE = 400


def long_functions(source: Source) -> list[str]:
    """A complaint for each function over the limit."""
    lengths = {n: _length(n) for n in ast.walk(source.tree) if isinstance(n, Function)}
    return [
        f"{source.name}:{f.lineno} {f.name}: {n} lines" for f, n in lengths.items() if n > LONGEST_FUNCTION
    ]


def long_files(source: Source) -> list[str]:
    """A complaint when the file is over the limit."""
    length = len(source.text.splitlines())
    return [f"{source.name}: {length} lines"] if length > LONGEST_FILE else []


def _length(function: Function) -> int:
    last = function.end_lineno or function.lineno
    return last - function.lineno + 1 - _docstring_length(function)


def _docstring_length(function: Function) -> int:
    if ast.get_docstring(function) is None:
        return 0
    docstring = function.body[0]
    return (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1


def _function_of(lines: int, docstring: str = '"""One."""') -> Source:
    body = "\n".join("    pass" for _ in range(lines - 1))
    return Source("sample.py", f"def long():\n    {docstring}\n{body}\n")


def test_no_function_is_longer_than_forty_lines() -> None:
    assert [c for source in package_sources() for c in long_functions(source)] == []


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    assert [c for source in package_sources() for c in long_files(source)] == []


def test_a_function_one_line_over_is_named() -> None:
    assert long_functions(_function_of(41)) == ["sample.py:1 long: 41 lines"]


def test_a_docstring_does_not_make_a_function_long() -> None:
    assert long_functions(_function_of(40, '"""One.\n\n    Two.\n    """')) == []


def test_a_file_one_line_over_is_named() -> None:
    assert long_files(Source("sample.py", "\n" * 401)) == ["sample.py: 401 lines"]

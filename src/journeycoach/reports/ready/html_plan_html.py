"""The template html/plan.html.j2 as Python, by `python -m journeycoach.reports.readying report_templates`."""

from __future__ import annotations

from markupsafe import escape

MADE_FROM = {"html/plan.html.j2": 2381308110}
"""Templates, and a mark of each."""


def text(values):
    """The whole of html/plan.html.j2."""
    language = values["language"]
    style_hash = values["style_hash"]
    title = values["title"]
    style = values["style"]
    contents = values["contents"]
    body = values["body"]
    put = []
    put += ('<!DOCTYPE html>\n<html lang="', escape(language), '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'sha256-', escape(style_hash), '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n<title>', escape(title), '</title>\n<style>', escape(style), '</style>\n</head>\n<body>\n', )
    if contents:
        put += ('<nav aria-label="Contents">\n<ol>\n', )
        for anchor, text_ in contents:
            put += ('<li><a href="#', escape(anchor), '">', escape(text_), '</a></li>\n', )
        put += ('</ol>\n</nav>\n', )
    put += ('<main>\n', escape(body), '\n</main>\n</body>\n</html>\n', )
    return "".join(put)

"""The template svg/map.svg.j2 as Python, by `python -m journeycoach.reports.readying report_templates`."""

from __future__ import annotations

from markupsafe import escape

MADE_FROM = {"svg/map.svg.j2": 2812516966}
"""Templates, and a mark of each."""


def text(values):
    """The whole of svg/map.svg.j2."""
    language = values["language"]
    width = values["width"]
    height = values["height"]
    id_ = values["id"]
    title = values["title"]
    description = values["description"]
    style = values["style"]
    parts = values["parts"]
    put = []
    put += ('<svg xmlns="http://www.w3.org/2000/svg" class="jm" role="img" lang="', escape(language), '" viewBox="0 0 ', escape(width), ' ', escape(height), '" width="', escape(width), '" height="', escape(height), '" aria-labelledby="', escape(id_), '-title ', escape(id_), '-text">\n<title id="', escape(id_), '-title">', escape(title), '</title>\n<desc id="', escape(id_), '-text">', escape(description), '</desc>\n', )
    if style:
        put += ('<style>', escape(style), '</style>\n', )
    put += ('<rect class="paper" width="', escape(width), '" height="', escape(height), '"/>\n', )
    for part in parts:
        put += ('<g transform="translate(0 ', escape(part["top"]), ')">\n', )
        for line in part["strokes"]:
            put += ('<line class="', escape(line["style"]), '" x1="', escape(line["x1"]), '" y1="', escape(line["y1"]), '" x2="', escape(line["x2"]), '" y2="', escape(line["y2"]), '"/>\n', )
        if part["trail"]:
            put += ('<polyline class="trail" points="', escape(part["trail"]), '"/>\n', )
        for bar in part["bars"]:
            put += ('<rect class="', escape(bar["style"]), '" x="', escape(bar["x"]), '" y="', escape(bar["y"]), '" width="', escape(bar["width"]), '" height="', escape(bar["height"]), '"/>\n', )
        for dot in part["dots"]:
            put += ('<circle class="', escape(dot["style"]), '" cx="', escape(dot["x"]), '" cy="', escape(dot["y"]), '" r="', escape(dot["radius"]), '"/>\n', )
        for text_ in part["texts"]:
            put += ('<text class="', escape(text_["style"]), '" x="', escape(text_["x"]), '" y="', escape(text_["y"]), '" font-size="', escape(text_["size"]), '"', )
            if text_["anchor"] != 'start':
                put += (' text-anchor="', escape(text_["anchor"]), '"', )
            put += ('>', escape(text_["words"]), '</text>\n', )
        put += ('</g>\n', )
    put += ('</svg>\n', )
    return "".join(put)

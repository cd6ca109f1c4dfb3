"""A page is searched by what a reader sees on it: its sections, each with its anchor, its heading and its lines."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Section(NamedTuple):
    """What stands under a heading; the anchor of a page's title is empty, since that is where a page opens."""

    anchor: str
    heading: str
    text: str
    """Lines as they are read: paragraphs, entries, rows of tables."""


_UNSEEN = ("svg", "script", "style", "template")
_ASIDE = re.compile(r'<span (?:aria-hidden="true"|class="eg-hidden")>[^<]*</span>')
_HEADING = re.compile(r'<h([1-6])(?:[^>]*? id="([^"]*)")?[^>]*>(.*?)</h[1-6]>', re.DOTALL)
_INLINE = re.compile(
    r"</?(?=[abcdeikmqsuw])(?:a|span|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|strong|sub|sup|u|wbr)\b[^>]*>"
)
_NEXT_CELL = re.compile(r"</t[dh]>\s*<t[dh][^>]*>")
_TAG = re.compile(r"<[^>]*>")


def sections_of(body: str) -> Iterator[Section]:
    """The sections of a page's finished body, top to bottom; those in which nothing stands are left out."""
    for name in _UNSEEN:
        body = _without(body, name)
    if "<span " in body:
        body = _ASIDE.sub("", body)
    pieces = _HEADING.split(_NEXT_CELL.sub(" ", _INLINE.sub("", body.replace("\n", " "))))
    if above := _lines(pieces[0]):
        yield Section("", "", above)
    anchor = ""
    for at in range(1, len(pieces), 4):
        level, named, heading, text = pieces[at : at + 4]
        anchor = "" if level == "1" else named or anchor
        section = Section(anchor, _lines(heading).replace("\n", " "), _lines(text))
        if section.heading or section.text:
            yield section


def _without(body: str, name: str) -> str:
    """`body` without elements of that name: scripts and pictures have no words, or the same as their tables."""
    first, *others = body.split(f"<{name}")
    return first + "".join([other.partition(f"</{name}>")[2] for other in others]) if others else body


def _lines(piece: str) -> str:
    text = "\n".join(filter(None, map(str.strip, _TAG.split(piece))))
    return html.unescape(text) if "&" in text else text

"""In an export every word of the evidence is escaped for Markdown, and every address is one."""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

_MARKS = re.compile(r"[\\`*_{}\[\]<>&|$^~]|==+")
"""What Markdown and its usual extensions read as marks, wherever it stands."""
_OPENING = re.compile(r"(\s?\d*)(#|(?<=\d)[.)](?=\s|$)|(?<!\d)(?:[-+](?=[\s+-]|$)|[:!?%/](?=[:!?%/\s])))")
"""What would open a list, a heading or a block at the start of a line."""
_NAMED: Final[Mapping[str, str]] = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s]+")
_ANCHORS = re.compile(r"^(#{1,6} )(.*?)[ \t]*\{#([a-z0-9-]+)\}[ \t]*$", re.MULTILINE)
_TITLES = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_UNDERSCORES = re.compile(r"(?<=&#95;)(?=&#95;)")


def escaped(text: str) -> str:
    """`text` in one line, with nothing left that any Markdown would read as more than words."""
    line = _MARKS.sub(_entities, re.sub(r"\s+", " ", text))
    opening = _OPENING.match(line)
    return f"{opening[1]}&#{ord(opening[2])};{line[opening.end() :]}" if opening else line


def _entities(mark: re.Match[str]) -> str:
    return "".join(_NAMED.get(sign) or f"&#{ord(sign)};" for sign in mark[0])


def public_address(url: str) -> str:
    """`url` if it is one that a reader may follow (http, https, mailto), otherwise nothing."""
    return url if _ALLOWED.fullmatch(url) else ""


def path_quoted(path: str) -> str:
    """A path of the site as it stands in a link: letters beyond ASCII, spaces and brackets in per cent form."""
    return quote(path, safe="/.-_~:?#=&%@,;+!")


def anchored(skeleton: str) -> str:
    """The headings' ids in the one form that every generator keeps. Generators make a second id from a heading's
    words; two underscores in a row, with which the ids of themes begin, are parted there."""
    parted = _TITLES.sub(lambda title: _UNDERSCORES.sub(" ", title[0]), skeleton)
    return _ANCHORS.sub(r'\1<a id="\3"></a>\2', parted)

"""The skeleton of a page is Markdown in which evidence stands as tokens; the usual ones need no run of Markdown."""

import html
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from markdown import Markdown

from evalgen.publish.page import Heading

BLOCK, INLINE, END = "\ue000", "\ue002", "\ue001"
TOKEN = re.compile(f"[{BLOCK}{INLINE}](\\d+){END}")
_ALONE = re.compile(f"{BLOCK}\\d+{END}")
_WRAPPED = re.compile(f"<p>({BLOCK}\\d+{END})</p>")
_TITLE = re.compile(r"(#{1,6}) (\S.*?)(?: \{#([a-z0-9-]+)\})?")
_WORDS = re.compile(r"[^\\`*_{}\[\]<>&#!|~:^+=\n\t\r \xa0-][^\\`*_{}\[\]<>&#!|~:^+=\n\t\r\xa0\ue000-]*")
"""Words that mean nothing to Markdown; inline tokens are words."""
_LIST = re.compile(r"\d+\. ")
_UNNAMED = "_"
"""The id of a heading without one; no indicator or section can have it."""


def held(held: Sequence[str]) -> Callable[[str], str]:
    """Puts the finished pieces in the place of their tokens, once: what a piece says is not looked at again."""

    def filled(text: str) -> str:
        # Between what stands as it is, the numbers of the pieces.
        parts = TOKEN.split(text)
        parts[1::2] = [held[int(number)] for number in parts[1::2]]
        return "".join(parts)

    return filled


def converted(skeleton: str, filled: Callable[[str], str]) -> tuple[str, tuple[Heading, ...]]:
    """The HTML of a skeleton with its tokens filled in, and its headings."""
    found = _simple(skeleton) or run(skeleton)
    headings = tuple(Heading(level, anchor, _text(filled(inner))) for level, anchor, inner in found[1])
    return filled(found[0]), headings


_Raw = tuple[str, list[tuple[int, str, str]]]


def _simple(skeleton: str) -> _Raw | None:
    """The conversion of a skeleton of headings, tokens and plain words; None when there is more to it."""
    lines: list[str] = []
    titles: list[tuple[int, str, str]] = []
    for piece in re.split(r"\n(?:[ \t]*\n)+", skeleton.strip("\n")):
        title = _TITLE.fullmatch(piece)
        if title is not None and _is_words(title[2]):
            titles.append((len(title[1]), title[3] or _UNNAMED, title[2].strip()))
            lines.append('<h{0} id="{1}">{2}</h{0}>'.format(*titles[-1]))
        elif _ALONE.fullmatch(piece):
            lines.append(piece)
        elif _is_words(piece):
            lines.append(f"<p>{piece.strip()}</p>")
        elif piece.strip():
            return None
    if sum(anchor == _UNNAMED for _, anchor, _ in titles) > 1:
        return None
    return "\n".join(lines), titles


def _is_words(text: str) -> bool:
    return _WORDS.fullmatch(text) is not None and not _LIST.match(text)


def run(skeleton: str) -> _Raw:
    """The conversion of any skeleton, by Markdown itself."""
    markdown = _markdown()
    body = _WRAPPED.sub(r"\1", markdown.reset().convert(skeleton))
    return body, list(_titles(getattr(markdown, "toc_tokens", [])))


def _titles(tokens: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    found = []
    for token in tokens:
        found.append((token["level"], token["id"], token["html"]))
        found.extend(_titles(token["children"]))
    return found


def _text(inner: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", inner)) if "<" in inner or "&" in inner else inner


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    named = {"toc": {"permalink": False, "slugify": lambda text, separator: _UNNAMED}}
    return Markdown(extensions=["attr_list", "toc"], extension_configs=named)

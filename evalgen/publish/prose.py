"""What an agency writes may be emphasised, listed, tabled and linked; it can never become markup or script."""

import html
import re
from functools import lru_cache

import nh3
from markdown import Markdown

_TAGS = {
    "p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "sup", "sub", "del",
    "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "th": {"align", "scope"}, "td": {"align"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_PLAIN = re.compile(r"[^\\`*_{}\[\]<>&#!|~:^+=\n\t-]*")
"""Text in which no character means anything to Markdown."""
_LIST = re.compile(r"\s*(\d+[.)]|[-+*])\s")
_LINK = re.compile(r"\]\(\s*(?!https?://|mailto:|#)")


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    return Markdown(extensions=["tables"], extension_configs={"tables": {"use_align_attribute": True}})


def prose_html(text: str) -> str:
    """`text` as clean HTML: headings start at level 4, links carry rel, everything not allowed is shown or dropped."""
    paragraphs = [part.strip() for part in re.split(r"\n[ \t]*\n", text.strip())]
    if all(_is_plain(part) for part in paragraphs):
        return "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in paragraphs if part)
    return _converted(text)


def _is_plain(paragraph: str) -> bool:
    return _PLAIN.fullmatch(paragraph) is not None and not _LIST.match(paragraph)


@lru_cache(maxsize=256)
def _converted(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    raw = _markdown().reset().convert(_lowered(escaped))
    return nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow ugc",
    )


def _lowered(text: str) -> str:
    """Headings inside prose go below the page's own: `#` becomes `####`."""
    return re.sub(r"^(#{1,6})(?=\s)", lambda match: "#" * min(6, len(match[1]) + 3), text, flags=re.MULTILINE)


def prose_markdown(text: str) -> str:
    """`text` for other generators: still Markdown, but HTML, attribute lists and unusual links are made inert."""
    inert = text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;").replace("\t", "    ")
    inert = _lowered(inert)
    if _LINK.search(inert) or re.search(r"\]\s*:|\]\s*\[|!\[", inert):
        inert = inert.replace("[", "&#91;")
    return re.sub(r"^(\s*)(:::|===|---|\+\+\+|!!!|\?\?\?|%%%|~~~|```)", r"\1\\\2", inert, flags=re.MULTILINE)


def prose_text(text: str) -> str:
    """`text` without its marks, in one line, for descriptions and search."""
    return " ".join(re.sub(r"[*_`#>|\[\]]|\(https?://[^)]*\)", "", text).split())

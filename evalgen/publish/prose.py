"""What an agency writes may be emphasised, listed, tabled and linked; it can never become markup or script."""

import re
from functools import lru_cache

import nh3
from markdown import Markdown

from evalgen.publish.lines import joined
from evalgen.publish.usual_prose import usual_html

_TAGS = {
    "p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "sup", "sub", "del",
    "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "th": {"align", "scope"}, "td": {"align"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_MARGIN = r"^((?:[ ]{0,3}(?:>|(?:[-+*]|\d+[.)])(?= )))*[ ]{0,3})"
_HEADING = re.compile(rf"{_MARGIN}(#{{1,6}})[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_HASH = re.compile(rf"{_MARGIN}(#)(?!#*[ \t])", re.MULTILINE)
_UNDERLINE = re.compile(rf"(?<=[^\n])\n(?={_MARGIN[1:]}(?:=+|-+)[ \t]*$)", re.MULTILINE)
_ODD_LINK = re.compile(r"\]\(\s*(?!https?://[^\s(){}\[\]\\]*[)\s]|mailto:[\w.@+-]+\))|\]\s*:|\]\s*\[|!\[")
_OPENERS = re.compile(rf"{_MARGIN}(?=:::|===|---|\+\+\+|!!!|\?\?\?|%%%|~~~|```|///)(.)", re.MULTILINE)

_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")
_MARKS = re.compile(r"^[ \t]*(?:(?:#{1,6}|>)[ \t]+)+|\*\*|__|`", re.MULTILINE)


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    markdown = Markdown(extensions=["tables"], extension_configs={"tables": {"use_align_attribute": True}})
    markdown.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(pattern)
    return markdown


@lru_cache(maxsize=512)
def prose_html(text: str) -> str:
    """`text` as clean HTML: headings start at level 4, links carry rel, HTML in it is shown as it stands."""
    stripped = text.strip()
    usual = usual_html(stripped)
    return joined(_converted(stripped) if usual is None else usual)


def _converted(text: str) -> str:
    return nh3.clean(
        _markdown().reset().convert(_lowered(text)),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow ugc",
    )


def _lowered(text: str) -> str:
    """Headings inside prose go below the page's own: `#` becomes `####`; underlined ones become text and a rule."""
    text = _UNDERLINE.sub("\n\n", _HASH.sub(r"\1\\\2", text))
    return _HEADING.sub(lambda match: f"{match[1]}{'#' * min(6, len(match[2]) + 3)} {match[3]}", text)


def prose_markdown(text: str) -> str:
    """`text` for other generators: still Markdown, but HTML, attribute lists, block markers and unusual links are
    made inert, and headings, whose ids could take the place of the theme's own, become emphasised lines."""
    inert = text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;").replace("$", "&#36;")
    inert = inert.replace("\t", "    ").replace("\r", "")
    inert = _HEADING.sub(r"\1**\3**", _HASH.sub(r"\1&#35;", inert))
    if _ODD_LINK.search(inert):
        inert = inert.replace("[", "&#91;")
    inert = _OPENERS.sub(lambda match: f"{match[1]}&#{ord(match[2])};", inert)
    return _UNDERLINE.sub("\n\n", inert).strip()


def prose_text(text: str) -> str:
    """`text` without its marks, in one line, for tables, descriptions and search."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())

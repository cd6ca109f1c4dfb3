"""Most of what agencies write is paragraphs, short lists and a few words in bold; that needs no run of Markdown."""

import html
import re

_SPECIAL = re.compile(
    r"\]\s*[(:]|&(?=[#a-zA-Z])|<(?=[^>]*[@:])|[\\`*_|\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029"
    r"\u202f\u205f\ue000-\ue002]"
)
"""What means something to Markdown anywhere in a line, and spaces that it or the cleaning treats in its own way."""
_STARTS = re.compile(r"^(?:[ #>=-]|[+](?: |$)|\d+\. |.*[ \u3000]$)", re.MULTILINE)
"""Lines that Markdown may read as a heading, list, quotation, rule or break."""
_MARKED = re.compile(r"\*\*(?![\s*])([^*_`\\|\n]*[^\s*_`\\|])\*\*|`([a-z0-9][a-z0-9-]*)`")
_ITEMS = {"ol": re.compile(r"(?:^|\n)\d+\. "), "ul": re.compile(r"(?:^|\n)- ")}


def usual_html(text: str) -> str | None:
    """The HTML of `text`, stripped, if it holds nothing but such things; None when Markdown has to look at it."""
    found, before = [], ""
    for block in re.split(r"\n\n+", text):
        kind = "ol" if block.startswith("1. ") else "ul" if block.startswith("- ") else ""
        made = _paragraph(block.lstrip("\u3000")) if not kind else None if before else _list(kind, block)
        if made is None:
            return None
        found.append(made)
        before = kind
    return "\n".join(filter(None, found))


def _paragraph(block: str) -> str | None:
    words = _words(block)
    return None if words is None else f"<p>{words}</p>" if words else ""


def _list(kind: str, block: str) -> str | None:
    """A list without blank lines, each item one line."""
    lines = _ITEMS[kind].split(block)[1:]
    if any("\n" in line or line[:1].isspace() for line in lines):
        return None
    items = [_words(line) for line in lines]
    if not all(items):
        return None
    return "\n".join((f"<{kind}>", *(f"<li>{item}</li>" for item in items), f"</{kind}>"))


def _words(text: str) -> str | None:
    marks = _MARKED.findall(text) if "*" in text or "`" in text else ()
    bare = _MARKED.sub("甲", text) if marks else text
    if _SPECIAL.search(bare) or _STARTS.search(text):
        return None
    escaped = html.escape(text, quote=False)
    return _MARKED.sub(_shown, escaped) if marks else escaped


def _shown(mark: re.Match[str]) -> str:
    return f"<strong>{mark[1]}</strong>" if mark[1] else f"<code>{mark[2]}</code>"

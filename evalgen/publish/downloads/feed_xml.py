"""What is new on the site for feed readers, as Atom (RFC 4287)."""

import re
from html import escape

from evalgen.model.catalogue import Catalogue
from evalgen.publish.feed import TITLE as FEED_TITLE
from evalgen.publish.feed import Item, address, feed_id, items, updated

NAME = "feed.xml"
TITLE = "最新动态（Atom）"
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def of_catalogue(catalogue: Catalogue) -> bytes:
    """Newest first; `updated` is the newest date in the data."""
    found = items(catalogue)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<title>{_text(FEED_TITLE)}</title>",
        f"<id>{feed_id(catalogue.home.url or 'site')}</id>",
        f"<updated>{updated(found)}</updated>",
        "<author><name>财政支出绩效评价公开</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{_text(address(catalogue, NAME))}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(address(catalogue, "index.md"))}"/>',
        *map(_entry, found),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(item: Item) -> str:
    return (
        f"<entry><title>{_text(item.title)}</title><id>{item.id}</id><updated>{item.moment}</updated>"
        f'<link rel="alternate" type="text/html" href="{_text(item.url)}"/>'
        f'<category term="{_text(item.kind)}"/><summary>{_text(item.text)}</summary></entry>'
    )


def _text(text: str) -> str:
    return escape(_UNFIT.sub("", text))

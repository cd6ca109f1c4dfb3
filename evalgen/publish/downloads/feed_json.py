"""What is new on the site for feed readers, as JSON Feed 1.1."""

import json
from typing import Any

from evalgen.model.catalogue import Catalogue
from evalgen.publish.feed import TITLE as FEED_TITLE
from evalgen.publish.feed import Item, address, items

NAME = "feed.json"
TITLE = "最新动态（JSON Feed）"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """Newest first; the site's own addresses are named only where they are known."""
    feed: dict[str, Any] = {"version": "https://jsonfeed.org/version/1.1", "title": FEED_TITLE, "language": "zh-CN"}
    if catalogue.home.url:
        feed |= {"home_page_url": address(catalogue, "index.md"), "feed_url": address(catalogue, NAME)}
    feed["items"] = list(map(_item, items(catalogue)))
    return f"{json.dumps(feed, ensure_ascii=False, indent=1)}\n".encode()


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id, "url": item.url, "title": item.title, "content_text": item.text,
        "date_published": item.moment, "tags": [item.kind],
    }  # fmt: skip

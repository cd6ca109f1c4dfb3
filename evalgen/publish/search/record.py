"""What search needs of a page once it is drawn: its terms, and where its text waits to be shown."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from evalgen.publish.page import Asset, Page
from evalgen.publish.search.cut import Section, sections_of
from evalgen.publish.search.words import Words, words_of

MOST = 8000
"""Characters in a file of texts, where no single page has more."""


class Searched(NamedTuple):
    """A page that can be found."""

    title: str
    """As the pages of the same evaluation tell it apart."""
    uri: str
    file: int
    """The number of the file that holds its text."""
    at: int
    """Its place in that file."""
    words: Words
    check: int
    """Tells whether the text is another one."""


def searched(pages: Iterable[tuple[str, str, Sequence[Section]]]) -> Iterator[tuple[Searched, str]]:
    """Pages, given by title, address and sections, with their texts as JSON; texts share a file while it is small."""
    file, at, length = 0, 0, 0
    for title, uri, sections in pages:
        text = json.dumps(sections, ensure_ascii=False, separators=(",", ":"))
        if at and length + len(text) > MOST:
            file, at, length = file + 1, 0, 0
        words = words_of("\n".join([line for section in sections for line in (section.heading, section.text)]))
        yield Searched(title, uri, file, at, words, crc32(text.encode())), text
        at, length = at + 1, length + len(text)


def text_files(folder: str, pages: Iterable[tuple[Searched, str]]) -> Iterator[Asset]:
    """The files in which the texts of pages wait, named after `folder` and their number."""
    texts: dict[int, list[str]] = {}
    for page, text in pages:
        texts.setdefault(page.file, []).append(text)
    for number, held in texts.items():
        key = f"{folder}{number}"
        yield Asset(f"{key}.js", f'evalgenSearch.text("{key}",[{",".join(held)}])\n'.encode())


def of_evaluation(id_: str, pages: Sequence[Page]) -> tuple[tuple[Searched, ...], tuple[Asset, ...]]:
    """The pages of one evaluation as they can be found, and the files of their texts."""
    found = list(searched((_called(page), page.uri, tuple(sections_of(page.body))) for page in pages))
    return tuple(page for page, _ in found), tuple(text_files(f"{id_}/text-", found))


def _called(page: Page) -> str:
    return next((step.title for step in page.chapters if step.uri == page.uri), page.title)

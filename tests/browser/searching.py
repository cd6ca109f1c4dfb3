"""The search box as a reader uses it, and the index behind it."""

from dataclasses import dataclass
from typing import Any

from tests.browser.serving import Served, Visit

P = "430626-pingjiang/three-centers-2021/"
JIANGPING = "990201-jiangping/farm-roads-2022/"
HALL = "430626-pingjiang/service-hall-2020/"
WATER = "990202-example/water-2019/"
DECOYS = {JIANGPING, HALL, WATER}
_READ = """() => [...document.querySelectorAll('.eg-found__item')].map(item => ({
    url: item.querySelector('.eg-found__row').href,
    title: item.querySelector('.eg-found__title').textContent,
    place: item.querySelector('.eg-found__place').textContent,
    hits: [...item.querySelectorAll('.eg-found__hit')].map(hit => ({
        url: hit.href,
        where: hit.querySelector('.eg-found__where').textContent,
        text: hit.querySelector('.eg-found__text').textContent,
        marks: [...hit.querySelectorAll('mark')].map(mark => mark.textContent),
    })),
}))"""
_ALL = """texts => new Promise(done => {
    const answers = [];
    const next = () => {
        if (answers.length === texts.length) return done(answers);
        evalgenSearch.query(texts[answers.length], result => {
            evalgenSearch.settle(result.rows, result, (list, dropped, error) => {
                answers.push({
                    candidates: [...result.rows], rows: list.map(one => one.row), urls: list.map(one => one.url),
                    set: [...result.set].map((yes, row) => yes ? row : -1).filter(row => row >= 0),
                    error: result.error || error,
                });
                next();
            });
        });
    };
    evalgenSearch.prepare(next);
})"""


@dataclass
class Box:
    """The search box of an open page."""

    seen: Visit
    root: str
    """What the addresses of the site begin with."""

    @property
    def field(self) -> Any:
        return self.seen.page.locator(".eg-search input")

    @property
    def said(self) -> str:
        return str(self.seen.page.locator(".eg-found__said").text_content())

    def answered(self) -> None:
        """Wait for an answer."""
        self.seen.until("/^(找到|没有找到)/.test(document.querySelector('.eg-found__said').textContent)")

    def ask(self, text: str) -> list[Any]:
        """Put `text` into an empty box, as a paste does, and read the answers."""
        self.field.fill("")
        self.seen.until("document.querySelector('.eg-found__said').textContent === ''")
        self.field.fill(text)
        self.answered()
        return self.read()

    def read(self) -> list[Any]:
        return list(self.seen.page.evaluate(_READ))

    def whole(self, texts: list[str]) -> list[Any]:
        """Every row that answers each of the questions, read to the end."""
        return list(self.seen.page.evaluate(_ALL, texts))

    def path(self, url: str) -> str:
        """An address within the site."""
        return url.removeprefix(self.root).partition("?")[0].removesuffix("index.html")


def root_of(site: Served, scheme: str) -> str:
    """What addresses begin with when the site is served, or opened from its folder."""
    return site.address if scheme == "http" else f"{site.folder.as_uri()}/"


def page_of(site: Served, scheme: str, path: str) -> str:
    """The address of a page."""
    return root_of(site, scheme) + path + ("" if scheme == "http" else "index.html")

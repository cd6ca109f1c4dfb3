"""Many questions are answered as a plain search through the text of the built pages answers them: no less, no more."""

import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.browser.searching import Box, page_of, root_of
from tests.browser.serving import Served, visit

# Words, names, amounts, document numbers, codes, dates, signs, single characters, several words, and what is not there.
QUESTIONS = """
绩效评价|资金到位率|预算执行率|社会公众满意度|评价组|主管部门|征求意见稿|整改|挤占挪用|管理制度健全性
平江县|湖南省|永德县|梁平区 林业局|古城区|廊坊市 2019|重庆市 融媒体|广水市 农村公路|云南省 营养改善|岳阳市 三中心
2021年|2022 自评|2020年度|92分|97.93|387,664.62|387664.62|15,391,498.90元|11225723.12|1213.99万元
平财预指[2019]NO.140|国办发〔2018〕45号|财预〔2020〕10号|湘政发[2017]19号|12430626790341378M|0730-6263501|2022-10-29
优|县|良 财政评价|公路 养护|学生 营养 餐|政务 服务 中心|卫片执法|中央空调|森林 防火|播发稿件数量
“互联网＋监督”|（三）专项设立依据|资金、项目|≥90%|100％|ＰＰＰ|Σ
涉鄂会计师|中心三楼大厅|不存在的词语|9,999,999.99|平江县 没有这样的词|2031年
"""
_BLOCKS = re.compile(
    "^(?:p|div|li|ol|ul|dl|dt|dd|tr|table|caption|h[1-6]|section|details|summary|figure|figcaption|blockquote|pre|br)$"
)
_DROPPED = ("svg", "script", "style", "nav", "template")


class Text(HTMLParser):
    """What a reader reads in the article of a page, one block a line; cells of a row with a space between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said, self._dropped, self._inside = "", 0, 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside += tag == "article"
        menu = tag == "details" and (self._dropped or given.get("class") == "eg-chapters-menu")
        if tag in _DROPPED or menu:
            self._dropped += 1
        elif given.get("class") == "eg-hidden" or given.get("aria-hidden") == "true":
            self.said += "\ue000"
        self._edge(tag)

    def handle_endtag(self, tag: str) -> None:
        self._edge(tag)
        if self._dropped and tag in (*_DROPPED, "details"):
            self._dropped -= 1
        self._inside -= tag == "article"

    def _edge(self, tag: str) -> None:
        self.said += "\n" if _BLOCKS.match(tag) else " " if tag in ("td", "th") else ""

    def handle_data(self, data: str) -> None:
        if self._inside and not self._dropped:
            if self.said.endswith("\ue000"):
                self.said = self.said[:-1]
            else:
                self.said += re.sub(r"\s", " ", data)


def plain(text: str) -> str:
    """Wide as narrow, capitals as small, and nothing left of signs and spaces but the ends of lines and sentences."""
    whole = unicodedata.normalize("NFKC", text).lower().replace("!", "\n").replace("?", "\n").replace(";", "\n")
    return re.sub(r"[^\w\n]|_", " ", whole.replace("。", "\n"))


def pattern(piece: str) -> "re.Pattern[str]":
    """A piece of a question as it may stand in a text: signs and spaces anywhere between, numbers and words whole."""
    tokens = re.findall(r"[0-9]+|[a-zα-ω]+|\w", plain(piece))
    first, last = tokens[0], tokens[-1]
    before = r"(?<![0-9])" if first.isdigit() else r"(?<![a-z])" if first.isascii() else ""
    after = r"(?![0-9])" if last.isdigit() else r"(?![a-z])" if last.isascii() else ""
    between = [r" +" if a.isdigit() and b.isdigit() else " *" for a, b in pairwise(tokens)]
    body = tokens[0] + "".join(gap + token for gap, token in zip(between, tokens[1:], strict=True))
    return re.compile(before + body + after)


class Site:
    """The text of every result of a site, from its pages as they were written."""

    def __init__(self, site: Served, rows: list[Any]) -> None:
        self.texts: list[str] = []
        for row in rows:
            path = row["url"].removeprefix(site.address)
            folder = site.folder / path
            evaluation = (folder / "evaluation.json").is_file()
            pages = sorted(folder.rglob("index.html")) if evaluation else [folder / "index.html"]
            named = [*row["place"], "\n", row["title"], "\n"]
            listed = row["kind"] not in ("说明", "指标体系") and not evaluation
            said = "" if listed else "\n".join(_article(page) for page in pages)
            whole = " ".join(named) + said
            self.texts.append(plain(whole) + "\n" + plain(re.sub(r"(?<=\d)[,，](?=\d{3})", "", whole)))

    def holding(self, question: str) -> set[int]:
        """The results that hold every piece of a question."""
        pieces = [pattern(piece) for piece in question.split()]
        without = [pattern(re.sub(r"(?<=\d),(?=\d{3})", "", piece)) for piece in question.split()]
        return {
            row
            for row, text in enumerate(self.texts)
            if all(one.search(text) or other.search(text) for one, other in zip(pieces, without, strict=True))
        }


def _article(page: Path) -> str:
    return Text(page.read_text("utf-8")).said


@pytest.fixture(scope="module")
def box(browser: Any, searched: Served) -> Iterator[Box]:
    with visit(browser, page_of(searched, "http", "method/")) as seen:
        yield Box(seen, root_of(searched, "http"))


@pytest.fixture(scope="module")
def site(box: Box, searched: Served) -> Site:
    rows = box.seen.page.evaluate(
        """() => new Promise(done => evalgenSearch.prepare(() => evalgenSearch.ready((error, about) => {
            const rows = Array.from({length: about.rows}, (_, row) => row);
            evalgenSearch.details(rows, null, done);
        })))"""
    )
    return Site(searched, rows)


def questions() -> list[str]:
    return [each.strip() for line in QUESTIONS.strip().split("\n") for each in line.split("|")]


def sampled(site: Site) -> list[str]:
    """Phrases out of the middle of lines, from everywhere in the texts."""
    lines = [line.strip() for text in site.texts for line in text.split("\n") if len(line.strip()) > 24]
    return [re.sub(r"^\w+ | \w+$", "", line[6:18]).strip() for line in lines[:: max(1, len(lines) // 60)]]


def test_every_question_is_answered_as_by_a_plain_search(box: Box, site: Site) -> None:
    asked = questions()
    assert len(asked) >= 40
    compared(asked, site, box)


def test_phrases_from_everywhere_are_found_where_they_stand(box: Box, site: Site) -> None:
    asked = [each for each in sampled(site) if re.search(r"\w", each)]
    assert len(asked) >= 40
    compared(asked, site, box)


def compared(asked: list[str], site: Site, box: Box) -> None:
    """Recall 1; precision at least .98 over all answers, and before the texts were read at least .9."""
    missed, shares, candidates = {}, [], []
    for question, answer in zip(asked, box.whole(asked), strict=True):
        assert answer["error"] == ""
        assert set(answer["candidates"]) == set(answer["set"])
        true, found = site.holding(question), set(answer["rows"])
        if true - found:
            missed[question] = sorted(true - found)
        shares.append((question, len(found & true) / len(found) if found else 1, sorted(found - true)))
        candidates.append(len(true) / len(answer["candidates"]) if true else 1)
    assert missed == {}
    assert sum(share for _, share, _ in shares) / len(shares) >= 0.98, [each for each in shares if each[2]]
    assert sum(candidates) / len(candidates) >= 0.9


def test_the_questions_are_worth_asking(site: Site) -> None:
    """Most find something, few find everything, and some find nothing."""
    counts = [len(site.holding(question)) for question in questions()]
    assert sum(count == 0 for count in counts) >= 4
    assert sum(0 < count < len(site.texts) / 2 for count in counts) >= 30

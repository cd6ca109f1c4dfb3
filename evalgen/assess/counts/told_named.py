"""Names and titles told one after the other are as many as the number right behind them: 归阳镇、河洲镇2个乡镇."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.texts.sentences import said_before
from evalgen.assess.told.sentence_figures import Odd

_KINDS = "镇|乡|村|县|社区|街道|标段|学校|小学|中学|卫生院|医院|公司|合作社"
_NAME = r"[^\d，,。；;、：:（()）\s]{1,12}?"
_ROW = re.compile(
    rf"(?P<names>(?:{_NAME}(?P<kind>{_KINDS})、)(?:{_NAME}(?P=kind)、)*{_NAME}(?P=kind)(?:[和及与]{_NAME}(?P=kind))?)"
    rf"(?P<more>等)?(?:共|这|共计)?(?P<number>\d{{1,2}}|[二两三四五六七八九十]{{1,2}})个(?P<what>[一-鿿]{{1,3}})"
)
_TITLE = re.compile("《[^《》]+(?:《[^《》]+》[^《》]*)?》(?:[（(][^（）()]*[）)])?")
_TITLES = re.compile(
    rf"(?P<names>(?:{_TITLE.pattern}[、和及与]){{1,9}}{_TITLE.pattern})(?P<more>等)?(?:共|这|共计)?"
    r"(?P<number>\d{1,2}|[二两三四五六七八九十]{1,2})个\Z"
)
_DOCUMENTS = re.compile("[一-鿿]{0,2}(?:文件|通知|办法|制度)")
_LAST = "".join(sorted({kind[-1] for kind in _KINDS.split("|")}))
_LINKED = re.compile(f"、(?<=[{_LAST}]、)")
"""What stands between two names of one kind."""
NAMED: Final = (
    re.compile(rf"{_LINKED.pattern}[^，,。；;、：:（()）\s]{{3,36}}?个(?<=[\d二两三四五六七八九十]个)"),
    re.compile(r"》(?:[（(][^（）()]*[）)])?等?(?:共|这|共计)?[\d二两三四五六七八九十]{1,2}个"),
)
"""What stands in every text that tells one: the last names, or the last title, and how many there are."""
_COUNTED = re.compile(r"个(?<=[\d二三四五六七八九十]个)")
_JOINED = re.compile("[和及与]")
_STOPS = "，,。；;：:（( \n"
_WHAT, _FAR = 3, 600
"""Characters of what is counted, and before it within which its titles stand."""


def odd_named(text: str) -> Iterator[Odd]:
    """Every such number; not where names of the kind stand before the row too, or some are left out (等)."""
    for counted in _COUNTED.finditer(text):
        begin = max(text.rfind(stop, 0, counted.start()) for stop in _STOPS) + 1
        linked = _LINKED.search(text, begin, counted.start())
        row = _ROW.search(text, begin, counted.end() + _WHAT) if linked else None
        if row and (odd := _odd(row, text)):
            yield odd
        if not row and (what := _DOCUMENTS.match(text, counted.end())):
            yield from _titled(text, counted.start(), what)


def _titled(text: str, end: int, what: re.Match[str]) -> Iterator[Odd]:
    for row in _TITLES.finditer(text, max(0, end - _FAR), what.start()):
        listed, number = len(_TITLE.findall(row["names"])), number_of(row["number"])
        if listed > number or (listed < number and not row["more"]):
            yield Odd(f"{row['number']}个{what[0]}", f"前面列出 {listed} 个：{row['names']}")


def _odd(row: re.Match[str], text: str) -> Odd | None:
    kind, what = row["kind"], row["what"]
    if kind in said_before(text, row.start()) or not (kind[-1] in what or what[:2] in ("单位", "项目")):
        return None
    names, number = row["names"], number_of(row["number"])
    listed = names.count("、") + 1 + len(_JOINED.findall(names.rpartition("、")[2][1:-1]))
    if listed > number or (listed < number and not row["more"]):
        return Odd(f"{row['number']}个{what}", f"前面列出 {listed} 个：{names}")
    return None

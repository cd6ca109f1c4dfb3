"""A document number (文号) is told by what stands before the year, the year, and the number without zeros in front."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.names.normal import normal
from evalgen.assess.remembered import remembered
from evalgen.assess.texts.half_width import folded
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.misprinted_number import slip
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_CITED = re.compile(
    r"(?P<before>[一-鿿]{2,14})\s*[〔\[(【]\s*(?P<year>(?:19|20)\d\d)\s*[〕\])】]\s*(?P<mark>no\.?|第)?\s*"
    r"(?P<number>\d+)\s*(?P<end>号)?",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"([一-鿿]{2,14})([〔\[]((?:19|20)[0-9]{2})[〕\]](第|NO\.?)?([0-9]+)(号)?)")
"""A number as most are written, and nothing else."""
_YEAR_ON = re.compile(
    r"[〔\[(【]\s*(?P<year>(?:19|20)\d\d)\s*[〕\])】]\s*(?P<mark>no\.?|第)?\s*(?P<number>\d+)\s*(?P<end>号)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[一-鿿]{2,14}\Z")
_MOST = 14
_CLOSED = tuple(re.compile(rf"{century}\d\d\s*[〕\])】﹞］）﹚]") for century in ("20", "19"))
_OPENED = re.compile(r"[〔\[(【﹝［（﹙]\s*[12１２]")
"""What stands in every text that cites a number, before width is folded, which takes long."""
_AHEAD = re.compile("^.*(?:其中|[据照按和及与由为是有在对将以经了文号即如从见]|印发|下发|执行|通过|列入|所附|引用)")
_QUOTED = re.compile(
    r"《(?P<title>[^《》]{4,80}(?:《[^《》]{2,60}》[^《》]{0,12})?)》\s*[(（]\s*(?:原?[^()（）《》]{0,6}文号[：:])?"
)
_BEHIND_TITLE = re.compile(r"》\s*[(（]")


class Number(NamedTuple):
    """A document number: what stands before the year, the year, and the number."""

    prefix: str
    year: str
    number: str
    written: str = ""
    """The year and the number as written: [2019]NO.0140."""
    sure: bool = True
    """Whether it is written as a document number is: with 号, 第 or NO."""

    def meets(self, other: "Number") -> bool:
        """Whether this number, out of a text, may be `other`, whatever the text says before it."""
        return self.prefix.endswith(other.prefix) and self[1:3] == other[1:3]

    def misprints(self, other: "Number") -> bool:
        """Whether this number, out of a text, is `other` but for its year, or for a digit of three or more.

        Short numbers, and those of one digit in every year, are too many to tell.
        """
        one, two = self.number, other.number
        if not self.prefix.endswith(other.prefix) or len(one) != len(two):
            return False
        if self.year != other.year:
            return one == two and len(one) > 1
        return len(one) > 2 and bool(slip(one, two))

    def resembles(self, other: "Number") -> bool:
        """Whether it is like `other`, of the same office: its misprint, or its digits in another order."""
        same = self.prefix.endswith(other.prefix) and self.year == other.year
        return self.misprints(other) or (same and sorted(self.number) == sorted(other.number))

    @property
    def bare(self) -> str:
        """What stands before the year, without the words that lead to it."""
        return _bare(self.prefix)

    @property
    def shown(self) -> str:
        """For a reader, without the words that lead to it."""
        return f"{_bare(self.prefix)}{self.written}"


@lru_cache(maxsize=512)
def numbers_in(text: str) -> tuple[Number, ...]:
    """Every document number in the text."""
    if whole := _WHOLE.fullmatch(text):
        prefix, written, year, mark, number, end = whole.groups()
        return (Number(prefix, year, number.lstrip("0"), written, bool(mark or end)),)
    return tuple(_cited(folded(text))) if _OPENED.search(text) else ()


def prefixes_by_number(numbers: Iterable[Number]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """What stands before each year and number: a number out of a text is one of `numbers` where it ends with that."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for number in numbers:
        found[number[1:3]] = (*found.get(number[1:3], ()), number.prefix)
    return found


@remembered
def numbers_of_documents(dossier: Dossier) -> tuple[tuple[Number, ...], ...]:
    """The numbers of each document, most often one or none."""
    return tuple([numbers_in(each.number) if each.number else () for each in dossier.documents])


@remembered
def texts_citing(dossier: Dossier) -> tuple[tuple[Path, str], ...]:
    """The texts that have a year right before a closing bracket, as every document number has."""
    return texts_matching(dossier, *_CLOSED)


def _cited(text: str) -> Iterator[Number]:
    """Every document number, found by its year in brackets: what stands before that is tried there only."""
    last = 0
    for found in _YEAR_ON.finditer(text):
        end = last + len(text[last : found.start()].rstrip())
        before = _BEFORE.search(text, max(last, end - _MOST), end)
        if before:
            last = found.end()
            yield _number(before[0], found, text[end:last].strip())


@lru_cache(maxsize=512)
def titled_numbers(text: str) -> tuple[tuple[str, Number], ...]:
    """Every title in 《》 with the document number in brackets right behind it."""
    pairs = []
    for title in _QUOTED.finditer(text) if _BEHIND_TITLE.search(text) else ():
        behind = _CITED.match(folded(text[title.end() : title.end() + 40]))
        if behind:
            written = behind[0][len(behind["before"]) :].strip()
            pairs.append((title["title"], _number(behind["before"], behind, written)))
    return tuple(pairs)


@lru_cache(maxsize=512)
def key_of(number: str) -> str:
    """A written number to compare by: brackets, width, NO., 第, 号 and zeros in front count for nothing."""
    found = _CITED.fullmatch(folded(number).strip())
    return f"{found['before']} {found['year']} {found['number'].lstrip('0')}" if found else normal(number)


def _number(prefix: str, found: re.Match[str], written: str) -> Number:
    sure = bool(found["mark"] or found["end"])
    return Number(prefix, found["year"], found["number"].lstrip("0"), written, sure)


def _bare(prefix: str) -> str:
    """The prefix without the words that lead to it: 依据国办发 is 国办发."""
    return _AHEAD.sub("", prefix) or prefix

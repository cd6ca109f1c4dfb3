"""An amount told in 元 is not what is told in 万元 beside it, nor so small that nobody arranges it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.told_amounts import Amount, amounts_in, keys_of_funds, told_amounts
from evalgen.assess.money.unit_slips import tells_of_each
from evalgen.assess.texts.sentences import clause_before, sentence_at
from evalgen.assess.told.sentence_figures import Odd
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path
from evalgen.units import Money

_LITTLE_OR_FINE = re.compile(r"\d{1,3}(?!\d)|\d+\.\d{3}").match
"""Below 1,000 元, as nothing that is arranged, nor a contract; or with a third decimal."""
_ARRANGED = re.compile(
    "(?:下达|到位|列支|拨付|控制价|中标价|合同价|合同金额|中标金额|总投资|概算|(?:专项|财政|项目|补助|奖补|预算|中央|配套|[省市县区]级)资金)"
    "(?:资金)?(?:为|共计?|合计|了)?$"
)
_LITTLE = re.compile(
    "利息|误差|余额|结余|剩余|差额|退|多付|少付|零星|费|收回|追回|清算|不足|捐|"
    r"一次性|务工|慰问|[亩岁]|学生|村民|农户|职工|人员|\d[^，。；\d]{0,2}[人名户]"
)
"""Words of money that may well be little, and of those who get it."""
_PRICE = re.compile("[电水油气粮肉]价|收购价|单价|价格|价由|调整[为至到]|千瓦|[平立]方|[斤吨]")
"""Words of a price, which may have a third decimal."""
_OF_MONEY = re.compile("金额|资金|经费|总[额价]|造价|预算|投资|补助|专款|下达|安排")
_FEN, _TELLING, _MORE_TELLING, _LABEL, _SHOWN, _FAR, _FEWEST = 2, 3, 4, 2, 8, 120, 2
"""元 have no third decimal; so many digits tell beside the same two characters, so many wherever they stand."""
_OWN_PARTS = re.compile("元[，,]?(?:其中[：:，,]?|[（(])([^。；）)]+)")
_PARTS = re.compile(r"万元[^\d，。；]{0,6}[，,（(。]其中[：:，,]?(?=[^。；）)]*?[\d\s]元)([^。；）)]+)")


def doubted(dossier: Dossier) -> Iterator[tuple[Path, Odd]]:
    """Every amount in 元 that the funds do not hold, and whose unit cannot be right, or can hardly be; with why."""
    told = told_amounts(dossier)
    large = {each.number: (text, each) for _, text, amounts in told for each in amounts if each.unit == "万元"}
    for path, text, amounts in told if large else ():
        parts = "其中" in text or "元（" in text
        for each in amounts:
            # Most are of a number that nothing else has, and of an order that may be.
            if each.unit != "元" or not (parts or each.number in large or _LITTLE_OR_FINE(each.number)):
                continue
            why = _why(text, each, large.get(each.number)) if each.key not in keys_of_funds(dossier) else ""
            if why and not tells_of_each(text, each.start):
                yield path, Odd(f"{clause_before(text, each.start)[-_SHOWN:]}{each.number}元", why)


def _why(text: str, each: Amount, twin: tuple[str, Amount] | None) -> str:
    fine = each.number.partition(".")[2]
    if len(fine) > _FEN:
        price = len(each.number) - len(fine) == _FEN or _PRICE.search(sentence_at(text, each.start))
        return "" if price else "元以下只到分，不会有三位小数"
    if twin and _alike(text, each, *twin):
        return f"别处写 {each.number}万元，数字相同，单位不同"
    if _makes_whole(text, each):
        return "改作万元，总数才是其中各部分的合计"
    if not _LITTLE_OR_FINE(each.number) or not _ARRANGED.search(text, max(0, each.start - 12), each.start):
        return ""
    said = sentence_at(text, each.start)
    beside = "万元" in said and not _LITTLE.search(said) and not _completes(said, each)
    return "同一句里另有以万元计的金额，像是“万元”写成了“元”" if beside else ""


def _completes(said: str, each: Amount) -> bool:
    """Whether it makes a whole of the sentence with the others as it is: 12万元，其中设备950元、土建11.905万元."""
    told = [Money(Decimal(one.number), one.unit) for one in amounts_in(said)]
    wholes = [one for one in told if one.unit == "万元"] if len(told) > _FEWEST else []
    return any(not Sum(tuple([one for one in told if one is not whole]), whole).contradicts for whole in wholes)


def _alike(text: str, each: Amount, other: str, twin: Amount) -> bool:
    """Whether so many digits are not the same by chance; zeros behind the point tell beside words of money only."""
    said = text[max(0, each.start - _LABEL) : each.start], other[max(0, twin.start - _LABEL) : twin.start]
    telling = len(each.number.replace(".", "").strip("0"))
    if telling > 1 and all(_OF_MONEY.fullmatch(word) for word in said):
        telling = len(each.number.replace(".", "").lstrip("0") if "." in each.number else each.number.strip("0"))
    return telling >= _MORE_TELLING or (telling >= _TELLING and said[0] == said[1])


def _makes_whole(text: str, each: Amount) -> bool:
    """Whether it is one of several parts that make the whole in 万元, were they all in 万元; or such a whole."""
    own = _OWN_PARTS.match(text, text.find("元", each.start))
    if own and sum(Decimal(part.number) for part in amounts_in(own[1]) if part.unit == "万元") == Decimal(each.number):
        return True
    near = text.find("其中", max(0, each.start - _FAR), each.start) >= 0
    for found in _PARTS.finditer(text, max(0, each.start - _FAR), each.start + _FAR) if near else ():
        parts = list(amounts_in(found[1]))
        whole = list(amounts_in(text[max(0, found.start() - 24) : found.start() + 2]))
        if len(parts) > 1 and whole and found.start(1) <= each.start < found.end(1):
            return sum(Decimal(part.number) for part in parts) == Decimal(whole[-1].number)
    return False

"""The words on an indicator tell the days and the amounts that it is scored by."""

import re
from collections.abc import Iterator, Sequence

from evalgen.assess.entered import figures_of
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.printed_amounts import amounts_of_funds, derived_amounts, printed_amounts
from evalgen.assess.money.told_amounts import TELLING, amounts_in
from evalgen.assess.texts.sentences import clause_before
from evalgen.assess.told.misprinted_number import digits, slip
from evalgen.assess.told.narrated_rates import Narrated
from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier
from evalgen.model.statements import Milestone
from evalgen.units import Quantity, When

_DAY = re.compile(r"(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日(?P<event>[^，,。；;：:\d]{0,8})")
_DONE = re.compile("(?:全[面部]|已|实际|正式|如期|按期|竣工|工程|项目|[前并均])*(?:完工|竣工|完成|建成)$")
_PAID = re.compile(
    "(?:全[面部额]|已|实际|足额|及时|资金|补[助贴]|[前并均])*(?P<verb>到位|下达|拨付|支付|发放|到账)(?:到位|完毕|完成)?$"
)
_OTHER_STEP = re.compile(
    "主体|[#号片段村乡镇批]|[一二三四分]期|合同|延|截[至止]|批准|上年|[初原]|其中|部分|现场|中央|[省市县区]级?财政|财政[部厅局]|[东西南北]区|首[笔次]|末笔|[一二三四]季|每月|同[年月]|月[底末]"
)
"""Words of a text that tells other days too: of parts, of other steps, or of who hands the money on."""
_IN_PARTS = re.compile(
    "其中|上年|去年|每|平均|部分|累计|追加|调[整增减]|另|余|原|[一二三]期|标段|合同|中标|招标|控制价|概算|估算|送审|报送|报审|初步|审计前|初审|审减|核减|扣除|评审|不[含计]"
)
_CALLED = re.compile("(?:预算|结算|决算|审定|实际(?:支出|成本|投资|完成))(?:总?[数额价]|金额|投资|成本)?(?:为|是|共)?$")
"""What names the amounts by which costs are compared."""
_FEWEST = 3
"""Amounts of fewer digits may be alike by chance."""


def odd_days(name: str, entry: Entry, text: str) -> Iterator[Narrated]:
    """The one day told that no fact has, where it misprints one that is not told, and all days are told of what the
    indicator of this name is about."""
    facts = _days_of(entry)
    if not facts or _OTHER_STEP.search(text):
        return
    told = {When(int(found[1]), int(found[2]), int(found[3])): found for found in _DAY.finditer(text)}
    odd = [day for day in told if day not in facts.values()]
    # A day that a fact has, told of another step, is what the fact is of.
    if len(odd) == 1 and all(_is_about(name, found["event"]) for found in told.values()):
        near = [day for day in facts.values() if day not in told and _is_near(odd[0], day)]
        if near:
            found = told[odd[0]]
            shown = "、".join(map(str, dict.fromkeys(near)))
            yield Narrated(found[0].removesuffix(found["event"]), f"所录的日期是 {shown}")


def odd_milestone(entry: Entry, milestones: Sequence[Milestone]) -> Iterator[tuple[Narrated, tuple[int, int]]]:
    """A day of two facts that an event has otherwise, where the other one is the event's too."""
    facts = _days_of(entry) if len(entry.facts) > 1 else {}
    if len(facts) != 2:
        return
    for number, milestone in enumerate(milestones):
        dated = [each.when for each in milestone.stated]
        days = [each for each in dated if each and each.day]
        rest = [each for each in days if each not in facts.values()]
        if len(dated) != 2 or len(days) != 2 or len(rest) != 1:
            continue
        for fact, day in facts.items():
            if day not in days and _is_near(rest[0], day):
                yield Narrated(str(day), f"“{milestone.title}”是 {rest[0]}", fact), (number, days.index(rest[0]))


def has_days(entry: Entry) -> bool:
    """Whether any fact may be a day; most facts are figures."""
    return any(str(fact.value).count("-") == 2 for fact in entry.facts.values())


def _days_of(entry: Entry) -> dict[str, When]:
    """The facts of the entry that are days."""
    dated = [(name, fact.value) for name, fact in entry.facts.items() if isinstance(fact.value, str)]
    days = [(name, value.split("-")) for name, value in dated if value.count("-") == 2]
    return {name: When(*map(int, parts)) for name, parts in days if "".join(parts).isdigit()}


def odd_amounts(entry: Entry, text: str, dossier: Dossier) -> Iterator[Narrated]:
    """The one amount told that no data hold, where it misprints the one amount of the facts that the words leave out;
    amounts of the funds are held against the words elsewhere."""
    facts = [each for each in figures_of(entry) if each.base == "元"]
    told = list(amounts_in(text)) if len(facts) > 1 else []
    lacking = [each for each in facts if not any(agree(each, other.quantity) for other in told)]
    if len(lacking) != 1 or len(told) < 2 or lacking[0].bound:
        return
    fact, held = lacking[0], (*printed_amounts(dossier), *derived_amounts(dossier.funds))
    odd = [each for each in told if not any(agree(each.quantity, other) for other in held)]
    if len(odd) != 1 or _IN_PARTS.search(text) or not _misprints(odd[0].quantity, fact):
        return
    if not _CALLED.search(clause_before(text, odd[0].start)):
        return
    if not any(agree(fact, other) for other in amounts_of_funds(dossier.funds)):
        yield Narrated(f"{odd[0].number}{odd[0].unit}", f"所录的金额是 {fact}")


def _misprints(told: Quantity, meant: Quantity) -> bool:
    """Whether the amount is one slip apart, and not told of as one of many digits."""
    if told.unit != meant.unit or len(digits(told)) == len(digits(meant)) >= TELLING:
        return False
    places = max(0, *(-int(each.number.as_tuple().exponent) for each in (told, meant)))
    one, other = (f"{each.number:.{places}f}" for each in (told, meant))
    return len(one) >= _FEWEST and slip(one, other) != ""


def _is_near(one: When, other: When) -> bool:
    """Whether year, month or day alone is off."""
    return (one.year != other.year) + (one.month != other.month) + (one.day != other.day) == 1


def _is_about(name: str, event: str) -> bool:
    """Whether what happened on the day, and nothing of it behind, is what the indicator counts by its name."""
    if _DONE.match(event):
        return any(word in name for word in ("完工", "竣工", "完成", "工期", "按期", "及时", "时效"))
    paid = _PAID.match(event)
    return paid is not None and paid["verb"] in name

"""A catalogue of made-up evaluations (合成数据), at a size that no county has yet."""

from collections.abc import Iterator
from random import Random

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import LedgerRow, Spot
from evalgen.model.marks import Mark
from evalgen.model.region import Region, Regions
from evalgen.units import Money, Points


def synthetic(count: int, random: Random) -> Catalogue:
    """A catalogue of `count` made-up evaluations in 2,800 counties."""
    chains = list(_chains(2800))
    names = ("教育", "交通运输", "农业农村", "水利", "卫生健康", "民政", "林业", "文化旅游", "住房建设", "审批服务")
    bureaus = [f"{name}局" for name in names]
    firms = [f"合成{at}会计师事务所" for at in range(1500)]
    indicators = [f"合成指标{at}" for at in range(700)]
    kinds = [f"合成类别{at}" for at in range(60)]
    entries = sorted(
        (_entry(at, random, chains, (bureaus, firms, indicators, kinds)) for at in range(count)), key=lambda one: one.id
    )
    regions = {region.code: region for chain in chains for region in chain}
    return Catalogue(tuple(entries), Regions(tuple(regions.values())), ())


def _chains(count: int) -> Iterator[tuple[Region, ...]]:
    for at in range(count):
        province, city = at // 90 + 10, at // 10 % 9 + 1
        top = Region(code=f"{province}0000", name=f"合成{province}省")
        middle = Region(code=f"{province}{city:02d}00", name=f"合成{province}{city:02d}市", parent=top.code)
        yield top, middle, Region(code=f"{province}{city:02d}{at % 10 + 1:02d}", name=f"合成{at}县", parent=middle.code)


def _entry(at: int, random: Random, chains: list[tuple[Region, ...]], words: tuple[list[str], ...]) -> Entry:
    bureaus, firms, indicators, kinds = words
    chain = random.choice(chains)
    year, awarded = random.randint(2012, 2025), random.randint(4500, 10000)
    grade = next(grade for grade, least in (("优", 9000), ("良", 8000), ("中", 6000), ("差", 0)) if awarded >= least)
    lost = tuple(
        Mark(name, name, "组", Points(10), Points(random.randint(0, 9)), None)
        for name in random.sample(indicators, random.randint(0, 12))
    )
    row = LedgerRow("a", Spot("改进"), "", None, random.choice(("not-recorded", "verified")), None, False, (), ())
    return Entry(
        id=f"{chain[-1].code}-synthetic/synthetic-{at:06d}", title=f"{chain[-1].name}合成项目{at}号（{year}年）",
        regions=chain, years=tuple(range(year, year + random.randint(1, 3))),
        kind=random.choice(("self", "departmental", "finance-bureau")), stage="final" if at % 50 else "draft",
        department=f"{chain[-1].name}{random.choice(bureaus)}", evaluator=random.choice(firms), rubric="a@1",
        rubric_title="合成", rubric_base="", full_score=Points(100), awarded=Points(awarded, 100), grade=grade,
        computed=None, computed_grade="", funds=Money.parse(f"{random.randint(1, 10**11) / 100:.2f}"), open_findings=0,
        ledger=(row,) * random.randint(0, 1), fund_types=tuple(random.sample(kinds[:5], random.randint(0, 2))),
        marks=lost, problem_kinds=tuple(random.sample(kinds, random.randint(0, 6))), findings=at % 3,
    )  # fmt: skip

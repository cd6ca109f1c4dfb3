"""The index page at a size that no county has yet: what its columns cost to write, to fetch and to walk through."""

import gzip
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import LedgerRow, Spot
from evalgen.model.marks import Mark
from evalgen.model.region import Region, Regions
from evalgen.publish.page import Asset
from evalgen.publish.search.index import index_files
from evalgen.units import Money, Points
from tests.browsing import BROWSERS, QUIET

WITHIN = 30
"""Milliseconds that a change of a condition may take, at 100,000 evaluations."""
_SCRIPTS = ("data", "count", "state", "panel", "frame", "results", "csv", "")
_PAGE = """<!DOCTYPE html><html lang="zh" dir="ltr"><meta charset="utf-8"><title>查询</title>
<link rel="stylesheet" href="../assets/evalgen/explore.css"><body class="md-typeset">
<div class="eg-page eg-page--explore"><h1>查询</h1><p>合成数据</p></div>{scripts}"""
_SETTLED = "document.querySelector('.eg-explore__body').getAttribute('aria-busy') === 'false'"
_CLICK = """(at) => {
    const boxes = document.querySelectorAll('.eg-facet[open] input[type=checkbox]');
    boxes[at % boxes.length].click();
}"""
_PICTURE = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
_PARTS = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")


@dataclass(frozen=True, slots=True)
class Facets:
    """What was measured at one size. Milliseconds are those of the processor, for a change of one condition."""

    evaluations: int
    seconds: float
    """To write all files of the index of conditions."""
    files: int
    largest: int
    first: int
    """Bytes, packed, that the page fetches before the first result is shown."""
    every: int
    """The same once every condition was opened."""
    usual: tuple[float, float]
    """Its script, and script, style and layout up to the next picture, with the usual conditions open; medians."""
    all: tuple[float, float]
    """The same with every condition open."""
    worst: float
    """The longest script of all changes."""


def measured(count: int, seed: int = 1, clicks: int = 24, browser: Any = None) -> Facets:
    """Write the index of `count` synthetic entries, open it in `browser` or one of its own, and change conditions."""
    catalogue = synthetic(count, Random(seed))
    start = time.perf_counter()
    made = list(index_files(catalogue))
    seconds = time.perf_counter() - start
    with tempfile.TemporaryDirectory(prefix="evalgen-facets-") as name:
        page = _written(Path(name), made)
        with nullcontext(browser) if browser else _browser() as opened:
            first, every, usual, all_ = _changed(opened, page, {asset.uri: asset.content for asset in made}, clicks)
    times = (tuple(map(median, zip(*taken, strict=True))) for taken in (usual, all_))
    script, shown = next(times)
    return Facets(
        count, seconds, len(made), max(len(asset.content) for asset in made), first, every, (script, shown),
        next(times), max(each[0] for each in (*usual, *all_)),
    )  # fmt: skip


def _written(folder: Path, made: list[Asset]) -> Path:
    scripts = [f"explore-{part}".removesuffix("-") for part in _SCRIPTS]
    assets = files("evalgen.publish").joinpath("assets")
    named = [Asset(f"assets/evalgen/{name}.js", assets.joinpath(f"{name}.js").read_bytes()) for name in scripts]
    style = Asset("assets/evalgen/explore.css", assets.joinpath("explore.css").read_bytes())
    tags = "".join(f'<script src="../assets/evalgen/{name}.js"></script>' for name in scripts)
    page = Asset("explore/index.html", _PAGE.format(scripts=tags).encode())
    for asset in (*made, *named, style, page):
        path = folder / asset.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.content)
    return folder / page.uri


Times = list[tuple[float, float]]


def _changed(browser: Any, page: Path, made: dict[str, bytes], clicks: int) -> tuple[int, int, Times, Times]:
    tab = browser.new_page(viewport={"width": 1366, "height": 900})
    asked: set[str] = set()
    tab.on("request", lambda request: asked.add(request.url))
    tab.goto(page.as_uri())
    tab.wait_for_function(_SETTLED, timeout=60_000)
    first = _packed(asked, made)
    usual = [_click(tab, at * 5) for at in range(clicks)]
    tab.goto(page.as_uri())
    tab.wait_for_function(_SETTLED, timeout=60_000)
    tab.evaluate("document.querySelectorAll('.eg-facet').forEach(facet => { facet.open = true; })")
    tab.wait_for_timeout(3000)
    every = _packed(asked, made)
    all_ = [_click(tab, at * 7) for at in range(clicks)]
    tab.close()
    return first, every, usual, all_


@contextmanager
def _browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


def _click(tab: Any, at: int) -> tuple[float, float]:
    """Milliseconds of the processor for one change: its script, and script, style and layout up to the next picture."""
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _spent(session)
    tab.evaluate(_CLICK, at)
    script = _spent(session)[0] - before[0]
    tab.evaluate(_PICTURE)
    shown = sum(_spent(session)) - sum(before)
    tab.wait_for_function(_SETTLED, timeout=60_000)
    session.detach()
    return script, shown


def _spent(session: Any) -> tuple[float, ...]:
    told = {each["name"]: each["value"] * 1000 for each in session.send("Performance.getMetrics")["metrics"]}
    return tuple(told[part] for part in _PARTS)


def _packed(asked: set[str], made: dict[str, bytes]) -> int:
    wanted = {url.partition("?")[0] for url in asked}
    return sum(len(gzip.compress(held)) for uri, held in made.items() if any(url.endswith(f"/{uri}") for url in wanted))


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


def facets_report(found: Facets) -> Iterator[str]:
    """The table, in Markdown."""
    yield f"# The index page at {found.evaluations:,} synthetic entries (合成数据)\n"
    yield (
        "What `python -m bench --facets` measured: the conditions of the page 查询 over made-up entries, no whole "
        "evaluations, in Chromium, with the files in a folder. Milliseconds of the processor, medians of 24 changes; "
        "the first ones wait for the browser to translate the scripts.\n"
    )
    yield "| | limit | measured |"
    yield "| --- | ---: | ---: |"
    yield f"| change of a condition, usual conditions open, script | {WITHIN} ms | {found.usual[0]:.1f} ms |"
    yield f"| … with style and layout, until the next picture | | {found.usual[1]:.1f} ms |"
    yield f"| change of a condition, all 16 open, script | | {found.all[0]:.1f} ms |"
    yield f"| … with style and layout, until the next picture | | {found.all[1]:.1f} ms |"
    yield f"| longest script of all changes | | {found.worst:.1f} ms |"
    yield f"| fetched before the first results, packed | | {found.first / 1000:.0f} KB |"
    yield f"| fetched with every condition open, packed | | {found.every / 1000:.0f} KB |"
    yield f"| files, and the largest | | {found.files:,}, {found.largest / 1e6:.2f} MB |"
    yield f"| to write them | | {found.seconds:.1f} s |"
    yield ""

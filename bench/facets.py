"""The index page at a size that no county has yet: what its columns cost to write, to fetch and to walk through."""

import gzip
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.resources import files
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from bench.catalogue import synthetic
from bench.facets_report import Facets
from evalgen.publish.page import Asset
from evalgen.publish.search.index import index_files
from tests.browsing import BROWSERS, QUIET

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

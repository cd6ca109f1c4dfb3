"""What the search index costs: of the site's build, and for a hundred thousand short records (合成数据)."""

import gzip
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from statistics import mean

from bench.measured import ROOT, Run
from bench.sentences import records

QUERIES = 40
LIMIT_OF_SITE = 0.25
LIMIT_OF_MEMORY = 3000
LIMIT_OF_QUERY = 400
LIMIT_OF_FILE = 2
LIMIT_OF_GROWTH = 1.3
"""More records bring more terms that are new, and processors wait longer for memory."""


def site(projects: str) -> dict[str, float]:
    """Seconds of processors for a site's evaluations without search, and for what search adds to them; one process."""
    from bench.subject import Counting
    from evalgen.pipeline import making
    from evalgen.pipeline.project import Project
    from evalgen.pipeline.publishing import publish_all
    from evalgen.pipeline.searching import put_together
    from evalgen.publish.site_rendition import Site

    cut = 0.0
    of_evaluation = making.of_evaluation

    def timed(id_, pages):  # type: ignore[no-untyped-def]
        nonlocal cut
        start = time.process_time()
        made = of_evaluation(id_, pages)
        cut += time.process_time() - start
        return made

    making.of_evaluation = timed
    start = time.process_time()
    publication = publish_all(Project(Path(projects)), Counting(), Site, jobs=1, search=True)
    published = time.process_time() - start
    start = time.process_time()
    sizes = [len(asset.content) for asset in put_together(publication, jobs=1)]
    together = time.process_time() - start
    return {
        "site": published - cut, "cut": cut, "together": together,
        "files": len(sizes), "bytes": sum(sizes), "largest": max(sizes),
    }  # fmt: skip


def scale(count: str) -> dict[str, float]:
    """Seconds of processors and bytes of an index of `count` short records, and of questions to it."""
    from evalgen.publish.search.cut import Section
    from evalgen.publish.search.files import _data
    from evalgen.publish.search.record import searched
    from evalgen.publish.search.rows import Row

    rows, texts, spent = [], [], 0.0
    for number, text in enumerate(records(ROOT / "projects", int(count))):
        start = time.process_time()
        base = f"{number:06d}/"
        ((page, held),) = searched([("合成数据", f"{base}index.md", [Section("", "合成数据", text)])])
        place, kind = ("合成省", "合成市", f"合成县{number % 2000}"), "财政评价"
        rows.append(
            Row(f"合成记录{number}", base, (page,), place, (2000 + number % 25,), kind, "定稿", "优", "92 / 100")
        )
        spent += time.process_time() - start
        if number < 1000:
            texts.append((text, len(gzip.compress(held.encode()))))
    start = time.process_time()
    files = {asset.uri: asset.content for asset in _data(rows, [], True, map, None)}
    together = time.process_time() - start
    asked = [_asked(phrase, files) for phrase in islice(_phrases([text for text, _ in texts]), QUERIES)]
    shown = 20 * (mean(size for _, size in texts) + _packed(files["explore/data/rows/0.js"]))
    sizes = [len(content) for content in files.values()]
    return {
        "cut": spent, "together": together, "files": len(sizes), "bytes": sum(sizes),
        "largest": max(sizes), "query": mean(asked), "worst": max(asked), "shown": shown,
    }  # fmt: skip


def _phrases(texts: Sequence[str]) -> Iterator[str]:
    """Pieces of the records, of two to twelve characters."""
    random = Random(4)
    while True:
        text = random.choice(texts)
        start = random.randrange(len(text) - 12)
        yield text[start : start + random.randint(2, 12)]


def _asked(phrase: str, files: dict[str, bytes]) -> int:
    """Bytes, compressed, that a first question fetches from the index."""
    from evalgen.publish.search.normal import terms
    from evalgen.publish.search.spread import shard_of

    count = sum(name.startswith("explore/data/terms/") for name in files)
    wanted = {shard_of(term, count) for term in terms(phrase) if len(term) > 1 or len(phrase) == 1}
    return _packed(files["explore/data/pages.js"]) + sum(_packed(files[f"explore/data/terms/{at}.js"]) for at in wanted)


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def search_report(sites: Sequence[tuple[int, Run]], scales: Sequence[tuple[int, Run]], seed: int) -> Iterator[str]:
    """What was measured, in Markdown."""
    yield "# What `python -m bench --search` measured\n"
    yield (
        "Seconds of processors, of one process but for the whole `mkdocs build`, which search is part of; bytes on the "
        "wire are compressed with gzip. Synthetic evaluations "
        "(合成数据) are those of RESULTS.md; short records (合成数据) have 1,290 characters, half of them sentences "
        f"of the real evidence and half random words, of which hardly any occurs twice; seed {seed}.\n"
    )
    yield "## Beside everything else that is done for the evaluations\n"
    yield (
        "| evaluations | load + assess + render | cut and count the pages | put together "
        "| whole build | search, of it | index |"
    )
    yield "|" + " ---: |" * 7
    for count, run in sites:
        said = run.said
        cells = (f"{said[part]:.2f}" for part in ("site", "cut", "together", "built"))
        size = f"{said['bytes'] / 1e6:.1f} MB in {said['files']:,.0f} files"
        yield f"| {count:,} | {' | '.join(cells)} | {_of_site(run):.3f} × | {size} |"
    yield "\n## Short records\n"
    yield (
        "| records | seconds | ms for each | memory, MB | index | largest file "
        "| index of a first question: mean, most | rows and texts of 20 results |"
    )
    yield "|" + " ---: |" * 8
    for count, run in scales:
        said = run.said
        yield (
            f"| {count:,} | {_seconds(run):.1f} | {_seconds(run) / count * 1000:.2f} | {run.memory:.0f} "
            f"| {said['bytes'] / 1e6:.0f} MB in {said['files']:,.0f} files | {said['largest'] / 1e3:.0f} kB "
            f"| {said['query'] / 1e3:.0f}, {said['worst'] / 1e3:.0f} kB | {said['shown'] / 1e3:.0f} kB |"
        )
    yield "\n## To be reached\n"
    yield "| | limit | measured | |"
    yield "| --- | ---: | ---: | --- |"
    yield from _reached(sites[-1], scales)


def _reached(site: tuple[int, Run], scales: Sequence[tuple[int, Run]]) -> Iterator[str]:
    yield _line(f"search, of the whole build, at {site[0]:,} evaluations", _of_site(site[1]), LIMIT_OF_SITE, "×")
    (few, small), (count, run) = scales[0], scales[-1]
    growth = _seconds(run) / count / (_seconds(small) / few)
    yield _line(f"time for each of {count:,} records, of that for each of {few:,}", growth, LIMIT_OF_GROWTH, "×")
    yield _line(f"memory at {count:,} records", run.memory, LIMIT_OF_MEMORY, "MB")
    asked = (run.said["worst"] + run.said["shown"]) / 1000
    yield _line(f"the longest of {QUERIES} first questions with its 20 results", asked, LIMIT_OF_QUERY, "kB")
    yield _line("largest file", run.said["largest"] / 1e6, LIMIT_OF_FILE, "MB")


def _line(what: str, measured: float, limit: float, unit: str) -> str:
    reached = "reached" if measured <= limit else "**not reached**"
    return f"| {what} | {limit:g} {unit} | {measured:.4g} {unit} | {reached} |"


def _seconds(run: Run) -> float:
    return float(run.said["cut"] + run.said["together"])


def _of_site(run: Run) -> float:
    return _seconds(run) / float(run.said["built"])

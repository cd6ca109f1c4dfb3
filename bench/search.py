"""What the search index costs: of the site's build, and for a hundred thousand short records (合成数据)."""

import gzip
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from statistics import mean

from bench.measured import ROOT
from bench.sentences import records

QUERIES = 40


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

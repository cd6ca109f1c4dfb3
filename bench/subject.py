"""What is measured: the stages of evalgen without MkDocs, evalgen's whole build, and a bare build of the same pages."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PARTS_OF_ASSESS = ("understanding", "applying", "checks", "proofreading", "across")
"""Understanding the rules of an evaluation's own rubric, applying rules and adding up, all its cross-checks, what is
proofread in it, and the checks between evaluations. The first two are what it takes to score it."""


class Counting:
    """A sink that keeps nothing."""

    def __init__(self) -> None:
        self.pages = self.bytes = 0

    def page(self, page: Any) -> None:
        self.pages += 1
        self.bytes += len(page.body.encode())

    def asset(self, asset: Any) -> None:
        self.bytes += len(asset.content)


def stages(projects: str) -> dict[str, float]:
    """Seconds for load, assess and render of every page and download, which are then thrown away."""
    start = time.perf_counter()
    from evalgen.assess import assessment
    from evalgen.assess.check import checks
    from evalgen.pipeline import project as module
    from evalgen.pipeline import publishing
    from evalgen.publish.site_rendition import Site

    checks()  # found in their folder once, however many evaluations follow
    spent = {"start": time.perf_counter() - start, **dict.fromkeys(("load", "assess", *PARTS_OF_ASSESS), 0.0)}
    module.load_evaluation = _timed(module.load_evaluation, spent, "load")
    module.prepare = _timed(_timed(module.prepare, spent, "understanding"), spent, "assess")
    module.assess = _timed(module.assess, spent, "assess")
    assessment.reckon = _timed(_scoring(assessment.reckon), spent, "applying")
    assessment.cross_checked = _timed(assessment.cross_checked, spent, "checks")
    assessment.proofread = _timed(assessment.proofread, spent, "proofreading")
    publishing.assess_set = _timed(publishing.assess_set, spent, "across")
    start = time.perf_counter()
    opened = module.Project(Path(projects))
    spent["load"] += time.perf_counter() - start - spent["assess"]
    spent["understanding"] = 0.0  # the shared rubrics, understood once, are no evaluation's own
    sink = Counting()
    start, before = time.perf_counter(), spent["load"] + spent["assess"]
    publication = publishing.publish_all(opened, sink, Site, jobs=1)
    spent["render"] = time.perf_counter() - start - (spent["load"] + spent["assess"] - before)
    return spent | {"pages": sink.pages, "bytes": sink.bytes, **_counts(publication)}


def together(projects: str) -> dict[str, float]:
    """The same as the site's build does it: by as many processes as there are processors."""
    from evalgen.pipeline.project import Project
    from evalgen.pipeline.publishing import publish_all
    from evalgen.pipeline.workers import usual_jobs
    from evalgen.publish.site_rendition import Site

    start = time.perf_counter()
    opened = Project(Path(projects))
    publish_all(opened, Counting(), Site)
    return {"seconds": time.perf_counter() - start, "jobs": usual_jobs(len(opened.ids))}


def profile(projects: str) -> dict[str, float]:
    """The same under a profiler; its report goes to standard error."""
    import cProfile
    import pstats

    profiler = cProfile.Profile()
    result = profiler.runcall(stages, projects)
    for order in ("tottime", "cumulative"):
        pstats.Stats(profiler, stream=sys.stderr).sort_stats(order).print_stats(45)
    return result


def export(projects: str, target: str) -> dict[str, float]:
    """The very pages and downloads, as `evalgen export` writes them."""
    from evalgen.pipeline.export import export as exported
    from evalgen.pipeline.project import Project

    return _counts(exported(Project(Path(projects)), Path(target)))


def _counts(publication: Any) -> dict[str, float]:
    return {
        "evaluations": len(publication.records),
        "broken": len(publication.broken),
        "open": sum(len(findings) for findings in publication.findings.values()),
    }


def _scoring(reckon: Callable[..., Any]) -> Callable[..., Any]:
    """`reckon`, adding the scorecard up at once as every user of it does, with what was lost and what differs."""

    def scored(*arguments: Any) -> Any:
        reckoning = reckon(*arguments)
        card = reckoning.scorecard
        _ = card.losses, card.differing
        return reckoning

    return scored


def _timed(function: Callable[..., Any], spent: dict[str, float], stage: str) -> Callable[..., Any]:
    def timed(*arguments: Any) -> Any:
        start = time.perf_counter()
        try:
            return function(*arguments)
        finally:
            spent[stage] += time.perf_counter() - start

    return timed


if __name__ == "__main__":
    from bench import builds, search

    measured = {
        subject.__name__: subject
        for subject in (search.site, search.scale, stages, together, profile, export, builds.whole, builds.bare)
    }
    print(json.dumps(measured[sys.argv[1]](*sys.argv[2:])))

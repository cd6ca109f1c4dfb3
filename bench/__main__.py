"""Measure evalgen beside bare mkdocs-material: `python -m bench --sizes 10,100,1000`."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.changes import tried
from bench.changes_report import changes_report
from bench.facets import measured
from bench.facets_report import facets_report
from bench.measured import ROOT, Run, middle, run
from bench.report import report
from bench.search_report import search_report
from bench.size import STAGES_REPEATED, Size
from bench.synthesis import synthesize

RESULTS, FACETS, SEARCH, CHANGES = (
    ROOT / "bench" / f"{name}.md" for name in ("RESULTS", "FACETS", "SEARCH", "CHANGES")
)


def main() -> None:
    """Print the tables; with `--write`, also renew RESULTS.md, or the file of the part that was asked for."""
    options = _options()
    if options.facets:
        _printed("\n".join(facets_report(measured(options.facets, options.seed))), FACETS, options.write)
        return
    if options.changes:
        _printed("\n".join(_changed(options)), CHANGES, options.write)
        return
    with tempfile.TemporaryDirectory(prefix="evalgen-bench-") as made:
        folder = Path(options.keep or made)
        if options.search:
            _printed("\n".join((*_searched(folder, options), "")), SEARCH, options.write)
            return
        sizes = [_measured(folder / str(count), count, options) for count in sorted(options.sizes)]
    _printed(report(sizes, options.seed, options.repeats), RESULTS, options.write)


def _searched(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    sites = []
    for count in sorted(options.sizes):
        projects = folder / f"projects-{count}"
        synthesize(options.projects, projects, count, options.seed)
        built = run("whole", str(projects), str(folder / f"site-{count}")).processors
        site = run("site", str(projects))
        sites.append((count, replace(site, said={**site.said, "built": built})))
    scales = [(count, run("scale", str(count))) for count in (options.search // 10, options.search)]
    return search_report(sites, scales, options.seed)


def _changed(options: argparse.Namespace) -> Iterator[str]:
    found = list(tried(options.projects, options.changes))
    if options.keep:
        # One line for each, so that whoever works on a check sees what is silent.
        folder = Path(options.keep)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "changes.tsv").write_text("".join(f"{each.line}\n" for each in found), "utf-8")
    return changes_report(found, options.changes)


def _printed(text: str, results: Path, write: bool) -> None:
    print(text)
    if write:
        results.write_text(text, "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--sizes", type=lambda text: [int(part) for part in text.split(",")], default=[10, 100, 1000])
    parser.add_argument("--repeats", type=int, default=3, help="runs of each build; the median counts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--projects", default=ROOT / "projects", type=Path, help="the real evaluations")
    parser.add_argument("--keep", help="a folder to keep what is made in")
    parser.add_argument(
        "--facets", type=int, nargs="?", const=100_000, help="the index page over so many made-up entries"
    )
    parser.add_argument(
        "--search", type=int, nargs="?", const=100_000, help="the search index of so many made-up records"
    )
    parser.add_argument(
        "--changes", type=int, nargs="?", const=1, help="every, or one of so many, single changes of the real ones"
    )
    parser.add_argument(
        "--write", action="store_true", help="renew RESULTS.md, FACETS.md, SEARCH.md or CHANGES.md under bench/"
    )
    return parser.parse_args()


def _measured(folder: Path, count: int, options: argparse.Namespace) -> Size:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    projects, source = folder / "projects", folder / "export"
    synthesize(options.projects, projects, count, options.seed)
    exported = run("export", str(projects), str(source)).said
    if exported["broken"]:
        raise SystemExit(f"{exported['broken']} synthetic evaluations cannot be used: run evalgen check {projects}")
    builds = {
        "stages": (str(projects),),
        "together": (str(projects),),
        "whole": (str(projects), str(folder / "site")),
        "bare": (str(source), str(folder / "bare")),
    }
    runs: dict[str, list[Run]] = {subject: [] for subject in builds}
    for turn in range(options.repeats):
        # Each round starts with another build, so that none always runs on a warm or a busy machine.
        for at in range(len(builds)):
            subject = list(builds)[(turn + at) % len(builds)]
            _said(f"{count} evaluations, round {turn + 1} of {options.repeats}: {subject}")
            runs[subject].append(run(subject, *builds[subject]))
    # What is compared within the stages takes a second or two: one run of it would tell more of the machine.
    for subject in ("stages", "together"):
        runs[subject] += [run(subject, *builds[subject]) for _ in range(options.repeats, STAGES_REPEATED)]
    stages, together, whole, bare = (middle(runs[subject]) for subject in builds)
    pages, sites = int(stages.said["pages"]), (_bytes(folder / "site"), _bytes(folder / "bare"))
    return Size(count, pages, stages, together, whole, bare, *sites)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _said(text: str) -> None:
    if sys.stderr.isatty():
        print(text, file=sys.stderr)


if __name__ == "__main__":
    main()

"""Whoever builds the site is told of every problem and every open finding, each in one line with its place."""

import logging
import sys
import time
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any

from mkdocs.exceptions import PluginError

from evalgen.model.finding import Finding
from evalgen.pipeline.publication import Publication
from evalgen.problems import Problem

Log = logging.LoggerAdapter[Any] | logging.Logger
_FATE = {"page": "该评价的页面只列出问题", "skip": "该评价未发布"}


class Progress:
    """Says every few seconds how far a long publication has come, if somebody watches."""

    def __init__(self, log: Log, every: float = 5.0) -> None:
        self._log, self._every = log, every
        self._next = time.monotonic() + every if sys.stderr.isatty() else float("inf")

    def __call__(self, done: int, count: int) -> None:
        if time.monotonic() >= self._next and done < count:
            self._log.info("已读取、评分并生成 %s / %s 项评价", done, count)
            self._next = time.monotonic() + self._every


def report(
    log: Log,
    shared: Iterable[Problem],
    publication: Publication,
    broken: str,
    *,
    strict: bool,
    required: Iterable[Problem] = (),
    fatal: bool = True,
) -> None:
    """Log problems and open findings; raises PluginError with all of them if the site must not be built.

    `required` are points without a source, where the site requires one: they stop a build (`fatal`) whatever becomes
    of broken evaluations, since what is broken is not published and these would be.
    """
    missing = sorted(required)
    if missing and fatal:
        raise PluginError(_listed(f"{len(missing)} 个指标的得分没有注明出处，原有网站保持不变：", map(str, missing)))
    for problem in missing:
        log.warning("%s", problem)
    problems = sorted(
        {*shared, *publication.problems, *(problem for each in publication.broken.values() for problem in each)}
    )
    findings = list(_findings(publication.findings))
    if problems and broken == "stop":
        raise PluginError(_listed(f"{len(problems)} 处问题，原有网站保持不变：", map(str, problems)))
    if findings and strict:
        raise PluginError(
            _listed(f"严格模式：{len(findings)} 条复核发现既未改正也未说明，原有网站保持不变：", findings)
        )
    for problem in problems:
        log.warning("%s（%s）", problem, _FATE.get(broken, ""))
    for finding in findings:
        log.warning("%s", finding)


def _findings(found: MutableMapping[str, tuple[Finding, ...]]) -> Iterator[str]:
    for findings in found.values():
        for finding in findings:
            places = "，".join(map(str, finding.where))
            settle = f" {finding.settle}" if finding.settle else ""
            yield f"{places}: {finding.message}。{settle} [{finding.check}]"


def _listed(title: str, lines: Iterable[str]) -> str:
    return "\n  ".join((title, *lines))

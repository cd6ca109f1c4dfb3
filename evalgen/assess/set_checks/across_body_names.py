"""A department goes by one name in all evaluations of its county."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import bare, core
from evalgen.assess.set_check import SetCheck, alike
from evalgen.model.finding import Finding, Severity
from evalgen.model.traces import Trace
from evalgen.problems import Place

Named = tuple[Trace, str, Place]
_TELLING = 2
"""Characters that more than one body may be called by, once the place and empty words are gone."""


class AcrossBodyNames(SetCheck):
    """Units on covers and bodies of one county do not differ only by words that tell nothing apart (服务, 管理).

    A hint: they may be two bodies. Silent within one evaluation, about a name that is the end of the other (县财政局),
    about several units in one field, and where evidence says that both names mean one body.
    """

    title: ClassVar[str] = "各项评价对同一单位用同一名称"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, traces: Sequence[Trace]) -> Iterator[Finding]:
        known = {(trace.region, normal(name)): (trace.region, normal(names[0]))
                 for trace in traces for names in trace.also_called for name in names}  # fmt: skip
        for group in alike(_named(traces), _key):
            firsts: dict[tuple[str, str], Named] = {}
            for each, _ in group:
                whole = each[0].region, normal(each[1])
                firsts.setdefault(known.get(whole, whole), each)
            shown = _apart(list(firsts.values()))
            if len({trace.id for trace, _, _ in shown}) > 1:
                names = "、".join(f"“{name}”" for _, name, _ in shown)
                yield self.finding(
                    " ".join(name for _, name, _ in shown),
                    f"{names}名称相近，可能是同一单位，材料没有说明，无从核实",
                    [(trace.title, name) for trace, name, _ in shown],
                    [(trace, place) for trace, _, place in shown],
                    "请统一单位名称；有别名的，写在 bodies 的 also_called 里；确是两个单位的，不必改。",
                )


def _named(traces: Sequence[Trace]) -> Iterator[tuple[Named, tuple[str, str]]]:
    """Every name that may be another one of its county, where it stands first, with the place it begins with and what
    is left of it; most names stand to the letter in each evaluation of a county."""
    evaluations = Counter(trace.region for trace in traces)
    first: dict[tuple[str, str], Named] = {}
    for trace in traces:
        for name, place in trace.names if evaluations[trace.region] > 1 else ():
            first.setdefault((trace.region, name), (trace, name, place))
    keys = [(region, each) for (region, _), each in zip(first, bare([name for _, name in first]), strict=True)]
    often = Counter(keys)
    for key, each in zip(keys, first.values(), strict=True):
        before, rest = core(each[1]) if often[key] > 1 else ("", "")
        if len(rest) > _TELLING and "、" not in each[1]:
            yield each, (rest, before)


def _key(named: tuple[Named, tuple[str, str]]) -> tuple[str, ...]:
    return named[0][0].region, *named[1]


def _apart(names: list[Named]) -> list[Named]:
    """Those of the names that are not the end of the longest one, and the longest."""
    longest = max(names, key=lambda each: len(normal(each[1])))
    return [each for each in names if each is longest or not normal(longest[1]).endswith(normal(each[1]))]

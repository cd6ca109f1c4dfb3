"""projects/regions.yml names the divisions of GB/T 2260 that evaluations belong to."""

import contextlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from evalgen.load.folder import merge
from evalgen.load.shape import fields_at
from evalgen.load.source import read_source
from evalgen.load.yaml_text import Written
from evalgen.model.fields import Frozen
from evalgen.model.region import PROVINCES, Region, Regions
from evalgen.problems import MOST_PROBLEMS, Place, Problem, nearest, problems_of, quoted

FILE = "regions.yml"
_TELLING = 2
"""Characters by which the names of provinces differ, whether 省, 市 or 自治区 is written behind."""


class RegionsText(Frozen):
    """The keys of regions.yml."""

    regions: tuple[Region, ...] = ()


def read_regions(root: Path) -> tuple[Regions, tuple[Problem, ...]]:
    """The divisions that are usable, and every problem of the others."""
    if not (root / FILE).exists() and not (root / FILE).is_symlink():
        cure = "请写 regions: [{code: '430626', name: 平江县, parent: '430600'}, ……]。"
        return Regions(()), (Problem(Place(FILE), "缺少行政区划文件", cure, "missing"),)
    source = read_source(root / FILE, FILE)
    problems: list[Problem] = list(source.written.problems)
    written = merge((source,), Place(FILE), frozenset(("regions",)), problems).written
    try:
        RegionsText.model_validate(written.value)
    except ValidationError as error:
        problems += problems_of(error, written.places, lambda path: fields_at(RegionsText, path))
    regions = _usable(written.value.get("regions"))
    problems += islice(_contradictions(regions, written), MOST_PROBLEMS)
    problems += islice(_misnamed(regions, written), MOST_PROBLEMS)
    return Regions(tuple({region.code: region for _, region in reversed(regions)}.values())[::-1]), tuple(problems)


def _usable(listed: Any) -> list[tuple[int, Region]]:
    """The divisions of the right form, each with its position in the list."""
    found = []
    for number, item in enumerate(listed if isinstance(listed, list) else ()):
        with contextlib.suppress(ValidationError):
            found.append((number, Region.model_validate(item)))
    return found


def _contradictions(regions: list[tuple[int, Region]], written: Written) -> Iterator[Problem]:
    known: dict[str, int] = {}
    codes = {region.code for _, region in regions}
    for number, region in regions:
        place = written.places.find(("regions", number, "code"))
        if region.code in known:
            line = written.places.find(("regions", known[region.code], "code")).line
            yield Problem(place, f"代码 {region.code} 写了两次，第一次在第 {line} 行", "请删去一处。", "duplicate-id")
        known.setdefault(region.code, number)
        if region.parent is None:
            if not region.code.endswith("0000"):
                words = f"{region.code} {quoted(region.name)}没有写上级"
                yield Problem(place, words, "请补上 parent:，只有省级没有上级。", "missing")
            continue
        yield from _below_parent(region, region.parent, codes, written.places.find(("regions", number, "parent")))


def _misnamed(regions: list[tuple[int, Region]], written: Written) -> Iterator[Problem]:
    named: dict[tuple[str | None, str], str] = {}
    for number, region in regions:
        place = written.places.find(("regions", number, "name"))
        province = PROVINCES.get(region.code[:2], "") if region.code.endswith("0000") else ""
        if province and province[:_TELLING] != region.name[:_TELLING]:
            words = f"{region.code} 是{province}的代码，名称写的是{quoted(region.name)}"
            yield Problem(place, words, "请改正 code 或 name。", "region-name")
        elif (first := named.setdefault((region.parent, region.name), region.code)) != region.code:
            words = f"{region.code} 和 {first} 的名称都是{quoted(region.name)}"
            yield Problem(place, words, "请改正其中一处的名称。", "region-name")


def _below_parent(region: Region, parent: str, codes: set[str], place: Place) -> Iterator[Problem]:
    city = f"{region.code[:4]}00"
    if parent not in codes:
        yield Problem(place, f"没有代码为 {parent} 的上级", nearest(parent, codes), "unknown-region")
    elif not _contains(parent, region.code):
        words = f"{region.code} 不在 {parent} 之下：代码的前几位不同"
        yield Problem(place, words, "请改正 code 或 parent。", "region-parent")
    elif city in codes and city not in (region.code, parent):
        words = f"{region.code} {quoted(region.name)}的上级写的是 {parent}，按代码在 {city} 之下"
        yield Problem(place, words, f"请写 parent: {city}。", "region-parent")


def _contains(parent: str, code: str) -> bool:
    """Whether `code` lies below `parent` by its digits; so no chain of parents can lead back."""
    stem = _stem(parent)
    return code.startswith(stem) and len(_stem(code)) > len(stem)


def _stem(code: str) -> str:
    while code.endswith("00"):
        code = code[:-2]
    return code

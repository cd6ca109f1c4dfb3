"""Synthetic evaluations (合成数据) keep the structure of real ones, with other places, years, figures and words."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from random import Random

import yaml

from bench.figures import scaled, scaled_bare, shifted
from bench.wording import place_name, remarked, reworded

MARK = "（合成数据 {:06d}）"
LARGEST = 4
"""Of ten evaluations, how many have the structure of the largest real one; the others take turns."""
PER_COUNTY = 5
IN_A_CITY = 99
_IDENTIFIERS = frozenset(("id", "cites", "rubric", "extends", "remove", "edition", "document", "bases",
                          "check", "at", "file", "sha256", "url", "source", "kind", "code", "phone", "postcode",
                          "grade", "grades", "by", "outline", "full_score"))  # fmt: skip
"""Keys whose values are names that other places refer to, or no prose."""
_COUNTIES = re.compile("平江县|广水市|廊坊市|重庆市|梁平区|古城区|永德县")
_TITLES = frozenset(("title", "short_title"))
_AMOUNTS = frozenset(("amount", "total", "initial", "budget", "received", "spent", "planned"))


@dataclass(frozen=True)
class Model:
    """A real evaluation that synthetic ones are made from."""

    folder: Path

    @cached_property
    def files(self) -> dict[str, yaml.Node]:
        """The YAML files of the folder as composed nodes, by name."""
        return {path.name: yaml.compose(path.read_text("utf-8")) for path in sorted(self.folder.glob("*.yml"))}

    @property
    def size(self) -> int:
        return sum(path.stat().st_size for path in self.folder.glob("*.yml"))


def models(projects: Path) -> list[Model]:
    """The real evaluations under `projects`, largest first."""
    found = [Model(path.parent) for path in sorted(projects.glob("[0-9]*/*/evaluation.yml"))]
    return sorted(found, key=lambda model: (-model.size, model.folder))


def synthesize(projects: Path, target: Path, count: int, seed: int = 1) -> None:
    """Write a projects folder with `count` synthetic evaluations; the same seed gives the same bytes."""
    known = models(projects)
    counties = -(-count // PER_COUNTY)
    names = county_names(counties, seed)
    target.mkdir(parents=True)
    (target / "regions.yml").write_text(_regions(names), "utf-8")
    if (projects / "rubrics").is_dir():
        (target / "rubrics").mkdir()
        for path in sorted((projects / "rubrics").glob("*.yml")):
            (target / "rubrics" / path.name).write_bytes(path.read_bytes())
    for number in range(count):
        county = number // PER_COUNTY
        change = Change(Random(f"{seed}/{number}"), number, county_code(county), names[county])
        folder = target / f"{change.code}-synthetic" / f"synthetic-{number:06d}"
        folder.mkdir(parents=True)
        for name, node in _model(known, number).files.items():
            (folder / name).write_text(f"# 合成数据，仅用于测速。\n{change.written(node)}", "utf-8")


def _model(known: Sequence[Model], number: int) -> Model:
    """Every ten have the same mixture: LARGEST times the largest, spread out, then each of the others in turn."""
    turn, place = divmod(number, 10)
    if (place % 2 == 0 and place // 2 < LARGEST) or len(known) == 1:
        return known[0]
    others = [at for at in range(10) if at % 2 or at // 2 >= LARGEST]
    return known[1 + (turn * len(others) + others.index(place)) % (len(known) - 1)]


def county_names(count: int, seed: int) -> list[str]:
    """A name for each county; no two in one city have the same, as no two real ones do."""
    names: list[str] = []
    for number in range(count):
        random, others = Random(f"{seed}/county/{number}"), names[number - number % IN_A_CITY :]
        while (name := place_name(random)) in others:
            pass
        names.append(name)
    return names


def county_code(number: int) -> str:
    """Codes from 900000 on, which GB/T 2260 does not use."""
    city, county = divmod(number, IN_A_CITY)
    province, city = divmod(city, 99)
    return f"{90 + province:02d}{city + 1:02d}{county + 1:02d}"


def _regions(names: Sequence[str]) -> str:
    lines = ["# 合成数据，仅用于测速。", "regions:"]
    for code, name, parent in _divisions(names):
        lines.append(f"  - {{code: '{code}', name: {name}{f', parent: {chr(39)}{parent}{chr(39)}' if parent else ''}}}")
    return "\n".join(lines) + "\n"


def _divisions(names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        code = county_code(number)
        province, city = f"{code[:2]}0000", f"{code[:4]}00"
        for above, title, parent in ((province, f"合成省{code[:2]}", ""), (city, f"合成市{code[:4]}", province)):
            if above not in seen:
                seen.add(above)
                yield above, title, parent
        yield code, name, city


class Change:
    """How one synthetic evaluation differs from its model. The same text changes the same way everywhere in it."""

    def __init__(self, random: Random, number: int, code: str, county: str) -> None:
        self.number, self.code, self.county = number, code, county
        self.factor = Decimal(random.randint(50, 300)) / 100
        # By whole cycles of leap years, so that every date stays a date.
        self.years = random.choice((-8, -4, 0, 4))
        self.salt = str(random.random())

    def written(self, node: yaml.Node) -> str:
        """The text of a file of the synthetic evaluation."""
        return yaml.serialize(self._node(node, ()), Dumper=yaml.CDumper, allow_unicode=True, width=200)

    def _node(self, node: yaml.Node, path: tuple[str, ...]) -> yaml.Node:
        if isinstance(node, yaml.MappingNode):
            pairs = [(key, self._node(value, (*path, key.value))) for key, value in node.value]
            return yaml.MappingNode(node.tag, pairs, flow_style=node.flow_style)
        if isinstance(node, yaml.SequenceNode):
            items = [self._node(value, path) for value in node.value]
            return yaml.SequenceNode(node.tag, items, flow_style=node.flow_style)
        return yaml.ScalarNode(node.tag, self._scalar(node.value, path), style=node.style)

    def _scalar(self, text: str, path: tuple[str, ...]) -> str:
        key = path[-1] if path else ""
        if path == ("evaluation", "region"):
            return self.code
        if path == ("rubric", "edition"):
            return shifted(text, self.years)
        if _IDENTIFIERS & set(path[1:]):
            return text
        if path[:1] == ("funds",) and key in _AMOUNTS:
            text = scaled_bare(text, self.factor)
        text = shifted(scaled(text, self.factor), self.years)
        if path[:1] == ("evaluation",) and len(path) == 2 and key in _TITLES:
            return MARK.format(self.number) + self._named(text)
        change = remarked if key == "standard" else reworded
        return change(self._named(text), self._random(text))

    def _named(self, text: str) -> str:
        return _COUNTIES.sub(self.county, text)

    def _random(self, text: str) -> Random:
        return Random(hashlib.sha256(f"{self.salt}{text}".encode()).digest())

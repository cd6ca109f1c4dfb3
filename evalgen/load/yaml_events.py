"""One pass over the events of a document gives values and places at once; nothing is composed before it is counted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from evalgen.problems import MOST_PROBLEMS, Place, Problem, quoted
from evalgen.problems.place import Path, Spot

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_MOST_EVENTS = 200_000
_Spots = Mapping[str | int, Spot] | None
_SWALLOWED = re.compile(r" +#[^\s#]")
"""What YAML takes for a comment, and nobody writes one so: 1号机 #2号机."""
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class TooMuch(Exception):
    """Reading stops here."""


@dataclass
class Reader:
    """Reads one document; what it met on its way stays in `empty` and `problems`, even where it had to stop."""

    text: str
    file: str
    spots: Mapping[str | int, Spot] = field(default_factory=dict)
    empty: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    events: int = 0

    def __post_init__(self) -> None:
        self.start = Place(self.file)
        self._parser = _Parser(self.text)
        self._next = self._parser.get_event
        # The reader counts one line more after a last one that does not end.
        self._lines = [*self.text.split("\n"), ""] if _SWALLOWED.search(self.text) else []

    def dispose(self) -> None:
        self._parser.dispose()

    def document(self) -> Any:
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return None
        if start.version or start.tags:
            self._report(start, "不能用指令（%）", "请删去这一行。", "directive")
        event = self._next()
        self.start = Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)
        value, spots = self._node(event, (), 0)
        self.spots = spots or {}
        self._next()
        more = self._next()
        if isinstance(more, yaml.DocumentStartEvent):
            self._report(more, "一个文件里只能有一份内容", "请删去“---”，或另存为一个文件。", "documents")
        return value

    def _node(self, event: Any, path: Path, depth: int) -> tuple[Any, _Spots]:
        """A value, None for an empty one, and the spots of what it holds."""
        kind = event.__class__
        if kind is yaml.AliasEvent or event.anchor is not None:
            self._report(
                event, "不能用锚点（&）和别名（*）", "请把内容原样写出来；值以 & 或 * 开头时请加引号。", "alias"
            )
        if kind is yaml.AliasEvent:
            return None, None
        if event.tag is not None:
            self._report(event, f"不能用标签（{quoted(event.tag)}）", "请删去标签；值以 ! 开头时请加引号。", "tag")
        if kind is yaml.ScalarEvent:
            text, end = event.value, event.end_mark
            if self._lines and not event.style and _SWALLOWED.match(self._lines[end.line], end.column):
                cure = "是内容的，请给整个值加上引号；是注释的，请在 # 后空一格。"
                self._report(event, "空格加 # 后面的文字不会读进来", cure, "comment")
            return (text if event.style else _CONSTANTS.get(text, text)), None
        if depth >= _DEEPEST:
            self._report(event, f"层级过深，最多 {_DEEPEST} 层", "请减少括号或缩进的层数。", "depth")
            raise TooMuch
        return self._mapping(path, depth) if kind is yaml.MappingStartEvent else self._sequence(path, depth)

    def _mapping(self, path: Path, depth: int) -> tuple[dict[str, Any], _Spots]:
        mapping: dict[str, Any] = {}
        spots: dict[str | int, Spot] = {}
        while (event := self._count(self._next())).__class__ is not yaml.MappingEndEvent:
            name = self._key(event, depth)
            first = spots.get(name)
            if first and name:
                words = f"键{quoted(name)}写了两次，第一次在第 {first[3]} 行"
                self._report(event, words, "请合并或删去一处。", "duplicate-key")
            key, held = event.start_mark, self._count(self._next())
            mark, below = held.start_mark, (*path, name)
            value, inside = self._node(held, below, depth + 1)
            if value is None:
                self.empty.append((*below, "") if first else below)
            elif name and not first:
                mapping[name] = value
            if not first:
                spots[name] = (self.file, mark.line + 1, mark.column + 1, key.line + 1, key.column + 1, inside)
        return mapping, spots

    def _key(self, event: Any, depth: int) -> str:
        """The name that a key gives; none for what is no name, which was then reported."""
        if event.__class__ is not yaml.ScalarEvent:
            self._report(event, "键要写成文字", "请写成“键: 值”；值里有 [ 或 { 时请加引号。", "key")
            self._node(event, ("",), depth + 1)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._report(event, "键上不能有锚点（&）或标签（!）", "请写成“键: 值”。", "key")
        if not event.value or (not event.style and (event.value in _CONSTANTS or event.value == "<<")):
            self._report(event, f"键不能是{quoted(event.value)}", "请写明键的名称。", "key")
            return ""
        if event.value[0] in "\u3000\xa0":
            self._report(event, "缩进里有全角空格或不间断空格", "请改用半角空格。", "syntax")
            return ""
        return str(event.value)

    def _sequence(self, path: Path, depth: int) -> tuple[list[Any], _Spots]:
        items: list[Any] = []
        spots: dict[str | int, Spot] = {}
        while (event := self._count(self._next())).__class__ is not yaml.SequenceEndEvent:
            mark, number = event.start_mark, len(items)
            value, inside = self._node(event, (*path, number), depth + 1)
            spots[number] = (self.file, mark.line + 1, mark.column + 1, 0, 0, inside)
            if value is not None:
                items.append(value)
            elif event.__class__ is not yaml.AliasEvent:
                self._report(event, "列表里有一项是空的", "请写上内容，或删去这一项。", "empty-item")
        return items, spots

    def _count(self, event: Any) -> Any:
        self.events += 1
        if self.events > _MOST_EVENTS:
            self._report(event, f"内容过多，一个文件最多 {_MOST_EVENTS:,} 项", "请拆成几个文件。", "too-large")
            raise TooMuch
        return event

    def _report(self, event: Any, words: str, cure: str, slug: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(Place(self.file, mark.line + 1, mark.column + 1), words, cure, slug))
        if len(self.problems) >= MOST_PROBLEMS:
            raise TooMuch

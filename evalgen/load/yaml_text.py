"""YAML is read as text: words stay words and figures stay as they were printed, each with its place."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from evalgen.load.characters import decode
from evalgen.load.syntax import syntax_problem
from evalgen.problems import Place, Places, Problem
from evalgen.problems.place import Path
from evalgen.problems.problem import quoted

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_MOST_EVENTS = 200_000
MOST_PROBLEMS = 50
"""As many problems of one kind as anybody reads at once; a file with more is answered in part."""
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class Written:
    """What stands in one file or folder. `value` holds dicts, lists, texts and true or false; a key without a value
    is left out of it and named in `empty`. `whole` is false when part of what was written could not be read."""

    value: Any
    places: Places
    empty: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: bool = True


def read_yaml(content: bytes, file: str) -> Written:
    """The content of one file. Never raises: what cannot be read is a problem."""
    text, refused = decode(content, file)
    if refused:
        return Written(None, Places(Place(file)), problems=refused, whole=False)
    reader = _Reader(text, file)
    value, whole = None, True
    try:
        value = reader.document()
    except _TooMuch:
        whole = False
    except yaml.YAMLError as error:
        reader.problems.append(syntax_problem(error, file))
        whole = False
    finally:
        reader.dispose()
    places = Places(Place(file), reader.values, reader.keys)
    return Written(value, places, tuple(reader.empty), tuple(reader.problems), whole)


class _TooMuch(Exception):
    """Reading stops here."""


@dataclass
class _Reader:
    """One pass over the events of a document: values and places at once, nothing composed before it was counted."""

    text: str
    file: str
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    empty: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    events: int = 0

    def __post_init__(self) -> None:
        self._parser = _Parser(self.text)
        self._next = self._parser.get_event

    def dispose(self) -> None:
        self._parser.dispose()

    def document(self) -> Any:
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return None
        if start.version or start.tags:
            self._report(start, "不能用指令（%）", "请删去这一行。", "directive")
        value = self._node(self._next(), (), 0)
        self._next()
        more = self._next()
        if isinstance(more, yaml.DocumentStartEvent):
            self._report(more, "一个文件里只能有一份内容", "请删去“---”，或另存为一个文件。", "documents")
        return value

    def _node(self, event: Any, path: Path, depth: int) -> Any:
        kind = event.__class__
        mark = event.start_mark
        self.values[path] = Place(self.file, mark.line + 1, mark.column + 1)
        if kind is yaml.AliasEvent or event.anchor is not None:
            self._report(
                event, "不能用锚点（&）和别名（*）", "请把内容原样写出来；值以 & 或 * 开头时请加引号。", "alias"
            )
        if kind is yaml.AliasEvent:
            return None
        if event.tag is not None:
            self._report(event, f"不能用标签（{quoted(event.tag)}）", "请删去标签；值以 ! 开头时请加引号。", "tag")
        if kind is yaml.ScalarEvent:
            return event.value if event.style else _CONSTANTS.get(event.value, event.value)
        if depth >= _DEEPEST:
            self._report(event, f"层级过深，最多 {_DEEPEST} 层", "请减少括号或缩进的层数。", "depth")
            raise _TooMuch
        return self._mapping(path, depth) if kind is yaml.MappingStartEvent else self._sequence(path, depth)

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        seen: set[str] = set()
        while not isinstance(event := self._count(self._next()), yaml.MappingEndEvent):
            name = self._key(event, depth)
            below = (*path, name)
            if name in seen:
                if name:
                    words = f"键{quoted(name)}写了两次，第一次在第 {self.keys[below].line} 行"
                    self._report(event, words, "请合并或删去一处。", "duplicate-key")
                below = (*path, name, "")  # its places must not replace those of the first
            else:
                mark = event.start_mark
                self.keys[below] = Place(self.file, mark.line + 1, mark.column + 1)
            value = self._node(self._count(self._next()), below, depth + 1)
            if value is None:
                self.empty.append(below)
            elif name and name not in seen:
                mapping[name] = value
            seen.add(name)
        return mapping

    def _key(self, event: Any, depth: int) -> str:
        """The name that a key gives; none for what is no name, which was then reported."""
        if not isinstance(event, yaml.ScalarEvent):
            self._report(event, "键要写成文字", "请写成“键: 值”；值里有 [ 或 { 时请加引号。", "key")
            self._node(event, ("",), depth + 1)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._report(event, "键上不能有锚点（&）或标签（!）", "请写成“键: 值”。", "key")
        if not event.value or (not event.style and (event.value in _CONSTANTS or event.value == "<<")):
            self._report(event, f"键不能是{quoted(event.value)}", "请写明键的名称。", "key")
            return ""
        return str(event.value)

    def _sequence(self, path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self._count(self._next()), yaml.SequenceEndEvent):
            value = self._node(event, (*path, len(items)), depth + 1)
            if value is not None:
                items.append(value)
            elif not isinstance(event, yaml.AliasEvent):
                self._report(event, "列表里有一项是空的", "请写上内容，或删去这一项。", "empty-item")
        return items

    def _count(self, event: Any) -> Any:
        self.events += 1
        if self.events > _MOST_EVENTS:
            self._report(event, f"内容过多，一个文件最多 {_MOST_EVENTS:,} 项", "请拆成几个文件。", "too-large")
            raise _TooMuch
        return event

    def _report(self, event: Any, words: str, cure: str, slug: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(Place(self.file, mark.line + 1, mark.column + 1), words, cure, slug))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _TooMuch

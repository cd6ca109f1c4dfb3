"""Two states of one thing are laid side by side down to their single values; entries of lists by what names them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from evalgen.model.fields import Frozen
from evalgen.pipeline.entries import called_as, paired, shown
from evalgen.pipeline.field_words import choices, word
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity

Name = Callable[[tuple[str, ...]], str]
"""The reader's word for a key that the evidence chose, by the keys that lead to it and itself."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value that is not what it was, empty where there is or was none."""

    keys: tuple[str, ...]
    """Names of fields and keys of entries that lead to it."""
    words: tuple[str, ...]
    """The same for a reader."""
    was: Path | None
    """Where it stood in the old state; None where what holds it was not there."""
    now: Path | None
    old: str = ""
    new: str = ""
    figure: bool = False
    whole: int = 0
    """How many of the steps lead to the entry that came or went as a whole; none where only values in it changed."""

    @property
    def said(self) -> str:
        """The way in words."""
        return _said(self.words)

    @property
    def entry(self) -> tuple[str, str] | None:
        """The keys and the words of the entry that came or went as a whole."""
        return (".".join(self.keys[: self.whole]), _said(self.words[: self.whole])) if self.whole else None

    def below(self, part: str | int, key: str, words: str, old: str | int | None = None) -> "Leaf":
        """The same way, one step further; `old` is the step in the old state where it differs."""
        was = None if self.was is None else (*self.was, part if old is None else old)
        now = None if self.now is None else (*self.now, part)
        return replace(self, keys=(*self.keys, key), words=(*self.words, words), was=was, now=now)


def _said(words: tuple[str, ...]) -> str:
    """A way in words: a list's word with the name of its entry behind it, each other word by itself."""
    parts: list[str] = []
    for each in filter(None, words):
        if each.startswith("“") and parts and not parts[-1].endswith("”"):
            parts[-1] += each
        else:
            parts.append(each)
    return "：".join(parts)


def leaves(old: Frozen | None, new: Frozen | None, name: Name, start: Leaf | None = None) -> Iterator[Leaf]:
    """Every value that differs between `old` and `new`, in the order of the model, below `start`."""
    start = start or Leaf((), (), (), ())
    known = new if old is None else old
    if known is None or old == new:
        return
    model = type(known)
    for field, info in model.model_fields.items():
        empty = None if info.is_required() else info.get_default(call_default_factory=True)
        was = empty if old is None else getattr(old, field)
        now = empty if new is None else getattr(new, field)
        if was != now and field != "id":
            at = start.below(field, field, word(model.__name__, field))
            yield from _values(was, now, at, name, choices(model.__name__, field))


def _values(old: object, new: object, at: Leaf, name: Name, words: Mapping[str, str]) -> Iterator[Leaf]:
    known = new if old is None else old
    if isinstance(known, Frozen):
        was, now = (each if isinstance(each, Frozen) else None for each in (old, new))
        yield from leaves(was, now, name, at)
    elif isinstance(known, dict):
        yield from _mapping(_dict(old), _dict(new), at, name, words)
    elif _entries(old) or _entries(new):
        yield from _list(_entries(old), _entries(new), at, name)
    else:
        told = (shown(old, words), shown(new, words))
        if told == ("", ""):
            told = ("（没有写）", "（写明没有）") if old is None else ("（写明没有）", "（没有写）")
        yield replace(at, old=told[0], new=told[1], figure=_is_figure(known))


def _dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _entries(value: object) -> tuple[Frozen, ...]:
    return tuple(each for each in value if isinstance(each, Frozen)) if isinstance(value, tuple) else ()


def _mapping(
    old: dict[str, object], new: dict[str, object], at: Leaf, name: Name, words: Mapping[str, str]
) -> Iterator[Leaf]:
    for key in dict.fromkeys((*new, *old)):
        was, now = old.get(key), new.get(key)
        if was != now:
            here = at.below(key, key, f"“{name((*at.keys, key))}”")
            there = replace(here, was=here.was if key in old else None, now=here.now if key in new else None)
            entire = isinstance(was or now, Frozen) and None in (was, now)
            yield from _values(was, now, replace(there, whole=len(there.keys)) if entire else there, name, words)


def _list(old: tuple[Frozen, ...], new: tuple[Frozen, ...], at: Leaf, name: Name) -> Iterator[Leaf]:
    for key, was, now in paired(old, new):
        before, after = (None if was is None else old[was]), (None if now is None else new[now])
        known = after or before
        if known is not None and before != after:
            called = called_as(known, lambda field, value: name((*at.keys, field, value)))
            here = at.below(now if now is not None else -1, key, f"“{called}”", was)
            gone, come = was is None, now is None
            whole = len(here.keys) if gone or come else here.whole
            here = replace(here, was=None if gone else here.was, now=None if come else here.now, whole=whole)
            yield from leaves(before, after, name, here)


def _is_figure(value: object) -> bool:
    if isinstance(value, str):
        return len(value) < 40 and parse_quantity(value) is not None
    return isinstance(value, Quantity | Fraction | int) and not isinstance(value, bool)

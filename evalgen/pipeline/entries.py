"""Entries of a list are known by what names them, whatever their order, and shown by the first word they have."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from evalgen.assess.names.normal import normal
from evalgen.model.fields import Frozen
from evalgen.model.followup import Response
from evalgen.pipeline.field_words import choices
from evalgen.units import When, plain

_KEYS: Mapping[str, tuple[str, ...]] = {
    "Acceptance": ("check", "at"), "Restated": ("of", "year", "at"), "Response": ("about", "by", "on"),
    "Event": ("on", "status"), "Heading": ("number", "title"), "Notice": ("number", "year"),
}  # fmt: skip
"""What tells entries apart that no single field does."""
_NAMES = ("id", "name", "number", "title", "purpose", "year", "stage", "place", "what", "words", "of", "grade")
_CALLED = ("name", "title", "number", "purpose", "year", "stage", "place", "what", "words", "of", "on", "grade",
           "text", "id")  # fmt: skip
_LONGEST = 24


def paired(old: tuple[Frozen, ...], new: tuple[Frozen, ...]) -> Iterator[tuple[str, int | None, int | None]]:
    """Entries of two lists by what names them; those without an id that are left over, by position where both lists
    have as many."""
    before, after = _keyed(old), _keyed(new)
    gone, come = [key for key in before if key not in after], [key for key in after if key not in before]
    together = len(gone) == len(come) and not any("id" in type(each).model_fields for each in new)
    partner = dict(zip(come, gone, strict=True)) if together else {}
    for key, (shown, position) in after.items():
        was = before.get(partner.get(key, key))
        yield shown, was and was[1], position
    if not together:
        yield from ((*before[key], None) for key in gone)


def _keyed(entries: tuple[Frozen, ...]) -> dict[str, tuple[str, int]]:
    """By its key as it compares, an entry's key as written and its position."""
    times: Counter[str] = Counter()
    found = {}
    for position, each in enumerate(entries):
        key = _key(each)
        times[normal(key)] += 1
        more = f"#{times[normal(key)]}" if times[normal(key)] > 1 else ""
        found[f"{normal(key)}{more}"] = f"{key}{more}", position
    return found


def _key(entry: Frozen) -> str:
    given = _KEYS.get(type(entry).__name__) or [each for each in _NAMES if each in type(entry).model_fields][:1]
    return " ".join(filter(None, (shown(getattr(entry, field), {}) for field in given)))


def called_as(entry: Frozen, title: Callable[[str, str], str]) -> str:
    """The word for an entry; `title` gives that of what a field names: of a check, of what an answer is about."""
    if "check" in type(entry).model_fields:
        return title("check", str(getattr(entry, "check")))  # noqa: B009 - no model but one has it
    if isinstance(entry, Response):
        return f"{_cut(title('about', entry.about)) if entry.about else '整份报告'}，{entry.on.iso}"
    fields = (each for each in _CALLED if each in type(entry).model_fields)
    told = (shown(getattr(entry, each), choices(type(entry).__name__, each)) for each in fields)
    return _cut(next(filter(None, told), ""))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"


def shown(value: object, words: Mapping[str, str]) -> str:
    """A value as it is written, or by the official word for it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Fraction):
        return plain(value)
    if isinstance(value, When):
        return value.iso
    if isinstance(value, tuple):
        return "；".join(shown(each, words) for each in value)
    return words.get(str(value), str(value))

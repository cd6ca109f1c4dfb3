"""Whoever writes the evidence is told in which field a rule looks for what it lacks."""

from evalgen.problems.place import Path, dotted

_FIELDS = ("counted", "choice", "share", "marks")


def field_of(path: Path, name: str) -> str:
    """The field that holds `name` for the indicator, or the part of its rule, at `path`; dotted as writers name it."""
    if name.startswith("funds."):
        year = name.removeprefix("funds.year_")
        return f"funds.years（year: {year}）" if year != name else name.removesuffix(".count")
    own = (*path, name) if name in _FIELDS else (*path, "facts", name)
    return dotted(own)

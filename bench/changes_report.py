"""How many single slips in real evaluations are told, by what, and how often one slip is told."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bench.changes import How, Tried
from bench.slips import Kind

_HOW: dict[How, str] = {
    "problem": "told as problem",
    "finding": "told as finding",
    "acceptance": "only by an acceptance",
    "silent": "silent",
}
MEANING = """\
Every evaluation that is shipped under `projects/` is read in a copy in which one thing of one file is changed, is
scored and is checked; then the next change is made in the unchanged copy. Counted is what is told that is not told of
the unchanged evaluation: a **problem**, because of which it cannot be used; a **finding** at a place that had none of
this check; **only by an acceptance**, where all that is new is that a finding which the shipped evaluation accepts is
gone or has other figures, so that whoever has accepted nothing would not be told; else the change is **silent**.
The last column is the share of what is not silent.

What this does not say:

- *Told* is not *rightly named*. A finding counts whichever place or cause it names, and a problem counts whether or not
  its words lead to the change.
- *Silent* is not *missed*. Many values stand in one place only, and nobody who has no more than the files could decide
  that another character of a title, another page or another order of sources is wrong. Such changes are counted as
  silent like all others, so 100% can neither be reached nor be aimed at.
- Each place counts once: a kind of change weighs as many places as these evaluations have for it, not how often people
  make it, and the largest evaluation weighs most.
- It is said of the evaluations that the checks were written beside. Of others, which agree with themselves in other
  ways, it says little.

Left as they are: comments, remarks of whoever entered the evidence (`note`, `source_note`), acceptances, and numbers in
addresses and ids. Not asked: checks across evaluations. Not counted: a check that cannot be made after the change.
"""
_KINDS = {
    Kind.DIGIT: "the middle one of each number, of two the first, to one more (9 to 8)",
    Kind.LAST: "of each number that has two or more",
    Kind.TURNED: "the first two neighbouring ones of each number that differ",
    Kind.UNIT: "万元 for 元 and 亿元, 元 for 万元, after a number",
    Kind.LOST: "the middle Chinese one of each value up to 45 characters",
    Kind.OPPOSITE: "已 and 未, 符合 and 不符合, 以上 and 以下, 优 and 良 and such, each where it occurs",
    Kind.VALUES: "that neighbouring entries have under the same key",
    Kind.KEY: "with all that it holds",
    Kind.ENTRY: "of each list",
    Kind.TWICE: "one after the other, in each list",
    Kind.ORDER: "of each list, where they differ",
}


def changes_report(tried: Sequence[Tried], every: int = 1) -> Iterator[str]:
    """What was told of changes, in Markdown."""
    kinds = {kind.value: [each for each in tried if each.kind == kind] for kind in Kind}
    names = sorted({each.evaluation for each in tried})
    which = "every single change" if every == 1 else f"one of {every} single changes"
    yield f"# What `python -m bench --changes` found told of {which}\n"
    yield MEANING
    yield "## By kind of change\n"
    yield from _told("kind of change", kinds, tried)
    yield ""
    yield from (f"- {kind.value}: {words}" for kind, words in _KINDS.items())
    yield "\n## By evaluation\n"
    yield from _told(
        "evaluation", {f"`{name}`": [each for each in tried if each.evaluation == name] for name in names}, tried
    )
    yield "\n## How many checks tell one change\n"
    yield (
        "Of the changes told as finding. To be told once is best: whoever is told by three checks has one slip to "
        "mend. Several findings of one check count as one.\n"
    )
    yield from _times(kinds, tried)
    yield ""


def _told(what: str, groups: Mapping[str, Sequence[Tried]], tried: Sequence[Tried]) -> Iterator[str]:
    yield f"| {what} | made | {' | '.join(_HOW.values())} | told |"
    yield "| --- |" + " ---: |" * (len(_HOW) + 2)
    for name, held in _with_all(groups, tried):
        count = Counter(each.outcome.how for each in held)
        told = _share(len(held) - count["silent"], len(held))
        yield _row(name, len(held), *(count[how] for how in _HOW), told)


def _times(groups: Mapping[str, Sequence[Tried]], tried: Sequence[Tried]) -> Iterator[str]:
    yield "| kind of change | told as finding | 1 check | 2 checks | 3 or more | told once |"
    yield "| --- |" + " ---: |" * 5
    for name, held in _with_all(groups, tried):
        times = [len(each.outcome.checks) for each in held if each.outcome.how == "finding"]
        count = Counter(min(time, 3) for time in times)
        yield _row(name, len(times), count[1], count[2], count[3], _share(count[1], len(times)))


def _with_all(groups: Mapping[str, Sequence[Tried]], tried: Sequence[Tried]) -> Iterator[tuple[str, Sequence[Tried]]]:
    yield from groups.items()
    yield "**all**", tried


def _row(name: str, *cells: int | str) -> str:
    return f"| {name} | {' | '.join(f'{cell:,}' if isinstance(cell, int) else cell for cell in cells)} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"

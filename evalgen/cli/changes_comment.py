"""A comment on a pull request tells what changed: totals first, each evaluation folded, and not more than fits."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from evalgen.cli.told import Told, brief
from evalgen.pipeline.change import Change

MOST = 60_000
"""Characters; the platforms take some more (GitHub 65,536)."""
_HEAD = "| 内容 | 原来 | 现在 | 位置 |\n| --- | --- | --- | --- |"
_FIRST = frozenset(("total", "grade", "evaluation"))


def comment(told: Told) -> Iterator[str]:
    """Blocks of Markdown, parted by empty lines; text of the evidence is no markup in them."""
    yield f"### 绩效评价的变化\n\n{told.closing}\n"
    left = MOST
    for block in _troubles(told):
        left -= len(block)
        if left > 0:
            yield block
    # Those whose total or grade moved first, so that they are not what is cut.
    evaluations = sorted(told.evaluations(), key=lambda pair: pair[1][0].kind not in _FIRST)
    for at, (name, own) in enumerate(evaluations):
        lines, hidden = _fitting(told, own, left - len(name) - 400)
        if not lines:
            rest = sum(len(changes) for _, changes in evaluations[at:])
            yield f"另有 {len(evaluations) - at} 份评价的 {rest} 处变化没有列出，完整的见 `--format json`。"
            return
        block = _folded(name, own, lines, hidden, opened=len(evaluations) == 1)
        left -= len(block)
        yield block


def _folded(name: str, own: list[Change], lines: list[str], hidden: int, *, opened: bool) -> str:
    counts = Counter(change.group for change in own)
    told = "，".join(f"{group} {count}" for group, count in counts.items())
    more = f"\n另有 {hidden} 处没有列出，完整的见 `--format json`。\n" if hidden else ""
    first = f"<details{' open' if opened else ''}>\n<summary><code>{_plain(name)}</code>：{len(own)} 处变化"
    table = "\n".join(lines)
    return f"{first}（{told}）{_moved(own)}</summary>\n{table}\n{more}\n</details>\n"


def _moved(own: list[Change]) -> str:
    """The total and the grade, to be read without unfolding."""
    said = [
        f"{change.what} {_plain(change.old) or '—'} → {_plain(change.new) or '—'}"
        for change in own
        if change.kind in ("total", "grade")
    ]
    return f"。{'；'.join(said)}" if said else ""


def _fitting(told: Told, own: list[Change], room: int) -> tuple[list[str], int]:
    """As many rows as there is room for, in tables by what they are of; and how many are left."""
    lines: list[str] = []
    done = 0
    for group, members in groupby(own, lambda change: change.group):
        head = f"\n**{group}**\n\n{_HEAD}"
        for at, change in enumerate(members):
            row = _row(told, change)
            room -= len(row) + 1 + (len(head) + 1) * (at == 0)
            if room < 0:
                return lines, len(own) - done
            lines += [head] * (at == 0) + [row]
            done += 1
    return lines, 0


def _row(told: Told, change: Change) -> str:
    old, new = brief(change.old, change.new)
    place = _plain(("原在 " if change.gone else "") + told.place(change)) if change.where else ""
    return f"| {_plain(change.what)} | {_plain(old) or '—'} | {_plain(new) or '—'} | {place} |"


def _troubles(told: Told) -> Iterator[str]:
    for trouble in told.found.troubles:
        about = f"`{trouble.evaluation}`：" if trouble.evaluation else ""
        lines = "".join(f"  - {_plain(line)}\n" for line in told.problems(trouble))
        yield f"- {about}{told.trouble(trouble)}\n{lines}"


_MARKS = str.maketrans({each: f"&#{ord(each)};" for each in "&<>|`*_[]\\#@~"} | {"\n": " ", "\r": " "})


def _plain(words: str) -> str:
    return words.translate(_MARKS)

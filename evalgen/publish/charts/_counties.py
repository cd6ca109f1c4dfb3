"""Charts of many counties show the first of them and say so; drafts stand in rows of their own."""

from collections import Counter
from collections.abc import Sequence

from evalgen.model.catalogue_entry import Entry
from evalgen.model.explained import At
from evalgen.publish.among import Among, in_place, of_place
from evalgen.publish.comparison import DRAFT, drafts, finals, is_draft
from evalgen.publish.county_names import told_apart
from evalgen.publish.inline import Inline

MOST, MOST_DRAFTS = 30, 10
Place = tuple[str, bool]
"""The code of a county, and whether its drafts are meant."""


def place_of(entry: Entry) -> Place:
    """The row of a chart that an evaluation counts in."""
    return entry.region.code, is_draft(entry)


def first_places(entries: Sequence[Entry]) -> tuple[dict[Place, str], str]:
    """The counties with most evaluations, in order of code, then those with drafts, each with its name; and the remark
    on those left out, if any."""
    done, open_ = _most(finals(entries), MOST), _most(drafts(entries), MOST_DRAFTS)
    kept = [*done, *open_]
    remark = "；".join(filter(None, (_left(finals(entries), done, ""), _left(drafts(entries), open_, DRAFT))))
    names = told_apart(entries)
    return {place: f"{names[place[0]]}（{DRAFT}）" if place[1] else names[place[0]] for place in kept}, remark


def _most(entries: Sequence[Entry], most: int) -> list[Place]:
    counts = Counter(map(place_of, entries))
    return sorted(sorted(counts, key=lambda place: (-counts[place], place))[:most])


def _left(entries: Sequence[Entry], kept: Sequence[Place], word: str) -> str:
    count = len({entry.region.code for entry in entries})
    first = f"{word}的共" if word else "共"
    left = f"，其余 {count - len(kept)} 个见“按地区”的清单"
    return f"{first} {count} 个地区，图表只列评价项数最多的 {len(kept)} 个{left}" if count > len(kept) else ""


def led(
    among: Among, text: str, found: Sequence[Entry], count: int, *asked: tuple[str, str], at: At | None = None
) -> Inline:
    """`text` about the evaluations `found` in a place, final or not; `count` there are, whether counted here or not.

    The index is asked for them where it can find just these; otherwise the place's own list has them.
    """
    place = in_place(found[0].region) if len(found) == count else None
    if place is None and len(found) > 1:
        return of_place(found[0]).listed(text)
    return among.counted(text, found, *(place or ()), *asked, at=at)


def sentence(*parts: str) -> str:
    """The parts that are not empty, as one sentence."""
    return "；".join(part for part in parts if part) + "。"


def apart(entries: Sequence[Entry]) -> str:
    """The remark that drafts are shown apart, where there are any beside final reports."""
    held = len(drafts(entries))
    return f"另有 {held} 项{DRAFT}（初稿或征求意见稿），单独成行，不与定稿合计" if 0 < held < len(entries) else ""


def leading(entries: Sequence[Entry]) -> tuple[list[Entry], str]:
    """The evaluations that a chart's message is about: final reports, or drafts where there is nothing else; and the
    word for them where it must be said."""
    done = finals(entries)
    if not done:
        return list(entries), DRAFT
    return done, "定稿" if len(done) < len(entries) else ""

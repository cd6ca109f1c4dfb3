"""The review dashboard orders all evaluations by what needs a decision; it is made for reviewers only."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.decisions import Decisions
from evalgen.publish.block import Cell, Column, Note, Row, Table
from evalgen.publish.completion import out_of
from evalgen.publish.county_names import told_apart
from evalgen.publish.figures import points
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.ledger_counts import late_in
from evalgen.publish.listing import PAGE_SIZE, page_name, page_title, paged, pager
from evalgen.publish.remarks import source
from evalgen.publish.site_pages import Plan
from evalgen.publish.words import STAGE

_COLUMNS = (
    Column("评价", "wide"), Column("得分和等级", "figure"), Column("矛盾", "figure"), Column("给分差异", "figure"),
    Column("规则文字", "figure"), Column("已核实差异", "figure"), Column("待证指标", "figure"),
    Column("待证分值", "figure"), Column("未答复意见", "figure"), Column("逾期建议", "figure"),
    Column("无法核实", "figure"),
)  # fmt: skip
_NOTE = (
    "从“矛盾”起，各列从左到右就是排列的先后：先比这一列，一样多的再比下一列，多的在前。矛盾、给分差异、规则文字是还没有核实的；"
    "给分差异、已核实差异、待证指标（证据不足）只数会改变等级的。"
)
_NO_DAY = "没有设定判断逾期的日期（as_of），逾期建议不计。"

_BLOCKED = (
    Column("评价", "wide"), Column("问题", "figure"), Column("第一处（文件：行：列）"), Column("问题是什么", "wide"),
    Column("怎样改", "wide"),
)  # fmt: skip
_NOTHING = (
    "各项评价的文件都能用；没有待解决的复核发现，没有未答复的意见，也没有判断为逾期的建议。"
    "各项评价已核实的差异、证据不足的分值和无法核实的，仍按多少排列。"
)
_NONE = Cell("0", tone="muted")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """All evaluations in pages, those that need a decision most first; no page where the site is for the public."""
    if not catalogue.disclosure.reviewer:
        return
    waiting = [(entry, entry.decisions) for entry in catalogue.entries if entry.decisions]
    names = told_apart(catalogue.entries)
    parts = paged(sorted(waiting, key=lambda each: (each[1].urgency, each[0].id)))
    for number, part in enumerate(parts, 1):
        rows = tuple(_row(entry, decisions, names[entry.region.code]) for entry, decisions in part)
        yield Plan(
            uri=f"review/{page_name(number)}.md",
            title=page_title("复核总览", number),
            description="按需要决定的事项排列的全部评价，只在复核模式下生成",
            kind="list",
            blocks={
                "waiting": _waiting(catalogue) if number == 1 else None,
                "blocked": _blocked(catalogue) if number == 1 else None,
                "table": Table("各项评价（最需要决定的在前）", _COLUMNS, rows, note=_noted(catalogue))
                if rows
                else None,
                "across": catalogue if number == 1 else None,
                "pager": pager("review", number, len(parts)),
            },
        )


def _waiting(catalogue: Catalogue) -> Note:
    """What somebody has to decide, counted; or that there is nothing."""
    every = [entry.decisions for entry in catalogue.entries if entry.decisions]
    found = [each.contradictions + each.departures for each in every]
    across = sum(each.is_open for each in catalogue.across)
    counts = (
        ("文件有问题、不能发布的评价 {} 项", len(catalogue.blocked)),
        (f"待解决的复核发现 {{}} 条，在 {sum(map(bool, found))} 项评价里", sum(found)),
        ("各项评价之间待解决的复核发现 {} 条", across),
        ("没有答复的意见 {} 条", sum(each.unanswered for each in every)),
        ("逾期的建议 {} 条", sum(each.overdue for each in every)),
    )
    said = "；".join(words.format(count) for words, count in counts if count)
    return Note("有待决定的事项", (f"{said}。",), "warn") if said else Note("没有待决定的事项", (_NOTHING,), "good")


def _blocked(catalogue: Catalogue) -> Table | None:
    """What cannot be published at all, which has to be mended before anything else can be decided."""
    blocked, editor = catalogue.blocked, catalogue.disclosure.editor
    rows = tuple(
        (
            Cell(Link(each.id, f"{each.id}/index.md") if each.has_page else each.id, header=True), str(each.count),
            source(editor, each.first.place, str(each.first.place)), each.first.message, each.first.cure or "—",
        )
        for each in blocked[:PAGE_SIZE]
    )  # fmt: skip
    more = f"共 {len(blocked)} 项，这里只列出前 {PAGE_SIZE} 项。" if len(blocked) > PAGE_SIZE else ""
    return Table("文件有问题、不能发布的评价", _BLOCKED, rows, note=more) if rows else None


def _row(entry: Entry, decisions: Decisions, county: str) -> Row:
    review = f"{entry.id}/review.md"
    summary = f"{entry.id}/index.md"
    return (
        Cell((Link(entry.title, review), f"　{entry.region.name}　", *_stage(entry)), header=True),
        f"{out_of(entry)} {entry.grade}".strip(),
        _pressing(decisions.contradictions, review, "findings-open"),
        _pressing(len(decisions.moving), summary, "grade-moves"),
        _pressing(decisions.departures, review, "findings-open-rules"),
        _counted(len(decisions.explained), summary, "grade-moves"),
        _pressing(decisions.undecided, summary, "grade-moves"),
        Link(points(decisions.unproven), summary, "grade-moves") if decisions.unproven else _NONE,
        _pressing(decisions.unanswered, f"{entry.id}/stages.md", "answers"),
        Cell(late_in(county, str(decisions.overdue)), tone="warn") if decisions.overdue else _NONE,
        _counted(decisions.unverified, review, "findings-unverified"),
    )


def _stage(entry: Entry) -> tuple[Badge, ...]:
    """What is not final yet says so."""
    return () if entry.stage == "final" else (Badge(STAGE[entry.stage], "warn"),)


def _noted(catalogue: Catalogue) -> str:
    return _NOTE if catalogue.as_of else f"{_NOTE}{_NO_DAY}"


def _pressing(count: int, uri: str, anchor: str) -> Cell:
    return Cell(Link(str(count), uri, anchor), tone="warn") if count else _NONE


def _counted(count: int, uri: str, anchor: str) -> Inline | Cell:
    return Link(str(count), uri, anchor) if count else _NONE

"""The bodies in one role: what they are, what they have to do, their offices and their staff, as the source prints."""

from collections.abc import Iterator

from evalgen.model.bodies import Body, Posts
from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import pair
from evalgen.publish.block import Block, Cell, Column, Facts, Items, Note, Row, Table
from evalgen.publish.figures import cites
from evalgen.publish.inline import Inline
from evalgen.publish.judged import judged
from evalgen.publish.page import Heading

_ROLES = {"subordinate": "下属单位"}
_COLUMNS = (Column("编制或人员"), Column("人数", "figure"), Column("说明", "wide"))


def part(evaluation: Evaluation, level: int, *roles: str) -> list[Block]:
    """The bodies in `roles`, each under a heading of `level`."""
    return [
        block
        for at, body in enumerate(evaluation.dossier.bodies)
        if body.role in roles
        for block in _body(evaluation, body, level, at)
    ]


def _body(evaluation: Evaluation, body: Body, level: int, at: int) -> Iterator[Block]:
    yield Heading(level, f"body-{body.id}", body.name)
    rows = (("类别", _ROLES.get(body.role, "")), ("原文另称", "、".join(body.also_called)),
            ("统一社会信用代码", body.code), ("机构规格", body.rank),
            ("成立时间", body.founded), ("地址", body.address), ("邮编", body.postcode), ("联系电话", body.phone),
            ("沿革", body.history))  # fmt: skip
    pairs: list[tuple[str, Inline]] = [(name, text) for name, text in rows if text]
    yield Facts((*pairs, ("出处", cites(evaluation, body)), *pair(evaluation, "bodies", at)), body.name)
    lists = (("主要职责", "项", body.duties), ("项目职责", "项", body.project_duties), ("内设机构", "个", body.offices))
    for title, counter, lines in lists:
        if lines:
            yield Items(lines, numbered=counter == "项", caption=f"{title}（{len(lines)} {counter}）")
    if body.staffing:
        rows_ = tuple(row for posts in body.staffing for row in _posts(posts, 0))
        yield Table(f"{body.name}编制和人员", _COLUMNS, rows_)
        if judged(evaluation, "staffing-sums"):
            yield from (note for posts in body.staffing for note in _gaps(posts))


def _posts(posts: Posts, depth: int) -> Iterator[Row]:
    yield Cell("　" * depth + posts.name, header=True), str(posts.count), posts.note
    for each in posts.parts:
        yield from _posts(each, depth + 1)
    if posts.parts:
        parted = sum(each.count for each in posts.parts)
        fits = parted == posts.count
        words = "与上列总数相符" if fits else f"与上列总数 {posts.count} 不符，相差 {abs(parted - posts.count)}"
        yield Cell("　" * (depth + 1) + "以上各项合计"), str(parted), Cell(words, tone="good" if fits else "warn")


def _gaps(posts: Posts) -> Iterator[Note]:
    """Where the parts do not add up to the number that stands over them."""
    parted = sum(each.count for each in posts.parts)
    if posts.parts and parted != posts.count:
        yield Note("人数合计不符", (f"“{posts.name}”印 {posts.count}，分项合计 {parted}。",), "warn")
    for each in posts.parts:
        yield from _gaps(each)

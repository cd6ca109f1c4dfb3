"""Every document an evaluation rests on, who issued it, where it can be seen, and each place that cites it."""

from collections import defaultdict
from collections.abc import Iterator

from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import pair
from evalgen.publish.block import Block, Facts, Items, Note
from evalgen.publish.citations import Use, uses_of
from evalgen.publish.inline import Inline
from evalgen.publish.links import joined, opened_place, page_anchor, place_anchor, place_in_document
from evalgen.publish.originals import hash_of, seen, size_of
from evalgen.publish.page import Heading

_MANY = 30
"""More places than these are folded, so that the other documents can be seen; a link to one of them opens the fold."""
_UNUSED = "本评价的内容没有引用这份文件"
_UNCITED = "原文只把它列为评价依据，得分、金额、问题和结论都没有再引用它"
ROLES = {
    "report": "评价报告",
    "form": "自评表",
    "basis": "设立依据",
    "notice": "指标文",
    "assignment": "评价依据",
    "working-paper": "工作底稿",
    "evidence": "佐证资料",
}


def part(evaluation: Evaluation) -> list[Block]:
    documents = evaluation.dossier.documents
    if not documents:
        return [Note("没有登记文件", ("这项评价没有列出所依据的文件。",), "muted")]
    uses: dict[str, list[Use]] = defaultdict(list)
    for use in uses_of(evaluation):
        uses[use.document].append(use)
    blocks: list[Block] = []
    for role, title in ROLES.items():
        group = [(at, document) for at, document in enumerate(documents) if document.role == role]
        if group:
            blocks.append(Heading(2, f"role-{role}", f"{title}（{len(group)} 份）"))
            blocks += [
                block for at, document in group for block in _document(evaluation, document, uses[document.id], at)
            ]
    return blocks


def _document(evaluation: Evaluation, document: Document, uses: list[Use], at: int) -> Iterator[Block]:
    yield Heading(3, f"document-{document.id}", document.title)
    date = str(document.date) if document.date else ""
    rows: tuple[tuple[str, Inline], ...] = (
        ("文号", document.number), ("发布单位", document.issuer), ("日期", date), ("查看", seen(evaluation, document)),
        ("文件大小", size_of(evaluation, document)), ("文件校验值", hash_of(evaluation, document)),
        ("说明", document.note), ("引用", "" if uses else _UNCITED if document.role == "assignment" else _UNUSED),
        *pair(evaluation, "documents", at),
    )  # fmt: skip
    yield Facts(tuple((name, text) for name, text in rows if text), document.title)
    if uses:
        yield _cited(evaluation, document, uses)


def _cited(evaluation: Evaluation, document: Document, uses: list[Use]) -> Items:
    """What cites the document, page by page, so that a citation leads to its page; parts that are no pages follow."""
    found: dict[str, dict[Inline, None]] = defaultdict(dict)
    for use in uses:
        for at in use.places or ("",):
            found[at][use.link] = None
    caption = f"引用这份文件的地方（{len(uses)} 处）"
    many = len(uses) > _MANY
    if set(found) == {""}:
        return Items(tuple(found[""]), caption=caption, folded=many)
    places = sorted(found, key=_in_order)
    lines = tuple((_place(evaluation, document, at), "：", joined(list(found[at]))) for at in places)
    ids = tuple(place_anchor(document.id, at) for at in places)
    return Items(lines, caption=caption, ids=ids, folded=many)


def _in_order(at: str) -> tuple[bool, bool, int]:
    """Pages by number, then parts in the order of what cites them, then the document as a whole."""
    page = bool(page_anchor("x", at))
    return not at, not page, int(at) if page else 0


def _place(evaluation: Evaluation, document: Document, at: str) -> Inline:
    return opened_place(evaluation, document.id, at) or place_in_document(at) or "未注明页码"

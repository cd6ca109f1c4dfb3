"""Every document an evaluation rests on, who issued it, where it can be seen, and each place that cites it."""

from collections import defaultdict
from collections.abc import Iterator

from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import pair
from evalgen.publish.block import Block, Facts, Inline, Items, Note
from evalgen.publish.citations import Use, uses_of
from evalgen.publish.links import joined
from evalgen.publish.originals import hash_of, seen, size_of
from evalgen.publish.page import Heading

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
        ("说明", document.note),
        *pair(evaluation, "documents", at),
    )  # fmt: skip
    yield Facts(tuple((name, text) for name, text in rows if text), document.title)
    if uses:
        yield Items(tuple(_use(use) for use in uses), caption=f"引用这份文件的地方（{len(uses)} 处）")
    else:
        yield Note("没有引用", ("本评价的内容没有引用这份文件。",), "muted")


def _use(use: Use) -> Inline:
    return (use.link, "：", joined(list(use.places))) if use.places else use.link

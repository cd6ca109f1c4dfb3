"""Whoever wants to see a document itself is led to it, or told whom to ask for it and by what to name it."""

from fractions import Fraction

from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation
from evalgen.publish.files import address_of
from evalgen.publish.inline import Folded, Inline, Link
from evalgen.publish.links import joined
from evalgen.publish.plain import public_address
from evalgen.units import show_points

_MILLION = 10**6
_LEAST = Fraction(1, 100)
_SHORT = 12
_OWN = ("report", "form", "working-paper", "evidence")
"""What was made for or in the evaluation: whoever had it made has it."""
_POLICY = ("basis", "assignment")
"""Laws, rules and orders: nobody need be asked for them."""


def seen(evaluation: Evaluation, document: Document) -> Inline:
    """Where the document can be seen; without such a place, how to come by it."""
    if document.visibility == "internal":
        return "内部资料，不公开，只列名称"
    links: list[Inline] = []
    if document.url:
        links.append(Link("公布网页", url=document.url))
    if document.file:
        links.append(Link("附件", address_of(evaluation, document.file)))
    source = evaluation.identity.source
    if not links and document.role in ("report", "form") and public_address(source):
        links.append(Link("公布的原件", url=source))
    if links:
        return joined(links, "　")
    return _looked_up(document) if document.role in _POLICY else _asked(evaluation, document)


def size_of(evaluation: Evaluation, document: Document) -> str:
    """The size of the attached file; empty where none is attached."""
    held = evaluation.evidence.held(document)
    return f"{show_points(max(Fraction(held.size, _MILLION), _LEAST))} MB（{held.size:,} 字节）" if held else ""


def hash_of(evaluation: Evaluation, document: Document) -> Inline:
    """The hash of the attached file, else the one that the evidence states; it unfolds to its full length."""
    held = evaluation.evidence.held(document)
    whole = held.sha256 if held else document.sha256
    return Folded(f"{whole[:_SHORT]}…", whole) if whole else ""


def _looked_up(document: Document) -> str:
    return f"法规政策文件，本站没有登记公布的网址，可以按名称{'和文号' if document.number else ''}查找"


def _asked(evaluation: Evaluation, document: Document) -> str:
    identity = evaluation.identity
    keeper = identity.commissioner or identity.department or identity.implementer
    of_its_own = document.role in _OWN or not document.issuer
    bodies = dict.fromkeys(filter(None, (document.issuer, keeper if of_its_own else "")))
    known = [name for name, value in (("文号", document.number), ("日期", document.date)) if value]
    named = f"名称{''.join(f'、{name}' for name in known[:-1])}和{known[-1]}" if known else "名称"
    unknown = "" if document.issuer or document.number else "证据没有写明它的发布单位和文号。"
    whom = "或".join(bodies) or "评价的组织单位"
    return (
        f"本站未附原件，也没有登记公布的网址。{unknown}要看原件，请凭这里的{named}向{whom}索取；"
        "属于政府信息的，可以依《中华人民共和国政府信息公开条例》申请公开。"
    )

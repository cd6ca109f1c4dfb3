"""How to cite the report, in the form of GB/T 7714, and the edition of the evidence that these pages are made from."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Facts
from evalgen.publish.plain import public_address
from evalgen.publish.words import STAGE


def part(evaluation: Evaluation) -> Facts:
    identity = evaluation.identity
    author = identity.evaluator or identity.implementer or identity.department or "编者不详"
    online = public_address(identity.source)
    draft = (
        "" if identity.stage == "final" or STAGE[identity.stage] in identity.title else f"（{STAGE[identity.stage]}）"
    )
    when = identity.reported.iso if identity.reported else str(max(identity.years))
    text = f"{author}. {identity.title}{draft}[{'R/OL' if online else 'R'}]. {when}."
    pairs = (("引用格式", f"{text} {online}." if online else text), ("证据校验值", evaluation.evidence.sha256))
    return Facts(pairs, "引用")

"""A flow grows layer by layer; where two ways of dividing the whole are not crossed, both meet in one node."""

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from evalgen.publish.amounts import numeral
from evalgen.publish.charts._stages import Share, Stage
from evalgen.publish.charts._uses import Uses
from evalgen.publish.figures import yuan
from evalgen.publish.picture.flow import Flow, Link, Node
from evalgen.publish.picture.palette import Colour, Texture

USE = "用途"
NO_PURPOSE = "未列明用途"


@dataclass
class Draft:
    """A flow that still grows; `ends` are the nodes of its last layer and the shares they show."""

    whole: Fraction
    nodes: list[Node] = field(default_factory=list)
    links: list[tuple[int, int, Fraction]] = field(default_factory=list)
    ends: list[tuple[int, Share]] = field(default_factory=list)
    layer: int = -1
    kinds: list[str] = field(default_factory=list)
    """What each node divides the money by: 来源, 年度, 内容, 用途; empty where ways meet and where no use is known."""

    def stage(self, stage: Stage, before: Stage | None) -> None:
        """Add a layer; `before` is the one it follows."""
        if len(self.ends) > 1 and len(stage.shares) > 1:
            self.join(before)
        origins, self.ends = self.ends, []
        self.layer += 1
        for share in stage.shares:
            look: tuple[Colour, Texture] = ("warn", "/") if share.rest else (stage.colour, "")
            self.ends.append((self.node(share, *look, kind=stage.kind), share))
        if len(origins) == 1:
            self.links += [(origins[0][0], at, share.value) for at, share in self.ends]
        else:
            self.links += [(at, self.ends[0][0], share.value) for at, share in origins]

    def join(self, before: Stage | None) -> None:
        """Let all ends meet in one node of the whole amount; without ends it is where the flow begins."""
        years = before is not None and before.kind == "年度" and not any(share.rest for share in before.shares)
        name = f"{numeral(before.count)}年合计" if years and before else "合计" if self.ends else "资金总额"
        share = Share(name, self.whole)
        self.layer += 1
        joint = self.node(share, "c5")
        self.links += [(at, joint, end.value) for at, end in self.ends]
        self.ends = [(joint, share)]

    def uses(self, used: Uses, carrier: int) -> None:
        """Add the purposes that the money of the node `carrier` was misused for; of the rest no purpose is known."""
        self.layer += 1
        rest = sum((share.value for _, share in self.ends), Fraction(0)) - used.value
        unknown = self.node(Share(NO_PURPOSE, rest), "c5") if rest else None
        for at, share in self.ends:
            left = share.value - (used.value if at == carrier else 0)
            if unknown is not None and left:
                self.links.append((at, unknown, left))
        for share in used.purposes:
            self.links.append((carrier, self.node(share, "lost", "x", kind=USE), share.value))

    def node(self, share: Share, colour: Colour, texture: Texture = "", kind: str = "") -> int:
        self.kinds.append(kind)
        self.nodes.append(Node(share.name, digits(share.value), self.layer, colour, texture))
        return len(self.nodes) - 1

    def flow(self) -> Flow:
        """The flow, once it is complete."""
        links = (Link(source, target, value, digits(value)) for source, target, value in sorted(self.links))
        return Flow(tuple(self.nodes), tuple(links))


@lru_cache(maxsize=1024)
def digits(value: Fraction) -> str:
    """An amount in 元, without the unit, which a flow names once."""
    return yuan(value).removesuffix(" 元")

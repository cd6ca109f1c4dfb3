"""The review page leads to each finding by kind and by place, what waits first, the rest in printed order."""

import dataclasses

from evalgen.publish.block import Items, Note
from evalgen.publish.found import Numbered, grouped
from evalgen.publish.page import Heading
from evalgen.publish.parts.review import part as review
from evalgen.publish.parts.review_index import part as index
from evalgen.publish.rendition import Site
from tests.publish.poisoning import evaluation


def numbered() -> list[Numbered]:
    return [each for group in grouped(evaluation()) for each in group.findings]


def test_every_finding_stands_in_one_group_and_is_numbered_through() -> None:
    found = numbered()
    assert [each.number for each in found] == list(range(1, len(evaluation().findings) + 1))
    assert len({each.anchor for each in found}) == len(found)


def test_within_a_group_findings_stand_as_their_pages_are_printed() -> None:
    for group in grouped(evaluation()):
        orders = [each.order for each in group.findings]
        assert orders == sorted(orders), group.title


def test_what_waits_stands_before_what_is_explained_and_contradictions_before_words() -> None:
    real = evaluation()
    explained = [each for each in real.findings if each.accepted]
    waiting = [next(each for each in explained if each.severity == kind) for kind in ("contradiction", "rule-or-text")]
    findings = tuple(dataclasses.replace(each, accepted=None) if each in waiting else each for each in real.findings)
    titles = [group.title for group in grouped(dataclasses.replace(real, findings=findings))]
    assert titles == ["待解决的矛盾", "待解决的规则或文字问题", "已说明的矛盾", "已说明的规则或文字问题", "无法核实"]


def test_the_index_leads_to_every_finding_and_says_where_it_is_about() -> None:
    real = evaluation()
    site = Site(f"{real.id}/review.md")
    drawn = "".join(site.draw(each) for each in index(real) if not isinstance(each, Heading))
    for each in numbered():
        assert drawn.count(f'href="#{each.anchor}">第 {each.number} 项</a>') == 1
    assert "指标分析" in drawn


def test_each_finding_can_be_led_to() -> None:
    blocks = review(evaluation())
    ids = [block.id for block in blocks if isinstance(block, Note)]
    ids += [id_ for block in blocks if isinstance(block, Items) for id_ in block.ids]
    assert sorted(filter(None, ids)) == sorted(each.anchor for each in numbered())

"""Whoever disagrees finds to whom to say it; whoever looks at lost points finds what is done about them."""

import dataclasses

from evalgen.publish.block import Table
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.parts.answering import part as answering
from evalgen.publish.parts.losses import part as losses
from evalgen.publish.rendition import Site
from tests.publish.poisoning import evaluation
from tests.publish.varying import with_dossier


def ways(real: object = None) -> str:
    each = real or evaluation()
    site = Site("a/b/index.md")
    return "".join(map(site.draw, answering(each)))  # type: ignore[arg-type]


def test_objections_go_to_those_who_evaluated_and_mistakes_to_those_who_publish() -> None:
    said = ways()
    assert "向湖南公众会计师事务所有限公司 或 平江县财政局提出" in said
    assert "还没有定稿" in said
    assert "整改台账" in said
    assert "errata" not in said


def test_a_final_report_promises_no_answer_before_it_is_final() -> None:
    real = evaluation()
    identity = real.identity.model_copy(update={"stage": "final", "evaluator": "", "commissioner": ""})
    said = ways(with_dossier(real, evaluation=identity))
    assert "还没有定稿" not in said
    assert "向作出评价的单位提出" in said


def test_pages_of_problems_advice_and_review_lead_there() -> None:
    bodies = {page.uri.rpartition("/")[2]: page.body for page in pages_of(evaluation(), Site)}
    assert 'id="answering"' in bodies["index.md"]
    for name in ("problems.md", "recommendations.md", "review.md"):
        assert "#answering" in bodies[name]


def test_lost_points_lead_to_the_problems_and_to_what_became_of_the_advice() -> None:
    table = losses(evaluation())
    assert isinstance(table, Table)
    assert table.columns[-1].title == "问题和整改"
    drawn = Site("x/y/index.md").draw(table)
    assert "建议三</a> <span" in drawn
    assert "都没有提到" in drawn
    nothing = evaluation().dossier.findings.model_copy(update={"problems": (), "recommendations": ()})
    bare = losses(with_dossier(evaluation(), findings=nothing))
    assert isinstance(bare, Table)
    assert bare.columns[-1].title == "说明"
    assert dataclasses.replace(bare, total=()).rows

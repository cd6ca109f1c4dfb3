"""Whoever disagrees finds to whom to say it; whoever looks at lost points finds what is done about them."""

import dataclasses

from evalgen.model.disclosure import Disclosure, Publisher
from evalgen.publish.block import Table
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.parts.answering import part as answering
from evalgen.publish.parts.badges import part as badges
from evalgen.publish.parts.losses import part as losses
from evalgen.publish.site_rendition import Site
from tests.publish.poisoning import evaluation
from tests.publish.varying import with_dossier


def ways(real: object = None) -> str:
    each = real or evaluation()
    site = Site("a/b/index.md")
    return "".join(map(site.draw, answering(each)))  # type: ignore[arg-type]


def test_objections_go_to_those_who_evaluated_and_mistakes_to_those_who_publish() -> None:
    said = ways()
    assert "向湖南公众会计师事务所有限公司或平江县财政局提出" in said
    assert "本站所据是2022年10月29日的征求意见稿，没有见到定稿" in said
    assert "向公布本站的部门提出" in said
    assert "整改台账" in said
    assert 'href="../../errata/"' in said, "without corrections of its own, to those of the site"


def test_a_final_report_promises_no_answer_before_it_is_final() -> None:
    real = evaluation()
    identity = real.identity.model_copy(update={"stage": "final", "evaluator": "", "commissioner": ""})
    said = ways(with_dossier(real, evaluation=identity))
    assert "没有见到定稿" not in said
    assert "向作出评价的单位提出" in said


def test_a_draft_leads_from_its_head_to_where_it_is_answered_and_a_final_report_does_not() -> None:
    real = evaluation()
    final = with_dossier(real, evaluation=real.identity.model_copy(update={"stage": "final"}))
    told, silent = (Site(f"{real.id}/index.md").draw(badges(each)) for each in (real, final))
    assert '<a href="#answering">怎样答复和更正</a>' in told
    assert "怎样答复" not in silent


def test_a_self_evaluation_is_answered_for_by_the_unit_and_its_department() -> None:
    real = evaluation("530923-yongde/nutrition-2022")
    assert "向永德县明朗中学（自评单位）或永德县教育体育局（主管部门）提出" in ways(real)
    same = real.identity.model_copy(update={"department": real.identity.implementer})
    assert "向永德县明朗中学（自评单位）提出" in ways(with_dossier(real, evaluation=same))


def test_a_publisher_that_the_site_names_is_named_with_its_contact() -> None:
    def by(**told: str) -> str:
        publisher = Publisher(**told)
        return ways(dataclasses.replace(evaluation(), disclosure=Disclosure(publisher=publisher)))

    said = by(name="示例县财政局", contact="0000-0000000 <b>")
    assert said.count("示例县财政局（0000-0000000 &lt;b&gt;）") == 2
    assert 'href="https://a.example/x"' in by(contact="https://a.example/x")
    assert "公布本站的部门（" in by(contact="https://a.example/x")
    assert "（）" not in by(name="示例县财政局")


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
    assert "问题、建议都没有提到" in drawn
    nothing = evaluation().dossier.findings.model_copy(update={"problems": (), "recommendations": ()})
    bare = losses(with_dossier(evaluation(), findings=nothing))
    assert isinstance(bare, Table)
    assert bare.columns[-1].title == "说明"
    assert dataclasses.replace(bare, total=()).rows

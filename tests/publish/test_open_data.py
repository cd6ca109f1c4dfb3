"""evaluation.json holds what the evidence holds, under the same names, and every figure exactly."""

import json
from fractions import Fraction
from typing import Any, get_args

import jsonschema
import pytest

from evalgen.model import bodies, entries, funds, identity, narrative, printed, statements
from evalgen.model.disclosure import Disclosure
from evalgen.model.evidence import Dossier
from evalgen.model.fields import Frozen
from evalgen.publish.open_data import identity as covers
from evalgen.publish.open_data import money, record_of, score_records, stated
from evalgen.publish.open_data.copied import Copied
from evalgen.publish.open_data.evaluation_record import EvaluationRecord
from evalgen.publish.open_data.schema import evaluation_schema
from evalgen.publish.policy import HIDDEN, disclosed
from tests.publish.poisoning import _complete, _everything, evaluation, poisoned, shipped
from tests.publish.varying import with_dossier

OF: dict[type[Frozen], type[Frozen]] = {
    covers.PeriodRecord: identity.Period,
    covers.MemberRecord: identity.Member,
    covers.FundTypesRecord: identity.FundTypes,
    covers.FormRecord: printed.Form,
    covers.PostsRecord: bodies.Posts,
    covers.BodyRecord: bodies.Body,
    money.YearRecord: funds.YearFunds,
    money.PartRecord: funds.Part,
    money.NoticeRecord: funds.Notice,
    money.FundLineRecord: funds.FundLine,
    money.UseRecord: funds.MisuseItem,
    money.MisuseRecord: funds.Misuse,
    money.RestatedRecord: funds.Restated,
    money.UnspentRecord: funds.Unspent,
    money.FundsRecord: funds.Funds,
    score_records.CountedRecord: entries.Counted,
    stated.GoalRecord: narrative.Goal,
    stated.AchievementRecord: narrative.Achievement,
    stated.ConclusionRecord: narrative.Conclusion,
    stated.GivenRecord: statements.Given,
    stated.ClaimRecord: statements.Claim,
    stated.DatedRecord: statements.Dated,
    stated.MilestoneRecord: statements.Milestone,
    stated.ListingRecord: printed.Listing,
    stated.HeadingRecord: printed.Heading,
    stated.MentionRecord: printed.Mention,
    stated.TotalRowRecord: statements.TotalRow,
    stated.PrintedTotalRecord: printed.PrintedTotal,
    stated.PrintedRecord: printed.Printed,
    stated.AskRecord: statements.Ask,
}


def data(each: Any) -> dict[str, Any]:
    return dict(json.loads(record_of(each).model_dump_json()))


def test_every_record_of_evidence_has_the_fields_that_the_evidence_has() -> None:
    assert set(OF) == set(Copied.__subclasses__())
    for record, model in OF.items():
        assert set(record.model_fields) == set(model.model_fields), record


def test_every_key_of_the_evidence_is_in_the_data() -> None:
    elsewhere = {"evaluation", "project", "facts", "scores", "findings", "accepted"}
    assert set(Dossier.model_fields) - elsewhere <= set(EvaluationRecord.model_fields)
    cover = set(identity.Identity.model_fields) - {"short_title", "region", "rubric", "outline"}
    assert cover <= set(EvaluationRecord.model_fields)


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_a_reader_of_the_data_has_the_whole_report(each: Any) -> None:
    found = data(each)
    assert found["report"] == each.dossier.report
    assert found["chapters"] == {key: list(map(str, source.cites)) for key, source in each.dossier.chapters.items()}
    assert {line["id"]: line["narrative"] for line in found["indicators"]} == {
        line.id: each.dossier.scores[line.id].narrative if line.id in each.dossier.scores else ""
        for line in each.scorecard.leaves
    }
    assert found["unchecked"] == [
        {"check": it.check, "title": it.title, "because": it.because} for it in each.unchecked
    ]
    assert [goal["id"] for goal in found["goals"]] == [goal.id for goal in each.dossier.project.goals]
    assert [claim["value"] for claim in found["claims"]] == [str(claim.value) for claim in each.dossier.claims]


def test_whatever_evidence_holds_follows_the_schema() -> None:
    schema = evaluation_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data(poisoned(lambda at: f"第{at}段文字", "https://b.example/")), schema)
    full = Dossier.model_validate(_everything(_complete(evaluation().dossier.model_dump(mode="json"))))
    jsonschema.validate(data(with_dossier(evaluation(), **dict(full))), schema)


def test_figures_are_exact() -> None:
    found = data(evaluation())
    restated = evaluation().dossier.funds.restated
    assert [Fraction(each["amount"]["yuan"]) for each in found["funds"]["restated"]] == [
        each.amount.value for each in restated
    ]
    assert Fraction(found["conclusion"]["total"]) == 92
    third = evaluation().dossier.conclusion.model_copy(update={"total": Fraction(10, 3)})
    assert data(with_dossier(evaluation(), conclusion=third))["conclusion"]["total"] == "10/3"


def test_what_nobody_says_is_told_from_what_is_none() -> None:
    found = {line["id"]: line["counted"] for line in data(evaluation())["indicators"]}
    assert found["duplicate-applications"] == []
    assert found["setup-compliance"] is None


def test_names_and_reviews_are_withheld_from_the_data_as_elsewhere() -> None:
    real = evaluation()
    team = (identity.Member(name="谢某甲"),)
    held = with_dossier(
        real,
        evaluation=real.identity.model_copy(update={"team": team}),
        form=real.dossier.form.model_copy(update={"lead": "谢某甲"}),
        report=dict(real.dossier.report) | {"purpose": "谢某甲到现场。"},
    )
    found = data(disclosed(held, Disclosure("none", "hidden")))
    assert "谢某甲" not in json.dumps(found, ensure_ascii=False)
    assert found["team"][0]["name"] == found["form"]["lead"] == HIDDEN
    assert (found["findings"], found["unchecked"]) == ([], [])
    assert data(disclosed(held, Disclosure("accepted")))["unchecked"] == []


def test_the_version_is_the_one_that_the_schema_names() -> None:
    (version,) = get_args(EvaluationRecord.model_fields["schema_version"].annotation)
    assert (version, data(evaluation())["schema_version"]) == ("1.2", "1.2")


def test_it_is_said_of_each_indicator_whether_its_standard_is_printed() -> None:
    printed = {line["standard_printed"] for line in data(evaluation())["indicators"]}
    general = {line["standard_printed"] for line in data(evaluation("530923-yongde/nutrition-2022"))["indicators"]}
    assert (printed, general) == ({True}, {False})

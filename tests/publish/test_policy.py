"""Names are taken out wherever a text repeats them, and nothing else is changed."""

import dataclasses

from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.model.identity import Member
from evalgen.publish.policy import HIDDEN, disclosed
from tests.publish.poisoning import evaluation
from tests.publish.varying import with_dossier

NAMELESS = Disclosure(names="hidden")


def with_team(*names: str, purpose: str = "") -> object:
    real = evaluation()
    team = tuple(Member(name=name) for name in names)
    return with_dossier(
        real,
        evaluation=real.identity.model_copy(update={"team": team}),
        report=dict(real.dossier.report) | ({"purpose": purpose} if purpose else {}),
    )


def test_the_longest_name_goes_first() -> None:
    shown = disclosed(with_team("谢某", "谢某某", purpose="谢某某和谢某到现场。"), NAMELESS)  # type: ignore[arg-type]
    assert shown.dossier.report["purpose"] == f"{HIDDEN}和{HIDDEN}到现场。"
    assert [member.name for member in shown.identity.team] == [HIDDEN, HIDDEN]


def test_a_name_of_one_character_leaves_sentences_alone() -> None:
    shown = disclosed(with_team("方", purpose="双方到现场。"), NAMELESS)  # type: ignore[arg-type]
    assert shown.dossier.report["purpose"] == "双方到现场。"
    assert shown.identity.team[0].name == HIDDEN


def test_findings_name_nobody_either_and_still_point_to_their_places() -> None:
    named = with_team("谢某某")
    told = evaluation().findings[0]._replace(message="谢某某没有签字", figures=(("签字", "谢某某"),))
    shown = disclosed(dataclasses.replace(named, findings=(told,)), NAMELESS)  # type: ignore[type-var]
    assert shown.findings == (told._replace(message=f"{HIDDEN}没有签字", figures=(("签字", HIDDEN),)),)


def test_what_is_all_shown_is_not_changed() -> None:
    real = evaluation()
    assert disclosed(real, PUBLIC) == real


def test_withholding_twice_is_withholding_once() -> None:
    once = disclosed(evaluation(), Disclosure("none", "hidden"))
    assert disclosed(once, Disclosure("none", "hidden")) == once
    assert not once.findings
    assert not once.unchecked

"""Each standard of a rubric leads on: to what it rests on, or to what came of it."""

import dataclasses

from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
from evalgen.publish.block import Card
from evalgen.publish.inline import Inline, Link
from evalgen.publish.parts import rubric_tree
from tests.publish.overviews.entries import rubric, words
from tests.publish.poisoning import evaluation

ON = "评分标准的依据"
METHOD = Basis(
    title="项目支出绩效评价管理办法", number="财预〔2020〕10号", clause="第八条", url="https://example.org/10"
)


def resting_on(*basis: Basis) -> Rubric:
    shared = rubric()
    return dataclasses.replace(shared, text=shared.text.model_copy(update={"basis": basis}))


def said_on(card: Card) -> list[Inline]:
    return [said for title, (said, *_) in card.sections if title == ON and isinstance(said, str | tuple | Link)]


def cards(shared: Rubric) -> list[Card]:
    return [block for block in rubric_tree.part(shared) if isinstance(block, Card)]


def test_each_standard_of_a_shared_rubric_leads_to_the_documents_that_it_rests_on() -> None:
    (card,) = cards(resting_on(METHOD, Basis(title="本县办法")))
    (said,) = said_on(card)
    assert words(said) == "《项目支出绩效评价管理办法》（财预〔2020〕10号，第八条）；《本县办法》"
    assert "https://example.org/10" in repr(said)


def test_a_rubric_that_names_no_document_says_nothing_of_it() -> None:
    assert not said_on(*cards(resting_on()))


def test_those_of_an_evaluation_lead_to_what_was_given_there() -> None:
    real = evaluation()
    found = [block for block in rubric_tree.part(real.rubric, 3, real) if isinstance(block, Card)]
    assert found
    assert not any(map(said_on, found))
    assert all("本评价的结果" in [title for title, _ in card.sections] for card in found)

"""Nothing that an agency writes becomes markup, script, address, identifier or template, in a page or an export."""

import pytest
from markdown import Markdown

from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.page import Page
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from tests.publish.attacks import ATTACKS, URLS, seen
from tests.publish.poisoning import evaluation, poisoned, texts

ROTATIONS = range(0, len(ATTACKS), 7)
_ALIGNED = {"tables": {"use_align_attribute": True}}


def site_pages(start: int) -> list[Page]:
    hostile = poisoned(lambda at: ATTACKS[(start + at) % len(ATTACKS)], URLS[start % len(URLS)])
    return list(pages_of(hostile, Site))


def test_the_attacks_reach_every_field_that_takes_free_text() -> None:
    real = evaluation()
    said = list(texts(real.dossier.model_dump(mode="json"), real.rubric.text.model_dump(mode="json")))
    marked = poisoned(lambda at: "标记", URLS[0])
    shown = "".join("".join(seen(page.body).text) for page in pages_of(marked, Site))
    assert len(said) > 200
    assert [text for text in said if text in shown] == []


@pytest.mark.parametrize("start", ROTATIONS)
def test_no_page_has_live_danger(start: int) -> None:
    for page in site_pages(start):
        assert seen(page.body).dangers == [], page.uri


@pytest.mark.parametrize("start", ROTATIONS)
def test_no_id_comes_from_text_and_none_stands_twice(start: int) -> None:
    harmless = {page.uri: seen(page.body).ids for page in pages_of(poisoned(lambda at: "标记", URLS[0]), Site)}
    for page in site_pages(start):
        assert seen(page.body).ids == harmless[page.uri]
        assert len(set(harmless[page.uri])) == len(harmless[page.uri]), page.uri


@pytest.mark.parametrize("start", ROTATIONS)
def test_templates_in_evidence_are_text(start: int) -> None:
    for page in site_pages(start):
        assert "7000021" not in page.body


def test_hostile_text_is_shown_as_it_stands() -> None:
    hostile = poisoned(lambda at: ATTACKS[0], URLS[0])
    summary = next(iter(pages_of(hostile, Site)))
    assert ATTACKS[0] in "".join(seen(summary.body).text)


def test_a_forged_token_stays_text() -> None:
    forged = poisoned(lambda at: "\ue0000\ue001\ue0021\ue001", URLS[0])
    for page in pages_of(forged, Site):
        assert page.body.count("<h1") == 1
        assert seen(page.body).dangers == []


@pytest.mark.parametrize("start", ROTATIONS)
def test_no_export_turns_dangerous_in_another_generator(start: int) -> None:
    hostile = poisoned(lambda at: ATTACKS[(start + at) % len(ATTACKS)], URLS[start % len(URLS)])
    extensions = [
        "attr_list", "md_in_html", "tables", "footnotes", "toc", "def_list", "abbr", "admonition", "fenced_code",
    ]  # fmt: skip
    for page in pages_of(hostile, Plain):
        found = seen(Markdown(extensions=extensions, extension_configs=_ALIGNED).convert(page.body))
        assert found.dangers == [], page.uri
        assert not [id_ for id_ in found.ids if id_.startswith("__")], page.uri
        assert "{{" not in page.body
        assert "{%" not in page.body
        assert "7000021" not in page.body

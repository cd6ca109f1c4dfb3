"""Every part of a page is used, exists where it is named, and is drawn for every shipped evaluation."""

import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from evalgen.model.disclosure import Disclosure
from evalgen.pipeline.project import Project
from evalgen.publish import evaluation_pages, site_pages
from evalgen.publish.evaluation_pages import Draw, pages_of
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from evalgen.publish.unit import slugs, unit
from tests.conftest import TinyProjects
from tests.publish.attacks import seen
from tests.publish.overviews.entries import catalogue, entry
from tests.publish.poisoning import shipped, texts
from tests.publish.test_followed_up import followed
from tests.publish.varying import under_every_outline
from tests.publish.without_points import FILES, GRAIN

PACKAGE = Path(str(files("evalgen.publish")))
TEMPLATES = "\n".join(path.read_text("utf-8") for path in PACKAGE.glob("*/*.md.jinja"))


def named(function: str) -> set[str]:
    return set(re.findall(rf'{function}\("([a-z-]+)"', TEMPLATES))


def test_every_part_is_used_and_every_one_used_exists() -> None:
    assert named("part") == set(slugs("parts"))


def test_every_chart_named_exists() -> None:
    assert named("chart") <= set(slugs("charts"))


@pytest.mark.parametrize("draw", [Site, Plain])
def test_every_part_is_drawn_for_shipped_evaluations(
    draw: Draw, monkeypatch: pytest.MonkeyPatch, tiny_projects: TinyProjects
) -> None:
    drawn: set[str] = set()

    def watched(folder: str, slug: str) -> object:
        drawn.add(slug)
        return unit(folder, slug)

    for module in (evaluation_pages, site_pages):
        monkeypatch.setattr(module, "unit", watched)
    without_points = Project(tiny_projects(FILES)).evaluation(GRAIN)
    for each in (*shipped(), *under_every_outline(), followed(), without_points):
        for page in pages_of(each, draw):
            assert page.body
    for page in site_pages.site_pages(replace(catalogue(entry()), disclosure=Disclosure(reviewer=True)), draw):
        assert page.body
    assert set(slugs("parts")) <= drawn


@pytest.mark.parametrize("slug", slugs("parts"))
def test_a_part_is_one_function_in_a_small_module(slug: str) -> None:
    source = (PACKAGE / "parts" / f"{slug.replace('-', '_')}.py").read_text("utf-8")
    assert source.startswith('"""')
    assert callable(unit("parts", slug))
    assert len(source.splitlines()) <= 150


def test_no_english_is_left_for_readers() -> None:
    """Besides formats, file names, hashes, addresses and identifiers that the evidence itself writes."""
    allowed = re.compile(
        r"https?://\S+|[\w-]+\.(?:yml|json|csv|pdf)|[0-9a-f]{64}|JSON|CSV|\[R(?:/OL)?\]|NO\.|[0-9A-Z]{18}"
    )
    for each in shipped():
        written = " ".join(texts(each.dossier.model_dump(mode="json"), each.rubric.text.model_dump(mode="json")))
        for page in pages_of(each, Site):
            body = re.sub(r"<script.*?</script>|<svg.*?</svg>", "", page.body, flags=re.DOTALL)
            words = re.findall(r"[A-Za-z]{3,}", allowed.sub("", "".join(seen(body).text)))
            assert [word for word in words if word not in written] == [], page.uri

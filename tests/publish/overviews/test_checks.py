"""Every check is listed once, under its subject, and the page claims no more than the site shows."""

from dataclasses import replace
from typing import get_args

from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.model.finding import Family, Subject
from evalgen.pipeline.given_names import asked
from evalgen.publish.block import Table
from evalgen.publish.overviews import checks
from evalgen.publish.site_pages import Plan
from tests.publish.overviews.entries import catalogue


def _plan(disclosure: Disclosure = PUBLIC) -> Plan:
    (plan,) = checks.overview(replace(catalogue(), checks=asked(), disclosure=disclosure))
    return plan


def test_every_check_has_a_subject() -> None:
    assert {each.subject for each in asked()} == set(get_args(Subject))


def test_every_check_is_listed_once_with_what_it_asks() -> None:
    parts = (_plan().blocks[family] for family in get_args(Family))
    tables = [block for part in parts for block in part["tables"] if isinstance(block, Table)]
    listed = sorted((str(row[2]), row[0].content) for table in tables for row in table.rows)  # type: ignore[union-attr]
    assert listed == sorted((each.check, each.title) for each in asked())


def test_the_page_says_how_many_there_are_of_each_family() -> None:
    counts = _plan().blocks["counts"]
    for family in get_args(Family):
        assert counts[family] == len([each for each in asked() if each.family == family]) > 0


def test_each_stands_under_its_family() -> None:
    for family in get_args(Family):
        tables = [block for block in _plan().blocks[family]["tables"] if isinstance(block, Table)]
        listed = {str(row[2]) for table in tables for row in table.rows}
        assert listed == {each.check for each in asked() if each.family == family} != set()


def test_the_page_does_not_say_where_findings_stand_that_are_not_shown() -> None:
    assert _plan().blocks["silent"]
    assert not _plan(Disclosure(findings="accepted")).blocks["silent"]
    assert not _plan(Disclosure(findings="none")).blocks["silent"]
    assert _plan(Disclosure(findings="none", reviewer=True)).blocks["silent"]

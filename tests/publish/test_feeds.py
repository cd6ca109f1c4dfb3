import json
import re
from dataclasses import replace
from xml.etree import ElementTree

from evalgen.model.catalogue import Catalogue, Home
from evalgen.publish.downloads import feed_json, feed_xml
from evalgen.publish.feed import MOST
from tests.publish.attacks import ATTACKS
from tests.publish.overviews.entries import catalogue, entry
from tests.publish.overviews.test_rectification import news

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = Home("https://example.org/jx/")


def published(set_: Catalogue, home: Home = SITE) -> Catalogue:
    return replace(set_, home=home)


def read(set_: Catalogue) -> tuple[dict, ElementTree.Element]:
    return json.loads(feed_json.of_catalogue(set_)), ElementTree.fromstring(feed_xml.of_catalogue(set_))


def test_both_feeds_tell_the_same_newest_first() -> None:
    one = entry(1, news=(news("2022-10"), news("2023-05-01", "erratum", title="勘误：甲县道路项目")))
    feed, atom = read(published(catalogue(one, entry(2, news=(news("2023-01-02"),)))))
    moments = [item["date_published"] for item in feed["items"]]
    assert moments == ["2023-05-01T00:00:00+08:00", "2023-01-02T00:00:00+08:00", "2022-10-01T00:00:00+08:00"]
    entries = atom.findall(f"{ATOM}entry")
    assert [each.findtext(f"{ATOM}updated") for each in entries] == moments
    assert [each.findtext(f"{ATOM}id") for each in entries] == [item["id"] for item in feed["items"]]
    assert [each.findtext(f"{ATOM}title") for each in entries] == [item["title"] for item in feed["items"]]
    assert atom.findtext(f"{ATOM}updated") == moments[0]
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["items"][0]["tags"] == ["勘误"]


def test_addresses_are_whole_where_the_site_knows_its_own_and_relative_elsewhere() -> None:
    set_ = catalogue(entry(news=(news("2023-05-01"),)))
    inside = "990001-county/road-2021/recommendations"
    feed, _ = read(published(set_))
    assert feed["items"][0]["url"] == f"https://example.org/jx/{inside}/#recommendation-a"
    assert (feed["home_page_url"], feed["feed_url"]) == ("https://example.org/jx/", "https://example.org/jx/feed.json")
    feed, atom = read(set_)
    assert feed["items"][0]["url"] == f"{inside}/#recommendation-a"
    assert not {"home_page_url", "feed_url"} & feed.keys()
    assert [link.get("href") for link in atom.findall(f"{ATOM}link")] == ["feed.xml", "./"]
    feed, _ = read(published(set_, Home(directories=False)))
    assert feed["items"][0]["url"] == f"{inside}.html#recommendation-a"


def test_two_things_on_one_day_in_one_place_have_different_names_that_stay() -> None:
    twice = entry(news=(news("2023-05-01"), news("2023-05-01")))
    ids = [item["id"] for item in read(catalogue(twice))[0]["items"]]
    assert len(set(ids)) == 2
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id_) for id_ in ids)
    more = entry(news=(*twice.news, news("2024-01-01")))
    assert set(ids) < {item["id"] for item in read(published(catalogue(more)))[0]["items"]}


def test_a_feed_stays_short_however_much_there_is() -> None:
    many = [entry(1, f"e-{at}", news=(news(f"{2000 + at % 20}-01-01"),)) for at in range(MOST + 50)]
    feed, atom = read(catalogue(*many))
    assert len(feed["items"]) == len(atom.findall(f"{ATOM}entry")) == MOST
    assert feed["items"][0]["date_published"].startswith("2019-")


def test_a_feed_of_nothing_is_still_a_feed() -> None:
    feed, atom = read(catalogue(entry()))
    assert feed["items"] == []
    assert atom.findtext(f"{ATOM}updated")


def test_words_that_look_like_markup_stay_words() -> None:
    titles = (*ATTACKS, "坏字符\x0b\ufffe")
    feed, atom = read(catalogue(entry(news=tuple(news("2023-05-01", title=text, text=text) for text in titles))))
    found = [each.findtext(f"{ATOM}title") or "" for each in atom.findall(f"{ATOM}entry")]
    assert len(found) == len(feed["items"]) == len(titles)
    assert any("<script" in title for title in found)

"""A build that remembers the last one makes the same files as one that does not."""

import pytest

from evalgen.publish.search.kept import Kept
from evalgen.publish.search.postings import Indexed
from evalgen.publish.search.shards import shard_files
from evalgen.publish.search.words import words_of

TITLES = ["三中心建设", "农村公路", "造林补助"]
PAGES = [
    "挤占专项资金24,098元。",
    "政务服务中心，政务服务中心，政务服务中心，政务服务中心",
    "平财绩〔2022〕2号",
    "𠮷村与平江县",
]


def indexed(pages: list[str], titles: list[str] = TITLES) -> Indexed:
    return Indexed([words_of(page) for page in pages], [words_of(title) for title in titles])


def files(held: Indexed, kept: Kept | None = None) -> dict[str, bytes]:
    return {asset.uri: asset.content for asset in shard_files("", held, kept=kept)}


@pytest.mark.parametrize(
    ("pages", "titles"),
    [
        (PAGES, TITLES),
        (["挤占专项资金70,875元。", *PAGES[1:]], TITLES),
        ([PAGES[0], "政务服务中心", *PAGES[2:]], TITLES),
        ([PAGES[0], "", *PAGES[2:]], TITLES),
        (PAGES[::-1], TITLES),
        ([*PAGES[:3], "𠮷村与梁平区"], TITLES),
        (PAGES, ["三中心建设项目", *TITLES[1:]]),
        ([*PAGES, "多出来的一页"], TITLES),
        (PAGES[:2], TITLES[:1]),
    ],
)
def test_what_changed_since_the_last_build_is_counted_again(pages: list[str], titles: list[str]) -> None:
    kept = Kept()
    assert files(indexed(PAGES), kept) == files(indexed(PAGES))
    assert files(indexed(pages, titles), kept) == files(indexed(pages, titles))
    assert files(indexed(PAGES), kept) == files(indexed(PAGES))


def test_only_terms_that_changed_are_counted_again() -> None:
    kept, first = Kept(), indexed(PAGES)
    list(shard_files("", first, kept=kept))
    changed = kept.changed(Indexed([*first.pages[:2], words_of("平财绩〔2022〕3号"), first.pages[3]], first.titles), 1)
    assert changed == {"2", "2号", "2022 2", "3", "3号", "2022 3"}
    assert kept.changed(first, 1) == set()


def test_shards_are_the_same_however_many_share_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = files(indexed(PAGES))
    monkeypatch.setattr("evalgen.publish.search.shards._AT_ONCE", 7)
    assert files(indexed(PAGES)) == whole

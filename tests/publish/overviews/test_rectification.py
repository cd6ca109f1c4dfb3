import csv
import io
import re
from importlib.resources import files
from urllib.parse import parse_qs

from evalgen.model.catalogue import Catalogue, Home
from evalgen.model.ledger import LedgerRow, News, Spot
from evalgen.model.region import Region
from evalgen.model.standing import CLOSED
from evalgen.publish.downloads.rectification_csv import of_catalogue
from evalgen.publish.inline import Link
from evalgen.publish.ledger_counts import at_a_glance
from evalgen.publish.listing import PAGE_SIZE
from evalgen.publish.overviews import county, departments, places, rectification, year
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_pages import site_pages
from evalgen.publish.site_rendition import Site
from evalgen.publish.words import STANDING
from evalgen.units import When
from tests.publish.attacks import ATTACKS, seen
from tests.publish.overviews.entries import PROVINCE, catalogue, entry, links, shown, words

DAY = When(2024, 1, 1)


def row(name: str = "repair", standing: str = "not-recorded", **changes: object) -> LedgerRow:
    usual = {
        "id": name,
        "advice": Spot(f"建议 {name}", "recommendations", f"recommendation-{name}"),
        "owner": "示例局",
        "due": When(2023, 6),
        "standing": standing,
        "since": None,
        "overdue": False,
        "problems": (Spot("路面有裂缝", "problems", "problem-cracks"),),
        "indicators": (Spot("质量", "indicators", "quality"),),
    }
    return LedgerRow(**(usual | changes))  # type: ignore[arg-type]


def dated(*entries: object) -> Catalogue:
    plain = catalogue(*entries)  # type: ignore[arg-type]
    return Catalogue(plain.entries, plain.regions, plain.rubrics, as_of=DAY, home=Home())


def test_the_ledger_lists_each_recommendation_under_its_county() -> None:
    late = row("late", "in-progress", overdue=True, since=When(2023, 5, 1))
    (plan,) = rectification.overview(dated(entry(2, ledger=(row(),)), entry(1, ledger=(late, row("done", "verified")))))
    table = shown(plan.blocks["table"])
    assert [line[0] for line in table if len(line) == 1] == [
        "第1县：建议 2 条，其中整改中 1 条、已核实 1 条，逾期 1 条",
        "第2县：建议 1 条，其中没有整改记录 1 条",
    ]
    assert table[1][1:] == [
        "整改中（2023年5月1日）、逾期", "2023年6月", "示例局", "—", "路面有裂缝", "质量", "第1县", "甲县交通运输局",
        "2021",
    ]  # fmt: skip
    assert links(plan.blocks["table"].rows[1]) == [
        "990001-county/road-2021/recommendations.md",
        "990001-county/road-2021/index.md",
        "990001-county/road-2021/problems.md",
        "990001-county/road-2021/indicators.md",
    ]


def test_what_is_late_longest_stands_first_in_its_county_with_its_days_and_what_is_known() -> None:
    rows = (
        row("open"),
        row("late", "in-progress", overdue=True, late=9),
        row(
            "later", "in-progress", overdue=True, late=1336, since=When(2023, 1, 15), note="已退回 20000 元",
            evidence=(Spot("退款凭证，第 2 页", "evidence", "document-refund"),),
            answers=(Spot("示例局：不同意", "stages", "response-draft-1"),),
        ),
    )  # fmt: skip
    (plan,) = rectification.overview(dated(entry(1, ledger=rows)))
    _, first, second, third = shown(plan.blocks["table"])
    assert [first[1], first[4]] == [
        "整改中（2023年1月15日）、逾期 1336 天",
        "已退回 20000 元。依据：退款凭证，第 2 页。被评价单位的意见：示例局：不同意",
    ]
    assert second[1] == "整改中、逾期 9 天"
    assert third[1] == "没有整改记录"
    assert "990001-county/road-2021/stages.md" in links(plan.blocks["table"].rows[1])


def test_a_ledger_says_what_keeps_it_from_telling_what_is_late() -> None:
    rows = (row("a", due=None, owner=""), row("b"))

    def said(known: Catalogue) -> str:
        (page,) = [page for page in site_pages(known, Site) if page.kind == "ledger"]
        return "".join(seen(page.body).text)

    undated = said(catalogue(entry(ledger=rows)))
    assert "本站没有设定判断逾期的日期，1 条也没有写明完成期限，不能判断逾期。" in undated
    assert "是否逾期以2024年1月1日为准；1 条没有写明完成期限，不能判断逾期。" in said(dated(entry(ledger=rows)))
    (plan,) = rectification.overview(catalogue(entry(ledger=rows)))
    stats = [(stat.label, words(stat.value)) for stat in plan.blocks["stats"].stats]
    assert stats[-2:] == [("未写明期限", "1 条"), ("未写明责任单位", "1 条")]


def test_provinces_and_cities_tell_what_became_of_the_recommendations_below_them() -> None:
    late = row("late", "in-progress", overdue=True)
    known = dated(entry(1, ledger=(late, row(), row("done", "verified"))), entry(2, ledger=(row(),)), entry(3))
    province, city = places.overview(known)
    below = city.blocks["beside"]["below"]
    assert [line[5] for line in shown(below)] == ["3 条，未办结 2 条，逾期 1 条", "1 条，未办结 1 条", "—"]
    assert _asked(below.rows[0][5]) == {"3 条，未办结 2 条，逾期 1 条": {"county": ["第1县"]}}
    (whole,) = province.blocks["beside"]["below"].rows
    assert words(whole[5]) == "4 条，未办结 3 条，逾期 1 条"
    assert links(whole[5]) == []


def test_an_evaluation_of_several_years_is_found_by_each_of_them() -> None:
    (plan,) = rectification.overview(catalogue(entry(years=(2021, 2019, 2020), ledger=(row(),))))
    assert shown(plan.blocks["table"])[1][9] == "2019、2020、2021"


def test_the_numbers_on_top_say_what_is_late_only_if_a_day_is_given() -> None:
    entries = (entry(ledger=(row("a", "accepted", overdue=True), row("b"), row("c", "rejected"))),)
    (plan,) = rectification.overview(dated(*entries))
    assert [(stat.label, words(stat.value)) for stat in plan.blocks["stats"].stats] == [
        ("建议", "3 条"), ("没有整改记录", "1 条"), ("采纳", "1 条"), ("不采纳", "1 条"), ("逾期", "1 条"),
    ]  # fmt: skip
    (undated,) = rectification.overview(catalogue(*entries))
    assert links(plan.blocks["stats"].stats[0].note) == ["rectification/index.md"]
    assert "逾期" not in [stat.label for stat in undated.blocks["stats"].stats]


def test_a_number_on_top_leads_to_the_first_of_its_own_on_whichever_page_that_is() -> None:
    many = tuple(row(f"r-{at}", "verified") for at in range(PAGE_SIZE))
    first, second = rectification.overview(catalogue(entry(1, ledger=many), entry(2, ledger=(row("open", owner=""),))))
    stats = {stat.label: stat for stat in first.blocks["stats"].stats}
    place = ("rectification/page_2.md", "990002-county.road-2021.open")
    told = (stats["建议"].note, stats["没有整改记录"].value, stats["未写明责任单位"].value)
    assert [(link.uri, link.anchor) for link in told] == [place] * 3
    verified = stats["已核实"].value
    assert (verified.uri, verified.anchor) == ("rectification/index.md", "990001-county.road-2021.r-0")
    assert [cell.id for cell in (second.blocks["table"].rows[1][0], first.blocks["table"].rows[1][0])] == [
        place[1], verified.anchor,
    ]  # fmt: skip


def test_what_the_filter_calls_open_is_what_is_counted_as_open() -> None:
    script = (files("evalgen.publish") / "assets" / "ledger.js").read_text("utf-8")
    (settled,) = re.findall(r"var SETTLED = \[(.*)\];", script)
    assert set(re.findall(r"'(.*?)'", settled)) == {STANDING[each] for each in CLOSED}
    (plan,) = rectification.overview(catalogue(entry(ledger=(row(due=None), row("b", "rejected")))))
    asked = [
        parse_qs(part.query) for part in (plan.blocks["stats"].stats[0].note, plan.blocks["stats"].stats[-1].value)
    ]
    assert asked == [{"status": ["未办结"]}, {"due": ["未写明"]}]


def test_the_home_page_says_how_many_are_open_and_late_and_leads_to_the_ledger() -> None:
    entries = (entry(ledger=(row("a", "accepted", overdue=True), row("b"), row("c", "implemented"))),)
    line = at_a_glance(dated(*entries))
    assert words(line) == "整改台账：建议 3 条，未办结 2 条，逾期 1 条（截至2024年1月1日）"
    assert links(line) == ["rectification/index.md"] * 3
    assert words(at_a_glance(catalogue(*entries))) == "整改台账：建议 3 条，未办结 2 条"
    assert at_a_glance(catalogue(entry())) is None
    (home,) = [page for page in site_pages(catalogue(*entries), Site) if page.kind == "home"]
    assert "未办结 2 条" in "".join(seen(home.body).text)


def test_a_county_a_year_and_an_authority_lead_to_their_own_recommendations_and_to_what_is_late_there() -> None:
    late = row("late", "in-progress", overdue=True)
    known = dated(entry(1, ledger=(late, row(), row("done", "verified"))), entry(2, ledger=(row(),)), entry(3))
    said = "建议 3 条：没有整改记录 1 条、整改中 1 条、已核实 1 条；逾期 1 条（截至2024年1月1日）。"
    first, second, third = county.overview(known)
    assert words(first.blocks["rectified"]) == said
    assert {link.partition("?")[0] for link in links(first.blocks["rectified"])} == {"rectification/index.md"}
    assert _asked(first.blocks["rectified"])["逾期 1 条"] == {"county": ["第1县"], "status": ["逾期"]}
    assert words(second.blocks["rectified"]).endswith("；没有逾期的（截至2024年1月1日）。")
    assert third.blocks["rectified"] is None
    (page,) = [page for page in site_pages(known, Site) if page.uri == first.uri]
    assert said in "".join(seen(page.body).text)
    (of_year,) = year.overview(known)
    assert words(of_year.blocks["rectified"]).startswith("建议 4 条：没有整改记录 2 条、")
    assert _asked(of_year.blocks["rectified"])["逾期 1 条"] == {"year": ["2021"], "status": ["逾期"]}
    _, authority, *_ = departments.overview(known)
    assert _asked(authority.blocks["rectified"])["逾期 1 条"] == {
        "department": ["甲县交通运输局"], "county": ["第1县"], "status": ["逾期"]
    }  # fmt: skip


def _asked(line: object) -> dict[str, dict[str, list[str]]]:
    """What the ledger is asked for by each link of a line."""
    if isinstance(line, Link):
        return {line.text: parse_qs(line.query)}
    parts = line if isinstance(line, tuple) else ()
    return {text: asked for part in parts for text, asked in _asked(part).items()}


def test_a_long_ledger_goes_on_over_pages_that_together_show_each_once() -> None:
    entries = [entry(at % 7, f"e-{at}", ledger=(row("a"), row("b"))) for at in range(PAGE_SIZE)]
    plans = list(rectification.overview(catalogue(*entries)))
    assert [plan.uri for plan in plans] == ["rectification/index.md", "rectification/page_2.md"]
    rows = [line for plan in plans for line in shown(plan.blocks["table"]) if len(line) > 1]
    assert len(rows) == 2 * PAGE_SIZE
    assert max(len(plan.blocks["table"].rows) for plan in plans) <= PAGE_SIZE + 7


def test_without_recommendations_the_ledger_says_so() -> None:
    (page,) = [page for page in site_pages(catalogue(entry()), Site) if page.kind == "ledger"]
    assert "还没有建议" in page.body
    assert "<table" not in page.body


def test_no_attack_in_a_ledger_comes_alive() -> None:
    rows = tuple(
        row(f"r-{at}", advice=Spot(text), owner=text, problems=(Spot(text),), indicators=(Spot(text),))
        for at, text in enumerate(ATTACKS)
    )
    for draw in (Site, Plain):
        pages = [page for page in site_pages(catalogue(entry(ledger=rows)), draw) if page.kind == "ledger"]
        assert pages
        assert draw is Plain or all(seen(page.body).dangers == [] for page in pages)


def test_the_ledger_can_be_taken_away_as_a_table() -> None:
    late = row("late", "in-progress", overdue=True, since=When(2023, 5, 1))
    text = of_catalogue(dated(entry(ledger=(late,)))).decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(text))
    assert (line["建议标识"], line["状态"], line["状态日期"], line["逾期"]) == ("late", "整改中", "2023-05-01", "是")
    assert (line["逾期天数"], line["最近的情况"]) == ("", "")
    (undated,) = csv.DictReader(io.StringIO(of_catalogue(catalogue(entry(ledger=(late,)))).decode("utf-8-sig")))
    assert undated["逾期"] == ""


def news(on: str, kind: str = "event", **changes: str) -> News:
    usual = {
        "title": "整改（已整改）：甲县道路项目",
        "text": "修补路面",
        "page": "recommendations",
        "anchor": "recommendation-a",
    }
    return News(When.parse(on), kind, **(usual | changes))  # type: ignore[arg-type]


def test_counties_of_one_name_are_told_apart_by_their_cities_wherever_the_ledger_is_asked_for_them() -> None:
    cities = [
        Region(code=f"99{number}00", name=f"{name}市", parent="990000") for number, name in ((21, "东"), (22, "西"))
    ]
    drums = [Region(code=f"{city.code[:4]}01", name="鼓楼区", parent=city.code) for city in cities]
    entries = [
        entry(1, ledger=(row(),)),
        *(
            entry(
                id=f"{drum.code}-gulou/road-2021",
                regions=(PROVINCE, city, drum),
                department="交通运输局",
                ledger=(row(),) * number,
            )
            for number, (city, drum) in enumerate(zip(cities, drums, strict=True), 1)
        ),
    ]
    whole = dated(*entries)
    (plan,) = rectification.overview(whole)
    table = shown(plan.blocks["table"])
    assert [line[0].partition("：")[0] for line in table if len(line) == 1] == ["第1县", "东市鼓楼区", "西市鼓楼区"]
    assert [line[7] for line in table if len(line) > 1] == ["第1县", "东市鼓楼区", "西市鼓楼区", "西市鼓楼区"]
    for overview in (county.overview, departments.overview):
        pages = [page for page in overview(whole) if "rectified" in page.blocks]
        asked = {parse_qs(first_query(page.blocks["rectified"]))["county"][0] for page in pages}
        assert asked == {"第1县", "东市鼓楼区", "西市鼓楼区"}


def first_query(content: object) -> str:
    """What the first link of the content asks for."""
    parts = content if isinstance(content, tuple) else (content,)
    return next(part.query for part in parts if isinstance(part, Link))

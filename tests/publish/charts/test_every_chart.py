"""Whatever an evaluation holds, its charts are valid, say the same three times, and show names as plain words."""

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evalgen.model.catalogue_entry import Entry, Misused
from evalgen.model.evaluation import Evaluation
from evalgen.model.region import Region
from evalgen.model.scorecard import Adjustment
from evalgen.publish.block import Chart
from evalgen.publish.charts._marked import Marked
from evalgen.publish.picture.palette import PRINTED
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from evalgen.publish.unit import slugs, unit
from evalgen.units import Points
from tests.publish.charts.builders import (
    PINGJIANG,
    SVG,
    cells,
    entry,
    evaluation,
    figures,
    group,
    labels,
    leaf,
    mark,
    notes,
    pieces,
    same_after_json,
    scorecard,
    texts,
)

ROOT = Path(__file__).parents[3]
OF_ENTRIES = [slug for slug in slugs("charts") if "entries" in unit("charts", slug).__annotations__]
OF_EVALUATIONS = [slug for slug in slugs("charts") if "evaluation" in unit("charts", slug).__annotations__]
EACH = range(len(slugs("charts")))
HOSTILE = (
    '<img src=x onerror="alert(1)">&amp;<b>甲</b><a href="javascript:x">%{y} ${z} </text><script>\u202e\ue0010\x07'
)
ELEMENTS = {"svg", "title", "desc", "defs", "pattern", "rect", "path", "text", "polygon"}
ATTRIBUTES = {
    "class", "width", "height", "viewBox", "font-size", "font-weight", "fill", "fill-opacity", "role", "id", "d", "x",
    "y", "patternUnits", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-dasharray",
    "text-anchor", "points", "aria-hidden",
}  # fmt: skip


def card(name: str = "立项") -> Any:
    return scorecard(
        group(f"决策{name}", 60, "决策"),
        leaf(name, 10, 8, 6),
        leaf(f"{name}二", 50, 50),
        group("产出", 40),
        leaf(f"{name}三", 40, None, above="产出"),
        adjustments=[Adjustment("gate", f"一票否决{name}", Points(-3), Points(0))],
    )


def rich(name: str = "立项") -> Evaluation:
    funds = PINGJIANG | {
        "sources": [*PINGJIANG["sources"], {"id": "x", "name": name, "amount": "0.01 元"}],
        "components": [*PINGJIANG["components"], {"id": "y", "name": name, "amount": "12 元"}],
        "total_label": name,
        "years": [
            year | {"received": {"amount": "10 元"}, "spent": {"amount": "9.5 元"}} for year in PINGJIANG["years"]
        ],
        "misuse": {"source": name, "items": [{"purpose": name, "amount": "1 元"}]},
    }
    return evaluation(funds, card(name))


def renamed(county: int, name: str) -> Region:
    return Region(code=f"99{county:04d}", name=f"{name}第{county}县")


def many(name: str = "", count: int = 40) -> list[Entry]:
    grades = ["优", "良", "中", "差", "", name or "合格"]
    return [
        entry(
            at % 35, (2010 + at % 14, 2011 + at % 14), None if at % 11 == 0 else 60 + at % 41, grade=grades[at % 6],
            rubric_base=f"r@{at % 3}", regions=(renamed(at % 35, name),), stage="draft" if at % 7 == 3 else "final",
            marks=tuple(mark(f"{name}{at % 20 + more}", most=5, awarded=(at + more) % 6) for more in range(3)),
            misuse=(Misused(f"{name}用途{at % 15}", None if at % 5 == 0 else Fraction(2 * at + 1, 2)),),
            year_funds=((2010 + at % 14, Fraction(at * 370_000 + 2500)),),
        )
        for at in range(count)
    ]  # fmt: skip


def drawn(name: str = "立项") -> list[Chart]:
    charts = [unit("charts", slug)(rich(name)) for slug in OF_EVALUATIONS]
    charts += [unit("charts", slug)(many(name)) for slug in OF_ENTRIES]
    charts.append(unit("charts", "rates-of-a-project")(many(name)[:8]))
    charts.append(unit("charts", "rates-of-an-indicator")([Marked(one, one.marks[0]) for one in many(name)]))
    assert all(isinstance(chart, Chart) for chart in charts)
    return charts  # type: ignore[return-value]


def is_sound(chart: Chart) -> None:
    go.Figure(chart.figure)
    assert same_after_json(chart.figure)
    drawn = [element for piece in pieces(chart) for element in piece.iter()]
    for element in drawn:
        assert element.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        assert element.get("role") in (None, "img")
        assert not re.search(r"url\((?!#chart-)|:", element.get("fill", ""))
    ids = [element.get("id") for element in drawn if element.get("id")]
    assert len(ids) == len(set(ids)) and all(name and name.startswith(f"chart-{chart.id}-") for name in ids)
    used = set(re.findall(r"url\(#([^)]*)\)", chart.picture))
    assert used == set(ids)
    for text in texts(chart.figure):
        if not text.startswith("%{customdata}<extra></extra>"):
            assert not re.search(r"<(?!br>)|>(?<!<br>)|&(?!amp;|lt;|gt;)", text), text
    assert "NaN" not in chart.picture and "inf" not in chart.picture.replace("xlink", "")


def says_the_same_thrice(chart: Chart) -> None:
    shown, table = (
        figures(labels(chart)),
        figures([*cells(chart.table), *(column.title for column in chart.table.columns)]),
    )
    assert figures(notes(chart)) <= table | figures(cells_without_units(chart))
    assert shown <= table | figures(cells_without_units(chart))


def cells_without_units(chart: Chart) -> list[str]:
    """Counts that a figure prints beside their unit."""
    return [text.replace("%", "") for text in cells(chart.table)]


def test_there_is_a_chart_for_each_question() -> None:
    assert OF_EVALUATIONS == ["funds-by-component", "funds-by-year", "funds-flow", "points-kept-and-lost"]
    assert OF_ENTRIES == [
        "causes-of-lost-points", "funds-by-county", "funds-by-county-and-year", "grades-by-year", "misuse-by-purpose",
        "scores-by-county-and-year",
    ]  # fmt: skip
    rest = set(slugs("charts")) - {*OF_EVALUATIONS, *OF_ENTRIES}
    assert rest == {"rates-of-a-project", "rates-of-an-indicator"}


@pytest.mark.parametrize("name", ["立项", HOSTILE, "很长的名称" * 80, "A" * 590, "·"])
def test_charts_are_valid_and_names_stay_words(name: str) -> None:
    for chart in drawn(name):
        is_sound(chart)


def test_a_hostile_name_reaches_the_reader_as_it_is_written() -> None:
    [flow] = [chart for chart in drawn("<b>甲</b>&") if chart.id == "funds-flow"]
    assert "<b>甲</b>&" in labels(flow)
    assert [note for note in notes(flow) if note.startswith("&lt;b&gt;甲&lt;/b&gt;&amp;")]
    assert "<b>甲</b>&" in cells(flow.table)


@pytest.mark.parametrize("at", EACH)
def test_figure_picture_and_table_print_the_same_figures(at: int) -> None:
    says_the_same_thrice(drawn()[at])


@pytest.mark.parametrize("at", EACH)
def test_the_same_evidence_gives_the_same_bytes(at: int) -> None:
    first, second = drawn()[at], drawn()[at]
    assert (first, first.figure) == (second, second.figure)
    assert list(texts(first.figure)) == list(texts(second.figure))


@pytest.mark.parametrize("at", EACH)
def test_the_message_is_one_sentence_with_figures_and_is_in_the_picture(at: int) -> None:
    chart = drawn()[at]
    assert chart.message.endswith("。") and chart.message.count("。") == 1 and figures([chart.message])
    assert f"<desc>{chart.message}</desc>" in chart.picture
    assert f"<title>{chart.title}</title>" in chart.picture and chart.title == chart.table.caption


@pytest.mark.parametrize("at", EACH)
def test_a_chart_draws_itself_on_both_kinds_of_page(at: int) -> None:
    chart = drawn(HOSTILE)[at]
    page = Site("index.md").draw(chart)
    assert "<script>" not in page.replace('<script type="application/json"', "") and "<img" not in page
    assert chart.title in Plain("index.md").draw(chart)


def wide_as_drawn(text: str) -> float:
    """em that Noto Sans CJK takes, for Latin letters on average."""
    return sum(0.28 if char in " ,." else 0.556 if char.isascii() else 1 for char in text)


def overlaps(chart: Chart) -> list[tuple[str, str]]:
    """Words of the picture that lie on others, measured as the browser would at most need."""
    return [pair for piece in pieces(chart) for pair in _overlaps(piece)]


def _overlaps(piece: ElementTree.Element) -> list[tuple[str, str]]:
    boxes = []
    for element in piece.iter(f"{{{SVG}}}text"):
        text, size = "".join(element.itertext()), float(element.get("font-size", "14"))
        x, y = float(element.attrib["x"]), float(element.attrib["y"])
        wide = wide_as_drawn(text) * size
        left = x - {"end": wide, "middle": wide / 2}.get(element.get("text-anchor", ""), 0)
        boxes.append((left, left + wide, y - size * 0.8, y + 1, text))
    return [
        (one[4], two[4])
        for at, one in enumerate(boxes)
        for two in boxes[at + 1 :]
        if one[0] < two[1] and two[0] < one[1] and one[2] < two[3] and two[2] < one[3]
    ]


def overflows(chart: Chart) -> list[str]:
    return [text for piece in pieces(chart) for text in _overflows(piece)]


def _overflows(root: ElementTree.Element) -> list[str]:
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    found = []
    for element in root.iter(f"{{{SVG}}}text"):
        text, size = "".join(element.itertext()), float(element.get("font-size", "14"))
        wide = wide_as_drawn(text) * size
        left = float(element.attrib["x"]) - {"end": wide, "middle": wide / 2}.get(element.get("text-anchor", ""), 0)
        if left < -0.5 or left + wide > width + 0.5 or not size * 0.8 <= float(element.attrib["y"]) <= height - 3:
            found.append(text)
    bars = [bar for bar in root if bar.tag == f"{{{SVG}}}rect"]
    found += [f"bar at {bar.attrib['y']}" for bar in bars if _bottom(bar) > height or float(bar.attrib["y"]) < 0]
    return found


def _bottom(bar: ElementTree.Element) -> float:
    return float(bar.attrib["y"]) + float(bar.attrib["height"])


@pytest.mark.parametrize("name", ["立项", "很长的名称，" * 60, "A" * 590, "Wide Latin names of offices " * 9])
@pytest.mark.parametrize("at", EACH)
def test_no_word_lies_on_another_or_leaves_the_picture(at: int, name: str) -> None:
    chart = drawn(name)[at]
    assert overlaps(chart) == []
    assert overflows(chart) == []


def test_colours_printed_are_those_the_browser_falls_back_to() -> None:
    script = (ROOT / "evalgen/publish/assets/chart-drawing.js").read_text("utf-8")
    fallbacks = dict(re.findall(r"'--eg-([\w-]+)': '(#\w{6})", script))
    assert fallbacks == PRINTED


def test_the_theme_has_a_rule_for_every_colour_of_a_picture() -> None:
    style = (ROOT / "evalgen/plugin/theme/assets/evalgen/blocks.css").read_text("utf-8")
    used = {name for chart in drawn() for name in re.findall(r'class="eg-fill-([\w-]+)"', chart.picture)}
    assert used <= set(PRINTED)
    rules = {colour: f".eg-fill-{colour} {{ fill: var(--eg-{colour}); }}" for colour in PRINTED}
    assert [colour for colour, rule in rules.items() if rule not in style] == ["grid"]


AMOUNT = st.one_of(
    st.integers(0, 10**12).map(lambda fen: f"{fen // 100}.{fen % 100:02d} 元"),
    st.integers(0, 10**7).map(lambda n: f"{n / 100:.2f} 万元"),
    st.integers(-(10**6), 10**6).map(lambda n: f"{n} 元"),
    st.integers(0, 99).map(lambda n: f"{n}.5 亿元"),
)
NAME = st.text("甲乙丙丁县资金<&>项目Ab，（）", min_size=1, max_size=30).filter(str.strip)


def parts(at_most: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    part = st.fixed_dictionaries({"name": NAME}, optional={"amount": AMOUNT})
    listed = st.lists(part, max_size=at_most)
    return listed.map(lambda found: [{"id": f"p{at}"} | one for at, one in enumerate(found)])


FLOW = st.fixed_dictionaries({"amount": AMOUNT})
YEAR = st.fixed_dictionaries(
    {"year": st.integers(2010, 2030), "amount": AMOUNT}, optional={"received": FLOW, "spent": FLOW}
)
MISUSE = st.fixed_dictionaries(
    {"items": st.lists(st.fixed_dictionaries({"purpose": NAME}, optional={"amount": AMOUNT}), min_size=1, max_size=12)},
    optional={"source": NAME, "total": AMOUNT},
)
FUNDS = st.fixed_dictionaries(
    {},
    optional={
        "total": AMOUNT, "sources": parts(4), "components": parts(34), "misuse": MISUSE,
        "years": st.lists(YEAR, max_size=12, unique_by=lambda year: year["year"]),
    },
)  # fmt: skip
FUNDS_CHARTS: list[Callable[[Evaluation], Any]] = [
    unit("charts", slug) for slug in OF_EVALUATIONS if slug.startswith("funds")
]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FUNDS)
def test_any_funds_give_sound_charts_or_none(funds: dict[str, Any]) -> None:
    for draw in FUNDS_CHARTS:
        chart = draw(evaluation(funds))
        if chart is not None:
            is_sound(chart)
            says_the_same_thrice(chart)
            assert overlaps(chart) == [] and overflows(chart) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(NAME, st.integers(0, 20), st.none() | st.integers(-5, 25), st.integers(-5, 25)), min_size=1))
def test_any_points_give_sound_charts_or_none(rows: list[tuple[str, int, int | None, int]]) -> None:
    lines = [leaf(name, most, award, rule if award is not None else None) for name, most, award, rule in rows]
    chart = unit("charts", "points-kept-and-lost")(evaluation(card=scorecard(group("决策", 100), *lines)))
    assert (chart is None) == all(award is None for _, _, award, _ in rows)
    if isinstance(chart, Chart):
        is_sound(chart)
        says_the_same_thrice(chart)
        assert overlaps(chart) == [] and overflows(chart) == []


def test_geometry_is_close_to_the_exact_figures() -> None:
    [chart] = [chart for chart in drawn() if chart.id == "funds-by-year"]
    drawn_amounts = [Fraction(str(length)) for length in chart.figure["data"][0]["x"]]
    assert drawn_amounts == [Fraction("15391498.90"), Fraction("11297777.97"), Fraction("11225723.12")]

"""What a reader's browser loads to draw charts comes from this folder, is what the wheel checked, and runs no text."""

import json
import re
from pathlib import Path

import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs_version

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "evalgen" / "publish" / "assets"
OWN_SCRIPTS = ["charts.js", "chart-drawing.js"]


def asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def test_the_bundle_is_the_plotly_version_that_checks_the_figures() -> None:
    assert re.findall(r'\.version="(\d+\.\d+\.\d+)"', asset("plotly-evalgen.min.js")) == [get_plotlyjs_version()]


def test_the_build_files_lock_the_version_of_the_bundle() -> None:
    wanted = json.loads((ROOT / "tools/plotly/package.json").read_text(encoding="utf-8"))["dependencies"]["plotly.js"]
    lock = json.loads((ROOT / "tools/plotly/package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert wanted == lock["node_modules/plotly.js"]["version"] == get_plotlyjs_version()


def test_the_lock_names_no_registry_but_pins_every_package_by_hash() -> None:
    packages = json.loads((ROOT / "tools/plotly/package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert not [name for name, entry in packages.items() if "resolved" in entry]
    assert not [name for name, entry in packages.items() if name and "integrity" not in entry]


def test_the_bundle_draws_exactly_the_kinds_of_chart_it_was_built_for() -> None:
    traces = re.findall(r'moduleType:"trace",name:"(\w+)"', asset("plotly-evalgen.min.js"))
    assert sorted(traces) == ["bar", "heatmap", "indicator", "sankey", "scatter", "scatterpolar", "sunburst", "treemap"]


@pytest.mark.parametrize("name", sorted(path.name for path in ASSETS.glob("*.js")))
def test_no_script_turns_text_into_code(name: str) -> None:
    assert not re.search(r"new Function\(|\bFunction\(['\"]|(?<![\w$.])eval\(", asset(name))


def test_the_locale_is_chinese_and_carries_the_words_of_the_tool_bar() -> None:
    locale = asset("plotly-locale-zh-cn.js")
    assert 'name:"zh-CN"' in locale
    words = ("Zoom in", "Zoom out", "Reset axes", "Reset view")
    assert [word for word in words if not re.search(rf'\b{word}"?:', locale)] == []


def test_the_style_sheet_fetches_nothing() -> None:
    style = asset("plotly.css")
    assert ".modebar-btn" in style
    assert "url(" not in style and "@import" not in style


def test_every_package_in_the_bundle_has_its_notice() -> None:
    licence = asset("LICENSE-plotly.txt")
    assert licence.startswith(f"plotly.js {get_plotlyjs_version()}\n\nMIT License")
    for package in ("@plotly/d3 ", "@plotly/d3-sankey ", "d3-hierarchy ", "culori "):
        assert f"\n{package}" in licence


def test_the_files_that_charts_ask_for_lie_beside_them() -> None:
    wanted = set(re.findall(r"'([\w.-]+\.(?:js|css))'", asset("charts.js")))
    assert wanted == {"plotly.css", "plotly-evalgen.min.js", "plotly-locale-zh-cn.js", "chart-drawing.js"}
    assert [name for name in wanted if not (ASSETS / name).is_file()] == []


@pytest.mark.parametrize("name", OWN_SCRIPTS)
def test_our_scripts_name_no_host_and_send_nothing(name: str) -> None:
    assert not re.search(r"https?:|//[\w-]+\.\w|fetch\(|XMLHttpRequest|sendBeacon|innerHTML", asset(name))


def test_the_button_that_would_send_a_chart_away_is_off() -> None:
    drawing = asset("chart-drawing.js")
    for setting in ("showSendToCloud: false", "plotlyServerURL: ''", "displaylogo: false"):
        assert setting in drawing


def test_every_colour_promised_to_the_theme_has_a_fallback() -> None:
    fallbacks = set(re.findall(r"'(--eg-[\w-]+)': '#", asset("chart-drawing.js")))
    numbered = {f"--eg-c{number}" for number in range(1, 7)}
    assert fallbacks == numbered | {"--eg-good", "--eg-lost", "--eg-warn", "--eg-grid"}


@pytest.mark.parametrize("colour", ["var(--eg-c1)", "var(--eg-lost / 0.4)"])
def test_plotly_lets_a_figure_name_a_colour_of_the_theme(colour: str) -> None:
    assert go.Sankey(link={"color": [colour]}).link.color == (colour,)
    assert go.Bar(marker_color=colour).marker.color == colour


def test_a_figure_may_carry_our_own_settings() -> None:
    settings = {"eg": {"filename": "资金", "narrow": {"height": 560}}}
    assert json.loads(go.Figure(layout={"meta": settings}).to_json())["layout"]["meta"] == settings

"""Small sites around made-up evidence, built in this process as `mkdocs build` and `mkdocs serve` do."""

import os
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from evalgen.pipeline.project import Project
from evalgen.plugin import EvalgenPlugin

ROOT = Path(__file__).parents[2]
NAV = [{"首页": "index.md"}, {"全部评价": "all/index.md"}, {"指标体系": "rubrics/index.md"}, {"说明": "notes.md"}]
HAND_WRITTEN = "# 说明\n\n手写的页面，见[全部评价](all/index.md)。\n"


def make_site(folder: Path, options: Mapping[str, Any] | None = None, **settings: Any) -> Path:
    """Write `mkdocs.yml` and a hand-written page around `folder/projects`; the path of the former."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "notes.md").write_text(HAND_WRITTEN, "utf-8")
    written = {
        "site_name": "示例站",
        "docs_dir": "docs",
        "nav": [
            {"首页": "index.md"},
            {"全部评价": "all/index.md"},
            {"指标体系": "rubrics/index.md"},
            {"说明": "notes.md"},
        ],
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": ["search", {"evalgen": dict(options or {})}],
        **settings,
    }
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")
    return path


def built(path: Path, site: Path | None = None, *, strict: bool = False) -> Path:
    """Build the site that the `mkdocs.yml` at `path` describes; its folder."""
    config = load_config(str(path), site_dir=str(site) if site else None, strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Path(config.site_dir)


def settle(projects: Path, id_: str) -> None:
    """Explain every finding that an evaluation raises now, and what is only told once these are explained."""
    accepted: list[dict[str, str]] = []
    while findings := [finding for finding in Project(projects).evaluation(id_).findings if finding.is_open]:
        accepted += [
            {"check": finding.check, "at": finding.at, "why": "原件如此", "by": "复核人", "on": "2026-11-01"}
            for finding in findings
        ]
        text = yaml.safe_dump({"accepted": accepted}, allow_unicode=True).replace("'2026-11-01'", "2026-11-01")
        (projects / id_ / "accepted.yml").write_text(text, "utf-8")


class Serving:
    """`mkdocs serve` without its server: one plugin lives through all builds."""

    def __init__(self, path: Path, site: Path) -> None:
        self._path, self.site = path, site
        self.plugin: EvalgenPlugin | None = None

    def build(self) -> Path:
        config = load_config(str(self._path), site_dir=str(self.site))
        plugin = config.plugins["evalgen"]
        if plugin is not self.plugin:
            assert self.plugin is None, "the plugin has to live on"
            self.plugin = plugin
            config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1:8000/")
        return self.site


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(given["id"] or "")
        for name in ("href", "src"):
            if name in given and (tag != "link" or given.get("rel") != "canonical"):
                self.links.append(given[name] or "")


def broken_links(site: Path, mount: str = "/") -> list[str]:
    """Every link between files of `site` that leads nowhere, or to an anchor that is not there."""
    pages = {path: _Page(path.read_text("utf-8")) for path in site.rglob("*.html")}
    found = []
    for path, page in pages.items():
        here = mount + path.relative_to(site).as_posix()
        for link in page.links:
            target, anchor = urldefrag(urljoin(here, link))
            target = target.partition("?")[0]
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            file = site / unquote(target.removeprefix(mount))
            file = file / "index.html" if file.is_dir() or target.endswith("/") else file
            if not target.startswith(mount) or not file.is_file():
                found.append(f"{here} → {link}")
            elif anchor and file in pages and unquote(anchor) not in pages[file].ids:
                found.append(f"{here} → {link} (no such anchor)")
    return sorted(set(found))


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site by its address."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def quiet() -> dict[str, str]:
    """The environment for a command of MkDocs, without the notice of its theme."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}

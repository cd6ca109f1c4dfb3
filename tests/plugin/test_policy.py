"""Every page names the scripts that may run in it, and nothing else may."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from evalgen.plugin.policy import secured
from tests.conftest import TinyProjects
from tests.plugin.sites import Serving, built, make_site

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_a_script_of_the_frame_is_named_by_its_hash() -> None:
    page = secured("<html><head></head><script>a=1</script>")
    assert hashed("a=1") in page
    assert "'unsafe-inline'" not in page.partition("style-src")[0]


def test_data_in_a_script_element_needs_no_hash() -> None:
    shell = '<head></head><script type="application/json">{"a": 1}</script><script id="c" src="x.js"></script>'
    assert "script-src 'self' ;" in secured(shell)


def test_the_policy_follows_the_encoding_which_has_to_come_first() -> None:
    page = secured('<head>\n  <meta charset="utf-8">\n  <title>x</title></head>')
    assert re.match(r'<head>\n  <meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"', page)


def test_nothing_may_be_embedded_but_what_is_named_and_the_next_page_be_fetched_ahead() -> None:
    (policy,) = POLICY.findall(secured("<head></head>"))
    sources = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert sources["default-src"] == "'self'"
    for embedded in ("object-src", "frame-src", "media-src", "manifest-src"):
        assert sources[embedded] == "'none'"


def test_a_frame_that_cannot_hold_a_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="head"):
        secured("<p>no head at all</p>")


def test_every_page_of_a_site_has_a_policy_that_names_its_scripts(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    site = built(make_site(tmp_path))
    pages = sorted(site.rglob("*.html"))
    assert site / "404.html" in pages
    for path in pages:
        text = path.read_text("utf-8")
        (policy,) = POLICY.findall(text)
        assert text.index("Content-Security-Policy") < text.index("<script"), path
        assert text.index("charset") < 1024
        scripts = INLINE.findall(text)
        assert scripts
        assert all(hashed(script) in policy for script in scripts), path
        assert "'unsafe-inline'" not in policy.partition("style-src")[0]


def test_no_page_names_another_host_to_load_from(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    for path in built(make_site(tmp_path)).rglob("*.html"):
        loads = re.findall(r'<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)="([^"]*)"', path.read_text("utf-8"))
        assert not [address for address in loads if re.match(r"(?:[a-z]+:)?//", address)], path


def test_under_serve_the_script_that_reloads_the_page_may_run(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    site = Serving(make_site(tmp_path), tmp_path / "served").build()
    (policy,) = POLICY.findall((site / "index.html").read_text("utf-8"))
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "sha256" not in policy

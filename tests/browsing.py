"""One real browser serves all tests of a run: a process can hold only one that is driven from outside."""

import os
import shutil
from collections.abc import Iterator

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def _missing(what: str) -> None:
    if os.environ.get("EVALGEN_BROWSER") == "required":
        pytest.fail(f"a browser is required here, but {what}")
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Chromium, or a skip that says what is missing."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        _missing(f"none of {', '.join(BROWSERS)} is installed")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield started
        started.close()

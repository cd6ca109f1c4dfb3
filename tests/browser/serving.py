"""A site served under a sub-path, as an agency's server may do, and what a visit to one of its pages shows."""

import http.server
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, get_args

import pytest

from evalgen.publish.page import PageKind

MOUNT = "/gov/jx/"
KINDS = (*get_args(PageKind), "written", "missing")
DESKTOP, PHONE = {"width": 1366, "height": 900}, {"width": 360, "height": 740}


class _Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if not path.startswith(MOUNT):
            return str(Path(self.directory) / "not-served")
        return super().translate_path("/" + path.removeprefix(MOUNT))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_request(self, *_: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that leaves a page before all of it has come is no error."""


@dataclass
class Served:
    """A built site and its address."""

    folder: Path
    address: str

    def page_of_kind(self, kind: str, holding: bytes = b"") -> str:
        """The address of the longest page of a kind `holding` some text; `written` is by hand, `missing` is none."""
        if kind == "missing":
            return f"{self.address}no/such/page/"
        mark = re.compile(rf'class="eg-page eg-page--{kind}"'.encode())
        found = [
            (path.stat().st_size, path)
            for path in self.folder.rglob("index.html")
            if holding in (text := path.read_bytes())
            and (b"eg-page--" not in text if kind == "written" else mark.search(text))
        ]
        if not found:
            pytest.skip(f"no page of the kind {kind} in this site")
        path = max(found)[1].parent.relative_to(self.folder).as_posix()
        return self.address if path == "." else f"{self.address}{path}/"

    def pages(self) -> list[str]:
        """Every page, as an address."""
        return sorted(
            f"{self.address}{path.relative_to(self.folder).as_posix()}" for path in self.folder.rglob("*.html")
        )


@contextmanager
def served(build: Callable[[], Path]) -> Iterator[Served]:
    """Build a site for the address at which it is then served."""
    handler = partial(_Handler, directory="/")
    server = _Server(("127.0.0.1", 0), handler)
    address = f"http://127.0.0.1:{server.server_port}{MOUNT}"
    before = os.environ.get("SITE_URL")
    os.environ["SITE_URL"] = address
    try:
        folder = build()
    finally:
        os.environ.pop("SITE_URL")
        os.environ |= {"SITE_URL": before} if before else {}
    handler.keywords["directory"] = str(folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(folder, address)
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Visit:
    """A page in a browser, with everything that went on there."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogues: list[str] = field(default_factory=list)

    def foreign(self, own: str) -> list[str]:
        """Requests to any other address than those that begin with `own`."""
        return [request for request in self.requests if not request.startswith((own, "data:", "blob:"))]

    def refused(self) -> list[str]:
        """What the content security policy forbade."""
        return self.page.evaluate("window.refused")

    def read(self) -> None:
        """Go through the page from top to bottom as a reader does, then stay at each chart until it is drawn: on a busy
        machine one may be passed before the browser sees that it came near."""
        self.page.evaluate(
            """async () => {
                for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
                    scrollTo(0, y);
                    await new Promise(done => setTimeout(done, 40));
                }
            }"""
        )
        waiting = "document.querySelector('.eg-chart:not(.eg-chart--drawn)')"
        self.until(f"(chart => (chart?.scrollIntoView(), !chart))({waiting})")
        self.page.evaluate("scrollTo(0, 0)")

    def until(self, condition: str, seconds: float = 30) -> None:
        """Wait for a condition in the page. Playwright's own waiting evaluates strings, which the policy forbids."""
        end = time.monotonic() + seconds
        while not self.page.evaluate(condition):
            assert time.monotonic() < end, f"never true: {condition}"
            self.page.wait_for_timeout(50)


@contextmanager
def visit(browser: Any, address: str, **context: Any) -> Iterator[Visit]:
    """Open a page in a browser of its own; `context` as playwright's `new_context`."""
    settings = {"viewport": DESKTOP, "color_scheme": "light", "locale": "zh-CN", "reduced_motion": "reduce"} | context
    opened = browser.new_context(**settings)
    page = opened.new_page()
    seen = Visit(page)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: seen.complaints.append(f"error: {error}"))
    page.on("dialog", lambda dialogue: (seen.dialogues.append(dialogue.message), dialogue.dismiss()))
    page.add_init_script(
        "window.refused = [];"
        "addEventListener('securitypolicyviolation', event =>"
        " refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));"
    )
    page.goto(address, wait_until="load")
    try:
        yield seen
    finally:
        opened.close()

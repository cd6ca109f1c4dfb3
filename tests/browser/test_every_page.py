"""Every kind of page, on a desk and on a phone, light and dark: for everybody, silent, and asking nobody else."""

from typing import Any

import pytest

from tests.browser.serving import DESKTOP, KINDS, PHONE, Served, visit

SETTINGS = [(view, scheme) for view in ("desktop", "phone") for scheme in ("light", "dark")]
CASES = [pytest.param(kind, view, scheme, id=f"{kind}-{view}-{scheme}") for kind in KINDS for view, scheme in SETTINGS]


class Seen:
    """What one reading of a page showed."""

    def __init__(self, browser: Any, address: str, own: str, view: str, scheme: str) -> None:
        axe = pytest.importorskip("axe_playwright_python.sync_playwright")
        with visit(browser, address, viewport=PHONE if view == "phone" else DESKTOP, color_scheme=scheme) as seen:
            seen.read()
            self.barriers = [
                f"{each['id']}: {node['target']} {node['failureSummary']}"
                for each in axe.Axe().run(seen.page).response["violations"]
                if each["impact"] in ("serious", "critical")
                for node in each["nodes"]
            ]
            self.requests, self.foreign, self.refused = seen.requests, seen.foreign(own), seen.refused()
            missing = "404 (Not Found)" if address.endswith("no/such/page/") else None
            self.complaints = [line for line in seen.complaints if missing is None or missing not in line]
            self.wider = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            self.scheme = seen.page.evaluate("document.body.dataset.mdColorScheme")
            self.styled = seen.page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight")


@pytest.fixture(scope="session")
def readings() -> dict[tuple[str, str, str], Seen]:
    return {}


@pytest.fixture
def seen(request: pytest.FixtureRequest, browser: Any, shipped: Served, readings: dict[Any, Seen]) -> Seen:
    """Each page is read once for all the tests about it."""
    case = request.node.callspec.params
    key = (case["kind"], case["view"], case["scheme"])
    if key not in readings:
        readings[key] = Seen(browser, shipped.page_of_kind(key[0]), shipped.address, key[1], key[2])
    return readings[key]


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_no_reader_is_shut_out(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert seen.barriers == []


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_nothing_is_asked_of_another_host(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert seen.foreign == []


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_no_page_fetches_the_list_of_all_pages(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert not [address for address in seen.requests if "sitemap" in address]


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_the_policy_forbids_nothing_that_a_page_does(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert seen.refused == []


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_nothing_goes_wrong_in_silence(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert seen.complaints == []


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_no_page_scrolls_sideways(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert seen.wider <= 0


@pytest.mark.parametrize(("kind", "view", "scheme"), CASES)
def test_the_look_is_there_in_the_scheme_of_the_reader(seen: Seen, kind: str, view: str, scheme: str) -> None:
    assert seen.scheme == {"light": "default", "dark": "slate"}[scheme]
    assert seen.styled == "700"

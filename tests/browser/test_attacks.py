"""Nothing an agency writes comes to life in a reader's browser, whatever field it stands in."""

from typing import Any

from tests.browser.serving import PHONE, Served, Visit, visit

ALIVE = """() => {
    const places = ['.eg-page', '.eg-trail', '.eg-chapters', '.eg-pager', '.md-header__topic', '.md-nav--secondary'];
    const inside = places.flatMap(place => [...document.querySelectorAll(place + ' *')]);
    const handlers = inside.filter(one => one.getAttributeNames().some(name => name.startsWith('on')));
    const links = inside.filter(one => one.href && /^(javascript|data|vbscript):/i.test(one.href));
    const own = 'svg.main-svg, .eg-chart__picture, .modebar, .eg-explore__form, .eg-facet';
    const parts = inside.filter(one => one.closest(own) === null
        && /^(iframe|form|img|style|meta|object|embed|input|base|link)$/i.test(one.tagName));
    const scripts = inside.filter(one => one.tagName === 'SCRIPT' && one.type !== 'application/json');
    return [...handlers, ...links, ...parts, ...scripts].map(one => one.outerHTML.slice(0, 200));
}"""


def test_nothing_an_agency_writes_comes_to_life(browser: Any, hostile: Served) -> None:
    pages = [
        page
        for page in hostile.pages()
        if "hostile-" in page or page.endswith(("/all/index.html", "/explore/index.html", "jx/index.html"))
    ]
    assert len(pages) > 50
    with visit(browser, hostile.address, viewport=PHONE) as seen:
        alive = [f"{address}: {what}" for address in pages for what in lively(seen, address)]
        alive += [f"dialogue {words}" for words in seen.dialogues]
        alive += [f"asked {address}" for address in seen.foreign(hostile.address)]
    assert alive == []


def lively(seen: Visit, address: str) -> list[str]:
    """What is alive in a page that should not be, what only the policy kept from being so, and what breaks the page."""
    seen.page.goto(address, wait_until="load")
    if seen.page.locator(".eg-chart").count():
        seen.read()
    if seen.page.locator(".eg-explore").count():
        seen.until("document.querySelector('.eg-hit, .eg-note') !== null")
    assert seen.page.locator("#__search").count() == 1
    wider = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    refused = [f"refused {what}" for what in seen.refused()]
    return [*seen.page.evaluate(ALIVE), *refused, *([f"{wider} pixels too wide"] if wider > 0 else [])]

"""Nothing an agency writes comes to life in a reader's browser, whatever field it stands in."""

from typing import Any

from tests.browser.serving import Served, visit

ALIVE = """() => {
    const places = ['.eg-page', '.eg-trail', '.eg-chapters', '.eg-pager', '.md-header__topic', '.md-nav--secondary'];
    const inside = places.flatMap(place => [...document.querySelectorAll(place + ' *')]);
    const handlers = inside.filter(one => one.getAttributeNames().some(name => name.startsWith('on')));
    const links = inside.filter(one => one.href && /^(javascript|data|vbscript):/i.test(one.href));
    const parts = inside.filter(one => one.closest('svg.main-svg, .eg-chart__picture, .modebar') === null
        && /^(iframe|form|img|style|meta|object|embed|input|base|link)$/i.test(one.tagName));
    const scripts = inside.filter(one => one.tagName === 'SCRIPT' && one.type !== 'application/json');
    return [...handlers, ...links, ...parts, ...scripts].map(one => one.outerHTML.slice(0, 200));
}"""


def test_nothing_an_agency_writes_comes_to_life(browser: Any, hostile: Served) -> None:
    pages = [
        page for page in hostile.pages() if "hostile-" in page or page.endswith(("/all/index.html", "jx/index.html"))
    ]
    assert len(pages) > 50
    alive: list[str] = []
    for address in pages:
        with visit(browser, address) as seen:
            if "/index.html" in address and seen.page.locator(".eg-chart").count():
                seen.read()
            alive += [f"{address}: {what}" for what in (*seen.page.evaluate(ALIVE), *seen.dialogues)]
            alive += [f"{address}: refused {what}" for what in seen.refused()]
            alive += [f"{address}: asked {what}" for what in seen.foreign(hostile.address)]
            assert seen.page.evaluate("document.querySelectorAll('#__search').length") == 1
    assert alive == []

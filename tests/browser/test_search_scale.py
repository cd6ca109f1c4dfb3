"""A hundred thousand evaluations are asked in a moment, and exactly: a plainly made-up index of random pages."""

from pathlib import Path
from typing import Any

import pytest

ASSETS = Path(__file__).parents[2] / "evalgen" / "publish" / "assets"
ROWS, MOST = 100_000, 200
# Two thirds of the terms are common and stand as bitmaps, the others as gaps, as the build chooses.
INDEX = """([rows, phrase, shares]) => {
    let seed = 7;
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const varint = number => {
        let bytes = '';
        for (; number > 127; number = Math.floor(number / 128)) bytes += String.fromCharCode(number % 128 + 128);
        return bytes + String.fromCharCode(number);
    };
    const counts = Array.from({length: rows}, () => 1 + Math.floor(random() * 3));
    const pages = counts.reduce((sum, count) => sum + count, 0);
    const coded = list => {
        const bits = new Uint8Array(Math.ceil((list[list.length - 1] + 1) / 8));
        list.forEach(page => bits[page >> 3] |= 1 << (page & 7));
        const gaps = list.map((page, at) => varint(page - (at ? list[at - 1] : 0))).join('');
        if (gaps.length <= bits.length) return 'v' + btoa(gaps);
        return 'b' + btoa(Array.from(bits, byte => String.fromCharCode(byte)).join(''));
    };
    const terms = {}, held = {};
    [...phrase].slice(1).forEach((letter, at) => {
        const list = [];
        for (let page = 0; page < pages; page += 1) if (random() < shares[at % shares.length]) list.push(page);
        held[phrase[at] + letter] = new Set(list);
        terms[phrase[at] + letter] = coded(list);
    });
    evalgenSearch.load = (path, done) => done('');
    evalgenSearch.manifest({version: 'x', rows, evaluations: rows, pages, shards: 1, rowBlock: 32});
    evalgenSearch.pages(btoa(counts.map(count => varint(count) + varint(1)).join('')));
    evalgenSearch.shard(0, terms);
    window.naive = texts => {
        const found = [];
        let page = 0;
        counts.forEach((count, row) => {
            const own = Array.from({length: count}, (_, at) => page + at);
            page += count;
            const all = text => one => [...text].slice(1).every((letter, at) => held[text[at] + letter].has(one));
            if (texts.every(text => own.some(all(text)))) found.push(row);
        });
        return found;
    };
    return pages;
}"""
ASK = """question => {
    const times = [];
    let found;
    for (let turn = 0; turn < 5; turn += 1) {
        const start = performance.now();
        evalgenSearch.query(question, result => { found = result; });
        times.push(performance.now() - start);
    }
    return [[...found.rows].sort((a, b) => a - b), naive(question.split(' ')), Math.min(...times)];
}"""
PHRASE = "财政支出绩效评价报告书"


@pytest.fixture(scope="module")
def index(browser: Any) -> Any:
    page = browser.new_page()
    page.set_content("<!doctype html>")
    page.evaluate("window.evalgenSearch = {root: 'http://127.0.0.1/'}")
    for name in ("search-normal.js", "search-engine.js"):
        page.add_script_tag(content=(ASSETS / name).read_text("utf-8"))
    assert page.evaluate(INDEX, [ROWS, PHRASE, [0.6, 0.4, 0.02]]) > ROWS
    yield page
    page.close()


@pytest.mark.bench
@pytest.mark.parametrize(
    "question", ["财政", "政支", "支出", "财政支出", "绩效评价 报告", PHRASE, "财政 支出绩效 报告书"]
)
def test_every_evaluation_that_holds_the_pairs_is_found_in_a_moment(index: Any, question: str) -> None:
    found, expected, milliseconds = index.evaluate(ASK, question)
    assert found == expected
    assert milliseconds <= MOST

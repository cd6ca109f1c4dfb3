"""The browser folds text and questions by the cases that the build is held to, in the syntax of old browsers."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from evalgen.publish.search.normal import readings

ASSETS = Path(__file__).parents[2] / "evalgen" / "publish" / "assets"
CASES = yaml.safe_load((Path(__file__).parents[1] / "publish" / "search" / "normal.yml").read_text("utf-8"))["cases"]
SCRIPTS = sorted(ASSETS.glob("search-*.js"))
TERMS = """texts => texts.map(text => evalgenSearch.readings(text).map(reading => [
    reading,
    reading.flatMap(words => words.concat(words.slice(1).map((word, at) => evalgenSearch.pair(words[at], word)))),
]))"""
NEWER = {
    "arrow functions": r"=>",
    "template strings": r"`",
    "let, const, class and import": r"(?<![\w.$'-])(?:let|const|class|import|export|async|await|yield|super)\s+[\w{*]",
    "spread and rest": r"\.\.\.\s*[\w\[({]",
    "optional chaining and nullish": r"\?\.(?!\d)|\?\?",
    "exponents": r"\*\*",
    "for … of": r"\bfor\s*\([^;)]*\bof\b",
    "default arguments": r"\bfunction\b[^({]*\([^)]*=",
    "destructuring": r"\bvar\s*[\[{]|\bfunction\b[^({]*\(\s*[\[{]",
    "computed keys and methods": r"[{,]\s*(?:\[[^\]]*\]\s*:|(?!function\b|if\b|for\b)\w+\s*\([\w, ]*\)\s*\{)",
    "catch without a name": r"\bcatch\s*\{",
    "lookbehind, named groups and flags of regular expressions": r"\(\?<|/[gim]*[suyvd][gimsuyvd]*(?=[\s;,.)])",
    "code points in braces": r"\\u\{",
    "numerals with a letter or a dash": r"\b0[bo]\d|\b\d+_\d|\b\d+n\b",
}


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    opened = browser.new_page()
    opened.set_content("<!doctype html>")
    opened.add_script_tag(content=(ASSETS / "search-normal.js").read_text("utf-8"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def folded(page: Any) -> list[Any]:
    return page.evaluate(TERMS, [str(case["text"]) for case in CASES])


@pytest.mark.parametrize("at", range(len(CASES)), ids=[case["name"] for case in CASES])
def test_the_browser_folds_as_the_shared_cases_say(folded: list[Any], at: int) -> None:
    case, found = CASES[at], folded[at]
    written = [" / ".join("|".join(stretch) for stretch in reading) for reading, _ in found]
    assert written[0] == case["tokens"]
    assert written[-1] == case.get("folded", case["tokens"])
    if "terms" in case:
        assert sorted({term for _, terms in found for term in terms}) == case["terms"]


def test_the_browser_folds_every_character_of_the_first_plane_as_the_build_does(page: Any) -> None:
    """Except what this Python's tables do not know yet."""
    characters = [char for char in map(chr, range(0x20, 0x10000)) if unicodedata.category(char) not in ("Cs", "Cn")]
    texts = ["中".join(characters[at : at + 64]) for at in range(0, len(characters), 64)]
    ours = [[[list(stretch) for stretch in reading] for reading in readings(text)] for text in texts]
    theirs = [[reading for reading, _ in each] for each in page.evaluate(TERMS, texts)]
    assert [text for text, a, b in zip(texts, ours, theirs, strict=True) if a != b] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
@pytest.mark.parametrize("syntax", NEWER)
def test_no_script_of_the_search_is_written_in_newer_syntax(script: Path, syntax: str) -> None:
    """A scan of the code without its comments and strings: it knows the forms it names, not the whole grammar."""
    text = script.read_text("utf-8")
    code = re.sub(r"/\*.*?\*/|(?m:(?<![:'\"\\])//[^'\n]*$)", "", text, flags=re.DOTALL)
    code = re.sub(r"'(?:[^'\\\n]|\\.)*'", "''", code)
    assert re.findall(NEWER[syntax], code) == []

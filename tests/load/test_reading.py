"""YAML is read as text, with a place for each value, and nothing in a file can do harm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evalgen.load.yaml_text import Written, read_yaml
from evalgen.problems import Place


def read(text: str | bytes) -> Written:
    return read_yaml(text.encode() if isinstance(text, str) else text, "a.yml")


def messages(text: str | bytes) -> list[str]:
    return [str(problem) for problem in read(text).problems]


@pytest.mark.parametrize(
    "plain",
    [
        "no",
        "yes",
        "on",
        "off",
        "True",
        "NULL",
        "0730",
        "0x1F",
        "1:20:30",
        "1e5",
        "1_000",
        "2021-01-01",
        ".5",
        "=",
        "15.90",
    ],
)
def test_a_plain_word_stays_the_text_that_was_written(plain: str) -> None:
    assert read(f"a: {plain}\n").value == {"a": plain}


def test_only_true_and_false_are_more_than_text() -> None:
    assert read("a: true\nb: false\nc: 'true'\nd: \"false\"\n").value == {
        "a": True,
        "b": False,
        "c": "true",
        "d": "false",
    }


def test_a_key_without_a_value_is_left_out_and_remembered() -> None:
    written = read("a:\nb: null\nc: ~\nd: ''\ne: {f: }\n")
    assert written.value == {"d": "", "e": {}}
    assert written.empty == (("a",), ("b",), ("c",), ("e", "f"))
    assert not written.problems


def test_every_value_and_every_key_has_its_place_counted_in_characters() -> None:
    written = read("资金: {总额: 1}\n列表:\n  - 一\n  - 键: 值\n")
    find = written.places.find
    assert find(("资金", "总额")) == Place("a.yml", 1, 10)
    assert find(("资金", "总额"), key=True) == Place("a.yml", 1, 6)
    assert find(("列表", 1, "键")) == Place("a.yml", 4, 8)
    assert find(("列表", 1, "不存在")) == Place("a.yml", 4, 5)


def test_the_places_of_the_first_key_stay_when_it_is_written_again() -> None:
    written = read("a: {b: 1}\na: {b: 2}\n")
    assert written.value == {"a": {"b": "1"}}
    assert written.places.find(("a", "b")) == Place("a.yml", 1, 8)
    assert [problem.place.line for problem in written.problems] == [2]


def test_windows_ends_of_line_are_read_like_any_other() -> None:
    written = read("a: |\r\n  一\r\n  二\r\nb: 三\r\n")
    assert written.value == {"a": "一\n二\n", "b": "三"}
    assert written.places.find(("b",)) == Place("a.yml", 4, 4)


@pytest.mark.parametrize(
    ("hostile", "place", "slug"),
    [
        ("[" * 50_000, "1:41", "depth"),
        ("{a: " * 50_000, "1:161", "depth"),
        ("- " * 50_000, "1:81", "depth"),
        ("? " * 50_000, None, None),
        ("- a\n" * 200_001, None, "too-large"),
        ("".join(f"k{number}: 1\n" for number in range(100_001)), None, "too-large"),
        ("a: " + "x" * 4_000_001, "1:1", "too-large"),
        (b"a: \x00", "1:4", "character"),
        (b"a: \xff", "1:4", "encoding"),
        ("a: b".encode("utf-16"), "1:1", "encoding"),
        ("\ufeffa: 1", "1:1", "character"),
        ("a: &x 1\n", "1:4", "alias"),
        ("a: *x\n", "1:4", "alias"),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4", "tag"),
        ("a: !include /etc/passwd\n", "1:4", "tag"),
        ("<<: {a: 1}\n", "1:1", "key"),
        ("[a, b]: 1\n", "1:1", "key"),
        ("{a: 1}: 1\n", "1:1", "key"),
        ("? !!str a\n: 1\n", "1:3", "key"),
        ("a: 1\n---\nb: 2\n", "2:1", "documents"),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", "1:1", "directive"),
        ("a: \u202e1\n", "1:4", "character"),
        ("a: \u20671\n", "1:4", "character"),
        ("a: \ue000\n", "1:4", "character"),
        ("a: \U000f0000\n", "1:4", "character"),
        ("a: \x1b[31m\n", "1:4", "character"),
        ("a: 平江县\u200b财政局\n", "1:7", "character"),
        ("a: 平江县\u2060财政局\n", "1:7", "character"),
        ("a: 财\xad政局\n", "1:5", "character"),
        ("a: 平\ufffd县\n", "1:5", "character"),
        ("a: \x9b\n", "1:4", "character"),
        ("a:\t1\n", "1:3", "character"),
        ("a: 1\rb: 2\n", "1:5", "character"),
    ],
    ids=lambda value: repr(value)[:24] if isinstance(value, str | bytes) else "",
)
def test_hostile_text_is_a_problem_at_its_place(hostile: str | bytes, place: str | None, slug: str | None) -> None:
    problem = read(hostile).problems[0]
    assert slug in (None, problem.slug)
    assert place in (None, f"{problem.place.line}:{problem.place.column}")


def test_an_alias_bomb_is_refused_without_being_unfolded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + below] * 9)}]\n"
        for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert {problem.slug for problem in read(bomb).problems} == {"alias"}


def test_problems_are_counted_so_that_a_hostile_file_cannot_flood_the_reader() -> None:
    assert len(read("- \n" * 10_000).problems) == 50
    assert len(read("\x01" * 10_000).problems) == 20


def test_a_message_shows_only_the_beginning_of_a_long_name() -> None:
    text = f"? {'k' * 5000}\n: 1\n? {'k' * 5000}\n: 2\n"
    assert all(len(message) < 200 for message in messages(text))
    assert messages(text)


SYNTAX = [
    "a: [1, 2", "a: {b: 1", "a: b: c", "a: @x", "a: `x", "a: %x", "a: 'x", 'a: "x', 'a: "\\q"', 'a: "\\xZZ"',
    "a: 1\n b: 2", "a: 'x' y", "- a\n-b\nc: d", "a: |x\n", "a: |9999\n", "x: }", "]", "a:\n  - 1\n - 2", "a: - 1",
    "a: 1\n- b", "%FOO\n", "%YAML 9.9\n---\na: 1", "%YAML 1.2\n%YAML 1.2\n---\na: 1", "a: !<x", "a: !x!y z", "a: &\n",
    "a: *\n", "{a: 1]", "? a\n? b: c: d\n", "a: 1\n...\nb", "a: >+-\n", "---\n---\n", "'a", "a: [b: c: d]",
]  # fmt: skip


@pytest.mark.parametrize("text", SYNTAX)
def test_a_fault_of_syntax_is_said_in_chinese(text: str) -> None:
    found = messages(text)
    assert found
    assert not any(word in " ".join(found) for word in ("expected", "found", "did not", "while", "mapping", "token"))


TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="ab:- \n[]{},'\"&*!|>?%#~\t@`", max_size=120),
    st.lists(st.sampled_from(SYNTAX), max_size=4).map("\n".join),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_read_or_refused_in_chinese(text: str) -> None:
    written = read(text.encode("utf-8", "surrogatepass"))
    assert written.whole or written.problems
    for problem in written.problems:
        assert problem.place.file == "a.yml"
        assert 1 <= problem.place.line <= text.count("\n") + 2
        assert any("一" <= sign <= "鿿" for sign in problem.message)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=120))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    written = read(content)
    assert written.whole or written.problems


JSONLIKE = st.recursive(
    st.one_of(st.booleans(), st.text(alphabet="甲乙丙 abc:-#'\"", min_size=1, max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), JSONLIKE, max_size=4))
def test_what_is_written_with_care_is_read_as_it_was(value: dict[str, object]) -> None:
    import json

    written = read(json.dumps(value, ensure_ascii=False))
    assert not written.problems
    assert (written.value or {}) == value

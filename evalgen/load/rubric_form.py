"""A rubric says of each indicator how it is scored, of each total which grade it takes, of each gate what it does."""

from collections.abc import Iterator

from evalgen.load.sums import sum_problems
from evalgen.load.unscored import unscored_rubric_problems
from evalgen.model.gates import Effect
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Band
from evalgen.problems import Problem, nearest, quoted
from evalgen.problems.place import Path
from evalgen.units import plain


def rubric_problems(rubric: Rubric) -> Iterator[Problem]:
    """Everything that keeps a rubric from being applied and that no knowledge of rules is needed to see."""
    yield from unscored_rubric_problems(rubric) if rubric.text.unscored else sum_problems(rubric)
    yield from _leaves(rubric)
    yield from _header(rubric)
    yield from _grades(rubric)
    yield from _gates(rubric)


def _problem(rubric: Rubric, path: Path, words: str, cure: str, slug: str) -> Problem:
    return Problem(rubric.places.find(path), words, cure, slug)


def _without_rule(rubric: Rubric, at: Path, name: str) -> Problem:
    """A leaf without a rule; one of the extended rubric is a group whose indicators were all left out."""
    if rubric.text.remove and rubric.places.find(at).file != rubric.places.root.file:
        words = f"指标{quoted(name)}的下级都去掉了，自己没有评分规则"
        return _problem(rubric, ("rubric", "remove"), words, "请把它也写进 remove，或在它下面写上指标。", "no-rule")
    cure = "请补上 rule:；原件看不到评分标准时写 unseen: 原因。"
    return _problem(rubric, at, f"末级指标{quoted(name)}没有评分规则", cure, "no-rule")


def _leaves(rubric: Rubric) -> Iterator[Problem]:
    if not rubric.nodes:
        yield _problem(rubric, ("rubric",), "指标体系里没有指标", "请写 indicators:。", "no-indicators")
    for node in rubric.nodes:
        own, at = node.indicator, node.position
        if not own.name:
            yield _problem(rubric, at, f"指标{quoted(own.id)}没有名称", "请补上 name:。", "missing")
        if not node.is_leaf and own.rule is not None:
            cure = "请把 rule 写到末级指标上。"
            yield _problem(rubric, (*at, "rule"), f"指标{quoted(own.id)}有下级，不能有评分规则", cure, "rule-on-group")
        if not node.is_leaf and own.unseen:
            words = f"指标{quoted(own.id)}有下级，不能写 unseen"
            yield _problem(rubric, (*at, "unseen"), words, "请把 unseen 写到末级指标上。", "unseen")
        if node.is_leaf and own.rule is None and not own.unseen:
            yield _without_rule(rubric, at, own.id)
        if node.is_leaf and own.rule is not None and own.unseen:
            cure = "看不到评分标准就不能有规则，请二者取一。"
            yield _problem(rubric, (*at, "unseen"), f"指标{quoted(own.id)}同时写了 rule 和 unseen", cure, "unseen")
        if node.is_leaf and (own.combine != "sum" or own.split is not None):
            words = f"末级指标{quoted(own.id)}没有下级，不能写 {'combine' if own.split is None else 'split'}"
            yield _problem(rubric, at, words, "请删去，或补上 indicators。", "leaf")


def _header(rubric: Rubric) -> Iterator[Problem]:
    text = rubric.text
    if text.full_score <= 0 and not text.unscored:
        words = f"满分 {plain(text.full_score)} 不大于 0"
        yield _problem(rubric, ("rubric", "full_score"), words, "请写正数。", "full-score")
    if text.rounding.step <= 0:
        words = f"取整以 {plain(text.rounding.step)} 分为一档"
        yield _problem(rubric, ("rubric", "rounding", "step"), words, "step 必须大于 0。", "rounding")
    for key in ("bonus_cap", "total_cap"):
        cap = getattr(text, key)
        if cap is not None and cap < 0:
            yield _problem(rubric, ("rubric", key), f"{key} 是 {plain(cap)}，小于 0", "请写正数。", "cap")
    if text.effective and text.until and text.until < text.effective:
        words = f"失效日期 {text.until} 早于施行日期 {text.effective}"
        yield _problem(rubric, ("rubric", "until"), words, "请改正 effective 或 until。", "dates")


def _grades(rubric: Rubric) -> Iterator[Problem]:
    bands, written = rubric.text.grades, "grades" in rubric.text.model_fields_set
    at: Path = ("rubric", "grades" if written else "full_score")
    if not written and rubric.text.full_score != 100:
        words = f"满分是 {plain(rubric.text.full_score)} 分，没有写明等级的分数线"
        yield _problem(rubric, at, words, "请写 grades:，每级一个 at_least；不评等级的写 grades: []。", "grades")
        return
    if not bands:
        return
    seen: set[str] = set()
    for number, band in enumerate(bands):
        if (band.at_least is None) == (band.above is None):
            words = f"等级{quoted(band.grade)}要写 at_least（含）或 above（不含）之一"
            yield _problem(rubric, (*at, number), words, "两个不能都写，也不能都不写。", "grades")
        if band.grade in seen:
            yield _problem(rubric, (*at, number), f"等级{quoted(band.grade)}写了两次", "请删去一处。", "grades")
        if number and _line(band) >= _line(bands[number - 1]):
            words = f"等级{quoted(band.grade)}的分数线不低于它上面的{quoted(bands[number - 1].grade)}"
            yield _problem(rubric, (*at, number), words, "请从高到低排列。", "grades")
        seen.add(band.grade)
    if _line(bands[-1]) > (0, False):
        words = f"最低的等级{quoted(bands[-1].grade)}没有包括 0 分"
        yield _problem(rubric, (*at, len(bands) - 1), words, "请给最低的等级写 at_least: 0。", "grades")


def _line(band: Band) -> tuple[object, bool]:
    """The lowest total of a band; `above` begins just over it."""
    end = band.at_least if band.at_least is not None else band.above
    return end if end is not None else 0, band.at_least is None


def _gates(rubric: Rubric) -> Iterator[Problem]:
    grades = [band.grade for band in rubric.text.grades]
    for number, gate in enumerate(rubric.text.gates):
        at: Path = ("rubric", "gates", number, "then")
        done = _effects(gate.then)
        if len(done) != 1:
            words = f"门槛{quoted(gate.id)}要且只要写一种后果，现在写了 {len(done)} 种"
            cure = "可用的有：cap_total、cap_grade、zero、deduct。"
            yield _problem(rubric, at, words, cure, "gate")
        if gate.then.cap_grade and gate.then.cap_grade not in grades:
            words = f"没有{quoted(gate.then.cap_grade)}这个等级"
            yield _problem(rubric, (*at, "cap_grade"), words, nearest(gate.then.cap_grade, grades), "gate")
        for place, name in enumerate(gate.then.zero):
            if name not in rubric.by_id:
                words = f"没有{quoted(name)}这个指标"
                cure = nearest(name, rubric.by_id)
                yield _problem(rubric, (*at, "zero", place), words, cure, "unknown-indicator")


def _effects(effect: Effect) -> list[str]:
    return [key for key in ("cap_total", "cap_grade", "zero", "deduct") if getattr(effect, key) not in (None, "", ())]

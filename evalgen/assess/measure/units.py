"""Money goes with money, days with days, rates with plain ratios; what does not go together is never computed."""

from fractions import Fraction

from evalgen.assess.measure.nodes import COMPARISONS, Name, Node, Number

_SAME = {"月": "个月", "日": "天"}
_LINEAR = ("+", "-", "negative", "min", "max", "abs", "floor", "ceil")


def unit_name(base: str) -> str:
    """One name for units that mean the same."""
    return _SAME.get(base, base)


def unit_after(sign: str, left: str, right: str) -> str:
    """The unit of `left sign right`; ValueError when the two do not go together."""
    if sign == "*":
        if not left or not right:
            return left or right
        for per, of in ((left, right), (right, left)):
            if per.endswith(f"/{of}"):
                return per.removesuffix(f"/{of}")
        raise ValueError(f"不能把 {left} 与 {right} 相乘")
    if sign == "/" and left != right:
        if not left or "/" in left or "/" in right:
            raise ValueError(f"不能用{_said(left)}的数除以{_said(right)}的数")
        return f"{left}/{right}" if right else left
    if left != right:
        raise ValueError(f"单位不一致：一个{_said(left)}，一个{_said(right)}")
    return "" if sign == "/" else left


def _said(unit: str) -> str:
    return f"以“{unit}”为单位" if unit else "没有单位"


def unit_of(node: Node) -> str | None:
    """The unit that the text of a measure fixes; None where only the evidence shows it. ValueError on a clash."""
    if isinstance(node, Number):
        # Nothing is nothing in every unit.
        return unit_name(node.quantity.base) if node.quantity.value or node.quantity.unit else None
    if isinstance(node, Name):
        if _is_count(node.name) or node.name == "max":
            return ""
        return "元" if node.name.startswith("funds.") else None
    units = [unit_of(part) for part in node.parts]
    if node.sign in ("days", "months"):
        return {"days": "天", "months": "个月"}[node.sign]
    if node.sign in ("and", "or", "not"):
        return None
    if node.sign in ("*", "/"):
        return None if None in units else unit_after(node.sign, units[0] or "", units[1] or "")
    known = [unit for unit in (units[1:] if node.sign == "if" else units) if unit is not None]
    for unit in known[1:]:
        unit_after("+", known[0], unit)
    return known[0] if known and node.sign not in COMPARISONS else None


def _is_count(name: str) -> bool:
    """Whether a fact of this name is a number of things: `counted`, `funds.misuse.count`, `photos_count`."""
    return name == "counted" or name.endswith((".count", "_count"))


def is_whole(node: Node) -> bool:
    """Whether the measure can only be a whole number (of its unit)."""
    if isinstance(node, Number):
        return node.quantity.value.denominator == 1
    if isinstance(node, Name):
        return _is_count(node.name)
    parts = node.parts[1:] if node.sign == "if" else node.parts
    if node.sign in ("days", "floor", "ceil"):
        return True
    return node.sign in (*_LINEAR, "*", "if") and all(is_whole(part) for part in parts)


def never_below(node: Node) -> Fraction | None:
    """A value that the measure cannot be below, where its text shows one."""
    if isinstance(node, Number):
        return node.quantity.value
    if isinstance(node, Name):
        return Fraction(0) if _is_count(node.name) else None
    least = [never_below(part) for part in node.parts]
    if node.sign == "abs":
        return Fraction(0)
    known = [each for each in least if each is not None]
    if node.sign == "max":
        return max(known, default=None)
    if node.sign in ("min", "+") and len(known) == len(least):
        return min(known) if node.sign == "min" else sum(known, Fraction(0))
    return None

"""The rows of a table are read out as points, or as a formula for them."""

from evalgen.assess.rules.table import Table
from evalgen.units import Points


def test_points_and_formulas_are_told_apart() -> None:
    table = Table.model_validate({
        "kind": "table",
        "names": {"rate": "合格率"},
        "rows": [
            {"when": "rate >= 95%", "points": "max"},
            {"when": "rate >= 90%", "points": "2.5"},
            {"otherwise": "max * rate"},
        ],
    })  # fmt: skip
    assert table.reading(Points(5))[1:] == (
        "（1）若 合格率 ≥ 95%：得 5 分",
        "（2）若 合格率 ≥ 90%：得 2.5 分",
        "（3）其余情形：得分 = 5 分 × 合格率",
    )

"""Points of indicators add up to those of their groups, level by level, computed and awarded apart."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from evalgen.assess.ruling.scheme import Scheme
from evalgen.assess.scoring.shares import Shares
from evalgen.model.rubric import Node
from evalgen.model.rubric_text import Combine
from evalgen.model.scorecard import Line
from evalgen.units import ZERO, Points

Column = Mapping[str, Points | None]
"""Points by indicator id; None where they are not known."""


def lines_of(
    scheme: Scheme, shares: Shares, rows: Mapping[str, Line], printed: Mapping[str, Points]
) -> Mapping[str, Line]:
    """The line of every indicator and group, by id, in printed order.

    `printed` are the points of groups that the report prints. They stand in for a sum that is not known because some
    row below shows no award; in the computed column, with the differences of the rows that are seen. 加分项 and 减分项
    in a group of base indicators count toward the total, not toward the group.
    """
    stand_in = {name: points - _difference(scheme, rows, name) for name, points in printed.items()}
    awarded = _column(scheme, shares, {name: row.awarded for name, row in rows.items()}, printed)
    computed = _column(scheme, shares, {name: row.computed for name, row in rows.items()}, stand_in)
    natures = scheme.natures
    unseen = {
        above for row in rows.values() if row.awarded is None for above in row.path if natures[above] == row.nature
    }

    def group(node: Node) -> Line:
        name = node.indicator.id
        return Line(
            id=name,
            path=node.path,
            name=node.indicator.name,
            level=node.level,
            is_leaf=False,
            nature=natures[name],
            maximum=node.maximum,
            effective=shares.effective[name],
            awarded=awarded[name],
            computed=computed[name],
            printed=name in unseen and awarded[name] is not None,
        )

    return {node.indicator.id: rows.get(node.indicator.id) or group(node) for node in scheme.rubric.nodes}


def lines_with(
    scheme: Scheme,
    shares: Shares,
    lines: Mapping[str, Line],
    computed: Mapping[str, Points],
    printed: Mapping[str, Points],
) -> Mapping[str, Line]:
    """`lines` with other `computed` points for some indicators, and what becomes of the groups above these."""
    done = {**lines, **{name: replace(lines[name], computed=points) for name, points in computed.items()}}
    above = {group for name in computed for group in lines[name].path[:-1]}
    for group in sorted(above, key=lambda name: (-lines[name].level, name)):
        own = scheme.members(group)
        known = [done[each.indicator.id].computed for each in own if each.indicator.id not in shares.out]
        value = _combined(scheme.rubric.by_id[group].indicator.combine, known)
        if value is None and group in printed:
            rows = {name: line for name, line in done.items() if line.is_leaf}
            value = printed[group] - _difference(scheme, rows, group)
        done[group] = replace(lines[group], computed=value)
    return done


def total_of(values: Iterable[Points | None]) -> Points | None:
    """The sum, or None as soon as one value is not known."""
    known = list(values)
    return None if None in known else sum((value for value in known if value is not None), ZERO)


def _difference(scheme: Scheme, rows: Mapping[str, Line], group: str) -> Points:
    """How far awards below `group` exceed what the rules give; 0 unless the group adds up its rows."""
    if scheme.rubric.by_id[group].indicator.combine != "sum":
        return ZERO
    return sum((row.difference for row in rows.values() if group in row.path[:-1]), ZERO)


def _column(scheme: Scheme, shares: Shares, leaves: Column, printed: Column) -> Column:
    column = dict(leaves)
    for node in reversed(scheme.rubric.nodes):
        name = node.indicator.id
        if name in leaves:
            continue
        own = (each.indicator.id for each in scheme.members(name))
        value = _combined(node.indicator.combine, [column[each] for each in own if each not in shares.out])
        column[name] = printed.get(name) if value is None else value
    return column


def _combined(how: Combine, values: list[Points | None]) -> Points | None:
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    if how in ("min", "max"):
        return (min if how == "min" else max)(known, default=ZERO)
    total = sum(known, ZERO)
    return total / len(known) if how == "mean" and known else total

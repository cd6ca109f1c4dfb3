"""Figures are added and compared, conditions joined and denied; a function takes as many figures as it needs."""

from evalgen.assess.measure.nodes import FUNCTIONS, Name, Node, Operation, is_condition, is_figure
from evalgen.assess.measure.tokens import Token, refuse


def call(name: Token, parts: tuple[Node, ...]) -> Node:
    """The function `name` of `parts`; ValueError where it does not take these."""
    least, most = FUNCTIONS[name.text]
    if not least <= len(parts) <= most:
        wanted = f"{least}" if least == most else f"{least} 至 {most}"
        refuse(name.column, f"函数“{name.text}”要 {wanted} 个值，这里有 {len(parts)} 个")
    if name.text == "if":
        truth(parts[0], name)
        return Operation("if", parts)
    if name.text in ("days", "months") and not all(isinstance(part, Name) for part in parts):
        refuse(name.column, f"函数“{name.text}”的两个值都要是日期事实的名字")
    return Operation(name.text, tuple(figure(part, name) for part in parts))


def truth(node: Node, near: Token) -> Node:
    """`node`, unless it is a figure where the operator or function `near` asks for a condition."""
    if is_figure(node):
        refuse(near.column, f"“{near.text}”这里要的是条件（如 a >= 90%），不是数")
    return node


def figure(node: Node, near: Token) -> Node:
    """`node`, unless it is a condition where the operator or function `near` asks for a figure."""
    if is_condition(node):
        refuse(near.column, f"“{near.text}”这里要的是数，不是条件")
    return node

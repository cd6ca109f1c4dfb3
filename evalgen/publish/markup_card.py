"""A card shows one indicator: what it is worth, what it was given, and the titled parts that say why."""

from collections.abc import Callable

from evalgen.publish.block import Card
from evalgen.publish.escaping import Words, escaped, toned

Draw = Callable[[object, Words], str]
"""Draws what stands in a part of a card."""


def card(block: Card, words: Words, draw: Draw) -> str:
    """The HTML of a card."""
    path = f'<p class="eg-card__path">{escaped(block.path)}</p>' if block.path else ""
    differs = f'<p class="eg-card__differs tone-warn">{escaped(block.differs)}</p>' if block.differs else ""
    inside = "".join([_section(title, parts, words, draw) for title, parts in block.sections])
    return (
        f'<article class="eg-card{toned(block.tone)}" aria-label="{escaped(block.name)}">\n'
        f'<header class="eg-card__head">{path}<p class="eg-card__points">{_worth(block)}</p>\n'
        f"{_state(block)}{differs}</header>\n{inside}</article>"
    )


def _worth(card: Card) -> str:
    maximum = escaped(card.maximum)
    if not (card.awarded or card.maximum):
        return '<span class="eg-card__label">不计分</span>'
    if not card.awarded:
        return f'<span class="eg-card__label">分值</span> <span class="eg-card__maximum">{maximum}</span>'
    return (
        f'<span class="eg-card__label">得分</span> <span class="eg-card__awarded">{escaped(card.awarded)}</span> '
        f'<span class="eg-card__maximum">/ {maximum}</span>'
    )


def _state(card: Card) -> str:
    if not card.state:
        return ""
    computed = f' <span class="eg-card__computed">{escaped(card.computed)}</span>' if card.computed else ""
    badge = f'<span class="eg-badge{toned(card.tone)}">{escaped(card.state)}</span>'
    return f'<p class="eg-card__state">{badge}{computed}</p>'


def _section(title: str, parts: tuple[object, ...], words: Words, draw: Draw) -> str:
    inside = "".join([draw(part, words) for part in parts])
    return f'<section><p class="eg-card__title">{escaped(title)}</p>{inside}</section>\n'

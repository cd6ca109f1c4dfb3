"""What a colour says, a texture and words say too: colours are the theme's, with a printable value for elsewhere."""

from typing import Final, Literal

Colour = Literal["c1", "c2", "c3", "c4", "c5", "c6", "good", "lost", "warn", "grid"]
Texture = Literal["", "/", "\\", "x", ".", "-"]
"""As Plotly names them: nothing, hatched one way, the other way, both ways, dots, lines."""

PRINTED: Final[dict[Colour, str]] = {
    "c1": "#3a78b8", "c2": "#2f8f83", "c3": "#b0761f", "c4": "#8a68b8", "c5": "#6f8296", "c6": "#b85a7d",
    "good": "#2f8a57", "lost": "#c4553f", "warn": "#b87a12", "grid": "#808080",
}  # fmt: skip
"""For paper, and wherever the theme's style sheet does not reach."""

_NAMES: Final[dict[Texture, str]] = {
    "": "plain", "/": "rising", "\\": "falling", "x": "crossed", ".": "dots", "-": "lines",
}  # fmt: skip
_STROKES: Final[dict[Texture, str]] = {
    "/": "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    "\\": "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    "x": "M0 8L8 0M0 0L8 8",
    "-": "M0 4H8",
    ".": "M2 2h.01M6 6h.01",
}


def themed(colour: Colour, opacity: str = "") -> str:
    """The colour as a figure names it; chart-drawing.js puts the theme's value in its place."""
    return f"var(--eg-{colour} / {opacity})" if opacity else f"var(--eg-{colour})"


def painted(colour: Colour) -> str:
    """The attributes that fill a shape: the class lets the theme decide, the value is for where there is none."""
    return f'class="eg-fill-{colour}" fill="{PRINTED[colour]}"'


def pattern_id(chart: str, colour: Colour, texture: Texture) -> str:
    """The id of a pattern, one of its own in each chart."""
    return f"chart-{chart}-{colour}-{_NAMES[texture]}"


def pattern(chart: str, colour: Colour, texture: Texture) -> str:
    """The definition of a textured fill."""
    cap = ' stroke-linecap="round"' if texture == "." else ""
    width = "2.4" if texture == "." else "1.6"
    return (
        f'<pattern id="{pattern_id(chart, colour, texture)}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" {painted(colour)}/>'
        f'<path d="{_STROKES[texture]}" fill="none" stroke="#fff" stroke-opacity="0.6" stroke-width="{width}"{cap}/>'
        "</pattern>"
    )

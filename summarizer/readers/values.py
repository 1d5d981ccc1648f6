"""Colours and lengths of style sheets, in all the ways in which they are written, as numbers that can be compared."""

from __future__ import annotations

import ast
import operator
import re
from colorsys import hls_to_rgb
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

SCREEN = (1280.0, 800.0)
"""Width and height of the screen on which a page is imagined."""
FONT = 16.0


class Color(NamedTuple):
    """Red, green and blue of 0 to 255, and how much of them covers what is behind, from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def over(self, ground: Color) -> Color:
        """Lay it over another colour."""
        red, green, blue = (one * self.alpha + other * (1 - self.alpha) for one, other in zip(self[:3], ground[:3], strict=True))
        return Color(red, green, blue)


WHITE, BLACK, CLEAR = Color(255, 255, 255), Color(0, 0, 0), Color(0, 0, 0, 0)

_NAMED = """
    aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond
    ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50
    cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9
    darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred
    8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1
    darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0
    forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow
    adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush
    fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray
    d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray
    778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon
    800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee
    mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin
    ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6
    palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink
    ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513
    salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray
    708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise
    40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32 canvas ffffff canvastext 000000
"""
_NAMES = dict(zip(_NAMED.split()[::2], _NAMED.split()[1::2], strict=True))
_HEX = re.compile(r"#?([0-9a-f]{3,8})(?![\w-])")
_FUNCTION = re.compile(r"(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(([^()]{1,120})\)")
_BETWEEN = re.compile(r"(light-dark|color-mix)\(((?:[^(),]{1,60},){1,2}[^()]{1,60})\)")
"""A choice or a mixture of colours that have names or digits."""
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)%")
_NUMBER = re.compile(r"([+-]?\d{0,12}\.?\d{1,12}(?:e[+-]?\d{1,2})?)(%|deg|grad|rad|turn)?|none")
_CHROMA = {"lab": 3.0, "lch": 3.0, "oklab": 0.02, "oklch": 0.02}
"""Up to which these spaces tell a grey, whose lightness says all; colours beyond it are not read."""
_TURNS = {"grad": 1 / 400, "rad": 1 / 6.2832, "turn": 1.0}

_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 37.8,
    "mm": 3.78,
    "q": 0.945,
    "rem": FONT,
    "vw": SCREEN[0] / 100,
    "vh": SCREEN[1] / 100,
    "vi": SCREEN[0] / 100,
    "vb": SCREEN[1] / 100,
    "vmin": SCREEN[1] / 100,
    "vmax": SCREEN[0] / 100,
}
_OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0, "lh": 1.2}
_LENGTH = re.compile(r"([+-]?\d{0,12}\.?\d{1,12}(?:e[+-]?\d{1,2})?)([a-z]{1,5}|%)?")
_SUM = re.compile(r"(?:-webkit-)?calc\(([^{}]{1,200})\)\Z")
_CHOICE = re.compile(r"(min|max|clamp)\(([^{}()]{1,200})\)\Z")
_OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda one, other: one / other,
}


def color(told: str) -> Color | None:
    """Read the first colour of a value; None where it has none that can be read."""
    text = told.strip().lower()
    if found := _BETWEEN.search(text):
        first, *others = found[2].split(",")
        return color(first) if found[1] == "light-dark" else _mixed(others)
    if found := _FUNCTION.search(text):
        return _of_function(found[1], found[2])
    for word in text.split()[:8]:
        if word == "transparent":
            return CLEAR
        if word in _NAMES:
            return _of_hex(_NAMES[word])
        if (found := _HEX.fullmatch(word)) and (word[0] == "#" or len(word) == 6):  # noqa: PLR2004 - old attributes leave out the #
            return _of_hex(found[1])
    return None


def _mixed(parts: list[str]) -> Color | None:
    """
    Mix two colours by their shares.

    Spaces of colours make different mixtures of what is neither all the one nor all the other; as red, green and blue they are near enough.
    """
    of = [color(part) for part in parts]
    shares = [float(found[1]) / 100 if (found := _PERCENT.search(part)) else None for part in parts]
    one, other = (*of, None)[:2]
    if one is None or other is None:
        return None
    told, rest = (*shares, None)[:2]
    if told is None:
        told = 0.5 if rest is None else max(0.0, 1 - rest)
    rest = max(0.0, 1 - told) if rest is None else rest
    whole = told + rest
    return Color(*((a * told + b * rest) / whole for a, b in zip(one, other, strict=True))) if whole else None


def _of_hex(digits: str) -> Color | None:
    if len(digits) in {3, 4}:
        digits = "".join(2 * digit for digit in digits)
    if len(digits) not in {6, 8}:
        return None
    red, green, blue, alpha = (int(digits[at : at + 2] or "ff", 16) for at in (0, 2, 4, 6))
    return Color(red, green, blue, alpha / 255)


def _of_function(name: str, inside: str) -> Color | None:
    inside = inside.strip().removeprefix("srgb")
    parts = [(float(found[1] or 0), found[2] or "") for found in _NUMBER.finditer(inside)][:4]
    if len(parts) < 3:  # noqa: PLR2004 - three numbers make a colour
        return None
    (first, unit), second, third = parts[:3]
    alpha = _share(*parts[3]) if len(parts) > 3 else 1.0  # noqa: PLR2004
    if name.startswith("rgb") or (name == "color" and not inside[:1].isalpha()):
        whole = 1.0 if name == "color" else 255.0
        red, green, blue = (255 * (value / 100 if percent else value / whole) for value, percent in parts[:3])
        return Color(red, green, blue, alpha)
    hue = first * _TURNS.get(unit, 1 / 360) % 1
    if name.startswith("hsl"):
        red, green, blue = hls_to_rgb(hue, third[0] / 100, second[0] / 100)
        return Color(255 * red, 255 * green, 255 * blue, alpha)
    if name == "hwb":
        grey = min(1.0, second[0] / 100) if second[0] + third[0] >= 100 else None  # noqa: PLR2004 - percent
        return None if grey is None else Color(255 * grey, 255 * grey, 255 * grey, alpha)
    chroma = abs(second[0]) + (abs(third[0]) if name.endswith("lab") else 0)
    if chroma > _CHROMA.get(name, -1):
        return None
    lightness = 255 * (first if name.startswith("ok") and not unit else first / 100)
    return Color(lightness, lightness, lightness, alpha)


def _share(value: float, unit: str) -> float:
    return min(1.0, max(0.0, value / 100 if unit else value))


def length(value: str, *, font: float, whole: float) -> float | None:
    """
    Read the first length of a value in pixels; None where it has none.

    Args:
        value: As it is written.
        font: The size of the font around it, of which em is told.
        whole: What percents are of.
    """
    value = value.strip()
    if found := _SUM.match(value):
        return _sum(_LENGTH.sub(lambda each: repr(_pixels(each[1], each[2] or "", font, whole)), found[1].replace("calc", "")))
    if found := _CHOICE.match(value):
        told = [each for part in found[2].split(",") if (each := length(part, font=font, whole=whole)) is not None]
        return sorted(told)[-1 if found[1] == "max" else len(told) // 2 if found[1] == "clamp" else 0] if told else None
    found = _LENGTH.match(value)
    return _pixels(found[1], found[2] or "", font, whole) if found else None


def lengths(value: str, *, font: float, whole: float) -> list[float]:
    """Read all lengths of a value in pixels."""
    return [_pixels(found[1], found[2] or "", font, whole) for found in _LENGTH.finditer(value)]


def _pixels(number: str, unit: str, font: float, whole: float) -> float:
    factor = whole / 100 if unit == "%" else _OF_FONT[unit] * font if unit in _OF_FONT else _UNITS.get(unit, 1.0)
    return float(number) * factor


def _sum(text: str) -> float | None:
    """Work out numbers with signs between them, and nothing else that Python knows."""
    try:
        return _worked_out(ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError, KeyError, ArithmeticError, RecursionError, MemoryError):
        return None


def _worked_out(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.UnaryOp):
        return -_worked_out(node.operand)
    if isinstance(node, ast.BinOp):
        return _OPERATIONS[type(node.op)](_worked_out(node.left), _worked_out(node.right))
    raise ValueError

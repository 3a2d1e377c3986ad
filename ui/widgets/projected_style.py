"""The stylesheet of what stands on a projected canvas, at one scale."""

from ui.theme import FAMILIES, Look

TEXT = 20
"""The height of plain text on the canvas, in pixels of the design."""

SIZES = {"head": 36, "big": 26, "word": 22, "text": TEXT, "small": 18, "hint": 16}


def styles(look: Look, scale: float) -> str:
    """Return the stylesheet for a scale: all sizes in pixels of the design, times the scale."""

    def px(number: float) -> str:
        return f"{max(round(number * scale), 1)}px"

    colours = {name: look.colour(name).name() for name in _COLOURS}
    sizes = "\n".join(
        f'#projected *[projected="{name}"] {{ font-size: {px(high)}; }}'
        for name, high in SIZES.items()
    )
    family = ", ".join(f'"{name}"' for name in FAMILIES)
    pixels = {f"p{number}": px(number) for number in _PIXELS}
    return sizes + _SHEET.format(family=family, **colours, **pixels)


_COLOURS = (
    *("surface", "sunk", "text", "muted", "edge", "line", "accent", "onaccent", "accentbg"),
    *("ink", "onink"),
)
_PIXELS = (1, 2, 3, 4, 5, 6, 8, 12, 16, 18, 20, 26, 30, 36, 40, 56, 76)
_SHEET = """
#projected {{ background: {surface}; }}
#projected * {{ font-family: {family}; }}
#projected QLabel {{ color: {text}; background: transparent; }}
#projected *[line="plain"] {{ color: {text}; }}
#projected *[line="quiet"] {{ color: {muted}; }}
#projected QLabel[strong="true"] {{ font-weight: 700; }}
#projected QLabel[quiet="true"] {{ color: {muted}; }}
#projected QLabel[apart="true"] {{ padding-right: {p12}; }}
#projected QLabel[chip="open"] {{ border: {p2} dashed {edge}; padding: {p2} {p8}; }}
#projected QLabel[chip="fact"] {{ border: {p1} solid {edge}; padding: {p2} {p8}; }}
#projected QLabel[chip="hot"] {{ background: {ink}; color: {onink}; padding: {p2} {p8};
  border-radius: {p3}; }}
#projected QFrame[part="top"] {{ background: {sunk}; border: 0; border-bottom: 1px solid {line}; }}
#projected QFrame[part="bottom"] {{ background: {sunk}; border: 0; border-top: 1px solid {line}; }}
#projected QFrame[part="side"] {{ border: 0; border-left: 1px solid {line}; }}
#projected QFrame[part="rule"] {{ border: 0; background: {edge}; }}
#projected QFrame[part="cards"] {{ border: 1px solid {edge}; background: {surface}; }}
#projected QFrame[part="card"] {{ border: 0; border-left: 1px solid {edge};
  background: {surface}; }}
#projected QFrame[part="card"][first="true"] {{ border-left: 0; }}
#projected QFrame[part="card"]:focus {{ border: {p3} solid {accent}; }}
#projected QPushButton {{ font-size: {p20}; min-height: {p30}; padding: 0 {p12};
  color: {text}; background: {surface};
  border: {p2} solid {edge}; border-radius: {p4}; text-align: left; }}
#projected QPushButton[projected="small"] {{ font-size: {p18}; }}
#projected QPushButton[projected="hint"] {{ font-size: {p16}; }}
#projected QPushButton:focus {{ border: {p3} solid {accent}; }}
#projected QPushButton:checked {{ background: {ink}; color: {onink}; }}
#projected QPushButton:disabled {{ color: {muted}; border-style: dashed; }}
#projected QPushButton[part="step"] {{ min-height: {p76}; padding: 0 {p5}; }}
#projected QPushButton[part="small"] {{ min-height: {p30}; border-width: {p1}; }}
#projected QPushButton[chip="open"] {{ border: {p2} dashed {edge}; }}
#projected QPushButton[chip="hot"] {{ border: {p2} solid {accent}; }}
#projected QPushButton[part="small"]:focus {{ border: {p2} solid {accent}; }}
#projected QPushButton[part="cell"] {{ min-height: {p40}; background: {sunk}; border: 0;
  border-right: 1px solid {line}; border-radius: 0; padding: 0 {p20}; }}
#projected QPushButton[part="cell"]:focus {{ border: {p3} solid {accent}; }}
#projected QPushButton[part="next"] {{ min-height: {p40}; background: {accent}; color: {onaccent};
  border: 0; border-radius: 0; padding: 0 {p26}; }}
#projected QPushButton[part="next"]:focus {{ border: {p3} solid {onaccent}; }}
#projected QLineEdit {{ font-size: {p20}; min-height: {p36}; padding: 0 {p8}; color: {text};
  background: {surface}; border: {p2} solid {accent}; border-radius: {p4}; }}
#projected QListWidget {{ font-size: {p20}; background: {surface};
  color: {text}; border: 0; outline: 0; }}
#projected QListWidget:focus {{ border: {p2} solid {accent}; }}
"""

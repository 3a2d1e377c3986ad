"""A canvas for a beamer: everything on it grows with the window, to be read from four metres."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import FAMILIES, Look

WIDE, HIGH = 1366, 768
"""The size of the design, in pixels; a window is that size or a multiple of it."""

_SIZES = {"head": 36, "big": 26, "word": 22, "text": 20, "small": 17}
_LINES = 4


class Canvas(QWidget):
    """The inner widget keeps the proportions of the design within whatever room there is."""

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        self._look = look
        self.inner = inner
        inner.setParent(self)
        inner.setObjectName("projected")
        self.scale = 1.0
        look.changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDE // 3, HIGH // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.scale = max(min(self.width() / WIDE, self.height() / HIGH), 0.1)
        wide, high = round(WIDE * self.scale), round(HIGH * self.scale)
        self.inner.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        self.inner.setStyleSheet(_styles(self._look, self.scale))


def size(name: str, scale: float) -> QFont:
    """Return the font of a size of the design at a scale."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(max(round(_SIZES[name] * scale), 1))
    return font


def words(text: str = "", kind: str = "text", *, strong: bool = False) -> QLabel:
    """Return words of one size of the design (head, big, word, text, small) that wrap."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("projected", kind)
    made.setProperty("strong", strong)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def cut(text: str, font: QFont, width: int) -> str:
    """Return as much of a text as four lines hold; a dot, dot, dot says that there is more."""
    layout, ends = QTextLayout(text, font), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        ends.append(line.textStart())
    layout.endLayout()
    if len(ends) <= _LINES:
        return text
    last = text[ends[_LINES - 1] :]
    metrics = QFontMetrics(font)
    return text[: ends[_LINES - 1]] + metrics.elidedText(
        last.replace("\n", " "), Qt.TextElideMode.ElideRight, width
    )


def _styles(look: Look, scale: float) -> str:
    def px(number: float) -> str:
        return f"{max(round(number * scale), 1)}px"

    def colour(name: str) -> str:
        return look.colour(name).name()

    sizes = "\n".join(
        f'QLabel[projected="{name}"] {{ font-size: {px(high)}; }}' for name, high in _SIZES.items()
    )
    return f"""
#projected {{ background: {colour("surface")}; }}
#projected QLabel {{ color: {colour("text")}; }}
{sizes}
#projected QLabel[strong="true"] {{ font-weight: 700; }}
#projected QLabel[quiet="true"] {{ color: {colour("muted")}; }}
#projected QFrame[part="bar"] {{ background: {colour("sunk")}; border: 0; }}
#projected QFrame[part="card"] {{ border: 1px solid {colour("edge")};
  background: {colour("surface")}; }}
#projected QFrame[part="card"]:focus {{ border: {px(3)} solid {colour("accent")}; }}
#projected QPushButton {{ font-size: {px(17)}; min-height: {px(25)}; padding: 0 {px(8)};
  color: {colour("text")}; background: {colour("surface")};
  border: {px(2)} solid {colour("edge")}; border-radius: {px(3)}; text-align: left; }}
#projected QPushButton:focus {{ border: {px(3)} solid {colour("accent")}; }}
#projected QPushButton:checked {{ background: {colour("ink")}; color: {colour("onink")};
  font-weight: 700; }}
#projected QPushButton:disabled {{ color: {colour("muted")}; border-style: dashed; }}
#projected QPushButton[part="step"] {{ min-height: {px(62)}; }}
#projected QPushButton[part="next"] {{ font-size: {px(19)}; min-height: {px(44)};
  background: {colour("accent")}; color: {colour("onaccent")}; font-weight: 700; }}
#projected QLineEdit {{ font-size: {px(20)}; min-height: {px(40)}; padding: 0 {px(8)}; }}
#projected QListWidget {{ font-size: {px(18)}; background: {colour("surface")};
  color: {colour("text")}; border: 0; outline: 0; }}
#projected QListWidget:focus {{ border: {px(2)} solid {colour("accent")}; }}
#projected QListWidget::item {{ padding: {px(3)} {px(6)};
  border-bottom: 1px solid {colour("line")}; }}
#projected QListWidget::item:selected {{ background: {colour("accentbg")};
  color: {colour("text")}; }}
"""

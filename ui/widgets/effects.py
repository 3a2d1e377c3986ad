"""Which figures on the sheet a conflict touches: now, and with each version."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from ui import merge_words
from ui.theme import Look
from ui.widgets.words import Wrapped, label
from veldtool.services.merging.conflict_model import Conflict, Effect

translate = QCoreApplication.translate


def effect_table(look: Look, conflict: Conflict) -> QFrame:
    """Return the figures as a table; its description says all of it in sentences."""
    box = QFrame()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, look.px(8), 0, 0)
    column.setSpacing(look.px(6))
    title = translate("effects", "What it changes on the feedback sheet")
    column.addWidget(label(title, "strong"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(4))
    grid.setColumnStretch(0, 1)
    whose = [one.who for one in conflict.versions]
    for row, effect in enumerate(conflict.effects):
        grid.addWidget(Wrapped(effect.label), row, 0)
        for at, words in enumerate(_cells(effect, whose), 1):
            grid.addWidget(_cell(words), row, at)
    column.addLayout(grid)
    box.setAccessibleName(title)
    box.setAccessibleDescription(
        ". ".join(f"{one.label}: {', '.join(_cells(one, whose))}" for one in conflict.effects)
    )
    return box


def _cells(effect: Effect, whose: list[str]) -> list[str]:
    now = translate("effects", "now {share}").format(share=merge_words.share(effect.now))
    words = translate("effects", "with {who} {share}")
    each = (
        words.format(who=who, share=merge_words.share(count))
        for who, count in zip(whose, effect.versions, strict=True)
    )
    return [now, *each]


def _cell(words: str) -> QLabel:
    return label(words)

"""The keys of the page of talks, and how a line is written."""

from PySide6.QtCore import QObject

from ui.pages.page import Keys


class _TalkKeys(QObject):
    """Qt's tools find texts in tr() of an object."""

    def working(self) -> Keys:
        """Return the keys while plain notes are worked out."""
        return (("+ −", self.tr("sign")), ("1–9", self.tr("norm")), ("Esc", self.tr("end")))  # noqa: RUF001 - the minus sign

    def few(self) -> Keys:
        """Return the keys that stand in the bar."""
        return (
            ("Ctrl ↑", self.tr("line before")),
            ("F9", self.tr("urgent case")),
            ("F1", self.tr("how to write")),
        )

    def every(self) -> Keys:
        """Return all keys, the way of writing first."""
        return (
            ("o -", self.tr("role and sign first: ouder − …; + − or ~, then a space")),  # noqa: RUF001 - the minus sign
            ("o 2/3", self.tr("two of three people say it")),
            ("“ ”", self.tr("in quotation marks: verbatim; Ctrl ' puts them")),
            ("Alt Q", self.tr("quotation marks where Ctrl ' is a dead key")),
            ("#1a1", self.tr("norm, with its own sign behind it where that differs")),
            ("!z", self.tr("seen; !l read, !w observed, !hz hearsay")),
            ("=D14", self.tr("file, document or other talk that it leans on")),
            ("?", self.tr("first: come back to")),
            ("//", self.tr("first: here I was; Ctrl M does the same")),
            (";;", self.tr("own note, stays on this device")),
            ("\\", self.tr("keeps the next mark as text")),
            ("Enter", self.tr("save the line; Shift Enter breaks it")),
            ("Ctrl 1–9", self.tr("norm used last, and so on")),
            ("Ctrl ↑ ↓", self.tr("edit the line before, go back to the new one")),
            ("Tab", self.tr("at the start: below the line above, back with Shift")),
            ("Alt Shift ↑ ↓", self.tr("move a line")),
            ("Ctrl =", self.tr("same remark as a colleague's")),
            ("Alt T", self.tr("agreement to follow up")),
            ("F8", self.tr("next line in which a norm lacks or is not known")),
            ("Alt U", self.tr("work out plain notes: a key for sign, a digit for norm")),
            ("+ − ~", self.tr("in the list: other sign; Enter edits, Del deletes")),  # noqa: RUF001 - the minus sign
            ("Ctrl N", self.tr("new talk, by telephone with Shift")),
            ("F2", self.tr("about this talk")),
            ("Alt V", self.tr("finish the talk, or open it again")),
            ("Alt ↑ ↓", self.tr("talk before, next talk")),
        )


TALK_KEYS = _TalkKeys()

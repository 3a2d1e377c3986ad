"""Starting the window: look, language, worker, and what happens to errors nobody caught."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import resources
from ui import unread as _before_the_rest_is_imported  # noqa: F401 - it acts when it is imported
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.preferences import Preferences
from ui.system_locks import SystemLocks
from ui.theme import register_fonts
from ui.window import Surroundings, Window
from veldtool.services.desk import Desk

LANGUAGE = "nl"
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def run(build: Callable[[], Desk], folder: Path) -> int:
    """Open the window on a desk and stay until it is closed; returns the exit code.

    The worker builds the desk, so that nobody waits for it to see the window.
    `folder` keeps the preferences of the window and the log of incidents: nothing of a visit.
    """
    app = prepare(sys.argv[:1])
    preferences = Preferences(folder)
    look = preferences.look()
    incidents = Incidents(folder / "incidents.log")
    worker = DeskThread(build)
    look.apply()
    window = Window(look, worker, Surroundings(incidents, locks=SystemLocks()))
    before = sys.excepthook
    sys.excepthook = _reporter(window)
    look.changed.connect(lambda: preferences.keep(look))
    window.show()
    QTimer.singleShot(0, window, window.begin)  # what it shows may wait for the window itself
    try:
        return app.exec()
    finally:
        sys.excepthook = before
        worker.stop()


def prepare(arguments: list[str]) -> QApplication:
    """Return the application, speaking Dutch and with its own fonts, one for all."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(arguments)
    app.setApplicationName("Veldtool")
    QGuiApplication.setApplicationDisplayName("Veldtool")
    QGuiApplication.setDesktopFileName("veldtool")
    app.setStyle("Fusion")
    register_fonts()
    speak(app)
    return app


def speak(app: QApplication) -> None:
    """Load the Dutch texts and write dates the Dutch way."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    of_qt = QTranslator(app)  # the words of Qt's own dialogs, where the system has none
    of_qt.load(f"qtbase_{LANGUAGE}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app.installTranslator(of_qt)
    app.installTranslator(_Texts(app))


class _Texts(QTranslator):
    """The compiled texts; Qt reads them where they lie, so they must stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._content = resources.data(f"translations/veldtool_{LANGUAGE}.qm")
        self.load(self._content)


def _reporter(window: Window) -> Hook:
    def report(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        window.report(error)

    return report

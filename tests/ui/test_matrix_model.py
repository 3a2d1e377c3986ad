"""The matrix as a screen reader hears it, and how it is divided over two tables."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.ui.desks import FakeDesk
from ui.delegates.matrix_cell import MatrixDelegate
from ui.models.evidence import origin, said
from ui.models.matrix import CELL, BlockModel, Head, MatrixModel, NormLine, split
from ui.theme import Look
from veldtool.domain.evidence.model import Cell
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.records import Form, Quote, Sign
from veldtool.services.evidence_lines import EvidenceLine
from veldtool.services.overview import Overview

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture(scope="module")
def overview() -> Overview:
    desk = FakeDesk("a")
    desk.opened = "a"
    return desk.overview()


@pytest.fixture
def model(app: QApplication, overview: Overview) -> MatrixModel:
    made = MatrixModel()
    made.show(overview)
    return made


def place(model: MatrixModel, norm: str, column: str) -> tuple[int, int]:
    rows = [entry.code if isinstance(entry, NormLine) else "" for entry in model.rows]
    columns = [model.column_id(n) for n in range(1, model.columnCount())]
    return rows.index(norm), columns.index(column) + 1 if column else 0


@pytest.mark.parametrize(
    "norm, column, words",
    [
        (
            "1a.1",
            "ouders",
            "1a.1 Cliëntgericht, ouders, 2 positieve punten, 1 negatief punt",
        ),
        ("1a.2", "jeugdigen", "1a.2 Integraal, jeugdigen, nog geen bevindingen"),
        (
            "1a.3",
            "dossiers",
            "1a.3 Tijdig, dossiers, 2 positieve punten, 17 negatieve punten, van 20 dossiers",
        ),
        ("4", "ouders", "4 Wachttijden, ouders, 2 negatieve punten"),
        ("4", "", "4 Wachttijden, zonder oordeel"),
        ("2.2", "", "2.2 Tijdig: De hulp wordt tijdig ingezet."),
    ],
)
def test_every_cell_is_a_sentence(model: MatrixModel, norm: str, column: str, words: str) -> None:
    assert model.index(*place(model, norm, column)).data(SPOKEN) == words


def test_a_head_says_how_many_of_its_norms_are_scored(model: MatrixModel) -> None:
    head = next(n for n, row in enumerate(model.rows) if isinstance(row, Head) and row.theme == "3")
    assert model.index(head, 0).data(SPOKEN) == "Thema 3 Regie op voortgang, 6 van 6 gescoord"


def test_one_kind_of_source_is_said(model: MatrixModel) -> None:
    row, _ = place(model, "5.3", "")
    assert str(model.index(row, 0).data(SPOKEN)).endswith("steunt op één soort bron")
    row, column = place(model, "5.3", "keten")
    assert model.words(model.index(row, column)).endswith("enige soort bron")


def test_only_cells_of_norms_can_be_chosen(model: MatrixModel) -> None:
    chosen = Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(0, 1)) & chosen == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & chosen == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 1)) & chosen


def test_twenty_norms_stand_under_five_heads_beside_the_theme_without(model: MatrixModel) -> None:
    norms = [row for row in model.rows if isinstance(row, NormLine) and row.judged]
    heads = [row for row in model.rows if isinstance(row, Head)]
    assert (len(norms), len(heads), len(model.rows)) == (20, 5, 26)


def test_the_tables_are_about_equally_high(model: MatrixModel) -> None:
    first, second = split(model.rows)
    assert first == {"1a", "1b", "2", "4"}
    assert second == {"3", "5"}
    assert split([]) == (frozenset(), frozenset())


def test_the_same_overview_again_changes_nothing(
    model: MatrixModel, overview: Overview, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.show(overview)


def test_a_block_shows_its_themes(model: MatrixModel) -> None:
    block = BlockModel(model)
    assert block.rowCount() == 26
    block.show_themes(frozenset({"2"}))
    assert block.rowCount() == 4
    first = block.entry(0)
    assert isinstance(first, Head)
    assert first.theme == "2"


def test_an_index_that_is_none_has_no_data(model: MatrixModel) -> None:
    from PySide6.QtCore import QModelIndex

    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Bevindingen per norm en soort bron"
    assert model.headerData(2, Qt.Orientation.Horizontal, SPOKEN) == "ouders"


def test_numbers_are_stacked_only_where_they_do_not_fit(look: Look, app: QApplication) -> None:
    delegate = MatrixDelegate(look, app)
    small = Cell("1a.1", "ouders", CountUnit.PERSONS, 1, 1)
    large = Cell("1a.1", "dossiers", CountUnit.DOSSIERS, 10, 10)
    assert delegate.needed(small) < delegate.needed(large) < 60


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_empty_cell_is_hatched_and_a_full_one_is_not(
    model: MatrixModel, look: Look, app: QApplication, theme: str
) -> None:
    from ui.theme import Mode

    look.set_mode(Mode(theme))
    delegate = MatrixDelegate(look, app)

    def colours(norm: str, column: str) -> set[str]:
        image = QImage(48, 36, QImage.Format.Format_RGB32)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(*place(model, norm, column)))
        painter.end()
        inner = [(x, y) for x in range(46) for y in range(34)]
        return {image.pixelColor(x, y).name() for x, y in inner}

    assert model.index(*place(model, "1a.2", "jeugdigen")).data(CELL) is None
    surface, hatch = look.colour("surface").name(), look.colour("hatch").name()
    assert len(colours("1a.2", "jeugdigen")) > 1
    assert surface in colours("1a.1", "ouders")
    assert hatch not in colours("1a.1", "ouders")


@pytest.mark.parametrize(
    "line, words, source",
    [
        (
            EvidenceLine(
                Sign.MINUS,
                "G07",
                "weet niet wie",
                who="ouder",
                heads=2,
                of=3,
                form=Form.HEARD,
                quote=Quote.VERBATIM,
            ),
            "“weet niet wie”",
            "G07, ouder, 2 van 3, gehoord, letterlijk",
        ),
        (
            EvidenceLine(Sign.PLUS, "D14", "plan binnen zes weken", "te laat", "brief ontbreekt"),
            "plan binnen zes weken: te laat. brief ontbreekt",
            "D14",
        ),
    ],
)
def test_a_finding_says_what_and_where_from(
    app: QApplication, line: EvidenceLine, words: str, source: str
) -> None:
    assert said(line) == words
    assert origin(line) == source

"""Every text of the window is Dutch, and the compiled texts are those of the .ts."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = """
class Page(QObject):
    def show(self) -> None:
        self.tr("Save {name}")
        self.tr("%n file(s)", "", 3)
"""
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Page</name>
    <message>
        <source>Save {name}</source>
        <translation>Bewaar {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>één bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
</context>
</TS>
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / ".ci" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations_tool", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def small(tmp_path: Path, tool: ModuleType) -> Path:
    """A little app whose texts are complete."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "texts.ts").write_text(TS, encoding="utf-8")
    (tmp_path / "texts.qm").write_bytes(tool.compiled(tmp_path / "texts.ts"))
    return tmp_path


def found(tool: ModuleType, folder: Path) -> list[str]:
    faults: list[str] = tool.faults(folder / "texts.ts", folder / "texts.qm", folder / "ui")
    return faults


def change(folder: Path, old: str, new: str, tool: ModuleType) -> None:
    ts = folder / "texts.ts"
    assert old in ts.read_text(encoding="utf-8")
    ts.write_text(ts.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (folder / "texts.qm").write_bytes(tool.compiled(ts))


def test_the_texts_of_the_window_are_complete(tool: ModuleType) -> None:
    assert tool.faults() == []


def test_a_complete_app_has_no_faults(tool: ModuleType, small: Path) -> None:
    assert found(tool, small) == []


def test_a_new_text_is_found(tool: ModuleType, small: Path) -> None:
    (small / "ui" / "more.py").write_text(
        "class More(QObject):\n    def f(self): self.tr('New')\n", encoding="utf-8"
    )
    assert found(tool, small) == ["not in texts.ts: More: New"]


def test_a_stale_text_is_found(tool: ModuleType, small: Path) -> None:
    (small / "ui" / "page.py").write_text(SOURCE.replace("Save", "Keep"), encoding="utf-8")
    assert "no longer in the sources: Page: Save {name}" in found(tool, small)


@pytest.mark.parametrize(
    "old, new, fault",
    [
        ("<translation>Bewaar", '<translation type="unfinished">Bewaar', "unfinished: Page: Save"),
        (">Bewaar {name}<", "><", "not translated: Page: Save"),
        (">%n bestanden<", "><", "not translated: Page: %n"),
        (">Bewaar {name}<", ">Bewaar {naam}<", "other placeholders: Page: Save"),
        (">%n bestanden<", ">veel bestanden {x}<", "other placeholders: Page: %n"),
    ],
)
def test_an_incomplete_text_is_found(
    tool: ModuleType, small: Path, old: str, new: str, fault: str
) -> None:
    change(small, old, new, tool)
    assert any(one.startswith(fault) for one in found(tool, small))


def test_an_old_compiled_file_is_found(tool: ModuleType, small: Path) -> None:
    before = (small / "texts.qm").read_bytes()
    change(small, "Bewaar", "Sla op:", tool)
    (small / "texts.qm").write_bytes(before)
    assert any("is not what texts.ts compiles to" in one for one in found(tool, small))
    (small / "texts.qm").unlink()
    assert any("is not what texts.ts compiles to" in one for one in found(tool, small))


def test_collecting_drops_what_is_gone_and_keeps_what_is_translated(
    tool: ModuleType, small: Path
) -> None:
    copy = small / "copy.ts"
    shutil.copy(small / "texts.ts", copy)
    (small / "ui" / "page.py").write_text(SOURCE.replace("%n file(s)", "Gone"), encoding="utf-8")
    tool.collect(copy, small / "ui")
    text = copy.read_text(encoding="utf-8")
    assert "Bewaar {name}" in text
    assert "bestanden" not in text

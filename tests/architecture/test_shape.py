"""The shape of the code: sizes, docstrings, translatable texts, and no clock in the domain."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("veldtool", "db", "ui", "resources")
MAX_FILE = 400
MAX_FUNCTION = 50

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function


def sources(*rooms: str) -> Iterator[tuple[str, str]]:
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def long_files(found: Iterator[tuple[str, str]]) -> list[str]:
    counted = ((name, len(text.splitlines())) for name, text in found)
    return [f"{name}: {lines} lines" for name, lines in counted if lines > MAX_FILE]


def long_functions(name: str, text: str) -> list[str]:
    return [
        f"{name}:{node.lineno} {node.name}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, Function) and (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION
    ]


def undocumented(name: str, text: str) -> list[str]:
    """Name what is public and has no docstring that adds anything to its name.

    Methods of protocols and properties of records name a thing, and a class without methods
    is told by its fields: there a docstring is welcome and not demanded.
    """
    tree = ast.parse(text)
    parts = [(Path(name).stem, tree), *_public(tree.body)]
    return [f"{name} {label}" for label, node in parts if not _says_something(label, node)]


def _public(body: list[ast.stmt]) -> Iterator[tuple[str, Documented]]:
    for node in body:
        if isinstance(node, Function) and not node.name.startswith("_"):
            yield node.name, node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            methods = [
                one
                for one in node.body
                if isinstance(one, Function)
                and not one.name.startswith("_")
                and not one.decorator_list
            ]
            if methods:
                yield node.name, node


def _says_something(name: str, node: Documented) -> bool:
    said = set(re.findall(r"[a-z]+", (ast.get_docstring(node) or "").lower()))
    words = set(re.findall(r"[a-z]+", re.sub(r"([A-Z])", r" \1", name).lower()))
    return bool(said - words - {"a", "an", "the", "return", "returns", "of"})


def moving_texts(name: str, text: str) -> list[str]:
    """Name the calls of tr() whose source text is not one fixed string."""
    return [
        f"{name}:{node.lineno}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and _called(node) in {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
        and not all(_fixed(one) for one in node.args[:2])
    ]


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _fixed(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str | None)


def clock_calls(name: str, text: str) -> list[str]:
    """Name the lines that ask Python for the time; `clock.now()` of a port is not one of them."""
    tree = ast.parse(text)
    return [
        f"{name}:{node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow"}
        and ast.unparse(node.value).rpartition(".")[2] in _names_of_dates(tree)
    ]


def _names_of_dates(tree: ast.Module) -> set[str]:
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    named = {one.asname for node in imports if node.module == "datetime" for one in node.names}
    return {"date", "datetime"} | {name for name in named if name}


def test_no_file_is_too_long() -> None:
    assert long_files(sources(*ROOMS, "tests")) == []


def test_no_function_is_too_long() -> None:
    assert [one for file in sources(*ROOMS, "tests") for one in long_functions(*file)] == []


def test_the_domain_and_the_services_are_documented() -> None:
    rooms = ("veldtool/domain", "veldtool/services")
    assert [one for file in sources(*rooms) for one in undocumented(*file)] == []


def test_every_translatable_text_is_fixed() -> None:
    assert [one for file in sources("ui") for one in moving_texts(*file)] == []


def test_the_domain_and_the_services_read_no_clock() -> None:
    rooms = ("veldtool/domain", "veldtool/services")
    assert [one for file in sources(*rooms) for one in clock_calls(*file)] == []


def test_nothing_under_tests_is_a_package() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_test_files_have_names_of_their_own() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))


def test_a_long_file_and_a_long_function_are_found() -> None:
    text = "def f() -> None:\n" + "    print()\n" * MAX_FILE
    assert long_files(iter([("a.py", text)])) == [f"a.py: {MAX_FILE + 1} lines"]
    assert long_functions("a.py", text) == ["a.py:1 f"]


def test_fifty_lines_are_not_too_long() -> None:
    assert long_functions("a.py", "def f() -> None:\n" + "    print()\n" * (MAX_FUNCTION - 1)) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("", ["a.py a"]),
        ('"""Says what it is for."""\ndef f(): ...', ["a.py f"]),
        (
            '"""Says what it is for."""\ndef big_sum():\n    """Return the big sum."""',
            ["a.py big_sum"],
        ),
        ('"""Says what it is for."""\ndef _f(): ...', []),
        ('"""Says what it is for."""\nclass Box:\n    size = 1', []),
        ('"""Says what it is for."""\nclass Box:\n    def open(self): ...', ["a.py Box"]),
    ],
)
def test_a_missing_docstring_is_found(text: str, found: list[str]) -> None:
    assert undocumented("a.py", text) == found


@pytest.mark.parametrize(
    "call, found",
    [
        ('self.tr("Save")', []),
        ('self.tr("%n file(s)", "", 3)', []),
        ('self.tr(f"Save {name}")', ["a.py:1"]),
        ('self.tr("Save {}".format(name))', ["a.py:1"]),
        ("QCoreApplication.translate(context, word)", ["a.py:1"]),
        ('QCoreApplication.translate("Page", "Save")', []),
    ],
)
def test_a_moving_text_is_found(call: str, found: list[str]) -> None:
    assert moving_texts("a.py", call) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("date.today()", ["a.py:1"]),
        ("datetime.datetime.now(UTC)", ["a.py:1"]),
        ("from datetime import datetime as moment\nread = moment.utcnow", ["a.py:2"]),
        ("session.clock.now()", []),
    ],
)
def test_a_look_at_the_clock_is_found(text: str, found: list[str]) -> None:
    assert clock_calls("a.py", text) == found

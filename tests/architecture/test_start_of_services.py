"""The services run without a window and without a database."""

import subprocess
import sys

LOAD_ALL_SERVICES = """
import importlib, pkgutil, sys
import veldtool.services as services
names = [one.name for one in pkgutil.walk_packages(services.__path__, "veldtool.services.")]
for name in names:
    importlib.import_module(name)
roots = {name.partition(".")[0] for name in sys.modules}
outside = {"PySide6", "shiboken6", "sqlite3", "sqlcipher3", "sqlite_utils"}
print(len(names), *sorted(roots & outside))
"""


def test_importing_the_services_loads_neither_qt_nor_sqlite() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOAD_ALL_SERVICES], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    modules, *loaded = done.stdout.split()
    assert int(modules) > 0
    assert loaded == []

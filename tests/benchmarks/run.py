"""Runs every `bench_*.py` of this folder in a process of its own; 1 when one is over budget."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def main(names: list[str]) -> int:
    """Run the benchmarks whose name holds one of these words, all without."""
    scripts = sorted(HERE.glob("bench_*.py"))
    chosen = [one for one in scripts if not names or any(name in one.stem for name in names)]
    return max((_run(script) for script in chosen), default=2)


def _run(script: Path) -> int:
    sys.stdout.write(f"{script.stem}\n")
    sys.stdout.flush()
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    environment = os.environ | {"PYTHONPATH": paths}
    done = subprocess.run([sys.executable, str(script)], env=environment, check=False)
    return min(1, abs(done.returncode))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

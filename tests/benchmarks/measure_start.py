"""How soon the opened visit is in the window: four times an empty window is hardly met.

See docs/decisions/0024-what-a-start-costs.md for what it costs and why.
"""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import large
from tests.benchmarks.bench_window import first_frames
from tests.benchmarks.harness import report


def main() -> int:
    """Make the large sample and start the window on it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        return report(*first_frames(large.make(Path(place)), Path(place)))


if __name__ == "__main__":
    sys.exit(main())

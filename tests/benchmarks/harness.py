"""Measuring a piece of work against a baseline in the same run: ratios count, times only tell."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds of the work and of its baseline, and the highest ratio that is allowed."""

    name: str
    work: Sequence[float]
    baseline: Sequence[float]
    budget: float

    @property
    def ratio(self) -> float:
        """The fastest run of each: what else the machine does makes runs slower, never faster."""
        return min(self.work) / min(self.baseline)

    @property
    def over(self) -> bool:
        return self.ratio > self.budget

    def line(self) -> str:
        """Return what a person reads of it."""
        median, least = statistics.median(self.work) * 1000, min(self.work) * 1000
        base = min(self.baseline) * 1000
        verdict = "OVER" if self.over else "ok"
        return (
            f"{self.name}: median {median:.2f} ms, least {least:.2f} ms, baseline {base:.2f} ms,"
            f" ratio {self.ratio:.2f} of at most {self.budget:.2f}  {verdict}"
        )


def timed(work: Work) -> float:
    """Return the seconds that one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compare(name: str, work: Work, baseline: Work, budget: float, runs: int = 5) -> Result:
    """Run work and baseline in turn, so that both meet the same machine."""
    pairs = [(timed(work), timed(baseline)) for _ in range(runs)]
    return Result(name, [one for one, _ in pairs], [base for _, base in pairs], budget)


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value below which this part of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def report(*results: Result) -> int:
    """Print the results; 1 when a ratio is over its budget."""
    for result in results:
        sys.stdout.write(result.line() + "\n")
        sys.stdout.flush()
    return int(any(result.over for result in results))

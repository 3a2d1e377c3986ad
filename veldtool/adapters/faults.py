"""Faults of a store that are no faults of a file: the user is told, and nothing is retried."""


class StoreFault(OSError):
    """A store cannot be used at all. `key` names the sentence that says what to do."""

    def __init__(self, key: str, **details: object) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


def chain_of(error: BaseException) -> list[BaseException]:
    """Return an exception and what lies behind it, the outermost first."""
    found: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or one.__context__
    return found

"""Where copies of a database stand: a part of `ports.Places`."""

from pathlib import Path
from typing import Protocol


class CopyPlaces(Protocol):
    """Keeps copies of a database beside it, and puts one back."""

    def copies(self, inspection: str) -> tuple[str, ...]:
        """The names of the copies of a database, the newest first."""
        ...

    def copy_path(self, inspection: str, name: str) -> Path:
        """Where a copy of that name stands, or would stand; its folder is made."""
        ...

    def drop_copy(self, inspection: str, name: str) -> None: ...
    def stage_copy(self, inspection: str, name: str) -> Path:
        """Set a copy ready beside the database, to be checked and then put back."""
        ...

    def put_back(self, inspection: str, aside: str) -> None:
        """Put what is staged in the place of the database, which becomes the copy `aside`."""
        ...

    def unstage(self, inspection: str) -> None:
        """Remove what is still staged."""
        ...

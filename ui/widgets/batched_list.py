"""A long list that is laid out in pieces, so that no key waits for its last rows."""

from PySide6.QtWidgets import QListView

from ui.models.matrix import Index

BATCH = 40
"""Rows in one event: more than a screen shows."""


class BatchedList(QListView):
    """The first rows stand at once, the others follow; a row that is gone to is there too."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)

    def scrollTo(
        self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Show a row, of which the batch may still have to come."""
        if index.isValid() and index.row() >= BATCH and self.visualRect(index).isEmpty():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
        super().scrollTo(index, hint)

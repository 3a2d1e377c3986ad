"""How rows and cells are drawn."""

"""The rules of the field: plain data and pure functions."""

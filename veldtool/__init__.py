"""Veldtool: the record of a field inspection, from the first note to the printed sheet."""

__version__ = "0.1.0.dev0"

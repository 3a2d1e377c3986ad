"""Item models over plain data."""

"""Removable drives: which sticks are plugged in, and how much room is on them."""

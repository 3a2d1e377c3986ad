"""Counts with their denominator, and the records behind each."""

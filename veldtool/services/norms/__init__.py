"""Norms: the findings on each, what is counted, and the own score with its reason."""

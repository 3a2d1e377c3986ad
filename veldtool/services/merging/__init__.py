"""Bringing work together: who sent what, what lacks, what is odd, what has two versions."""

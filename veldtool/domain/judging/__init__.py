"""Judging together: how far scores lie apart, what a cap does, what is settled and closed."""

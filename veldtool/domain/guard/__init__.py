"""Warnings about what cannot be right, each with the records involved. They never decide."""

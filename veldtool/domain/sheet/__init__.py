"""Printed sheets as neutral documents: what stands on them, not how it is drawn."""

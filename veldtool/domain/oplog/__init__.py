"""The operation log and everything that is derived from it."""

"""The commands. Each module adds its parsers with `add` and runs them with functions."""

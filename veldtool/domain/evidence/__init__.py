"""The evidence behind each norm, by kind of source."""

"""The commands of `veldtool`: words in, words and an exit code out."""

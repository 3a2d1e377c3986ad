"""What inspectors type in short fields, read into values: numbers, times, norms, answers."""

"""What must not leave the app on paper: numbers, names and words by which somebody is known."""

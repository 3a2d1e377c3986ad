"""Use cases: what an inspector or a team lead does with the app."""

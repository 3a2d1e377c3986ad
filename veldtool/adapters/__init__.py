"""The outside world, except for the database, behind the ports of the services."""

"""The one place that knows everybody: builds the adapters and hands them to the services."""
